import type { Series } from '../model.js';
import { freshen } from './freshen.js';
import type { Ledger } from './ledger.js';
import { storedSeries, workOut } from './series.js';
import { markStale, scopeOf } from './tracking.js';

export { seriesNames } from './series.js';

/**
 * A series of the ledger, as kept: worked out again only when an entry has made it stale. A ledger that may only be read works it out without keeping
 * it. Throws `unknown-series`.
 */
export async function seriesOf(ledger: Ledger, name: string): Promise<Series> {
  if (ledger.readOnly && (await isStale(ledger, name))) {
    const { series, held } = await workOut(ledger, name);
    if (held.size > 0) return series;
  }
  await freshen(ledger, { series: name });
  const kept = await storedSeries(ledger, name);
  if (saysWhere(kept)) return kept;
  if (ledger.readOnly) return (await workOut(ledger, name)).series;
  await ledger.db.transaction().execute((db) => markStale(db, new Set([scopeOf(name, '')])));
  await freshen(ledger, { series: name });
  return storedSeries(ledger, name);
}

/** An earlier version kept series without the places of their acts. */
const saysWhere = ({ lineages }: Series): boolean => lineages.every(({ steps }) => steps.every(({ at }) => at !== undefined));

async function isStale({ db }: Pick<Ledger, 'db'>, name: string): Promise<boolean> {
  return (await db.selectFrom('stale').select('scope').where('scope', '=', `series:${name}`).executeTakeFirst()) !== undefined;
}
