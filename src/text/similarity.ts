import { foldWord } from './fold.js';
import { wordSpans } from './word-spans.js';

/** What can be given to `similarity` to make it sharper. */
export interface SimilarityOptions {
  /** Weight of a stem, higher for rarer words: take it from `idfOf`. Default: function words 0.2, all others 1. */
  readonly idf?: (stem: string) => number;
  /** The stem that stands for a stem's set of synonyms, or the stem itself. */
  readonly synonym?: (stem: string) => string;
}

export interface Similarity {
  /** 0–1. */
  readonly score: number;
  /** Share of the shorter side's weight found in the other, 0–1. */
  readonly containment: number;
  /** Stems in common, heaviest first. */
  readonly shared: readonly string[];
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on at to for by with and or from as that this these those which who their its our his her is are was were be been being will shall would should has have had not no also further it they we he she i you all any both each such than then so but if when while into onto over under between among through during including toward upon via per'.split(
    ' ',
  ),
);

/** Is this folded word one that carries grammar rather than content? */
export const isFunctionWord = (norm: string): boolean => FUNCTION_WORDS.has(norm);

/** A crude stem of a folded word: plural, tense and the commonest noun endings off, so that "cooperating" meets "cooperation". Never shorter than three letters. */
export function stem(word: string): string {
  const w = foldWord(word).replace(/'s?$/, '');
  if (w.length <= 3 || /\d/.test(w)) return w;
  for (const [ending, to, least] of ENDINGS) {
    if (w.endsWith(ending) && w.length - ending.length >= least) return undouble(w.slice(0, w.length - ending.length) + to);
  }
  return w.endsWith('e') && w.length > 4 ? w.slice(0, -1) : w;
}

const ENDINGS: readonly (readonly [string, string, number])[] = [
  ['izations', 'iz', 3],
  ['ization', 'iz', 3],
  ['izing', 'iz', 3],
  ['ized', 'iz', 3],
  ['izes', 'iz', 3],
  ['ize', 'iz', 3],
  ['ations', 'at', 3],
  ['ation', 'at', 3],
  ['ating', 'at', 3],
  ['ated', 'at', 3],
  ['ates', 'at', 3],
  ['ate', 'at', 3],
  ['ative', 'at', 3],
  ['itions', 'it', 3],
  ['ition', 'it', 3],
  ['utions', 'ut', 3],
  ['ution', 'ut', 3],
  ['ctions', 'ct', 2],
  ['ction', 'ct', 2],
  ['ssions', 'ss', 2],
  ['ssion', 'ss', 2],
  ['iveness', 'iv', 3],
  ['ively', 'iv', 3],
  ['ments', '', 4],
  ['ment', '', 4],
  ['nesses', '', 3],
  ['ness', '', 4],
  ['ities', '', 3],
  ['ity', '', 3],
  ['iest', 'i', 3],
  ['ies', 'i', 2],
  ['ied', 'i', 2],
  ['ily', 'i', 3],
  ['ally', 'al', 3],
  ['fully', 'ful', 3],
  ['ly', '', 4],
  ['ings', '', 3],
  ['ing', '', 3],
  ['edly', '', 3],
  ['ed', '', 3],
  ['sses', 'ss', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['xes', 'x', 2],
  ['es', '', 3],
  ['ss', 'ss', 2],
  ['us', 'us', 2],
  ['is', 'is', 2],
  ['s', '', 3],
  ['y', 'i', 3],
];
const undouble = (w: string): string => (/([bdgmnprt])\1$/.test(w) ? w.slice(0, -1) : w);

/** The content stems of a text in order; function words left out. */
export const stemsOf = (text: string): readonly string[] =>
  wordSpans(text)
    .filter((w) => !FUNCTION_WORDS.has(w.key))
    .map((w) => stem(w.key));

/** Weights for stems from a collection of texts: log of the number of texts over those that hold the stem. An unknown stem weighs most. */
export function idfOf(texts: readonly string[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const t of texts) for (const s of new Set(stemsOf(t))) counts.set(s, (counts.get(s) ?? 0) + 1);
  return (s) => Math.log(1 + texts.length / (1 + (counts.get(s) ?? 0))) + 0.1;
}

/** How alike two spans are by their weighted stems: half overlap, half containment. Two texts without content words score 0 unless equal. */
export function similarity(a: string, b: string, { idf = () => 1, synonym = (s) => s }: SimilarityOptions = {}): Similarity {
  if (a === b) return { score: 1, containment: 1, shared: [...new Set(stemsOf(a))] };
  const left = bag(a, synonym);
  const right = bag(b, synonym);
  let common = 0;
  const shared: { stem: string; weight: number }[] = [];
  let sizeA = 0;
  let sizeB = 0;
  for (const [s, n] of left) sizeA += n * idf(s);
  for (const [s, n] of right) sizeB += n * idf(s);
  for (const [s, n] of left) {
    const m = Math.min(n, right.get(s) ?? 0);
    if (m === 0) continue;
    common += m * idf(s);
    shared.push({ stem: s, weight: idf(s) });
  }
  const smaller = Math.min(sizeA, sizeB);
  if (smaller === 0) return { score: 0, containment: 0, shared: [] };
  const containment = common / smaller;
  const overlap = common / (sizeA + sizeB - common);
  return { score: (containment + overlap) / 2, containment, shared: shared.sort((x, y) => y.weight - x.weight).map((x) => x.stem) };
}

function bag(text: string, synonym: (s: string) => string): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const s of stemsOf(text)) {
    const key = synonym(s);
    out.set(key, (out.get(key) ?? 0) + 1);
  }
  return out;
}
