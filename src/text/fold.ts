import { american } from './spelling.js';

const FOLDABLE =
  /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff\t\n\v\f\r\u2018-\u201f\u2032\u2033\u00b4`\u00ab\u00bb\u2039\u203a\uff07\uff02\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d]/g;
const SINGLE = new Set('\u2018\u2019\u201a\u201b\u2032\u00b4`\u2039\u203a\uff07');
const DOUBLE = new Set('\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02');
const DASH = new Set('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\ufe58\ufe63\uff0d');

const foldChar = (c: string): string => (SINGLE.has(c) ? "'" : DOUBLE.has(c) ? '"' : DASH.has(c) ? '-' : ' ');

/** A reading copy of the same length: every quote ' or ", every dash -, every white space (line ends too) one plain space. Offsets stay true. */
export const foldChars = (text: string): string => (PLAIN.test(text) ? text : text.replace(FOLDABLE, foldChar));
/** Nothing to fold: printable ASCII without a grave accent. */
const PLAIN = /^[ -_a-~]*$/;

/** A copy that does not keep the whole document in memory: engines hold longer slices as views of the text they were cut from. */
export const detached = (slice: string): string => (slice.length < 13 ? slice : slice.split('').join(''));

const words = new Map<string, string>();
const WORD_CACHE = 50_000;

/** One word for comparison: lower case, accents off, British spelling made American ("programmes" and "programs" are equal). */
export function foldWord(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  const folded = american(withoutAccents(foldChars(word)).toLowerCase());
  if (word.length > 40) return folded;
  if (words.size >= WORD_CACHE) words.clear();
  words.set(detached(word), folded);
  return folded;
}

/** Accents off ("Türkiye" → "Turkiye"); the length may change when a letter was written as letter and mark. */
export function withoutAccents(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is meant
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ı/g, 'i');
}

const EDGE_MARKS = /^[^\p{L}\p{N}%$€£¥]+|[^\p{L}\p{N}%$€£¥]+$/gu;

/** A key for equality of wording: case, white space, quotes, dashes, accents, spelling and punctuation do not count. Empty for a text without words. */
export function foldKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = keyOf(text);
  if (text.length > LONGEST_CACHED) return key;
  if (keys.size >= WORD_CACHE) keys.clear();
  keys.set(detached(text), key);
  return key;
}

const keys = new Map<string, string>();
/** Longer texts are hardly asked for twice. */
const LONGEST_CACHED = 120;

function keyOf(text: string): string {
  const out: string[] = [];
  for (const raw of foldChars(text).replace(/[-'"]/g, ' ').split(' ')) {
    const word = raw.replace(EDGE_MARKS, '');
    if (word !== '') out.push(foldWord(word).replace(/\.(?=\p{L})/gu, ''));
  }
  return out.join(' ');
}
