import type { Reading } from '../model.js';
import { factsInForce } from './documents-derived.js';
import type { Entry } from './entries.js';
import type { Transaction } from './kysely.js';
import type { DeriveContext, Ledger, Supply } from './ledger.js';
import { lexiconOfLedger } from './own-tables.js';
import { textOf } from './pages.js';
import { readUnder, unpackReading } from './read-record.js';
import type { Tables } from './tables.js';

/** What derivations work with while one entry is applied. A reading is made once for all of them. */
export function deriveContext(db: Transaction<Tables>, kind: Ledger['kind'], entry: Entry, supply: Supply = {}): DeriveContext {
  const made = new Map<string, Reading | null>();
  const text = async (sha256: string): Promise<string | null> => {
    // The text of the very document that comes in is at hand.
    const brought = entry.body.kind === 'document' && entry.body.document.sha256 === sha256 ? supply.texts?.get(sha256) : undefined;
    return brought ?? textOf(db, sha256);
  };
  const reading = async (document: string, version: number): Promise<Reading | null> => {
    const key = `${document}@${version}`;
    // A reading supplied was made with the facts of the entry that brings the document; later entries may correct them.
    const supplied = entry.body.kind === 'document' ? supply.readings?.get(key) : undefined;
    if (supplied !== undefined) return supplied;
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = await readingOfVersion(db, document, version);
    made.set(key, fresh);
    return fresh;
  };
  return { db, kind, text, reading, lexicon: () => lexiconOfLedger({ db }) };
}

/** The stored reading of a version; where none is stored, the text is read under the facts in force. */
async function readingOfVersion(db: Transaction<Tables>, document: string, version: number): Promise<Reading | null> {
  const held = await db
    .selectFrom('versions')
    .selectAll()
    .where('document', '=', document)
    .where('version', '=', version)
    .executeTakeFirst();
  const text = held === undefined || held.redacted === 1 ? null : await textOf(db, held.sha256);
  if (held === undefined || text === null) return null;
  const stored = await db
    .selectFrom('readings')
    .select('json')
    .where('document', '=', document)
    .where('version', '=', version)
    .executeTakeFirst();
  if (stored !== undefined) return unpackReading(stored.json, text);
  const { facts, inferred } = await factsInForce(held, db);
  return readUnder(document, text, facts, inferred, await lexiconOfLedger({ db }));
}
