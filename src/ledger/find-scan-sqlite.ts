import type { Search } from './find.js';
import { matching } from './find-matching.js';
import { numbersIn, type Page, type Scan } from './find-page.js';
import { type RawBuilder, sql } from './kysely.js';
import type { Ledger } from './ledger.js';
import { fts5 } from './query-sqlite.js';

type Db = Ledger['db'];

/** One pass over all hits of a file. */
export async function scannedSqlite(db: Db, search: Search, page: Page): Promise<Scan> {
  const from = matching({ kind: 'sqlite' }, search);
  if (search.node === null) return scannedNewest(db, from, page);
  const { rows } = await sql<{ codes: string | null }>`select group_concat(m.code, ';') as codes from ${from}`.execute(db);
  const looked = async (statement: RawBuilder<unknown>): Promise<readonly number[]> =>
    (await sql<{ id: number }>`${statement} limit ${page.limit} offset ${page.offset}`.execute(db)).rows.map(({ id }) => id);
  const newest = sql`select m.id as id from ${from} order by m.day desc nulls last, m.id`;
  return { codes: rows[0]?.codes ?? '', ids: (relevant) => looked(relevant ? ranked(search, from) : newest) };
}

/** With a sign before it, the rank is worked out for the rows that are left, and sorted outside of FTS5, which would take twice as long. */
function ranked({ node, filters, own }: Search, from: RawBuilder<unknown>): RawBuilder<unknown> {
  if (filters.since !== null || filters.until !== null) return sql`select m.id as id from ${from} order by +w.rank, m.id`;
  return sql`select w.rowid as id from passage_words w where passage_words match ${fts5(node, filters.labels, { own })} order by +w.rank, w.rowid`;
}

/** Without words the order is known beforehand: the newest first. The same pass finds them; a second one would cost as much again. */
async function scannedNewest(db: Db, from: RawBuilder<unknown>, { limit, offset }: Page): Promise<Scan> {
  const newest = sql`select id from hits order by day desc nulls last, id limit ${limit} offset ${offset}`;
  const { rows } = await sql<{
    codes: string | null;
    ids: string | null;
  }>`with hits as materialized (select m.id as id, m.day as day, m.code as code from ${from})
    select (select group_concat(code, ';') from hits) as codes, (select group_concat(id, ',') from (${newest}) as page) as ids`.execute(db);
  return { codes: rows[0]?.codes ?? '', ids: async () => numbersIn(rows[0]?.ids) };
}
