import type { Pair } from './anchors.js';

/** How many units to either side speak for or against a pair, the nearer the louder. */
const REACH = 4;
/** A neighbour's counterpart may stand this much nearer or farther than the neighbour itself: sentences are added and taken out. */
const SLACK = 2;

/** What the linked neighbours say of a pair: 1 all of them point to it, 0 all point elsewhere, ½ nothing is known. Symmetric. */
export type Support = (before: number, after: number) => number;

/** Reads the support of any pair off the links found so far. A pair never speaks for itself. */
export function supportFrom(linked: readonly Pair[]): Support {
  const forward = new Map(linked);
  const backward = new Map(linked.map(([b, a]) => [a, b]));
  return (before, after) => (heard(forward, before, after) + heard(backward, after, before)) / 2;
}

function heard(partners: ReadonlyMap<number, number>, from: number, to: number): number {
  let agreed = 0;
  let asked = 0;
  for (let step = -REACH; step <= REACH; step++) {
    const partner = step === 0 ? undefined : partners.get(from + step);
    if (partner === undefined || partner === to) continue;
    const voice = 1 / Math.abs(step);
    asked += voice;
    if (Math.abs(partner - to - step) <= SLACK && Math.sign(partner - to) === Math.sign(step)) agreed += voice;
  }
  return asked === 0 ? 0.5 : agreed / asked;
}
