import { type Correction, correctionsOf, withCorrections } from './corrections.js';
import type { Derivation, DeriveContext } from './ledger.js';
import { insertPassages, removePassages } from './passage-index.js';
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
    if (id === null) return;
    const fresh = body.kind === 'document' && body.document.version === 1;
    for (const document of await affected(id, context.db)) await bringAlong(document, context, { fresh });
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

/** A document, and those that may have become its copies or ceased to be. */
async function affected(id: string, db: Db): Promise<readonly string[]> {
  const pairs = await db
    .selectFrom('copies')
    .select(['document', 'original'])
    .where((row) => row.or([row('document', '=', id), row('original', '=', id)]))
    .execute();
  const were = await db.selectFrom('passage_documents').select('document').where('copy_of', '=', id).execute();
  return [...new Set([id, ...pairs.flatMap(({ document, original }) => [document, original]), ...were.map((row) => row.document)])];
}

/** Indexes a document anew when anything the index holds of it has changed. */
async function bringAlong(id: string, context: DeriveContext, { fresh }: { readonly fresh: boolean }): Promise<void> {
  const { db } = context;
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
  const known = await db.selectFrom('passage_documents').select('stamp').where('document', '=', id).executeTakeFirst();
  // Nobody has corrected what has just come in.
  const said = row === undefined || fresh ? [] : await correctionsOf(db, id, row.version);
  const stamp = row === undefined ? null : stampOf(row, said);
  if ((known?.stamp ?? null) === stamp) return;
  if (known !== undefined) {
    await db.deleteFrom('passage_documents').where('document', '=', id).execute();
    await removePassages(id, context);
  }
  if (row === undefined || stamp === null) return;
  await db.insertInto('passage_documents').values({ document: id, stamp, copy_of: row.copy_of }).execute();
  if (row.redacted === 1 || row.copy_of !== null) return;
  const reading = await context.reading(id, row.version);
  if (reading === null) return;
  const corrected = said.length === 0 ? reading : withCorrections(reading, row.version, said, await context.lexicon());
  await insertPassages(context, row, passagesOf(corrected));
}

function stampOf(row: DocumentTable, said: readonly Correction[]): string {
  const { version, sha256, redacted, copy_of, title, date, place, parties, genre, level, series } = row;
  const corrections = said.length === 0 ? [] : [said.map(({ seq }) => seq)];
  return JSON.stringify([version, sha256, redacted, copy_of, title, date, place, parties, genre, level, series, ...corrections]);
}
