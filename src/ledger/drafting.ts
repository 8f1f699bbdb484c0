import { type PrecedentSeries, type Precedents, precedentsOf } from '../draft/precedents.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { DuePromise, Reading } from '../model.js';
import { commitments } from './commitments.js';
import { listDocuments, readingOf } from './documents.js';
import type { Ledger } from './ledger.js';
import { lexiconOfLedger } from './own-tables.js';
import { seriesNames } from './series.js';
import { seriesOf } from './series-stored.js';

export interface LedgerPrecedentOptions {
  /** Default: the ledger's own. */
  readonly lexicon?: Lexicon;
  /** Also the other series of the ledger, for what the own one lacks; true by default. */
  readonly others?: boolean;
}

/** Texts of other series that are looked into at most, the latest first: beyond them a draft would wait for seconds. */
const OTHERS_AT_MOST = 200;

/**
 * All agreed language of a ledger that a draft of one series can rest on: the statements of the series, no copies, no reports; then other series. Errors:
 * `unknown-series`, `series-undated`.
 */
export async function precedentsFromLedger(
  ledger: Ledger,
  name: string,
  { lexicon: given, others = true }: LedgerPrecedentOptions = {},
): Promise<Precedents> {
  const lexicon = given ?? (await lexiconOfLedger(ledger));
  const own = await seriesIn(ledger, name);
  const rest: PrecedentSeries[] = [];
  let left = OTHERS_AT_MOST;
  for (const other of others ? await seriesNames(ledger) : []) {
    if (other === name || left <= 0) continue;
    const found = await seriesIn(ledger, other, left);
    left -= found.readings.length;
    rest.push({ ...found, name: other });
  }
  return precedentsOf({ ...own, name: null }, rest, { lexicon });
}

async function seriesIn(ledger: Ledger, name: string, most = Number.POSITIVE_INFINITY): Promise<PrecedentSeries> {
  const series = await seriesOf(ledger, name);
  const ids = new Set(series.documents.filter(({ genre }) => genre !== 'report').map(({ id }) => id));
  const readings: Reading[] = [];
  for (const { id, redacted } of await all(ledger, name)) if (ids.has(id) && !redacted) readings.push(await readingOf(ledger, id));
  return { name, readings: readings.slice(-Math.max(1, Math.min(most, readings.length))), series };
}

async function all(ledger: Ledger, series: string): Promise<readonly { readonly id: string; readonly redacted: boolean }[]> {
  const found = [];
  for (let cursor: string | null = null; ; ) {
    const page = await listDocuments(ledger, { series, copies: false }, { limit: 1_000, cursor });
    found.push(...page.documents);
    cursor = page.next;
    if (cursor === null) return found;
  }
}

/** The day by which the meeting after a text is expected, where nobody says: a year later. `date` is an ISO day; for 29 February the 28th. */
export function nextMeetingAfter(date: string): string {
  const day = date.slice(5) === '02-29' ? '02-28' : date.slice(5);
  return `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}-${day}`;
}

/** Open promises of a series whose last day is on or before `until` (ISO day), overdue ones among them, as a held draft lists them. */
export async function duePromises(ledger: Ledger, series: string, until: string): Promise<readonly DuePromise[]> {
  const found = await commitments(ledger, { series, open: true, due: true });
  return found.flatMap(({ id, due, last }): DuePromise[] => {
    if (due === null || due.to === null || due.to > until) return [];
    return [{ commitment: id, quote: last.words, document: last.at.document, due: { from: due.from, to: due.to, words: due.words.text } }];
  });
}
