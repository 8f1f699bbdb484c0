import { isFunctionWord, stem } from '../text/similarity.js';
import { wordSpans } from '../text/word-spans.js';

/**
 * A word of a span as the aligner sees it. Cheap on purpose (no tagger), because a comparison reads every word of both texts:
 * two words that share a stem count as the same word and nothing more is claimed.
 */
export interface Word {
  /** Folded stem; a number keeps its digits. */
  readonly stem: string;
  /** Carries grammar, not a subject: weighs next to nothing. */
  readonly grammatical: boolean;
  /** Written with a capital away from the head of the span, an acronym, or holding a digit: such words tell one subject from another. */
  readonly proper: boolean;
}

/** All words of `text` in order; an empty text gives none. */
export function wordsIn(text: string): readonly Word[] {
  return wordSpans(text).map(({ from, to, key }, at) => {
    const { common, proper } = seen(key);
    return isProper(text.slice(from, to), at === 0) ? proper : common;
  });
}

/** The words of `text` in order, folded but not stemmed: equal lists mean equal wording. */
export function foldedWords(text: string): readonly string[] {
  return wordSpans(text).map((word) => word.key);
}

function isProper(raw: string, first: boolean): boolean {
  if (/\p{N}/u.test(raw)) return true;
  return first ? /^\p{Lu}{2,}s?$/u.test(raw) : /^\p{Lu}/u.test(raw);
}

/** A word is one object however often it stands: series hold millions. */
interface Known {
  readonly common: Word;
  readonly proper: Word;
}

const known = new Map<string, Known>();
/** Bounded, so that a hostile text cannot fill the memory through the cache. */
const WORDS_KEPT = 50_000;

function seen(key: string): Known {
  const found = known.get(key);
  if (found !== undefined) return found;
  const word = { stem: stem(key), grammatical: isFunctionWord(key) };
  const made = { common: { ...word, proper: false }, proper: { ...word, proper: true } };
  if (known.size < WORDS_KEPT) known.set(key, made);
  return made;
}
