/**
 * Matches two contents: which units of one the other says too, in its own or other words, and what is missing or extra.
 * No weights from a corpus; synonyms and aliases come in with the units. Quadratic in the number of units up to `WIDEST`,
 * greedy beyond it.
 */
import type { Span } from '../model.js';
import { datesAgree, isYearOf, numbersAgree } from './particulars.js';
import type { Unit } from './units.js';

/** How two matched units agree. */
export type Likeness = 'same' | 'synonym' | 'derived' | 'part';
export interface Pairing {
  /** Indexes into the units of either side. */
  readonly before: number;
  readonly after: number;
  readonly how: Likeness;
}
/** A run of units without counterpart; it ends at a comma, a conjunction or a matched unit. */
export interface Phrase extends Span {
  /** Index of the first unit and the index after the last. */
  readonly first: number;
  readonly end: number;
  /** Function words and marks that lead to it, lower case: ", and", "in order to", "including". */
  readonly lead: string;
}
export interface Matching {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
  readonly pairs: readonly Pairing[];
  /** Partner in the other side, or -1, by unit index. */
  readonly partnerOfBefore: readonly number[];
  readonly partnerOfAfter: readonly number[];
  readonly missing: readonly Phrase[];
  readonly extra: readonly Phrase[];
  /** Share of the units with a counterpart, light ones aside; 1 for a side without units. */
  readonly coverage: { readonly before: number; readonly after: number };
}

const LIKENESS: Readonly<Record<Likeness, number>> = { same: 1, synonym: 0.9, derived: 0.8, part: 0.6 };
/** A light word must not pull an alignment its way. */
const LIGHT_SHARE = 0.2;
/** Above this many cells the order-aware pass is left out. */
const WIDEST = 250_000;

/** Pairs the units of two contents: first in order, then what is left wherever it stands. Each unit has at most one partner, lists of parties aside. */
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): Matching {
  const pairs = before.length * after.length > WIDEST ? [] : inOrder(before, after);
  const partnerOfBefore = new Array<number>(before.length).fill(-1);
  const partnerOfAfter = new Array<number>(after.length).fill(-1);
  for (const pair of pairs) link(pair);
  for (const pair of leftovers(before, after, partnerOfBefore, partnerOfAfter)) link(pair);
  for (const pair of joined(before, after, partnerOfBefore, partnerOfAfter)) link(pair);
  function link(pair: Pairing): void {
    if (!pairs.includes(pair)) pairs.push(pair);
    if (partnerOfBefore[pair.before] === -1) partnerOfBefore[pair.before] = pair.after;
    if (partnerOfAfter[pair.after] === -1) partnerOfAfter[pair.after] = pair.before;
  }
  return {
    before,
    after,
    pairs,
    partnerOfBefore,
    partnerOfAfter,
    missing: phrasesWithout(before, partnerOfBefore),
    extra: phrasesWithout(after, partnerOfAfter),
    coverage: { before: covered(before, partnerOfBefore), after: covered(after, partnerOfAfter) },
  };
}

/** How two units agree, or null. Parties agree in part when one names some of the other's ("the three countries"). */
export function likeness(a: Unit, b: Unit): Likeness | null {
  if (a.kind === 'number' && b.kind === 'date') return isYearOf(a.key, b.key) ? 'part' : null;
  if (a.kind === 'date' && b.kind === 'number') return likeness(b, a);
  if (a.kind !== b.kind) return null;
  if (a.key === b.key) return 'same';
  if (a.kind === 'party') return a.ids.every((id) => b.ids.includes(id)) || b.ids.every((id) => a.ids.includes(id)) ? 'part' : null;
  if (a.kind === 'number') return numbersAgree(a.key, b.key) ? 'part' : null;
  if (a.kind === 'date') return datesAgree(a.key, b.key) ? 'part' : null;
  if (a.kind !== 'word' || areRivals(a, b)) return null;
  if (a.classes.length > 0 && b.classes.length > 0 && a.classes.some((name) => b.classes.includes(name))) return 'synonym';
  return a.stem !== '' && a.stem === b.stem ? 'derived' : null;
}

/** Members of one contrast set that must not stand for each other. */
export function areRivals(a: Unit, b: Unit): boolean {
  if (a.rivalries.length === 0 || b.rivalries.length === 0) return false;
  if (holds(a, b) || holds(b, a)) return false;
  return a.rivalries.some((x) => b.rivalries.some((y) => x.set.id === y.set.id && x.member !== y.member));
}

/** "developing countries" holds "developing": no rival of it. */
function holds(whole: Unit, part: Unit): boolean {
  return (
    whole.parts.length > 1 &&
    (whole.parts.includes(part.key) || (part.parts.length > 0 && part.parts.every((word) => whole.parts.includes(word))))
  );
}

function worth(a: Unit, b: Unit): number {
  const how = likeness(a, b);
  return how === null ? 0 : LIKENESS[how] * (a.light || b.light ? LIGHT_SHARE : 1);
}

/** Best common subsequence by worth (Needleman–Wunsch without gap costs). */
function inOrder(before: readonly Unit[], after: readonly Unit[]): Pairing[] {
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const value = worth(before[i]!, after[j]!);
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      best[i * width + j] = value > 0 ? Math.max(skip, value + best[(i + 1) * width + j + 1]!) : skip;
    }
  }
  const pairs: Pairing[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const value = worth(before[i]!, after[j]!);
    const here = best[i * width + j]!;
    if (value > 0 && here === value + best[(i + 1) * width + j + 1]!) {
      pairs.push({ before: i, after: j, how: likeness(before[i]!, after[j]!)! });
      i++;
      j++;
    } else if (here === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return pairs;
}

/** Units that stand elsewhere on the other side: list items in another order, a fronted qualifier. The closest likeness first. */
function leftovers(before: readonly Unit[], after: readonly Unit[], ofBefore: readonly number[], ofAfter: readonly number[]): Pairing[] {
  const free = after.map((_, j) => j).filter((j) => ofAfter[j] === -1);
  const taken = new Set<number>();
  const pairs: Pairing[] = [];
  for (const how of ['same', 'synonym', 'derived', 'part'] as const) {
    for (let i = 0; i < before.length; i++) {
      if (ofBefore[i] !== -1 || pairs.some((pair) => pair.before === i)) continue;
      const j = free.find((index) => !taken.has(index) && likeness(before[i]!, after[index]!) === how);
      if (j === undefined) continue;
      taken.add(j);
      pairs.push({ before: i, after: j, how });
    }
  }
  return pairs;
}

/** What one side writes as one unit and the other as several: "the three countries" for their names, "UNSCRs" for the words. */
function joined(before: readonly Unit[], after: readonly Unit[], ofBefore: readonly number[], ofAfter: readonly number[]): Pairing[] {
  return [
    ...partyLists(before, after, ofBefore).map(({ one, other }) => ({ before: one, after: other, how: 'part' as const })),
    ...partyLists(after, before, ofAfter).map(({ one, other }) => ({ before: other, after: one, how: 'part' as const })),
    ...compounds(before, after, ofBefore).map(({ one, other }) => ({ before: one, after: other, how: 'part' as const })),
    ...compounds(after, before, ofAfter).map(({ one, other }) => ({ before: other, after: one, how: 'part' as const })),
    ...initialisms(before, after, ofBefore, ofAfter).map(({ one, other }) => ({ before: one, after: other, how: 'synonym' as const })),
    ...initialisms(after, before, ofAfter, ofBefore).map(({ one, other }) => ({ before: other, after: one, how: 'synonym' as const })),
  ];
}

interface Link {
  readonly one: number;
  readonly other: number;
}

function partyLists(units: readonly Unit[], others: readonly Unit[], partners: readonly number[]): readonly Link[] {
  const links: Link[] = [];
  units.forEach((unit, one) => {
    if (unit.kind !== 'party' || partners[one] !== -1) return;
    const other = others.findIndex((candidate) => candidate.kind === 'party' && unit.ids.every((id) => candidate.ids.includes(id)));
    if (other >= 0) {
      links.push({ one, other });
      return;
    }
    const members = others.flatMap((candidate, index) =>
      candidate.kind === 'party' && candidate.ids.every((id) => unit.ids.includes(id)) ? [index] : [],
    );
    const named = new Set(members.flatMap((index) => others[index]!.ids));
    if (unit.ids.every((id) => named.has(id))) for (const index of members) links.push({ one, other: index });
  });
  return links;
}

/** A unit of several words ("freedom of navigation") and the words of it that the other side has apart ("freedom of overflight and navigation"). */
function compounds(units: readonly Unit[], others: readonly Unit[], partners: readonly number[]): readonly Link[] {
  const links: Link[] = [];
  units.forEach((unit, one) => {
    if (unit.kind !== 'word' || partners[one] !== -1 || unit.parts.length < 2) return;
    const found = unit.parts.map((part, at) => others.findIndex((other) => says(other, part, unit.partClasses[at] ?? [])));
    if (found.every((other) => other !== -1)) for (const other of found) links.push({ one, other });
  });
  return links;
}

/** Has the unit the word, or a synonym of it, alone or among its parts? */
function says(unit: Unit, word: string, classes: readonly string[]): boolean {
  if (unit.kind !== 'word') return false;
  const among = unit.parts.includes(word) || unit.partClasses.some((names) => names.some((name) => classes.includes(name)));
  return unit.key === word || among || unit.classes.some((name) => classes.includes(name));
}

/** An initialism and the run of words it stands for. */
function initialisms(
  units: readonly Unit[],
  others: readonly Unit[],
  partners: readonly number[],
  otherPartners: readonly number[],
): readonly Link[] {
  const links: Link[] = [];
  units.forEach((unit, one) => {
    if (
      unit.kind !== 'word' ||
      partners[one] !== -1 ||
      !unit.capital ||
      unit.key.length < 2 ||
      unit.key.length > 8 ||
      unit.key.includes(' ')
    )
      return;
    for (let start = 0; start < others.length; start++) {
      const end = runWithInitials(others, start, unit.key);
      if (end === null) continue;
      for (let other = start; other < end; other++) if (otherPartners[other] === -1) links.push({ one, other });
      return;
    }
  });
  return links;
}

/** The index after the run of capitalised units from `start` whose initials spell `letters`, or null. */
function runWithInitials(units: readonly Unit[], start: number, letters: string): number | null {
  let spelled = '';
  for (let at = start; at < units.length; at++) {
    const unit = units[at]!;
    if (unit.kind !== 'word' || !unit.capital) return null;
    spelled += unit.key
      .split(' ')
      .map((word) => word[0] ?? '')
      .join('');
    if (spelled === letters) return at + 1;
    if (!letters.startsWith(spelled)) return null;
  }
  return null;
}

/** Where a run of unmatched units ends: at a mark or at a coordinator between two members. */
const BREAK = /[,;:.()–—]|(?:^|\s)(?:and|or|as well as|but|while)(?:\s|$)/;

function phrasesWithout(units: readonly Unit[], partners: readonly number[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let first = 0; first < units.length; first++) {
    if (partners[first] !== -1 || units[first]!.light) continue;
    let end = first + 1;
    while (end < units.length && partners[end] === -1 && !BREAK.test(units[end]!.lead)) end++;
    phrases.push({ first, end, from: units[first]!.from, to: units[end - 1]!.to, lead: units[first]!.lead });
    first = end - 1;
  }
  return phrases;
}

function covered(units: readonly Unit[], partners: readonly number[]): number {
  let all = 0;
  let found = 0;
  units.forEach((unit, index) => {
    if (unit.light) return;
    all++;
    if (partners[index] !== -1) found++;
  });
  return all === 0 ? 1 : found / all;
}
