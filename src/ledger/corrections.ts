/** What people say of acts that the engine reads otherwise, laid over its reading. */
import { addedAct, correctedAct, flawOfChanges, flawOfPlace } from '../acts/corrected.js';
import type { ActChanges } from '../acts/corrected-extent.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type ActCorrection, CORRECTABLE, type CorrectableField, type Doubt, type Reading, type Span, type SpeechAct } from '../model.js';
import { overlapLength } from '../text/span.js';
import { type AddedValue, addedValue, changesOf, type Moved, movedBy } from './correction-values.js';
import type { Author, Body } from './entries.js';
import type { DeriveContext, Ledger } from './ledger.js';

/** A correction that is in force. */
export interface Correction {
  readonly seq: number;
  readonly at: string;
  readonly by: Author;
  readonly body: Extract<Body, { kind: 'correct' }>;
}

/** The corrections of a document in force, in the order they were made: those that speak of this version or of an earlier one. */
export async function correctionsOf(
  db: Ledger['db'] | DeriveContext['db'],
  document: string,
  version: number,
): Promise<readonly Correction[]> {
  const rows = await rowsOf(db, document, version);
  return rows.map(({ seq, at, by_kind, by_name, body }) => ({
    ...{ seq: Number(seq), at, by: { kind: by_kind as Author['kind'], name: by_name } },
    body: JSON.parse(body) as Correction['body'],
  }));
}

async function rowsOf(db: Ledger['db'] | DeriveContext['db'], document: string, version: number) {
  const corrections = db
    .selectFrom('corrections')
    .innerJoin('entries', 'entries.seq', 'corrections.seq')
    .select(['entries.seq', 'entries.at', 'entries.by_kind', 'entries.by_name', 'entries.body'])
    .where('corrections.document', '=', document)
    .where('corrections.version', '<=', version)
    .where('corrections.undone', '=', 0)
    .orderBy('entries.seq');
  try {
    return await corrections.execute();
  } catch (error) {
    // A ledger of an earlier version that may only be read lacks the table: then nothing of it is laid over.
    if (error instanceof Error && /no such table: corrections|relation "corrections" does not exist/.test(error.message)) return [];
    throw error;
  }
}

/** An act with what has been said of it. */
interface Touched {
  readonly act: SpeechAct;
  readonly said: Placed[];
  /** The entry that points it out; null for an act that the engine reads. */
  readonly added: Correction | null;
}
/** A correction whose words stand in the text at hand, that many characters further on. */
interface Placed {
  readonly correction: Correction;
  readonly moved: Moved;
}

/**
 * The reading with the corrections of a version's document. Each finds its act by the words it is anchored to, wherever the engine's ids have gone;
 * one that finds none, or cannot be made any more, is a doubt. The last one counts for each field.
 */
export function withCorrections(reading: Reading, version: number, corrections: readonly Correction[], lexicon: Lexicon): Reading {
  if (corrections.length === 0) return reading;
  const doubts: Doubt[] = [];
  const acts: Touched[] = reading.acts.map((act) => ({ act, said: [], added: null }));
  for (const correction of corrections) {
    const { anchor, field } = correction.body;
    const moved = movedBy(reading.document.text, version, anchor);
    if (moved === null) doubts.push(lost(correction, 'its words do not stand in this version of the text', []));
    else if (field === 'added') takeAdded(reading, acts, { correction, moved }, lexicon, doubts);
    else {
      const met = actAt(acts, { correction, moved });
      if (met === null) doubts.push(lost(correction, 'no act is read at these words', [moved.place]));
      else met.said.push({ correction, moved });
    }
  }
  const out = acts.map((touched) => applied(reading, touched, lexicon, doubts));
  const removed = out.filter(({ gone }) => gone).map(({ act }) => act);
  return {
    ...reading,
    acts: out.filter(({ gone }) => !gone).map(({ act }) => act),
    doubts: [...reading.doubts, ...doubts],
    ...(removed.length > 0 && { removed }),
  };
}

function applied(
  { document }: Reading,
  { act, said, added }: Touched,
  lexicon: Lexicon,
  doubts: Doubt[],
): { readonly act: SpeechAct; readonly gone: boolean } {
  const marks: ActCorrection[] = added === null ? [] : [markOf(added, 'added', null)];
  let changes: ActChanges = {};
  for (const field of CORRECTABLE) {
    const last = said.findLast(({ correction }) => correction.body.field === field);
    if (last === undefined) continue;
    const given = changesOf(field, last.correction.body.value, document.text, last.moved);
    const flaw = given === null ? NO_VALUE : flawOfChanges(document, act, { ...changes, ...given }, field, lexicon);
    if (flaw !== null) doubts.push(lost(last.correction, `it takes ${flaw.expected}`, [last.moved.place]));
    else {
      changes = { ...changes, ...given };
      marks.push(markOf(last.correction, field, fieldOf(act, field)));
    }
  }
  const unknown = said.filter(({ correction: { body } }) => body.field !== 'removed' && !isCorrectable(body.field));
  for (const { correction, moved } of unknown) doubts.push(lost(correction, 'acts have no such field', [moved.place]));
  const removal = said.findLast(({ correction }) => correction.body.field === 'removed');
  if (removal !== undefined) marks.push(markOf(removal.correction, 'removed', false));
  if (marks.length === 0) return { act, gone: false };
  const corrected = correctedAct(document, act, changes, lexicon);
  const reasons = [...corrected.reasons, ...marks.map((mark) => reasonOf(mark, corrected))];
  return { act: { ...corrected, reasons, corrected: marks }, gone: removal !== undefined };
}

const NO_VALUE = { expected: 'another kind of value' };
const isCorrectable = (field: string): field is CorrectableField => (CORRECTABLE as readonly string[]).includes(field);

const markOf = ({ seq, by, at }: Correction, field: ActCorrection['field'], was: unknown): ActCorrection => ({ field, was, seq, by, at });

/** What an act has in a field. */
export function fieldOf(act: SpeechAct, field: CorrectableField): unknown {
  switch (field) {
    case 'span':
      return { from: act.from, to: act.to };
    case 'performative':
      return act.performative;
    case 'modifiers':
      return act.force?.modifiers ?? [];
    default:
      return act[field];
  }
}

const reasonOf = ({ field, by, seq }: ActCorrection, { from, to }: SpeechAct) => ({
  rule: `corrected-${field}`,
  message: `${WHAT[field]} ${by.name} (entry ${seq})`,
  at: [{ from, to }],
});
const WHAT: Readonly<Record<ActCorrection['field'], string>> = {
  span: 'these words are the act’s, says',
  performative: 'the words that perform it are as said by',
  content: 'what it is about is as said by',
  speakers: 'who speaks is as said by',
  act: 'the act is as said by',
  modifiers: 'what raises and lowers its force is as said by',
  status: 'its status is as said by',
  targets: 'whom it is to or about is as said by',
  qualifiers: 'its limits are as said by',
  topics: 'its topics are as said by',
  removed: 'this is no act, says',
  added: 'this is an act, says',
};

/** How much of an act's words must be the anchor's, and the other way round, for a correction to be of it: the engine may read its edges anew. */
const SHARED_PART = 0.5;

/** The act that a correction speaks of: the one that shares most of its words, its performing words too; among equals the one of the same id. */
function actAt(acts: readonly Touched[], { correction: { body }, moved }: Placed): Touched | null {
  const performative = body.performative == null ? null : moved.shift(body.performative);
  let best: { readonly touched: Touched; readonly score: number } | null = null;
  for (const touched of acts) {
    const { act } = touched;
    const whole = shared(act, moved.place);
    if (whole < SHARED_PART) continue;
    const verb = performative === null || act.performative === null ? 0 : shared(act.performative, performative);
    const score = whole + verb + (act.id === body.act ? SAME_ID : 0);
    if (best === null || score > best.score) best = { touched, score };
  }
  return best?.touched ?? null;
}
/** Ids are made of words too: one that is the same says more than edges that differ a little. */
const SAME_ID = 0.5;

/** The words in common, as a part of all that either has: 0–1. */
const shared = (a: Span, b: Span): number => {
  const common = overlapLength(a, b);
  return common / Math.max(1, a.to - a.from + (b.to - b.from) - common);
};

function takeAdded(reading: Reading, acts: Touched[], { correction, moved }: Placed, lexicon: Lexicon, doubts: Doubt[]): void {
  const { text } = reading.document;
  const value = addedValue(correction.body.value, text, moved);
  const flaw = value === null ? NO_VALUE : flawOfPlace(text, value.performative, value.content);
  if (value === null || flaw !== null) return void doubts.push(lost(correction, `it takes ${flaw?.expected ?? 'an act'}`, [moved.place]));
  if (readAlready(acts, value)) return void doubts.push(lost(correction, 'an act is read there already', [moved.place]));
  const told = { ...value, id: freeId(acts, correction.body.act), sentence: sentenceAt(reading, value.performative.from) };
  const act = addedAct(reading.document, told, lexicon);
  const after = acts.findIndex((one) => one.act.from > act.from);
  acts.splice(after < 0 ? acts.length : after, 0, { act, said: [], added: correction });
}

/** Does an act perform by these very words already? */
const readAlready = (acts: readonly Touched[], { performative }: AddedValue): boolean =>
  acts.some(({ act }) => act.performative !== null && act.chapeau === null && shared(act.performative, performative) >= SHARED_PART);

function freeId(acts: readonly Touched[], id: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? id : `${id}-${n}`;
    if (!acts.some(({ act }) => act.id === name)) return name;
  }
}

function sentenceAt({ sentences }: Reading, offset: number): number {
  const at = sentences.findLastIndex(({ from }) => from <= offset);
  return Math.max(0, at);
}

function lost({ seq, by, body }: Correction, why: string, at: readonly Span[]): Doubt {
  const quote = body.anchor.quote.replace(/\s+/g, ' ').trim();
  const words = quote.length > QUOTED ? `${quote.slice(0, QUOTED)}…` : quote;
  return {
    rule: 'correction-not-applied',
    message: `What ${by.name} corrected of “${words}” (${body.field}, entry ${seq}) is not applied: ${why}.`,
    at,
  };
}
/** Characters. */
const QUOTED = 80;
