/**
 * The part of the public API that keeps a ledger (`entente/ledger`): intake, storage, search, commitments. It stands apart because it brings a
 * database, which reading and checking do not wait for.
 */
export type * from './ledger/entries.js';
export { BEARINGS, STANDINGS, TRUSTS } from './ledger/entries.js';
export type { Derivation, DeriveContext, Ledger, Supply } from './ledger/ledger.js';
export type * from './ledger/tables.js';
