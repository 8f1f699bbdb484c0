import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../model.js';
import { detached, foldWord } from './fold.js';
import { unglued } from './glue.js';
import { readingCopy } from './markup.js';
import { retag } from './retag.js';

/** A word or mark of punctuation. `norm` is lower case, American, without accents; `lemma` likewise; `pos` is a Universal POS tag. */
export interface Token extends Span {
  readonly text: string;
  readonly norm: string;
  readonly lemma: string;
  readonly pos: string;
}

/** The tokens of a whole document, tagged once. Take them from here instead of calling `tokenize` again: tagging is the dearest step of all. */
export interface DocumentTokens {
  /** One list per sentence, in the order given. */
  readonly bySentence: readonly (readonly Token[])[];
  /** Tokens that lie wholly inside a span, across sentences. Cost: logarithmic in the document plus the tokens returned. */
  within(span: Span): readonly Token[];
}

/** The words that a tagger knows: those of its model, then those it has met. */
interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: string[];
}
interface Tagger {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly lexemes: Lexemes;
  /** Where the words it has met begin that it has not been made to forget. */
  met: number;
  readonly most: number;
}
/** Words a tagger may meet before another takes its place: those it forgets still take memory (about 100 bytes each). */
const MOST_MET = 100_000;

function newTagger(): Tagger {
  let features: { readonly lexeme: Lexemes } | null = null;
  const core = (): unknown => {
    const made = (model as { readonly core: () => unknown }).core() as { readonly features: { readonly lexeme: Lexemes } };
    features = made.features;
    return made;
  };
  const nlp = winkNLP({ ...model, core } as typeof model, ['pos']);
  const { lexeme } = features as unknown as { readonly lexeme: Lexemes };
  return { nlp, lexemes: lexeme, met: lexeme.list.length, most: lexeme.list.length + MOST_MET };
}

/** Tagging sentence by sentence is as fast as the whole text at once, and never mixes neighbours. */
let tagger = newTagger();

/**
 * Takes the words just met out of the tagger's table. It keeps whatever it has once cut as a word, and would cut the same sentence otherwise later
 * on: "China’s" is two tokens, or one when another text had it in a longer run. So what a sentence gives rests on the sentence alone.
 */
function forget(): void {
  const { hash, list } = tagger.lexemes;
  for (let at = tagger.met; at < list.length; at++) delete hash[list[at]!];
  tagger.met = list.length;
  if (list.length > tagger.most) tagger = newTagger();
}

/** Tokens of a span of the text with part of speech and lemma; offsets are those of `text`. Prefer `tokenizeDocument` for a whole document. */
export function tokenize(text: string, span: Span = { from: 0, to: text.length }): readonly Token[] {
  return tokensOf(readingCopy(text.slice(span.from, span.to)), text, span.from);
}

/** Tags every sentence of a document once. The sentences must be in order and must not overlap, as `splitSentences` gives them. */
export function tokenizeDocument(text: string, sentences: readonly Span[]): DocumentTokens {
  const bySentence = sentences.map((s) => tokenize(text, s));
  return { bySentence, within: (span) => within(sentences, bySentence, span) };
}

function within(sentences: readonly Span[], bySentence: readonly (readonly Token[])[], span: Span): readonly Token[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sentences[mid]!.to <= span.from) low = mid + 1;
    else high = mid;
  }
  const out: Token[] = [];
  for (let i = low; i < sentences.length && sentences[i]!.from < span.to; i++) {
    for (const t of bySentence[i]!) if (t.from >= span.from && t.to <= span.to) out.push(t);
  }
  return out;
}

/** What the tagger reads: it splits "ROK-U.S." into "U", ".", "S.", so a hyphen before dotted capitals is blanked and given back afterwards. */
const DOTTED = /[-/](?=\p{Lu}\.\p{Lu}\.)/gu;

/** The tagger's patterns are not linear in a run without spaces: longer runs are kept from it and cut by our own. */
const LONGEST_RUN = 120;
const LONG_RUN = new RegExp(`[^ ]{${LONGEST_RUN},}`, 'g');

function hasLongRun(s: string): boolean {
  let from = 0;
  for (let to = s.indexOf(' '); to >= 0; to = s.indexOf(' ', from)) {
    if (to - from >= LONGEST_RUN) return true;
    from = to + 1;
  }
  return s.length - from >= LONGEST_RUN;
}

type Draft = { -readonly [K in keyof Token]: Token[K] };

function tokensOf(copy: string, text: string, base: number): readonly Token[] {
  const dotted = copy.includes('.') ? copy.replace(DOTTED, ' ') : copy;
  const source = hasLongRun(dotted) ? dotted.replace(LONG_RUN, (run) => ' '.repeat(run.length)) : dotted;
  const spread = unglued(source);
  const { its, readDoc } = tagger.nlp;
  const read = readDoc(spread.text).tokens();
  const values = read.out() as string[];
  const tags = read.out(its.pos) as string[];
  const lemmas = read.out(its.lemma as typeof its.pos) as string[];
  forget();
  const out: Draft[] = [];
  let at = 0;
  let done = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (tags[i] === 'SPACE') continue;
    let from = skipSpaces(spread.text, at);
    if (!spread.text.startsWith(value, from)) from = spread.text.indexOf(value, from);
    if (from < 0) continue;
    at = from + value.length;
    const start = spread.back(from);
    const end = spread.back(at);
    if (!isBlank(copy, done, start)) marksBetween(copy, done, start, text, base, out);
    out.push(tokenOf(text, value, base + start, base + end, tags[i]!, lemmas[i] ?? ''));
    done = end;
  }
  marksBetween(copy, done, copy.length, text, base, out);
  retag(out);
  return out;
}

/** Nothing, or the one space that parts most words. */
const isBlank = (s: string, from: number, to: number): boolean => to <= from || (to - from === 1 && s.charCodeAt(from) === 32);

const skipSpaces = (s: string, from: number): number => {
  let at = from;
  while (at < s.length && s.charCodeAt(at) === 32) at++;
  return at;
};

/** Whatever the tagger passed over that is not white space becomes a token of its own: no character of the text is lost. */
function marksBetween(copy: string, from: number, to: number, text: string, base: number, out: Draft[]): void {
  for (let at = skipSpaces(copy, from); at < to; at = skipSpaces(copy, at)) {
    const end = at + pieceLength(copy, at, to);
    out.push(token(text, base + at, base + end, isWordAt(copy, at) ? 'X' : 'PUNCT', ''));
    at = end;
  }
}

const isWordAt = (s: string, at: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(s.slice(at, at + 2));

/** Letters and digits together, anything else one by one (a pair of surrogates counts as one). */
function pieceLength(s: string, at: number, to: number): number {
  const code = s.charCodeAt(at);
  const first = code >= 0xd800 && code < 0xdc00 && s.charCodeAt(at + 1) >= 0xdc00 && at + 1 < to ? 2 : 1;
  if (!isWordAt(s, at)) return first;
  PIECE.lastIndex = at;
  return Math.min(to - at, Math.max(first, PIECE.exec(s)?.[0].length ?? 1));
}
const PIECE = /[\p{L}\p{N}\p{M}]{1,4000}/uy;

/** Texts repeat their words: sharing the strings halves the memory of a long document, and folds each word once. */
interface Word {
  readonly text: string;
  readonly norm: string;
}
const shared = new Map<string, Word>();
const MOST_SHARED = 100_000;

function wordOf(text: string): Word {
  const known = shared.get(text);
  if (known !== undefined) return known;
  if (shared.size >= MOST_SHARED) shared.clear();
  const own = detached(text);
  const word = { text: own, norm: foldWord(own) };
  shared.set(own, word);
  return word;
}

/** The tagger's own string for a word is met again and again, so looking it up is cheap; a new slice of the text would have to be hashed. */
function tokenOf(source: string, value: string, from: number, to: number, pos: string, lemma: string): Draft {
  return to - from === value.length && source.startsWith(value, from)
    ? tokenAs(value, from, to, pos, lemma)
    : token(source, from, to, pos, lemma);
}

const token = (source: string, from: number, to: number, pos: string, lemma: string): Draft =>
  tokenAs(source.slice(from, to), from, to, pos, lemma);

function tokenAs(word: string, from: number, to: number, pos: string, lemma: string): Draft {
  const { text, norm } = wordOf(word);
  return { from, to, text, norm, lemma: lemma === '' || lemma === norm ? norm : foldWord(lemma), pos };
}
