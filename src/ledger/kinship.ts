import { canonicalKeys } from '../lexicon/synonyms.js';
import { isFunctionWord } from '../text/similarity.js';
import { type Sketch, shared, sketch } from './near.js';

/** What a near-duplicate is to its original. `reissue` is the alarm: an old statement under a new date. */
export const COPY_ROLES = ['same', 'excerpt', 'paraphrase', 'reissue'] as const;
export type CopyRole = (typeof COPY_ROLES)[number];

/** What is known of a text that is held against another. */
export interface NearText {
  readonly text: string;
  /** ISO day, or null when unknown. */
  readonly date: string | null;
  readonly title: string | null;
  /** A report may hold a whole statement without being its copy, nor the statement an excerpt of it. */
  readonly genre: string;
  /** When it was at hand already. */
  readonly sketch?: Sketch;
}

/** How two texts are akin. */
export interface Kinship {
  readonly role: CopyRole;
  /** 0–1: the share of the smaller text's runs of words (of its sentences, for a paraphrase) that the other has too. */
  readonly similarity: number;
  /** For an excerpt, which of the two is the excerpt. */
  readonly part: 'a' | 'b' | null;
  readonly reason: string;
}

/** Days between two texts that may still be one statement and its reprint: time zones, and the day a site put it up. */
const ONE_OCCASION = 7;
/** Runs of words that a reprint has in common with its original; heads and feet of pages differ. */
const SAME = 0.7;
const SAME_PARTS = 0.85;
/** Share of words put in the place of others from which on a text is no reprint but says the same in other words: a page's head and foot only add words. */
const REWORDED = 0.02;
const REWORDED_WORDS = 8;
/** An excerpt lies whole in its original, and is clearly shorter. */
const EXCERPT = 0.85;
/** The same where a date is unknown. */
const UNDATED_EXCERPT = 0.98;
const EXCERPT_SIZE = 0.75;
const EXCERPT_WORDS = 40;
/** Share of sentences that find their counterpart in a paraphrase, and how much of a sentence's content the two must share. */
const PARAPHRASE = 0.6;
const COUNTERPART = 0.5;
const PARAPHRASE_SIZE = 0.55;
/** Share of its figures that a text must have in common with an undated one to be its copy. */
const FIGURES = 0.9;
/** Words at the beginning and the end where a re-issued text carries its new date, title and place. */
const OPENING = 40;
const CLOSING = 15;
/** Share of other words that may differ in a re-issue. Successive statements of a series differ by more, or in figures: 4 % at the least in 242 real ones. */
const REISSUE = 0.02;
const REISSUE_WORDS = 60;

/**
 * How two texts are akin: `same` (a reprint), `excerpt`, `paraphrase` (the same statement in other words, or translated there and back), `reissue` (the
 * same words under another date, figures of the body unchanged), or null. Successive statements of a series are null: they have a date and changes of
 * their own. Symmetric but for `part`.
 */
export function kinship(a: NearText, b: NearText): Kinship | null {
  const [left, right] = [a.sketch ?? sketch(a.text), b.sketch ?? sketch(b.text)];
  if (left.words.length === 0 || right.words.length === 0) return null;
  if (a.date === null || b.date === null) return undated(a, b, left, right);
  if (daysBetween(a.date, b.date) > ONE_OCCASION) return reissue(left, right, a, b);
  const { jaccard, ofA, ofB } = shared(left, right);
  if (jaccard >= SAME || Math.min(ofA, ofB) >= SAME_PARTS)
    return reworded(left, right, jaccard) ?? reprint(left, right, Math.max(ofA, ofB));
  return excerpt(a, b, left, right, EXCERPT) ?? paraphrase(a, b, left, right);
}

/**
 * Where a date is unknown, the texts may be two of one series, so less is believed: figures agree, nearly every word is the same or lies in the
 * other text, and a paraphrase bears the same title.
 */
function undated(a: NearText, b: NearText, left: Sketch, right: Sketch): Kinship | null {
  if (!figuresAgree(left, right)) return null;
  const { ofA, ofB } = shared(left, right);
  const few = REISSUE * Math.min(left.words.length, right.words.length);
  if (Math.min(ofA, ofB) >= SAME && different(left.words, right.words).length <= few) return reprint(left, right, Math.max(ofA, ofB));
  const alike = a.title !== null && b.title !== null && titleKey(a.title) === titleKey(b.title);
  return excerpt(a, b, left, right, UNDATED_EXCERPT) ?? (alike ? paraphrase(a, b, left, right) : null);
}

const titleKey = (title: string): string => sketch(title).words.join(' ');

/** Days between two ISO days. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** The same text with words exchanged all through it, as a translation there and back does; null for a text that only has more or fewer of them. */
function reworded(a: Sketch, b: Sketch, similarity: number): Kinship | null {
  const [ours, theirs] = [surplus(a.words, b.words), surplus(b.words, a.words)];
  const exchanged = Math.min(unlike(ours, theirs), unlike(theirs, ours));
  if (exchanged < REWORDED_WORDS || exchanged < REWORDED * Math.min(a.words.length, b.words.length)) return null;
  return { role: 'paraphrase', similarity, part: null, reason: `the same text with ${exchanged} words exchanged for others` };
}

/** The words that one text has more of than the other. */
function surplus(a: readonly string[], b: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of b) counts.set(word, (counts.get(word) ?? 0) + 1);
  return a.filter((word) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left === 0;
  });
}

/** Shorter pieces of words are words. */
const PIECE = 4;
const isPart = (piece: string, word: string): boolean => piece.length >= PIECE && (word.startsWith(piece) || word.endsWith(piece));

/** More different words than this are looked at one by one. */
const MOST_UNLIKE = 500;

/** How many of some words are no figure and no part of one of the others: a hyphen lost at a line's end, two words run together, a note's number. */
function unlike(words: readonly string[], others: readonly string[]): number {
  const known = [...new Set(others)].slice(0, MOST_UNLIKE);
  const broken = new Map<string, boolean>();
  return words.filter((word) => {
    const part = broken.get(word) ?? (isFigure(word) || known.some((other) => isPart(word, other) || isPart(other, word)));
    broken.set(word, part);
    return !part;
  }).length;
}

function reprint(a: Sketch, b: Sketch, similarity: number): Kinship {
  const words = different(a.words, b.words).length;
  const reason = words === 0 ? 'the same words' : `the same text; ${words} ${words === 1 ? 'word differs' : 'words differ'}`;
  return { role: 'same', similarity, part: null, reason };
}

function reissue(a: Sketch, b: Sketch, one: NearText, other: NearText): Kinship | null {
  if (Math.min(a.words.length, b.words.length) < REISSUE_WORDS) return null;
  const { jaccard, ofA, ofB } = shared(a, b);
  if (jaccard < SAME) return null;
  if (!fewDiffer(sortedBody(a), sortedBody(b), REISSUE * Math.min(a.words.length, b.words.length))) return null;
  const [earlier, later] = [one.date, other.date].sort();
  return { role: 'reissue', similarity: Math.max(ofA, ofB), part: null, reason: `the text of ${earlier} under the date ${later}` };
}

/** Whether at most so many words stand in one of two sorted lists only, and no figure among them. Stops as soon as it is not so. */
function fewDiffer(a: readonly string[], b: readonly string[], most: number): boolean {
  let differing = 0;
  for (let left = 0, right = 0; left < a.length || right < b.length; ) {
    const [one, other] = [a[left], b[right]];
    if (one === other) {
      left++;
      right++;
      continue;
    }
    const lone = other === undefined || (one !== undefined && one < other) ? one! : other;
    if (lone === one) left++;
    else right++;
    differing++;
    if (differing > most || isFigure(lone)) return false;
  }
  return true;
}

/** The words of a text but for its opening and closing, sorted; made once for all texts it is held against. */
function sortedBody(text: Sketch): readonly string[] {
  const known = bodies.get(text);
  if (known !== undefined) return known;
  const made = text.words.slice(OPENING, text.words.length - CLOSING).sort();
  bodies.set(text, made);
  return made;
}
const bodies = new WeakMap<Sketch, readonly string[]>();

/** The figures tell a copy from the next statement of a series, which has its own. */
function figuresAgree(a: Sketch, b: Sketch): boolean {
  const [left, right] = [a.words.filter(isFigure), b.words.filter(isFigure)];
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const held = new Set(many);
  return few.filter((figure) => held.has(figure)).length >= FIGURES * few.length && (few.length > 0 || many.length === 0);
}

function excerpt(a: NearText, b: NearText, left: Sketch, right: Sketch, enough: number): Kinship | null {
  const { ofA, ofB } = shared(left, right);
  const part = ofA >= ofB ? 'a' : 'b';
  const [small, large] = part === 'a' ? [left, right] : [right, left];
  const holder = part === 'a' ? b : a;
  const held = part === 'a' ? a : b;
  if (Math.max(ofA, ofB) < enough || small.words.length > EXCERPT_SIZE * large.words.length || small.words.length < EXCERPT_WORDS)
    return null;
  if (holder.genre === 'report' && held.genre !== 'report') return null;
  const percent = Math.round((small.words.length / large.words.length) * 100);
  return { role: 'excerpt', similarity: Math.max(ofA, ofB), part, reason: `about ${percent} % of the other text, word for word` };
}

/** A paraphrase poses as the text: it has its day or its title, and about its length. A report tells it in other words by right. */
function paraphrase(a: NearText, b: NearText, left: Sketch, right: Sketch): Kinship | null {
  if (a.genre === 'report' || b.genre === 'report') return null;
  const [small = 0, large = 0] = [left.words.length, right.words.length].sort((x, y) => x - y);
  if (small < PARAPHRASE_SIZE * large || small < EXCERPT_WORDS) return null;
  const [ours, theirs] = [sentenceKeys(a.text), sentenceKeys(b.text)];
  const similarity = Math.min(covered(ours, theirs), covered(theirs, ours));
  if (similarity < PARAPHRASE) return null;
  return {
    role: 'paraphrase',
    similarity,
    part: null,
    reason: `${Math.round(similarity * 100)} % of its content stands there in other words`,
  };
}

/** The content words of each sentence, under one key for all synonyms. */
function sentenceKeys(text: string): readonly ReadonlySet<string>[] {
  return text
    .split(/[.!?;](?=\s|$)|\n\s*\n/)
    .map((sentence) => new Set(canonicalKeys(sentence).filter((key) => !isFunctionWord(key))))
    .filter((keys) => keys.size >= 4);
}

/** The share of content, by sentences, that finds a counterpart on the other side. */
function covered(sentences: readonly ReadonlySet<string>[], others: readonly ReadonlySet<string>[]): number {
  let found = 0;
  let all = 0;
  for (const keys of sentences) {
    all += keys.size;
    if (others.some((other) => overlap(keys, other) >= COUNTERPART)) found += keys.size;
  }
  return all === 0 ? 0 : found / all;
}

/** Dice: twice the common words by all words of both. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const key of a) if (b.has(key)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Words that one text has more often than the other. */
function different(a: readonly string[], b: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of b) counts.set(word, (counts.get(word) ?? 0) - 1);
  return [...counts].flatMap(([word, count]) => Array<string>(Math.abs(count)).fill(word));
}

const isFigure = (word: string): boolean => /\d/.test(word);
