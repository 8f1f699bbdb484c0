import { anchorsOf, type Pair } from './anchors.js';
import { assign, type Edge } from './assign.js';
import { type Candidate, candidatesOf } from './candidates.js';
import { supportFrom } from './neighbours.js';
import { residualLinks } from './residue.js';
import { type Unit, vocabularyOf } from './unit.js';

/** A unit of each side that say the same thing, in the same or in other words. */
export interface Link {
  readonly before: number;
  readonly after: number;
  /** 0–1; 1 for equal words. */
  readonly similarity: number;
  /** How it was found: equal words, the best assignment, or what a partner of several had left. */
  readonly by: 'anchor' | 'assignment' | 'split' | 'merge';
}
export interface Links {
  readonly links: readonly Link[];
  /** Sizes of the components that were too large for an exact assignment and were linked greedily. */
  readonly greedy: readonly number[];
}
export interface AlignOptions {
  /** The least score of a link, 0–1. */
  readonly least?: number;
  /** The words of the parties that speak (see `partyWord`): everywhere in the texts, they tell nothing apart. */
  readonly familiar?: ReadonlySet<string>;
}

/** Below this score two units are no counterparts. Chosen between the look-alikes and the free paraphrases of the development pairs. */
const LINKED_FROM = 0.31;
/**
 * What linked neighbours add or take, at most, where every unit of the texts is reused. It shrinks with the share of reused units:
 * the order of a resolution renewed every six months says much about who is whose counterpart, that of a leaders' statement nothing.
 */
const NEIGHBOURS_AT_MOST = 0.4;
/** The prior for the same relative place: decides between candidates equal in content, no more. */
const PLACE_PRIOR = 0.04;
/** A sentence that stands in for an act must be the likelier for it to be an act's counterpart: most narrate what the act performs. */
const OTHER_KIND = 0.2;
/** Links from this similarity on count as reuse. */
const REUSED_FROM = 0.6;
/** The neighbours are asked again after their own links have settled. */
const ROUNDS = 2;

/**
 * Links the units of two texts: equal words first, then candidates that share telling words, scored without force, assigned one to
 * one; then splits and merges from what a partner has left. Symmetric in its sides. Near-linear in the length of the texts.
 */
export function align(before: readonly Unit[], after: readonly Unit[], { least = LINKED_FROM, familiar }: AlignOptions = {}): Links {
  const anchors = anchorsOf(before, after);
  const vocabulary = vocabularyOf([before, after], familiar);
  const freeBefore = freeOf(before, new Set(anchors.map(([b]) => b)));
  const freeAfter = freeOf(after, new Set(anchors.map(([, a]) => a)));
  const candidates = candidatesOf(freeBefore, freeAfter, vocabulary);
  const similarity = similaritiesOf(candidates);
  const kinds = (b: number, a: number) => (before[b]?.standIn === after[a]?.standIn ? 0 : -OTHER_KIND);
  const place = (b: number, a: number) => 1 - Math.abs(b / Math.max(1, before.length - 1) - a / Math.max(1, after.length - 1));

  let { pairs, greedy } = assign(edgesOf(candidates, kinds, place, least));
  for (let round = 0; round < ROUNDS; round++) {
    const reuse = reuseOf([...anchors.map(() => 1), ...pairs.map(([b, a]) => similarity(b, a))], before.length, after.length);
    const support = supportFrom([...anchors, ...pairs]);
    const prior = (b: number, a: number) => kinds(b, a) + NEIGHBOURS_AT_MOST * reuse * (support(b, a) - 0.5);
    ({ pairs, greedy } = assign(edgesOf(candidates, prior, place, least)));
  }
  const linked: readonly Link[] = [
    ...anchors.map(([b, a]): Link => ({ before: b, after: a, similarity: 1, by: 'anchor' })),
    ...pairs.map(([b, a]): Link => ({ before: b, after: a, similarity: similarity(b, a), by: 'assignment' })),
  ];
  const links = [...linked, ...residualLinks(linked, candidates, vocabulary)];
  return { links: links.sort((x, y) => x.before - y.before || x.after - y.after), greedy };
}

type Measure = (before: number, after: number) => number;

/** Candidates above the threshold, the prior of their neighbours counted in, worth the cube: one good link beats two poor ones. */
function edgesOf(candidates: readonly Candidate[], prior: Measure, place: Measure, least: number): readonly Edge[] {
  return candidates.flatMap(({ before, after, score }) => {
    const worth = score.total + prior(before, after);
    return worth < least ? [] : [{ before, after, gain: worth ** 3 + PLACE_PRIOR * place(before, after) }];
  });
}

function reuseOf(similarities: readonly number[], before: number, after: number): number {
  return similarities.filter((s) => s >= REUSED_FROM).length / Math.max(1, Math.min(before, after));
}

function similaritiesOf(candidates: readonly Candidate[]): Measure {
  const scores = new Map<number, Map<number, number>>();
  for (const { before, after, score } of candidates) {
    const row = scores.get(before) ?? new Map<number, number>();
    scores.set(before, row.set(after, score.total));
  }
  return (before, after) => scores.get(before)?.get(after) ?? 0;
}

function freeOf(units: readonly Unit[], taken: ReadonlySet<number>): readonly number[] {
  return units.flatMap((_, at) => (taken.has(at) ? [] : [at]));
}

export type { Pair };
