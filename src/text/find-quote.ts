import type { Span, TextSpan } from '../model.js';
import { foldChars } from './fold.js';
import { sliceOf } from './span.js';
import { alignWords, type Pair } from './word-alignment.js';
import { type WordSpan, wordSpans } from './word-spans.js';

/** One difference between a quotation and the words it was found in. `quote` is relative to the quotation, `source` to the text. */
export interface QuoteEdit {
  readonly quote: TextSpan | null;
  readonly source: TextSpan | null;
}

export interface FoundQuote {
  readonly span: Span;
  /** `exact`: same characters, white space aside; `folded`: other quotes, dashes, spaces, case, punctuation or spelling; `elided`: marked "…" or [brackets]; `approximate`: words differ. */
  readonly how: 'exact' | 'folded' | 'elided' | 'approximate';
  readonly edits: readonly QuoteEdit[];
  /** Share of the quotation's words found in order, 0–1. */
  readonly likeness: number;
  /** The pieces found, one per stretch between marked cuts. */
  readonly parts: readonly Span[];
}

/** A text made ready for many searches: its words and where each stands. */
export interface QuoteIndex {
  readonly text: string;
  readonly words: readonly WordSpan[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Prepares a text for `findQuote`; worth it when more than one quotation is looked up. */
export function indexForQuotes(text: string): QuoteIndex {
  const words = wordSpans(text);
  const places = new Map<string, number[]>();
  words.forEach((w, i) => {
    const list = places.get(w.key);
    if (list) list.push(i);
    else places.set(w.key, [i]);
  });
  return { text, words, places };
}

/** Share of a quotation's words that must be found, in order and close together, for an approximate match. */
const LEAST_LIKENESS = 0.6;
/** Places of a word beyond which it is too common to start a match from. */
const COMMON = 400;

/** Finds a quotation in a text: exact (white space aside), then folded, then across marked cuts and brackets, then approximately. Null when fewer than 60 % of its words stand together. */
export function findQuote(quote: string, text: string | QuoteIndex): FoundQuote | null {
  const index = typeof text === 'string' ? indexForQuotes(text) : text;
  const at = quote.trim() === '' ? -1 : index.text.indexOf(quote);
  if (at >= 0 && wholeWords(index.text, at, at + quote.length)) return whole('exact', { from: at, to: at + quote.length }, []);
  const words = wordSpans(quote);
  if (words.length === 0) return null;
  const run = runsOf(words, index, 0, 1)[0];
  return (run ? folded(quote, words, index, run) : elided(quote, index)) ?? approximate(quote, words, index);
}

const whole = (how: FoundQuote['how'], span: Span, edits: readonly QuoteEdit[]): FoundQuote => ({
  span,
  how,
  edits,
  likeness: 1,
  parts: [span],
});

/** All words are there in order: `exact` when only white space differs, else `folded`; words spelt otherwise ("programmes") are given as edits. */
function folded(quote: string, words: readonly WordSpan[], index: QuoteIndex, run: Run): FoundQuote {
  const span = spanOf(index, run);
  if (oneSpaced(quote) === oneSpaced(index.text.slice(span.from, span.to))) return whole('exact', span, []);
  const edits: QuoteEdit[] = [];
  words.forEach((w, i) => {
    const mine = sliceOf(quote, w);
    const theirs = sliceOf(index.text, index.words[run.first + i]!);
    if (bare(mine.text) !== bare(theirs.text)) edits.push({ quote: mine, source: theirs });
  });
  return whole('folded', span, edits);
}

const oneSpaced = (text: string): string => text.trim().replace(/\s+/g, ' ');
const bare = (word: string): string => foldChars(word).toLowerCase().replace(/[.']/g, '');

const isWordChar = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const wholeWords = (text: string, from: number, to: number): boolean =>
  !(isWordChar(text[from - 1]) && isWordChar(text[from])) && !(isWordChar(text[to]) && isWordChar(text[to - 1]));

interface Run {
  readonly first: number;
  readonly last: number;
}
const spanOf = (index: QuoteIndex, run: Run): Span => ({ from: index.words[run.first]!.from, to: index.words[run.last]!.to });

/** Comparisons of words that one search may cost: repetitive texts end here instead of taking quadratic time. */
const MOST_COMPARISONS = 2_000_000;

/** Up to `most` places at or after word `from` where all words stand one after another, looked up from the rarest word. */
function runsOf(words: readonly WordSpan[], index: QuoteIndex, from: number, most: number): readonly Run[] {
  let rare = 0;
  let places: readonly number[] | undefined;
  for (let i = 0; i < words.length; i++) {
    const here = index.places.get(words[i]!.key);
    if (!here) return [];
    if (places && here.length >= places.length) continue;
    places = here;
    rare = i;
  }
  const out: Run[] = [];
  let left = MOST_COMPARISONS;
  for (const p of places ?? []) {
    const first = p - rare;
    if (first < from || first + words.length > index.words.length) continue;
    let n = 0;
    while (n < words.length && index.words[first + n]!.key === words[n]!.key) n++;
    left -= n + 1;
    if (n === words.length) out.push({ first, last: first + n - 1 });
    if (out.length >= most || left < 0) break;
  }
  return out;
}

const CUT = /\[\s?(?:…|\.\s?\.\s?\.)\s?\]|…|\.\s?\.\s?\.\.?|\[[^\][]{0,80}\]/g;

/** First places tried for the first piece of an elided quotation, and how far apart its pieces may stand, in words. */
const MOST_STARTS = 50;
const FARTHEST = 150;

/** Pieces between "…" and [brackets], found in order close together; "[T]he" is read as "The". Of several places the tightest wins. */
function elided(quote: string, index: QuoteIndex): FoundQuote | null {
  if (quote.search(CUT) < 0) return null;
  const pieces = quote
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(CUT)
    .map((p) => wordSpans(p.replace(/^['’]s?(?=\s)/u, '')))
    .filter((p) => p.length > 0);
  if (pieces.length === 0) return null;
  let best: readonly Run[] | null = null;
  for (const start of runsOf(pieces[0]!, index, 0, MOST_STARTS)) {
    const found = follow(pieces, index, start);
    if (found && (!best || length(found) < length(best))) best = found;
  }
  if (!best) return null;
  const parts = best.map((r) => spanOf(index, r));
  return { span: { from: parts[0]!.from, to: parts.at(-1)!.to }, how: 'elided', edits: [], likeness: 1, parts };
}

const length = (runs: readonly Run[]): number => runs.at(-1)!.last - runs[0]!.first;

function follow(pieces: readonly (readonly WordSpan[])[], index: QuoteIndex, start: Run): readonly Run[] | null {
  const found = [start];
  for (const piece of pieces.slice(1)) {
    const from = found.at(-1)!.last + 1;
    const run = runsOf(piece, index, from, 1)[0];
    if (!run || run.first - from > FARTHEST) return null;
    found.push(run);
  }
  return found;
}

/** Seeds every word of the quotation in the text, scores windows of its length, then aligns the best window word by word. */
function approximate(quote: string, words: readonly WordSpan[], index: QuoteIndex): FoundQuote | null {
  const start = bestStart(words, index);
  if (start === null) return null;
  const slack = Math.max(2, Math.ceil(words.length * 0.4));
  const from = Math.max(0, start - slack);
  const window = index.words.slice(from, Math.min(index.words.length, start + words.length + slack));
  const pairs = alignWords(words, window);
  const likeness = pairs.filter(([i, j]) => words[i]!.key === window[j]!.key).length / words.length;
  if (likeness < LEAST_LIKENESS || pairs.length < Math.min(2, words.length)) return null;
  const span = { from: window[pairs[0]![1]]!.from, to: window[pairs.at(-1)![1]]!.to };
  return { span, how: 'approximate', edits: editsOf(quote, words, index.text, window, pairs), likeness, parts: [span] };
}

/** The word of the text at which most words of the quotation fall on nearly the same diagonal. */
function bestStart(words: readonly WordSpan[], index: QuoteIndex): number | null {
  const votes = new Map<number, number>();
  const limit = words.length > 60 ? COMMON / 4 : COMMON;
  words.forEach((w, i) => {
    const places = index.places.get(w.key) ?? [];
    if (places.length > limit) return;
    const weight = 1 / (1 + Math.log2(1 + places.length));
    for (const p of places) for (let d = -1; d <= 1; d++) votes.set(p - i + d, (votes.get(p - i + d) ?? 0) + weight / (1 + Math.abs(d)));
  });
  let best: number | null = null;
  let most = 0;
  for (const [at, n] of votes) {
    if (n > most || (n === most && best !== null && at < best)) {
      most = n;
      best = at;
    }
  }
  return best;
}

function editsOf(
  quote: string,
  a: readonly WordSpan[],
  text: string,
  b: readonly WordSpan[],
  pairs: readonly Pair[],
): readonly QuoteEdit[] {
  const out: QuoteEdit[] = [];
  const piece = (source: string, words: readonly WordSpan[], from: number, to: number): TextSpan | null =>
    from < to ? sliceOf(source, { from: words[from]!.from, to: words[to - 1]!.to }) : null;
  let i = 0;
  let j = pairs[0]![1];
  for (const [pi, pj] of [...pairs, [a.length, pairs.at(-1)![1] + 1] as const]) {
    const inflected = pi < a.length && a[pi]!.key !== b[pj]!.key ? 1 : 0;
    if (pi > i || pj > j || inflected) out.push({ quote: piece(quote, a, i, pi + inflected), source: piece(text, b, j, pj + inflected) });
    i = pi + 1;
    j = pj + 1;
  }
  return out;
}
