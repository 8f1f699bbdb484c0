/** Officers introduced in a text, with the party they act for: "Foreign Minister of Japan Iwaya Takeshi". */
import { TITLES, type Title } from '../lexicon/en/officers.js';
import type { Level, PartyId, Span } from '../model.js';
import { isUpper, keyOf, type Word, wordsOf } from './gazetteer.js';
import type { Mention } from './parties.js';

/** An officer named in the text. `surnames` are the parts of the name that may stand alone later. */
export interface Officer extends Span {
  readonly title: string;
  readonly level: Level;
  readonly name: string;
  readonly surnames: readonly string[];
  readonly party: PartyId | null;
}

/** States whose names are printed surname first as often as last. */
const SURNAME_FIRST: ReadonlySet<string> = new Set(['JPN', 'KOR', 'PRK', 'CHN', 'TWN', 'HUN', 'VNM', 'SGP', 'KHM']);

const titleIndex = new Map<string, readonly (readonly [readonly string[], Title])[]>();
for (const title of [...TITLES].sort((a, b) => b.words.length - a.words.length)) {
  const keys = wordsOf(title.words).map((word) => word.key);
  const head = keys[0] as string;
  titleIndex.set(head, [...(titleIndex.get(head) ?? []), [keys, title] as const]);
}

/** A title at one place of the text. */
export interface TitleAt extends Span {
  readonly title: Title;
  readonly plural: boolean;
  /** Words it takes. */
  readonly count: number;
}

/** The longest title that begins with word `at`; plural heads count ("Foreign Ministers", "Secretaries of State"). */
export function titleAt(words: readonly Word[], at: number): TitleAt | null {
  const first = words[at];
  if (first === undefined) return null;
  for (const singular of [first.key, singularOf(first.key)]) {
    for (const [keys, title] of titleIndex.get(singular) ?? []) {
      let plural = singular !== first.key;
      const fits = keys.every((key, i) => {
        const word = words[at + i]?.key;
        if (word === key) return true;
        if (word !== undefined && singularOf(word) === key) {
          plural = true;
          return true;
        }
        return false;
      });
      const last = words[at + keys.length - 1];
      if (fits && last !== undefined) return { from: first.from, to: last.to, title, plural, count: keys.length };
    }
  }
  return null;
}

const singularOf = (key: string): string =>
  key.endsWith('ies')
    ? `${key.slice(0, -3)}y`
    : key.endsWith('s') && !key.endsWith('ss') && !key.endsWith('affairs')
      ? key.slice(0, -1)
      : key;

/** All officers with a name, first introduction first. One pass. */
export function officersIn(text: string, mentions: readonly Mention[]): readonly Officer[] {
  const words = wordsOf(text);
  const parties = mentions.filter(
    (mention) => !mention.masked && mention.form !== 'person' && mention.form !== 'surname' && mention.kind !== 'officer',
  );
  const people = mentions.filter((mention) => mention.form === 'person' || mention.form === 'surname');
  const officers: Officer[] = [];
  let near = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (!isUpper(text.charAt(word.from))) continue;
    const title = titleAt(words, at);
    if (title === null) continue;
    while (near < parties.length && (parties[near] as Mention).to <= word.from) near++;
    const before = parties[near - 1];
    const party =
      before !== undefined && /^['’]?s?\s+(?:[A-Z][a-z]+\s+)?$/.test(text.slice(before.to, word.from)) ? (before.ids[0] ?? null) : null;
    const officer = introduce(text, words, at + title.count, title, party, parties, near);
    if (officer !== null) {
      officers.push(resolved(officer, people));
      at += title.count - 1;
    }
  }
  return merged(officers);
}

/** Reads what follows a title: "of STATE", the name, "of STATE" again. */
function introduce(
  text: string,
  words: readonly Word[],
  next: number,
  title: TitleAt,
  before: PartyId | null,
  parties: readonly Mention[],
  near: number,
): Officer | null {
  let at = next;
  let party = before;
  const of = partyAfter(text, title.to, parties, near);
  if (of !== null) {
    party = of.ids[0] ?? party;
    while (at < words.length && (words[at] as Word).from < of.to) at++;
  }
  const name = nameAt(text, words, at, of?.to ?? title.to);
  if (name === null) return null;
  const after = partyAfter(text, name.to, parties, near);
  if (party === null && after !== null) party = after.ids[0] ?? null;
  const parts = text
    .slice(name.from, name.to)
    .split(/\s+/)
    .filter((part) => !/^[A-Z]\.?$|^Jr\.?$|^Sr\.?$|^II+$/.test(part));
  const surname = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  const surnames =
    party !== null && SURNAME_FIRST.has(party) && parts.length > 1
      ? [first, surname]
      : parts.length > 2 && /^[a-z]/.test(parts.at(-2) ?? '')
        ? [surname, parts.slice(1).join(' ')]
        : [surname];
  return {
    from: title.from,
    to: Math.max(name.to, after?.to ?? 0),
    title: title.title.words,
    level: title.title.level,
    name: parts.join(' '),
    surnames: surnames.filter((x) => x.length > 2),
    party,
  };
}

/** "of the United States" right after `from`: the mention, or null. */
function partyAfter(text: string, from: number, parties: readonly Mention[], near: number): Mention | null {
  for (let i = Math.max(0, near - 1); i < Math.min(parties.length, near + 3); i++) {
    const mention = parties[i] as Mention;
    if (mention.from < from) continue;
    return /^\s+of\s+(?:the\s+)?$/.test(text.slice(from, mention.from)) ? mention : null;
  }
  return null;
}

const HONORIFICS: ReadonlySet<string> = new Set([
  'dr',
  'mr',
  'ms',
  'mrs',
  'gen',
  'lt',
  'sir',
  'his',
  'her',
  'excellency',
  'h',
  'e',
  'the',
  'honourable',
  'honorable',
  'hon',
]);
const PARTICLES: ReadonlySet<string> = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'da',
  'dos',
  'bin',
  'al',
  'el',
  'la',
  'le',
  'ben',
  'di',
  'del',
]);
/** Words of a name at most. */
const LONGEST_NAME = 6;

/** A run of capitalised words right after `from`, particles and hyphens inside; null when the next word is no name. */
export function nameAt(text: string, words: readonly Word[], at: number, from: number): Span | null {
  let i = at;
  let to = from;
  while (
    i < words.length &&
    HONORIFICS.has((words[i] as Word).key) &&
    /^[\s.]*$/.test(text.slice(to, (words[i] as Word).from)) &&
    isUpper(text.charAt((words[i] as Word).from))
  ) {
    to = (words[i] as Word).to;
    i++;
  }
  const start = i;
  for (; i < words.length && i - start < LONGEST_NAME; i++) {
    const word = words[i] as Word;
    const gap = text.slice(to, word.from);
    const joined = i > start && /^[-‐‑'’]$/.test(gap);
    if (!joined && !/^\.?[\s]+$/.test(gap) && !(i > start && gap === '')) break;
    if (/\n\s*\n/.test(gap)) break;
    const capital = isUpper(text.charAt(word.from)) && !/^\d/.test(word.key);
    const particle = PARTICLES.has(word.key) && i + 1 < words.length && isUpper(text.charAt((words[i + 1] as Word).from));
    if (!capital && !joined && !particle) break;
    if (capital && NOT_NAMES.has(word.key)) break;
    to = word.to;
  }
  return i > start ? { from: (words[start] as Word).from, to } : null;
}

/** Capitalised words that end a run of names. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  `the and of in on at for to by with from as is was will has have we they it this that these our their today following during joint statement met
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  summit meeting declaration trilateral leaders ministers ministerial president minister secretary`.split(/\s+/),
);

/** A known holder's party where the text does not give one. */
function resolved(officer: Officer, people: readonly Mention[]): Officer {
  if (officer.party !== null) return officer;
  const known = people.find((person) => person.from >= officer.from && person.to <= officer.to + 1);
  return known ? { ...officer, party: known.ids[0] ?? null } : officer;
}

/** One officer per surname; a later mention without party takes it from the earlier one. */
function merged(officers: readonly Officer[]): readonly Officer[] {
  const bySurname = new Map<string, Officer>();
  const out: Officer[] = [];
  for (const officer of officers) {
    const key = officer.surnames.map(keyOf).find((surname) => bySurname.has(surname));
    const known = key === undefined ? undefined : bySurname.get(key);
    if (known !== undefined && (officer.party === null || officer.party === known.party)) continue;
    out.push(officer);
    for (const surname of officer.surnames)
      if (!bySurname.has(keyOf(surname)) && officer.party !== null) bySurname.set(keyOf(surname), officer);
  }
  return out;
}
