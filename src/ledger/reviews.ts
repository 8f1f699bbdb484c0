import { EntenteError } from '../errors.js';
import type { PartyId } from '../model.js';
import { sha256 } from './chain.js';
import type { ReviewedOffer } from './commitment.js';
import { commitmentOf } from './commitments.js';
import { documentOf } from './documents.js';
import {
  type Anchor,
  type Author,
  BEARINGS,
  type Bearing,
  type Body,
  type Entry,
  type Offer,
  STANDINGS,
  type Standing,
} from './entries.js';
import { freshen } from './freshen.js';
import type { Ledger } from './ledger.js';
import { opinions } from './opinions.js';
import { aboutOf, type Said, saidOf, undoneBy } from './said.js';

/** An offer that waits for a review, beside the words it speaks of. */
export interface QueueItem {
  readonly offer: ReviewedOffer;
  /** The promise in its last wording before the evidence. */
  readonly promise: string;
  readonly series: string | null;
}
export interface QueueFilter {
  readonly series?: string;
  readonly commitment?: string;
  readonly limit?: number;
}

/** Evidence that waits for a review, offered by the engine, by people or by models: by the date of the text it stands in, the oldest first. */
export async function reviewQueue(ledger: Ledger, { series, commitment, limit }: QueueFilter = {}): Promise<readonly QueueItem[]> {
  await freshen(ledger);
  const only = commitment === undefined ? null : (await commitmentOf(ledger, commitment)).id;
  const said = await opinions(ledger);
  const rows = await ledger.db.selectFrom('offers').select('json').execute();
  const engine = new Map<string, Offer[]>();
  for (const { json } of rows) {
    const offer = JSON.parse(json) as Offer;
    engine.set(offer.commitment, [...(engine.get(offer.commitment) ?? []), offer]);
  }
  const items: QueueItem[] = [];
  for (const id of [...new Set([...engine.keys(), ...said.ids])].sort()) {
    if (only !== null && id !== only) continue;
    const waiting = said
      .of(id)
      .reviewed(engine.get(id) ?? [])
      .filter(({ state }) => state === 'offered');
    if (waiting.length === 0) continue;
    const row = await ledger.db.selectFrom('commitments').select('series').where('id', '=', id).executeTakeFirst();
    if (series !== undefined && row?.series !== series) continue;
    for (const offer of waiting)
      items.push({ offer, promise: offer.promise.quote.replace(/\s+/g, ' ').trim(), series: row?.series ?? null });
  }
  items.sort((a, b) => compare(a.offer.date ?? '', b.offer.date ?? '') || compare(a.offer.id, b.offer.id));
  return limit === undefined ? items : items.slice(0, limit);
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Entries whose commitment is not there any more; they count again as soon as it is. */
export async function orphans(ledger: Ledger): Promise<readonly Said[]> {
  await freshen(ledger);
  return (await opinions(ledger)).orphans;
}

/** Accepts or rejects offered evidence. A later decision replaces an earlier one. Throws `unknown-evidence`. */
export async function decide(
  ledger: Ledger,
  {
    offer: id,
    decision,
    note: text = null,
  }: { readonly offer: string; readonly decision: 'accept' | 'reject'; readonly note?: string | null },
  by: Author,
): Promise<Entry> {
  const offer = await offerOf(ledger, id);
  const { id: own, commitment, promise, at, bearing, reason } = offer;
  return appended(
    ledger,
    {
      kind: 'review',
      of: { kind: 'evidence', id: own, anchor: at },
      decision,
      note: text,
      offer: { id: own, commitment, promise, at, bearing, reason },
    },
    by,
  );
}

/** An offer by its id, wherever it came from. Throws `unknown-evidence`. */
export async function offerOf(ledger: Ledger, id: string): Promise<ReviewedOffer> {
  await freshen(ledger);
  const said = await opinions(ledger);
  const row = await ledger.db.selectFrom('offers').select('json').where('id', '=', id).executeTakeFirst();
  const engine = row === undefined ? [] : [JSON.parse(row.json) as Offer];
  const ids = engine.length > 0 ? [engine[0]?.commitment ?? ''] : said.ids;
  for (const commitment of ids) {
    const found = said
      .of(commitment)
      .reviewed(engine)
      .find((offer) => offer.id === id);
    if (found !== undefined) return found;
  }
  throw new EntenteError('unknown-evidence', {
    expected: 'the id of evidence that has been offered',
    came: `"${id}"`,
    todo: '`entente review list` lists the ids.',
  });
}

/** Evidence that a person or a model has found: a stretch of a document of the ledger. */
export interface FoundEvidence {
  readonly commitment: string;
  readonly document: string;
  readonly from: number;
  readonly to: number;
  readonly bearing: Bearing;
  readonly reason: string;
}

/** Offers evidence for review. Throws `unknown-commitment`, `unknown-document`, `span-outside-text`, `bearing-invalid`. */
export async function offerEvidence(ledger: Ledger, found: FoundEvidence, by: Author): Promise<Entry> {
  const { id, last } = await commitmentOf(ledger, found.commitment);
  const { text, version } = await documentOf(ledger, found.document);
  const { from, to, bearing, reason } = found;
  if (!BEARINGS.includes(bearing))
    throw new EntenteError('bearing-invalid', {
      expected: `one of ${BEARINGS.join(', ')}`,
      came: `"${bearing}"`,
      todo: 'Say what the words do to the promise.',
    });
  if (text === null || !Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from || to > text.length)
    throw new EntenteError('span-outside-text', {
      expected: `a stretch of "${found.document}" (${text?.length ?? 0} characters)`,
      came: `${from}–${to}`,
      todo: 'Was the text replaced by a new version? Offsets count UTF-16 code units.',
    });
  const at = { document: found.document, version, from, to, quote: text.slice(from, to) };
  const offer: Offer = {
    id: `e-${sha256(`${id}\n${found.document}\n${at.quote}`).slice(0, 10)}`,
    commitment: id,
    promise: last.at,
    at,
    bearing,
    reason,
  };
  return appended(ledger, { kind: 'evidence', offer }, by);
}

/** Writes a note on a commitment. Throws `unknown-commitment`, `note-empty`. */
export async function note(
  ledger: Ledger,
  { commitment, text }: { readonly commitment: string; readonly text: string },
  by: Author,
): Promise<Entry> {
  if (text.trim() === '')
    throw new EntenteError('note-empty', { expected: 'a note', came: 'no words', todo: 'Write what the next reader should know.' });
  const { id, promise } = await subjectOf(ledger, commitment);
  return appended(ledger, { kind: 'note', on: { kind: 'commitment', id, anchor: promise }, text }, by);
}

/** A score as the compliance reports of the G7 and G20 give it. */
export interface Score {
  readonly commitment: string;
  readonly member: PartyId;
  /** Name of the assessment round: "2025". */
  readonly round: string;
  readonly phase: 'interim' | 'final';
  readonly score: -1 | 0 | 1;
  readonly note?: string | null;
}

/** Rates one member in one round, interim and final apart; a later score replaces an earlier one. Throws `unknown-commitment`, `rating-invalid`. */
export async function rate(
  ledger: Ledger,
  { commitment, member, round, phase, score, note: text = null }: Score,
  by: Author,
): Promise<Entry> {
  const { id, promise, members } = await subjectOf(ledger, commitment);
  if (![-1, 0, 1].includes(score))
    throw badRating('a score of -1, 0 or +1', String(score), 'Give -1 for failed, 0 for in part or in progress, +1 for kept.');
  if (round.trim() === '') throw badRating('the name of a round', 'none', 'Name it, like 2025.');
  if (phase !== 'interim' && phase !== 'final') throw badRating('interim or final', `"${String(phase)}"`, 'Say which of the two.');
  if (!members.includes(member))
    throw badRating(`a member that is bound: ${members.join(', ') || 'none'}`, `"${member}"`, 'Only those who promised are rated.');
  return appended(ledger, { kind: 'rating', commitment: id, promise, member, round, phase, score, note: text }, by);
}
const badRating = (expected: string, came: string, todo: string): EntenteError =>
  new EntenteError('rating-invalid', { expected, came, todo });

/** Sets how a commitment stands, above what is computed; undo the entry to go back to that. Throws `unknown-commitment`, `standing-invalid`. */
export async function setStanding(
  ledger: Ledger,
  { commitment, standing, note: text = null }: { readonly commitment: string; readonly standing: Standing; readonly note?: string | null },
  by: Author,
): Promise<Entry> {
  if (!STANDINGS.includes(standing))
    throw new EntenteError('standing-invalid', {
      expected: `one of ${STANDINGS.join(', ')}`,
      came: `"${standing}"`,
      todo: 'Choose one of them.',
    });
  const { id, promise } = await subjectOf(ledger, commitment);
  return appended(ledger, { kind: 'standing', commitment: id, promise, standing, note: text }, by);
}

/** What can be taken back here; documents have their own commands. */
const UNDOABLE: ReadonlySet<string> = new Set(['evidence', 'review', 'note', 'rating', 'standing', 'undo', 'describe', 'correct']);

/** Takes the effect of an entry back; undoing the undo restores it. Throws `undo-impossible` for an entry that is not there, is undone already, or is of another kind. */
export async function undo(ledger: Ledger, seq: number, by: Author): Promise<Entry> {
  const row = Number.isSafeInteger(seq)
    ? await ledger.db.selectFrom('entries').select('kind').where('seq', '=', seq).executeTakeFirst()
    : undefined;
  if (row === undefined || !UNDOABLE.has(row.kind))
    throw new EntenteError('undo-impossible', {
      expected: 'the number of a review, note, rating, standing, evidence, description, correction or undo',
      came: row === undefined ? `${seq}, which is no entry` : `${seq}, a ${row.kind}`,
      todo: '`entente review history` lists the numbers.',
    });
  if (await isUndone(ledger, seq))
    throw new EntenteError('undo-impossible', {
      expected: 'an entry that is in force',
      came: `${seq}, which is undone already`,
      todo: 'To bring it back, undo the undo.',
    });
  return appended(ledger, { kind: 'undo', seq }, by);
}

async function isUndone({ db }: Pick<Ledger, 'db'>, seq: number): Promise<boolean> {
  const rows = await db.selectFrom('entries').select(['seq', 'body']).where('kind', '=', 'undo').orderBy('seq').execute();
  return undoneBy(rows.map((row) => ({ seq: Number(row.seq), body: JSON.parse(row.body) as Body }))).has(seq);
}

/** One thing that was said, with the commitment it is linked to now. */
export interface HistoryItem extends Pick<Said, 'seq' | 'at' | 'by' | 'body' | 'undone'> {
  /** Null for an orphan, and for what speaks of no commitment. */
  readonly commitment: string | null;
  readonly orphan: boolean;
}

/** All that was said of commitments, or of one, the latest first; undone entries are marked. Throws `unknown-commitment`. */
export async function history(
  ledger: Ledger,
  { commitment, limit }: { readonly commitment?: string; readonly limit?: number } = {},
): Promise<readonly HistoryItem[]> {
  const only = commitment === undefined ? null : (await commitmentOf(ledger, commitment)).id;
  if (only === null) await freshen(ledger);
  const links = (await opinions(ledger)).linkOf;
  const said = await saidOf(ledger);
  const bySeq = new Map(said.map((each) => [each.seq, each]));
  const items: HistoryItem[] = [];
  for (const each of said) {
    const about = aboutOf(subject(each, bySeq));
    const linked = about === null ? null : await links(about);
    items.push({ ...each, commitment: linked, orphan: about !== null && linked === null });
  }
  const shown = items.filter((item) => only === null || item.commitment === only).reverse();
  return limit === undefined ? shown : shown.slice(0, limit);
}

/** An undo is about what it takes back, in the end. */
function subject(said: Said, bySeq: ReadonlyMap<number, Said>): Said {
  const { body } = said;
  const target = body.kind === 'undo' ? bySeq.get(body.seq) : undefined;
  return target === undefined ? said : subject(target, bySeq);
}

async function subjectOf(
  ledger: Ledger,
  commitment: string,
): Promise<{ readonly id: string; readonly promise: Anchor; readonly members: readonly PartyId[] }> {
  const { id, last, wordings } = await commitmentOf(ledger, commitment);
  return { id, promise: last.at, members: [...new Set(wordings.flatMap(({ members }) => members))] };
}

async function appended(ledger: Ledger, body: Body, by: Author): Promise<Entry> {
  const [entry] = await ledger.append([body], by);
  return entry as Entry;
}
