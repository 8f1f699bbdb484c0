import type { Author } from './entries.js';
import type { Ledger } from './ledger.js';
import { lexiconWith } from './own-tables.js';
import { rebuild } from './rebuild.js';
import { type OwnTables, tablesInForce } from './tables-in-force.js';

/**
 * Gives a ledger tables of its own (null: the built-in one), as an entry, and reads all its texts anew with them; no review is lost. Nothing is written
 * when they are in force already. Errors: those of `lexiconWith` and `rebuild`.
 */
export async function setOwnTables(
  ledger: Ledger,
  tables: OwnTables,
  by: Author,
  onProgress?: (done: number, total: number) => void,
): Promise<{ readonly changed: boolean }> {
  lexiconWith(tables);
  const now = (await tablesInForce(ledger.db)) ?? { parties: null, topics: null, rungs: null };
  if (now.parties === tables.parties && now.topics === tables.topics && now.rungs === tables.rungs) return { changed: false };
  await ledger.append([{ kind: 'lexicon', ...tables }], by);
  await rebuild(ledger, onProgress);
  return { changed: true };
}
