/**
 * The words of a span as the aligner sees them: folded, stemmed, in order. Cheap on purpose (no tagger), because a comparison
 * reads every word of both texts; two words that share a stem here count as the same word there and nothing more is claimed.
 */
export interface Word {
  /** Stem, folded; a number keeps its digits. */
  readonly stem: string;
  /** Written with a capital away from the head of the span, an acronym, or holding a digit: such words tell one subject from another. */
  readonly proper: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.,](?=\d)[\p{N}]+)*/gu;

/** All words of `text` in order. Possessive endings, punctuation and case are gone; an empty text gives no words. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    if (raw === 's' && isApostrophe(text[match.index - 1])) continue;
    const folded = fold(raw);
    words.push({ stem: stem(folded), proper: isProper(raw, words.length === 0) });
  }
  return words;
}

/** The words of `text` in order, folded but not stemmed: equal lists mean equal wording. */
export function foldedWords(text: string): readonly string[] {
  return Array.from(text.matchAll(WORD), (match) => fold(match[0]));
}

/** True for words that carry grammar, not a subject: they weigh next to nothing when two acts are compared. */
export function isGrammatical(stemmed: string): boolean {
  return GRAMMATICAL.has(stemmed);
}

function isApostrophe(char: string | undefined): boolean {
  return char === "'" || char === '’' || char === 'ʼ';
}

function isProper(raw: string, first: boolean): boolean {
  if (/\p{N}/u.test(raw)) return true;
  if (!/^\p{Lu}/u.test(raw)) return false;
  return !first || /^\p{Lu}{2,}s?$/u.test(raw);
}

function fold(raw: string): string {
  return raw.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '');
}

/** Endings stripped, the longest that fits first, with the letters that must stay before them. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ['izations', 3],
  ['ization', 3],
  ['ations', 3],
  ['ation', 3],
  ['ements', 4],
  ['ement', 4],
  ['ments', 4],
  ['ment', 4],
  ['ingly', 4],
  ['ively', 4],
  ['ings', 3],
  ['ing', 3],
  ['ions', 4],
  ['ion', 4],
  ['ates', 3],
  ['ated', 3],
  ['ate', 3],
  ['izes', 3],
  ['ized', 3],
  ['ize', 3],
  ['ies', 2],
  ['ied', 2],
  ['ily', 3],
  ['ly', 4],
  ['ed', 3],
  ['es', 3],
  ['s', 3],
  ['e', 3],
  ['y', 3],
];

const stems = new Map<string, string>();
/** Bounded, so that a hostile text cannot fill the memory through it. */
const STEMS_KEPT = 50_000;

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = strip(word);
  if (stems.size < STEMS_KEPT) stems.set(word, made);
  return made;
}

function strip(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word) || word.endsWith('ss') || GRAMMATICAL.has(word)) return word;
  for (const [ending, keep] of ENDINGS) {
    if (word.length - ending.length >= keep && word.endsWith(ending)) {
      const base = word.slice(0, -ending.length);
      const last = base.at(-1);
      return last === base.at(-2) && last !== undefined && 'bdgmnprt'.includes(last) ? base.slice(0, -1) : base;
    }
  }
  return word;
}

const GRAMMATICAL = new Set(
  (
    'a an the this that these those such and or but nor as of in on at by for from to into onto upon with within without about over under ' +
    'between among across throughout through against toward towards during before after until since per via be is are was were been being am ' +
    'has have had having do does did will would shall should may might can could must not no any all both each every other some more most ' +
    'their our its his her they we it he she i you your my them us him who whom whose which what when where why how there here ' +
    'also further well than then so if while including include'
  ).split(' '),
);
