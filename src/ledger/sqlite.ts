import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { EntenteError } from '../errors.js';
import { damaged, diskFull, locked, missing, notALedger, readOnly } from './faults.js';
import {
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from './kysely.js';
import { type WriteTurns, writeTurns } from './sqlite-turn.js';

/** Marks the file as a ledger of Entente ("ENTE") in its header, where `file` and SQLite tools show it. */
const APPLICATION_ID = 0x454e5445;
const STATEMENTS_KEPT = 300;

export type SqliteMode = 'create' | 'existing' | 'read-only';
export interface SqliteStore {
  readonly dialect: Dialect;
  readonly readOnly: boolean;
  /** Folds the journal into the file and closes it, so that one file is left that any SQLite tool can open. */
  readonly close: () => void;
}

/**
 * Opens a file as a store. A file that may not be written is opened for reading. Errors: `ledger-missing`, `is-directory`, `not-a-ledger`,
 * `ledger-locked`, `ledger-damaged`.
 */
export function openSqlite(path: string, mode: SqliteMode, patience: number): SqliteStore {
  expectFile(path, mode);
  const purpose = mode !== 'read-only' && mayWrite(path) ? 'writing' : 'reading';
  const database = openedFor(path, purpose, patience);
  return { dialect: dialectOf(database, path, patience), readOnly: purpose === 'reading', close: () => closeFile(database, purpose) };
}

function expectFile(path: string, mode: SqliteMode): void {
  const folder = dirname(resolve(path));
  if (!existsSync(path)) {
    if (!existsSync(folder)) throw missing(path, `no folder ${folder}`);
    if (mode !== 'create') throw missing(path, 'no such file');
  } else if (statSync(path).isDirectory())
    throw new EntenteError('is-directory', { expected: 'a file', came: `the folder ${path}`, todo: 'Name a file in it, like entente.db.' });
}

function mayWrite(path: string): boolean {
  const there = existsSync(path);
  try {
    accessSync(there ? path : dirname(resolve(path)), constants.W_OK);
    return true;
  } catch {
    if (!there) throw readOnly(path);
    return false;
  }
}

type Purpose = 'writing' | 'reading';
function openedFor(path: string, purpose: Purpose, patience: number): Database.Database {
  const database = connected(path, purpose, patience);
  try {
    expectLedger(database, path);
    if (purpose === 'writing') prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw coded(error, path);
  }
}

function connected(path: string, purpose: Purpose, patience: number): Database.Database {
  const options = { timeout: patience };
  try {
    if (purpose === 'writing') return new Database(resolve(path), options);
    const url = pathToFileURL(resolve(path)).href;
    return new Database(sealed(path) ? `${url}?immutable=1` : `${url}?mode=ro`, options);
  } catch {
    throw missing(path, 'a file that the system does not open');
  }
}

/** Nobody can write here, and no journal lies beside the file: SQLite, which needs one even to read, is told that the file is complete. */
function sealed(path: string): boolean {
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
    return false;
  } catch {
    return !existsSync(`${path}-wal`);
  }
}

function expectLedger(database: Database.Database, path: string): void {
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all([]) as { name: string }[];
  if (tables.length > 0 && !tables.some(({ name }) => name === 'migrations')) throw notALedger(path, 'the database of another program');
}

function prepare(database: Database.Database): void {
  // A journal mode only changes with the file to oneself; the answer tells which it is.
  database.prepare('pragma journal_mode = wal').all([]);
  // FULL: a commit returns when its journal is on the disk, so that what is acknowledged survives even a loss of power.
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec('pragma cache_size = -65536');
  const [{ application_id: id } = { application_id: 0 }] = database.prepare('pragma application_id').all([]) as {
    application_id: number;
  }[];
  if (id !== APPLICATION_ID) database.exec(`pragma application_id = ${APPLICATION_ID}`);
}

function closeFile(database: Database.Database, purpose: Purpose): void {
  try {
    // Statements that libsql has not yet freed would leave the journal behind; leaving WAL mode folds it in at once.
    // Where another process still has the file open this is refused, and the last to close does it.
    if (purpose === 'writing') {
      database.exec('pragma busy_timeout = 0');
      database.prepare('pragma journal_mode = delete').all([]);
    }
  } catch {
    // See above: not ours to fold in.
  }
  database.close();
}

/** Kysely's own SQLite dialect on libsql, except that a transaction takes the write lock at once and waits for it without blocking the process. */
function dialectOf(database: Database.Database, path: string, patience: number): Dialect {
  return {
    createDriver: () => driverOf(database, path, patience),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function driverOf(database: Database.Database, path: string, patience: number): Driver {
  const driver = new SqliteDriver({ database: adapted(database, path) });
  const turns = writeTurns();
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    beginTransaction: async (_connection, { accessMode }) => {
      if (accessMode === 'read only') database.exec('begin');
      else await begun(database, path, { turns, patience });
    },
    commitTransaction: async (connection) => {
      await driver.commitTransaction(connection);
      turns.done();
    },
    rollbackTransaction: async () => {
      // A full disk makes SQLite roll back by itself.
      if (database.inTransaction) database.exec('rollback');
    },
    savepoint: (connection, name, compile) => driver.savepoint(connection, name, compile),
    rollbackToSavepoint: (connection, name, compile) => driver.rollbackToSavepoint(connection, name, compile),
    releaseSavepoint: (connection, name, compile) => driver.releaseSavepoint(connection, name, compile),
    releaseConnection: () => driver.releaseConnection(),
    destroy: async () => undefined,
  };
}

async function begun(database: Database.Database, path: string, { turns, patience }: Waiting): Promise<void> {
  database.exec('pragma busy_timeout = 0');
  try {
    const attempt = (): boolean => {
      try {
        database.exec('begin immediate');
        return true;
      } catch (error) {
        if (codeOf(error).startsWith('SQLITE_BUSY')) return false;
        throw coded(error, path);
      }
    };
    if (!(await turns.take(attempt, patience))) throw locked(path);
  } finally {
    database.exec(`pragma busy_timeout = ${patience}`);
  }
}
interface Waiting {
  readonly turns: WriteTurns;
  readonly patience: number;
}

/** libsql as Kysely expects it: statements kept, values bound and read as they are meant, errors with our codes. */
function adapted(database: Database.Database, path: string): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  const prepared = (text: string): Database.Statement => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const statement = database.prepare(text);
    if (kept.size >= STATEMENTS_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(text, statement);
    return statement;
  };
  return {
    close: () => database.close(),
    prepare: (text) =>
      guarded(path, () => {
        const statement = prepared(text);
        return {
          reader: statement.reader,
          all: (values) => guarded(path, () => (statement.all(values.map(bound)) as Row[]).map(read)),
          run: (values) => guarded(path, () => statement.run(values.map(bound))),
          iterate: (values) => database.prepare(text).iterate(values.map(bound)),
        };
      }),
  };
}

type Row = Record<string, unknown>;
function read(row: Row): Row {
  for (const [key, value] of Object.entries(row)) if (value instanceof ArrayBuffer) row[key] = new Uint8Array(value);
  return row;
}

/**
 * A value as libsql takes it: it binds every number as a float unless it is a bigint, ends a string at a zero character, and stops the process on
 * a boolean or an object.
 */
function bound(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
  if (typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`a ${typeof value} can't be stored`);
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw coded(error, path);
  }
}

function coded(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return locked(path);
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return readOnly(path);
  // A quota, a limit on the size of files, or no room for the index of the journal.
  if (['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE'].includes(code)) return diskFull(path);
  if (code === 'SQLITE_NOTADB') return notALedger(path, 'a file that is no SQLite database');
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) return damaged(path, (error as Error).message);
  if (code.startsWith('SQLITE_CANTOPEN')) return missing(path, 'a file that the system does not open');
  return error;
}
