import type { Reading } from '../model.js';
import { pairsWith } from './copies-derived.js';
import { type Correction, correctionsOf, withCorrections } from './corrections.js';
import { insertRows } from './insert-rows.js';
import type { Derivation, DeriveContext } from './ledger.js';
import { idsIn } from './many.js';
import { type Indexed, insertPassages, removePassages } from './passage-index.js';
import { passagesOf } from './passages.js';
import type { DocumentTable } from './tables.js';
import { effectOfUndo } from './undone.js';

type Db = DeriveContext['db'];

/** The full-text index: passages of the latest version of every document that is no copy and has its text. It follows the tables of documents and copies. */
export const passages: Derivation = {
  name: 'passages',
  tables: ['passages', 'passage_marks', 'passage_words', 'passage_documents'],
  apply: async ({ body }, context) => {
    const id = await documentTouched(body, context.db);
    if (id !== null) await bringAlong(await affected([id], context), context);
  },
  bringIn: async (arrivals, context) => {
    const ids = arrivals.map(({ record }) => record.id);
    await bringAlong(await affected(ids, context), context, new Set(ids));
  },
};

async function documentTouched(body: Parameters<Derivation['apply']>[0]['body'], db: Db): Promise<string | null> {
  if (body.kind === 'document') return body.document.id;
  if (body.kind === 'correct') return body.anchor.document;
  if (body.kind === 'describe' || body.kind === 'redaction') return body.document;
  if (body.kind === 'review' && body.of.kind === 'copy') return copyOf(body.of.id, db);
  if (body.kind !== 'undo') return null;
  const effect = await effectOfUndo(body.seq, db);
  return effect === null || effect.body.kind === 'undo' ? null : documentTouched(effect.body, db);
}

async function copyOf(pair: string, db: Db): Promise<string | null> {
  return (await db.selectFrom('copies').select('document').where('id', '=', pair).executeTakeFirst())?.document ?? null;
}

/** Documents, and those that may have become their copies or ceased to be. */
async function affected(ids: readonly string[], context: DeriveContext): Promise<readonly string[]> {
  const pairs = await pairsWith(ids, context);
  const were = await context.db.selectFrom('passage_documents').select('document').where('copy_of', 'in', idsIn(ids, context)).execute();
  return [...new Set([...ids, ...pairs.flatMap(({ document, original }) => [document, original]), ...were.map((row) => row.document)])];
}

/** Indexes documents anew when anything the index holds of them has changed. Nobody has corrected those that have just come in. */
async function bringAlong(ids: readonly string[], context: DeriveContext, arrived: ReadonlySet<string> = new Set()): Promise<void> {
  const { db } = context;
  const rows = await db.selectFrom('documents').selectAll().where('id', 'in', idsIn(ids, context)).execute();
  const known = await db.selectFrom('passage_documents').selectAll().where('document', 'in', idsIn(ids, context)).execute();
  const said = new Map<string, readonly Correction[]>();
  for (const { id, version } of rows) said.set(id, arrived.has(id) ? [] : await correctionsOf(db, id, version));
  const stamps = new Map(rows.map((row) => [row.id, stampOf(row, said.get(row.id)!)]));
  for (const { document, stamp } of known) if (stamps.get(document) !== stamp) await forget(document, context);
  const held = new Map(known.map(({ document, stamp }) => [document, stamp]));
  const changed = rows.filter(({ id }) => stamps.get(id) !== held.get(id));
  await insertRows(
    context,
    'passage_documents',
    changed.map(({ id, copy_of }) => ({ document: id, stamp: stamps.get(id)!, copy_of })),
  );
  const indexed: Indexed[] = [];
  for (const row of changed) {
    const reading = row.redacted === 1 || row.copy_of !== null ? null : await correctedReading(row, said.get(row.id)!, context);
    if (reading !== null) indexed.push({ document: row, passages: passagesOf(reading) });
  }
  await insertPassages(context, indexed);
}

async function correctedReading(row: DocumentTable, said: readonly Correction[], context: DeriveContext): Promise<Reading | null> {
  const reading = await context.reading(row.id, row.version);
  return reading === null || said.length === 0 ? reading : withCorrections(reading, row.version, said, await context.lexicon());
}

async function forget(id: string, context: DeriveContext): Promise<void> {
  await context.db.deleteFrom('passage_documents').where('document', '=', id).execute();
  await removePassages(id, context);
}

function stampOf(row: DocumentTable, said: readonly Correction[]): string {
  const { version, sha256, redacted, copy_of, title, date, place, parties, genre, level, series } = row;
  const corrections = said.length === 0 ? [] : [said.map(({ seq }) => seq)];
  return JSON.stringify([version, sha256, redacted, copy_of, title, date, place, parties, genre, level, series, ...corrections]);
}
