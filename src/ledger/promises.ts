import type { PartyLexicon } from '../acts/parties.js';
import type { Document, Level, Lineage, Reading, SpeechAct } from '../model.js';
import { foldKey } from '../text/fold.js';
import { amountsOf } from './amounts.js';
import { type Binding, bindingOf } from './binding.js';
import { sha256 } from './chain.js';
import type { Promised, Standpoint, Wording } from './commitment.js';
import { type Due, dueOf, duesOf } from './due.js';
import { type Bound, oneEach, type Rest, type Thread } from './merged-promises.js';
import { cutterOf } from './unbroken.js';

/** A reading of the version of a document that the ledger holds. */
export interface HeldReading {
  readonly version: number;
  readonly reading: Reading;
}
/** A series by name with the lineages of its texts. */
export interface Followed {
  readonly series: string;
  readonly lineages: readonly Lineage[];
}

/** The commitments of the texts of a series, from its lineages. Reports give none, and what a report says changes none. `lexicon`: the parties by name. */
export function promisesOfSeries(
  { series, lineages }: Followed,
  held: ReadonlyMap<string, HeldReading>,
  lexicon?: PartyLexicon,
): readonly Promised[] {
  const texts = textsOf(held, lexicon);
  const followed = lineages.flatMap((lineage) => {
    const bound = lineage.steps.flatMap((step) => (step.reported ? [] : step.acts.flatMap((act) => texts(step.document, act) ?? [])));
    return bound.length === 0 ? [] : [{ lineage, bound }];
  });
  const cut = cutterOf(followed.map(({ bound }) => bound));
  const threads = followed.flatMap(({ lineage, bound }) =>
    cut(bound).map((part): Thread => {
      const ended = part.at(-1) !== bound.at(-1) || hasEnded(lineage);
      return { bound: part, rest: { series, lineage: lineage.id, computed: computedStanding(ended, part, held) } };
    }),
  );
  return withIds(oneEach(threads).map(({ bound, rest }) => promised(bound, rest)));
}

/** The commitments of one document outside any series: each a lineage of one. */
export function promisesOfDocument(document: HeldReading, lexicon?: PartyLexicon): readonly Promised[] {
  const texts = textsOf(new Map([[document.reading.document.id, document]]), lexicon);
  const { id } = document.reading.document;
  const threads = document.reading.acts.flatMap((act): Thread[] => {
    const bound = texts(id, act.id);
    return bound === null ? [] : [{ bound: [bound], rest: { series: null, lineage: null, computed: OPEN } }];
  });
  return withIds(oneEach(threads).map(({ bound, rest }) => promised(bound, rest)));
}

function textsOf(held: ReadonlyMap<string, HeldReading>, lexicon?: PartyLexicon): (document: string, act: string) => Bound | null {
  const acts = new Map<string, ReadonlyMap<string, SpeechAct>>();
  return (document, id) => {
    const found = held.get(document);
    if (found === undefined) return null;
    const known = acts.get(document) ?? new Map(found.reading.acts.map((act) => [act.id, act]));
    acts.set(document, known);
    const act = known.get(id);
    const binding = act === undefined ? null : bindingOf(act, found.reading, lexicon);
    return act === undefined || binding === null ? null : { act, binding, reading: found.reading, wording: wordingOf(act, binding, found) };
  };
}

function wordingOf(act: SpeechAct, { members }: Binding, { reading, version }: HeldReading): Wording {
  const { id, date, level, text } = reading.document;
  return {
    at: { document: id, version, from: act.from, to: act.to, quote: text.slice(act.from, act.to) },
    act: act.id,
    date,
    level,
    words: withSubject(act, reading, wordsOf(act, text)),
    members,
    alias: aliasOf(act, date),
  };
}

/** From the date and the words of the content: no position, no document id, no engine version. */
const aliasOf = (act: SpeechAct, date: string | null): string => `c-${sha256(`${date ?? ''}\n${foldKey(act.content.text)}`).slice(0, 10)}`;

/** Performative and content in the order of the text. */
function wordsOf(act: SpeechAct, text: string): string {
  const { performative, content } = act;
  if (performative === null) return even(content.text);
  const parts = performative.parts ?? [performative];
  const from = Math.min(parts[0]?.from ?? performative.from, content.from);
  const to = Math.max(content.to, ...parts.map((part) => part.to));
  const apart = performative.from < content.from && content.from - Math.max(...parts.map((part) => part.to)) > GAP;
  return even(apart ? `${performative.text} ${content.text}` : text.slice(from, to));
}
/** Who is tasked, and what is to be held, stands before the verb and is no speaker. */
const TELLING_SUBJECT =
  /\b(?:groups?|meetings?|rounds?|sessions?|councils?|forums?|summits?|dialogues?|task forces?|talks|conferences?|visits?|exercises?|mechanisms?|bod(?:y|ies))$/i;
const SUBJECT_AT_MOST = 90;

/** The words with their subject, where they say nothing without it: "The next round | will take place in Varrin". */
function withSubject({ from, performative, speaker, content }: SpeechAct, { document, sentences }: Reading, words: string): string {
  if (performative === null || document.level === 'organ') return words;
  const passive = /^(?:is|are) (?:also )?\p{L}+ed\b/iu.test(performative.text) || /^(?:be \p{L}+|take place)\b/iu.test(content.text);
  const start = Math.min(speaker?.from ?? from, from);
  const sentence = sentences.find((one) => one.from <= performative.from && performative.from < one.to);
  const before = even(document.text.slice(passive && start === performative.from ? (sentence?.from ?? start) : start, performative.from));
  if (before === '' || before.length > SUBJECT_AT_MOST || /^(?:we|they|both|all)\b/i.test(before)) return words;
  return passive || TELLING_SUBJECT.test(before) ? `${before} ${words}` : words;
}

/** More characters than this between performative and content are another act's. */
const GAP = 3;
const even = (words: string): string => words.replace(/\s+/g, ' ').trim();

function promised(bound: readonly Bound[], rest: Rest): Omit<Promised, 'id'> {
  const last = bound.at(-1) as Bound;
  const { due, dues } = lastDues(bound);
  const setting = bound.findLast(
    ({ act, reading }) =>
      amountsOf(
        act,
        reading.document.text,
        dues.map(({ words }) => words),
      ).length > 0,
  );
  return {
    ...rest,
    kind: last.binding.kind,
    manner: bound.some(({ binding }) => binding.manner === 'direct') ? 'direct' : 'indirect',
    members: last.binding.members,
    topics: [...new Set(bound.flatMap(({ act }) => act.topics))],
    due,
    dues,
    amounts: setting === undefined ? [] : amountsOf(setting.act, setting.reading.document.text, spansOf(setting)),
    wordings: bound.map(({ wording }) => wording),
  };
}

const spansOf = ({ act, reading }: Bound) => duesOf(act, reading.document.text, reading.document.date).map(({ words }) => words);

function lastDues(bound: readonly Bound[]): { readonly due: Due | null; readonly dues: readonly Due[] } {
  for (const { act, reading } of [...bound].reverse()) {
    const { text, date } = reading.document;
    const dues = duesOf(act, text, date);
    if (dues.length > 0) return { due: dueOf(act, text, date), dues };
  }
  return { due: null, dues: [] };
}

const OPEN: Standpoint = {
  standing: 'open',
  from: 'lineage',
  seq: null,
  reason: 'promised, and no later text of the same level drops or restates it',
};

/**
 * What the texts of the series alone make of it. Dropped is said only of a course, a principle or something done again and again that the next text of
 * the same level left out. Reports and other levels never drop; a readout drops nothing that a statement promised; and a single deed, or anything
 * that has a last day, is not given up because later texts do not repeat it: it stays open until it is reviewed.
 */
function computedStanding(ended: boolean, bound: readonly Bound[], held: ReadonlyMap<string, HeldReading>): Standpoint {
  const next = ended ? nextOfLevel(bound.at(-1) as Bound, held) : null;
  const stays = staysOpen(bound);
  if (next !== null && stays === null)
    return lineageSays('dropped', `computed: left out by the next text of the same level (${next.date ?? next.id})`);
  const restated = restatedBy(bound);
  if (restated !== null) return lineageSays('renewed', `restated by the text of ${restated.date ?? restated.at.document}`);
  return next === null
    ? OPEN
    : lineageSays('open', `${stays}; the next text of the same level (${next.date ?? next.id}) does not repeat it`);
}

/** Has the last statement that could have had it left a lineage out? */
const hasEnded = ({ steps }: Lineage): boolean => steps.filter((step) => !step.reported).at(-1)?.acts.length === 0;

const lineageSays = (standing: Standpoint['standing'], reason: string): Standpoint => ({ standing, from: 'lineage', seq: null, reason });

/** Why a promise is not dropped by silence; null when it is. */
function staysOpen(bound: readonly Bound[]): string | null {
  const { due } = lastDues(bound);
  if (due?.every != null) return null;
  if (bound.at(-1)?.binding.kind === 'deed') return 'a single deed';
  return due?.to == null ? null : `promised until ${due.to}`;
}

/** The first text after the last wording that could have repeated it: of its level, and no lesser kind of text. */
function nextOfLevel({ wording, reading }: Bound, held: ReadonlyMap<string, HeldReading>): Document | null {
  const { genre } = reading.document;
  const later = [...held.values()]
    .map(({ reading: { document } }) => document)
    .filter((document) => document.level === wording.level && (document.genre === 'statement' || document.genre === genre))
    .filter(({ date }) => date !== null && wording.date !== null && date > wording.date);
  return later.reduce<Document | null>(
    (first, document) => (first === null || (document.date ?? '') < (first.date ?? '') ? document : first),
    null,
  );
}

/** The last wording, when an earlier text of its level had made the promise. */
function restatedBy(bound: readonly Bound[]): Wording | null {
  const seen = new Map<Level | null, string>();
  let restated: Wording | null = null;
  for (const { wording } of bound) {
    const before = seen.get(wording.level);
    if (before !== undefined && before !== wording.at.document) restated = wording;
    if (before === undefined) seen.set(wording.level, wording.at.document);
  }
  return restated;
}

/** Ids, with an ordinal among equals in the order of their documents and places. */
function withIds(found: readonly Omit<Promised, 'id'>[]): readonly Promised[] {
  const placed = found.map((promise) => ({
    promise,
    at: (promise.wordings[0] as Wording).at,
    alias: (promise.wordings[0] as Wording).alias,
  }));
  placed.sort((a, b) => (a.at.document < b.at.document ? -1 : a.at.document > b.at.document ? 1 : a.at.from - b.at.from));
  const counts = new Map<string, number>();
  return placed.map(({ promise, alias }) => {
    const n = (counts.get(alias) ?? 0) + 1;
    counts.set(alias, n);
    return { id: n === 1 ? alias : `${alias}-${n}`, ...promise };
  });
}
