import type { Transaction } from 'kysely';
import { read } from '../acts/read.js';
import type { Reading } from '../model.js';
import type { DocumentFacts, DocumentRecord, Entry } from './entries.js';
import type { DeriveContext, Ledger, Supply } from './ledger.js';
import { textOf } from './pages.js';
import { recordsOf } from './records.js';
import type { Tables } from './tables.js';

/** What derivations work with while one entry is applied. A reading is made once for all of them. */
export function deriveContext(db: Transaction<Tables>, kind: Ledger['kind'], entry: Entry, supply: Supply = {}): DeriveContext {
  const made = new Map<string, Reading | null>();
  const text = (sha256: string): Promise<string | null> => textOf(db, sha256);
  const reading = async (document: string, version: number): Promise<Reading | null> => {
    const key = `${document}@${version}`;
    // A reading supplied was made with the facts of the entry that brings the document; later entries may correct them.
    const supplied = entry.body.kind === 'document' ? supply.readings?.get(key) : undefined;
    if (supplied !== undefined) return supplied;
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = await readingOfVersion(db, kind, entry, document, version);
    made.set(key, fresh);
    return fresh;
  };
  return { db, kind, text, reading };
}

async function readingOfVersion(
  db: Transaction<Tables>,
  kind: Ledger['kind'],
  entry: Entry,
  document: string,
  version: number,
): Promise<Reading | null> {
  const brought = entry.body.kind === 'document' ? entry.body.document : null;
  const record =
    brought?.id === document && brought.version === version
      ? brought
      : (await recordsOf(db, kind, JSON.stringify(document))).find((held) => held.id === document && held.version === version);
  if (record === undefined) return null;
  const text = await textOf(db, record.sha256);
  if (text === null) return null;
  return read(text, { ...((await correctedFacts(db, record)) ?? record.facts), id: document });
}

/** The facts of the documents table, where they stand as corrected; null while the table does not have this version. */
async function correctedFacts(
  db: Transaction<Tables>,
  { id, version }: DocumentRecord,
): Promise<Pick<DocumentFacts, 'title' | 'date' | 'place' | 'parties' | 'genre' | 'level'> | null> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (row === undefined) return null;
  const { title, date, place, genre, level } = row;
  return {
    title,
    date,
    place,
    parties: JSON.parse(row.parties),
    genre: genre as DocumentFacts['genre'],
    level: level as DocumentFacts['level'],
  };
}
