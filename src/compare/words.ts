import { mentionsIn, type PartyLexicon } from '../acts/parties.js';
import type { PartyId, Span } from '../model.js';
import { isFunctionWord, stem } from '../text/similarity.js';
import { wordSpans } from '../text/word-spans.js';

/**
 * A word of a span as the aligner sees it. Cheap on purpose (no tagger), because a comparison reads every word of both texts:
 * two words that share a stem count as the same word and nothing more is claimed.
 */
export interface Word {
  /** Folded, not stemmed. */
  readonly key: string;
  /** Folded stem; a number keeps its digits. */
  readonly stem: string;
  /** Carries grammar, not a subject: weighs next to nothing. */
  readonly grammatical: boolean;
  /** Written with a capital away from the head of the span, an acronym, or holding a digit: such words tell one subject from another. */
  readonly proper: boolean;
}

/** The words of a span in order, parties under their id whatever name they go by ("the ROK" and "the Republic of Korea" are one word). */
export function wordsIn(text: string, span: Span = { from: 0, to: text.length }, lexicon: PartyLexicon = {}): readonly Word[] {
  const words = wordSpans(text, span);
  const names = mentionsIn(text, span, lexicon);
  const out: Word[] = [];
  let next = 0;
  for (const { from, to, key } of words) {
    while (next < names.length && (names[next]?.to ?? 0) <= from) next++;
    const name = names[next];
    if (name !== undefined && name.from <= from && name.ids.length > 0) {
      const party = seen(partyWord(name.ids)).proper;
      pushOnce(out, party);
      continue;
    }
    const { common, proper } = seen(key);
    out.push(isProper(text.slice(from, to), from === span.from) ? proper : common);
  }
  return out;
}

/** The stem under which a party, or several named as one, stands among the words. */
export function partyWord(ids: readonly PartyId[]): string {
  return PARTY + ids.join('+');
}

/** Marks the id of a party among the words: no word begins with it. */
const PARTY = '@';

/** "The Republic of Korea (ROK)" names its party once. */
function pushOnce(words: Word[], party: Word): void {
  if (words.at(-1) !== party) words.push(party);
}

/**
 * The key for equality of wording: folded words in order, parties under their ids. Empty for a span without words. Spaces do not count but
 * beside digits: extraction loses them ("Theyreaffirmed") and leaves hyphens of line ends ("Ob- server").
 */
export function wordingOf(words: readonly Word[]): string {
  return words.map(({ key }, at) => (isDigit(words[at - 1]?.key.at(-1)) || isDigit(key[0]) ? ` ${key}` : key)).join('');
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** The words of `text` in order, folded but not stemmed, names as they stand. */
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
  const word = { key, stem: key.startsWith(PARTY) ? key : stem(key), grammatical: isFunctionWord(key) };
  const made = { common: { ...word, proper: false }, proper: { ...word, proper: true } };
  if (known.size < WORDS_KEPT) known.set(key, made);
  return made;
}
