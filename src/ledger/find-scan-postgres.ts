import type { Search } from './find.js';
import { matching } from './find-matching.js';
import { numbersIn, type Page, RANKED, type Scan } from './find-page.js';
import { type RawBuilder, sql } from './kysely.js';
import type { Ledger } from './ledger.js';
import { tsquery } from './query-postgres.js';

type Db = Ledger['db'];

/** Numbers of hits. */
export interface Limits {
  /** Up to these they are ordered by relevance. */
  readonly ranked: number;
  /** When no more are expected, they are put in order in the same pass. */
  readonly expected: number;
  /** Up to these all ids and days are handed over, so that the newest need not be looked for. */
  readonly handed: number;
}
const LIMITS: Limits = { ranked: RANKED.postgres, expected: 10_000, handed: 50_000 };

/** What a pass brings; null where it was not asked for, or there were too many. */
interface Row {
  readonly codes: string | null;
  readonly ids: string | null;
  readonly days: string | null;
  /** The page by relevance. */
  readonly best: string | null;
  /** The day of the newest hit, and how many have one. */
  readonly last: number | null;
  readonly dated: number | null;
}
const NOTHING: Row = { codes: null, ids: null, days: null, best: null, last: null, dated: null };

/** One pass over all hits on PostgreSQL, by the number it expects: where that is wrong, the answer is the same and takes longer. */
export async function scannedPostgres(db: Db, search: Search, page: Page, limits: Limits = LIMITS): Promise<Scan> {
  const from = matching({ kind: 'postgres' }, search);
  const expected = await expectedOf(db, from);
  const statement =
    search.node !== null && expected <= limits.expected
      ? withBest(search, from, page, limits)
      : expected <= limits.handed
        ? sql`select string_agg(m.code, ';') as codes, ${handed(sql`m.id`, sql`m.day`, limits)} from ${from}`
        : sql`select string_agg(m.code, ';') as codes, max(m.day) as last, count(m.day) as dated from ${from}`;
  const { rows } = await sql<Partial<Row>>`${statement}`.execute(db);
  const row = { ...NOTHING, ...rows[0] };
  return { codes: row.codes ?? '', ids: (relevant) => (relevant ? bestOf(db, search, row, page) : newestOf(db, search, row, page)) };
}

/** How many hits the planner expects. */
async function expectedOf(db: Db, from: RawBuilder<unknown>): Promise<number> {
  type Plan = readonly [{ readonly Plan: { readonly 'Plan Rows': number } }];
  const { rows } = await sql<{ 'QUERY PLAN': Plan }>`explain (format json) select 1 from ${from}`.execute(db);
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

const handed = (id: RawBuilder<unknown>, day: RawBuilder<unknown>, { handed: most }: Limits): RawBuilder<unknown> =>
  sql`case when count(*) <= ${most} then array_to_string(array_agg(${id}), ',') end as ids,
    case when count(*) <= ${most} then array_to_string(array_agg(coalesce(${day}, 0)), ',') end as days`;

/** Few hits: their words are kept while they are counted, then put in order. */
function withBest(search: Search, from: RawBuilder<unknown>, page: Page, limits: Limits): RawBuilder<unknown> {
  const best = sql`select id from hits order by ${rank(search, sql`vector`)} desc, day desc nulls last, id ${cut(page)}`;
  return sql`with hits as materialized (select m.id as id, m.day as day, m.code as code, ${vector(search)} as vector from ${from}),
    counted as (select count(*) as total, string_agg(code, ';') as codes, ${handed(sql`id`, sql`day`, limits)} from hits)
    select codes, ids, days, case when total <= ${limits.ranked} then (select string_agg(id::text, ',') from (${best}) as page) end as best from counted`;
}

const cut = ({ limit, offset }: Page): RawBuilder<unknown> => sql`limit ${limit} offset ${offset}`;
const vector = ({ own }: Search): RawBuilder<unknown> => (own ? sql`coalesce(m.own, m.words)` : sql`m.words`);
const rank = ({ node, filters }: Search, words: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`ts_rank_cd('{0.1, 0.1, 1, 1}', ${words}, ${tsquery(node, filters.labels)}::tsquery, 1)`;

async function bestOf(db: Db, search: Search, { best, ids }: Row, page: Page): Promise<readonly number[]> {
  if (best !== null) return numbersIn(best);
  const from =
    ids === null
      ? matching({ kind: 'postgres' }, search)
      : sql`passage_words m where m.id in (select unnest(string_to_array(${ids}, ',')::int[]))`;
  const order = sql`${rank(search, vector(search))} desc, m.day desc nulls last, m.id`;
  return looked(db, sql`select m.id as id from ${from} order by ${order} ${cut(page)}`);
}

async function newestOf(db: Db, search: Search, { ids, days, last, dated }: Row, page: Page): Promise<readonly number[]> {
  if (ids !== null) return newestAmong(numbersIn(ids), numbersIn(days), page);
  // Many hits: the index by day has the newest, beginning where there are any. Those without a day stand behind all others.
  const within = dated === null || page.offset + page.limit > dated || last === null ? null : last;
  const from = matching({ kind: 'postgres' }, within === null ? search : { ...search, filters: { ...search.filters, until: within } });
  return looked(db, sql`select m.id as id from ${from} order by m.day desc nulls last, m.id ${cut(page)}`);
}

/** Only those that can be on the page are put in order. */
function newestAmong(ids: readonly number[], days: readonly number[], { limit, offset }: Page): readonly number[] {
  const oldest = Int32Array.from(days).sort()[days.length - offset - limit] ?? 0;
  return ids
    .map((id, index) => ({ id, day: days[index] ?? 0 }))
    .filter(({ day }) => day >= oldest)
    .sort((a, b) => b.day - a.day || a.id - b.id)
    .slice(offset, offset + limit)
    .map(({ id }) => id);
}

async function looked(db: Db, statement: RawBuilder<unknown>): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`${statement}`.execute(db);
  return rows.map(({ id }) => Number(id));
}
