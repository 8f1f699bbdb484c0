import type { Transaction } from '../kysely.js';
import type { Ledger } from '../ledger.js';
import type { Tables } from '../tables.js';

/** Names of column types on one kind of store. Texts sort by code point on both, so that both give the same order. */
export interface ColumnTypes {
  readonly int: 'integer' | 'bigint';
  readonly real: 'real' | 'double precision';
  readonly text: 'text' | 'text collate "C"';
  readonly blob: 'blob' | 'bytea';
}

/** One step of the tables. It is never edited once released: a change is a further step. Statements of `up` are given one by one. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number;
  readonly name: string;
  readonly up: (run: (statement: string) => Promise<void>, types: ColumnTypes, kind: Ledger['kind']) => Promise<void>;
}

/** The column types of a kind of store. */
export const columnTypes = (kind: Ledger['kind']): ColumnTypes =>
  kind === 'sqlite'
    ? { int: 'integer', real: 'real', text: 'text', blob: 'blob' }
    : { int: 'bigint', real: 'double precision', text: 'text collate "C"', blob: 'bytea' };

/** The transaction a migration runs in. */
export type MigrationTransaction = Transaction<Tables>;
