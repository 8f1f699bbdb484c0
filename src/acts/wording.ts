import type { Token } from '../text/tokens.js';
import { type Inflection, verbForms } from './inflection.js';

/** The tokens of one sentence. */
export type Words = readonly Token[];
/** The grammar a verb group stands in. What may be coordinated with it follows from it. */
export type Form = 'present' | 'singular' | 'past' | 'future' | 'infinitive' | 'gerund' | 'nominal';
/** What the content is, as its governor asks for it. */
export type Governor = 'object' | 'clause' | 'infinitive' | 'none';

/** The words of a string, apart by spaces, as a set. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that say whose a noun is. */
export const POSSESSIVES = set('our their its his her');
/** Words that open a noun phrase. */
export const ARTICLES = set('the a an this that these those any all such some each every both no');
/** Auxiliaries of the future; "would" is the future of a report. */
export const WILL = set("will shall 'll would");
/** The auxiliary of duty. */
export const MUST = set('must');
/** Auxiliaries that bind nobody. */
export const MODALS = set('can may might could cannot should');
/** Forms of be. */
export const BE = set('is are was were be been being am');
/** Verbs of state that say it goes on. */
export const REMAIN = set('remain remains remained remaining stay stays stayed');
/** Forms of have. */
export const HAVE = set('have has had having');
/** Forms of do. */
export const DO = set('do does did');
/** Auxiliaries in the past. */
export const FINITE_PAST = set('was were had did remained stayed');
/** Auxiliaries in the third person singular. */
export const FINITE_SINGULAR = set('is has does remains stays');
/** Words that negate a verb. */
export const NEGATION = set("not never n't neither nor");
/** Quantifiers that float between subject and verb; before an object they belong to it. */
const FLOATING = set('all both each');
const ADVERBS = set(
  'also then soon ultimately again further once therefore thus together jointly hereby today now still however moreover furthermore additionally likewise accordingly too equally particularly especially yet thereby subsequently instead individually unanimously collectively well ever always even just only very much more most deeply gravely seriously strongly firmly fully warmly',
);
/** Forms of continue. */
export const CONTINUE = set('continue continues continued continuing');

/** A word that may stand between subject and verb, or verb and object, and carries no frame of its own. */
export const isAdverb = (t: Token | undefined): boolean =>
  t !== undefined && (ADVERBS.has(t.norm) || (t.norm.endsWith('ly') && isManner(t)));
const isManner = (t: Token): boolean =>
  t.pos === 'ADV' || (t.pos !== 'NOUN' && t.pos !== 'VERB' && t.pos !== 'PROPN' && t.norm.length > 4 && t.norm !== 'friendly');
const QUOTES = new Set([...`"'“”‘’«»`]);
/** Is the token a quotation mark? False past the end of the sentence. */
export const isQuote = (t: Token | undefined): boolean =>
  t !== undefined && QUOTES.has(t.text.charAt(0)) && [...t.text].every((c) => QUOTES.has(c));
const MARKS = new Set([...',.;:!?()—–']);
/** A mark that is no quotation mark; true past the end of the sentence. */
export const isPunctuation = (t: Token | undefined): boolean => t === undefined || (t.pos === 'PUNCT' && !isQuote(t)) || MARKS.has(t.text);
/** The first index at or after `at` whose token fails the test; the length of the sentence when none does. */
export const skip = (w: Words, at: number, test: (t: Token | undefined) => boolean): number => {
  let i = at;
  while (i < w.length && test(w[i])) i++;
  return i;
};
/** Past adverbs; "today" in "today's launches" is none. */
export const adverbs = (w: Words, at: number): number => {
  let i = at;
  while (isAdverb(w[i]) && !/^['’]s$/.test(w[i + 1]?.text ?? '')) i++;
  return i;
};
/** Past adverbs and floating quantifiers ("are all firmly committed"). */
export const floating = (w: Words, at: number): number => skip(w, at, (t) => isAdverb(t) || (t !== undefined && FLOATING.has(t.norm)));
/** The folded word at an index; empty outside the sentence. */
export const norm = (w: Words, i: number): string => w[i]?.norm ?? '';
/** May the word at an index be a form of a verb the lexicon knows? */
export const has = (w: Words, i: number, form: Inflection, verb?: string): boolean =>
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
    if (norm(w, j) === ',' && (i > at || words.has('to') || words.has('that'))) j = pastCommas(w, j, words);
    if (words.has(norm(w, j))) i = j + 1;
    else if (!optional) return -1;
  }
  return i;
}
/** How many words an insertion between commas may reach: "anticipates, based on its current assessment, that". */
const INSERTION = 16;
/**
 * "will, as appropriate, deepen": past what is put in between commas, the first of them at `at`, to where `goesOn` says that the sentence goes on.
 * `at` itself where there is no comma, or nothing goes on within `INSERTION` words. Indexes of words.
 */
export function pastInserted(w: Words, at: number, goesOn: (next: number) => boolean): number {
  if (norm(w, at) !== ',') return at;
  for (let i = at + 2; i < Math.min(w.length, at + INSERTION); i++) if (norm(w, i) === ',' && goesOn(i + 1)) return i + 1;
  return at;
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
/** Past what may stand between a verb and its object without being it; `at` itself when nothing does. */
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

/** Where a performative ends and its content begins: token indexes. */
export interface Complement {
  readonly end: number;
  readonly start: number;
  readonly governor: Governor;
}
const CLAUSE_WORDS = set('that');
const QUESTION_WORDS = set('whether how why what where who when which');

/** Does what the performative takes, a clause or an infinitive, begin here? */
const takesOn = (w: Words, at: number, takes: string): boolean =>
  (takes.includes('t') && norm(w, at) === 'that') || (takes.includes('i') && norm(w, at) === 'to');

/** What follows a performative, given what it takes: object, clause, infinitive or nothing. Null when it fits none. */
export function complementAt(w: Words, at: number, takes: string): Complement | null {
  const e = pastInserted(w, between(w, at), (next) => takesOn(w, next, takes));
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
/** Pronouns that can only be subjects. */
export const NOMINATIVES = set('they we he she there');
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

/** May a noun phrase or gerund begin at an index, quotation marks aside? */
export function startsObject(w: Words, at: number): boolean {
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
