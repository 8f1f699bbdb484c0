import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { type OpenOptions, openLedger } from '../../src/ledger/store.js';
import { cluster, postgresBinaries } from './postgres-cluster.js';

/** Opens a new, empty ledger, or the one at an address. It is closed after the test. */
export type Open = (options?: OpenOptions & { readonly at?: string }) => Promise<Ledger>;

/** Where to put a new ledger: nothing is there yet. */
export type Fresh = () => Promise<string>;

/** Runs a suite on SQLite, and on PostgreSQL where it is installed; otherwise that half is skipped visibly. The first test on PostgreSQL starts the server. */
export function describeStores(name: string, suite: (open: Open, fresh: Fresh, kind: Ledger['kind']) => void): void {
  describe(`${name} (SQLite)`, () => within(suite, 'sqlite'));
  describe.skipIf(postgresBinaries() === null)(`${name} (PostgreSQL)`, { timeout: 60_000 }, () => within(suite, 'postgres'));
}

function within(suite: (open: Open, fresh: Fresh, kind: Ledger['kind']) => void, kind: Ledger['kind']): void {
  const folders: string[] = [];
  const ledgers: Ledger[] = [];
  const fresh = async (): Promise<string> => {
    if (kind === 'postgres') return (await cluster()).database();
    const folder = mkdtempSync(join(tmpdir(), 'entente-ledger-'));
    folders.push(folder);
    return join(folder, 'entente.db');
  };
  const open: Open = async ({ at, ...options } = {}) => {
    const ledger = await openLedger(at ?? (await fresh()), options);
    ledgers.push(ledger);
    return ledger;
  };
  afterEach(async () => {
    for (const ledger of ledgers.splice(0)) await ledger.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  suite(open, fresh, kind);
}
