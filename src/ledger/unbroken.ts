import { isFunctionWord, stemsOf } from '../text/similarity.js';
import type { Bound } from './merged-promises.js';

/** Two wordings this much alike are one promise; found by reading the commitments of six series. */
const ALIKE = 0.3;
/** The same where half of their topics are the same … */
const ALIKE_OF_TOPIC = 0.2;
const SAME_TOPICS = 0.5;
/** … and where both speak of the same states. */
const ALIKE_OF_TARGETS = 0.12;

/** Cuts the wordings of a lineage where the next one promises something else. */
export type Cut = (bound: readonly Bound[]) => readonly (readonly Bound[])[];

/**
 * A lineage follows language, and language may be taken up for another promise: "conduct outreach to stakeholders" becomes "conduct outreach on export
 * controls". Only wordings that share telling words with one of those before renew a promise. Words are told by how rare they are in the promises of
 * the series, given here.
 */
export function cutterOf(all: readonly (readonly Bound[])[]): Cut {
  const stems = new Map<Bound, ReadonlySet<string>>();
  for (const bound of all.flat()) stems.set(bound, tellingStems(bound));
  const counts = new Map<string, number>();
  for (const keys of stems.values()) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const total = stems.size;
  const weigh = (keys: Iterable<string>): number => sum([...keys].map((key) => Math.log(1 + total / (counts.get(key) ?? 1))));
  const likeness = (a: Bound, b: Bound): number => {
    const [ours, theirs] = [stems.get(a) ?? new Set<string>(), stems.get(b) ?? new Set<string>()];
    const shared = weigh([...ours].filter((key) => theirs.has(key)));
    const [left, right] = [weigh(ours), weigh(theirs)];
    return left === 0 || right === 0 ? 0 : shared / (left + right) + shared / (2 * Math.min(left, right));
  };
  const goesOn = (known: readonly Bound[], next: Bound): boolean =>
    looked(known).some((one) => likeness(one, next) >= neededFor(one, next));
  return (bound) => {
    const parts: Bound[][] = [];
    for (const next of bound) {
      const part = parts.findLast((known) => goesOn(known, next));
      if (part === undefined) parts.push([next]);
      else part.push(next);
    }
    return parts;
  };
}

/** The first wording and the last ones: a promise renewed for decades is not held against all of its past. */
const looked = (known: readonly Bound[]): readonly Bound[] =>
  known.length <= LOOKED_AT ? known : [known[0] as Bound, ...known.slice(1 - LOOKED_AT)];
const LOOKED_AT = 12;

const tellingStems = ({ wording: { words } }: Bound): ReadonlySet<string> => new Set(stemsOf(words).filter((key) => !isFunctionWord(key)));

function neededFor({ act: a }: Bound, { act: b }: Bound): number {
  if (shareOf(a.targets, b.targets) === 1) return ALIKE_OF_TARGETS;
  return shareOf(a.topics, b.topics) >= SAME_TOPICS ? ALIKE_OF_TOPIC : ALIKE;
}

/** The share of two lists of labels that both have; 0 when either is empty. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.filter((label) => b.includes(label)).length / new Set([...a, ...b]).size;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
