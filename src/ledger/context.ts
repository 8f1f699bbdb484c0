import type { Lexicon } from '../lexicon/lexicon.js';
import type { Reading } from '../model.js';
import { arrivalOf } from './derivations.js';
import { factsInForce } from './documents-derived.js';
import type { DocumentRecord, Entry } from './entries.js';
import type { Transaction } from './kysely.js';
import type { DeriveContext, Ledger, Supply } from './ledger.js';
import { lexiconOfLedger } from './own-tables.js';
import { textOf } from './pages.js';
import { readUnder, unpackReading } from './read-record.js';
import type { Tables } from './tables.js';

/** What derivations work with while entries are applied, as `together` gives them. A reading is made once for all of them. */
export function deriveContext(
  db: Transaction<Tables>,
  kind: Ledger['kind'],
  entries: readonly Entry[],
  supply: Supply = {},
): DeriveContext {
  const records = entries.flatMap(({ body }) => (body.kind === 'document' ? [body.document] : []));
  const brought = new Set(records.map(({ sha256 }) => sha256));
  const arriving = new Map(entries.flatMap((entry) => arrivalOf(entry)?.record ?? []).map((record) => [nameOf(record), record]));
  const made = new Map<string, Reading | null>();
  // The text of the very document that comes in is at hand.
  const text = async (sha256: string): Promise<string | null> =>
    (brought.has(sha256) ? supply.texts?.get(sha256) : undefined) ?? textOf(db, sha256);
  const lexicon = (): Promise<Lexicon> => lexiconOfLedger({ db });
  const reading = async (document: string, version: number): Promise<Reading | null> => {
    const name = nameOf({ id: document, version });
    // A reading supplied was made with the facts of the entry that brings the document; later entries may correct them.
    const known = (records.length > 0 ? supply.readings?.get(name) : undefined) ?? made.get(name);
    if (known !== undefined) return known;
    const record = arriving.get(name);
    const fresh = await (record === undefined ? readingOfVersion(db, document, version) : firstReading(record, { text, lexicon }));
    made.set(name, fresh);
    return fresh;
  };
  return { db, kind, text, reading, lexicon };
}

const nameOf = ({ id, version }: Pick<DocumentRecord, 'id' | 'version'>): string => `${id}@${version}`;

/** A document that comes in for the first time has the facts that its entry says. */
async function firstReading(
  { id, sha256, facts, inferred }: DocumentRecord,
  { text, lexicon }: Pick<DeriveContext, 'text' | 'lexicon'>,
): Promise<Reading | null> {
  const words = await text(sha256);
  return words === null ? null : readUnder(id, words, facts, inferred, await lexicon());
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
