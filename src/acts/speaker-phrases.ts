/** Finds the phrases that can speak: "The Secretary and Foreign Ministers", "both sides", "Tokyo", "CRI members", "the U.S. and ROK sides". */
import { BREAKERS, COUNTS, DETERMINERS, PRONOUNS, qualifiesRole, ROLES } from '../lexicon/en/roles.js';
import type { PartyId, Span } from '../model.js';
import type { DefinedTerm } from './facts-terms.js';
import { isUpper, type Word, wordsOf } from './gazetteer.js';
import type { Mention } from './parties.js';
import { resumeAfter } from './speaker-appositions.js';
import { nameAt, titleAt } from './titles.js';

/** What one part of a phrase is. `named` has its parties; the others wait for the context. */
export type UnitKind = 'named' | 'pronoun' | 'office' | 'people' | 'text' | 'body' | 'one';

/** One coordinated member of a speaker phrase. */
export interface SpeakerUnit extends Span {
  readonly kind: UnitKind;
  /** Lower-case head: "they", "ministers", "prime minister", "meeting". */
  readonly head: string;
  readonly ids: readonly PartyId[];
  /** "both", "the three": how many it speaks for. */
  readonly count: number | null;
  readonly plural: boolean;
  /** True after "our", "this", "these": the speakers' own. */
  readonly own: boolean;
}

/** A phrase that can be the subject of a speech act. Whether it is one, its verb decides. */
export interface SpeakerPhrase extends Span {
  readonly units: readonly SpeakerUnit[];
  /** Where its verb may begin: after an apposition or bracket, if one follows; else `to`. */
  readonly resume: number;
}

/** The terms a document defines for bodies of its own ("NCG"): they speak for the issuers. */
export interface OwnTerms {
  readonly terms: readonly DefinedTerm[];
}

/**
 * All candidate phrases of a sentence, in order, not overlapping. `mentions` are those of the sentence or of the whole text.
 * `_tokens` is there for callers that have them; the phrases are found without.
 */
export function speakerPhrases(
  text: string,
  sentence: Span,
  _tokens: unknown,
  mentions: readonly Mention[],
  facts: OwnTerms,
): readonly SpeakerPhrase[] {
  const scan: Scan = {
    text,
    words: wordsOf(text, sentence.from, sentence.to),
    sentence,
    own: ownBodies(facts.terms),
    mentions: mentionIndex(mentions, sentence),
    read: new Map(),
    nesting: { depth: 0 },
  };
  const phrases: SpeakerPhrase[] = [];
  for (let at = 0; at < scan.words.length; ) {
    const found = phraseAt(scan, at);
    if (found !== null) phrases.push(found.phrase);
    const behind = found === null || found.phrase.resume === found.phrase.to ? -1 : firstWordFrom(scan.words, found.phrase.resume);
    at = Math.max(at + 1, found?.next ?? 0, behind);
  }
  return phrases;
}

interface Scan {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentence: Span;
  /** Acronyms of the issuers' own bodies. */
  readonly own: ReadonlySet<string>;
  /** Mentions of the sentence by their first offset; masked ones block. */
  readonly mentions: ReadonlyMap<number, Mention>;
  /** Members already read, by their first word: lists without an end are met again and again. */
  readonly read: Map<number, UnitAt | null>;
  /** How deep in "of the … of the …" the search is. */
  readonly nesting: { depth: number };
}
interface UnitAt {
  readonly unit: SpeakerUnit;
  /** Index of the word after it. */
  readonly next: number;
}

/** Last words of a body's full name. */
const BODY_NAME =
  /\b(?:Council|Group|Secretariat|Forum|Dialogue|Initiative|Partnership|Committee|Team|Force|Board|Commission|Mechanism|Network|Alliance|Working Group)$/;

function ownBodies(terms: readonly DefinedTerm[]): ReadonlySet<string> {
  return new Set(terms.filter((term) => term.ids.length === 0 && BODY_NAME.test(term.full)).map((term) => term.term));
}

function mentionIndex(mentions: readonly Mention[], sentence: Span): ReadonlyMap<number, Mention> {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).from < sentence.from) low = middle + 1;
    else high = middle;
  }
  const index = new Map<number, Mention>();
  for (let i = low; i < mentions.length && (mentions[i] as Mention).from < sentence.to; i++)
    index.set((mentions[i] as Mention).from, mentions[i] as Mention);
  return index;
}

/** Members of one phrase at most: a long list of signatories. */
const LARGEST_PHRASE = 100;

/** Units joined by commas and "and"; a comma list must end with "and". */
function phraseAt(scan: Scan, at: number): { phrase: SpeakerPhrase; next: number } | null {
  const first = unitAt(scan, at);
  if (first === null) return null;
  const units = [first];
  let closed = 1;
  while (units.length < LARGEST_PHRASE) {
    const last = units.at(-1) as UnitAt;
    const join = joinAfter(scan, afterBracket(scan.text, last.unit.to));
    if (join === null || (closed > 1 && !join.closes)) break;
    const following = unitAt(scan, join.next);
    if (following === null || !joinable(first.unit, following.unit, join.closes)) break;
    units.push(following);
    if (join.closes) closed = units.length;
  }
  const members = units.slice(0, closed);
  const last = members.at(-1) as UnitAt;
  const to = last.unit.to;
  const units2 = members.map((member) => member.unit);
  return {
    phrase: { from: first.unit.from, to, units: units2, resume: resumeAfter(scan.text, to, scan.sentence.to) },
    next: last.next,
  };
}

/** Pronouns join nothing but names ("we and Japan"); texts and meetings join nothing; "In Berlin, Chancellor A and President B" has a place before the comma. */
function joinable(first: SpeakerUnit, following: SpeakerUnit, closes: boolean): boolean {
  if (following.kind === 'pronoun' || following.kind === 'text' || first.kind === 'text' || first.kind === 'body') return false;
  if (first.kind === 'pronoun') return following.kind === 'named';
  if (closes) return true;
  return first.head === 'capital' ? following.head === 'capital' : first.head !== 'party' || following.kind !== 'office';
}

/** After "(ROK)", ", Jr." and the like. */
function afterBracket(text: string, to: number): number {
  const bracket = /^(?:\s?\([^()]{1,40}\)|,?\s(?:Jr\.?|Sr\.?|I{2,3})(?=[\s,.]))/.exec(text.slice(to, to + 44));
  return bracket ? to + bracket[0].length : to;
}

function joinAfter(scan: Scan, from: number): { next: number; closes: boolean } | null {
  const join = /^\s*(,|;)?\s*(and|&|as well as|along with|together with|or)?\s+(?=\S)/.exec(scan.text.slice(from, from + 30));
  if (join === null || (join[1] === undefined && join[2] === undefined)) return null;
  const start = from + join[0].length;
  const next = firstWordFrom(scan.words, start);
  return next < 0 || (scan.words[next] as Word).from > start + 1 ? null : { next, closes: join[2] !== undefined };
}

function firstWordFrom(words: readonly Word[], from: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).from < from) low = middle + 1;
    else high = middle;
  }
  return low < words.length ? low : -1;
}

/** Determiners at most before the noun: "all of the other three". */
const MOST_DETERMINERS = 5;

function unitAt(scan: Scan, at: number): UnitAt | null {
  const known = scan.read.get(at);
  if (known !== undefined) return known;
  const unit = memberAt(scan, at);
  scan.read.set(at, unit);
  return unit;
}

/** One member: determiners, then a party, a title with or without a name, or a role noun. */
function memberAt(scan: Scan, at: number): UnitAt | null {
  const { words, text } = scan;
  const start = words[at];
  if (start === undefined || start.from >= scan.sentence.to) return null;
  let i = at;
  let count: number | null = null;
  let own = false;
  if (start.key === 'of') return null;
  while (i < words.length && i - at < MOST_DETERMINERS && (i === at || touches(text, words, i))) {
    const { key } = words[i] as Word;
    const number = /^\d{1,2}$/.test(key) && i > at ? Number(key) : undefined;
    if (!DETERMINERS.has(key) && !HONORIFICS.has(key) && number === undefined) break;
    count = COUNTS[key] ?? number ?? count;
    own ||= OWN.has(key);
    i++;
  }
  const made: Made = (end, next, kind, head, ids, plural) => ({
    unit: { from: start.from, to: end, kind, head, ids, count, plural, own },
    next,
  });
  const open = words[i] !== undefined && (i === at || touches(text, words, i));
  const noun = open ? nounAt(scan, i, made) : null;
  if (
    noun !== null &&
    i > at &&
    INDEFINITE.has(start.key) &&
    (noun.unit.kind === 'body' || (noun.unit.kind === 'text' && !PAPERS.has(noun.unit.head)))
  )
    return null;
  if (noun !== null) return noun;
  if (PRONOUNS.has(start.key) && !DETERMINES_MORE.test(text.slice(start.to, start.to + 24))) return pronounUnit(scan, at);
  const last = words[i - 1];
  return count !== null && i > at && last !== undefined && COUNTED_ALONE.test(text.slice(last.to, last.to + 24)) && i - at > 1
    ? made(last.to, i, 'pronoun', start.key, [], true)
    : null;
}

/** "A dialogue" is not the speakers' own. */
const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'another', 'no', 'any', 'some', 'other']);
/** Texts: "a joint statement" speaks in a report, "a meeting" does not. */
const PAPERS: ReadonlySet<string> = new Set(['statement', 'communique', 'communiqué', 'declaration', 'document', 'text']);
/** Forms of address before a name. */
const HONORIFICS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr']);
/** Determiners of the speakers' own. */
const OWN: ReadonlySet<string> = new Set(['our', 'this', 'these']);
/** "both defensive and", "all relevant": a determiner of something that does not speak. */
const DETERMINES_MORE = /^\s+of\s+(?!us|them|our|the\s)/;
/** "the three" stands alone before a verb, a comma or an adverb, not before a noun. */
const COUNTED_ALONE =
  /^(?:,|\s+(?:also|have|has|had|will|would|are|were|agreed|re\w+ed|\w+ed|jointly|further|both|then|met|said|vow\w*|of them|of us|strongly|\w+ly)\b)/;

/** "We", "They"; "both" and "all three" alone. */
function pronounUnit(scan: Scan, at: number): UnitAt {
  const word = scan.words[at] as Word;
  const next = scan.words[at + 1];
  const near = next !== undefined && touches(scan.text, scan.words, at + 1) ? COUNTS[next.key] : undefined;
  const count = COUNTS[word.key] ?? near ?? null;
  const end = count !== null && COUNTS[word.key] === undefined && next ? next : word;
  const plural = !SINGULAR.has(word.key);
  return {
    unit: { from: word.from, to: end.to, kind: 'pronoun', head: word.key, ids: [], count, plural, own: false },
    next: end === word ? at + 1 : at + 2,
  };
}
const SINGULAR: ReadonlySet<string> = new Set(['it', 'he', 'she', 'each']);

type Made = (end: number, next: number, kind: UnitKind, head: string, ids: readonly PartyId[], plural: boolean) => UnitAt;

function nounAt(scan: Scan, at: number, made: Made): UnitAt | null {
  const word = scan.words[at] as Word;
  const mention = scan.mentions.get(word.from);
  if (mention !== undefined) return mention.masked ? null : afterParty(scan, at, made);
  const term = scan.text.slice(word.from, word.to);
  if (scan.own.has(term)) return role(scan, at + 1, [], made) ?? made(word.to, at + 1, 'body', word.key, [], false);
  return titled(scan, at, [], made) ?? role(scan, at, [], made);
}

/** Parties, and what they qualify: "Japan", "Japanese Foreign Minister Iwaya", "CRI members", "the U.S. and ROK sides". */
function afterParty(scan: Scan, at: number, made: Made): UnitAt | null {
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
function titled(scan: Scan, at: number, before: readonly PartyId[], made: Made): UnitAt | null {
  const { words, text } = scan;
  const title = titleAt(words, at);
  if (title === null || possessiveAfter(text, title.to)) return null;
  const of = partiesAfterOf(scan, at + title.count, title.to);
  const next = of?.next ?? at + title.count;
  const end = of?.to ?? title.to;
  const ids = before.length > 0 ? before : (of?.ids ?? []);
  const named = isUpper(text.charAt(title.from)) ? (nameAt(text, words, next, end) ?? nameInCommas(scan, next, end)) : null;
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

/** "The Secretary of State, Antony J. Blinken,": a full name between commas. */
function nameInCommas({ text, words }: Scan, at: number, end: number): Span | null {
  if (!/^,\s+\p{Lu}/u.test(text.slice(end, end + 6))) return null;
  const name = nameAt(text, words, at, end + 1);
  return name !== null && /\s/.test(text.slice(name.from, name.to)) && /^,?\s?(?:Jr\.?|I{2,3})?,/.test(text.slice(name.to, name.to + 6))
    ? name
    : null;
}

function personIn(scan: Scan, at: number, to: number): Mention | undefined {
  for (let i = at; i < scan.words.length && (scan.words[i] as Word).from < to; i++) {
    const mention = scan.mentions.get((scan.words[i] as Word).from);
    if (mention !== undefined && (mention.form === 'person' || mention.form === 'surname')) return mention;
  }
  return undefined;
}

/** "of Japan, the Republic of Korea (ROK), and the United States", "from A and B" after a noun. */
function partiesAfterOf(scan: Scan, at: number, from: number): { ids: readonly PartyId[]; to: number; next: number } | null {
  const { words, text } = scan;
  const preposition = words[at];
  if (preposition === undefined || (preposition.key !== 'of' && preposition.key !== 'from')) return null;
  if (!/^\s*$/.test(text.slice(from, preposition.from))) return null;
  const ids: PartyId[] = [];
  let next = at + 1;
  let to = from;
  while (ids.length < LARGEST_PHRASE) {
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
function role(scan: Scan, at: number, before: readonly PartyId[], made: Made): UnitAt | null {
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
    if (
      kind === undefined ||
      (before.length === 0 && i === at && kind === 'one' && !DISTRIBUTIVE.has(words[i - 1]?.key ?? '') && !isUpper(text.charAt(word.from)))
    )
      continue;
    if (possessiveAfter(text, word.to) || nounFollows(scan, i)) continue;
    const of = partiesAfterOf(scan, i + 1, word.to);
    const ids = before.length > 0 ? before : (of?.ids ?? []);
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
  const inner = unitAt(scan, at + 1);
  scan.nesting.depth -= 1;
  return inner !== null && inner.unit.kind === 'people' && inner.unit.ids.length === 0 ? { to: inner.unit.to, next: inner.next } : null;
}

/** Another role noun follows, so that this one only qualifies it: "member states", "leaders summit". */
function nounFollows(scan: Scan, i: number): boolean {
  const following = scan.words[i + 1];
  if (following === undefined || !touches(scan.text, scan.words, i + 1)) return false;
  return ROLES.has(following.key) && !possessiveAfter(scan.text, following.to);
}

const possessiveAfter = (text: string, to: number): boolean => /^['’](?:s\b|\s)/.test(text.slice(to, to + 3));

/** Only white space or a hyphen between word `i` and the one before it. */
const touches = (text: string, words: readonly Word[], i: number): boolean =>
  /^[\s\-‐‑.’']{1,6}$/.test(text.slice((words[i - 1] as Word).to, (words[i] as Word).from));
