import type { Features, Vocabulary } from './unit.js';

/** How two units resemble each other, 0–1, with the parts it is made of. */
export interface Score {
  readonly total: number;
  readonly overlap: number;
  readonly containment: number;
  readonly order: number;
}

/** What each part adds. They sum to 1 when both sides have topics; without topics the rest is scaled up. */
const PARTS = { overlap: 0.5, containment: 0.28, order: 0.12, topics: 0.1 } as const;
/** A short unit inside a long one is weak evidence: containment counts in full from this weight of shared words on. */
const FULL_CONTAINMENT = 9;
/** A target on one side only lowers the score a little: targets change often, and that is a difference worth showing. */
const TARGET_BONUS = 0.03;

/** One telling word in common links only what is little more than that word: "our position on Estmark" is not "Estmark's participation". */
const ONE_WORD_FROM = 0.5;
/** The weight from which on a word counts as telling: above all grammatical words, below any other. */
const TELLING_FROM = 0.25;

/** Below this, before topics and priors, no pair ever becomes a link: the costly comparison of word order is spared. */
const HOPELESS = 0.12;

/** Do two units have one telling word in common and little else? Then they are no counterparts. */
export function isOneWord(overlap: number, a: Int32Array, b: Int32Array, weights: Float64Array): boolean {
  return overlap < ONE_WORD_FROM && tellingInCommon(a, b, weights) < 2;
}

/** Scores two units by their words, order and topics. Force, speakers, status and position are no part of it. Symmetric. */
export function scoreOf(a: Features, b: Features, { weights }: Vocabulary): Score {
  const shared = sharedWeight(a.bag, b.bag, weights);
  if (shared === 0) return { total: 0, overlap: 0, containment: 0, order: 0 };
  const overlap = (2 * shared) / (a.weight + b.weight);
  if (isOneWord(overlap, a.bag, b.bag, weights)) return { total: 0, overlap, containment: 0, order: 0 };
  const least = Math.min(a.weight, b.weight);
  const containment = (shared / least) * Math.min(1, shared / FULL_CONTAINMENT);
  if (PARTS.overlap * overlap + PARTS.containment * containment + PARTS.order * overlap < HOPELESS)
    return { total: 0, overlap, containment, order: 0 };
  const order = (2 * orderedWeight(a.order, b.order, weights)) / (a.weight + b.weight);
  const topics = likeness(a.unit.topics, b.unit.topics);
  const words = PARTS.overlap * overlap + PARTS.containment * containment + PARTS.order * Math.min(1, order);
  const base = topics === null ? words / (1 - PARTS.topics) : words + PARTS.topics * topics;
  const targets = likeness(a.unit.targets, b.unit.targets) ?? 0;
  return { total: Math.min(1, base + TARGET_BONUS * targets), overlap, containment, order };
}

/** Weight of the words two ascending bags share. */
export function sharedWeight(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      sum += weights[x] ?? 0;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

function tellingInCommon(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length && count < 2; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y && (weights[x] ?? 0) >= TELLING_FROM) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

/** Longer units are compared in order by their first words only: the cost is a product. */
const ORDERED_WORDS = 160;

/** Weight of the heaviest common subsequence of two word lists: what a word diff would keep. */
function orderedWeight(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  const rows = Math.min(a.length, ORDERED_WORDS);
  const columns = Math.min(b.length, ORDERED_WORDS);
  const best = new Float64Array(columns + 1);
  for (let i = 0; i < rows; i++) {
    const word = a[i] as number;
    const gain = weights[word] ?? 0;
    let diagonal = 0;
    for (let j = 1; j <= columns; j++) {
      const above = best[j] as number;
      const left = best[j - 1] as number;
      best[j] = b[j - 1] === word ? diagonal + gain : Math.max(above, left);
      diagonal = above;
    }
  }
  return best[columns] ?? 0;
}

/** Shared share of two label lists, 0–1; null when either is empty: nothing can be said then. */
function likeness(a: readonly string[], b: readonly string[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  const shared = a.filter((label) => b.includes(label)).length;
  return (2 * shared) / (a.length + b.length);
}
