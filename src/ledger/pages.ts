import type { Body, Entry } from './entries.js';
import { damaged } from './faults.js';
import { type RawBuilder, SqliteAdapter, sql, type Transaction } from './kysely.js';
import type { Ledger } from './ledger.js';
import type { EntryTable, Tables } from './tables.js';

export type Database = Transaction<Tables> | Ledger['db'];
/** Rows fetched at a time: enough to keep the database busy, few enough to keep memory flat. */
const PAGE = 500;

/** An entry's row, and whether a damaged file holds bytes in it that are no UTF-8. */
export type ReadRow = EntryTable & { readonly garbled: boolean };

/** Every row of entries in order, a page at a time, so that a ledger of any size is gone through in flat memory. */
export async function* entryRows(db: Database, after = 0): AsyncGenerator<ReadRow> {
  for (let last = after; ; ) {
    const rows = await db
      .selectFrom('entries')
      .select('seq')
      .select(WORDS.map((column) => bytesOf(db, column).as(column)))
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) yield readRow(row);
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.seq;
  }
}

const WORDS = ['at', 'by_kind', 'by_name', 'kind', 'body', 'prev', 'hash'] as const;
type Stored = string | Uint8Array;

function readRow(row: { readonly seq: number } & Readonly<Record<(typeof WORDS)[number], Stored>>): ReadRow {
  let garbled = false;
  const word = (value: Stored): string => {
    const read = decoded(value);
    garbled ||= read === null;
    return read ?? '';
  };
  const [at, by_kind, by_name, kind, body, prev, hash] = WORDS.map((column) => word(row[column])) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { seq: row.seq, at, by_kind, by_name, kind, body, prev, hash, garbled };
}

/** A column of words as it is stored: libsql stops the process when a damaged file gives it words that are no UTF-8, so there they come as bytes. */
function bytesOf(db: Database, column: string): RawBuilder<Stored> {
  return db.getExecutor().adapter instanceof SqliteAdapter
    ? sql<Stored>`cast(${sql.ref(column)} as blob)`
    : sql<Stored>`${sql.ref(column)}`;
}

/** Null for bytes that are no UTF-8. */
function decoded(value: Stored): string | null {
  if (typeof value === 'string') return value;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value);
  } catch {
    return null;
  }
}

/** The stored text of a hash; null when it has been redacted or was never there. Throws `ledger-damaged` when its bytes are no text. */
export async function textOf(db: Database, sha256: string): Promise<string | null> {
  const row = await db.selectFrom('texts').select(bytesOf(db, 'text').as('text')).where('sha256', '=', sha256).executeTakeFirst();
  if (row === undefined) return null;
  const text = decoded(row.text);
  if (text === null) throw damaged('the ledger', `the text ${sha256} with bytes that are no UTF-8`);
  return text;
}

/** An entry as its row holds it. Throws `ledger-damaged` when the body is no JSON. */
export function entryOf({ seq, at, by_kind, by_name, body, prev, hash, garbled }: ReadRow): Entry {
  try {
    if (!garbled)
      return { seq, at, by: { kind: by_kind as Entry['by']['kind'], name: by_name }, body: JSON.parse(body) as Body, prev, hash };
  } catch {
    // Told below.
  }
  throw damaged('the ledger', `entry ${seq} with a body that is no JSON`);
}

/** How many entries there are. */
export async function entryCount(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('entries')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
