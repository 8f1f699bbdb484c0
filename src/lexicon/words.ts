/**
 * The words of a text as the tables see them: folded, American, without inflection. Tables and text go through the same `stem`,
 * so an entry is written once in any form ("critical mineral" finds "critical minerals'"). Derivation is kept:
 * "strengthen" and "strength" stay two words. Pure and linear; offsets are UTF-16 code units of the text given.
 */
import { AMERICAN, IRREGULAR, UNINFLECTED } from './en/forms.js';

/** One word with its place in the text. A possessive 's belongs to the span, not to the stem; a hyphen parts two words. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** Lower case, accents off, no possessive ending. */
  readonly norm: string;
  readonly stem: string;
}

const stems = new Map<string, string>();
const STEM_CACHE = 50_000;

/** The key of a word without inflection: "policies", "policy" → "polici"; "committed", "commit" → "commit". Empty for an empty word. */
export function stem(word: string): string {
  const cached = stems.get(word);
  if (cached !== undefined) return cached;
  const key = inflectionless(american(foldedWord(word)));
  if (stems.size > STEM_CACHE) stems.clear();
  stems.set(word, key);
  return key;
}

/** The stems of a phrase in order: the form in which every table keeps its phrases. */
export function stemsOf(phrase: string): readonly string[] {
  const known = phraseStems.get(phrase);
  if (known !== undefined) return known;
  const stems = wordsBetween(phrase, 0, phrase.length).map((word) => word.stem);
  if (phraseStems.size > STEM_CACHE) phraseStems.clear();
  if (phrase.length <= LONGEST_PHRASE) phraseStems.set(phrase, stems);
  return stems;
}

/** Several tables hold the same phrases. */
const phraseStems = new Map<string, readonly string[]>();
const LONGEST_PHRASE = 80;

interface Reading {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
}
/** The last spans read: force, qualifiers and topics ask for the same ones, one after the other. */
const lately: Reading[] = [];
const LATELY = 4;
let oldest = 0;

/** The words of `text` between two offsets, left to right. */
export function wordsIn(text: string, from = 0, to = text.length): readonly Word[] {
  for (const last of lately) if (last.from === from && last.to === to && last.text === text) return last.words;
  const words = wordsBetween(text, from, to);
  lately[oldest] = { text, from, to, words };
  oldest = (oldest + 1) % LATELY;
  return words;
}

function wordsBetween(text: string, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < to) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < to && (isWordCode(text.charCodeAt(at)) || isInnerMark(text, at, to))) at++;
    words.push(wordOf(text, start, at));
  }
  return words;
}

function wordOf(text: string, from: number, to: number): Word {
  const { norm, stem } = formsOf(text.slice(from, to));
  return { from, to, norm, stem };
}

/** A text repeats its words: each is folded once. */
const folded = new Map<string, { readonly norm: string; readonly stem: string }>();

function formsOf(word: string): { readonly norm: string; readonly stem: string } {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const norm = foldedWord(word);
  const forms = { norm, stem: stem(norm) };
  if (folded.size > STEM_CACHE) folded.clear();
  folded.set(word.length < 13 ? word : word.split('').join(''), forms);
  return forms;
}

/** An apostrophe between letters, a full stop inside "U.S." or "2.5", an ampersand in "R&D". */
function isInnerMark(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2019 && code !== 0x2e && code !== 0x26) return false;
  if (at + 1 >= to || !isWordCode(text.charCodeAt(at + 1)) || at === 0) return false;
  if (code !== 0x2e) return isWordCode(text.charCodeAt(at - 1));
  return isSingleLetterBefore(text, at) || (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}

function isSingleLetterBefore(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at - 1)) && (at < 2 || !isWordCode(text.charCodeAt(at - 2)));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordCode(code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xd800;
}

function foldedWord(word: string): string {
  let folded = word.toLowerCase();
  if (hasMarks(folded))
    folded = folded
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\u2019/g, "'");
  if (folded.includes('.')) folded = folded.replace(/(?<=[a-z])\.|\.$/g, '');
  if (folded.endsWith("'s")) return folded.slice(0, -2);
  return folded.endsWith("'") ? folded.slice(0, -1) : folded;
}

function hasMarks(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return true;
  return false;
}

/** British spelling made American: a table for single words, endings for the classes. */
function american(word: string): string {
  const known = AMERICAN.get(word);
  if (known !== undefined) return known;
  if (word.length < 6) return word;
  return word
    .replace(/(?<=[a-z]{3}[^aeiouv])is(e|ed|es|ing|ation|ations)$/, (whole, ending: string) => (KEEPS_S.test(word) ? whole : `iz${ending}`))
    .replace(/(?<=[a-z]{2})our(ed|ing|s|ful|able|ably|ite|ites|hood)?$/, (whole, ending = '') =>
      KEEPS_OUR.test(word) ? whole : `or${ending}`,
    );
}

const KEEPS_S =
  /(?:prom|prec|expert|surpr|comprom|exerc|adv|rev|superv|telev|enterpr|franch|desp|dev|improv|d|merchand|circumc|exc|inc|conc|pract|exp|prem|ra|no)is/;
const KEEPS_OUR =
  /^(?:hours?|yours?|fours?|tours?|pours?|detours?|contours?|your|our|troubadours?|pouring|toured|touring|devour(ed|ing|s)?|scour(ed|ing|s)?)$/;

function inflectionless(word: string): string {
  const irregular = IRREGULAR.get(word);
  const base = irregular ?? (UNINFLECTED.has(word) || word.length < 4 ? word : withoutEnding(word));
  return base.length > 3 && base.endsWith('e') && !base.endsWith('ee')
    ? base.slice(0, -1)
    : base.length > 2 && base.endsWith('y')
      ? `${base.slice(0, -1)}i`
      : base;
}

function withoutEnding(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('ed') && hasVowel(word, word.length - 2)) return undoubled(word.slice(0, -2));
  if (word.endsWith('ing') && word.length > 5 && hasVowel(word, word.length - 3)) return undoubled(word.slice(0, -3));
  return word;
}

function hasVowel(word: string, to: number): boolean {
  for (let i = 0; i < to; i++) if ('aeiouy'.includes(word[i] ?? '')) return true;
  return false;
}

/** "committ" → "commit", "controll" → "control"; "call", "recall", "fill" and "spell" keep their two l. */
function undoubled(base: string): string {
  return /([bdgmnprt])\1$/.test(base) || /(?:[a-z]{3}ell|troll|signall|marshall)$/.test(base) ? base.slice(0, -1) : base;
}
