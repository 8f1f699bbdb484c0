import { TITLES_ABBREVIATED } from '../lexicon/en/abbreviations.js';
import type { Span } from '../model.js';
import { withoutAccents } from './fold.js';
import { readingCopy } from './markup.js';
import { isOpener } from './openers.js';

/** A run of capitalised words that names something: a person, place, body, instrument. */
export interface NameSpan extends Span {
  /** For equality: lower case, accents off, possessive and leading article off. */
  readonly key: string;
  /** Does the run open its sentence, with a word that may have its capital only from there? */
  readonly opener: boolean;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.'&-](?=[\p{L}\p{N}])|\.(?=-\p{Lu}))*\.?/gu;
const LINKS: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'de',
  'la',
  'del',
  'da',
  'dos',
  'du',
  'der',
  'den',
  'van',
  'von',
  'al',
  'bin',
  'ibn',
  'el',
  'y',
  '&',
]);
/** Words that take a capital at the head of a sentence and name nothing. */
const COMMON: ReadonlySet<string> = new Set(
  'the a an this these that those they we it he she i you all both each our their its his her in on at to for by with from as and or but of if when while after before since during under over through following recognizing recalling noting welcoming expressing building together also furthermore moreover additionally finally today however meanwhile there such no not any some most many more another other one two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/** Runs of capitalised words as units ("Secretary-General António Guterres", "Law of the Sea"); a sentence opener counts only when more follows or the word is no common one. */
export function namesIn(text: string, span: Span = { from: 0, to: text.length }): readonly NameSpan[] {
  const copy = readingCopy(text.slice(span.from, span.to));
  const words = [...copy.matchAll(WORD)].map((m) => ({
    from: m.index,
    to: m.index + (/(?:^|\.)\p{L}\.$/u.test(m[0]) ? m[0].length : m[0].replace(/\.$/, '').length),
    text: m[0].replace(/\.$/, ''),
  }));
  const out: NameSpan[] = [];
  for (let i = 0; i < words.length; ) {
    const end = runEnd(words, i, copy);
    if (end < 0) {
      i++;
      continue;
    }
    let first = i;
    const opens = i === 0 || opensSentence(copy, words[i]!.from);
    while (first < end && COMMON.has(words[first]!.text.toLowerCase())) first++;
    if (!COMMON.has(words[first]!.text.toLowerCase())) {
      const from = words[first]!.from;
      const to = withoutPossessive(copy, words[end]!.to, words[first]!.from);
      out.push({ from: span.from + from, to: span.from + to, key: nameKey(copy.slice(from, to)), opener: opens && first === i });
    }
    i = end + 1;
  }
  return out;
}

interface Word extends Span {
  readonly text: string;
}
/** Days and months are dates, not parts of names. */
const CALENDAR: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);
/** The word stands with its full stop: "A." of "A. Vala". */
const isInitial = (w: Word): boolean => w.text.length === 1 && w.to - w.from === 2;
const isCapital = (w: Word | undefined): boolean => w !== undefined && /^\p{Lu}/u.test(w.text);

/** Index of the last word of the run that starts at `i`, or -1. Link words count between capitals only; punctuation ends a run. */
function runEnd(words: readonly Word[], i: number, copy: string): number {
  if (!isCapital(words[i])) return -1;
  let end = i;
  for (let j = i + 1; j < words.length && adjoin(copy, words[j - 1]!, words[j]!); j++) {
    if (/'s$/.test(words[j - 1]!.text)) break;
    if (isCapital(words[j])) {
      if ((isOpener(words[j]!.text) && !isInitial(words[j]!)) || CALENDAR.has(words[j]!.text)) break;
      end = j;
      continue;
    }
    if (!LINKS.has(words[j]!.text) || words[j]!.text === 'and') break;
    if (j - end > 2) break;
  }
  return end;
}

/** One or two spaces apart, or a full stop of an abbreviation ("Lt. Col."); the stop of a sentence parts names. */
function adjoin(copy: string, a: Word, b: Word): boolean {
  const between = copy.slice(a.to, b.from);
  return (
    / {1,2}$/.test(between) &&
    (between.trim() === '' || (between.trim() === '.' && (a.text.length <= 3 || TITLES_ABBREVIATED.has(a.text.toLowerCase()))))
  );
}
const opensSentence = (copy: string, at: number): boolean => /[.!?:]["')]?\s*["'(]?$/.test(copy.slice(Math.max(0, at - 5), at));
const withoutPossessive = (copy: string, to: number, from: number): number =>
  /'s$/.test(copy.slice(from, to)) ? to - 2 : /s'$/.test(copy.slice(from, to)) ? to - 1 : to;

/** A name for equality: lower case, accents and dots off. */
export const nameKey = (name: string): string =>
  withoutAccents(name)
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[-\s]+/g, ' ')
    .trim();
