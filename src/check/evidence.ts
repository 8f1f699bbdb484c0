/**
 * Which provisions a claim rests on. Found by what is spoken of, never by force: a strengthened verb must still find its act.
 * One claim may rest on several provisions: a compression or a fusion.
 */
import { datesAgree } from '../acts/particulars.js';
import type { Unit } from '../acts/units.js';
import type { Span, SpeechAct } from '../model.js';
import { stepBetween } from './leeway.js';
import { isFiller, keysOf, looseKeysOf, type Provision, type Sources } from './source.js';

/** A provision as evidence, with what it says of the claim. */
export interface Support {
  readonly provision: Provision;
  /** Share of the claim's weight that the provision's own words carry, 0–1. */
  readonly coverage: number;
  /** 0–1; coverage of the claim, with what share of the provision the claim reports. */
  readonly score: number;
  /** Share of the provision's own weight that the claim reports, 0–1. */
  readonly told: number;
}
/** All that the statements say of one claim. */
export interface Evidence {
  /** Best first; empty when nothing in the statements speaks of it. */
  readonly supports: readonly Support[];
  /** Units of the claim that some support says, by exact or loose key. */
  readonly said: ReadonlySet<Unit>;
  /** Share of the claim said by any support, by weight and by number of words in equal parts, 0–1. */
  readonly coverage: number;
  /** Share of the claim's weight that stands anywhere in the statements in the same words. */
  readonly known: number;
  readonly units: readonly Unit[];
}

/** How much a word counts that the provision says in a reporter's looser synonym. */
const LOOSE = 0.65;
const COVERAGE_SHARE = 0.8;
/** Below this score a provision is about something else. */
const LEAST_SCORE = 0.3;
/** A second provision must carry at least this share of the claim that the first leaves open. */
const LEAST_SECOND = 0.2;
const MOST_SUPPORTS = 3;
/** Candidates within this factor of the best are equal in content; act and speakers decide between them. */
const TIE = 0.88;
/** Where so little of the claim is covered, what else the provision says counts for less. */
const THIN = 0.5;
const THIN_TIE = 0.72;

/** The provisions behind `units` of a claim made by `act` (null for a claim without one). */
export function evidenceFor(units: readonly Unit[], act: SpeechAct | null, all: Sources, purposes: readonly Span[] = []): Evidence {
  const told = units.filter((unit) => !isFiller(unit) && !isForeignFigure(unit, all));
  const counted = told.length > 0 ? told : units;
  const sources = lighter(all, purposes);
  const total = counted.reduce((sum, unit) => sum + sources.weight(unit), 0);
  if (total === 0) return { supports: [], said: new Set(), coverage: 0, known: 0, units: counted };
  const supports: Support[] = [];
  let left = counted;
  while (supports.length < MOST_SUPPORTS && left.length > 0) {
    const next = bestFor(left, counted, act, sources, total, supports);
    if (!next) break;
    supports.push(next);
    left = left.filter((unit) => saying(unit, next.provision) === 0);
  }
  if (isNamesOnly(counted, supports))
    return { supports: [], said: new Set(), coverage: 0, known: knownShare(counted, total, sources), units: counted };
  const ordered = homeFirst(supports, counted, act, sources, total);
  const said = new Set(counted.filter((unit) => supports.some((support) => saying(unit, support.provision) > 0)));
  return {
    supports: ordered,
    said,
    coverage: (shareOf([...said], total, sources) + said.size / counted.length) / 2,
    known: knownShare(counted, total, sources),
    units: counted,
  };
}

/** Of provisions that carry about as much of the claim, the one whose act the report's verb may stand for is the claim's own. */
function homeFirst(
  supports: readonly Support[],
  units: readonly Unit[],
  act: SpeechAct | null,
  sources: Sources,
  total: number,
): readonly Support[] {
  if (!act || supports.length < 2) return supports;
  const whole = supports.map((support) => ({
    ...support,
    coverage: units.reduce((sum, unit) => sum + saying(unit, support.provision) * sources.weight(unit), 0) / total,
  }));
  const most = Math.max(...whole.map(({ coverage }) => coverage));
  const home = whole
    .filter(({ coverage }) => coverage >= most * HOME)
    .find(({ provision }) => provision.act && stepBetween(provision.act, act) === null);
  return home ? [home, ...whole.filter((support) => support !== home)] : whole;
}
const HOME = 0.6;

/** A provision that shares only a party with a claim of several things is about something else. */
function isNamesOnly(units: readonly Unit[], supports: readonly Support[]): boolean {
  const isSaid = (unit: Unit): boolean => supports.some((support) => saying(unit, support.provision) > 0);
  const things = units.filter((unit) => !isName(unit));
  if (units.filter((unit) => isName(unit) && isSaid(unit)).length > 1) return false;
  return things.length >= FEWEST_THINGS && !things.some(isSaid);
}

/** A party, or a name that the lexicon doesn't know. */
function isName({ ids, kind, capital }: Unit): boolean {
  return ids.length > 0 || (kind === 'word' && capital);
}
const FEWEST_THINGS = 2;

/** A sum or date that the statements don't have is judged as a detail; it must not hide what the claim is about. */
function isForeignFigure(unit: Unit, sources: Sources): boolean {
  if ((unit.kind !== 'number' && unit.kind !== 'date') || keysOf(unit).some((key) => sources.allKeys.has(key))) return false;
  return !isCalendar(unit) || !sources.provisions.some((provision) => hasDate(unit, provision));
}

/** A day of the calendar in either, with the year or without. */
function hasDate(unit: Unit, { units }: Provision): boolean {
  return units.some((own) => isCalendar(own) && datesAgree(own.key, unit.key) && isDay(own) && isDay(unit));
}

function isCalendar({ kind, key }: Unit): boolean {
  return kind === 'date' && key.split('-').length === CALENDAR_FIELDS;
}
const CALENDAR_FIELDS = 3;

function isDay({ key }: Unit): boolean {
  return /-\d+-[\d/]+$/.test(key);
}

/** Purposes are where reports add most: their words count less in the search. */
const PURPOSE_SHARE = 0.35;

function lighter(sources: Sources, purposes: readonly Span[]): Sources {
  if (purposes.length === 0) return sources;
  const isPurpose = (unit: Unit): boolean => purposes.some((span) => span.from <= unit.from && unit.to <= span.to);
  return { ...sources, weight: (unit) => sources.weight(unit) * (isPurpose(unit) ? PURPOSE_SHARE : 1) };
}

/** 1 when the provision says the unit, less when only by a looser synonym, 0 when not. */
export function saying(unit: Unit, provision: Provision): number {
  if (keysOf(unit).some((key) => provision.keys.has(key) || provision.spelt.has(key)) || (isCalendar(unit) && hasDate(unit, provision)))
    return 1;
  return looseKeysOf(unit).some((key) => provision.looseKeys.has(key)) ? LOOSE : 0;
}

function bestFor(
  left: readonly Unit[],
  all: readonly Unit[],
  act: SpeechAct | null,
  sources: Sources,
  total: number,
  before: readonly Support[],
): Support | null {
  const told = wordsOf(before.length === 0 ? all : left);
  const ranked = candidates(left, sources)
    .filter((provision) => !before.some((support) => support.provision === provision))
    .map((provision) => {
      const coverage = left.reduce((sum, unit) => sum + saying(unit, provision) * sources.weight(unit), 0) / total;
      const share = reported(told, provision, sources);
      return { provision, coverage, told: share, score: COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * share + bonus(act, provision) };
    })
    .sort((a, b) => b.score - a.score);
  if (before.length === 0) inOrder(ranked, all);
  const best = ranked[0];
  if (!best) return null;
  if (before.length > 0) return secondOf(ranked, left);
  if (best.score < LEAST_SCORE) return null;
  const equals = ranked.filter(
    (one) => one.coverage >= best.coverage * TIE && one.score >= best.score * (best.coverage < THIN ? THIN_TIE : TIE),
  );
  return equals.reduce((a, b) => (closeness(act, b.provision) > closeness(act, a.provision) ? b : a));
}

/** Words that stand together in the claim as they do in a provision lift it a little among the first. Sorts in place. */
function inOrder(ranked: { provision: Provision; score: number }[], all: readonly Unit[]): void {
  const told = pairsOf(all);
  const first = ranked.slice(0, MOST_ORDERED).filter(({ score }) => score >= ranked[0]!.score * IN_REACH);
  if (told.size === 0 || first.length < 2) return;
  for (const one of first) {
    const own = pairsOf(one.provision.units);
    let shared = 0;
    for (const pair of told) if (own.has(pair)) shared++;
    one.score += Math.min(shared, MOST_PAIRS) * PAIR;
  }
  ranked.sort((a, b) => b.score - a.score);
}
const MOST_ORDERED = 6;
const IN_REACH = 0.75;
const MOST_PAIRS = 4;
const PAIR = 0.03;

/** Neighbouring units by the stems that verb and noun share. */
function pairsOf(units: readonly Unit[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < units.length; at++) {
    const [a, b] = [units[at - 1]!, units[at]!];
    if (a.ids.length === 0 || b.ids.length === 0) pairs.add(`${orderKey(a)} ${orderKey(b)}`);
  }
  return pairs;
}

function orderKey(unit: Unit): string {
  return unit.ids.length > 0 ? unit.ids.join() : unit.stem || unit.key;
}

const FEWEST_SECOND = 2;

function secondOf(ranked: readonly Support[], left: readonly Unit[]): Support | null {
  const second = ranked.filter((one) => one.coverage >= LEAST_SECOND).sort((a, b) => b.coverage - a.coverage || b.score - a.score)[0];
  if (!second) return null;
  const exact = left.filter((unit) => saying(unit, second.provision) === 1).length;
  return exact >= FEWEST_SECOND ? second : null;
}

interface Words {
  readonly keys: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
}

function wordsOf(units: readonly Unit[]): Words {
  return { keys: new Set(units.flatMap(keysOf)), loose: new Set(units.flatMap(looseKeysOf)) };
}

/** Share of the provision's own weight that the claim reports. */
function reported({ keys, loose }: Words, provision: Provision, sources: Sources): number {
  let all = 0;
  let found = 0;
  for (const unit of provision.units) {
    if (isFiller(unit)) continue;
    const weight = sources.weight(unit);
    all += weight;
    if (keysOf(unit).some((key) => keys.has(key))) found += weight;
    else if (looseKeysOf(unit).some((key) => loose.has(key))) found += LOOSE * weight;
  }
  return all === 0 ? 0 : found / all;
}

/** A hint only: a strengthened act must not lose its provision over it. */
const SAME_ACT = 0.06;
const ALLOWED_ACT = 0.04;
const SHARED_TARGET = 0.03;
const SHARED_TOPIC = 0.03;

function isAllowed(act: SpeechAct, provision: Provision): boolean {
  return act.force !== null && provision.act?.force != null && stepBetween(provision.act, act) === null;
}

function bonus(act: SpeechAct | null, provision: Provision): number {
  if (!act || !provision.act) return 0;
  const same =
    act.act !== null && (act.act === provision.act.act || act.act === provision.deed?.act)
      ? SAME_ACT
      : isAllowed(act, provision)
        ? ALLOWED_ACT
        : 0;
  const target = act.targets.some((id) => provision.act!.targets.includes(id)) ? SHARED_TARGET : 0;
  return same + target + (act.topics.some((topic) => provision.act!.topics.includes(topic)) ? SHARED_TOPIC : 0);
}

/** Between provisions equal in content: same act, then same scale, then same speakers. */
function closeness(act: SpeechAct | null, provision: Provision): number {
  if (!act || !provision.act) return provision.act ? 0.5 : 0;
  const same = act.act === provision.act.act ? 2 : act.force?.scale === provision.act.force?.scale ? 1 : 0;
  return same + (sameSpeakers(act, provision.act) ? 1.5 : 0);
}

function sameSpeakers(a: SpeechAct, b: SpeechAct): boolean {
  return a.speakers.length === b.speakers.length && a.speakers.every((id) => b.speakers.includes(id));
}

const MOST_CANDIDATES = 24;

function candidates(units: readonly Unit[], sources: Sources): readonly Provision[] {
  const votes = new Map<number, number>();
  for (const unit of units) {
    const weight = sources.weight(unit);
    const seen = new Set<number>();
    for (const key of [...keysOf(unit), ...looseKeysOf(unit)]) for (const at of sources.byKey.get(key) ?? []) seen.add(at);
    if (isCalendar(unit)) sources.provisions.forEach((provision, at) => void (hasDate(unit, provision) && seen.add(at)));
    for (const at of seen) votes.set(at, (votes.get(at) ?? 0) + weight);
  }
  return [...votes.entries()]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CANDIDATES)
    .map(([at]) => sources.provisions[at]!);
}

function shareOf(units: readonly Unit[], total: number, sources: Sources): number {
  return units.reduce((sum, unit) => sum + sources.weight(unit), 0) / total;
}

function knownShare(units: readonly Unit[], total: number, sources: Sources): number {
  return shareOf(
    units.filter((unit) => keysOf(unit).some((key) => sources.byKey.has(key))),
    total,
    sources,
  );
}
