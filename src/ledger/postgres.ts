import pg from 'pg';
import { EntenteError } from '../errors.js';
import { CompiledQuery, PostgresDialect, type PostgresPool, type PostgresPoolClient } from './kysely.js';
import { postgresFault } from './postgres-faults.js';

const INT8 = 20;
const NUMERIC = 1700;
const CONNECTIONS = 8;
/** How long to wait for the server to answer, in milliseconds. */
const ANSWER = 10_000;

export interface PostgresStore {
  readonly dialect: PostgresDialect;
  /** Without user and password. */
  readonly address: string;
}

/** Prepares to work with a PostgreSQL database; it connects with the first query. Errors: `ledger-address`, then `ledger-unreachable`, `ledger-refused`. */
export function openPostgres(
  url: string,
  { readOnly, patience }: { readonly readOnly: boolean; readonly patience: number },
): PostgresStore {
  const address = bareAddress(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: ANSWER,
    application_name: 'entente',
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // A connection lost while idle is replaced with the next query.
  pool.on('error', () => undefined);
  const dialect = new PostgresDialect({
    pool: guardedPool(pool, address),
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(`set lock_timeout = ${Math.ceil(patience)}`));
      // It would compile a search first, which takes longer than the search, and sort too little of it in memory.
      await connection.executeQuery(CompiledQuery.raw(`set jit = off`));
      await connection.executeQuery(CompiledQuery.raw(`set work_mem = '64MB'`));
      // What nobody waits for any more ends at the server too (PostgreSQL 14 and later, where the system tells it).
      await connection.executeQuery(CompiledQuery.raw(NOTICE_LEAVING)).catch(() => undefined);
      if (readOnly) await connection.executeQuery(CompiledQuery.raw('set default_transaction_read_only = on'));
    },
  });
  return { dialect, address };
}

const NOTICE_LEAVING =
  "select set_config('client_connection_check_interval', '2s', false) where current_setting('server_version_num')::int >= 140000";

const wrongAddress = (came: string): EntenteError =>
  new EntenteError('ledger-address', {
    expected: 'an address like postgres://user@host/database',
    came,
    todo: 'Write special characters of user and password as %XX.',
  });

/** An address of PostgreSQL without user and password, to be shown. Errors: `ledger-address`. */
export function bareAddress(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw wrongAddress('one that cannot be taken apart');
  }
  const host = parsed.host || parsed.searchParams.get('host') || 'localhost';
  return `postgres://${host}${parsed.pathname}`;
}

/** Counts and sums come as numbers, not as strings: nothing here reaches 2^53. */
function parserOf(type: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (format !== 'binary' && (type === INT8 || type === NUMERIC)) return Number;
  return pg.types.getTypeParser(type, format as 'text') as (value: string) => unknown;
}

/** The pool with our error codes, and with zero characters, which PostgreSQL does not store, replaced as on SQLite. */
function guardedPool(pool: pg.Pool, address: string): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await connected(pool, address);
      const known = wrapped.get(client) ?? guardedClient(client, address);
      wrapped.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

async function connected(pool: pg.Pool, address: string): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const { syscall, code } = error as { syscall?: unknown; code?: unknown };
    if (syscall === 'open') throw wrongAddress(`one that names a certificate that can't be read (${String(code)})`);
    throw postgresFault(error, address);
  }
}

function guardedClient(client: pg.PoolClient, address: string): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(text, values.map(bound));
    } catch (error) {
      throw postgresFault(error, address);
    }
  };
  return { query: query as PostgresPoolClient['query'], release: () => client.release() };
}

function bound(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\0')) return value.replaceAll('\0', '\ufffd');
  if (value instanceof Uint8Array && !Buffer.isBuffer(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return typeof value === 'boolean' ? Number(value) : value;
}
