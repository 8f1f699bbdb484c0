/** The nouns of speaker phrases: parties and what they qualify, offices with their names, role nouns. */
import { BREAKERS, DETERMINERS, qualifiesRole, ROLES } from '../lexicon/en/roles.js';
import type { PartyId } from '../model.js';
import { isUpper, type Word } from './gazetteer.js';
import type { Mention } from './parties.js';
import { afterBracket, firstWordFrom, type Made, possessiveAfter, type Scan, touches, type UnitAt } from './speaker-scan.js';
import { nameAt, nameInCommas, titleAt } from './titles.js';

/** Parties, and what they qualify: "Japan", "Japanese Foreign Minister Iwaya", "CRI members", "the U.S. and ROK sides". */
export function afterParty(scan: Scan, at: number, made: Made): UnitAt | null {
  const { text, words } = scan;
  const first = scan.mentions.get((words[at] as Word).from) as Mention;
  if (headOf(first) === 'person') return afterPerson(scan, first, made);
  const run = partiesFrom(scan, at);
  const after = run.last.possessive ? run.next + 1 : run.next;
  if (after < words.length && (run.last.possessive || touches(text, words, after))) {
    const governed = titled(scan, after, run.ids, made) ?? role(scan, after, run.ids, made);
    if (governed !== null) return governed;
  }
  if (first.possessive || first.compound !== null || first.form === 'adjective' || first.form === 'people') return null;
  if (first.form === 'capital' && /^,\s+(?:[A-Z]\.[A-Z]\.?|DC\b)/.test(text.slice(first.to, first.to + 8))) return null;
  const next = firstWordFrom(words, first.to);
  return made(first.to, next < 0 ? words.length : next, 'named', headOf(first), first.ids, false);
}

/** Parties before one noun at most. */
const LONGEST_RUN = 12;

/** "Rubio", or "the Biden administration". */
function afterPerson({ text, words }: Scan, person: Mention, made: Made): UnitAt | null {
  if (person.possessive) return null;
  const found = firstWordFrom(words, person.to);
  const next = found < 0 ? words.length : found;
  const word = words[next];
  if (word !== undefined && ROLES.get(word.key) === 'one' && touches(text, words, next) && !isUpper(text.charAt(word.from)))
    return possessiveAfter(text, word.to) ? null : made(word.to, next + 1, 'one', word.key, person.ids, false);
  return made(person.to, next, 'named', 'person', person.ids, false);
}

/** What kind of name speaks. */
function headOf(mention: Mention): string {
  if (mention.form === 'capital') return 'capital';
  return mention.form === 'person' || mention.form === 'surname' ? 'person' : 'party';
}

/** A run of parties that may qualify one noun together: "U.S.-EU", "U.S. and ROK", "Indian, Japanese and Australian". */
function partiesFrom(scan: Scan, at: number): { ids: readonly PartyId[]; last: Mention; next: number } {
  const { text, words } = scan;
  let last = scan.mentions.get((words[at] as Word).from) as Mention;
  const ids = [...last.ids];
  const single = { ids: [...last.ids], last, next: firstWordFrom(words, last.to) };
  let open = false;
  for (let turns = 0; ; turns++) {
    const next = firstWordFrom(words, last.to);
    const gap = next < 0 ? '' : text.slice(last.to, Math.min(last.to + 12, scan.sentence.to));
    const join = /^(?:\s?[-‐‑–—/]\s?|,\s+(?:and\s+)?|\s+and\s+(?:the\s+)?)/.exec(gap);
    const joined = join === null || last.possessive ? undefined : scan.mentions.get(last.to + join[0].length);
    if (turns >= LONGEST_RUN || join === null || joined === undefined || joined.masked || joined.form === 'person') {
      const run = open ? single : { ids, last, next };
      return { ...run, next: run.next < 0 ? words.length : run.next };
    }
    open = join[0].startsWith(',') && !join[0].includes('and');
    for (const id of joined.ids) if (!ids.includes(id)) ids.push(id);
    last = joined;
  }
}

/** A title with a name, a state, or alone. */
export function titled(scan: Scan, at: number, before: readonly PartyId[], made: Made): UnitAt | null {
  const { words, text } = scan;
  const title = titleAt(words, at);
  if (title === null || possessiveAfter(text, title.to)) return null;
  const of = partiesAfterOf(scan, at + title.count, title.to);
  const next = of?.next ?? at + title.count;
  const end = of?.to ?? title.to;
  const ids = before.length > 0 ? before : (of?.ids ?? []);
  const named = isUpper(text.charAt(title.from)) ? (nameAt(text, words, next, end) ?? nameInCommas(text, words, next, end)) : null;
  if (named === null) {
    if (title.plural && of === null && !ROLES.has(words[at + title.count - 1]?.key ?? '')) return null;
    if (isUpper(text.charAt(title.to + 1)) && !title.plural && of === null) return null;
    const whose = title.plural && of === null ? peopleAfterOf(scan, next) : null;
    return made(whose?.to ?? end, whose?.next ?? next, 'office', title.title.words, ids, title.plural);
  }
  if (possessiveAfter(text, named.to)) return null;
  const after = firstWordFrom(words, named.to);
  const behind = after < 0 ? words.length : after;
  const later = partiesAfterOf(scan, behind, named.to);
  const party = ids.length > 0 ? ids : (personIn(scan, next, named.to)?.ids ?? later?.ids ?? []);
  return made(later?.to ?? named.to, later?.next ?? behind, 'office', title.title.words, party, title.plural);
}

function personIn(scan: Scan, at: number, to: number): Mention | undefined {
  for (let i = at; i < scan.words.length && (scan.words[i] as Word).from < to; i++) {
    const mention = scan.mentions.get((scan.words[i] as Word).from);
    if (mention !== undefined && (mention.form === 'person' || mention.form === 'surname')) return mention;
  }
  return undefined;
}

/** Parties after "of" at most. */
const LARGEST_LIST = 100;

/** "of Arvenia, Borland, and Caldora", "from A and B" after a noun. */
function partiesAfterOf(scan: Scan, at: number, from: number): { ids: readonly PartyId[]; to: number; next: number } | null {
  const { words, text } = scan;
  const preposition = words[at];
  if (preposition === undefined || (preposition.key !== 'of' && preposition.key !== 'from')) return null;
  if (!/^\s*$/.test(text.slice(from, preposition.from))) return null;
  const ids: PartyId[] = [];
  let next = at + 1;
  let to = from;
  while (ids.length < LARGEST_LIST) {
    while (words[next]?.key === 'the' || words[next]?.key === 'both') next++;
    const mention = scan.mentions.get(words[next]?.from ?? -1);
    if (mention === undefined || mention.masked || mention.possessive || mention.form === 'adjective') break;
    ids.push(...mention.ids);
    to = afterBracket(text, mention.to);
    const behind = firstWordFrom(words, to);
    next = behind < 0 ? words.length : behind;
    const join = /^\s*(?:,\s*(?:and\s+)?|and\s+)(?:the\s+)?/.exec(text.slice(to, to + 14));
    if (join === null || !scan.mentions.has(to + join[0].length)) break;
    next = firstWordFrom(words, to + join[0].length);
  }
  return ids.length > 0 ? { ids, to, next } : null;
}

/** Words allowed between determiner and role noun. */
const LONGEST_ROLE = 6;

/** A role noun within a few words, with "of" and its parties after it. */
export function role(scan: Scan, at: number, before: readonly PartyId[], made: Made): UnitAt | null {
  const { words, text } = scan;
  for (let i = at; i < Math.min(words.length, at + LONGEST_ROLE); i++) {
    const word = words[i] as Word;
    if (i > at && !touches(text, words, i)) return null;
    if (BREAKERS.has(word.key) || (i > at && DETERMINERS.has(word.key))) return null;
    if (i > at && scan.mentions.has(word.from)) return null;
    const officer = i > at && isUpper(text.charAt(word.from)) ? titled(scan, i, before, made) : null;
    if (officer !== null && officer.unit.ids.length > 0) return officer;
    const kind = ROLES.get(word.key);
    if (kind === undefined && !isUpper(text.charAt(word.from)) && !qualifiesRole(word.key)) return null;
    if (kind === undefined) continue;
    const person = kind === 'one' && before.length === 0 ? nameInCommas(text, words, i + 1, word.to) : null;
    const named = (person && personIn(scan, i + 1, person.to)?.ids) ?? [];
    if (
      before.length === 0 &&
      named.length === 0 &&
      i === at &&
      kind === 'one' &&
      !DISTRIBUTIVE.has(words[i - 1]?.key ?? '') &&
      !isUpper(text.charAt(word.from))
    )
      continue;
    if (possessiveAfter(text, word.to) || nounFollows(scan, i)) continue;
    const of = partiesAfterOf(scan, i + 1, word.to);
    const ids = before.length > 0 ? before : (of?.ids ?? named);
    const distributive = i > 0 && DISTRIBUTIVE.has((words[i - 1] as Word).key) && i === at;
    if (kind === 'one' && ids.length === 0 && !distributive && !isUpper(text.charAt(word.from))) return null;
    const whose = of === null && kind === 'people' ? peopleAfterOf(scan, i + 1) : null;
    const spoken = distributive && ids.length === 0 ? 'people' : kind;
    return made(of?.to ?? whose?.to ?? word.to, of?.next ?? whose?.next ?? i + 1, spoken, word.key, ids, spoken === 'people');
  }
  return null;
}

/** "each country", "neither side": all of them. */
const DISTRIBUTIVE: ReadonlySet<string> = new Set(['each', 'every', 'neither', 'either']);

/** "the leaders of the governments of the states" at most. */
const DEEPEST = 3;

/** "of both countries", "from the three nations" after people: the same people. */
function peopleAfterOf(scan: Scan, at: number): { to: number; next: number } | null {
  const key = scan.words[at]?.key;
  if ((key !== 'of' && key !== 'from' && key !== 'among') || !touches(scan.text, scan.words, at)) return null;
  if (scan.nesting.depth >= DEEPEST) return null;
  scan.nesting.depth += 1;
  const inner = scan.unit(at + 1);
  scan.nesting.depth -= 1;
  return inner !== null && inner.unit.kind === 'people' && inner.unit.ids.length === 0 ? { to: inner.unit.to, next: inner.next } : null;
}

/** Another role noun follows, so that this one only qualifies it: "member states", "leaders summit". */
function nounFollows(scan: Scan, i: number): boolean {
  const following = scan.words[i + 1];
  if (following === undefined || !touches(scan.text, scan.words, i + 1)) return false;
  return ROLES.has(following.key) && !possessiveAfter(scan.text, following.to);
}
