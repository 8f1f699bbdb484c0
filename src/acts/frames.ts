import { type ActNoun, actNouns, type Carrier, carriers, type StateWord, stateWords, steadfastWords } from '../lexicon/en/carriers.js';
import { type Performative, performatives } from '../lexicon/en/performatives.js';
import type { ActName, Status } from '../model.js';
import type { Token } from '../text/tokens.js';
import { type Inflection, isDeed, isGathering, verbForms } from './inflection.js';

export type Words = readonly Token[];
/** The grammar a verb group stands in. What may be coordinated with it follows from it. */
export type Form = 'present' | 'singular' | 'past' | 'future' | 'infinitive' | 'gerund' | 'nominal';
/** What the content is, as its governor asks for it. */
export type Governor = 'object' | 'clause' | 'infinitive' | 'none';

/**
 * One verb group that performs, or (act null) one that does not: a ghost, kept because what is coordinated with it may perform.
 * All numbers are token indexes of one sentence: the performative is `[first, end)`, the content begins at `start` (at or after `end`).
 */
export interface Frame {
  readonly act: ActName | null;
  readonly status: Status;
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly form: Form;
  readonly governor: Governor;
  /** The lemmas that head it, for the force table: "express grave concern", "will". */
  readonly head: string;
  readonly rule: string;
  readonly news: boolean;
  readonly backgrounded: boolean;
  /** The verb that it hangs on. */
  readonly verb: string;
  /** A deed can be a member of a list of deeds. */
  readonly deed: boolean;
  /** The noun that performed, when one did. */
  readonly noun: string | null;
  /** A second part of the performative after the content ("… are ironclad"): content ends where it begins. */
  readonly tail: { readonly first: number; readonly end: number } | null;
  /** A twin that shares the content: a second noun or verb before the object. */
  readonly twin: Frame | null;
  /** A negation inside the group. */
  readonly negated: boolean;
}

const bySpelling = <T>(entries: readonly T[], key: (e: T) => string): ReadonlyMap<string, readonly T[]> => {
  const map = new Map<string, T[]>();
  for (const e of entries) map.set(key(e), [...(map.get(key(e)) ?? []), e]);
  return map;
};
const PERFORMATIVES = bySpelling(performatives, (p) => p.verb);
const CARRIERS = bySpelling(carriers, (c) => c.verb);
const STATES = bySpelling(stateWords, (s) => s.word);
const STEADFAST: ReadonlySet<string> = new Set(steadfastWords);
const NOUNS: ReadonlyMap<string, ActNoun> = new Map(
  actNouns.flatMap((n) => [[n.noun, n] as const, ...(n.plural ? [[n.plural, n] as const] : [])]),
);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const POSSESSIVES = set('our their its his her');
const ARTICLES = set('the a an this that these those any all such some each every both no');
const WILL = set("will shall 'll would");
const MUST = set('must');
const MODALS = set('can may might could cannot should');
const BE = set('is are was were be been being am');
const REMAIN = set('remain remains remained remaining stay stays stayed');
const HAVE = set('have has had having');
const DO = set('do does did');
const FINITE_PAST = set('was were had did remained stayed');
const FINITE_SINGULAR = set('is has does remains stays');
const NEGATION = set("not never n't neither nor");
/** Quantifiers that float between subject and verb; before an object they belong to it. */
const FLOATING = set('all both each');
const ADVERBS = set(
  'also then soon ultimately again further once therefore thus together jointly hereby today now still however moreover furthermore additionally likewise accordingly too equally particularly especially yet thereby subsequently instead individually unanimously collectively well ever always even just only very much more most deeply gravely seriously strongly firmly fully warmly',
);
const CONTINUE = set('continue continues continued continuing');

/** A word that may stand between subject and verb, or verb and object, and carries no frame of its own. */
export const isAdverb = (t: Token | undefined): boolean =>
  t !== undefined && (ADVERBS.has(t.norm) || (t.norm.endsWith('ly') && isManner(t)));
const isManner = (t: Token): boolean =>
  t.pos === 'ADV' || (t.pos !== 'NOUN' && t.pos !== 'VERB' && t.pos !== 'PROPN' && t.norm.length > 4 && t.norm !== 'friendly');
const QUOTES = new Set([...`"'“”‘’«»`]);
const isQuote = (t: Token | undefined): boolean =>
  t !== undefined && QUOTES.has(t.text.charAt(0)) && [...t.text].every((c) => QUOTES.has(c));
const MARKS = new Set([...',.;:!?()—–']);
/** A mark that is no quotation mark; true past the end of the sentence. */
export const isPunctuation = (t: Token | undefined): boolean => t === undefined || (t.pos === 'PUNCT' && !isQuote(t)) || MARKS.has(t.text);
const skip = (w: Words, at: number, test: (t: Token | undefined) => boolean): number => {
  let i = at;
  while (i < w.length && test(w[i])) i++;
  return i;
};
/** Past adverbs; "today" in "today's launches" is none. */
const adverbs = (w: Words, at: number): number => {
  let i = at;
  while (isAdverb(w[i]) && !/^['’]s$/.test(w[i + 1]?.text ?? '')) i++;
  return i;
};
const floating = (w: Words, at: number): number => skip(w, at, (t) => isAdverb(t) || (t !== undefined && FLOATING.has(t.norm)));
const norm = (w: Words, i: number): string => w[i]?.norm ?? '';
const has = (w: Words, i: number, form: Inflection, verb?: string): boolean =>
  verbForms(norm(w, i)).some((f) => f.form === form && (verb === undefined || f.verb === verb));

/** Is the word at `i` the base form of some verb, judged by the lexicon first, then by the tagger and what follows? */
export function isBaseVerb(w: Words, i: number): boolean {
  const t = w[i];
  if (!t || isPunctuation(t)) return false;
  if (/ing$/.test(t.norm) && !has(w, i, 'base')) return false;
  if (t.norm === 'be') return true;
  const known = has(w, i, 'base');
  if (t.pos === 'VERB' || t.pos === 'AUX') return known || (t.lemma === t.norm && !/(ed|ing)$/.test(t.norm));
  if (!known || t.pos === 'PROPN') return false;
  const next = w[i + 1];
  return (
    next !== undefined &&
    (next.pos === 'DET' ||
      POSSESSIVES.has(next.norm) ||
      ARTICLES.has(next.norm) ||
      next.pos === 'ADJ' ||
      (next.pos === 'VERB' && /ed$/.test(next.norm)))
  );
}

/** Matches a pattern of the lexicon ("forward to", "a|b c?", "~soon") from `at`, adverbs and quotes allowed between; the index after it, or -1. */
export function matchWith(w: Words, at: number, pattern: string): number {
  if (pattern === '') return at;
  let i = at;
  for (const { words, optional, soon } of partsOf(pattern)) {
    if (soon) {
      if (!followsSoon(w, i, words)) return -1;
      continue;
    }
    let j = i;
    while (isAdverb(w[j]) && !words.has(w[j]!.norm)) j++;
    if (isQuote(w[j])) j++;
    if (i > at && norm(w, j) === ',') j = pastCommas(w, j, words);
    if (words.has(norm(w, j))) i = j + 1;
    else if (!optional) return -1;
  }
  return i;
}
/** "look forward, in particular, to": past an insertion of a few words, when the pattern goes on behind it. */
function pastCommas(w: Words, comma: number, words: ReadonlySet<string>): number {
  for (let i = comma + 2; i < Math.min(w.length - 1, comma + 7); i++)
    if (norm(w, i) === ',') return words.has(norm(w, i + 1)) ? i + 1 : comma;
  return comma;
}
interface Part {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
  /** Written "~word": it follows within a few words, not at once. */
  readonly soon: boolean;
}
const compiled = new Map<string, readonly Part[]>();
/** The lexicon's patterns are few: each is taken apart once. */
function partsOf(pattern: string): readonly Part[] {
  let parts = compiled.get(pattern);
  if (!parts) {
    parts = pattern.split(' ').map((part) => ({
      optional: part.endsWith('?'),
      soon: part.startsWith('~'),
      words: new Set(part.replace(/^~|\?$/g, '').split('|')),
    }));
    compiled.set(pattern, parts);
  }
  return parts;
}

/** How far behind its verb "responsible" may stand in "hold X responsible". In words. */
const SOON = 10;
function followsSoon(w: Words, at: number, words: ReadonlySet<string>): boolean {
  for (let i = at + 1; i < Math.min(w.length, at + SOON) && !isPunctuation(w[i]); i++) if (words.has(norm(w, i))) return true;
  return false;
}

/** Phrases that may come between a verb and its object without being it. */
const BETWEEN = [
  'in the strongest possible? terms',
  'in the? strongest|clearest|harshest|unequivocal|unambiguous|strong|clear|firm and? clearest|unequivocal? possible? terms',
  'in no uncertain terms',
  'in the? most serious|strongest? terms',
  'with one voice',
  'in particular',
  'in this|that regard|context|respect|connection',
  'in detail',
  'in principle',
  'in strong|clear terms',
  'at the same time',
  'once again|more',
  'in unison',
  'without reservation|hesitation|equivocation',
  'with one voice',
  'on monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  'in a joint? statement',
  'as appropriate',
  'in turn',
  'as well',
];
const BETWEEN_OPENERS: ReadonlySet<string> = new Set([',', ...BETWEEN.map((p) => p.split(' ')[0]!)]);
export function between(w: Words, at: number): number {
  const first = w[at];
  if (!first || !(BETWEEN_OPENERS.has(first.norm) || isAdverb(first) || (isQuote(first) && BETWEEN_OPENERS.has(norm(w, at + 1)))))
    return at;
  let i = at;
  for (let guard = 0; guard < 4; guard++) {
    const from = i;
    i = adverbs(w, i);
    const comma = norm(w, i) === ',' ? 1 : 0;
    for (const p of BETWEEN) {
      const e = matchWith(w, i + comma, p);
      if (e > i + comma && (comma === 0 || norm(w, e) === ',')) {
        i = e + comma;
        break;
      }
    }
    if (i === from) return i;
  }
  return i;
}

interface Complement {
  readonly end: number;
  readonly start: number;
  readonly governor: Governor;
}
const CLAUSE_WORDS = set('that');
const QUESTION_WORDS = set('whether how why what where who when which');

/** How far an insertion between commas may reach: "anticipates, based on its current assessment, that". */
const INSERTION = 16;
function pastInsertion(w: Words, at: number, takes: string): number {
  if (norm(w, at) !== ',' || !(takes.includes('t') || takes.includes('i'))) return at;
  for (let i = at + 2; i < Math.min(w.length, at + INSERTION); i++) {
    if (norm(w, i) !== ',') continue;
    if ((takes.includes('t') && norm(w, i + 1) === 'that') || (takes.includes('i') && norm(w, i + 1) === 'to')) return i + 1;
  }
  return at;
}

/** What follows a performative, given what it takes: object, clause, infinitive or nothing. Null when it fits none. */
export function complementAt(w: Words, at: number, takes: string): Complement | null {
  const e = pastInsertion(w, between(w, at), takes);
  const t = w[e];
  if (norm(w, e) === ':' && e >= w.length - 2) return { end: at, start: e, governor: 'none' };
  if (norm(w, e) === 'to' && norm(w, e + 1) === ':' && takes.includes('i')) return { end: e + 1, start: e + 1, governor: 'none' };
  const q = isQuote(t) ? e + 1 : e;
  const word = norm(w, q);
  if (CLAUSE_WORDS.has(word)) {
    if (takes.includes('n') && demonstrative(w, q)) return { end: e, start: e, governor: 'object' };
    if (takes.includes('t')) return { end: q + 1, start: q + 1, governor: 'clause' };
  }
  if (takes.includes('t') && QUESTION_WORDS.has(word)) return { end: e, start: e, governor: 'clause' };
  if (word === 'to' || (word === 'not' && norm(w, q + 1) === 'to')) {
    if (takes.includes('i') && startsInfinitive(w, q)) return { end: e, start: e, governor: 'infinitive' };
    return null;
  }
  if (takes.includes('t') && NOMINATIVES.has(word)) return { end: e, start: e, governor: 'clause' };
  if (takes.includes('n') && startsObject(w, e)) return objectFrom(w, at, e);
  if (takes.includes('t') && startsClause(w, e)) return { end: e, start: e, governor: 'clause' };
  if (takes.includes('x')) return { end: at, start: at, governor: 'none' };
  return null;
}
const NOMINATIVES = set('they we he she there');
/** Adverbs right before a gerund or adjective belong to the object ("look forward to | further strengthening"). */
function objectFrom(w: Words, at: number, e: number): Complement {
  let start = e;
  if (/ing$/.test(norm(w, e)) || w[e]?.pos === 'ADJ') while (start > at && isAdverb(w[start - 1])) start--;
  return { end: start, start, governor: 'object' };
}
/** "that challenge", never "that challenges": a plural has "those". */
const demonstrative = (w: Words, i: number): boolean =>
  w[i + 1]?.pos === 'NOUN' && !/[^s]s$/.test(norm(w, i + 1)) && !finiteWithin(w, i + 1, 14);

/** Does a "to" (or "not to") at `i` open an infinitive? */
export function startsInfinitive(w: Words, i: number): boolean {
  const to = norm(w, i) === 'not' ? i + 1 : i;
  if (norm(w, to) !== 'to') return false;
  const verb = skip(w, to + 1, (t) => isAdverb(t) || t?.pos === 'ADV');
  if (verb > to + 1 && has(w, verb, 'base')) return true;
  return isBaseVerb(w, verb) || (has(w, verb, 'base') && w[verb]?.pos !== 'PROPN' && !isNominalUse(w, verb));
}
const isNominalUse = (w: Words, i: number): boolean => {
  const next = w[i + 1];
  if (next === undefined || isPunctuation(next)) return true;
  return (
    next.norm === 'of' ||
    next.norm === 'and' ||
    next.norm === 'or' ||
    next.pos === 'ADP' ||
    next.pos === 'NOUN' ||
    next.pos === 'VERB' ||
    next.pos === 'AUX'
  );
};

function startsObject(w: Words, at: number): boolean {
  const i = skip(w, at, isQuote);
  const t = w[i];
  if (!t || isPunctuation(t)) return false;
  if (['DET', 'PRON', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM', 'X'].includes(t.pos)) return !['who', 'which', 'there'].includes(t.norm);
  if (t.pos === 'VERB') return /(ing|ed|en|s)$/.test(t.norm) || has(w, i, 'base') || has(w, i, 'participle');
  if (t.norm === 'both' || t.norm === 'all' || t.norm === 'not' || /^['’]s$/.test(w[i + 1]?.text ?? '')) return true;
  return t.pos === 'ADV' && ['ADJ', 'NOUN', 'VERB'].includes(w[i + 1]?.pos ?? '');
}
const PRONOUN_SUBJECTS = set('they we it there he she');
function startsClause(w: Words, at: number): boolean {
  const i = skip(w, at, isQuote);
  return PRONOUN_SUBJECTS.has(norm(w, i)) || (startsObject(w, i) && finiteWithin(w, i + 1, 14));
}
function finiteWithin(w: Words, at: number, limit: number): boolean {
  for (let i = at; i < Math.min(w.length, at + limit); i++) {
    const t = w[i]!;
    if (WILL.has(t.norm) || MUST.has(t.norm) || MODALS.has(t.norm) || BE.has(t.norm) || HAVE.has(t.norm) || REMAIN.has(t.norm)) return true;
    if (isPunctuation(t) && t.norm !== ',') return false;
  }
  return false;
}

interface NounReading {
  readonly noun: ActNoun;
  readonly at: number;
  readonly own: boolean;
  readonly end: number;
  readonly start: number;
  readonly governor: Governor;
  readonly twin: {
    readonly noun: ActNoun;
    readonly first: number;
    readonly end: number;
    readonly start: number;
    readonly governor: Governor;
  } | null;
}
/** The longest way from a carrier to its noun ("their two countries' longstanding, shared and unwavering commitment"). */
const NOUN_REACH = 18;

/** Reads the noun phrase at `at` as an act noun with its complement; null when its head is none. */
export function nounAt(w: Words, at: number): NounReading | null {
  let own = false;
  for (let i = at; i < Math.min(w.length, at + NOUN_REACH); i++) {
    const t = w[i]!;
    const noun = NOUNS.get(t.norm);
    if (noun && (i > at || !isPunctuation(w[i + 1])) && !compounds(w, i)) {
      const c = nounComplement(w, i + 1, noun);
      if (c) return { noun, at: i, own, ...c };
    }
    if (POSSESSIVES.has(t.norm)) own = true;
    if (!insideNounPhrase(w, i, at)) return null;
  }
  return null;
}
const compounds = (w: Words, i: number): boolean =>
  w[i + 1]?.pos === 'NOUN' && !NOUNS.has(norm(w, i + 1)) && !/^(that|to)$/.test(norm(w, i + 1));

function insideNounPhrase(w: Words, i: number, at: number): boolean {
  const t = w[i]!;
  if (isQuote(t) || /^['’]s?$/.test(t.text) || t.norm === '-') return true;
  if (t.norm === ',' || t.norm === 'and' || t.norm === 'or')
    return (
      i > at &&
      (w[i - 1]?.pos === 'ADJ' ||
        (norm(w, i - 1) === ',' && t.norm === 'and') ||
        /(ing|ed)$/.test(norm(w, i - 1)) ||
        NOUNS.has(norm(w, i - 1)))
    );
  if (isPunctuation(t)) return false;
  if (t.norm === 'that' || t.norm === 'to' || t.norm === 'no') return t.norm === 'no';
  if (['DET', 'ADJ', 'NUM', 'ADV', 'PART', 'PRON', 'NOUN', 'PROPN'].includes(t.pos)) return true;
  if (t.pos === 'VERB') return /(ing|ed|en)$/.test(t.norm);
  return false;
}

function nounComplement(w: Words, at: number, noun: ActNoun): Omit<NounReading, 'noun' | 'at' | 'own'> | null {
  const direct = nounEnd(w, at, noun);
  const shared = sharedNoun(w, direct?.end ?? at, noun);
  if (shared && direct) {
    if (shared.noun.act === noun.act) return { end: shared.end, start: shared.start, governor: shared.governor, twin: null };
    return { ...direct, start: shared.start, governor: shared.governor, twin: shared };
  }
  if (direct) return { ...direct, twin: null };
  const joined = sharedNoun(w, at, noun);
  if (!joined) return null;
  if (joined.noun.act === noun.act) return { end: joined.end, start: joined.start, governor: joined.governor, twin: null };
  return { end: at, start: joined.start, governor: joined.governor, twin: joined };
}

function nounEnd(w: Words, at: number, noun: ActNoun): { end: number; start: number; governor: Governor } | null {
  const i = between(w, at);
  const words = noun.with.split('|');
  const q = isQuote(w[i]) ? i + 1 : i;
  const word = norm(w, q);
  if (word === 'to' && words.includes('to') && startsInfinitive(w, q)) return { end: i, start: i, governor: 'infinitive' };
  if (word === 'not' && startsInfinitive(w, q)) return { end: i, start: i, governor: 'infinitive' };
  if (words.includes('that') && NOMINATIVES.has(word)) return { end: i, start: i, governor: 'clause' };
  if (words.includes('that') && word === 'it') return { end: i, start: i, governor: 'clause' };
  if (!words.includes(word)) return null;
  const held = noun.act !== null && word === 'of' && words.includes('to') ? pastHolder(w, q) : -1;
  if (held > 0) return nounEnd(w, held, noun);
  return { end: q + 1, start: q + 1, governor: word === 'that' ? 'clause' : 'object' };
}

/** "the commitment of the three countries to X": whose it is stands between. Index of the "to", or -1. */
function pastHolder(w: Words, of: number): number {
  for (let i = of + 2; i < Math.min(w.length, of + 16); i++) {
    if (norm(w, i) === 'to') return i;
    if (norm(w, i) === ',' || (norm(w, i) === 'of' && w[i + 1]?.pos === 'PROPN')) continue;
    if (!['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON', 'CCONJ', 'PART'].includes(w[i]!.pos)) return -1;
  }
  return -1;
}
/** "… over | and the need to address together" : a second noun that shares the object. */
function sharedNoun(
  w: Words,
  at: number,
  first: ActNoun,
): { noun: ActNoun; first: number; end: number; start: number; governor: Governor } | null {
  let i = at;
  if (norm(w, i) === ',') i++;
  if (norm(w, i) !== 'and' && norm(w, i) !== 'or') return null;
  const from = i + 1;
  i = from;
  for (let guard = 0; guard < 6 && i < w.length; guard++, i++) {
    const noun = NOUNS.get(norm(w, i));
    if (noun && noun !== first) {
      const end = nounEnd(w, i + 1, noun);
      if (!end) return null;
      return shareEnd(w, noun, from, end);
    }
    const t = w[i]!;
    if (!(POSSESSIVES.has(t.norm) || ARTICLES.has(t.norm) || t.pos === 'ADJ' || t.pos === 'DET' || isAdverb(t))) return null;
  }
  return null;
}
/** An infinitive between the second noun and the shared object ("the need to address together | X") belongs to the performative. */
function shareEnd(w: Words, noun: ActNoun, first: number, end: { end: number; start: number; governor: Governor }) {
  if (end.governor !== 'infinitive') return { noun, first, ...end };
  let i = adverbs(w, end.end + 1) + 1;
  i = adverbs(w, i);
  if (norm(w, i) === ',') i++;
  return { noun, first, end: i, start: i, governor: 'object' as Governor };
}

const EVENT_NOUNS: Readonly<Record<string, ActName>> = {
  establishment: 'establish',
  creation: 'establish',
  formation: 'establish',
  launch: 'launch',
  inauguration: 'launch',
  adoption: 'adopt',
  signing: 'sign',
  designation: 'designate',
  appointment: 'designate',
};
/** "Noting with concern": the noun after "with" decides. */
const WITH_NOUNS: Readonly<Record<string, ActName>> = {
  concern: 'concern',
  alarm: 'alarm',
  regret: 'regret',
  appreciation: 'thank',
  gratitude: 'thank',
  satisfaction: 'welcome',
  dismay: 'alarm',
  disappointment: 'regret',
};

interface Core {
  readonly act: ActName | null;
  readonly end: number;
  readonly start: number;
  readonly governor: Governor;
  readonly head: string;
  readonly rule: string;
  readonly news: boolean;
  readonly renewed: boolean;
  readonly verb: string;
  readonly deed: boolean;
  readonly hedge: boolean;
  readonly perfect: boolean;
  readonly noun: string | null;
  readonly tail: Frame['tail'];
  readonly twin: {
    readonly act: ActName;
    readonly first: number;
    readonly end: number;
    readonly start: number;
    readonly governor: Governor;
    readonly head: string;
    readonly noun: string | null;
  } | null;
}
const core = (c: Partial<Core> & Pick<Core, 'act' | 'end' | 'start' | 'head' | 'rule' | 'verb'>): Core => ({
  governor: 'object',
  news: false,
  renewed: false,
  deed: false,
  hedge: false,
  perfect: false,
  noun: null,
  tail: null,
  twin: null,
  ...c,
});

/** Reads the verb at `i` in one of the given forms: longest frame of the lexicon, a carrier's noun before the verb itself. Null when it performs nothing. */
export function coreAt(w: Words, i: number, forms: readonly Inflection[]): Core | null {
  let best: Core | null = null;
  for (const { verb, form } of verbForms(norm(w, i))) {
    if (!forms.includes(form)) continue;
    const found = carried(w, i, verb) ?? performed(w, i, verb) ?? paired(w, i, verb, form);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** "recognize and respect the importance of": a verb that is no act shares the object; what follows it decides. */
function paired(w: Words, i: number, verb: string, form: Inflection): Core | null {
  if (norm(w, i + 1) !== 'and' && norm(w, i + 1) !== 'or') return null;
  const next = adverbs(w, i + 2);
  const t = w[next];
  if (t?.pos !== 'VERB' || PERFORMATIVES.has(t.lemma) || CARRIERS.has(t.lemma)) return null;
  if ((form === 'ing') !== /ing$/.test(t.norm) || (form === 'past') !== /ed$/.test(t.norm)) return null;
  return carried(w, next, verb) ?? performed(w, next, verb);
}

function performed(w: Words, i: number, verb: string): Core | null {
  let best: Core | null = null;
  for (const p of PERFORMATIVES.get(verb) ?? []) {
    const found = matched(w, i, p);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

function matched(w: Words, i: number, p: Performative): Core | null {
  const at = matchWith(w, i + 1, p.with ?? '');
  if (at < 0) return null;
  const takes = p.takes ?? (p.with ? 'n' : 'nt');
  if (takes === 'n' && norm(w, at - 1) === 'to' && p.act !== 'look-forward' && startsInfinitive(w, at - 1)) return null;
  const head = p.with
    ? `${p.verb} ${p.with
        .split(' ')
        .map((x) => (x.endsWith('?') ? '' : (x.split('|').find((y) => y === norm(w, at - 1)) ?? x.split('|')[0])))
        .filter(Boolean)
        .join(' ')}`
    : p.verb;
  const flags = {
    news: p.news === true,
    renewed: p.renewed === true,
    deed: p.deed === true,
    hedge: p.hedge === true,
    perfect: p.perfect === true,
    verb: p.verb,
    head,
    rule: 'verb',
  };
  const withNoun = norm(w, at) === 'with' ? withNounAt(w, at) : null;
  if (withNoun && takes.includes('n')) {
    const c = complementAt(w, withNoun.end, takes);
    if (c)
      return core({
        act: p.act === 'note' || p.act === 'recall' ? withNoun.act : p.act,
        ...c,
        ...flags,
        head: `${head} with ${withNoun.noun}`,
      });
  }
  const c = complementAt(w, at, takes);
  if (!c) return shareVerb(w, i, at, p, flags);
  if (p.noun && c.governor === 'object' && !looksLikeObject(w, c.start)) return null;
  const event = p.act === 'announce' ? eventNounAt(w, c.start) : null;
  if (event) return core({ ...flags, ...event, head: `announce ${event.head}` });
  return core({ act: p.thing && !agentAt(w, c.start) ? p.thing : p.act, ...c, ...flags });
}
const AGENTS = set(
  'all parties party states state members member governments government countries country nations nation sides side ministers officials leaders authorities companies industry actors those donors partners secretary-general commission committee council secretariat',
);
/** Does the object begin with somebody who can act: a name, "all parties", "the authorities"? */
function agentAt(w: Words, at: number): boolean {
  for (let i = at; i < Math.min(w.length, at + 6) && norm(w, i) !== 'to'; i++)
    if (AGENTS.has(norm(w, i)) || w[i]!.pos === 'PROPN') return true;
  return false;
}
/** A form that is also a noun ("support", "calls") is a verb before a determiner, possessive, adjective, name, gerund or bare plural. */
const looksLikeObject = (w: Words, i: number): boolean => startsObject(w, i);

function withNounAt(w: Words, at: number): { act: ActName; end: number; noun: string } | null {
  for (let i = at + 1; i < Math.min(w.length, at + 5); i++) {
    const act = WITH_NOUNS[norm(w, i)];
    if (act) return { act, end: i + 1, noun: norm(w, i) };
    if (w[i]?.pos !== 'ADJ' && w[i]?.norm !== 'and' && !isAdverb(w[i])) return null;
  }
  return null;
}
function eventNounAt(w: Words, at: number): { act: ActName; end: number; start: number; head: string } | null {
  for (let i = at; i < Math.min(w.length, at + 5); i++) {
    const act = EVENT_NOUNS[norm(w, i)];
    if (act && norm(w, i + 1) === 'of') return { act, end: i + 2, start: i + 2, head: norm(w, i) };
    if (!(w[i]?.pos === 'DET' || w[i]?.pos === 'ADJ' || POSSESSIVES.has(norm(w, i)) || ARTICLES.has(norm(w, i)))) return null;
  }
  return null;
}
/** "urge and encourage X": the object is the second verb's; both perform. */
function shareVerb(
  w: Words,
  i: number,
  at: number,
  p: Performative,
  flags: Pick<Core, 'news' | 'renewed' | 'deed' | 'hedge' | 'perfect' | 'verb' | 'head' | 'rule'>,
): Core | null {
  if (!(p.takes ?? (p.with ? 'n' : 'nt')).includes('n')) return null;
  const and = norm(w, at) === ',' ? at + 1 : at;
  if (norm(w, and) !== 'and' && norm(w, and) !== 'or') return null;
  const next = adverbs(w, and + 1);
  const forms = verbForms(norm(w, i)).map((f) => f.form);
  const second = PERFORMATIVES.has(verbForms(norm(w, next))[0]?.verb ?? '') ? coreAt(w, next, forms) : null;
  if (!second?.act || second.governor !== 'object' || second.noun) return null;
  return core({
    act: p.act,
    end: at,
    start: second.start,
    ...flags,
    twin: { act: second.act, first: and + 1, end: second.end, start: second.start, governor: 'object', head: second.head, noun: null },
  });
}

function carried(w: Words, i: number, verb: string): Core | null {
  for (const c of CARRIERS.get(verb) ?? []) {
    const at = matchWith(w, i + 1, c.with ?? '');
    if (at < 0) continue;
    const found = carriedBy(w, c, between(w, at)) ?? broken(w, c, between(w, at));
    if (found) return found;
  }
  return null;
}

function carriedBy(w: Words, c: Carrier, at: number): Core | null {
  const n = nounAt(w, at) ?? nounAfterAddressee(w, c, at);
  if (!n) return null;
  // What is only discussed is not done: "discussed their joint commitment to peace".
  const act = c.content === 'discuss' && c.own ? 'discuss' : (n.noun.act ?? c.content);
  if (n.noun.act !== null && c.own && !n.own && !(c.verb === 'announce')) return null;
  const head = `${c.verb} ${w
    .slice(at, n.at + 1)
    .filter((t) => t.pos === 'ADJ' || NOUNS.has(t.norm))
    .map((t) => t.norm)
    .join(' ')}`.trim();
  const twin = n.twin && {
    act: n.twin.noun.act ?? c.content,
    first: n.twin.first,
    end: n.twin.end,
    start: n.twin.start,
    governor: n.twin.governor,
    head: `${c.verb} ${n.twin.noun.noun}`,
    noun: n.twin.noun.noun,
  };
  const renewed = c.renewed === true || w.slice(at, n.at).some((t) => t.norm === 'renewed');
  return core({
    act,
    end: n.end,
    start: n.start,
    governor: n.governor,
    head,
    rule: n.noun.act ? 'carrier-noun' : 'content-noun',
    renewed,
    verb: c.verb,
    noun: n.noun.noun,
    twin,
  });
}
/** "sent Drossia a strong warning that": the addressee before the noun is skipped. */
function nounAfterAddressee(w: Words, c: Carrier, at: number): NounReading | null {
  if (!c.light || w[at]?.pos !== 'PROPN') return null;
  const next = skip(w, at, (t) => t?.pos === 'PROPN');
  return norm(w, next) === 'a' || POSSESSIVES.has(norm(w, next)) ? nounAt(w, next) : null;
}

const STEADY = set(
  'ironclad unwavering steadfast unshakable unshakeable firm strong resolute enduring absolute unchanged unconditional undiminished rock-solid clear iron-clad unaltered intact',
);
/** "reiterates that the commitments to X are ironclad", "our commitment to X remains unwavering". */
export function brokenNoun(
  w: Words,
  at: number,
): {
  noun: ActNoun;
  nounAt: number;
  end: number;
  start: number;
  governor: Governor;
  tail: { first: number; end: number };
  own: boolean;
} | null {
  const n = nounAt(w, at);
  if (!n || n.noun.act === null || n.governor === 'infinitive') return null;
  for (let i = n.start + 1; i < Math.min(w.length, n.start + 40); i++) {
    if (!(BE.has(norm(w, i)) || REMAIN.has(norm(w, i)))) continue;
    const adjective = adverbs(
      w,
      skip(w, i + 1, (t) => t?.norm === 'as' || t?.norm === 'and'),
    );
    if (STEADY.has(norm(w, adjective)))
      return {
        noun: n.noun,
        nounAt: n.at,
        end: n.end,
        start: n.start,
        governor: n.governor,
        tail: { first: i, end: adjective + 1 },
        own: n.own,
      };
    return null;
  }
  return null;
}
function broken(w: Words, c: Carrier, at: number): Core | null {
  if (norm(w, at) !== 'that') return null;
  const b = brokenNoun(w, at + 1);
  if (!b?.noun.act) return null;
  return core({
    act: b.noun.act,
    end: b.end,
    start: b.start,
    governor: b.governor,
    head: `${c.verb} ${norm(w, b.tail.end - 1)} ${b.noun.noun}`,
    rule: 'broken-noun',
    renewed: c.renewed === true,
    verb: c.verb,
    noun: b.noun.noun,
    tail: b.tail,
  });
}

/** A second state of the same subject ("are committed to X and determined to Y"): its frame, in the form of the first. */
export function stateFrameAt(w: Words, at: number, form: Form, status: Status): Frame | null {
  const s = stateAt(w, at);
  return s?.act ? frame(s, at, form, status) : null;
}

/** Reads "committed to", "of the view that", "steadfast in our support for" after be or remain. `i` is the first word after it. */
export function stateAt(w: Words, i: number): Core | null {
  const at = adverbs(w, i);
  const word = norm(w, at);
  const plain = longestState(w, at, STATES.get(word) ?? []);
  if (plain) return plain;
  if (STEADFAST.has(word)) {
    const inAt = steadfastIn(w, at + 1);
    if (inAt > 0) {
      const n = nounAt(w, inAt);
      if (n?.noun.act)
        return core({
          act: n.noun.act,
          end: n.end,
          start: n.start,
          governor: n.governor,
          head: `${word} ${n.noun.noun}`,
          rule: 'state-noun',
          verb: 'be',
          noun: n.noun.noun,
        });
      const g = coreAt(w, adverbs(w, inAt), ['ing']);
      if (g?.act) return { ...g, rule: 'state-gerund' };
      if (has(w, adverbs(w, inAt), 'ing'))
        return core({ act: 'commit', end: inAt, start: inAt, head: `${word} in`, rule: 'state-gerund', verb: 'be' });
    }
  }
  const joined = norm(w, at + 1) === 'and' ? stateAt(w, at + 2) : null;
  return joined;
}
function steadfastIn(w: Words, at: number): number {
  let i = at;
  if (norm(w, i) === 'as' && norm(w, i + 1) === 'ever') i += 2;
  if (norm(w, i) === 'and' && STEADFAST.has(norm(w, i + 1))) i += 2;
  return norm(w, i) === 'in' ? i + 1 : -1;
}
function longestState(w: Words, at: number, entries: readonly StateWord[]): Core | null {
  let best: Core | null = null;
  for (const s of entries) {
    const withTo = s.takes?.includes('i') && startsInfinitive(w, between(w, at + 1)) ? complementAt(w, at + 1, 'i') : null;
    const end = matchWith(w, at + 1, s.with);
    const c = withTo ?? (end < 0 ? null : fits(w, end, s));
    if (!c) continue;
    const found = core({ act: s.act, ...c, head: `${s.word}${s.with ? ` ${norm(w, c.end - 1)}` : ''}`.trim(), rule: 'state', verb: 'be' });
    if (!best || found.end > best.end) best = found;
  }
  return best;
}
function fits(w: Words, end: number, s: StateWord): Complement | null {
  const last = norm(w, end - 1);
  if (last === 'that') return { end, start: end, governor: 'clause' };
  if (s.takes === undefined || s.with !== '') return complementAt(w, end, s.takes?.includes('x') ? 'nx' : 'nt');
  return complementAt(w, end, s.takes);
}

const frame = (c: Core, first: number, form: Form, status: Status, more: Partial<Frame> = {}): Frame => ({
  act: c.act,
  status: c.renewed && status === 'stated' ? 'renewed' : status,
  first,
  end: c.end,
  start: c.start,
  form,
  governor: c.governor,
  head: c.head,
  rule: c.rule,
  news: c.news,
  backgrounded: false,
  verb: c.verb,
  deed: c.deed,
  noun: c.noun,
  tail: c.tail,
  negated: false,
  twin: c.twin
    ? {
        act: c.twin.act,
        status: c.renewed ? 'renewed' : status,
        first: c.twin.first,
        end: c.twin.end,
        start: c.twin.start,
        form,
        governor: c.twin.governor,
        head: c.twin.head,
        rule: `${c.rule}-shared`,
        news: c.news,
        backgrounded: more.backgrounded === true,
        verb: c.verb,
        deed: c.deed,
        noun: c.twin.noun,
        tail: null,
        twin: null,
        negated: false,
      }
    : null,
  ...more,
});
const ghost = (first: number, end: number, form: Form, verb: string, rule = 'ghost'): Frame =>
  frame(core({ act: null, end, start: end, head: verb, rule, verb, governor: 'none' }), first, form, 'stated');

/** Verbs that only open the way to the real one: "take this opportunity to announce", "wish to thank". */
const PREFIXES: readonly { readonly verb: string; readonly with: string }[] = [
  { verb: 'take', with: 'this|the opportunity' },
  { verb: 'wish', with: '' },
  { verb: 'like', with: '' },
  { verb: 'want', with: '' },
  { verb: 'use', with: 'this|the occasion|opportunity' },
];

/**
 * Reads a verb group that begins at `i`, in the given grammar. `finite` is what follows a subject; `operative` a resolution's "Requests";
 * `infinitive` begins after "to"; `gerund` at the participle. Null when there is no verb.
 */
export function groupAt(w: Words, i: number, mode: 'finite' | 'infinitive' | 'gerund'): Frame | null {
  const first = skip(w, i, isQuote);
  const at = floating(w, first);
  if (at >= w.length) return null;
  if (norm(w, at).startsWith('re-') && verbForms(norm(w, at).slice(3)).length > 0) {
    const stem = { ...w[at]!, norm: norm(w, at).slice(3), lemma: w[at]!.lemma.replace(/^re-/, '') };
    const again = groupAt([...w.slice(0, at), stem, ...w.slice(at + 1)], at, mode);
    return again && { ...again, first, status: again.status === 'stated' ? 'renewed' : again.status };
  }
  if (norm(w, at) === 're' && norm(w, at + 1) === '-' && verbForms(norm(w, at + 2)).length > 0) {
    const again = groupAt(w, at + 2, mode);
    return again && { ...again, first, status: again.status === 'stated' ? 'renewed' : again.status };
  }
  if (mode === 'gerund') return gerundAt(w, first, at);
  if (mode === 'infinitive') return plainAt(w, first, at, ['base'], 'infinitive', 'stated');
  return finiteAt(w, first, at);
}

function finiteAt(w: Words, first: number, at: number): Frame | null {
  const word = norm(w, at);
  if (WILL.has(word)) return willAt(w, first, at);
  if (MUST.has(word)) return mustAt(w, first, at);
  if (MODALS.has(word)) return ghost(first, at + 1, 'future', word, 'modal');
  if (DO.has(word) && (NEGATION.has(norm(w, at + 1)) || isBaseVerb(w, at + 1))) return negatedAt(w, first, at);
  if (HAVE.has(word)) return perfectAt(w, first, at);
  if (BE.has(word) || REMAIN.has(word)) return beAt(w, first, at);
  return mainAt(w, first, at);
}

function mainAt(w: Words, first: number, at: number): Frame | null {
  const t = w[at];
  if (!t) return null;
  const forms = verbForms(t.norm);
  const finite = forms.filter((f) => f.form === 'base' || f.form === 's' || f.form === 'past').map((f) => f.form);
  if (CONTINUE.has(t.norm))
    return continueAt(w, first, at, formOf(t.norm === 'continued' ? 'past' : t.norm === 'continues' ? 's' : 'base'));
  if (finite.length > 0) {
    const kind = finite.includes('past') ? 'past' : finite.includes('s') ? 's' : 'base';
    return plainAt(w, first, at, ['base', 's', 'past'], formOf(kind), 'stated');
  }
  if (t.pos === 'VERB' && !/ing$/.test(t.norm) && first <= at)
    return ghost(first, at + 1, /ed$/.test(t.norm) ? 'past' : /s$/.test(t.norm) ? 'singular' : 'present', t.lemma);
  return null;
}
const formOf = (kind: 'base' | 's' | 'past'): Form => (kind === 'past' ? 'past' : kind === 's' ? 'singular' : 'present');

function plainAt(w: Words, first: number, at: number, kinds: readonly Inflection[], form: Form, status: Status): Frame | null {
  const joined = joinedIn(w, at, kinds);
  if (joined) return { ...joined, first, form, backgrounded: false };
  const prefixed = prefixAt(w, at, kinds);
  if (prefixed) {
    const inner = groupAt(w, prefixed, 'infinitive');
    if (inner?.act && !isDeedOnly(inner)) return { ...inner, first, form, status: inner.status };
  }
  if (CONTINUE.has(norm(w, at))) return continueAt(w, first, at, form);
  const c = coreAt(w, at, kinds);
  if (c) return frame(transparent(w, c) ?? c, first, form, again(w, first, c.end, status));
  const known = verbForms(norm(w, at)).find((f) => kinds.includes(f.form));
  if (known || w[at]?.pos === 'VERB')
    return ghost(first, at + 1, form, known?.verb ?? w[at]!.lemma, known && isGathering(known.verb) ? 'gathering' : 'ghost');
  return null;
}
/** "join voices in condemning", "join our partners in calling for": the gerund performs. */
function joinedIn(w: Words, at: number, kinds: readonly Inflection[]): Frame | null {
  if (!verbForms(norm(w, at)).some((f) => (f.verb === 'join' || f.verb === 'unite') && kinds.includes(f.form))) return null;
  for (let i = at + 1; i < Math.min(w.length, at + 9); i++) {
    if (isPunctuation(w[i])) return null;
    if (norm(w, i) === 'in' && /ing$/.test(norm(w, i + 1))) return groupAt(w, i + 1, 'gerund');
  }
  return null;
}
const isDeedOnly = (f: Frame): boolean => f.act === null;
function prefixAt(w: Words, at: number, kinds: readonly Inflection[]): number {
  for (const p of PREFIXES) {
    if (norm(w, at) !== p.verb && !verbForms(norm(w, at)).some((f) => f.verb === p.verb && kinds.includes(f.form))) continue;
    const e = matchWith(w, at + 1, p.with);
    if (e >= 0 && norm(w, e) === 'to') return e + 1;
  }
  return 0;
}
/** "once again", "again", "continue", "remain" inside a performative decide its status. */
function again(w: Words, first: number, end: number, status: Status): Status {
  if (status !== 'stated') return status;
  for (let i = first; i < end; i++) {
    const n = norm(w, i);
    if (CONTINUE.has(n) || REMAIN.has(n)) return 'continuing';
    if (n === 'again' || n === 'renewed' || (n === 'once' && norm(w, i + 1) === 'more')) return 'renewed';
  }
  return status;
}

const SPEECH: ReadonlySet<string> = new Set(['say', 'state', 'make', 'declare', 'add', 'explain', 'clarify', 'confirm']);
const SPEAKING_PRONOUNS = set('they we it both he she');
const TABLE = set(
  'sides leaders ministers parties countries nations governments officials three two pair trio allies presidents participants members',
);
/** "says the three will", "said the two sides would": whoever met is the speaker again. Index of the verb, or -1. */
function afterParties(w: Words, at: number): number {
  if (norm(w, at) !== 'the' && norm(w, at) !== 'both') return -1;
  for (let i = at + 1; i < Math.min(w.length, at + 5); i++) {
    const next = w[i + 1];
    if (TABLE.has(norm(w, i)) && next && !['NOUN', 'ADP', 'PROPN', 'CCONJ', 'PUNCT'].includes(next.pos)) return i + 1;
    if (!['ADJ', 'NUM', 'NOUN'].includes(w[i]!.pos)) return -1;
  }
  return -1;
}
/** "made clear they stand against", "said they would": the inner act is the act when its subject is the speakers. */
function transparent(w: Words, c: Core): Core | null {
  if (!SPEECH.has(c.verb) || c.governor !== 'clause') return null;
  const at = skip(w, c.start, isQuote);
  const verb = SPEAKING_PRONOUNS.has(norm(w, at)) ? at + 1 : afterParties(w, at);
  if (verb < 0) return null;
  const inner = finiteAt(w, verb, adverbs(w, verb));
  if (!inner?.act) return null;
  return core({
    act: inner.act,
    end: inner.end,
    start: inner.start,
    governor: inner.governor,
    head: inner.head,
    rule: `said-${inner.rule}`,
    news: inner.news,
    renewed: inner.status === 'renewed',
    verb: inner.verb,
    noun: inner.noun,
    tail: inner.tail,
  });
}

/** What one undergoes, not does: "continues to see strength", "continue to face threats" bind nobody. */
const STATIVE = set('see face have be suffer feel experience enjoy hear know remain exist live need depend lack struggle');
function continueAt(w: Words, first: number, at: number, form: Form): Frame | null {
  const to = adverbs(w, at + 1);
  if (norm(w, to) === 'to') {
    const inner = groupAt(w, to + 1, 'infinitive');
    if (inner?.act && !(inner.deed && inner.act === 'work-toward')) return { ...inner, first, form, status: 'continuing' };
    if (STATIVE.has(norm(w, adverbs(w, to + 1)))) return ghost(first, to + 1, form, 'continue');
    if (isBaseVerb(w, adverbs(w, to + 1)) || inner)
      return frame(
        core({ act: 'will', end: to + 1, start: to + 1, head: 'continue to', rule: 'continue', verb: 'continue', deed: true }),
        first,
        form,
        'continuing',
      );
    return null;
  }
  if (has(w, to, 'ing')) {
    const inner = coreAt(w, to, ['ing']);
    if (inner?.act) return frame(inner, first, form, 'continuing');
    return frame(
      core({ act: 'will', end: at + 1, start: to, head: 'continue', rule: 'continue', verb: 'continue', deed: true }),
      first,
      form,
      'continuing',
    );
  }
  if (startsObject(w, to))
    return frame(
      core({ act: 'will', end: at + 1, start: to, head: 'continue', rule: 'continue', verb: 'continue', deed: true }),
      first,
      form,
      'continuing',
    );
  return ghost(first, at + 1, form, 'continue');
}

/** Past a quotation mark: 'would "not tolerate"'. */
const quoted = (w: Words, at: number): number => (isQuote(w[at]) ? at + 1 : at);
const NO_TOLERANCE = set('tolerate accept recognize allow permit stand condone hesitate waver');
function willAt(w: Words, first: number, at: number): Frame | null {
  let i = quoted(w, floating(w, at + 1));
  const negated = NEGATION.has(norm(w, i));
  if (negated) i = quoted(w, adverbs(w, i + 1));
  const verb = norm(w, i);
  if (negated && NO_TOLERANCE.has(verb))
    return frame(
      core({ act: 'refuse-to-tolerate', end: i + 1, start: i + 1, head: `will not ${verb}`, rule: 'will-not', verb }),
      first,
      'future',
      'stated',
      { negated },
    );
  if (verb === 'continue') return willContinue(w, first, i);
  if (verb === 'remain' || verb === 'stay' || verb === 'be') {
    const s = stateAt(w, i + 1);
    if (s?.act) return frame(s, first, 'future', verb === 'remain' ? 'continuing' : 'stated');
  }
  const c = coreAt(w, i, ['base']);
  if (c?.act && c.hedge && !negated) return frame(c, first, 'future', 'stated');
  if (verb === '' || isPunctuation(w[i]))
    return verb === ':' || verb === ''
      ? frame(
          core({ act: 'will', end: at + 1, start: i, head: 'will', rule: 'will', verb: 'will', governor: 'none' }),
          first,
          'future',
          'stated',
        )
      : null;
  const end = negated ? i : at + 1;
  return frame(
    core({
      act: 'will',
      end,
      start: negated ? end : at + 1,
      head: norm(w, at) === 'shall' ? 'shall' : 'will',
      rule: 'will',
      verb: 'will',
      deed: true,
    }),
    first,
    'future',
    'stated',
    { negated },
  );
}
function willContinue(w: Words, first: number, at: number): Frame {
  const to = adverbs(w, at + 1);
  const end = norm(w, to) === 'to' ? to + 1 : at + 1;
  return frame(
    core({ act: 'will', end, start: end, head: 'will continue to', rule: 'will', verb: 'will', deed: true }),
    first,
    'future',
    'continuing',
  );
}
function mustAt(w: Words, first: number, at: number): Frame {
  const negated = NEGATION.has(norm(w, at + 1));
  return frame(
    core({
      act: 'will',
      end: at + (negated ? 2 : 1),
      start: at + (negated ? 2 : 1),
      head: norm(w, at),
      rule: 'must',
      verb: norm(w, at),
      deed: true,
    }),
    first,
    'future',
    'stated',
    { negated },
  );
}
function negatedAt(w: Words, first: number, at: number): Frame | null {
  const negated = NEGATION.has(norm(w, at + 1));
  const verb = adverbs(w, at + (negated ? 2 : 1));
  const form: Form = norm(w, at) === 'did' ? 'past' : norm(w, at) === 'does' ? 'singular' : 'present';
  const c = coreAt(w, verb, ['base']);
  if (!c) return ghost(first, verb + 1, form, norm(w, verb), 'negated');
  if (!negated) return frame(c, first, form, 'stated');
  const act: ActName | null =
    c.act === 'support' || c.act === 'endorse'
      ? 'oppose'
      : c.act === 'recognize' || NO_TOLERANCE.has(c.verb)
        ? 'reject'
        : c.act === 'seek' || c.act === 'intend' || c.act === 'plan'
          ? c.act
          : null;
  return frame({ ...c, act, rule: 'negated' }, first, form, 'stated', { negated: true });
}

/** The rule of an act in the present perfect: a report tells it ("have pledged"), a statement only looks back. */
export const TOLD_IN_PERFECT = 'perfect-told';
function perfectAt(w: Words, first: number, at: number): Frame | null {
  const i = adverbs(w, at + 1);
  const c = coreAt(w, i, ['participle']);
  const own = coreAt(w, at, ['base', 's', 'past']);
  const form: Form = norm(w, at) === 'had' ? 'past' : norm(w, at) === 'has' ? 'singular' : 'present';
  if (own?.act && own.verb === 'have') return frame(own, first, form, 'stated');
  const now = w.slice(at + 1, i).some((t) => t.norm === 'today' || t.norm === 'hereby');
  if (c?.act && (c.perfect || !c.deed || now) && norm(w, at) !== 'had' && !NEGATION.has(norm(w, i)))
    return frame({ ...c, rule: 'perfect' }, first, form, again(w, first, c.end, 'stated'));
  if (c?.act && norm(w, at) !== 'had') return frame({ ...c, rule: TOLD_IN_PERFECT }, first, form, again(w, first, c.end, 'stated'));
  const end = Math.max(i + 1, c?.end ?? 0);
  return { ...ghost(first, Math.min(end, w.length), form, 'have', 'perfect'), negated: NEGATION.has(norm(w, i)) };
}

function beAt(w: Words, first: number, at: number): Frame | null {
  const word = norm(w, at);
  const form: Form = FINITE_PAST.has(word) ? 'past' : FINITE_SINGULAR.has(word) ? 'singular' : 'present';
  let i = floating(w, at + 1);
  const negated = NEGATION.has(norm(w, i));
  if (negated) i = adverbs(w, i + 1);
  const status: Status = REMAIN.has(word) ? 'continuing' : 'stated';
  const carrierState = REMAIN.has(word) ? null : carried(w, at, 'be');
  const s = stateAt(w, i) ?? carrierState;
  if (s?.act && negated) return { ...ghost(first, s.end, form, 'be'), negated };
  if (s?.act) return openToAct(w, s, first, form, again(w, at, s.end, status));
  if (word !== 'be' && !REMAIN.has(word) && !negated && norm(w, i) === 'to' && startsInfinitive(w, i))
    return frame(
      core({ act: 'plan', end: i, start: i, governor: 'infinitive', head: 'be to', rule: 'be-to', verb: 'be' }),
      first,
      form,
      'stated',
    );
  const told = toldAt(w, i);
  if (told && !negated) return frame(told, first, form, 'stated');
  if (norm(w, i) === 'continuing') return continueAt(w, first, i, form);
  if (has(w, i, 'ing') || (w[i]?.pos === 'VERB' && norm(w, i).endsWith('ing'))) return progressiveAt(w, first, i, form);
  const joined = norm(w, i) === 'in' && /^(agreement|accord)$/.test(norm(w, i + 1)) ? matchWith(w, i + 2, 'on|that|about|with') : -1;
  if (joined > 0)
    return frame(core({ act: 'agree', end: joined, start: joined, head: 'agree', rule: 'state', verb: 'be' }), first, form, status);
  return ghost(first, i + 1, form, 'be');
}
/** "The working group is tasked to", "All States are called upon to": the issuers direct, agent understood. `i` is the participle. */
export function toldAt(w: Words, i: number): Core | null {
  const c = coreAt(w, i, ['participle']) ?? calledUpon(w, i);
  const directs =
    c?.act === 'request' ||
    c?.act === 'urge' ||
    c?.act === 'invite' ||
    c?.act === 'encourage' ||
    c?.act === 'call-on' ||
    c?.act === 'require';
  const to = norm(w, i + 1) === 'to' && startsInfinitive(w, i + 1);
  const byVerb = to
    ? verbForms(norm(w, i))
        .map((f) => DIRECTING.get(f.verb))
        .find((a) => a !== undefined)
    : undefined;
  if (byVerb)
    return core({
      act: byVerb,
      end: i + 1,
      start: i + 1,
      governor: 'infinitive',
      head: norm(w, i),
      rule: 'passive-directive',
      verb: norm(w, i),
    });
  return c && directs && c.governor === 'infinitive' ? { ...c, rule: 'passive-directive' } : null;
}
const DIRECTING: ReadonlyMap<string, ActName> = new Map([
  ['task', 'request'],
  ['request', 'request'],
  ['instruct', 'request'],
  ['direct', 'request'],
  ['ask', 'request'],
  ['invite', 'invite'],
  ['encourage', 'encourage'],
  ['urge', 'urge'],
  ['require', 'require'],
]);
function calledUpon(w: Words, i: number): Core | null {
  if (norm(w, i) !== 'called' || !/^(on|upon)$/.test(norm(w, i + 1)) || !startsInfinitive(w, i + 2)) return null;
  return core({
    act: 'call-on',
    end: i + 2,
    start: i + 2,
    governor: 'infinitive',
    head: 'called upon',
    rule: 'passive-directive',
    verb: 'call',
  });
}

/** "are pleased to announce", "are proud to launch": the infinitive performs. */
function openToAct(w: Words, s: Core, first: number, form: Form, status: Status): Frame {
  if (s.governor === 'infinitive' && (s.act === 'welcome' || s.act === 'commend' || s.act === 'look-forward')) {
    const inner = groupAt(w, s.start + 1, 'infinitive');
    if (inner?.act) return { ...inner, first, form };
  }
  return frame(s, first, form, status);
}
/** What one can be in the course of, and perform by it: "are discussing", "are preparing to". */
const COURSES: ReadonlySet<ActName> = new Set(['discuss', 'explore', 'consider', 'work-toward', 'seek', 'plan']);
/** "are cooperating on", "are coordinating to": a deed without an object, but with a matter. */
const goesOn = (w: Words, at: number): boolean => {
  const next = w[w[at]?.pos === 'ADV' ? at + 1 : at];
  return next !== undefined && (next.pos === 'ADP' || next.norm === 'to');
};
const UNDERGOING = set(
  'facing seeing becoming experiencing suffering having being getting witnessing entering living feeling losing undergoing',
);
function progressiveAt(w: Words, first: number, i: number, form: Form): Frame {
  const c = coreAt(w, i, ['ing']);
  const past = form === 'past';
  if (c?.act && !(c.deed && !COURSES.has(c.act)))
    return frame(c, first, form, c.act === 'work-toward' ? 'stated' : again(w, first, c.end, 'stated'));
  const verb = verbForms(norm(w, i)).find((f) => f.form === 'ing')?.verb ?? '';
  const doing = isDeed(verb) || c?.deed === true || (w[i]?.pos === 'VERB' && !UNDERGOING.has(norm(w, i)));
  if (past || !doing || !(startsObject(w, adverbs(w, i + 1)) || (isDeed(verb) && goesOn(w, i + 1)))) return ghost(first, i + 1, form, verb);
  return frame(
    core({ act: 'work-toward', end: i + 1, start: i + 1, head: 'be working', rule: 'progressive', verb, deed: true }),
    first,
    form,
    'continuing',
  );
}

function gerundAt(w: Words, first: number, at: number): Frame | null {
  const word = norm(w, at);
  if (word === 'having') {
    const considered = consideredAt(w, adverbs(w, at + 1));
    if (considered) return frame(considered, first, 'gerund', 'stated', { backgrounded: true });
    const c = coreAt(w, adverbs(w, at + 1), ['participle']);
    return c?.act ? frame(c, first, 'gerund', 'stated', { backgrounded: true }) : null;
  }
  if (CONTINUE.has(word) || REMAIN.has(word)) {
    const s = REMAIN.has(word) || word === 'continuing' ? (REMAIN.has(word) ? stateAt(w, at + 1) : null) : null;
    if (s?.act) return frame(s, first, 'gerund', 'continuing', { backgrounded: true });
    const inner = norm(w, at + 1) === 'to' ? groupAt(w, at + 2, 'infinitive') : null;
    return inner?.act ? { ...inner, first, form: 'gerund', status: 'continuing', backgrounded: true } : null;
  }
  if (word === 'bearing' && matchWith(w, at + 1, 'in mind') > 0) return bearing(w, first, at);
  if (word === 'taking' && matchWith(w, at + 1, 'into account|consideration') > 0) return bearing(w, first, at);
  const c = has(w, at, 'ing') ? coreAt(w, at, ['ing']) : null;
  if (c?.act) return frame(transparent(w, c) ?? c, first, 'gerund', again(w, first, c.end, 'stated'), { backgrounded: true });
  const s = word === 'being' ? stateAt(w, at + 1) : stateAt(w, at);
  if (s?.act && !has(w, at, 'ing')) return frame(s, first, 'gerund', again(w, first, s.end, 'stated'), { backgrounded: true });
  return null;
}
const CONSIDERED = set('considered examined reviewed studied');
const HEARD = set('heard received');
/** "Having considered the report", "Having heard the statement": the openers of a preamble. */
function consideredAt(w: Words, at: number): Core | null {
  const n = norm(w, at);
  if (!CONSIDERED.has(n) && !HEARD.has(n)) return null;
  const c = complementAt(w, at + 1, 'n');
  return c ? core({ act: CONSIDERED.has(n) ? 'consider' : 'note', ...c, head: `having ${n}`, rule: 'participle', verb: n }) : null;
}
function bearing(w: Words, first: number, at: number): Frame {
  const that = norm(w, at + 3) === 'that' ? 1 : 0;
  return frame(
    core({ act: 'recognize', end: at + 3 + that, start: at + 3 + that, head: 'bear in mind', rule: 'participle', verb: 'bear' }),
    first,
    'gerund',
    'stated',
    { backgrounded: true },
  );
}

/** Can this verb carry a noun ("reaffirm", "underscore")? */
export const isCarrier = (verb: string): boolean => CARRIERS.has(verb);
/** "…, and the importance of X": a content noun that the carrier of the act before it reads. Null when the noun performs by itself. */
export function contentNounAt(w: Words, first: number, verb: string): Frame | null {
  const n = nounAt(w, first);
  const carrier = CARRIERS.get(verb)?.[0];
  if (!n || n.noun.act !== null || !carrier) return null;
  return frame(
    core({
      act: carrier.content,
      end: n.end,
      start: n.start,
      governor: n.governor,
      head: `${verb} ${n.noun.noun}`,
      rule: 'content-noun',
      verb,
      noun: n.noun.noun,
    }),
    first,
    'nominal',
    'stated',
  );
}

/** "With a clear recognition of", "along with support for": a noun that performs without a verb. `i` is the first word of the noun phrase. */
export function nominalAt(w: Words, first: number, i: number): Frame | null {
  const n = nounAt(w, i);
  if (!n?.noun.act || !n.noun.free) return null;
  return frame(
    core({
      act: n.noun.act,
      end: n.end,
      start: n.start,
      governor: n.governor,
      head: w
        .slice(i, n.at + 1)
        .filter((t) => t.pos === 'ADJ' || NOUNS.has(t.norm))
        .map((t) => t.norm)
        .join(' '),
      rule: 'nominal',
      verb: '',
      noun: n.noun.noun,
    }),
    first,
    'nominal',
    again(w, first, n.end, 'stated'),
  );
}
