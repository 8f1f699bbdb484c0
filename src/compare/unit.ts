import type { PartyId, TopicId } from '../model.js';
import type { Word } from './words.js';
import { isWorn } from './worn.js';

/** What the aligner links: an act, a sentence that stands in for one, or a whole paragraph. Units are given in the order of their text. */
export interface Unit {
  /** Equal on both sides means: same words after folding. */
  readonly anchor: string;
  /** Index of the block (paragraph, list item) that holds the unit. Non-decreasing along the text. */
  readonly block: number;
  /** The words compared: for an act its content, so that force stays out of the score. */
  readonly words: readonly Word[];
  readonly targets: readonly PartyId[];
  readonly topics: readonly TopicId[];
  /** True for a sentence that stands in for an act, beside acts; a whole text of one kind leaves it out. */
  readonly standIn?: boolean;
}

/** A unit prepared for scoring: its distinct words as numbers of a `Vocabulary`, ascending, and the same in order of the text. */
export interface Features {
  readonly unit: Unit;
  readonly bag: Int32Array;
  readonly order: Int32Array;
  readonly proper: Int32Array;
  /** Sum of the weights of `bag`; set when the vocabulary is weighed. */
  readonly weight: number;
}

/** Numbers the words of the texts under comparison and knows how telling each is. */
export interface Vocabulary {
  readonly features: readonly (readonly Features[])[];
  /** By word number: inverse document frequency over all units of all sides, next to nothing for grammatical words. */
  readonly weights: Float64Array;
  /** By word number: how many units of all sides hold it. */
  readonly counts: Int32Array;
}

const GRAMMATICAL_WEIGHT = 0.03;
/** Names and numbers tell look-alikes apart ("across the Taiwan Strait" is not "throughout the Indo-Pacific"). */
const PROPER_BOOST = 1.15;

/** Words that say little of the subject: the genre's worn ones, and the speakers themselves, who are named everywhere. */
const WORN_FACTOR = 0.45;

/** What a word weighs beside one that tells a subject: grammatical words next to nothing, worn words less than half. */
export function weightFactor(stem: string, grammatical: boolean): number {
  if (grammatical) return GRAMMATICAL_WEIGHT;
  return isWorn(stem) ? WORN_FACTOR : 1;
}

/** Numbers and weighs the words of several sides together; `familiar` are the stems of the parties that speak. Linear in the number of words. */
export function vocabularyOf(sides: readonly (readonly Unit[])[], familiar: ReadonlySet<string> = new Set()): Vocabulary {
  const ids = new Map<string, number>();
  const grammatical: boolean[] = [];
  const properCount: number[] = [];
  const counts: number[] = [];
  const raw = sides.map((units) => units.map((unit) => numbered(unit, ids, grammatical, properCount, counts)));
  const total = sides.reduce((n, units) => n + units.length, 0);
  const weights = new Float64Array(counts.length);
  const worn = new Uint8Array(counts.length);
  for (const [stem, id] of ids) if (isWorn(stem) || familiar.has(stem)) worn[id] = 1;
  for (let word = 0; word < counts.length; word++) {
    const seen = counts[word] ?? 0;
    const base = grammatical[word] ? GRAMMATICAL_WEIGHT : 1;
    const boost = worn[word] ? WORN_FACTOR : (properCount[word] ?? 0) * 2 > seen ? PROPER_BOOST : 1;
    weights[word] = base * boost * Math.log(1 + total / (seen + 1));
  }
  const features = raw.map((side) => side.map((f) => ({ ...f, weight: sumOf(f.bag, weights) })));
  return { features, weights, counts: Int32Array.from(counts) };
}

function numbered(
  unit: Unit,
  ids: Map<string, number>,
  grammatical: boolean[],
  properCount: number[],
  counts: number[],
): Omit<Features, 'weight'> {
  const order = new Int32Array(unit.words.length);
  const proper = new Set<number>();
  unit.words.forEach((word, at) => {
    let id = ids.get(word.stem);
    if (id === undefined) {
      id = ids.size;
      ids.set(word.stem, id);
      grammatical.push(word.grammatical);
      counts.push(0);
      properCount.push(0);
    }
    order[at] = id;
    if (word.proper) proper.add(id);
  });
  const bag = Int32Array.from(new Set(order)).sort();
  for (const id of bag) counts[id] = (counts[id] ?? 0) + 1;
  for (const id of proper) properCount[id] = (properCount[id] ?? 0) + 1;
  return { unit, bag, order, proper: Int32Array.from(proper).sort() };
}

/** Sum of the weights of some words. */
export function sumOf(bag: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const word of bag) sum += weights[word] ?? 0;
  return sum;
}
