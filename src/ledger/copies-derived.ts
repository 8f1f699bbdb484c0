import { createHash } from 'node:crypto';
import { TRUSTS, type Trust } from './entries.js';
import { type CopyRole, daysBetween, type Kinship, kinship } from './kinship.js';
import { type RawBuilder, sql } from './kysely.js';
import type { Derivation, DeriveContext } from './ledger.js';
import { fingerprints, likeness, type Sketch, signature, sketch } from './near.js';
import type { DocumentTable } from './tables.js';
import { markStale, scopeOf } from './tracking.js';
import { effectOfUndo } from './undone.js';

type Db = DeriveContext['db'];

/** Near-duplicates: found when a document comes in or changes, marked on the copy; a review can reject a pair. */
export const copies: Derivation = {
  name: 'copies',
  tables: ['fingerprints', 'copies', 'copy_reviews'],
  apply: async ({ seq, body }, context) => {
    const { db } = context;
    if (body.kind === 'document') return file(body.document.id, context, body.document.version === 1);
    if (body.kind === 'describe' || body.kind === 'redaction') return file(body.document, context);
    if (body.kind === 'review' && body.of.kind === 'copy') {
      await db.insertInto('copy_reviews').values({ seq, copy: body.of.id, decision: body.decision, undone: 0 }).execute();
      return decided(body.of.id, db);
    }
    if (body.kind !== 'undo') return;
    const effect = await effectOfUndo(body.seq, db);
    if (effect?.body.kind === 'document') return file(effect.body.document.id, context);
    if (effect?.body.kind === 'describe') return file(effect.body.document, context);
    if (effect?.body.kind !== 'review' || effect.body.of.kind !== 'copy') return;
    await db
      .updateTable('copy_reviews')
      .set({ undone: effect.undone ? 1 : 0 })
      .where('seq', '=', effect.seq)
      .execute();
    return decided(effect.body.of.id, db);
  },
};

/** The id of a pair: of its two documents, in any order. */
export function copyId(a: string, b: string): string {
  const hash = createHash('sha256').update([a, b].sort().join('\n')).digest('hex');
  return `copy-${hash.slice(0, 12)}`;
}

/** Texts a new one is held against at most: those that share the most fingerprints, and those of its day or title. */
const CANDIDATES = 40;
/** Fingerprints of a text that are asked for at most. */
const MOST_ASKED = 400;
/** Texts of other days are held against each other when their signatures agree so far; a re-issue has over 0.8. */
const LIKELY = 0.5;
const DAY = 86_400_000;
/** Days around a text's own whose texts may be its reprint, excerpt or paraphrase. */
const NEAR_DAYS = 7;

/** Files a document under its fingerprints, and finds its near-duplicates anew. A `fresh` one has none to forget. */
async function file(id: string, context: DeriveContext, fresh = false): Promise<void> {
  const { db } = context;
  const before = fresh ? [] : await forgotten(id, db);
  const row = await db.selectFrom('documents').select(COLUMNS).where('id', '=', id).where('redacted', '=', 0).executeTakeFirst();
  const held = row === undefined ? null : await heldText(row, context);
  const after: string[] = [];
  if (held !== null) {
    const prints = fingerprints(held.sketch, held.signature);
    const candidates = await candidatesOf(held, prints, context);
    await filed(id, prints, context);
    for (const candidate of candidates) {
      const other = await heldText(candidate, context);
      if (other !== null && mayBeAkin(held, other) && (await keepPair(held, other, db))) after.push(other.id);
    }
  }
  if (after.length > 0 || before.length > 0) for (const one of new Set([id, ...before, ...after])) await markCopy(one, db);
}

/** Takes a document out of pairs and fingerprints; names those it was paired with. */
async function forgotten(id: string, db: Db): Promise<readonly string[]> {
  const pairs = await db
    .selectFrom('copies')
    .select(['document', 'original'])
    .where((row) => row.or([row('document', '=', id), row('original', '=', id)]))
    .execute();
  await db
    .deleteFrom('copies')
    .where((row) => row.or([row('document', '=', id), row('original', '=', id)]))
    .execute();
  await db.deleteFrom('fingerprints').where('document', '=', id).execute();
  return pairs.flatMap(({ document, original }) => [document, original]).filter((one) => one !== id);
}

async function filed(id: string, prints: readonly string[], { db, kind }: DeriveContext): Promise<void> {
  await sql`insert into fingerprints (document, print) select ${kind === 'sqlite' ? sql`${id}` : sql`${id}::text`}, ${listed(prints, kind)}`.execute(
    db,
  );
}

/** Many values as one: a place for each would be compiled anew for every number of them. What stands after `select`. */
function listed(values: readonly string[], kind: DeriveContext['kind']): RawBuilder<string> {
  const json = JSON.stringify(values);
  return kind === 'sqlite' ? sql<string>`value from json_each(${json})` : sql<string>`json_array_elements_text(${json}::json)`;
}

const COLUMNS = ['id', 'date', 'title', 'genre', 'trust', 'series', 'sha256'] as const;
type Row = Pick<DocumentTable, (typeof COLUMNS)[number]>;
interface Held extends Row, Sketched {}
interface Sketched {
  readonly text: string;
  readonly sketch: Sketch;
  readonly signature: Uint32Array;
}
/** Sketches of the texts last met: those of a series meet each other again and again. */
const sketches = new Map<string, Sketched>();
const SKETCHES_KEPT = 300;

async function heldText(row: Row, { text }: DeriveContext): Promise<Held | null> {
  const known = sketches.get(row.sha256);
  if (known !== undefined) return { ...row, ...known };
  const words = await text(row.sha256);
  if (words === null) return null;
  const made = sketch(words);
  const kept = { text: words, sketch: made, signature: signature(made) };
  if (sketches.size >= SKETCHES_KEPT) sketches.delete(sketches.keys().next().value!);
  sketches.set(row.sha256, kept);
  return { ...row, ...kept };
}

/** Texts of one occasion always; of different days only when most of their words are the same. */
function mayBeAkin(a: Held, b: Held): boolean {
  const apart = a.date !== null && b.date !== null && daysBetween(a.date, b.date) > NEAR_DAYS;
  return !apart || likeness(a.signature, b.signature) >= LIKELY;
}

/** Documents that share the most fingerprints, and those of about the same day or the same title (a paraphrase may share no run of words). */
async function candidatesOf({ id, date, title }: Held, prints: readonly string[], { db, kind }: DeriveContext): Promise<readonly Row[]> {
  const day = date === null ? Number.NaN : Date.parse(date);
  const around = (days: number): string => new Date(day + days * DAY).toISOString().slice(0, 10);
  const sharing = db
    .selectFrom('fingerprints')
    .select('document')
    .where('print', 'in', sql<string>`(select ${listed(prints.slice(0, MOST_ASKED), kind)})`)
    .groupBy('document')
    .orderBy((row) => row.fn.countAll(), 'desc')
    .orderBy('document')
    .limit(CANDIDATES);
  const found = await db
    .selectFrom('documents')
    .select(COLUMNS)
    .where('id', 'in', db.selectFrom(sharing.as('sharing')).select('sharing.document'))
    .where('redacted', '=', 0)
    .execute();
  const alike =
    Number.isNaN(day) && title === null
      ? []
      : await db
          .selectFrom('documents')
          .select(COLUMNS)
          .where((row) =>
            row.or([
              ...(Number.isNaN(day) ? [] : [row.between('date', around(-NEAR_DAYS), around(NEAR_DAYS))]),
              ...(title === null ? [] : [row('title', '=', title)]),
            ]),
          )
          .where('redacted', '=', 0)
          .orderBy('id')
          .limit(CANDIDATES)
          .execute();
  const rows = new Map([...found, ...alike].map((row) => [row.id, row]));
  rows.delete(id);
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function keepPair(a: Held, b: Held, db: Db): Promise<boolean> {
  const found = kinship(a, b);
  if (found === null) return false;
  const [original, copy] = originalFirst(await arrived(a, db), await arrived(b, db), found);
  const id = copyId(a.id, b.id);
  const { role, similarity, reason } = found;
  const values = { id, document: copy.id, original: original.id, role, similarity, reason, decision: await decisionOn(id, db) };
  await db.insertInto('copies').values(values).execute();
  return true;
}

interface Arrived extends Held {
  /** Seq of the entry that first brought it. */
  readonly first: number;
}

async function arrived(held: Held, db: Db): Promise<Arrived> {
  const row = await db
    .selectFrom('versions')
    .select((version) => version.fn.min('seq').as('first'))
    .where('document', '=', held.id)
    .executeTakeFirst();
  return { ...held, first: Number(row?.first ?? 0) };
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

async function decided(copy: string, db: Db): Promise<void> {
  const pair = await db.selectFrom('copies').select('document').where('id', '=', copy).executeTakeFirst();
  if (pair === undefined) return;
  await db
    .updateTable('copies')
    .set({ decision: await decisionOn(copy, db) })
    .where('id', '=', copy)
    .execute();
  await markCopy(pair.document, db);
}

/** The order in which a copy with several originals names one: the alarm first. */
const GRAVITY: readonly CopyRole[] = ['reissue', 'same', 'paraphrase', 'excerpt'];

async function markCopy(id: string, db: Db): Promise<void> {
  const pairs = await db.selectFrom('copies').selectAll().where('document', '=', id).execute();
  const [gravest] = pairs
    .filter(({ decision }) => decision !== 'reject')
    .sort(
      (a, b) =>
        GRAVITY.indexOf(a.role as CopyRole) - GRAVITY.indexOf(b.role as CopyRole) ||
        b.similarity - a.similarity ||
        (a.original < b.original ? -1 : 1),
    );
  const mark = { copy_of: gravest?.original ?? null, copy_role: gravest?.role ?? null };
  const before = await db.selectFrom('documents').select(['copy_of', 'copy_role', 'series']).where('id', '=', id).executeTakeFirst();
  if (before === undefined || (before.copy_of === mark.copy_of && before.copy_role === mark.copy_role)) return;
  await db.updateTable('documents').set(mark).where('id', '=', id).execute();
  // A copy stands in no series: what was worked out of its own is no longer true.
  await markStale(db, scopeOf(before.series, id));
}
