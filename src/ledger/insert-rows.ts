import { CompiledQuery } from './kysely.js';
import type { DeriveContext } from './ledger.js';
import type { Tables } from './tables.js';

/** Rows of one statement: two sizes, so that each statement is prepared once and then only given its values. */
const MANY = 16;
const STATEMENTS_KEPT = 200;
const statements = new Map<string, string>();

/**
 * Writes rows of equal columns into a table; the text of a statement is made once, not for every row as the query builder does. With `unlessThere`, rows
 * whose key is taken are left out; otherwise the store refuses them. Names are ours, values are bound.
 */
export async function insertRows<Name extends keyof Tables>(
  { db, kind }: Pick<DeriveContext, 'db' | 'kind'>,
  table: Name,
  rows: readonly Tables[Name][],
  { unlessThere = false }: { readonly unlessThere?: boolean } = {},
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!) as (keyof Tables[Name] & string)[];
  for (let at = 0; at < rows.length; ) {
    const size = rows.length - at >= MANY ? MANY : 1;
    const values = rows.slice(at, at + size).flatMap((row) => columns.map((column) => row[column]));
    await db.executeQuery(CompiledQuery.raw(statementFor(kind, table, columns, size, unlessThere), values));
    at += size;
  }
}

function statementFor(kind: DeriveContext['kind'], table: string, columns: readonly string[], rows: number, unlessThere: boolean): string {
  const key = `${kind} ${table} ${columns.join()} ${rows} ${unlessThere}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const place = (row: number, column: number): string => (kind === 'sqlite' ? '?' : `$${row * columns.length + column + 1}`);
  const lists = Array.from({ length: rows }, (_, row) => `(${columns.map((_, column) => place(row, column)).join(', ')})`);
  const made = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values ${lists.join(', ')}${unlessThere ? ' on conflict do nothing' : ''}`;
  if (statements.size >= STATEMENTS_KEPT) statements.clear();
  statements.set(key, made);
  return made;
}
