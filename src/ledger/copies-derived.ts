import { createHash } from 'node:crypto';
import { type CandidateRow, documentsWithText, fileAndMeet, NEAR_DAYS } from './copies-candidates.js';
import { TRUSTS, type Trust } from './entries.js';
import { insertRows } from './insert-rows.js';
import { type CopyRole, daysBetween, type Kinship, kinship } from './kinship.js';
import type { Arrival, Derivation, DeriveContext, Ledger } from './ledger.js';
import { idsIn } from './many.js';
import { fingerprints, likeness, type Sketch, signature, sketch } from './near.js';
import type { CopyTable, DocumentTable } from './tables.js';
import { markStale, scopeOf } from './tracking.js';
import { effectOfUndo } from './undone.js';

type Db = DeriveContext['db'];
type Stores = Pick<DeriveContext, 'db' | 'kind'>;

/** Near-duplicates: found when a document comes in or changes, marked on the copy; a review can reject a pair. */
export const copies: Derivation = {
  name: 'copies',
  tables: ['fingerprints', 'copies', 'copy_reviews'],
  apply: async ({ seq, body }, context) => {
    const { db } = context;
    if (body.kind === 'document') return meetAgain(body.document.id, context);
    if (body.kind === 'describe' || body.kind === 'redaction') return meetAgain(body.document, context);
    if (body.kind === 'review' && body.of.kind === 'copy') {
      await db.insertInto('copy_reviews').values({ seq, copy: body.of.id, decision: body.decision, undone: 0 }).execute();
      return decided(body.of.id, context);
    }
    if (body.kind !== 'undo') return;
    const effect = await effectOfUndo(body.seq, db);
    if (effect?.body.kind === 'document') return meetAgain(effect.body.document.id, context);
    if (effect?.body.kind === 'describe') return meetAgain(effect.body.document, context);
    if (effect?.body.kind !== 'review' || effect.body.of.kind !== 'copy') return;
    await db
      .updateTable('copy_reviews')
      .set({ undone: effect.undone ? 1 : 0 })
      .where('seq', '=', effect.seq)
      .execute();
    return decided(effect.body.of.id, context);
  },
  bringIn,
};

/** The id of a pair: of its two documents, in any order. */
export function copyId(a: string, b: string): string {
  const hash = createHash('sha256').update([a, b].sort().join('\n')).digest('hex');
  return `copy-${hash.slice(0, 12)}`;
}

/** Texts of other days are held against each other when their signatures agree so far; a re-issue has over 0.8. */
const LIKELY = 0.5;

/** Finds the near-duplicates of a document anew, against all others. */
async function meetAgain(id: string, context: DeriveContext): Promise<void> {
  const before = await forgotten(id, context);
  const rows = await documentsWithText([id], context);
  const after = await paired(
    rows.map((row) => ({ ...row, seq: Number.MAX_SAFE_INTEGER })),
    context,
  );
  const touched = new Set([...before, ...after]);
  if (touched.size > 0) await markCopies(touched.add(id), context);
}

/** Documents that are new have no pairs to forget, and meet those that came before them. */
async function bringIn(arrivals: readonly Arrival[], context: DeriveContext): Promise<void> {
  const rows = await documentsWithText(
    arrivals.map(({ record }) => record.id),
    context,
  );
  const touched = new Set(await paired(rows, context));
  if (touched.size > 0) await markCopies(touched, context);
}

/** Files documents under their fingerprints and pairs each with its near-duplicates among those that came before its seq; names all that stand in a pair. */
async function paired(rows: readonly CandidateRow[], context: DeriveContext): Promise<readonly string[]> {
  const texts: Held[] = [];
  for (const row of rows) {
    const held = await heldText(row, context);
    if (held !== null) texts.push(held);
  }
  const candidates = await fileAndMeet(texts, context);
  const pairs: Pair[] = [];
  for (const text of texts)
    for (const candidate of candidates.get(text.id) ?? []) {
      const other = await heldText(candidate, context);
      const found = other === null || !mayBeAkin(text, other) ? null : kinship(text, other);
      if (other !== null && found !== null) pairs.push({ text, other, found });
    }
  await keepPairs(pairs, context);
  return pairs.flatMap(({ text, other }) => [text.id, other.id]);
}
interface Pair {
  readonly text: Held;
  readonly other: Held;
  readonly found: Kinship;
}

/** The pairs that documents stand in. */
export function pairsWith(ids: readonly string[], stores: Pick<Ledger, 'db' | 'kind'> | Stores): Promise<readonly CopyTable[]> {
  return stores.db
    .selectFrom('copies')
    .selectAll()
    .where((row) => row.or([row('document', 'in', idsIn(ids, stores)), row('original', 'in', idsIn(ids, stores))]))
    .orderBy('id')
    .execute();
}

/** Takes a document out of pairs and fingerprints; names those it was paired with. */
async function forgotten(id: string, context: Stores): Promise<readonly string[]> {
  const { db } = context;
  const pairs = await pairsWith([id], context);
  await db
    .deleteFrom('copies')
    .where((row) => row.or([row('document', '=', id), row('original', '=', id)]))
    .execute();
  await db.deleteFrom('fingerprints').where('document', '=', id).execute();
  return pairs.flatMap(({ document, original }) => [document, original]).filter((one) => one !== id);
}

interface Held extends CandidateRow, Sketched {}
interface Sketched {
  readonly text: string;
  readonly sketch: Sketch;
  readonly signature: Uint32Array;
  readonly prints: readonly string[];
}
/** Sketches of the texts last met: those of a series meet each other again and again. */
const sketches = new Map<string, Sketched>();
const SKETCHES_KEPT = 300;

async function heldText(row: CandidateRow, { text }: DeriveContext): Promise<Held | null> {
  const known = sketches.get(row.sha256);
  if (known !== undefined) return { ...row, ...known };
  const words = await text(row.sha256);
  if (words === null) return null;
  const made = sketch(words);
  const places = signature(made);
  const kept = { text: words, sketch: made, signature: places, prints: fingerprints(made, places) };
  if (sketches.size >= SKETCHES_KEPT) sketches.delete(sketches.keys().next().value!);
  sketches.set(row.sha256, kept);
  return { ...row, ...kept };
}

/** Texts of one occasion always; of different days only when most of their words are the same. */
function mayBeAkin(a: Held, b: Held): boolean {
  const apart = a.date !== null && b.date !== null && daysBetween(a.date, b.date) > NEAR_DAYS;
  return !apart || likeness(a.signature, b.signature) >= LIKELY;
}

async function keepPairs(pairs: readonly Pair[], context: DeriveContext): Promise<void> {
  if (pairs.length === 0) return;
  const first = await firstSeqs(
    pairs.flatMap(({ text, other }) => [text.id, other.id]),
    context,
  );
  const rows: CopyTable[] = [];
  for (const { text, other, found } of pairs) {
    const [original, copy] = originalFirst(
      { ...text, first: first.get(text.id) ?? 0 },
      { ...other, first: first.get(other.id) ?? 0 },
      found,
    );
    const id = copyId(text.id, other.id);
    const { role, similarity, reason } = found;
    rows.push({ id, document: copy.id, original: original.id, role, similarity, reason, decision: await decisionOn(id, context.db) });
  }
  await insertRows(context, 'copies', rows);
}

/** Seq of the entry that first brought each document. */
async function firstSeqs(ids: readonly string[], context: Stores): Promise<ReadonlyMap<string, number>> {
  const rows = await context.db
    .selectFrom('versions')
    .select((version) => ['document', version.fn.min('seq').as('first')])
    .where('document', 'in', idsIn(ids, context))
    .groupBy('document')
    .execute();
  return new Map(rows.map(({ document, first }) => [document, Number(first)]));
}

interface Arrived extends Held {
  /** Seq of the entry that first brought it. */
  readonly first: number;
}

/**
 * Which of two is the original: the whole before its excerpt, the earlier date before its re-issue; else the better vouched for, the one in a series,
 * no translation, the first taken in.
 */
function originalFirst(a: Arrived, b: Arrived, { role, part }: Kinship): readonly [Held, Held] {
  if (part !== null) return part === 'a' ? [b, a] : [a, b];
  const order =
    (role === 'reissue' ? (a.date ?? '').localeCompare(b.date ?? '') : 0) ||
    TRUSTS.indexOf(a.trust as Trust) - TRUSTS.indexOf(b.trust as Trust) ||
    Number(a.series === null) - Number(b.series === null) ||
    Number(a.genre === 'translation') - Number(b.genre === 'translation') ||
    a.first - b.first;
  return order <= 0 ? [a, b] : [b, a];
}

async function decisionOn(copy: string, db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('copy_reviews')
    .select('decision')
    .where('copy', '=', copy)
    .where('undone', '=', 0)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.decision ?? null;
}

async function decided(copy: string, context: Stores): Promise<void> {
  const { db } = context;
  const pair = await db.selectFrom('copies').select('document').where('id', '=', copy).executeTakeFirst();
  if (pair === undefined) return;
  await db
    .updateTable('copies')
    .set({ decision: await decisionOn(copy, db) })
    .where('id', '=', copy)
    .execute();
  await markCopies([pair.document], context);
}

/** The order in which a copy with several originals names one: the alarm first. */
const GRAVITY: readonly CopyRole[] = ['reissue', 'same', 'paraphrase', 'excerpt'];

async function markCopies(ids: Iterable<string>, context: Stores): Promise<void> {
  const wanted = idsIn(ids, context);
  const pairs = await context.db.selectFrom('copies').selectAll().where('document', 'in', wanted).execute();
  const before = await context.db
    .selectFrom('documents')
    .select(['id', 'copy_of', 'copy_role', 'series'])
    .where('id', 'in', wanted)
    .execute();
  const stale = new Set<string>();
  for (const { id, copy_of, copy_role, series } of before) {
    const mark = markOf(pairs.filter(({ document }) => document === id));
    if (copy_of === mark.copy_of && copy_role === mark.copy_role) continue;
    await context.db.updateTable('documents').set(mark).where('id', '=', id).execute();
    // A copy stands in no series: what was worked out of its own is no longer true.
    stale.add(scopeOf(series, id));
  }
  await markStale(context.db, stale);
}

/** What a document is marked as in view of its pairs. */
function markOf(pairs: readonly CopyTable[]): Pick<DocumentTable, 'copy_of' | 'copy_role'> {
  const [gravest] = pairs
    .filter(({ decision }) => decision !== 'reject')
    .sort(
      (a, b) =>
        GRAVITY.indexOf(a.role as CopyRole) - GRAVITY.indexOf(b.role as CopyRole) ||
        b.similarity - a.similarity ||
        (a.original < b.original ? -1 : 1),
    );
  return { copy_of: gravest?.original ?? null, copy_role: gravest?.role ?? null };
}
