import { type ActNoun, actNouns } from '../lexicon/en/carriers.js';
import { SCALES } from '../model.js';
import {
  ARTICLES,
  adverbs,
  between,
  type Governor,
  isAdverb,
  isPunctuation,
  isQuote,
  NOMINATIVES,
  norm,
  POSSESSIVES,
  set,
  startsInfinitive,
  type Words,
} from './wording.js';

/** Act nouns by form, singular and plural. */
export const NOUNS: ReadonlyMap<string, ActNoun> = new Map(
  actNouns.flatMap((n) => [[n.noun, n] as const, ...(n.plural ? [[n.plural, n] as const] : [])]),
);

/** A noun phrase read as an act noun with its complement; all numbers are token indexes. */
export interface NounReading {
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
  const instrument = words.includes('to') ? beforeInstrument(w, q, noun) : -1;
  if (instrument > 0) return { end: instrument, start: instrument, governor: 'object' };
  if (!words.includes(word)) return null;
  const held = noun.act !== null && word === 'of' && words.includes('to') ? pastHolder(w, q) : -1;
  if (held > 0) return nounEnd(w, held, noun);
  return { end: q + 1, start: q + 1, governor: word === 'that' ? 'clause' : 'object' };
}

/** "their commitments under the Tolme Agreement", "made at the summit", "set out in the Declaration": past the preposition, when an instrument follows; else -1. */
function beforeInstrument(w: Words, at: number, { act }: ActNoun): number {
  if (!UNDERTAKING.some((a) => a === act)) return -1;
  const said = SET_OUT.has(norm(w, at));
  const i = said ? (/^(out|forth|down)$/.test(norm(w, at + 1)) ? at + 2 : at + 1) : at;
  if (!(said ? /^(in|under|at|by|through|during)$/ : /^(in|under)$/).test(norm(w, i))) return -1;
  for (let j = i + 1; j < Math.min(w.length, i + INSTRUMENT_REACH); j++) {
    if (INSTRUMENTS.has(norm(w, j)) && norm(w, j + 1) !== 'to') return i + 1;
    if (w[j]!.text !== '-' && !['DET', 'PROPN', 'ADJ', 'NOUN', 'NUM', 'PART', 'PRON'].includes(w[j]!.pos)) return -1;
  }
  return -1;
}
const UNDERTAKING = SCALES.commitment;
const SET_OUT = set('made set contained undertaken outlined enshrined expressed reflected laid given assumed');
const INSTRUMENTS = set(
  'declaration declarations agreement agreements treaty treaties charter pact accord accords statement communique convention conventions protocol plan memorandum resolution resolutions summit meeting conference principles framework compact',
);
/** In words. */
const INSTRUMENT_REACH = 10;

/** "the commitment of the three countries to X": whose it is stands between. Index of the "to", or -1. */
function pastHolder(w: Words, of: number): number {
  for (let i = of + 2; i < Math.min(w.length, of + 16); i++) {
    if (norm(w, i) === 'to') return mayHold(w, of + 1, i) ? i : -1;
    if (norm(w, i) === ',' || (norm(w, i) === 'of' && w[i + 1]?.pos === 'PROPN')) continue;
    if (!['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON', 'CCONJ', 'PART'].includes(w[i]!.pos)) return -1;
  }
  return -1;
}
/** Parties and people hold a pledge; "of aid", "of extended deterrence" say what is pledged. */
function mayHold(w: Words, from: number, to: number): boolean {
  const first = w[from];
  const last = w[to - 1];
  if (first === undefined || /^(?:DET|PROPN|PRON|NUM|PART)$/.test(first.pos) || POSSESSIVES.has(first.norm)) return true;
  return last?.pos === 'PROPN' || /s$/.test(last?.norm ?? '');
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
