import type { Reading, Span } from '../model.js';
import { foldChars } from '../text/fold.js';
import { isFunctionWord, stem, stemsOf } from '../text/similarity.js';
import { trimmed } from '../text/span.js';
import { wordSpans } from '../text/word-spans.js';
import { bindingOf } from './binding.js';
import { sha256 } from './chain.js';
import type { Promised, Wording } from './commitment.js';
import { BROKEN, DEED_FAMILIES } from './deed-words.js';
import type { Bearing, Offer } from './entries.js';
import type { HeldReading } from './promises.js';

/** How much of a promise's telling words, by weight, a sentence must have for it to speak of the same thing. Found by reading the offers on the texts of six series. */
const COVERED_FROM = 0.45;
/** So many telling words at least must be shared … */
const SHARED_AT_LEAST = 2;
/** … weighing so much together, and one of them rare in the series: "critical and emerging technologies" alone tells nothing apart there. */
const SHARED_WEIGHT = 1.5;
const RARE_FROM = 0.4;
/** Words on either side of the verb of a deed that say what was done. */
const REACH = 26;
const REACH_BACK = 14;
const REACH_OF_NOUN = 18;

/**
 * Evidence that later texts of a series offer for promises to do a deed: a past, perfect or named deed ("launched", "was established", "welcomed the
 * opening of") of the same kind about the same thing advances or fulfils it; "suspended", "failed to" contradict. Few and precise rather than many: an
 * offer counts only once reviewed. Ids come from commitment, document and words.
 */
export function offersOf(promises: readonly Promised[], held: ReadonlyMap<string, HeldReading>): readonly Offer[] {
  const readings = [...held.values()];
  const weigh = weightsOf(readings);
  const objects = promises.flatMap((promise) => objectsOf(promise, held, weigh));
  const byStem = new Map<string, PromisedObject[]>();
  for (const object of objects)
    for (const key of object.stems.keys()) {
      const list = byStem.get(key);
      if (list) list.push(object);
      else byStem.set(key, [object]);
    }
  const found: Found[] = [];
  for (const { reading, version } of readings)
    for (const deed of deedsIn(reading)) {
      const met = new Set([...deed.stems].flatMap((key) => byStem.get(key) ?? []));
      for (const object of met) {
        const match = matchOf(object, deed, reading, weigh);
        if (match !== null) found.push({ ...match, version });
      }
    }
  return chosen(found).map(offerOf);
}

/** Where an object is promised. */
interface Place {
  readonly promise: Promised;
  readonly wording: Wording;
  /** Number of the item. */
  readonly item: number;
}

/** What a promise is about: one object for each of its items, in each of its wordings. */
interface PromisedObject extends Place {
  readonly families: ReadonlySet<string>;
  /** Telling stems of what is to be done, with their weights. */
  readonly stems: ReadonlyMap<string, number>;
  readonly weight: number;
  /** All telling stems of the promise, purpose and means included. */
  readonly all: ReadonlySet<string>;
  /** Its short names: "(ICRTF)" tells it apart however common its words. */
  readonly names: ReadonlySet<string>;
  readonly items: number;
}

/** A clause that tells of a deed. */
interface Deed {
  readonly sentence: Span;
  /** Where its verb begins in the text. */
  readonly from: number;
  readonly families: ReadonlySet<string>;
  readonly broken: boolean;
  readonly verb: string;
  /** Near the verb. */
  readonly stems: ReadonlySet<string>;
  /** In the whole sentence. */
  readonly all: ReadonlySet<string>;
}

interface Found {
  readonly object: PromisedObject;
  readonly deed: Deed;
  readonly reading: Reading;
  readonly version: number;
  readonly bearing: Bearing;
  readonly covered: number;
  readonly shared: readonly string[];
}

/** How telling a stem is, 0–1: rarer in the sentences of the series, more. */
function weightsOf(readings: readonly HeldReading[]): (key: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { reading } of readings)
    for (const { from, to } of reading.sentences) {
      total++;
      for (const key of new Set(stemsOf(reading.document.text.slice(from, to)).map(alike))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const most = Math.log(1 + total);
  return (key) => Math.log(1 + total / (1 + (counts.get(key) ?? 0))) / most;
}

/** Where the object of a promise ends: at its purpose, its means, or a further clause. */
const OBJECT_ENDS =
  /,? \b(?:to|in order to|so that|that|which|who|including|through|by|via|in fulfil?lment of|in line with|in accordance with|consistent with|in support of|aimed at|aiming|with a view|with the aim|as well as|while|where|complementing|responsible)\b |[;:(]| - |\. /i;

function objectsOf(promise: Promised, held: ReadonlyMap<string, HeldReading>, weigh: (key: string) => number): readonly PromisedObject[] {
  if (promise.kind === 'principle') return [];
  const { wordings } = promise;
  const asked = wordings.length <= WORDINGS_ASKED ? wordings : [wordings[0] as Wording, ...wordings.slice(1 - WORDINGS_ASKED)];
  return asked.flatMap((wording) => {
    const act = held.get(wording.at.document)?.reading.acts.find(({ id }) => id === wording.act);
    if (act === undefined) return [];
    const texts = act.items.length > 1 ? act.items.map(({ text }) => text) : [act.content.text];
    return texts.flatMap((text, item) => objectOf({ promise, wording, item }, text, texts.length, weigh) ?? []);
  });
}
/** Of a promise made many times, the first wording and the last ones. */
const WORDINGS_ASKED = 4;

/** "announce today that we intend to hold": the promise stands in the clause. */
const OWN_INTENT = /^(?:today )?(?:that )?(?:we|they) (?:will|shall|intend to|plan to) /i;

/** A short name later in the content is that of something else. */
const NAMED_WITHIN = 120;

function objectOf(place: Place, text: string, items: number, weigh: (key: string) => number): PromisedObject | null {
  const plain = foldChars(text)
    .replace(/ +/g, ' ')
    .trim()
    .replace(OWN_INTENT, '')
    .replace(/^(?:(?:to|also|further|work(?:ing)? (?:together )?(?:to|toward)|continue to|seek to|jointly|then) )+/i, '');
  const [verb = ''] = plain.split(' ');
  const families = new Set(
    DEED_FAMILIES.filter(({ promise: verbs }) => verbs.some((base) => stem(base) === stem(verb))).map(({ name }) => name),
  );
  if (families.size === 0 || /^\p{L}+ (?:it|them|him|her|those|[\p{L} -]{0,60}? accountable)\b/iu.test(plain)) return null;
  const core = plain.slice(verb.length).trim();
  const object = OBJECT_ENDS.exec(` ${core} `);
  const words = object === null ? core : core.slice(0, Math.max(0, object.index - 1));
  const due = place.promise.dues.map(({ words: { text: time } }) => foldChars(time));
  const stems = new Map(tellingStems(due.reduce((rest, time) => rest.replace(time, ' '), words)).map((key) => [key, weigh(key)]));
  const weight = [...stems.values()].reduce((sum, each) => sum + each, 0);
  const all = new Set([...stems.keys(), ...tellingStems(core)]);
  return stems.size === 0
    ? null
    : {
        ...place,
        families,
        stems,
        weight,
        all,
        names: new Set((core.slice(0, NAMED_WITHIN).match(/\b[A-Z]{4,}\b/g) ?? []).map((name) => stem(name))),
        items,
      };
}

const tellingStems = (text: string): readonly string[] =>
  stemsOf(text)
    .map(alike)
    .filter((key) => !/^\d+$/.test(key));

/** Ministers, ministries and ministerials meet; recommendations recommend. */
const alike = (key: string): string =>
  key
    .replace(/^minist.*/, 'minist')
    .replace(/^recommend.*/, 'recommend')
    .replace(/^sanction.*/, 'sanction');

const DONE = new Map(DEED_FAMILIES.flatMap(({ name, done }) => done.map((form) => [form, name] as const)));
const NOUNS = new Map(DEED_FAMILIES.flatMap(({ name, nouns }) => nouns.map((form) => [form, name] as const)));
const VERB = new RegExp(
  `\\b(?:(?:(${BROKEN})|(${[...DONE.keys()].join('|')})|(?:the|its|their|our|a) (?:[\\p{L}-]+ ){0,3}?(${[...NOUNS.keys()].join('|')}) of)(?![\\p{L}-])|(?:successful|inaugural|first|second|third|recent) (?=(?:[\\p{L}-]+ ){0,6}?(?:meeting|session|iteration|summit|forum|dialogue|conference|exercise|ministerial|roundtable|round|execution)s?(?![\\p{L}-])))`,
  'giu',
);
/** Not yet: the deed is still to be done, or wished, or denied. */
const NOT_YET =
  /\b(?:will|to|shall|should|would|could|can|may|must|not|never|yet to|intend|plan|propose[ds]?|if|once|until|when)(?: have| has)?(?: (?:be|been|also|jointly|have))* $/i;
/** A participle behind a noun has its object before it: "the network established under the agreement". */
const NOUN_BEFORE =
  /(?:^|[\s,(—-])(?!(?:who|we|they|it|also|and|has|have|had|was|were|been|is|are|be|today|officially|formally|successfully|jointly|recently|ministers|leaders|sides|states|union|committee|council|group|participants|members|government|governments|newly)\b)[\p{L}-]{3,}[ ,—)-]+$/iu;
/** What a text gives thanks for or takes note of has happened. */
const APPLAUDS =
  /\b(?:welcom|applaud|commend|celebrat|congratulat|hail|prais|not(?:e|ed|es) (?:the|with)|took note|recall|appreciat|acknowledg|highlight|prou?d|announc|follow|since|after)\w*\b/i;

function deedsIn(reading: Reading): readonly Deed[] {
  const { text } = reading.document;
  const promising = promisingSpans(reading);
  return reading.sentences.flatMap((sentence) => {
    const words = foldChars(text.slice(sentence.from, sentence.to));
    const matches = [...words.matchAll(VERB)];
    return matches.flatMap((m, which) => {
      const at = m.index;
      if (promising.some(({ from, to }) => sentence.from + at >= from && sentence.from + at < to)) return [];
      // In a list of deeds by their nouns ("the opening of …, and the launch of …") each has its own object.
      const next = isVerbal(m) ? undefined : matches.slice(which + 1).find((later) => !isVerbal(later) && later.index > at + m[0].length);
      return deedAt(m, words, next?.index ?? words.length, trimmed(text, sentence)) ?? [];
    });
  });
}

/** The contents of promises: what stands in them is still to be done. */
const promisingSpans = (reading: Reading): readonly Span[] =>
  reading.acts.filter((act) => bindingOf(act, reading) !== null || act.force?.scale === 'direction').map(({ content }) => content);

/** Participles that are adjectives after a determiner: "our shared goals", "the increased risk". */
const ADJECTIVE = /^(?:shared|increased|expanded|connected|reduced|developed|raised|closed|built)$/;
const DETERMINED = /\b(?:our|their|its|his|the|a|an|of|on|and|for|to|in|with|these|those|more|most|such|any) $/i;

/** Is the deed told by a verb, not named by a noun? */
const isVerbal = (m: RegExpExecArray): boolean => m[1] !== undefined || m[2] !== undefined;

function deedAt(m: RegExpExecArray, words: string, ends: number, sentence: Span): Deed | null {
  const before = words.slice(0, m.index);
  const form = m[0].toLowerCase().trimEnd();
  const broken = m[1] !== undefined;
  if (NOT_YET.test(before) || (ADJECTIVE.test(form) && DETERMINED.test(before))) return null;
  const noun = m[3]?.toLowerCase() ?? (isVerbal(m) ? undefined : 'holding');
  if (noun !== undefined && !APPLAUDS.test(before)) return null;
  const after = wordSpans(words.slice(m.index + m[0].length, ends)).slice(0, REACH);
  const back = wordSpans(before).slice(-REACH_BACK);
  const passive =
    /\b(?:was|were|been|is|are|be) (?:\p{L}+ly )?$/iu.test(before) ||
    /^(?:took place|entered into force|began|started|met)$/.test(form) ||
    (noun === undefined && NOUN_BEFORE.test(before));
  // "the Task Force, launched in April, has …": what follows the participle is not its object.
  const aside = passive && /[,(-] ?$/.test(before);
  const near = (aside ? back : passive ? [...back, ...after] : noun === undefined ? after : after.slice(0, REACH_OF_NOUN)).map(
    ({ key }) => key,
  );
  const stems = new Set(near.filter((key) => !isFunctionWord(key)).map((key) => alike(stem(key))));
  const name = noun === undefined ? DONE.get(form) : NOUNS.get(noun);
  const from = sentence.from + m.index;
  return {
    sentence,
    from,
    families: new Set(name === undefined ? [] : [name]),
    broken,
    verb: form,
    stems,
    all: new Set(tellingStems(words)),
  };
}

function matchOf(object: PromisedObject, deed: Deed, reading: Reading, weigh: (key: string) => number): Omit<Found, 'version'> | null {
  const { document } = reading;
  const { date } = object.wording;
  if (document.date === null || date === null || document.date <= date) return null;
  const near = [...object.stems.keys()].filter((key) => deed.stems.has(key));
  const covered = near.reduce((sum, key) => sum + weigh(key), 0) / object.weight;
  if (covered < COVERED_FROM) return null;
  const shared = [...object.all].filter((key) => deed.all.has(key));
  const weight = shared.reduce((sum, key) => sum + weigh(key), 0);
  const named = [...object.names].some((key) => deed.stems.has(key));
  if (shared.length < SHARED_AT_LEAST || (!named && (weight < SHARED_WEIGHT || !near.some((key) => weigh(key) >= RARE_FROM)))) return null;
  const same = [...deed.families].some((name) => object.families.has(name));
  if (!deed.broken && !same && !related(deed, object)) return null;
  const bearing: Bearing = deed.broken
    ? 'contradicts'
    : same && object.items === 1 && covered >= FULFILS_FROM && object.promise.due?.every == null
      ? 'fulfils'
      : 'advances';
  return { object, deed, reading, bearing, covered: weight * covered, shared };
}
/** Below this a like deed may be another of its kind: a step. */
const FULFILS_FROM = 0.75;

/** Deeds that follow from one another: what is launched has been established, what is signed has been concluded, what is held has begun. */
const FOLLOWS: readonly (readonly [string, string])[] = [
  ['launch', 'establish'],
  ['launch', 'hold'],
  ['establish', 'hold'],
  ['complete', 'sign'],
  ['complete', 'hold'],
  ['restore', 'hold'],
  ['establish', 'restore'],
  ['publish', 'complete'],
  ['establish', 'publish'],
  ['provide', 'launch'],
  ['restore', 'launch'],
  ['provide', 'restore'],
  ['implement', 'complete'],
];
const related = (deed: Deed, object: PromisedObject): boolean =>
  FOLLOWS.some(([a, b]) => (deed.families.has(a) && object.families.has(b)) || (deed.families.has(b) && object.families.has(a)));

/** Of each deed the promises it fits best, of each item of a promise its best deed in each text, and each sentence once for a promise. */
function chosen(found: readonly Found[]): readonly Found[] {
  const ofDeed = ({ reading, deed }: Found): string => `${reading.document.id} ${deed.from}`;
  const most = new Map<string, number>();
  for (const each of found) most.set(ofDeed(each), Math.max(most.get(ofDeed(each)) ?? 0, each.covered));
  const fitting = found
    .filter((each) => each.covered >= (most.get(ofDeed(each)) ?? 0) - NEARLY)
    .sort((a, b) => b.covered - a.covered || a.deed.sentence.from - b.deed.sentence.from);
  const ofItem = firstEach(fitting, ({ object: { promise, item }, reading }) => `${promise.id} ${item} ${reading.document.id}`);
  const strongest = [...ofItem].sort((a, b) => Number(b.bearing === 'fulfils') - Number(a.bearing === 'fulfils'));
  return firstEach(strongest, ({ object: { promise }, reading, deed }) => `${promise.id} ${reading.document.id} ${deed.sentence.from}`);
}

function firstEach(found: readonly Found[], keyOf: (found: Found) => string): readonly Found[] {
  const first = new Map<string, Found>();
  for (const each of found) if (!first.has(keyOf(each))) first.set(keyOf(each), each);
  return [...first.values()];
}
/** A deed that fits one promise clearly better is no evidence for the others. */
const NEARLY = 0.15;

/** Words of a sentence that a reason shows. */
const WORDS_SHOWN = 8;

/** The words of the sentence as they stand there, for the stems that the promise has too. */
function sharedWords(quote: string, shared: readonly string[]): readonly string[] {
  const wanted = new Set(shared);
  const found = wordSpans(quote).filter(({ key }) => wanted.has(alike(stem(key))));
  return [...new Set(found.map(({ from, to }) => quote.slice(from, to)))].slice(0, WORDS_SHOWN);
}

function offerOf({ object: { promise }, deed, reading, version, bearing, shared }: Found): Offer {
  const { document } = reading;
  const { from, to } = deed.sentence;
  const quote = document.text.slice(from, to);
  const last = promise.wordings.findLast(({ date }) => date !== null && date < (document.date ?? '')) ?? promise.wordings[0];
  return {
    id: `e-${sha256(`${promise.id}\n${document.id}\n${quote}`).slice(0, 10)}`,
    commitment: promise.id,
    promise: last?.at ?? { document: document.id, version, from, to, quote },
    at: { document: document.id, version, from, to, quote },
    bearing,
    reason: `“${deed.verb}” of the same: ${sharedWords(quote, shared).join(', ')}`,
  };
}
