import type { Series } from '../model.js';
import { freshen } from './freshen.js';
import type { Ledger } from './ledger.js';
import { storedSeries, workOut } from './series.js';

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
  return storedSeries(ledger, name);
}

async function isStale({ db }: Pick<Ledger, 'db'>, name: string): Promise<boolean> {
  return (await db.selectFrom('stale').select('scope').where('scope', '=', `series:${name}`).executeTakeFirst()) !== undefined;
}
