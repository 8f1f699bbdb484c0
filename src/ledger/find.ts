import { EntenteError } from '../errors.js';
import type { Party } from '../lexicon/en/parties.js';
import type { FindQuery, Found } from '../model.js';
import { sha256 } from './chain.js';
import { facetsOf, tally } from './facets.js';
import { type Filters, filtersOf } from './find-filters.js';
import { hitsOf } from './find-hits.js';
import { lineagesOf, withLineages } from './find-lineages.js';
import { matching } from './find-matching.js';
import { RANKED } from './find-page.js';
import { scanned } from './find-scan.js';
import type { Ledger } from './ledger.js';
import { parseQuery, type QueryNode } from './query.js';
import { tablesInForce } from './tables-in-force.js';

/** Hits of a page. */
const PAGE = 20;
const LONGEST_PAGE = 200;
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
  const scan = await scanned(ledger, search, { limit, offset });
  const tallied = tally(scan.codes);
  const { total } = tallied;
  const facets = await facetsOf(ledger, tallied);
  const found = { schema: 'find/1', total, capped: false, facets } as const;
  if (query.group === 'lineage') {
    const { freshen } = await import('./freshen.js');
    await freshen(ledger);
    const { lineages, more } = await lineagesOf(ledger, search, matching(ledger, search), { limit, offset });
    return { ...found, hits: [], lineages, next: more ? cursorOf(offset + limit, query) : null };
  }
  const relevant = search.node !== null && total <= RANKED[ledger.kind];
  const ids = total === 0 ? [] : await scan.ids(relevant);
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
