/**
 * A particular in the place of another: a number, date, name, party or term of art of one content that stands where the other
 * has a different one. These are hard differences; a particular without a rival is only an addition.
 */
import type { Dimension, Effect, Span } from '../model.js';
import { type ContentMatch, isExtra, isMissing, isTurned, turned } from './content-match.js';
import { type ActDifference, type ComparedAs, type Detail, difference, quoted, source, spanOf } from './difference.js';
import { areRivals } from './matching.js';
import type { Unit } from './units.js';

/** Numbers, dates, parties, names and terms that were replaced, and the indexes of the units that this explains. */
export interface Replacements {
  readonly differences: readonly ActDifference[];
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

/** Finds the replacements between two matched contents: each differs in kind from its rival in the same slot. In a series the same from either side. */
export function replacements(match: ContentMatch, as: ComparedAs): Replacements {
  const { rivals, usedBefore, usedAfter } = as === 'series' ? rivalsFromEither(match) : rivalsOf(match);
  const differences = rivals.map(({ i, j, kind }) => replaced(match, match.matching.before[i]!, match.matching.after[j]!, kind, as));
  return { differences, before: usedBefore, after: usedAfter };
}

interface Rivals {
  /** Units of either side, by index, and in what they differ. */
  readonly rivals: readonly { readonly i: number; readonly j: number; readonly kind: Kind }[];
  readonly usedBefore: ReadonlySet<number>;
  readonly usedAfter: ReadonlySet<number>;
}

/** From the side that shows more rivals; where both show as many, from the one `isTurned` says. */
function rivalsFromEither(match: ContentMatch): Rivals {
  const forth = rivalsOf(match);
  const back = turnedRivals(rivalsOf(turned(match)));
  const more = forth.rivals.length - back.rivals.length;
  if (more !== 0) return more > 0 ? forth : back;
  return isTurned(match.before, match.after) ? back : forth;
}

function turnedRivals({ rivals, usedBefore, usedAfter }: Rivals): Rivals {
  const turnedOnes = rivals.map(({ i, j, kind }) => ({ i: j, j: i, kind })).sort((x, y) => x.j - y.j);
  return { rivals: turnedOnes, usedBefore: usedAfter, usedAfter: usedBefore };
}

function rivalsOf(match: ContentMatch): Rivals {
  const rivals: { i: number; j: number; kind: Kind }[] = [];
  const usedBefore = new Set<number>();
  const usedAfter = new Set<number>();
  for (const kindOf of [rivalTerm, rivalParticular]) {
    match.matching.after.forEach((unit, j) => {
      if (!isExtra(match, j) || usedAfter.has(j)) return;
      const i = rivalFor(match, j, usedBefore, kindOf);
      if (i === undefined) return;
      const rival = match.matching.before[i]!;
      usedBefore.add(i);
      usedAfter.add(j);
      markRun(match, i, j, usedBefore, usedAfter);
      rivals.push({ i, j, kind: kindOf(rival, unit)! });
    });
  }
  return { rivals, usedBefore, usedAfter };
}

type Kind = { readonly dimension: Dimension; readonly detail?: Detail; readonly what: string };

/** Members of one contrast set. */
function rivalTerm(a: Unit, b: Unit): Kind | null {
  if (!areRivals(a, b)) return null;
  const set = a.rivalries.find((x) => b.rivalries.some((y) => y.set.id === x.set.id))!.set;
  if (set.kind === 'scope') return { dimension: 'item', detail: 'scope', what: 'another scope' };
  if (set.kind === 'term') return { dimension: 'term', what: 'another term' };
  return { dimension: 'polarity', what: 'the opposite' };
}

/** Two of a kind: number for number, date for date, party or name for party or name. */
function rivalParticular(a: Unit, b: Unit): Kind | null {
  if (a.kind === 'number' && b.kind === 'number')
    return isOrdinal(a) !== isOrdinal(b) ? null : { dimension: 'number', what: 'another number' };
  if (a.kind === 'date' && b.kind === 'date') return { dimension: 'date', what: 'another date' };
  if (a.kind === 'party' && b.kind === 'party') return { dimension: 'name', what: 'another party' };
  const named = (unit: Unit): boolean => unit.kind === 'party' || (unit.kind === 'word' && unit.capital);
  if (!named(a) || !named(b)) return null;
  return a.kind === b.kind ? { dimension: 'name', what: 'another name' } : { dimension: 'item', detail: 'scope', what: 'another scope' };
}

/** "the third meeting" and "two meetings" count different things. */
function isOrdinal(unit: Unit): boolean {
  return unit.key.startsWith('nth');
}

/** Below this share of the report's content found again, a term elsewhere in the sentence is no rival. */
const CLOSE = 0.5;

/** The rival in the same slot, else, for terms, numbers and dates of two close contents, the first anywhere. Opposites must share a neighbour. */
function rivalFor(
  match: ContentMatch,
  j: number,
  used: ReadonlySet<number>,
  kindOf: (a: Unit, b: Unit) => Kind | null,
): number | undefined {
  const { before, after } = match.matching;
  const unit = after[j]!;
  const candidates = before.flatMap((rival, i) =>
    !used.has(i) && isUntaken(match, i) && !isPronounSubject(match, i, j) && kindOf(rival, unit) !== null ? [i] : [],
  );
  const inSlot = candidates.find((i) => (isOpposite(before[i]!, unit) ? shareNeighbour(match, i, j) : sameSlot(match, i, j)));
  const anywhere = match.matching.coverage.after >= CLOSE && (kindOf === rivalTerm || unit.kind === 'number' || unit.kind === 'date');
  return inSlot ?? (anywhere ? candidates.find((i) => !isOpposite(before[i]!, unit)) : undefined);
}

/** True when a neighbour on the same side of both is matched with the other's neighbour, or both open or close their content. */
function sameSlot(match: ContentMatch, i: number, j: number): boolean {
  const { before, after, partnerOfBefore } = match.matching;
  const previousBefore = previous(before, i, (index) => partnerOfBefore[index] !== -1);
  const previousAfter = previous(after, j, (index) => match.matching.partnerOfAfter[index] !== -1);
  const nextBefore = next(before, i, (index) => partnerOfBefore[index] !== -1);
  const nextAfter = next(after, j, (index) => match.matching.partnerOfAfter[index] !== -1);
  const left = previousBefore === -1 ? previousAfter === -1 : partnerOfBefore[previousBefore] === previousAfter;
  const right = nextBefore === before.length ? nextAfter === after.length : partnerOfBefore[nextBefore] === nextAfter;
  return left || right;
}

/**
 * Without a partner of its own: nothing says it, or what says it has its counterpart elsewhere ("the DPRK's …" named twice).
 * A particular stays a candidate though the sentence names it outside the content: in its slot it was replaced.
 */
function isUntaken(match: ContentMatch, i: number): boolean {
  const { kind } = match.matching.before[i]!;
  if (kind === 'word') return isMissing(match, i);
  const partner = match.matching.partnerOfBefore[i]!;
  return partner === -1 || (kind === 'party' && match.matching.partnerOfAfter[partner] !== i);
}

/** "warned Drossia that they will not …" for "warned that Arvenia and Borland will not …": the speakers are "they", and nobody replaced them. */
function isPronounSubject({ matching, before, after }: ContentMatch, i: number, j: number): boolean {
  const opening = matching.before.slice(0, i + 1);
  if (!opening.every(({ kind, ids }) => kind === 'party' && ids.every((id) => after.act.speakers.includes(id)))) return false;
  const outsider = matching.after[j]!.ids.every((id) => !before.act.speakers.includes(id));
  return outsider && PRONOUN.test(after.text.slice(after.act.content.from, after.act.content.to));
}
const PRONOUN = /\b(?:they|we|their|our)\b/i;

function isOpposite(a: Unit, b: Unit): boolean {
  return rivalTerm(a, b)?.dimension === 'polarity';
}

/** True when the units right before or right after the two are partners. */
function shareNeighbour(match: ContentMatch, i: number, j: number): boolean {
  const { partnerOfBefore, before, after } = match.matching;
  const left = i > 0 && j > 0 && partnerOfBefore[i - 1] === j - 1;
  const right = i + 1 < before.length && j + 1 < after.length && partnerOfBefore[i + 1] === j + 1;
  return left || right;
}

function previous(units: readonly Unit[], index: number, wanted: (index: number) => boolean): number {
  for (let at = index - 1; at >= 0; at--) if (!units[at]!.light && wanted(at)) return at;
  return -1;
}

function next(units: readonly Unit[], index: number, wanted: (index: number) => boolean): number {
  for (let at = index + 1; at < units.length; at++) if (!units[at]!.light && wanted(at)) return at;
  return units.length;
}

/** The rest of a name of several words ("Freedom Edge") goes with its first word. */
function markRun(match: ContentMatch, i: number, j: number, usedBefore: Set<number>, usedAfter: Set<number>): void {
  const { before, after } = match.matching;
  for (let at = i + 1; at < before.length && before[at]!.lead === '' && isNameWord(before[at]!) && isMissing(match, at); at++)
    usedBefore.add(at);
  for (let at = j + 1; at < after.length && after[at]!.lead === '' && isNameWord(after[at]!) && isExtra(match, at); at++) usedAfter.add(at);
}

function replaced(match: ContentMatch, rival: Unit, unit: Unit, kind: Kind, as: ComparedAs): ActDifference {
  const spans = {
    before: spanOf(match.before, run(match.matching.before, rival)),
    after: spanOf(match.after, run(match.matching.after, unit)),
  };
  const dimension = kind.dimension === 'name' && isTarget(match, rival, unit) ? 'target' : kind.dimension;
  const effect: Effect = 'changed';
  return difference(
    dimension,
    spans,
    effect,
    'ordered',
    `${quoted(spans.after)} where ${source(as)} ${quoted(spans.before)}: ${kind.what}`,
    kind.detail,
  );
}

function isTarget(match: ContentMatch, rival: Unit, unit: Unit): boolean {
  const { before, after } = match;
  return rival.ids.some((id) => before.act.targets.includes(id)) || unit.ids.some((id) => after.act.targets.includes(id));
}

function isNameWord(unit: Unit): boolean {
  return unit.kind === 'word' && unit.capital;
}

/** The whole name that the unit is part of. */
function run(units: readonly Unit[], unit: Unit): Span {
  if (unit.kind !== 'word' || !unit.capital) return unit;
  let first = units.indexOf(unit);
  let last = first;
  while (first > 0 && units[first]!.lead === '' && isNameWord(units[first - 1]!)) first--;
  while (last + 1 < units.length && units[last + 1]!.lead === '' && isNameWord(units[last + 1]!)) last++;
  return { from: units[first]!.from, to: units[last]!.to };
}
