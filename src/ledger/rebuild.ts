import { takeTurn } from './append.js';
import { deriveContext } from './context.js';
import { derivations, derive, together } from './derivations.js';
import type { Entry } from './entries.js';
import { freshen } from './freshen.js';
import type { Ledger } from './ledger.js';
import { type Database, entryCount, entryOf, entryRows } from './pages.js';

/**
 * Empties every derived table and applies all entries again, in one transaction: it is done wholly or, when the process dies, not at all. No entry
 * is touched, so no review is lost. Then brings series, commitments and offers up to date. Returns the number of entries. Errors: `ledger-locked`, `ledger-read-only`, `disk-full`, `ledger-damaged`.
 */
export async function rebuild(ledger: Ledger, onProgress: (done: number, total: number) => void = () => undefined): Promise<number> {
  const { db, kind } = ledger;
  const entries = await db.transaction().execute(async (transaction) => {
    await takeTurn(transaction, kind);
    const total = await entryCount(transaction);
    for (const { tables } of [...derivations].reverse())
      for (const table of [...tables].reverse()) await transaction.deleteFrom(table).execute();
    let done = 0;
    for await (const group of together(entriesOf(transaction))) {
      await derive(group, deriveContext(transaction, kind, group));
      for (const _ of group) onProgress(++done, total);
    }
    return total;
  });
  await freshen(ledger);
  return entries;
}

async function* entriesOf(db: Database): AsyncGenerator<Entry> {
  for await (const row of entryRows(db)) yield entryOf(row);
}
