/**
 * The minimal-pair generator: pairs of a statement sentence and a report sentence that either keeps the meaning or changes it in one
 * known way. Seeded, and independent of the engine's tables (`pairs-words.ts`).
 */
import { CHANGING, KEEPING, type Pair, type PairKind } from './pair.js';
import { changingPair } from './pairs-changing.js';
import { keepingPair } from './pairs-keeping.js';
import type { Parsed } from './pairs-sentences.js';
import { type Random, randomFrom } from './prng.js';

export interface PairOptions {
  /** Default 1. */
  readonly seed?: number;
  /** How many pairs to aim for, half of them keeping the meaning. Default 2,000. */
  readonly count?: number;
}

/** Up to `count` different pairs, kinds as even as the sentences allow. Fewer when the sentences run out. */
export function makePairs(sentences: readonly Parsed[], { seed = 1, count = 2_000 }: PairOptions = {}): readonly Pair[] {
  const random = randomFrom(seed);
  return [...half(KEEPING, keepingPair, sentences, count / 2, random), ...half(CHANGING, changingPair, sentences, count / 2, random)];
}

/** How often a sentence is asked again for another pair of one kind: random choices differ. */
const DRAWS = 4;

function half(
  kinds: readonly PairKind[],
  make: (kind: PairKind, sentence: Parsed, random: Random) => Pair | null,
  sentences: readonly Parsed[],
  count: number,
  random: Random,
): readonly Pair[] {
  const stock = new Map(kinds.map((kind) => [kind, stockOf(kind, make, sentences, random)] as const));
  const taken: Pair[] = [];
  for (let round = 0; taken.length < count; round++) {
    const available = kinds.flatMap((kind) => stock.get(kind)?.[round] ?? []);
    if (available.length === 0) break;
    taken.push(...available.slice(0, count - taken.length));
  }
  return taken;
}

function stockOf(
  kind: PairKind,
  make: (kind: PairKind, sentence: Parsed, random: Random) => Pair | null,
  sentences: readonly Parsed[],
  random: Random,
): readonly Pair[] {
  const seen = new Set<string>();
  const stock: Pair[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    for (const sentence of random.shuffled(sentences)) {
      const pair = make(kind, sentence, random);
      if (pair === null || seen.has(`${pair.statement}|${pair.report}`)) continue;
      seen.add(`${pair.statement}|${pair.report}`);
      stock.push(pair);
    }
  }
  return stock;
}
