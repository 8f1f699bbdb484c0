import type { Body, Entry } from './entries.js';
import type { Transaction } from './kysely.js';
import type { Derivation } from './ledger.js';
import type { Tables } from './tables.js';

/** The tables that `freshen` fills, scope by scope. */
export const TRACKED = ['series_results', 'lineages', 'lineage_steps', 'lineage_acts', 'commitments', 'wordings', 'offers'] as const;

/** What is recomputed together: a series by name, or a document that stands in none. */
export const scopeOf = (series: string | null, document: string): string => (series === null ? `document:${document}` : `series:${series}`);

/** The name of the series of a scope; null for a document outside any. */
export const seriesOfScope = (scope: string): string | null => (scope.startsWith('series:') ? scope.slice('series:'.length) : null);

/**
 * Lineages, commitments and the engine's offers of evidence depend on whole series. An entry about a document only marks its scope, the old and the
 * new one, as stale; `freshen` recomputes it when it is asked for. Where each lineage's acts are: table `lineage_acts`.
 */
export const tracking: Derivation = {
  name: 'tracking',
  tables: ['stale', ...TRACKED],
  apply: async (entry, { db }) => {
    for (const named of await documentsIn(db, entry.body)) {
      const scopes = await scopesOf(db, named);
      await markStale(db, scopes);
      // What has been removed must not live on in what was derived of it.
      if (entry.body.kind === 'redaction') for (const scope of scopes) await clearScope(db, scope);
    }
  },
  // Nothing has been derived of them yet.
  bringIn: (arrivals, { db }) => markStale(db, new Set(arrivals.map(({ record: { id, facts } }) => scopeOf(facts.series, id)))),
};

/** Marks scopes to be worked out anew, as of the last entry: a `freshen` that began before it leaves the mark. */
export async function markStale(db: Transaction<Tables>, scopes: ReadonlySet<string>): Promise<void> {
  if (scopes.size === 0) return;
  const last = await db.selectFrom('entries').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const seq = last?.seq ?? 0;
  await db
    .insertInto('stale')
    .values([...scopes].map((scope) => ({ scope, seq })))
    .onConflict((conflict) => conflict.column('scope').doUpdateSet({ seq }))
    .execute();
}

/** Removes everything derived for a scope. */
export async function clearScope(db: Transaction<Tables>, scope: string): Promise<void> {
  for (const table of ['commitments', 'wordings', 'offers'] as const) await db.deleteFrom(table).where('scope', '=', scope).execute();
  const series = seriesOfScope(scope);
  if (series === null) return;
  for (const table of ['series_results', 'lineages', 'lineage_steps', 'lineage_acts'] as const)
    await db.deleteFrom(table).where('series', '=', series).execute();
}

/** A document that an entry speaks of, with the series the entry names, if any. */
interface Named {
  readonly id: string;
  readonly series?: string | null;
}

/** The documents whose series an entry changes; of an undo, those of the entry it takes back (and so on down). */
async function documentsIn(db: Transaction<Tables>, body: Body): Promise<readonly Named[]> {
  switch (body.kind) {
    case 'document':
      return [{ id: body.document.id, series: body.document.facts.series }];
    case 'describe':
      return [{ id: body.document, ...('series' in body.set && { series: body.set.series ?? null }) }];
    case 'redaction':
      return [{ id: body.document }];
    case 'correct':
      return [{ id: body.anchor.document }];
    case 'review':
      return body.of.kind === 'copy' && body.of.anchor !== null ? [{ id: body.of.anchor.document }] : [];
    case 'undo': {
      const row = await db.selectFrom('entries').select('body').where('seq', '=', body.seq).executeTakeFirst();
      return row === undefined ? [] : documentsIn(db, JSON.parse(row.body) as Entry['body']);
    }
    default:
      return [];
  }
}

/** The scope a document has stood in and the one it stands in now. */
async function scopesOf(db: Transaction<Tables>, { id: document, series: told }: Named): Promise<ReadonlySet<string>> {
  const scopes = new Set<string>();
  const row = await db.selectFrom('documents').select('series').where('id', '=', document).executeTakeFirst();
  if (row !== undefined) scopes.add(scopeOf(row.series, document));
  if (told !== undefined) scopes.add(scopeOf(told, document));
  const steps = await db.selectFrom('lineage_steps').select('series').distinct().where('document', '=', document).execute();
  for (const { series } of steps) scopes.add(scopeOf(series, document));
  const alone = scopeOf(null, document);
  const kept = await db.selectFrom('wordings').select('scope').where('scope', '=', alone).limit(1).executeTakeFirst();
  if (kept !== undefined) scopes.add(alone);
  return scopes;
}
