/** The words that limit a content: conditions, standards, escapes, times, places, purposes, means. */
import { defaultLexicon, type Lexicon, type QualifierEntry } from '../lexicon/lexicon.js';
import { compilePhrases, longestAt, type Phrases } from '../lexicon/phrases.js';
import { stemsOf, type Word, wordsIn } from '../lexicon/words.js';
import type { Qualifier, QualifierKind, Span } from '../model.js';

/** A qualifier with what the table knows of it. */
export interface FoundQualifier extends Qualifier {
  /** True when losing or gaining it changes the obligation. */
  readonly limits: boolean;
}

/** All qualifiers inside a span, in order, trimmed, none overlapping. Spans never leave the span given. */
export function qualifiersIn(text: string, span: Span, lexicon: Lexicon = defaultLexicon): readonly FoundQualifier[] {
  const words = wordsIn(text, span.from, span.to);
  const found: FoundQualifier[] = [];
  for (let at = 0; at < words.length; at++) {
    const opener = openerAt(words, at, lexicon);
    if (opener === null) continue;
    const last = extentOf(text, words, opener, lexicon);
    found.push({ from: words[at]?.from ?? span.from, to: words[last]?.to ?? span.to, kind: opener.kind, limits: opener.limits });
    at = last;
  }
  return found;
}

interface Opener {
  readonly first: number;
  readonly last: number;
  readonly kind: QualifierKind;
  readonly extent: QualifierEntry['extent'];
  readonly limits: boolean;
}
const tables = new WeakMap<Lexicon['qualifiers'], Phrases<QualifierEntry>>();

function tableOf(lexicon: Lexicon): Phrases<QualifierEntry> {
  const known = tables.get(lexicon.qualifiers);
  if (known !== undefined) return known;
  const table = compilePhrases(lexicon.qualifiers.map((entry) => [entry.phrase, entry] as const));
  tables.set(lexicon.qualifiers, table);
  return table;
}

function openerAt(words: readonly Word[], at: number, lexicon: Lexicon): Opener | null {
  const hit = longestAt(tableOf(lexicon), words, at);
  const entry = hit?.values[0];
  if (hit !== null && entry !== undefined)
    return { first: at, last: hit.last, kind: entry.kind, extent: entry.extent, limits: entry.limits };
  return dateAt(words, at) ?? doingAt(words, at) ?? purposeAt(words, at);
}

const DATE_OPENERS = new Set(
  ['by', 'before', 'in', 'on', 'since', 'until', 'after', 'from', 'during', 'through', 'within'].flatMap(stemsOf),
);
const MONTHS = new Set('january february march april may june july august september october november december'.split(' ').flatMap(stemsOf));
const SPANS = new Set('hour day week month year decade'.split(' ').flatMap(stemsOf));
const DATE_WORDS = new Set(
  'the end beginning middle first second half quarter of early late mid one two three four five six seven eight nine ten twelve next coming'
    .split(' ')
    .flatMap(stemsOf),
);

/** "by 2030", "in March 2026", "by the end of 2025": an opener, then words of dates with a year or a month among them. */
function dateAt(words: readonly Word[], at: number): Opener | null {
  if (!DATE_OPENERS.has(words[at]?.stem ?? '')) return null;
  let last = at;
  for (let i = at + 1; i < words.length && i < at + MOST_DATE_WORDS; i++) {
    if (isDate(words, i) || (i > at + 1 && SPANS.has(words[i]?.stem ?? ''))) last = i;
    else if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(words[i]?.norm ?? '') && !(last === at && DATE_WORDS.has(words[i]?.stem ?? ''))) break;
  }
  if (last === at) return null;
  return { first: at, last, kind: 'time', extent: 'self', limits: words[at]?.norm === 'by' || words[at]?.norm === 'before' };
}

/** "by the end of the first quarter of 2027" is the longest that is met. */
const MOST_DATE_WORDS = 11;

/** A year, or a month: "may" and "march" only with a number behind them. */
function isDate(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (/^(?:19|20)\d\d$/.test(word.norm)) return true;
  return MONTHS.has(word.stem) && ((word.norm !== 'may' && word.norm !== 'march') || /^\d/.test(words[at + 1]?.norm ?? ''));
}

/** "by conducting exercises": a means up to the end of its clause. */
function doingAt(words: readonly Word[], at: number): Opener | null {
  const next = words[at + 1]?.norm ?? '';
  if (words[at]?.norm !== 'by' || !next.endsWith('ing') || next.length < 5) return null;
  return { first: at, last: at + 1, kind: 'means', extent: 'clause', limits: false };
}

/** Verbs that open a purpose after a noun phrase ("cooperation to deter …"); other infinitives belong to the word before them. */
const PURPOSE_VERBS = new Set(
  (
    'deter counter combat ensure enhance address prevent promote protect support achieve strengthen safeguard secure advance defend reduce ' +
    'mitigate tackle facilitate enable improve bolster accelerate build preserve maintain foster help tackle respond uphold disrupt stop ' +
    'halt curb end create increase expand boost provide establish avoid minimize limit contain confront thwart'
  )
    .split(' ')
    .flatMap(stemsOf),
);
/** Words whose "to" introduces what they are about, not what they are for. */
const TAKES_INFINITIVE = new Set(
  (
    'effort attempt commitment need ability right intention plan willingness readiness decision determination pledge opportunity capacity ' +
    'call action step measure move resolve promise obligation responsibility desire wish aim goal duty failure refusal agreement agree commit intend seek continue ' +
    'work decide begin start help want able ready determined committed important essential necessary order so not and or as how way'
  )
    .split(' ')
    .flatMap(stemsOf),
);

/** Without an ending: "to enhance", not "in addition to enhancing". */
function isPlain(word: Word | undefined): boolean {
  return word !== undefined && !word.norm.endsWith('ing') && !word.norm.endsWith('ed');
}

function purposeAt(words: readonly Word[], at: number): Opener | null {
  if (at === 0 || words[at]?.norm !== 'to' || !isPlain(words[at + 1]) || !PURPOSE_VERBS.has(words[at + 1]?.stem ?? '')) return null;
  if (TAKES_INFINITIVE.has(words[at - 1]?.stem ?? '')) return null;
  return { first: at, last: at + 1, kind: 'purpose', extent: 'clause', limits: false };
}

/** A list goes on inside the phrase ("through the north and the south"), unless a new verb or preposition follows. */
function listGoesOn(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (next === undefined || (word?.norm !== 'and' && word?.norm !== 'or')) return false;
  return !PHRASE_STOPS.has(next.stem) && !PURPOSE_VERBS.has(next.stem) && !next.norm.endsWith('ing') && !next.norm.endsWith('ed');
}

const PHRASE_STOPS = new Set(
  'and or that which who to for with through by in including as while where when including against on at among between'
    .split(' ')
    .flatMap(stemsOf),
);

/** Index of the last word of a qualifier: never over a comma, a semicolon, a dash or a bracket. */
function extentOf(text: string, words: readonly Word[], opener: Opener, lexicon: Lexicon): number {
  let last = opener.last;
  if (opener.extent === 'self') return last;
  for (let i = opener.last + 1; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || breaks(text, words[i - 1]?.to ?? 0, word.from)) break;
    if (opener.extent === 'phrase' && i > opener.last + 1 && PHRASE_STOPS.has(word.stem) && !listGoesOn(words, i)) break;
    if (i > opener.last + 1 && openerAt(words, i, lexicon)?.extent === 'clause') break;
    last = i;
  }
  return last;
}

/** A mark between two words ends a qualifier, save the last stop of "U.S." */
function breaks(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (BREAKS.includes(text[i] ?? '') && !(text[i] === '.' && text[i - 2] === '.')) return true;
  return false;
}
const BREAKS = ',;:()[]—–.!?';
