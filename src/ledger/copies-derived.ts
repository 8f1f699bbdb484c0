import { createHash } from 'node:crypto';
import { TRUSTS, type Trust } from './entries.js';
import { type CopyRole, type Kinship, kinship } from './kinship.js';
import type { Derivation, DeriveContext } from './ledger.js';
import { fingerprints, type Sketch, sketch } from './near.js';
import { markStale, scopeOf } from './tracking.js';
import { effectOfUndo } from './undone.js';

type Db = DeriveContext['db'];

/** Near-duplicates: found when a document comes in or changes, marked on the copy; a review can reject a pair. */
export const copies: Derivation = {
  name: 'copies',
  tables: ['fingerprints', 'copies', 'copy_reviews'],
  apply: async ({ seq, body }, context) => {
    const { db } = context;
    if (body.kind === 'document') return file(body.document.id, context);
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

/** Pairs a text is held against at most: the likeliest of a long series of near-equal texts, and those of its day or title. */
const CANDIDATES = 40;

/** Files a document under its fingerprints, and finds its near-duplicates anew. */
async function file(id: string, context: DeriveContext): Promise<void> {
  const { db } = context;
  const before = await partners(id, db);
  await db
    .deleteFrom('copies')
    .where((row) => row.or([row('document', '=', id), row('original', '=', id)]))
    .execute();
  await db.deleteFrom('fingerprints').where('document', '=', id).execute();
  const [held] = await heldTexts([id], context);
  if (held !== undefined) {
    const prints = fingerprints(held.sketch);
    const candidates = await heldTexts(await candidatesOf(held, prints, db), context);
    for (let at = 0; at < prints.length; at += 400)
      await db
        .insertInto('fingerprints')
        .values(prints.slice(at, at + 400).map((print) => ({ document: id, print })))
        .execute();
    for (const candidate of candidates) await keepPair(held, candidate, db);
  }
  for (const one of new Set([id, ...before, ...(await partners(id, db))])) await markCopy(one, db);
}

async function partners(id: string, db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('copies')
    .select(['document', 'original'])
    .where((row) => row.or([row('document', '=', id), row('original', '=', id)]))
    .execute();
  return rows.flatMap(({ document, original }) => [document, original]).filter((one) => one !== id);
}

interface Held {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly genre: string;
  readonly trust: Trust;
  readonly series: string | null;
  readonly sketch: Sketch;
  /** Seq of the entry that first brought it. */
  readonly first: number;
}

async function heldTexts(ids: readonly string[], { db, text }: DeriveContext): Promise<readonly Held[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'date', 'title', 'genre', 'trust', 'series', 'sha256'])
    .where('id', 'in', ids)
    .where('redacted', '=', 0)
    .orderBy('id')
    .execute();
  const firsts = await db
    .selectFrom('versions')
    .select('document')
    .select((row) => row.fn.min('seq').as('first'))
    .where('document', 'in', ids)
    .groupBy('document')
    .execute();
  const first = new Map(firsts.map((row) => [row.document, Number(row.first)]));
  const held: Held[] = [];
  for (const { sha256, ...row } of rows) {
    const words = await sketchOf(sha256, text);
    if (words !== null) held.push({ ...row, ...words, trust: row.trust as Trust, first: first.get(row.id) ?? 0 });
  }
  return held;
}

interface Sketched {
  readonly text: string;
  readonly sketch: Sketch;
}
/** Sketches of the texts last met: those of a series meet each other again and again. */
const sketches = new Map<string, Sketched>();
const SKETCHES_KEPT = 200;

async function sketchOf(sha256: string, textOf: DeriveContext['text']): Promise<Sketched | null> {
  const known = sketches.get(sha256);
  if (known !== undefined) return known;
  const text = await textOf(sha256);
  if (text === null) return null;
  const made = { text, sketch: sketch(text) };
  if (sketches.size >= SKETCHES_KEPT) sketches.delete(sketches.keys().next().value!);
  sketches.set(sha256, made);
  return made;
}

/** Documents that share the most fingerprints, and those of the same day or title (a paraphrase may share no run of words). */
async function candidatesOf({ id, date, title }: Held, prints: readonly string[], db: Db): Promise<readonly string[]> {
  const shared =
    prints.length === 0
      ? []
      : await db
          .selectFrom('fingerprints')
          .select('document')
          .where('print', 'in', prints.slice(0, 400))
          .groupBy('document')
          .orderBy((row) => row.fn.countAll(), 'desc')
          .orderBy('document')
          .limit(CANDIDATES)
          .execute();
  const alike = await db
    .selectFrom('documents')
    .select('id')
    .where((row) =>
      row.or([...(date === null ? [] : [row('date', '=', date)]), ...(title === null ? [] : [row('title', '=', title)]), row.val(false)]),
    )
    .orderBy('id')
    .limit(CANDIDATES)
    .execute();
  return [...new Set([...shared.map(({ document }) => document), ...alike.map((row) => row.id)])].filter((one) => one !== id);
}

async function keepPair(a: Held, b: Held, db: Db): Promise<void> {
  const found = kinship(a, b);
  if (found === null) return;
  const [original, copy] = originalFirst(a, b, found);
  const id = copyId(a.id, b.id);
  const { role, similarity, reason } = found;
  const values = { id, document: copy.id, original: original.id, role, similarity, reason, decision: await decisionOn(id, db) };
  await db.insertInto('copies').values(values).execute();
}

/** Which of two is the original: the whole before its excerpt; else the better vouched for, the earlier dated, in a series, no translation, the first taken in. */
function originalFirst(a: Held, b: Held, { role, part }: Kinship): readonly [Held, Held] {
  if (part !== null) return part === 'a' ? [b, a] : [a, b];
  const earlier = role === 'reissue' ? (a.date ?? '').localeCompare(b.date ?? '') : 0;
  const order =
    TRUSTS.indexOf(a.trust) - TRUSTS.indexOf(b.trust) ||
    earlier ||
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
