import { type Score, scoreOf } from './score.js';
import type { Features, Vocabulary } from './unit.js';

/** Two units that may be counterparts, with their score. */
export interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly score: Score;
}

/** Words that stand in more units than this name no candidates: their posting lists would make the work quadratic. */
const POSTINGS_AT_MOST = 120;
/** Of one unit's words, the most telling ones look candidates up. */
const WORDS_LOOKED_UP = 24;
/** Candidates kept for a unit, the best by shared weight. */
const KEPT = 14;
/** A unit none of whose words is rare looks among this many units on either side of its own place. */
const NEIGHBOURHOOD = 3;

/**
 * Pairs worth scoring: units that share a telling word, found through an inverted index with absolute caps, from either side, so
 * that swapping the sides gives the same pairs. `freeBefore` and `freeAfter` are the indexes of the units still without an anchor.
 */
export function candidatesOf(freeBefore: readonly number[], freeAfter: readonly number[], vocabulary: Vocabulary): readonly Candidate[] {
  const before = vocabulary.features[0] ?? [];
  const after = vocabulary.features[1] ?? [];
  const seen = new Map<number, Set<number>>();
  const add = (b: number, a: number) => {
    const known = seen.get(b);
    if (known) known.add(a);
    else seen.set(b, new Set([a]));
  };
  lookUp(before, freeBefore, after, freeAfter, vocabulary, add);
  lookUp(after, freeAfter, before, freeBefore, vocabulary, (a, b) => add(b, a));
  const candidates: Candidate[] = [];
  for (const [b, partners] of seen) {
    for (const a of partners) {
      const score = scoreOf(before[b] as Features, after[a] as Features, vocabulary);
      if (score.total > 0) candidates.push({ before: b, after: a, score });
    }
  }
  return candidates.sort((x, y) => x.before - y.before || x.after - y.after);
}

function lookUp(
  from: readonly Features[],
  freeFrom: readonly number[],
  to: readonly Features[],
  freeTo: readonly number[],
  vocabulary: Vocabulary,
  add: (from: number, to: number) => void,
): void {
  const postings = postingsOf(to, freeTo, vocabulary);
  freeFrom.forEach((at, place) => {
    const found = gather(from[at] as Features, postings, vocabulary);
    for (const partner of best(found)) add(at, partner);
    if (found.size > 0 || freeTo.length === 0) return;
    const centre = Math.round((place / Math.max(1, freeFrom.length - 1)) * (freeTo.length - 1));
    for (let near = centre - NEIGHBOURHOOD; near <= centre + NEIGHBOURHOOD; near++) {
      const partner = freeTo[near];
      if (partner !== undefined) add(at, partner);
    }
  });
}

function postingsOf(units: readonly Features[], free: readonly number[], { counts }: Vocabulary): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  for (const at of free) {
    for (const word of units[at]?.bag ?? []) {
      if ((counts[word] ?? 0) > POSTINGS_AT_MOST) continue;
      const list = postings.get(word);
      if (list) list.push(at);
      else postings.set(word, [at]);
    }
  }
  return postings;
}

function gather(unit: Features, postings: ReadonlyMap<number, readonly number[]>, { weights }: Vocabulary): Map<number, number> {
  const telling = [...unit.bag].filter((word) => postings.has(word)).sort((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0) || x - y);
  const found = new Map<number, number>();
  for (const word of telling.slice(0, WORDS_LOOKED_UP)) {
    for (const partner of postings.get(word) ?? []) found.set(partner, (found.get(partner) ?? 0) + (weights[word] ?? 0));
  }
  return found;
}

function best(found: ReadonlyMap<number, number>): readonly number[] {
  if (found.size <= KEPT) return [...found.keys()];
  return [...found]
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, KEPT)
    .map(([partner]) => partner);
}
