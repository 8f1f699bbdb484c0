import { newer, notALedger } from './faults.js';
import { Kysely } from './kysely.js';
import type { Ledger } from './ledger.js';
import { migrate, migratedTo, migrations } from './migrations.js';
import type { Tables } from './tables.js';

/** Where commands keep the ledger unless `--store` says otherwise. */
export const DEFAULT_STORE = 'entente.db';

export interface OpenOptions {
  /** The clock that dates entries: an ISO instant in UTC with milliseconds. */
  readonly now?: () => string;
  /** `create` (the default) makes a file that is not there; `existing` refuses that; `read-only` writes nothing, not even a migration. */
  readonly mode?: 'create' | 'existing' | 'read-only';
  /** How long to wait while another process writes, in milliseconds; then `ledger-locked`. */
  readonly patience?: number;
}

/** Longer than any single entry takes, shorter than a person waits. */
const PATIENCE = 10_000;

/**
 * Opens the ledger at a file name or a `postgres://` address and brings its tables up to this version. A file that may not be written is opened
 * for reading. Errors: `ledger-missing`, `is-directory`, `not-a-ledger`, `ledger-newer`, `ledger-locked`, `ledger-damaged`, `ledger-address`,
 * `ledger-unreachable`, `ledger-refused`.
 */
export async function openLedger(address: string = DEFAULT_STORE, options: OpenOptions = {}): Promise<Ledger> {
  const ledger = await connect(address, options);
  try {
    await bringUp(ledger, options);
    return ledger;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

const systemClock = (): string => new Date().toISOString();

async function connect(address: string, { now = systemClock, mode = 'create', patience = PATIENCE }: OpenOptions): Promise<Ledger> {
  if (/^postgres(?:ql)?:\/\//.test(address)) {
    const { openPostgres } = await import('./postgres.js');
    const store = openPostgres(address, { readOnly: mode === 'read-only', patience });
    const db = new Kysely<Tables>({ dialect: store.dialect });
    return ledgerOn({ kind: 'postgres', address: store.address, db, readOnly: mode === 'read-only', now, close: () => db.destroy() });
  }
  const { openSqlite } = await import('./sqlite.js');
  const { dialect, readOnly, close } = openSqlite(address, mode, patience);
  const db = new Kysely<Tables>({ dialect });
  const closeAll = async (): Promise<void> => {
    await db.destroy();
    close();
  };
  return ledgerOn({ kind: 'sqlite', address, db, readOnly, now, close: closeAll });
}

/** Appending brings the whole reader of texts with it: who only looks something up does not wait for that. */
const appending = () => import('./append.js');

function ledgerOn(store: Omit<Ledger, 'append'>): Ledger {
  let closed: Promise<void> | null = null;
  return {
    ...store,
    append: async (bodies, by, supply = {}) => {
      const { appendWithin, takeTurn } = await appending();
      return store.db.transaction().execute(async (db) => {
        await takeTurn(db, store.kind);
        return appendWithin({ db, kind: store.kind, at: store.now(), by, supply }, bodies);
      });
    },
    close: () => {
      closed ??= store.close();
      return closed;
    },
  };
}

async function bringUp({ db, kind, address, readOnly, now }: Ledger, { mode = 'create' }: OpenOptions): Promise<void> {
  const at = await migratedTo(db, kind);
  if (at > migrations.length) throw newer(address, at, migrations.length);
  if (at === 0 && mode !== 'create') throw notALedger(address, 'a database without its tables');
  if (at === migrations.length || readOnly) return;
  const { takeTurn } = await appending();
  await db.transaction().execute(async (transaction) => {
    await takeTurn(transaction, kind);
    await migrate(transaction, { kind, address, now: now() });
  });
}
