import type { Reading } from '../model.js';
import type { DocumentFacts, DocumentRecord, Entry } from './entries.js';
import type { Derivation, DeriveContext, Ledger } from './ledger.js';
import { factsAfter, packReading, readUnder } from './read-record.js';
import type { VersionTable } from './tables.js';
import { effectOfUndo } from './undone.js';

/** The latest version of each document with its facts as corrected, its reading, and all its versions. */
export const documents: Derivation = {
  name: 'documents',
  tables: ['documents', 'readings', 'versions', 'descriptions'],
  apply: async (entry, context) => {
    const { body } = entry;
    if (body.kind === 'document' && body.document.version === 1) return bringIn(body.document, entry.seq, context);
    const changed = await taken(entry, context);
    for (const id of changed) await bringUpToDate(id, context);
  },
};

/** A document that is new has no earlier state to look for. */
async function bringIn(record: DocumentRecord, seq: number, context: DeriveContext): Promise<void> {
  const { db } = context;
  const version = versionRow(record, seq);
  await db.insertInto('versions').values(version).execute();
  const reading = await context.reading(record.id, 1);
  if (reading !== null) await keepReading(version, reading, db);
  const facts = reading === null ? record.facts : factsAfter(reading, record.facts, record.inferred);
  await keepDocument(version, facts, record.inferred, reading, db);
}

/** Notes what the entry says and names the documents it changes. */
async function taken({ seq, body }: Entry, { db }: DeriveContext): Promise<readonly string[]> {
  if (body.kind === 'document') {
    await db.insertInto('versions').values(versionRow(body.document, seq)).execute();
    return [body.document.id];
  }
  if (body.kind === 'describe') {
    const facts = JSON.stringify(body.set);
    await db.insertInto('descriptions').values({ seq, document: body.document, facts, undone: 0 }).execute();
    return [body.document];
  }
  if (body.kind === 'redaction') {
    const { document, versions } = body;
    if (versions.length > 0)
      await db.updateTable('versions').set({ redacted: 1 }).where('document', '=', document).where('version', 'in', versions).execute();
    return [document];
  }
  return body.kind === 'undo' ? undo(body.seq, db) : [];
}

async function undo(seq: number, db: DeriveContext['db']): Promise<readonly string[]> {
  const effect = await effectOfUndo(seq, db);
  const undone = effect?.undone ? 1 : 0;
  if (effect?.body.kind === 'document') {
    await db.updateTable('versions').set({ undone }).where('seq', '=', effect.seq).execute();
    return [effect.body.document.id];
  }
  if (effect?.body.kind !== 'describe') return [];
  await db.updateTable('descriptions').set({ undone }).where('seq', '=', effect.seq).execute();
  return [effect.body.document];
}

function versionRow(record: DocumentRecord, seq: number): VersionTable {
  const { id, version, source, taken, raw, sha256, format, encoding, headers, facts, inferred } = record;
  return {
    ...{ document: id, version, source, taken, raw, sha256, format, encoding, redacted: 0, undone: 0, seq },
    ...{ headers: JSON.stringify(headers), facts: JSON.stringify(facts), inferred: JSON.stringify(inferred) },
  };
}

async function bringUpToDate(id: string, context: DeriveContext): Promise<void> {
  const { db } = context;
  const latest = await db
    .selectFrom('versions')
    .selectAll()
    .where('document', '=', id)
    .where('undone', '=', 0)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  await db.deleteFrom('readings').where('document', '=', id).execute();
  if (latest === undefined) {
    await db.deleteFrom('documents').where('id', '=', id).execute();
    return;
  }
  const { facts, inferred, corrected } = await factsInForce(latest, db);
  const reading = corrected ? await readAgain(latest, facts, inferred, context) : await context.reading(id, latest.version);
  if (reading !== null) await keepReading(latest, reading, db);
  await keepDocument(latest, reading === null ? facts : factsAfter(reading, facts, inferred), inferred, reading, db);
}

/** The facts of a version with all descriptions that are in force, in the order they were made; `corrected` when there are any. */
export async function factsInForce(version: VersionTable, db: Ledger['db']): Promise<FactsInForce> {
  const rows = await db
    .selectFrom('descriptions')
    .select('facts')
    .where('document', '=', version.document)
    .where('undone', '=', 0)
    .orderBy('seq')
    .execute();
  const sets = rows.map(({ facts }) => JSON.parse(facts) as Partial<DocumentFacts>);
  const facts = Object.assign({}, JSON.parse(version.facts) as DocumentFacts, ...sets) as DocumentFacts;
  const inferred = (JSON.parse(version.inferred) as string[]).filter((name) => !sets.some((set) => name in set));
  return { facts, inferred, corrected: sets.length > 0 };
}
/** See `factsInForce`. */
export interface FactsInForce {
  readonly facts: DocumentFacts;
  readonly inferred: readonly string[];
  readonly corrected: boolean;
}

async function readAgain(
  version: VersionTable,
  facts: DocumentFacts,
  inferred: readonly string[],
  { text, lexicon }: DeriveContext,
): Promise<Reading | null> {
  const words = version.redacted === 1 ? null : await text(version.sha256);
  return words === null ? null : readUnder(version.document, words, facts, inferred, await lexicon());
}

async function keepReading({ document, version }: VersionTable, reading: Reading, db: DeriveContext['db']): Promise<void> {
  const engine = `${reading.engine.version} ${reading.engine.lexicon}`;
  await db
    .insertInto('readings')
    .values({ document, version, engine, json: packReading(reading) })
    .execute();
}

async function keepDocument(
  { document: id, version, source, taken, raw, sha256, format, encoding, redacted, seq }: VersionTable,
  facts: DocumentFacts,
  inferred: readonly string[],
  reading: Reading | null,
  db: DeriveContext['db'],
): Promise<void> {
  const { title, date, place, parties, genre, level, series, trust } = facts;
  const row = {
    ...{ version, source, taken, raw, sha256, format, encoding, title, date, place, genre, level, series, trust, redacted, seq },
    ...{
      parties: JSON.stringify(parties),
      inferred: JSON.stringify(inferred),
      words: reading === null ? 0 : wordsIn(reading.document.text),
    },
    ...{ copy_of: null, copy_role: null },
  };
  await db
    .insertInto('documents')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Runs of letters and digits. */
export function wordsIn(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) words++;
  return words;
}
