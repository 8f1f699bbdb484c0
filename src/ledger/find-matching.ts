import type { Search } from './find.js';
import { type RawBuilder, sql } from './kysely.js';
import type { Ledger } from './ledger.js';
import { tsquery } from './query-postgres.js';
import { fts5 } from './query-sqlite.js';

/** The rows that match, as the part of a statement after `from`; `m` holds their marks. */
export function matching({ kind }: Pick<Ledger, 'kind'>, { node, filters: { labels, since, until }, own }: Search): RawBuilder<unknown> {
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
