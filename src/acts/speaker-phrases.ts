/** Finds the phrases that can speak: "The Secretary and Foreign Ministers", "both sides", "Tokyo", "CRI members", "the U.S. and ROK sides". */
import { COUNTS, DETERMINERS, opensRole, PRONOUNS } from '../lexicon/en/roles.js';
import type { Span } from '../model.js';
import { detached } from '../text/fold.js';
import type { DefinedTerm } from './facts-terms.js';
import { isUpper, type Word, wordsOf } from './gazetteer.js';
import type { Mention } from './parties.js';
import { resumeAfter } from './speaker-appositions.js';
import { afterParty, role, titled } from './speaker-nouns.js';
import { afterBracket, firstWordFrom, type Made, type Scan, type SpeakerUnit, touches, type UnitAt } from './speaker-scan.js';
import { opensTitle } from './titles.js';

export type { SpeakerUnit, UnitKind } from './speaker-scan.js';

/** A phrase that can be the subject of a speech act. Whether it is one, its verb decides. */
export interface SpeakerPhrase extends Span {
  readonly units: readonly SpeakerUnit[];
  /** Where its verb may begin: after an apposition or bracket, if one follows; else `to`. */
  readonly resume: number;
  /** Whom the speaker met: the purpose of the meeting is theirs too. */
  readonly company?: readonly SpeakerUnit[];
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
  const words = wordsOf(text, sentence.from, sentence.to);
  const read = new Array<UnitAt | null | undefined>(words.length).fill(undefined);
  const scan: Scan = {
    text,
    words,
    sentence,
    own: ownBodies(facts.terms),
    mentions: mentionIndex(mentions, sentence),
    unit: (at) => {
      const known = read[at];
      if (known !== undefined) return known;
      const member = memberAt(scan, at);
      if (at < read.length) read[at] = member;
      return member;
    },
    nesting: { depth: 0 },
  };
  const phrases: SpeakerPhrase[] = [];
  for (let at = 0; at < scan.words.length; ) {
    if (!mayStart(scan, at)) {
      at += 1;
      continue;
    }
    const found = phraseAt(scan, at);
    if (found !== null) phrases.push(found.phrase);
    const behind = found === null || found.phrase.resume === found.phrase.to ? -1 : firstWordFrom(scan.words, found.phrase.resume);
    at = Math.max(at + 1, found?.next ?? 0, behind);
  }
  return phrases.map((phrase, i) => withCompany(text, phrase, phrases.slice(i + 1, i + 1 + MOST_BETWEEN)));
}

const MET_WITH =
  /^\s+(?:\w+ly\s+)?(?:met|meets|spoke|conferred|held\s+(?:talks|consultations|a\s+\w*\s?meeting)|convened|gathered)\b[^.;]{0,60}?\b(?:with|alongside)\s+$/;
/** Characters between a speaker and whom it met at most. */
const MET_REACH = 80;
/** Phrases between them at most: "met today in Varrin with B". */
const MOST_BETWEEN = 3;

/** "A met with B to …": the phrase with B as company. */
function withCompany(text: string, phrase: SpeakerPhrase, next: readonly SpeakerPhrase[]): SpeakerPhrase {
  const met = next.find((other) => other.from - phrase.resume <= MET_REACH && MET_WITH.test(text.slice(phrase.resume, other.from)));
  return met === undefined ? phrase : { ...phrase, company: met.units };
}

/** Most words cannot open a phrase: a lower-case word must be a determiner, a pronoun, a role, a title or what stands before one. */
function mayStart({ text, words }: Scan, at: number): boolean {
  const { from, key } = words[at] as Word;
  return isUpper(text.charAt(from)) || opensPhrase(key);
}

const openers = new Map<string, boolean>();
const MOST_OPENERS = 50_000;

function opensPhrase(key: string): boolean {
  const known = openers.get(key);
  if (known !== undefined) return known;
  const opens = DETERMINERS.has(key) || PRONOUNS.has(key) || opensRole(key) || opensTitle(key);
  if (openers.size >= MOST_OPENERS) openers.clear();
  openers.set(detached(key), opens);
  return opens;
}

/** Last words of a body's full name. */
const BODY_NAME =
  /\b(?:Council|Group|Secretariat|Forum|Dialogue|Initiative|Partnership|Committee|Team|Force|Board|Commission|Mechanism|Network|Alliance|Working Group)$/;

const bodies = new WeakMap<readonly DefinedTerm[], ReadonlySet<string>>();

function ownBodies(terms: readonly DefinedTerm[]): ReadonlySet<string> {
  const known = bodies.get(terms);
  if (known !== undefined) return known;
  const own = new Set(terms.filter((term) => term.ids.length === 0 && BODY_NAME.test(term.full)).map((term) => term.term));
  bodies.set(terms, own);
  return own;
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
  const first = scan.unit(at);
  if (first === null) return null;
  const units = [first];
  let closed = 1;
  while (units.length < LARGEST_PHRASE) {
    const last = units.at(-1) as UnitAt;
    const join = joinAfter(scan, afterBracket(scan.text, last.unit.to));
    if (join === null || (closed > 1 && !join.closes)) break;
    const following = scan.unit(join.next);
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

function joinAfter(scan: Scan, from: number): { next: number; closes: boolean } | null {
  const join = /^\s*(,|;)?\s*(and|&|as well as|along with|together with|or)?\s+(?=\S)/.exec(scan.text.slice(from, from + 30));
  if (join === null || (join[1] === undefined && join[2] === undefined)) return null;
  const start = from + join[0].length;
  const next = firstWordFrom(scan.words, start);
  return next < 0 || (scan.words[next] as Word).from > start + 1 ? null : { next, closes: join[2] !== undefined };
}

/** Determiners at most before the noun: "all of the other three". */
const MOST_DETERMINERS = 5;

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
  /^(?:,|\s+(?:also|have|has|had|will|would|are|were|agreed|re\w+ed|\w+ed|jointly|further|both|then|met|said|vow\w*|of them|of us|strongly|\w+ly|urge|condemn|oppose|welcome|reaffirm|express|commit|pledge|agree|intend|remain|stand|undert(?:ook|ake)|took|gave|spoke|told|held|saw)\b|\s+["“](?=\p{Ll}))/u;

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

function nounAt(scan: Scan, at: number, made: Made): UnitAt | null {
  const word = scan.words[at] as Word;
  const mention = scan.mentions.get(word.from);
  if (mention !== undefined) return mention.masked ? null : afterParty(scan, at, made);
  const term = scan.text.slice(word.from, word.to);
  if (scan.own.has(term)) return role(scan, at + 1, [], made) ?? made(word.to, at + 1, 'body', word.key, [], false);
  return titled(scan, at, [], made) ?? role(scan, at, [], made);
}
