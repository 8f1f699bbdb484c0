/** Saying that an act is read wrongly: every field that changes is an entry, checked against the vocabulary and the text before it is written. */
import { flawOfChanges, flawOfPlace, modifierChoice } from '../acts/corrected.js';
import type { ActChanges } from '../acts/corrected-extent.js';
import { EntenteError } from '../errors.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import {
  type ActId,
  type ActName,
  CORRECTABLE,
  type CorrectableField,
  type Modifier,
  type PartyId,
  type Reading,
  type Span,
  type SpeechAct,
} from '../model.js';
import { overlapLength, sliceOf, trimmed } from '../text/span.js';
import { sha256 } from './chain.js';
import { addedShape, CORRECTION_SHAPES } from './correction-values.js';
import { correctionsOf, fieldOf, withCorrections } from './corrections.js';
import { documentOf, readingOf } from './documents.js';
import type { Anchor, Author, Body, Entry } from './entries.js';
import type { Ledger } from './ledger.js';
import { lexiconOfLedger } from './own-tables.js';

export interface CorrectOptions {
  /** Whose parties and topics may be named beside those of the ledger's own tables. */
  readonly names?: Pick<Lexicon, 'parties' | 'topics'>;
}

/** What is to stand instead of what was read; `removed`: it is no act. Unknown members are refused. */
export type ActCorrections = ActChanges & { readonly removed?: true };

/** An act of a document of the ledger. */
export interface ActPlace {
  readonly document: string;
  /** Default: the latest. */
  readonly version?: number | undefined;
  readonly act: ActId;
}

/** An act as it stands and as the engine reads it, with the words among which modifiers are chosen. */
export interface ActDetail {
  /** With the corrections in force. */
  readonly act: SpeechAct;
  /** Null where only a person reads it. */
  readonly engine: SpeechAct | null;
  /** It has been taken out. */
  readonly removed: boolean;
  readonly modifiers: readonly Modifier[];
}

/** One act by its id. Errors: `unknown-document`, `text-redacted`, `unknown-act`. */
export async function actOf(ledger: Pick<Ledger, 'db'>, place: ActPlace): Promise<ActDetail> {
  const { engine, read, lexicon } = await standing(ledger, place.document, place.version);
  const act = found(read, place.act);
  return {
    act,
    engine: engine.acts.find(({ id }) => id === act.id) ?? null,
    removed: read.removed?.some(({ id }) => id === act.id) === true,
    modifiers: modifierChoice(read.document.text, act, {}, lexicon),
  };
}

/**
 * Corrects fields of an act: an entry each, in one transaction. What stands so already is left out. Errors: `unknown-document`, `text-redacted`,
 * `unknown-act`, `correction-invalid` (a field that acts don't have, a value that is not in the vocabulary, words that are not the act's, nothing to change).
 */
export async function correctAct(
  ledger: Pick<Ledger, 'db' | 'append'>,
  { document, version, act: id }: ActPlace,
  given: ActCorrections,
  by: Author,
  options: CorrectOptions = {},
): Promise<readonly Entry[]> {
  const at = { ...(await standing(ledger, document, version)), ...options };
  const act = found(at.read, id);
  const anchor = await anchorOf(ledger, at, act);
  const engine = at.engine.acts.find((one) => one.id === act.id) ?? act;
  const bodies = changesIn(given, act, at).map(
    ({ field, value }): Body => ({
      kind: 'correct',
      act: act.id,
      ...anchor,
      field,
      was: field === 'removed' ? false : fieldOf(engine, field),
      value,
    }),
  );
  if (bodies.length === 0) throw invalid('a change', 'what stands so already', 'Say what should stand instead.');
  await expectApplied(ledger, at, document, bodies, by);
  return ledger.append(bodies, by);
}

/** Words that make an act which the engine does not read. */
export interface MissingAct {
  readonly document: string;
  readonly version?: number | undefined;
  readonly act: ActName;
  /** The words that perform it, and those it is about. */
  readonly performative: Span;
  readonly content: Span;
  /** Default: those who issue the text. */
  readonly speakers?: readonly PartyId[] | undefined;
}

/** Adds an act that the engine does not read; its other fields are worked out, and corrected like those of any act. Errors: as above. */
export async function addAct(
  ledger: Pick<Ledger, 'db' | 'append'>,
  given: MissingAct,
  by: Author,
  options: CorrectOptions = {},
): Promise<Entry> {
  const at = { ...(await standing(ledger, given.document, given.version)), ...options };
  const { text, parties } = at.read.document;
  const { data, error } = addedShape.safeParse({ ...given, speakers: given.speakers ?? parties });
  if (data === undefined)
    throw invalid('an act of the vocabulary, the words that perform it and those it is about', shapeFlaw(error), FIELDS_TODO);
  const [performative, content] = [trimmed(text, data.performative), trimmed(text, data.content)];
  const flaw = flawOfPlace(text, performative, content) ?? unknownIn(data.speakers, 'speakers', at);
  if (flaw !== null) throw invalid(flaw.expected, flaw.came, TEXT_TODO);
  const other = at.read.acts.find((one) => one.performative !== null && one.chapeau === null && likewise(one.performative, performative));
  if (other !== undefined)
    throw invalid(
      'words that perform no act yet',
      `“${sliceOf(text, performative).text}”, read as ${other.act}`,
      'Correct that act instead.',
    );
  const whole = { from: Math.min(performative.from, content.from), to: Math.max(performative.to, content.to) };
  const value = { act: data.act, speakers: data.speakers, performative: sliceOf(text, performative), content: sliceOf(text, content) };
  const body: Body = {
    kind: 'correct',
    act: sha256(`${data.act}|${value.performative.text}|${value.content.text}`).slice(0, 16),
    anchor: { document: given.document, version: at.version, ...whole, quote: text.slice(whole.from, whole.to) },
    performative,
    field: 'added',
    was: null,
    value,
  };
  await expectApplied(ledger, at, given.document, [body], by);
  const [entry] = await ledger.append([body], by);
  return entry as Entry;
}

/** Together with what has been said before, on the engine's own act, the new corrections must come out without a doubt. */
async function expectApplied(
  ledger: Pick<Ledger, 'db'>,
  { engine, version, lexicon }: Standing,
  document: string,
  bodies: readonly Body[],
  by: Author,
): Promise<void> {
  const before = await correctionsOf(ledger.db, document, version);
  const now = bodies.flatMap((body, index) => (body.kind === 'correct' ? [{ seq: AHEAD + index, at: '', by, body }] : []));
  const doubts = (corrections: typeof before) => withCorrections(engine, version, corrections, lexicon).doubts;
  const old = new Set(doubts(before).map(({ message }) => message));
  const doubt = doubts([...before, ...now]).find(({ message }) => !old.has(message));
  if (doubt !== undefined)
    throw invalid('a correction that can be made beside those before it', doubt.message.replace(/, entry \d+\)/, ')'), TEXT_TODO);
}
/** A number that no entry has yet. */
const AHEAD = Number.MAX_SAFE_INTEGER - 100;

/** Half of the words in common: the same words perform. */
const likewise = (a: Span, b: Span): boolean => 2 * overlapLength(a, b) >= Math.max(a.to - a.from, b.to - b.from);

/** A document with both readings. */
interface Standing {
  readonly version: number;
  readonly engine: Reading;
  readonly read: Reading;
  readonly lexicon: Lexicon;
  readonly names?: CorrectOptions['names'];
}

async function standing(ledger: Pick<Ledger, 'db'>, document: string, wanted?: number): Promise<Standing> {
  const { version } = await documentOf(ledger, document, wanted);
  const engine = await readingOf(ledger, document, version, { corrected: false });
  const lexicon = await lexiconOfLedger(ledger);
  const read = withCorrections(engine, version, await correctionsOf(ledger.db, document, version), lexicon);
  return { version, engine, read, lexicon };
}

function found({ acts, removed = [], document }: Reading, id: ActId): SpeechAct {
  const act = [...acts, ...removed].find((one) => one.id === id);
  if (act !== undefined) return act;
  throw new EntenteError('unknown-act', {
    expected: `the id of one of the ${acts.length} acts of "${document.id}"`,
    came: `"${id}"`,
    todo: '`entente documents ID --reading --format json` has the ids.',
  });
}

/** Where the engine reads the act; of one that a person has added, where it was pointed out. */
async function anchorOf(
  ledger: Pick<Ledger, 'db'>,
  { engine, version }: Standing,
  act: SpeechAct,
): Promise<{ readonly anchor: Anchor; readonly performative: Span | null }> {
  const { id: document, text } = engine.document;
  const own = engine.acts.find(({ id }) => id === act.id);
  const added = own === undefined ? act.corrected?.find(({ field }) => field === 'added') : undefined;
  if (added !== undefined) {
    const entry = (await correctionsOf(ledger.db, document, version)).find(({ seq }) => seq === added.seq);
    if (entry !== undefined) return { anchor: entry.body.anchor, performative: entry.body.performative ?? null };
  }
  const { from, to, performative } = own ?? act;
  const verb = performative === null ? null : { from: performative.from, to: performative.to };
  return { anchor: { document, version, from, to, quote: text.slice(from, to) }, performative: verb };
}

interface Change {
  readonly field: CorrectableField | 'removed';
  readonly value: unknown;
}

function changesIn(given: ActCorrections, act: SpeechAct, at: Standing): readonly Change[] {
  const strange = Object.keys(given).find((field) => field !== 'removed' && !(CORRECTABLE as readonly string[]).includes(field));
  if (strange !== undefined) throw invalid(`a field of an act: ${[...CORRECTABLE, 'removed'].join(', ')}`, `"${strange}"`, FIELDS_TODO);
  const out: Change[] = [];
  let changes: ActChanges = {};
  for (const field of CORRECTABLE) {
    if (given[field] === undefined) continue;
    const value = shaped(field, given[field], at.read.document.text);
    if (same(value, shaped(field, bare(fieldOf(act, field)), at.read.document.text))) continue;
    changes = { ...changes, [field]: value };
    const flaw = flawOfChanges(at.read.document, act, changes, field, at.lexicon) ?? flawOfNames(field, value, at);
    if (flaw !== null) throw invalid(flaw.expected, flaw.came, field === 'topics' || field === 'act' ? FIELDS_TODO : TEXT_TODO);
    out.push({ field, value: withWords(value, at.read.document.text) });
  }
  const gone = at.read.removed?.some(({ id }) => id === act.id) === true;
  if (given.removed === true && !gone) out.push({ field: 'removed', value: true });
  return out;
}

/** The value in its shape, spans without blanks at their edges. */
function shaped(field: CorrectableField, value: unknown, text: string): unknown {
  const { data, error } = CORRECTION_SHAPES[field].safeParse(value);
  if (data === undefined) throw invalid(`${field} as the codebook has it`, shapeFlaw(error), FIELDS_TODO);
  return everySpan(data, (span) => ({ ...span, ...trimmed(text, cutTo(text, span)) }));
}
/** Offsets beyond the text are left for the check to find. */
const cutTo = (text: string, { from, to }: Span): Span => ({ from, to: to > text.length ? to : Math.max(from, to) });

/** Parts, effects and words of spans are the engine's own business. */
const bare = (value: unknown): unknown =>
  everySpan(value, ({ from, to, ...more }) => ({ from, to, ...('kind' in more && { kind: more.kind }) }));

const withWords = (value: unknown, text: string): unknown =>
  everySpan(value, (span) => ({ ...span, text: text.slice(span.from, span.to) }));

function everySpan(value: unknown, make: (span: Span & { readonly kind?: unknown }) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => everySpan(one, make));
  return typeof value === 'object' && value !== null ? make(value as Span) : value;
}

/** Equal but for the words that a span may carry; the order of parties and topics says nothing. */
function same(a: unknown, b: unknown): boolean {
  const key = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(bare(one))).sort() : bare(value));
  return key(a) === key(b);
}

function flawOfNames(field: CorrectableField, value: unknown, at: Standing) {
  if (field === 'speakers' || field === 'targets' || field === 'topics') return unknownIn(value as readonly string[], field, at);
  return null;
}

/** Parties and topics are those of the ledger's tables, and those that the text itself is read with. */
function unknownIn(ids: readonly string[], field: 'speakers' | 'targets' | 'topics', { lexicon, names = lexicon, engine }: Standing) {
  const table = field === 'topics' ? 'topics' : 'parties';
  const listed = [...lexicon[table], ...names[table]].map(({ id }) => id);
  const read = engine.acts.flatMap((act) => (field === 'topics' ? act.topics : [...act.speakers, ...act.targets]));
  const known = new Set([...listed, ...read, ...(field === 'topics' ? [] : engine.document.parties)]);
  const strange = ids.find((id) => !known.has(id));
  if (strange === undefined) return null;
  const what = field === 'topics' ? 'the id of a topic' : 'the id of a party, like JPN or EU';
  return { expected: `${what}; \`entente lexicon\` gives a ledger its own`, came: `"${strange}"` };
}

const FIELDS_TODO = 'The codebook of acts is in docs/concepts.md; GET /api/v1/parties and /topics list the ids.';
const TEXT_TODO = 'Offsets count UTF-16 code units of the text of this version; take them from its reading.';

function shapeFlaw(
  error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } | undefined,
): string {
  const [issue] = error?.issues ?? [];
  return issue === undefined ? 'another shape' : [...issue.path.map(String), issue.message].join(': ');
}

function invalid(expected: string, came: string, todo: string): EntenteError {
  return new EntenteError('correction-invalid', { expected, came, todo });
}
