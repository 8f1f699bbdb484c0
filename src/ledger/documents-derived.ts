import type { Reading } from '../model.js';
import { countWordRuns } from '../text/word-runs.js';
import type { DocumentFacts, DocumentRecord, Entry } from './entries.js';
import { insertRows } from './insert-rows.js';
import type { Arrival, Derivation, DeriveContext, Ledger } from './ledger.js';
import { factsAfter, packReading, readUnder } from './read-record.js';
import type { DocumentTable, ReadingTable, VersionTable } from './tables.js';
import { effectOfUndo } from './undone.js';

/** The latest version of each document with its facts as corrected, its reading, and all its versions. */
export const documents: Derivation = {
  name: 'documents',
  tables: ['documents', 'readings', 'versions', 'descriptions'],
  apply: async (entry, context) => {
    const changed = await taken(entry, context);
    for (const id of changed) await bringUpToDate(id, context);
  },
  bringIn,
};

/** Documents that are new have no earlier state to look for. */
async function bringIn(arrivals: readonly Arrival[], context: DeriveContext): Promise<void> {
  const versions = arrivals.map(({ record, seq }) => versionRow(record, seq));
  const readings: ReadingTable[] = [];
  const rows: DocumentTable[] = [];
  for (const [at, { record }] of arrivals.entries()) {
    const reading = await context.reading(record.id, record.version);
    if (reading !== null) readings.push(readingRow(versions[at]!, reading));
    const facts = reading === null ? record.facts : factsAfter(reading, record.facts, record.inferred);
    rows.push(documentRow(versions[at]!, facts, record.inferred, reading));
  }
  await insertRows(context, 'versions', versions);
  await insertRows(context, 'readings', readings);
  await insertRows(context, 'documents', rows);
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
  if (reading !== null) await insertRows(context, 'readings', [readingRow(latest, reading)]);
  const { id: _, ...row } = documentRow(latest, reading === null ? facts : factsAfter(reading, facts, inferred), inferred, reading);
  await db
    .insertInto('documents')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
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

function readingRow({ document, version }: VersionTable, reading: Reading): ReadingTable {
  return { document, version, engine: `${reading.engine.version} ${reading.engine.lexicon}`, json: packReading(reading) };
}

function documentRow(
  { document: id, version, source, taken, raw, sha256, format, encoding, redacted, seq }: VersionTable,
  facts: DocumentFacts,
  inferred: readonly string[],
  reading: Reading | null,
): DocumentTable {
  const { title, date, place, parties, genre, level, series, trust } = facts;
  return {
    ...{ id, version, source, taken, raw, sha256, format, encoding, title, date, place, genre, level, series, trust, redacted, seq },
    ...{ parties: JSON.stringify(parties), inferred: JSON.stringify(inferred) },
    words: reading === null ? 0 : countWordRuns(reading.document.text),
    ...{ copy_of: null, copy_role: null },
  };
}
