import type { PartyLexicon } from '../acts/parties.js';
import { topicsOf } from '../acts/topics.js';
import { defaultLexicon, type Lexicon } from '../lexicon/lexicon.js';
import type { Doubt, Reading, Span, SpeechAct } from '../model.js';
import { languageDoubt } from '../text/language.js';
import { layout } from '../text/layout.js';
import { stem } from '../text/similarity.js';
import type { Unit } from './unit.js';
import { foldedWords, wordingOf, wordsIn } from './words.js';

/** What is compared: acts (and the sentences that stand in for them), or whole paragraphs. */
export type UnitKind = 'act' | 'paragraph';

/** A text cut into units: `units[i]` is how the aligner sees `acts[i]`. In the order of the text. */
export interface UnitList {
  readonly reading: Reading;
  readonly acts: readonly SpeechAct[];
  /** The same acts once more: what is worked out of them for differences lives as long as this list, not as long as the reading. */
  readonly twins: readonly SpeechAct[];
  readonly units: readonly Unit[];
  /** Paragraphs and items of the text; `units[i].block` is an index into it. */
  readonly blocks: readonly Span[];
  /** The text does not look English; null when it does. */
  readonly foreign: Doubt | null;
}

/** A text whose sentences carry acts less often than this speaks in sentences: economic assessments, general prose. */
const SPEAKS_IN_ACTS_FROM = 0.4;
/** Too little text to judge by shares. */
const SENTENCES_TO_JUDGE = 4;

/**
 * Do sentences stand in for acts where these texts perform none? True for an organ's texts (central bank, Council) and for any text most
 * of whose sentences carry no act; the same for both sides, or the one would lack what the other has.
 */
export function sentencesStandIn(readings: readonly Reading[]): boolean {
  return readings.some((reading) => reading.document.level === 'organ' || fewActs(reading));
}

function fewActs({ acts, sentences }: Reading): boolean {
  return sentences.length >= SENTENCES_TO_JUDGE && new Set(acts.map((act) => act.sentence)).size / sentences.length < SPEAKS_IN_ACTS_FROM;
}

/** Readings are cut once: in a series every text is compared with its neighbours on both sides. */
const cuts = new WeakMap<PartyLexicon, WeakMap<Reading, Map<string, UnitList>>>();
const NO_LEXICON: PartyLexicon = {};

/** Cuts a reading into units of one kind. Headings, titles and datelines never stand in for acts. */
export function unitsOf(reading: Reading, kind: UnitKind, standIns: boolean, lexicon: PartyLexicon = NO_LEXICON): UnitList {
  const readings = cuts.get(lexicon) ?? new WeakMap<Reading, Map<string, UnitList>>();
  cuts.set(lexicon, readings);
  const known = readings.get(reading) ?? new Map<string, UnitList>();
  readings.set(reading, known);
  const key = `${kind} ${standIns}`;
  const list = known.get(key) ?? cut(reading, kind, standIns, lexicon);
  known.set(key, list);
  return list;
}

/** Lets go of what was kept of a reading: in a long series only the last texts are compared again. */
export function forget(reading: Reading, lexicon: PartyLexicon = NO_LEXICON): void {
  cuts.get(lexicon)?.delete(reading);
}

function cut(reading: Reading, kind: UnitKind, standIns: boolean, lexicon: PartyLexicon): UnitList {
  const text = reading.document.text;
  const found = layout(text).blocks;
  const acts = kind === 'paragraph' ? found.map((block, at) => standIn(`p${at + 1}`, text, block, at, lexicon)) : [...reading.acts];
  if (kind === 'act' && standIns) for (const act of standInsOf(reading, found, lexicon)) acts.push(act);
  const ordered = acts.map((act, at) => ({ act, at })).sort((x, y) => startOf(x.act) - startOf(y.act) || x.at - y.at);
  const blockOf = blockFinder(found);
  const units = ordered.map(({ act }) => unitOf(act, text, blockOf(startOf(act)), lexicon));
  return {
    reading,
    acts: ordered.map(({ act }) => act),
    twins: ordered.map(({ act }) => ({ ...act })),
    units,
    blocks: found,
    foreign: languageDoubt(text),
  };
}

/** Any pieces of a text as units, in order: what stands beside its acts. Those in titles, headings and datelines are left out. */
export function pieceUnits(reading: Reading, pieces: readonly Span[], lexicon: PartyLexicon = NO_LEXICON): UnitList {
  const { text } = reading.document;
  const { blocks } = layout(text);
  const blockOf = blockFinder(blocks);
  const acts = pieces
    .filter((piece) => !SILENT.has(blocks[blockOf(piece.from)]?.kind ?? ''))
    .map((piece, at) => standIn(`b${at + 1}`, text, piece, at, lexicon));
  const units = acts.map((act) => unitOf(act, text, blockOf(act.from), lexicon));
  return { reading, acts, twins: acts.map((act) => ({ ...act })), units, blocks, foreign: null };
}

/** Blocks that never stand in for acts. */
const SILENT: ReadonlySet<string> = new Set(['title', 'heading', 'dateline']);

/** Where an act stands: an item under a chapeau stands where the item does. */
const startOf = (act: SpeechAct): number => act.from;

function standInsOf(reading: Reading, blocks: readonly (Span & { readonly kind: string })[], lexicon: PartyLexicon): readonly SpeechAct[] {
  const taken = new Set(reading.acts.map((act) => act.sentence));
  const blockOf = blockFinder(blocks);
  return reading.sentences.flatMap((sentence, at) => {
    if (taken.has(at) || SILENT.has(blocks[blockOf(sentence.from)]?.kind ?? '')) return [];
    return [standIn(`s${at + 1}`, reading.document.text, sentence, at, lexicon)];
  });
}

/** A span that stands in for an act: no performative, no force; its content is itself. */
function standIn(id: string, text: string, { from, to }: Span, sentence: number, lexicon: PartyLexicon): SpeechAct {
  return {
    id,
    from,
    to,
    sentence,
    speakers: [],
    speaker: null,
    performative: null,
    act: null,
    point: null,
    status: 'stated',
    backgrounded: false,
    chapeau: null,
    force: null,
    content: { from, to, text: text.slice(from, to) },
    items: [],
    targets: [],
    qualifiers: [],
    topics: topicsOf(text, [{ from, to }], 'topics' in lexicon ? (lexicon as Lexicon) : defaultLexicon),
    reasons: [],
  };
}

function unitOf(act: SpeechAct, text: string, block: number, lexicon: PartyLexicon): Unit {
  const words = wordsIn(text, act.content, lexicon);
  const performative = act.performative === null ? '' : `${performativeKey(act, text)} | `;
  return {
    anchor: performative + wordingOf(words),
    block,
    words,
    targets: act.targets,
    topics: act.topics,
    standIn: act.act === null,
  };
}

/** Person and tense are no change of words: "We encourage" and "They encouraged" fold alike (codebook §4). */
const PERSON = new Set('we they it he she i our their its his her my us them'.split(' '));
const TENSE = new Set('is are was were be been being am has have had'.split(' '));
/** Past forms whose stem is not that of the present. */
const PAST: Readonly<Record<string, string>> = {
  made: 'make',
  sent: 'send',
  took: 'take',
  taken: 'take',
  stood: 'stand',
  held: 'hold',
  gave: 'give',
  spoke: 'speak',
  paid: 'pay',
  saw: 'see',
  found: 'find',
  built: 'build',
  began: 'begin',
  chose: 'choose',
  kept: 'keep',
  drew: 'draw',
};

function performativeKey(act: SpeechAct, text: string): string {
  const spans = act.performative?.parts ?? [act.performative as Span];
  return spans
    .flatMap((span) => foldedWords(text.slice(span.from, span.to)))
    .filter((word) => !PERSON.has(word) && !TENSE.has(word))
    .map((word) => stem(PAST[word] ?? word))
    .join(' ');
}

/** The block an offset lies in or after; 0 before the first. Binary search: texts have thousands of blocks. */
function blockFinder(blocks: readonly Span[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
