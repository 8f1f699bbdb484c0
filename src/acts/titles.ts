/** Titles and the names that follow them: "Foreign Minister", "Presidents", "von der Leyen". */

import { TITLES, type Title } from '../lexicon/en/officers.js';
import { INSTRUMENT_NOUNS, PLACE_NOUNS } from '../lexicon/en/parties-masks.js';
import { ROLES } from '../lexicon/en/roles.js';
import type { Span } from '../model.js';
import { isUpper, type Word, wordsOf } from './gazetteer.js';

const titleIndex = new Map<string, readonly (readonly [readonly string[], Title])[]>();
for (const title of [...TITLES].sort((a, b) => b.words.length - a.words.length)) {
  const keys = wordsOf(title.words).map((word) => word.key);
  const head = keys[0] as string;
  titleIndex.set(head, [...(titleIndex.get(head) ?? []), [keys, title] as const]);
}

/** Whether a word may open a title. */
export const opensTitle = (key: string): boolean => titleIndex.has(key) || titleIndex.has(singularOf(key)) || DEPARTMENTS.has(key);

/** A title at one place of the text. */
export interface TitleAt extends Span {
  readonly title: Title;
  readonly plural: boolean;
  /** Words it takes. */
  readonly count: number;
}

/** The longest title that begins with word `at`, its department included; plural heads count ("Foreign Ministers", "Secretaries of State"). */
export function titleAt(words: readonly Word[], at: number): TitleAt | null {
  const base = listedTitle(words, at) ?? ledByDepartment(words, at);
  if (base === null) return null;
  const last = words[at + base.count - 1]?.key ?? '';
  const more = DEPARTMENTAL.has(singularOf(last))
    ? departmentAfter(words, at + base.count)
    : DEPARTMENTS.has(last)
      ? furtherDepartment(words, at + base.count)
      : 0;
  const count = base.count + more;
  return count === base.count ? base : { ...base, to: (words[at + count - 1] as Word).to, count };
}

function listedTitle(words: readonly Word[], at: number): TitleAt | null {
  const first = words[at];
  if (first === undefined) return null;
  const singular = singularOf(first.key);
  for (const head of singular === first.key ? [singular] : [first.key, singular]) {
    for (const [keys, title] of titleIndex.get(head) ?? []) {
      const fit = fits(words, at, keys);
      if (fit === null) continue;
      const last = words[at + keys.length - 1] as Word;
      return { from: first.from, to: last.to, title, plural: fit.plural, count: keys.length };
    }
  }
  return null;
}

/** "Trade Minister", "Home Secretary": a department before the office. */
function ledByDepartment(words: readonly Word[], at: number): TitleAt | null {
  const first = words[at];
  const office = words[at + 1];
  if (first === undefined || office === undefined || !DEPARTMENTS.has(first.key)) return null;
  const singular = singularOf(office.key);
  if (singular !== 'minister' && singular !== 'secretary') return null;
  return {
    from: first.from,
    to: office.to,
    title: { words: `${first.key} ${singular}`, level: 'ministers' },
    plural: singular !== office.key,
    count: 2,
  };
}

/** Offices that a department may follow: "Minister for Foreign Affairs and Trade". */
const DEPARTMENTAL: ReadonlySet<string> = new Set(['minister', 'secretary', 'commissioner', 'coordinator', 'envoy', 'representative']);
const DEPARTMENTS: ReadonlySet<string> = new Set(
  `affairs defense defence trade commerce finance economy industry justice security energy health labor labour agriculture environment interior transport
  transportation education culture treasury technology cooperation development foreign international strategic national home external economic digital climate
  tourism science homeland war investment communications infrastructure resources information policy diplomatic relations european consular planning
  budget water food fisheries forestry mines housing research innovation`.split(/\s+/),
);
/** Words of a department at most. */
const LONGEST_DEPARTMENT = 10;

/** How many words "and Trade" takes after a department. */
const furtherDepartment = (words: readonly Word[], at: number): number =>
  words[at]?.key === 'and' && DEPARTMENTS.has(words[at + 1]?.key ?? '') && singularOf(words[at + 2]?.key ?? '') !== 'minister' ? 2 : 0;

/** How many words "of Foreign Affairs and Trade" takes from `at`; 0 when no department follows. */
function departmentAfter(words: readonly Word[], at: number): number {
  const preposition = words[at]?.key;
  if (preposition !== 'of' && preposition !== 'for') return 0;
  let end = 0;
  for (let i = at + 1; i < Math.min(words.length, at + LONGEST_DEPARTMENT); i++) {
    const key = (words[i] as Word).key;
    if (DEPARTMENTS.has(key)) end = i + 1 - at;
    else if (key !== 'and' && key !== 'the' && key !== 'of' && key !== 'for') break;
  }
  return end;
}

function fits(words: readonly Word[], at: number, keys: readonly string[]): { plural: boolean } | null {
  let plural = false;
  for (let i = 0; i < keys.length; i++) {
    const word = words[at + i]?.key;
    if (word === keys[i]) continue;
    if (word === undefined || singularOf(word) !== keys[i]) return null;
    plural = true;
  }
  return { plural };
}

function singularOf(key: string): string {
  if (key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  return key.endsWith('s') && !key.endsWith('ss') && key !== 'affairs' && key !== 'states' ? key.slice(0, -1) : key;
}

const HONORIFICS: ReadonlySet<string> = new Set(
  'dr mr ms mrs gen lt sir his her excellency majesty highness royal h e right honourable honorable hon adm amb senator shri smt'.split(
    ' ',
  ),
);
const PARTICLES: ReadonlySet<string> = new Set('von van der den de da dos bin al el la le ben di del ibn'.split(' '));
/** Words of a name at most. */
const LONGEST_NAME = 6;

/** A run of capitalised words right after `from`, particles, initials and hyphens inside; null when the next word is no name. */
export function nameAt(text: string, words: readonly Word[], at: number, from: number): Span | null {
  const start = afterHonorifics(text, words, at, from);
  let to = start > at ? (words[start - 1] as Word).to : from;
  let i = start;
  for (; i < words.length && i - start < LONGEST_NAME; i++) {
    const word = words[i] as Word;
    if (!continues(text, words, i, start, to) || endsName(text, words, i)) break;
    to = word.to;
  }
  while (i > start && PARTICLES.has((words[i - 1] as Word).key) && !isUpper(text.charAt((words[i - 1] as Word).from))) i--;
  return i > start ? { from: (words[start] as Word).from, to: (words[i - 1] as Word).to } : null;
}

/** "The Secretary of State, Antony J. Blinken,": a full name between commas right after `end`; null without one. */
export function nameInCommas(text: string, words: readonly Word[], at: number, end: number): Span | null {
  if (!/^,\s+\p{Lu}/u.test(text.slice(end, end + 6))) return null;
  const name = nameAt(text, words, at, end + 1);
  if (name === null || !/\s/.test(text.slice(name.from, name.to))) return null;
  return /^,?\s?(?:Jr\.?|I{2,3})?,/.test(text.slice(name.to, name.to + 6)) ? name : null;
}

function afterHonorifics(text: string, words: readonly Word[], at: number, from: number): number {
  let i = at;
  let to = from;
  while (i < words.length) {
    const word = words[i] as Word;
    const the = word.key === 'the' && HONORIFICS.has(words[i + 1]?.key ?? '');
    if (!the && (!HONORIFICS.has(word.key) || !isUpper(text.charAt(word.from)))) break;
    if (word.from - to > 6 || !/^[\s.]*$/.test(text.slice(to, word.from))) break;
    to = word.to;
    i++;
  }
  return i;
}

/** Whether word `i` goes on with the name that ends at `to`. */
function continues(text: string, words: readonly Word[], i: number, start: number, to: number): boolean {
  const word = words[i] as Word;
  const gap = text.slice(to, word.from);
  if (i > start && gap === '') return true;
  if (i > start && /^[-‐‑]$/.test(gap)) return true;
  if (i > start && /^['’]$/.test(gap)) return word.key !== 's' && isUpper(text.charAt(word.from));
  const previous = i > start ? (words[i - 1] as Word) : null;
  const initial = previous !== null && (previous.key.length === 1 || previous.key === 'jr' || previous.key === 'sr');
  if (!(initial || i === start ? /^\.?\s+$/ : /^\s+$/).test(gap) || /\n\s*\n/.test(gap)) return false;
  return isUpper(text.charAt(word.from)) || PARTICLES.has(word.key);
}

function endsName(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  if (/^\d/.test(word.key)) return true;
  return (
    isUpper(text.charAt(word.from)) &&
    (NOT_NAMES.has(word.key) || INSTRUMENT_NOUNS.has(word.key) || PLACE_NOUNS.has(word.key) || ROLES.has(word.key))
  );
}

/** Capitalised words that end a run of names. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  `the and of in on at for to by with from as is was will has have we they it this that these our their today following during joint met
  january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  trilateral ministerial prime foreign general export executive order european commission union states republic act plenary special`.split(
    /\s+/,
  ),
);
