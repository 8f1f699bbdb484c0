import type { Unit } from './unit.js';

/** A unit of `before` and a unit of `after`, by index. */
export type Pair = readonly [before: number, after: number];

/**
 * Pairs the units whose folded words are equal. Where the same words stand several times, those with equal neighbours on both
 * sides pair first, then with one equal neighbour, then the rest by order. Linear: boilerplate repeated ten thousand times
 * costs one pass, and nothing that folds equal is left to the scored steps while a partner is free.
 */
export function anchorsOf(before: readonly Unit[], after: readonly Unit[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const left = freeUnits(before);
  const right = freeUnits(after);
  for (const context of CONTEXTS) {
    const waiting = queuesOf(right, (at) => context(after, at));
    for (const at of [...left]) {
      const key = context(before, at);
      const partner = key === null ? undefined : waiting.get(key)?.next();
      if (partner === undefined) continue;
      pairs.push([at, partner]);
      left.delete(at);
      right.delete(partner);
    }
  }
  return pairs.sort((x, y) => x[0] - y[0]);
}

type Context = (units: readonly Unit[], at: number) => string | null;

const anchorAt: Context = (units, at) => units[at]?.anchor || null;
const around =
  (...offsets: readonly number[]): Context =>
  (units, at) => {
    const own = anchorAt(units, at);
    return own === null ? null : [own, ...offsets.map((offset) => units[at + offset]?.anchor ?? '|edge|')].join('\u0000');
  };

/** From the most to the least certain. */
const CONTEXTS: readonly Context[] = [around(-1, 1), around(-1), around(1), anchorAt];

function freeUnits(units: readonly Unit[]): Set<number> {
  return new Set(units.flatMap((unit, at) => (unit.anchor === '' ? [] : [at])));
}

interface Queue {
  next(): number | undefined;
}

function queuesOf(free: ReadonlySet<number>, keyOf: (at: number) => string | null): ReadonlyMap<string, Queue> {
  const lists = new Map<string, number[]>();
  for (const at of free) {
    const key = keyOf(at);
    if (key === null) continue;
    const list = lists.get(key);
    if (list) list.push(at);
    else lists.set(key, [at]);
  }
  return new Map([...lists].map(([key, list]) => [key, queueOf(list)]));
}

function queueOf(list: readonly number[]): Queue {
  let read = 0;
  return { next: () => list[read++] };
}
