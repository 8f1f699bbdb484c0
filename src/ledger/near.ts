import { foldWord } from '../text/fold.js';

/** What near-duplicates are looked for by: the text's words in folded form, and hashes of every run of four of them. */
export interface Sketch {
  readonly words: readonly string[];
  /** 32-bit hashes of all runs of `SHINGLE` words, each once. */
  readonly shingles: ReadonlySet<number>;
}

/** Words in a shingle: long enough that two texts of one genre share few by chance, short enough that an edit spoils only four. */
const SHINGLE = 4;
/** Hash functions of a signature. */
const HASHES = 60;
/** Bands of a signature: two texts are candidates when one band is equal. 12 bands of 5 find 99.9 % of pairs that share 85 % of their shingles, and a third of those that share half. */
const BANDS = 12;
/** One shingle in so many is an anchor, by its hash alone, so that an excerpt whose day is unknown meets its original. */
const ANCHOR_EVERY = 64;

/** The sketch of a text. Punctuation, case and spelling variants don't count. Linear in the text. */
export function sketch(text: string): Sketch {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => foldWord(word));
  const hashes = words.map(hashOf);
  const shingles = new Set<number>();
  const size = Math.min(SHINGLE, words.length);
  for (let at = 0; size > 0 && at + size <= words.length; at++) shingles.add(joined(hashes, at, size));
  return { words, shingles };
}

/** The MinHash signature: the share of equal places of two signatures estimates the share of shingles that the texts have in common. Empty texts give none. */
export function signature({ shingles }: Sketch): Uint32Array {
  const least = new Uint32Array(shingles.size === 0 ? 0 : HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let nth = 0; nth < least.length; nth++) {
      const hash = mixed(shingle ^ seed(nth));
      if (hash < least[nth]!) least[nth] = hash;
    }
  }
  return least;
}

/** Keys under which a text is filed, so that its near-duplicates meet it: bands of the signature (`b…`) and anchors for excerpts (`a…`). */
export function fingerprints(text: Sketch, places: Uint32Array = signature(text)): readonly string[] {
  const rows = places.length / BANDS;
  const bands = Array.from({ length: places.length === 0 ? 0 : BANDS }, (_, band) => {
    const key = places.subarray(band * rows, (band + 1) * rows).reduce((hash, place) => mixed(hash ^ place), band + 1);
    return `b${band.toString(16)}${key.toString(36)}`;
  });
  const anchors = [...text.shingles].filter((shingle) => mixed(shingle) % ANCHOR_EVERY === 0).map((shingle) => `a${shingle.toString(36)}`);
  return [...bands, ...anchors.sort()];
}

/** The share of places that two signatures have in common: about the share of shingles that their texts have in common, give or take a tenth. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let place = 0; place < a.length; place++) if (a[place] === b[place]) equal++;
  return a.length === 0 || b.length === 0 ? 0 : equal / a.length;
}

/** What two sketches share: `jaccard` of all shingles, and how much of each lies in the other. 0 for empty texts. */
export function shared(a: Sketch, b: Sketch): { readonly jaccard: number; readonly ofA: number; readonly ofB: number } {
  const [small, large] = a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  const share = (whole: number): number => (whole === 0 ? 0 : common / whole);
  return { jaccard: share(a.shingles.size + b.shingles.size - common), ofA: share(a.shingles.size), ofB: share(b.shingles.size) };
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function joined(hashes: readonly number[], from: number, size: number): number {
  let hash = 0;
  for (let at = from; at < from + size; at++) hash = Math.imul(hash ^ hashes[at]!, 0x9e3779b1) + 0x7f4a7c15;
  return mixed(hash);
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mixed(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A constant per hash function: multiples of the golden ratio are spread evenly. */
const seed = (nth: number): number => Math.imul(nth + 1, 0x9e3779b9);
