import { newer } from './faults.js';
import { type Kysely, sql, type Transaction } from './kysely.js';
import type { Ledger } from './ledger.js';
import { entries } from './migrations/0001-entries.js';
import { commitments } from './migrations/0002-commitments.js';
import { tokens } from './migrations/0003-tokens.js';
import { passageTables } from './migrations/0004-passages.js';
import { documentVersions } from './migrations/0005-documents.js';
import { kinds } from './migrations/0006-kinds.js';
import { correctionTable } from './migrations/0007-corrections.js';
import { newest } from './migrations/0008-newest.js';
import { nearDuplicates } from './migrations/0009-near.js';
import { columnTypes, type Migration } from './migrations/migration.js';
import type { Tables } from './tables.js';

/** Every step of the tables, in order; forward only. To add one, write `migrations/000N-….ts` and put it at the end. */
export const migrations: readonly Migration[] = [
  entries,
  commitments,
  tokens,
  passageTables,
  documentVersions,
  kinds,
  correctionTable,
  newest,
  nearDuplicates,
];

type Made = { readonly number: number };

/** The number of the last step a ledger has taken; 0 when it has no tables yet. */
export async function migratedTo(db: Kysely<Tables> | Transaction<Tables>, kind: Ledger['kind']): Promise<number> {
  const { rows: tables } = await (kind === 'sqlite'
    ? sql<{ name: string }>`select name from sqlite_master where type = 'table' and name = 'migrations'`
    : sql<{
        name: string;
      }>`select relname as name from pg_catalog.pg_class where relnamespace = to_regnamespace(quote_ident(current_schema())) and relname = 'migrations' and relkind = 'r'`
  ).execute(db);
  if (tables.length === 0) return 0;
  const { rows } = await sql<Made>`select max(number) as number from migrations`.execute(db);
  return rows[0]?.number ?? 0;
}

/**
 * Takes the steps a ledger lacks, within the transaction given; `upTo` lets tests stop at an earlier one.
 * Throws `ledger-newer` when a later version of Entente wrote it.
 */
export async function migrate(
  transaction: Transaction<Tables>,
  { kind, address, now, upTo = migrations.length }: { kind: Ledger['kind']; address: string; now: string; upTo?: number },
): Promise<void> {
  const from = await migratedTo(transaction, kind);
  if (from > migrations.length) throw newer(address, from, migrations.length);
  if (from >= upTo) return;
  const types = columnTypes(kind);
  const run = async (statement: string): Promise<void> => void (await sql.raw(statement).execute(transaction));
  if (from === 0)
    await run(`create table migrations (number ${types.int} primary key, name ${types.text} not null, at ${types.text} not null)`);
  for (const step of migrations.slice(from, upTo)) {
    await step.up(run, types, kind);
    await sql`insert into migrations (number, name, at) values (${step.number}, ${step.name}, ${now})`.execute(transaction);
  }
}
