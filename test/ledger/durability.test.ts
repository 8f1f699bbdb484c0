import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/store.js';
import { verify } from '../../src/ledger/verify.js';
import { acknowledged, compiledSources, startChild } from './children.js';
import { killWriters } from './kill9.js';
import { ANNA, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-durable-'));
let sources = '';
beforeAll(() => {
  sources = compiledSources('durability');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeStores('a ledger whose writers are killed', (_open, fresh, kind) => {
  it('has every acknowledged entry, is whole, and can be written at once', { timeout: 240_000 }, async () => {
    const writers = kind === 'sqlite' ? 1 : 3;
    let drawn = 0;
    const chance = (): number => {
      drawn = (drawn + 0.618034) % 1;
      return drawn;
    };
    const report = await killWriters(sources, await fresh(), { kills: kind === 'sqlite' ? 20 : 9, writers, chance });
    expect(report).toMatchObject({ lost: [], problems: [] });
    expect(report.acknowledged).toBeGreaterThan(report.kills);
  });

  it('takes the entries of two processes at once', { timeout: 120_000 }, async () => {
    const address = await fresh();
    const children = ['a', 'b'].map((seed) => startChild(sources, 'write-40', address, seed));
    const acks = (await Promise.all(children.map(({ ended }) => ended))).flatMap(acknowledged);
    expect(acks.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
    const ledger = await openLedger(address);
    expect(await verify(ledger)).toMatchObject({ entries: 160, problems: [] });
    await ledger.close();
  });
});

describeStores('a ledger that another process holds', (open, fresh) => {
  it('tells a writer so after a while, and goes on when it is free', async () => {
    const at = await fresh();
    const [holder, waiter] = [await open({ at }), await open({ at, patience: 150 })];
    const { body, supply } = documentOf('They met in Varrin.');
    const { takeTurn } = await import('../../src/ledger/append.js');
    await holder.db.transaction().execute(async (transaction) => {
      await takeTurn(transaction, holder.kind);
      await expect(waiter.append([body], ANNA, supply)).rejects.toMatchObject({ code: 'ledger-locked' });
      expect((await verify(waiter)).entries).toBe(0);
    });
    expect(await waiter.append([body], ANNA, supply)).toHaveLength(1);
  });
});

describe('a ledger in a file', () => {
  it('stays as it is when the disk is full, and takes entries again when there is room', async () => {
    const disk = smallDisk();
    const ledger = await openLedger(join(disk?.path ?? folder, 'full.db'));
    if (disk === null) await sql`pragma max_page_count = 60`.execute(ledger.db);
    let written = 0;
    const fill = async (): Promise<void> => {
      for (; written < 500; written += 1) {
        const { body, supply } = documentOf(`${written} ${'Borland will send grain to Estmark. '.repeat(300)}${written}`);
        await ledger.append([body], ANNA, supply);
      }
    };
    try {
      await expect(fill()).rejects.toMatchObject({ code: 'disk-full' });
      expect(written).toBeGreaterThan(0);
      expect(await verify(ledger)).toMatchObject({ entries: written, problems: [] });
      if (disk === null) await sql`pragma max_page_count = 100000`.execute(ledger.db);
      else disk.grow();
      const { body, supply } = documentOf('Room again.');
      await ledger.append([body], ANNA, supply);
      expect(await verify(ledger)).toMatchObject({ entries: written + 1, problems: [] });
    } finally {
      await ledger.close();
      disk?.release();
    }
  });

  it.each([
    ['a file that may not be written', 0o444, 0o755],
    ['a file in a folder that may not be written', 0o444, 0o555],
  ])('is read, not written, as %s', { timeout: 60_000 }, async (name, file, around) => {
    const home = join(folder, name.replaceAll(' ', '-'));
    mkdirSync(home);
    chmodSync(folder, 0o755);
    const ledger = await openLedger(join(home, 'entente.db'));
    const { body, supply } = documentOf('They met in Varrin.');
    await ledger.append([body], ANNA, supply);
    await ledger.close();
    chmodSync(join(home, 'entente.db'), file);
    chmodSync(home, around);
    const said = await startChild(sources, 'try', join(home, 'entente.db')).ended;
    chmodSync(home, 0o755);
    expect(said).toEqual(['read-only true', 'entries 1', 'ledger-read-only']);
    expect(readdirSync(home)).toEqual(['entente.db']);
  });
});

/** A disk of a megabyte and a half where one can be made; null without the right to. */
function smallDisk(): { readonly path: string; readonly grow: () => void; readonly release: () => void } | null {
  const path = join(folder, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1536k', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return {
    path,
    grow: () => void execFileSync('mount', ['-o', 'remount,size=8m', path], { stdio: 'ignore' }),
    // Lazily: libsql lets go of a closed file only when its statements are collected.
    release: () => void execFileSync('umount', ['-l', path], { stdio: 'ignore' }),
  };
}
