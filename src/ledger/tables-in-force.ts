import type { Body } from './entries.js';
import type { DeriveContext, Ledger } from './ledger.js';

/** A team's own parties (JSON), topics and levels of force (tables), as their files say them; null for the built-in ones alone. */
export interface OwnTables {
  readonly parties: string | null;
  readonly topics: string | null;
  readonly rungs: string | null;
}

/** The tables that the last entry of kind `lexicon` names; null when there is none. They hold for all texts, also for those taken in before. */
export async function tablesInForce(db: Ledger['db'] | DeriveContext['db']): Promise<OwnTables | null> {
  const row = await db
    .selectFrom('entries')
    .select('body')
    .where('kind', '=', 'lexicon')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { parties, topics, rungs } = JSON.parse(row.body) as Extract<Body, { kind: 'lexicon' }>;
  return { parties, topics, rungs };
}
