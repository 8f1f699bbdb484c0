import { inflateSync } from 'node:zlib';
import { GENESIS } from './chain.js';
import { lineOf } from './exchange-lines.js';
import type { Ledger } from './ledger.js';
import { type Database, entryOf, entryRows, textOf } from './pages.js';
import { openLedger } from './store.js';

/**
 * The whole ledger as JSON Lines, in flat memory: the same entries always give the same bytes, on either kind of store. It is one moment of the
 * ledger, whatever is appended meanwhile, and holds up no other work of this process. Reviews, notes and redactions come along, as entries.
 */
export async function* exportLedger(ledger: Ledger): AsyncGenerator<string> {
  if (ledger.kind === 'postgres') return yield* snapshotLines(ledger);
  // SQLite has one connection for each ledger, which a slow reader would keep to itself.
  const own = await openLedger(ledger.address, { mode: 'read-only' });
  try {
    yield* snapshotLines(own);
  } finally {
    await own.close();
  }
}

async function* snapshotLines({ db }: Ledger): AsyncGenerator<string> {
  const snapshot = await db.startTransaction().setAccessMode('read only').setIsolationLevel('repeatable read').execute();
  try {
    yield* lines(snapshot);
  } finally {
    await snapshot.rollback().execute();
  }
}

async function* lines(db: Database): AsyncGenerator<string> {
  const given = new Set<string>();
  let [entries, head] = [0, GENESIS];
  yield lineOf({ ledger: 'entente/1' });
  for await (const row of entryRows(db)) {
    const entry = entryOf(row);
    if (entry.body.kind === 'document') {
      const { raw, sha256 } = entry.body.document;
      for (const [key, line] of [
        [`raw ${raw}`, rawLine],
        [`text ${sha256}`, textLine],
      ] as const) {
        if (given.has(key)) continue;
        given.add(key);
        yield* line(db, line === rawLine ? raw : sha256);
      }
    }
    yield lineOf(entry);
    [entries, head] = [entries + 1, entry.hash];
  }
  yield lineOf({ end: { entries, head } });
}

async function* rawLine(db: Database, raw: string): AsyncGenerator<string> {
  const row = await db.selectFrom('raws').select('bytes').where('sha256', '=', raw).executeTakeFirst();
  if (row !== undefined) yield lineOf({ raw, base64: inflateSync(row.bytes).toString('base64') });
}

async function* textLine(db: Database, sha256: string): AsyncGenerator<string> {
  const text = await textOf(db, sha256);
  if (text !== null) yield lineOf({ sha256, text });
}
