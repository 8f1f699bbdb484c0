import { detached, foldWord } from '../text/fold.js';
import { wordRuns } from '../text/word-runs.js';

/** What near-duplicates are looked for by: the text's words in folded form, and hashes of every run of four of them. */
export interface Sketch {
  readonly words: readonly string[];
  /** 32-bit hashes (signed) of all runs of `SHINGLE` words, each once, in order. */
  readonly shingles: Int32Array;
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
  const known = wordRuns(text).map(knownWord);
  const size = Math.min(SHINGLE, known.length);
  const shingles = new Int32Array(size === 0 ? 0 : known.length - size + 1);
  for (let at = 0; at < shingles.length; at++) shingles[at] = joined(known, at, size);
  return { words: known.map(({ folded }) => folded), shingles: eachOnce(shingles.sort()) };
}

interface KnownWord {
  readonly folded: string;
  readonly hash: number;
}
/** What a word as it is written becomes: texts say the same words again and again. */
const knownWords = new Map<string, KnownWord>();
const WORDS_KEPT = 50_000;
const LONGEST_KEPT = 40;

function knownWord(word: string): KnownWord {
  const known = knownWords.get(word);
  if (known !== undefined) return known;
  const folded = foldWord(word);
  const made = { folded, hash: hashOf(folded) };
  if (word.length > LONGEST_KEPT) return made;
  if (knownWords.size >= WORDS_KEPT) knownWords.clear();
  knownWords.set(detached(word), made);
  return made;
}

/** Sorted numbers without repeats. */
function eachOnce(sorted: Int32Array): Int32Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!;
  return sorted.slice(0, kept);
}

/** The MinHash signature: the share of equal places of two signatures estimates the share of shingles that the texts have in common. Empty texts give none. */
export function signature({ shingles }: Sketch): Uint32Array {
  const signature = new Uint32Array(shingles.length === 0 ? 0 : HASHES);
  for (let nth = 0; nth < signature.length; nth++) {
    const salt = seed(nth);
    let least = 0xffffffff;
    for (let at = 0; at < shingles.length; at++) {
      const hash = mixed(shingles[at]! ^ salt);
      if (hash < least) least = hash;
    }
    signature[nth] = least;
  }
  return signature;
}

/** Keys under which a text is filed, so that its near-duplicates meet it: bands of the signature (`b…`) and anchors for excerpts (`a…`). */
export function fingerprints(text: Sketch, places: Uint32Array = signature(text)): readonly string[] {
  const rows = places.length / BANDS;
  const bands = Array.from({ length: places.length === 0 ? 0 : BANDS }, (_, band) => {
    const key = places.subarray(band * rows, (band + 1) * rows).reduce((hash, place) => mixed(hash ^ place), band + 1);
    return `b${band.toString(16)}${key.toString(36)}`;
  });
  const anchors = [...text.shingles.filter((shingle) => mixed(shingle) % ANCHOR_EVERY === 0)].map(
    (shingle) => `a${(shingle >>> 0).toString(36)}`,
  );
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
  const common = inBoth(a.shingles, b.shingles);
  const share = (whole: number): number => (whole === 0 ? 0 : common / whole);
  return { jaccard: share(a.shingles.length + b.shingles.length - common), ofA: share(a.shingles.length), ofB: share(b.shingles.length) };
}

/** How many numbers stand in both of two sorted lists without repeats. */
function inBoth(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const difference = a[left]! - b[right]!;
    if (difference === 0) common++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return common;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function joined(words: readonly KnownWord[], from: number, size: number): number {
  let hash = 0;
  for (let at = from; at < from + size; at++) hash = Math.imul(hash ^ words[at]!.hash, 0x9e3779b1) + 0x7f4a7c15;
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
