import { copies } from './copies-derived.js';
import { corrections } from './corrections-derived.js';
import { documents } from './documents-derived.js';
import type { Entry } from './entries.js';
import type { Arrival, Derivation, DeriveContext } from './ledger.js';
import { passages } from './passages-derived.js';
import { tracking } from './tracking.js';

/** Every family of derived tables, in the order in which they are brought along: a later one may read the tables of an earlier one. */
export const derivations: readonly Derivation[] = [documents, copies, corrections, passages, tracking];

/** Documents brought in together at most: their readings are held in memory. */
const TOGETHER = 64;

/** Entries in their order, as they are derived from: documents that come in for the first time together, every other entry alone. */
export async function* together(entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncGenerator<readonly Entry[]> {
  let waiting: Entry[] = [];
  for await (const entry of entries) {
    const arrives = arrivalOf(entry) !== null;
    if (arrives) waiting.push(entry);
    if (waiting.length > 0 && (!arrives || waiting.length >= TOGETHER)) {
      yield waiting;
      waiting = [];
    }
    if (!arrives) yield [entry];
  }
  if (waiting.length > 0) yield waiting;
}

/** The document that an entry brings in for the first time; null for every other entry. */
export const arrivalOf = ({ seq, body }: Entry): Arrival | null =>
  body.kind === 'document' && body.document.version === 1 ? { seq, record: body.document } : null;

/** Brings all derived tables along with entries as `together` gives them. */
export async function derive(entries: readonly Entry[], context: DeriveContext): Promise<void> {
  const arrivals = entries.flatMap((entry) => arrivalOf(entry) ?? []);
  for (const derivation of derivations) {
    if (arrivals.length > 0) await derivation.bringIn(arrivals, context);
    else for (const entry of entries) await derivation.apply(entry, context);
  }
}
