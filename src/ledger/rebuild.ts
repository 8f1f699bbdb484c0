import { takeTurn } from './append.js';
import { deriveContext } from './context.js';
import { derivations } from './derivations.js';
import { freshen } from './freshen.js';
import type { Ledger } from './ledger.js';
import { entryCount, entryOf, entryRows } from './pages.js';

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
    for await (const row of entryRows(transaction)) {
      const entry = entryOf(row);
      const context = deriveContext(transaction, kind, entry);
      for (const derivation of derivations) await derivation.apply(entry, context);
      done += 1;
      onProgress(done, total);
    }
    return total;
  });
  await freshen(ledger);
  return entries;
}
