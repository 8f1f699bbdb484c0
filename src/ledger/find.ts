import { EntenteError } from '../errors.js';
import type { Party } from '../lexicon/en/parties.js';
import type { FindQuery, Found } from '../model.js';
import { sha256 } from './chain.js';
import { facetsOf, setsNumbered, tally } from './facets.js';
import { type Filters, filtersOf } from './find-filters.js';
import { hitsOf } from './find-hits.js';
import { lineagesOf, withLineages } from './find-lineages.js';
import { type RawBuilder, sql } from './kysely.js';
import type { Ledger } from './ledger.js';
import { parseQuery, type QueryNode } from './query.js';
import { tsquery } from './query-postgres.js';
import { fts5 } from './query-sqlite.js';
import { tablesInForce } from './tables-in-force.js';

/** Hits of a page. */
const PAGE = 20;
const LONGEST_PAGE = 200;
/** Hits up to which they are ordered by relevance; beyond, nobody reads to the end, and the newest come first. */
const RANKED = { sqlite: 100_000, postgres: 5_000 } as const;
/** How far paging goes. */
const DEEPEST = 100_000;

/** What is looked for, and in which order it comes. */
export interface Search {
  readonly node: QueryNode | null;
  readonly filters: Filters;
  /** Words are looked for in the act's own words, not in its whole sentence. */
  readonly own: boolean;
}

/**
 * Finds passages by words and filters. With filters that ask something of the act, the words must stand in the act itself; else anywhere in its sentence.
 * Counts are exact. `group: 'lineage'` brings the series up to date first, and gives lineages instead of hits. Errors: `query-invalid`, `near-unsupported`, `filter-invalid`, `date-invalid`, `cursor-invalid`.
 */
export async function find(ledger: Ledger, query: FindQuery): Promise<Found> {
  const search = searchOf(query, await partiesOf(ledger));
  const limit = Math.max(1, Math.min(LONGEST_PAGE, Math.floor(query.limit ?? PAGE)));
  const offset = query.cursor ? offsetOf(query.cursor, query) : 0;
  const scan = await scanned(ledger, search, query.group === 'lineage' ? null : { limit, offset });
  const { total, numbers } = tally(scan.codes);
  const facets = facetsOf(numbers, await setsNumbered(ledger, numbers.keys()));
  const found = { schema: 'find/1', total, capped: false, facets } as const;
  if (query.group === 'lineage') {
    const { freshen } = await import('./freshen.js');
    await freshen(ledger);
    const { lineages, more } = await lineagesOf(ledger, search, matching(ledger, search), { limit, offset });
    return { ...found, hits: [], lineages, next: more ? cursorOf(offset + limit, query) : null };
  }
  const relevant = search.node !== null && total <= RANKED[ledger.kind];
  const known = total === 0 ? [] : relevant ? null : scan.ids;
  const ids = known ?? (await idsOf(ledger, search, { relevant, limit, offset }));
  const hits = await withLineages(ledger, [...(await hitsOf(ledger, search, ids)).values()]);
  const following = offset + ids.length;
  return { ...found, hits, next: ids.length > 0 && following < Math.min(total, DEEPEST) ? cursorOf(following, query) : null };
}

/** The ledger's own parties with the built-in ones; undefined when it has none of its own, and the whole lexicon need not be loaded. */
async function partiesOf(ledger: Ledger): Promise<readonly Party[] | undefined> {
  const tables = await tablesInForce(ledger.db);
  if (tables?.parties == null) return undefined;
  const { lexiconWith } = await import('./own-tables.js');
  return lexiconWith(tables).parties;
}

/** Reads a query. Errors: `query-invalid`, `filter-invalid`, `date-invalid`. */
export function searchOf(query: FindQuery, parties?: readonly Party[]): Search {
  const node = parseQuery(query.words ?? '', { phrase: query.phrase === true, ...(parties && { parties }) });
  const filters = filtersOf(query, parties);
  if (node === null && filters.labels.length === 0 && filters.since === null && filters.until === null)
    throw new EntenteError('query-invalid', {
      expected: 'words to look for, or a filter',
      came: 'neither',
      todo: 'Give words, as in "missile defense", or a filter like an act, a speaker, a topic or a series.',
    });
  return { node, filters, own: node !== null && filters.ofAct };
}

/** The rows that match, as the part of a statement after `from`; `m` holds their marks. */
function matching({ kind }: Pick<Ledger, 'kind'>, { node, filters: { labels, since, until }, own }: Search): RawBuilder<unknown> {
  const days = sql.join(
    [...(since === null ? [] : [sql`m.day >= ${since}`]), ...(until === null ? [] : [sql`m.day <= ${until}`])],
    sql` and `,
  );
  const dated = since !== null || until !== null;
  if (node === null && labels.length === 0) return sql`passage_marks m where ${days}`;
  const and = dated ? sql` and ${days}` : sql``;
  if (kind === 'sqlite')
    return sql`passage_words w join passage_marks m on m.id = w.rowid where passage_words match ${fts5(node, labels, { own })}${and}`;
  const wanted = sql`${tsquery(node, labels)}::tsquery`;
  const words = own ? sql`((m.shared = 0 and m.words @@ ${wanted}) or m.own @@ ${wanted})` : sql`m.words @@ ${wanted}`;
  return sql`passage_words m where ${words}${and}`;
}

interface Scan {
  /** What every hit counts for, see `tally`. */
  readonly codes: string;
  /** The newest hits of the page; null where they were not asked for. */
  readonly ids: readonly number[] | null;
}

/** One pass over all hits. Where they will hardly be ordered by relevance, the same pass finds the newest: a second one would cost as much again. */
async function scanned(ledger: Pick<Ledger, 'db' | 'kind'>, search: Search, page: Page | null): Promise<Scan> {
  const sqlite = ledger.kind === 'sqlite';
  const joined = (code: RawBuilder<unknown>) => (sqlite ? sql`group_concat(${code}, ';')` : sql`string_agg(${code}, ';')`);
  const from = matching(ledger, search);
  if (page === null || (sqlite && search.node !== null)) {
    const rows = await answered(ledger, sql<{ codes: string | null }>`select ${joined(sql`m.code`)} as codes from ${from}`);
    return { codes: rows[0]?.codes ?? '', ids: null };
  }
  const newest = sql`select id from hits order by day desc nulls last, id limit ${page.limit} offset ${page.offset}`;
  const rows = await answered(
    ledger,
    sql<{
      codes: string | null;
      ids: string | null;
    }>`with hits as materialized (select m.id as id, m.day as day, m.code as code from ${from})
      select (select ${joined(sql`code`)} from hits) as codes, (select ${sqlite ? sql`group_concat(id, ',')` : sql`string_agg(id::text, ',')`} from (${newest}) as page) as ids`,
  );
  const [{ codes, ids } = { codes: null, ids: null }] = rows;
  return { codes: codes ?? '', ids: (ids ?? '').split(',').filter(Boolean).map(Number) };
}

/** Runs a statement over many rows. PostgreSQL would compile it first, which takes longer than the search, and keep too little of it in memory. */
async function answered<Row>({ db, kind }: Pick<Ledger, 'db' | 'kind'>, statement: RawBuilder<Row>): Promise<readonly Row[]> {
  if (kind === 'sqlite') return (await statement.execute(db)).rows;
  return db.transaction().execute(async (transaction) => {
    await sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`.execute(transaction);
    return (await statement.execute(transaction)).rows;
  });
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** The ids of one page, in order: by relevance, or the newest first. */
async function idsOf(
  ledger: Pick<Ledger, 'db' | 'kind'>,
  search: Search,
  { relevant, limit, offset }: Page & { readonly relevant: boolean },
): Promise<readonly number[]> {
  const from = matching(ledger, search);
  const page = sql`limit ${limit} offset ${offset}`;
  const newest = sql`select m.id as id from ${from} order by m.day desc nulls last, m.id ${page}`;
  const rows = await answered(ledger, sql<{ id: number }>`${relevant ? ranked(ledger, search, from, page) : newest}`);
  return rows.map(({ id }) => Number(id));
}

function ranked(
  { kind }: Pick<Ledger, 'kind'>,
  { node, filters, own }: Search,
  from: RawBuilder<unknown>,
  page: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (kind === 'sqlite') return sql`select m.id as id from ${from} order by w.rank ${page}`;
  const vector = own ? sql`coalesce(m.own, m.words)` : sql`m.words`;
  return sql`select m.id as id from ${from} order by ts_rank_cd('{0.1, 0.1, 1, 1}', ${vector}, ${tsquery(node, filters.labels)}::tsquery, 1) desc, m.day desc nulls last, m.id ${page}`;
}

/** An opaque cursor: where the next page begins, and of which query. */
function cursorOf(offset: number, query: FindQuery): string {
  return Buffer.from(`${offset}.${fingerprint(query)}`).toString('base64url');
}

function offsetOf(cursor: string, query: FindQuery): number {
  const [, offset, print] = /^(\d{1,7})\.([0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (offset === undefined || print !== fingerprint(query))
    throw new EntenteError('cursor-invalid', {
      expected: 'the cursor that came with the page before, and the same query',
      came: `"${cursor.slice(0, 60)}"`,
      todo: 'Begin again without it.',
    });
  return Number(offset);
}

function fingerprint({ cursor: _, limit: __, ...query }: FindQuery): string {
  return sha256(
    JSON.stringify(
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  ).slice(0, 12);
}
