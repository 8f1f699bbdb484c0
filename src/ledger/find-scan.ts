import type { Search } from './find.js';
import type { Page, Scan } from './find-page.js';
import { scannedPostgres } from './find-scan-postgres.js';
import { scannedSqlite } from './find-scan-sqlite.js';
import type { Ledger } from './ledger.js';

/** One pass over all hits: what they count for, and which of them make a page. What the page needs comes with it where that is cheaper than a second pass. */
export const scanned = (ledger: Pick<Ledger, 'db' | 'kind'>, search: Search, page: Page): Promise<Scan> =>
  ledger.kind === 'sqlite' ? scannedSqlite(ledger.db, search, page) : scannedPostgres(ledger.db, search, page);
