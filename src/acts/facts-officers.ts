/** Officers introduced in a text, with the party they act for: "Foreign Minister of Japan Iwaya Takeshi". */
import type { Level, PartyId, Span } from '../model.js';
import { isUpper, keyOf, type Word, wordsOf } from './gazetteer.js';
import type { Mention } from './parties.js';
import { nameAt, nameInCommas, type TitleAt, titleAt } from './titles.js';

/** An officer named in the text. `surnames` are the parts of the name that may stand alone later. */
export interface Officer extends Span {
  readonly title: string;
  readonly level: Level;
  readonly name: string;
  readonly surnames: readonly string[];
  readonly party: PartyId | null;
  /** True when the name is a possessor ("President Biden's vision") or follows "by", "to", "of": no sign that the officer takes part. */
  readonly aside: boolean;
}

/** States whose names are printed surname first as often as last. */
const SURNAME_FIRST: ReadonlySet<string> = new Set(['JPN', 'KOR', 'PRK', 'CHN', 'TWN', 'HUN', 'VNM', 'SGP', 'KHM']);

interface Scan {
  readonly text: string;
  readonly words: readonly Word[];
  readonly parties: readonly Mention[];
  readonly people: readonly Mention[];
}

/** All officers with a name and a party, first introduction first. One pass. */
export function officersIn(text: string, mentions: readonly Mention[], words: readonly Word[] = wordsOf(text)): readonly Officer[] {
  return placed(text, introductions(text, mentions, words));
}

/** Those whose party the text says, one per surname and party. */
export function placed(text: string, all: readonly Officer[]): readonly Officer[] {
  return merged(
    text,
    all.filter((officer) => officer.party !== null),
  );
}

/**
 * The same with the one person whose party the text does not say, where exactly one issuer has no officer yet: they act for it
 * ("President A is honored to welcome Borlandian President B"). Empty when there is nobody to place.
 */
export function placedAmong(text: string, all: readonly Officer[], issuers: readonly PartyId[]): readonly Officer[] {
  const known = all.filter((officer) => officer.party !== null);
  const others = all.filter((officer) => officer.party === null && !known.some(({ surnames }) => sharesName(surnames, officer.surnames)));
  const left = issuers.filter((id) => !known.some(({ party }) => party === id));
  const [one] = others;
  const alone = one !== undefined && others.every(({ surnames }) => sharesName(surnames, one.surnames));
  if (!alone || left.length !== 1 || issuers.length < 2) return [];
  const party = left[0] as PartyId;
  return placed(
    text,
    all.map((officer) => (others.includes(officer) ? { ...officer, party } : officer)),
  );
}

function sharesName(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.includes(name));
}

/** Every officer introduced by a title and a name, with a party or without, in order. */
export function introductions(text: string, mentions: readonly Mention[], words: readonly Word[]): readonly Officer[] {
  const named = mentions.filter((mention) => !mention.masked);
  const people = named.filter((mention) => mention.form === 'person' || mention.form === 'surname');
  const scan: Scan = { text, words, parties: named.filter((m) => m.kind !== 'officer'), people };
  const officers: Officer[] = [];
  let near = 0;
  for (let at = 0; at < scan.words.length; at++) {
    const word = scan.words[at] as Word;
    if (!isUpper(text.charAt(word.from))) continue;
    const title = titleAt(scan.words, at);
    if (title === null) continue;
    while (near < scan.parties.length && (scan.parties[near] as Mention).to <= word.from) near++;
    officers.push(...introduced(scan, at, title, near));
    at += title.count - 1;
  }
  return colleagues(text, officers);
}

/** The officers one title introduces: one after a singular, several after a plural ("Vice Presidents A and B"), or the name before it. */
function introduced(scan: Scan, at: number, title: TitleAt, near: number): readonly Officer[] {
  const { text, words, parties } = scan;
  const before = partyBefore(text, title.from, parties[near - 1]);
  const of = partyAfter(text, title.to, parties, near);
  let next = at + title.count;
  while (of !== null && next < words.length && (words[next] as Word).from < of.to) next++;
  const party = of?.ids[0] ?? before;
  const names: Span[] = [];
  let from = of?.to ?? title.to;
  while (names.length < MOST_NAMES) {
    const name = nameAt(text, words, next, from) ?? (names.length === 0 ? nameInCommas(text, words, next, from) : null);
    if (name === null) break;
    names.push(name);
    const join = title.plural ? /^(?:,\s+(?:and\s+)?|\s+and\s+)/.exec(text.slice(name.to, name.to + 8)) : null;
    if (join === null) break;
    from = name.to + join[0].length;
    while (next < words.length && (words[next] as Word).from < from) next++;
    from -= 1;
  }
  if (names.length === 0) {
    const name = nameBefore(scan, at);
    return name === null ? [] : [officerOf(scan, title, name, party, near)];
  }
  return names.map((name) => officerOf(scan, title, name, party, near));
}

/** "Arvenian Foreign Minister A and Defense Minister B": an officer of another title joined to one with a party shares it. */
function colleagues(text: string, officers: readonly Officer[]): readonly Officer[] {
  let last: Officer | null = null;
  return officers.map((officer) => {
    const joined =
      last !== null &&
      officer.from >= last.to &&
      /^,?\s(?:and\s)?(?:the\s)?$/.test(text.slice(last.to, Math.min(officer.from, last.to + 12)));
    const shares = joined && officer.party === null && last?.title !== officer.title;
    last = shares ? { ...officer, party: last?.party ?? null } : officer;
    return last;
  });
}

/** Names under one plural title at most. */
const MOST_NAMES = 12;

function officerOf(scan: Scan, title: TitleAt, name: Span, given: PartyId | null, near: number): Officer {
  const { text, people, parties } = scan;
  const party =
    given ??
    partyAfter(text, name.to, parties, near)?.ids[0] ??
    knownIn(people, name) ??
    (name.to < title.from ? partyAfter(text, title.to, parties, near, true)?.ids[0] : null) ??
    null;
  const parts = text
    .slice(name.from, name.to)
    .split(/\s+/)
    .filter((part) => !/^(?:[A-Z]\.?|Jr\.?|Sr\.?|I{2,3}|IV)$/.test(part));
  const from = Math.min(title.from, name.from);
  return {
    from,
    to: Math.max(name.to, title.to),
    title: title.title.words,
    level: title.title.level,
    name: parts.join(' '),
    surnames: surnamesOf(parts, party).filter((part) => part.length > 1),
    party,
    aside: isAside(text, from, name.to),
  };
}

/** A possessor, or one by, to, of or under whom something is: not somebody who takes part. "attended by" and "chaired by" do take part. */
function isAside(text: string, from: number, to: number): boolean {
  if (/^['’]/.test(text.slice(to, to + 1))) return true;
  const before = text.slice(Math.max(0, from - 50), from);
  if (
    /\b(?:attended|chaired|hosted|led|joined|represented|convened|headed|released|issued|agreed|signed|held)\s+by\s+(?:[\w.]+\s+){0,3}$/.test(
      before,
    )
  )
    return false;
  return /\b(?:by|to|of|from|under|against|that|which)\s+(?:the\s+)?(?:[\w.]+\s+)?$/.test(before);
}

function surnamesOf(parts: readonly string[], party: PartyId | null): readonly string[] {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return [last];
  if (party !== null && SURNAME_FIRST.has(party)) return [parts[0] as string, last];
  const particle = parts.findIndex((part, i) => i > 0 && /^[a-z]/.test(part));
  return particle > 0 ? [last, parts.slice(particle).join(' ')] : [last];
}

/** The party right before a title: "U.S. Secretary", "Republic of Korea Foreign Minister", "Japanese". */
function partyBefore(text: string, from: number, before: Mention | undefined): PartyId | null {
  if (before === undefined) return null;
  return /^['’]?s?\s+(?:[A-Z][a-z]+\s+){0,3}$/.test(text.slice(before.to, from)) && !/\n\s*\n/.test(text.slice(before.to, from))
    ? (before.ids[0] ?? null)
    : null;
}

/** "of the United States" right after `from`: the mention, or null. */
function partyAfter(text: string, from: number, parties: readonly Mention[], near: number, wide = false): Mention | null {
  for (let i = Math.max(0, near - 1); i < Math.min(parties.length, near + 4); i++) {
    const mention = parties[i] as Mention;
    if (mention.from < from) continue;
    const gap = text.slice(from, Math.min(mention.from, from + 90));
    return (wide ? /^\s+(?:for|at|of)\s[\w\s,-]{0,60}$/ : /^\s+of\s+(?:the\s+)?$/).test(gap) ? mention : null;
  }
  return null;
}

/** "Dr. Ada Wren, Chief Envoy of …": the capitalised words before the comma. */
function nameBefore(scan: Scan, at: number): Span | null {
  const { text, words } = scan;
  const title = words[at] as Word;
  const last = words[at - 1];
  if (last === undefined || !/^,\s+(?:the\s+)?$/.test(text.slice(last.to, title.from))) return null;
  let start = at;
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const word = words[i] as Word;
    const joined = i === at - 1 || /^(?:\s+|\.\s+|[-‐‑])$/.test(text.slice(word.to, (words[i + 1] as Word).from));
    const inner = /^[-‐‑]$/.test(text.slice(words[i - 1]?.to ?? 0, word.from));
    if (!joined || (!isUpper(text.charAt(word.from)) && !inner) || /^(?:dr|mr|ms|mrs)$/.test(word.key)) break;
    start = i;
  }
  if (at - start < 2) return null;
  const name = nameAt(text, words, start, (words[start] as Word).from - 1);
  return name !== null && name.to === last.to ? name : null;
}

function knownIn(people: readonly Mention[], name: Span): PartyId | null {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle] as Mention).from < name.from) low = middle + 1;
    else high = middle;
  }
  const person = people[low];
  return person !== undefined && person.from < name.to ? (person.ids[0] ?? null) : null;
}

/** One officer per surname and party. */
function merged(text: string, officers: readonly Officer[]): readonly Officer[] {
  const seen = new Map<string, PartyId | null>();
  let last: Officer | null = null;
  const placed = officers.map((officer) => {
    const joined = last?.aside === true && /^\s*(?:,|and|\s)*(?:[\w.]+\s+)?$/.test(text.slice(last.to, Math.max(last.to, officer.from)));
    last = joined ? { ...officer, aside: true } : officer;
    return last;
  });
  return placed.filter((officer) => {
    const known = officer.surnames.some((surname) => seen.get(keyOf(surname)) === officer.party);
    for (const surname of officer.surnames) if (!seen.has(keyOf(surname))) seen.set(keyOf(surname), officer.party);
    return !known;
  });
}
