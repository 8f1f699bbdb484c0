import type { Lexicon } from '../lexicon/lexicon.js';
import type { Reading } from '../model.js';
import type { Author, Body, DocumentRecord, Entry } from './entries.js';
import type { Kysely, Transaction } from './kysely.js';
import type { Tables } from './tables.js';

/** What comes with entries but is kept beside the chain: texts and raw bytes by their hash, and readings already made. */
export interface Supply {
  readonly texts?: ReadonlyMap<string, string>;
  readonly raws?: ReadonlyMap<string, Uint8Array>;
  /** By `id@version`; what is missing is read when it is needed. */
  readonly readings?: ReadonlyMap<string, Reading>;
}

/** An open ledger: entries are its truth, every other table can be rebuilt from them. */
export interface Ledger {
  readonly kind: 'sqlite' | 'postgres';
  /** File name or address, without user and password. */
  readonly address: string;
  readonly db: Kysely<Tables>;
  /** The file may only be read: what is derived cannot be brought up to date. */
  readonly readOnly: boolean;
  /** The clock that dates entries: an ISO instant in UTC with milliseconds. */
  readonly now: () => string;
  /**
   * Appends entries in one transaction, chained to the last, and brings the derived tables along in the same transaction. When it returns, the
   * entries survive the death of the process. Errors: `ledger-locked`, `ledger-read-only`, `disk-full`, `entry-invalid`.
   */
  readonly append: (bodies: readonly Body[], by: Author, supply?: Supply) => Promise<readonly Entry[]>;
  readonly close: () => Promise<void>;
}

/** What a derivation works with besides the entry. */
export interface DeriveContext {
  readonly db: Transaction<Tables>;
  readonly kind: 'sqlite' | 'postgres';
  /** The stored text of a hash; null when it has been redacted. */
  readonly text: (sha256: string) => Promise<string | null>;
  /** The reading of a version of a document, from the supply or made now; null when its text has been redacted. */
  readonly reading: (document: string, version: number) => Promise<Reading | null>;
  /** The lexicon in force, with the ledger's own tables. */
  readonly lexicon: () => Promise<Lexicon>;
}

/** A document that comes in for the first time, and the seq of the entry that brings it. */
export interface Arrival {
  readonly seq: number;
  readonly record: DocumentRecord;
}

/** One family of derived tables. `rebuild` empties its tables and applies every entry again, in order. */
export interface Derivation {
  readonly name: string;
  readonly tables: readonly (keyof Tables)[];
  /** Follows any entry but the first version of a document. */
  readonly apply: (entry: Entry, context: DeriveContext) => Promise<void>;
  /** Follows documents that come in for the first time, in the order of their entries: together they take few statements, and end as one by one. */
  readonly bringIn: (arrivals: readonly Arrival[], context: DeriveContext) => Promise<void>;
}
