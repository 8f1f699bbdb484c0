/** Finds the phrases that can speak ("The Secretary and Foreign Ministers", "both sides", "Tokyo") and says whom they stand for. */
import { BREAKERS, COUNTS, DETERMINERS, PRONOUNS, ROLES } from '../lexicon/en/roles.js';
import type { PartyId, RuleId, Span } from '../model.js';
import type { Facts } from './facts.js';
import { nameAt, titleAt } from './facts-officers.js';
import { isUpper, type Word, wordsOf } from './gazetteer.js';
import type { Mention } from './parties.js';

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

/** What resolveSpeakers needs besides the phrase. */
export interface SpeakerContext {
  readonly facts: Facts;
  /** Speakers of the nearest act before, null at the head of a block. */
  readonly previous?: readonly PartyId[] | null;
}

/** Who speaks, and by which rule it was decided. */
export interface ResolvedSpeakers {
  readonly ids: readonly PartyId[];
  readonly rule: RuleId;
}

/** All candidate phrases of a sentence, in order, not overlapping. `mentions` may be those of the whole text. `_tokens` is kept for callers that have them. */
export function speakerPhrases(
  text: string,
  sentence: Span,
  _tokens: unknown,
  mentions: readonly Mention[],
  facts: Facts,
): readonly SpeakerPhrase[] {
  const words = wordsOf(text, sentence.from, sentence.to);
  const scan: Scan = { text, words, sentence, facts, mentions: mentionIndex(mentions, sentence) };
  const phrases: SpeakerPhrase[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(scan, at);
    if (phrase === null) {
      at += 1;
      continue;
    }
    phrases.push(phrase.phrase);
    at = Math.max(at + 1, phrase.next);
  }
  return phrases;
}

/** Whom a phrase stands for. Falls back to the issuers; the rule says so. */
export function resolveSpeakers(phrase: SpeakerPhrase, context: SpeakerContext): ResolvedSpeakers {
  const { facts } = context;
  const parts = phrase.units.map((unit) => resolveUnit(unit, context, phrase.units.length > 1));
  const ids = [...new Set(parts.flatMap((part) => part.ids))];
  const rule = parts[0]?.rule ?? 'speakers/issuers';
  if (ids.length === 0) return { ids: facts.parties, rule: 'speakers/issuers' };
  return { ids: inIssuerOrder(ids, facts.parties), rule };
}

function resolveUnit(unit: SpeakerUnit, context: SpeakerContext, coordinated: boolean): ResolvedSpeakers {
  const issuers = context.facts.parties;
  switch (unit.kind) {
    case 'named':
      return { ids: unit.ids.map((id) => aliased(id, issuers)), rule: 'speakers/named' };
    case 'pronoun':
      return pronoun(unit, context);
    case 'office':
      return office(unit, context.facts, coordinated);
    case 'one':
      return unit.ids.length > 0 ? { ids: unit.ids, rule: 'speakers/named' } : lone(unit, context);
    case 'body':
      return { ids: bodyOf(unit, context.facts) ?? issuers, rule: 'speakers/own-body' };
    case 'text':
      return { ids: issuers, rule: 'speakers/text' };
    case 'people':
      return unit.ids.length > 0 ? { ids: unit.ids, rule: 'speakers/named' } : counted(unit, context);
  }
}

/** The Federal Reserve and its Committee speak for each other where one of them issues. */
const aliased = (id: PartyId, issuers: readonly PartyId[]): PartyId =>
  id === 'FED' && issuers.includes('FOMC') ? 'FOMC' : id === 'FOMC' && issuers.includes('FED') ? 'FED' : id;

/** "We" are the issuers; "they" the last speakers when those are several, else the issuers; "it" the last single speaker. */
function pronoun(unit: SpeakerUnit, { facts, previous }: SpeakerContext): ResolvedSpeakers {
  const issuers = { ids: facts.parties, rule: 'speakers/issuers' };
  if (unit.head === 'we' || unit.own) return issuers;
  const last = previous ?? [];
  if (unit.head === 'it' || unit.head === 'he' || unit.head === 'she')
    return last.length === 1 ? { ids: last, rule: 'speakers/antecedent' } : issuers;
  if (unit.head === 'both') return last.length === 2 ? { ids: last, rule: 'speakers/antecedent' } : issuers;
  if (unit.count !== null) return counted(unit, { facts, previous: last });
  if (unit.head !== 'they') return issuers;
  const several = last.length > 1 || (last.length === 1 && facts.parties.length === 1);
  return several ? { ids: last, rule: 'speakers/antecedent' } : issuers;
}

/** "both sides", "the three leaders": the issuers when the count fits, else the last speakers when theirs does. */
function counted(unit: SpeakerUnit, { facts, previous }: SpeakerContext): ResolvedSpeakers {
  const last = previous ?? [];
  if (unit.count !== null && unit.count !== facts.parties.length && last.length === unit.count)
    return { ids: last, rule: 'speakers/antecedent' };
  return { ids: facts.parties, rule: 'speakers/issuers' };
}

/** "the Secretary" is the officer of that title; "the Prime Ministers" those who hold it, if they are several but not all. */
function office(unit: SpeakerUnit, facts: Facts, coordinated: boolean): ResolvedSpeakers {
  if (unit.ids.length > 0) return { ids: unit.ids, rule: 'speakers/officer' };
  const holders = facts.officers.filter(
    (officer) => officer.party !== null && facts.parties.includes(officer.party) && holds(officer.title, unit.head),
  );
  const ids = [...new Set(holders.map((officer) => officer.party as PartyId))];
  if (ids.length === 0 || (unit.plural && !coordinated && !EXACT_OFFICES.has(unit.head)))
    return { ids: facts.parties, rule: 'speakers/issuers' };
  if (!unit.plural && ids.length > 1) return { ids: facts.parties, rule: 'speakers/issuers' };
  if (unit.plural && ids.length < 2 && !coordinated) return { ids: facts.parties, rule: 'speakers/issuers' };
  return { ids, rule: 'speakers/officer' };
}

/** Offices that not everybody at a table holds: "the Presidents" are the presidents only. */
const EXACT_OFFICES: ReadonlySet<string> = new Set(['president', 'prime minister', 'chancellor', 'king']);
const holds = (title: string, head: string): boolean => title === head || title.startsWith(`${head} `) || title.endsWith(` ${head}`);

/** "the government", "the Minister" alone: the last single speaker, else the issuers. */
function lone(unit: SpeakerUnit, context: SpeakerContext): ResolvedSpeakers {
  const byTitle = office(unit, context.facts, false);
  if (byTitle.rule === 'speakers/officer') return byTitle;
  const last = context.previous ?? [];
  return last.length === 1 && !unit.own
    ? { ids: last, rule: 'speakers/antecedent' }
    : { ids: context.facts.parties, rule: 'speakers/issuers' };
}

function bodyOf(unit: SpeakerUnit, facts: Facts): readonly PartyId[] | null {
  return unit.ids.length > 0
    ? unit.ids
    : (facts.terms.find((term) => term.ids.length > 0 && term.term.toLowerCase() === unit.head)?.ids ?? null);
}

const inIssuerOrder = (ids: readonly PartyId[], issuers: readonly PartyId[]): readonly PartyId[] => [
  ...issuers.filter((id) => ids.includes(id)),
  ...ids.filter((id) => !issuers.includes(id)),
];

// --- finding the phrases ---

interface Scan {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentence: Span;
  readonly facts: Facts;
  /** Unmasked mentions of the sentence by their first offset; masked ones block. */
  readonly mentions: ReadonlyMap<number, Mention>;
}
interface UnitAt {
  readonly unit: SpeakerUnit;
  /** Index of the word after it. */
  readonly next: number;
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

/** Units joined by commas and "and"; a comma list must end with "and". */
function phraseAt(scan: Scan, at: number): { phrase: SpeakerPhrase; next: number } | null {
  const first = unitAt(scan, at);
  if (first === null) return null;
  let units = [first];
  let closed = [first];
  for (;;) {
    const last = units.at(-1) as UnitAt;
    const end = afterBracket(scan.text, last.unit.to);
    const join = joinAfter(scan, end);
    if (join === null) break;
    const following = unitAt(scan, join.next);
    if (following === null || (following.unit.kind !== 'named' && following.unit.kind !== 'office' && first.unit.kind === 'pronoun')) break;
    if (following.unit.kind === 'pronoun' && units.length > 0) break;
    units = [...units, following];
    if (join.closes) closed = units;
    if (join.closes && !join.comma && units.length > 8) break;
    if (join.closes) {
      const more = joinAfter(scan, afterBracket(scan.text, following.unit.to));
      if (more === null || !more.closes) break;
    }
  }
  const last = closed.at(-1) as UnitAt;
  const to = last.unit.to;
  const phrase: SpeakerPhrase = { from: first.unit.from, to, units: closed.map((part) => part.unit), resume: resumeAfter(scan, to) };
  return { phrase, next: last.next };
}

/** After "(ROK)" and the like. */
function afterBracket(text: string, to: number): number {
  const bracket = /^\s?\([^()]{1,40}\)/.exec(text.slice(to, to + 44));
  return bracket ? to + bracket[0].length : to;
}

function joinAfter(scan: Scan, from: number): { next: number; closes: boolean; comma: boolean } | null {
  const join = /^\s*(,)?\s*(and|&|as well as|along with|together with|or)?\s+(?=\S)/.exec(scan.text.slice(from, from + 30));
  if (join === null || (join[1] === undefined && join[2] === undefined)) return null;
  const start = from + join[0].length;
  const next = firstWordFrom(scan.words, start);
  return next < 0 || (scan.words[next] as Word).from > start + 1
    ? null
    : { next, closes: join[2] !== undefined, comma: join[1] !== undefined };
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

/** One member: determiners, then a party, a title with or without a name, or a role noun. */
function unitAt(scan: Scan, at: number): UnitAt | null {
  const { words, text } = scan;
  const start = words[at];
  if (start === undefined || start.from >= scan.sentence.to) return null;
  let i = at;
  let count: number | null = null;
  let own = false;
  while (i < words.length && i - at < 5 && DETERMINERS.has((words[i] as Word).key) && (i === at || touches(text, words, i))) {
    const key = (words[i] as Word).key;
    count = COUNTS[key] ?? (/^\d{1,2}$/.test(key) ? Number(key) : count);
    own ||= key === 'our' || key === 'this' || key === 'these';
    i++;
  }
  const made = (end: number, next: number, kind: UnitKind, head: string, ids: readonly PartyId[], plural: boolean): UnitAt => ({
    unit: { from: start.from, to: end, kind, head, ids, count, plural, own },
    next,
  });
  const noun = words[i] !== undefined && (i === at || touches(text, words, i)) ? nounAt(scan, i, made) : null;
  if (noun !== null) return noun;
  if (PRONOUNS.has(start.key)) return pronounUnit(scan, at);
  const last = words[i - 1];
  return count !== null && i > at && last !== undefined && (own || DETERMINERS.has(start.key))
    ? made(last.to, i, 'pronoun', start.key, [], true)
    : null;
}

/** "We", "They"; "both" and "all three" alone. */
function pronounUnit(scan: Scan, at: number): UnitAt {
  const word = scan.words[at] as Word;
  const next = scan.words[at + 1];
  const count = COUNTS[word.key] ?? (next ? COUNTS[next.key] : undefined) ?? null;
  const end = count !== null && COUNTS[word.key] === undefined && next ? next : word;
  return {
    unit: {
      from: word.from,
      to: end.to,
      kind: 'pronoun',
      head: word.key,
      ids: [],
      count,
      plural: !['it', 'he', 'she', 'each'].includes(word.key),
      own: false,
    },
    next: end === word ? at + 1 : at + 2,
  };
}

type Made = (end: number, next: number, kind: UnitKind, head: string, ids: readonly PartyId[], plural: boolean) => UnitAt;

function nounAt(scan: Scan, at: number, made: Made): UnitAt | null {
  const { words, text, mentions } = scan;
  const mention = mentions.get((words[at] as Word).from);
  if (mention !== undefined) return mention.masked ? null : afterParty(scan, at, mention, made);
  return titled(scan, at, [], made) ?? role(scan, at, [], made, text);
}

/** A party, and what it qualifies: "Japan", "Japanese Foreign Minister Iwaya", "CRI members", "the U.S. side". */
function afterParty(scan: Scan, at: number, mention: Mention, made: Made): UnitAt | null {
  const chain = mention.compound ?? mention;
  let next = at;
  const ids: PartyId[] = [];
  while (next < scan.words.length && (scan.words[next] as Word).from < chain.to) {
    for (const id of scan.mentions.get((scan.words[next] as Word).from)?.ids ?? []) if (!ids.includes(id)) ids.push(id);
    next++;
  }
  const possessive = mention.possessive;
  const after = possessive ? next + 1 : next;
  if (after < scan.words.length && (possessive || touches(scan.text, scan.words, after))) {
    const governed = titled(scan, after, ids, made) ?? role(scan, after, ids, made, scan.text);
    if (governed !== null) return governed;
  }
  if (possessive || mention.compound !== null || mention.form === 'adjective' || mention.form === 'people') return null;
  return made(mention.to, next, 'named', 'party', mention.ids, false);
}

/** A title with a name, a state, or alone. */
function titled(scan: Scan, at: number, before: readonly PartyId[], made: Made): UnitAt | null {
  const { words, text, facts } = scan;
  const title = titleAt(words, at);
  if (title === null || possessiveAfter(text, title.to)) return null;
  let next = at + title.count;
  let end = title.to;
  let ids = before;
  const of = partiesAfterOf(scan, next, title.to);
  if (of !== null) {
    ids = ids.length > 0 ? ids : of.ids;
    next = of.next;
    end = of.to;
  }
  const named = nameAt(text, words, next, end);
  if (named !== null && isUpper(text.charAt(named.from)) && /^[A-Z\p{Lu}]/u.test(text.slice(title.from, title.from + 1))) {
    if (possessiveAfter(text, named.to)) return null;
    const person = [...scan.mentions.values()].find(
      (mention) => mention.from >= named.from && mention.to <= named.to && (mention.form === 'person' || mention.form === 'surname'),
    );
    const after = firstWordFrom(words, named.to);
    const later = partiesAfterOf(scan, after < 0 ? words.length : after, named.to);
    const party = ids.length > 0 ? ids : (person?.ids ?? later?.ids ?? []);
    return made(later?.to ?? named.to, later?.next ?? (after < 0 ? words.length : after), 'office', title.title.words, party, title.plural);
  }
  if (title.plural && ROLES.get(words[at + title.count - 1]?.key ?? '') === undefined && of === null) return null;
  void facts;
  return made(end, next, 'office', title.title.words, ids, title.plural);
}

/** "of Japan, the Republic of Korea (ROK), and the United States" after a noun. */
function partiesAfterOf(scan: Scan, at: number, from: number): { ids: readonly PartyId[]; to: number; next: number } | null {
  const { words, text } = scan;
  if (words[at]?.key !== 'of' || !/^\s*$/.test(text.slice(from, (words[at] as Word).from))) return null;
  const ids: PartyId[] = [];
  let i = at + 1;
  let to = from;
  for (;;) {
    while (words[i]?.key === 'the' || words[i]?.key === 'both') i++;
    const mention = scan.mentions.get(words[i]?.from ?? -1);
    if (mention === undefined || mention.masked || mention.possessive || mention.form === 'adjective') break;
    ids.push(...mention.ids);
    to = afterBracket(text, mention.to);
    i = firstWordFrom(words, to);
    if (i < 0) return { ids, to, next: words.length };
    const join = /^\s*(?:,\s*(?:and\s+)?|and\s+)/.exec(text.slice(to, to + 10));
    if (join === null) break;
    const next = words[i]?.key === 'and' ? i + 1 : i;
    const probe = words[next]?.key === 'the' ? next + 1 : next;
    if (scan.mentions.get(words[probe]?.from ?? -1) === undefined) break;
    i = next;
  }
  return ids.length > 0 ? { ids, to, next: i } : null;
}

/** Words allowed between determiner and role noun. */
const LONGEST_ROLE = 5;

/** A role noun within a few words, with "of" and its parties after it. */
function role(scan: Scan, at: number, before: readonly PartyId[], made: Made, text: string): UnitAt | null {
  const { words } = scan;
  for (let i = at; i < Math.min(words.length, at + LONGEST_ROLE); i++) {
    const word = words[i] as Word;
    if (i > at && !touches(text, words, i)) return null;
    if (BREAKERS.has(word.key) || (i > at && DETERMINERS.has(word.key))) return null;
    const inner = i > at ? scan.mentions.get(word.from) : undefined;
    if (inner !== undefined) return null;
    const kind = ROLES.get(word.key);
    if (kind === undefined || possessiveAfter(text, word.to)) continue;
    const following = words[i + 1];
    if (following !== undefined && touches(text, words, i + 1) && ROLES.has(following.key) && !possessiveAfter(text, following.to))
      continue;
    if (following?.key === 'to' && kind === 'people' && before.length === 0 && word.key === 'parties') continue;
    const of = partiesAfterOf(scan, i + 1, word.to);
    const ids = before.length > 0 ? before : (of?.ids ?? []);
    const capital = isUpper(text.charAt(word.from));
    if (kind === 'one' && ids.length === 0 && !capital) return null;
    return made(of?.to ?? word.to, of?.next ?? i + 1, kind, word.key, ids, kind === 'people');
  }
  return null;
}

const possessiveAfter = (text: string, to: number): boolean => /^['’](?:s\b|\s)/.test(text.slice(to, to + 3));

/** Only white space or a hyphen between word `i` and the one before it. */
const touches = (text: string, words: readonly Word[], i: number): boolean =>
  /^[\s\-‐‑.’']{1,6}$/.test(text.slice((words[i - 1] as Word).to, (words[i] as Word).from));

/** Longest apposition that is skipped, in characters. */
const LONGEST_APPOSITION = 700;
const OPENS_APPOSITION =
  /^\s*(?:,\s*(?:a|an|the|home to|who|which|led|represented|accompanied|joined|together|along|on|in|at|as|meeting|gathered|including|respectively|both|each|with|having|in their capacity)\b|\s*[—–]|\s+-\s|\()/;

/** The offset after an apposition, relative clause or bracket that follows the phrase, else `to`. */
function resumeAfter(scan: Scan, to: number): number {
  const { text, sentence } = scan;
  let from = to;
  for (let turns = 0; turns < 3; turns++) {
    const rest = text.slice(from, Math.min(sentence.to, from + LONGEST_APPOSITION));
    const opens = OPENS_APPOSITION.exec(rest);
    if (opens === null) return from;
    const mark = opens[0].trim().charAt(0);
    const close =
      mark === '(' ? rest.indexOf(')') : mark === ',' ? closingComma(rest, opens[0].length) : rest.indexOf(mark, opens[0].length);
    if (close < 0) return from;
    from += close + 1;
  }
  return from;
}

/** The comma that ends an apposition: not one inside a list of names. */
function closingComma(rest: string, from: number): number {
  for (let i = rest.indexOf(',', from); i >= 0; i = rest.indexOf(',', i + 1)) {
    if (!/^\s*(?:and\s|(?:the\s)?[A-Z(])/.test(rest.slice(i + 1, i + 12))) return i;
  }
  return -1;
}
