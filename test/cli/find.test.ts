import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findText } from '../../src/formats/find-text.js';
import { find } from '../../src/ledger/find.js';
import { openLedger } from '../../src/ledger/store.js';
import { index } from '../ledger/indexed.js';
import { entente } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-find-'));
const store = join(folder, 'entente.db');
beforeAll(async () => {
  const ledger = await openLedger(store);
  await index(
    ledger,
    {
      id: 'tolme',
      title: 'Tolme\u001b[31m Communiqué',
      date: '2024-03-01',
      series: 'gulf',
      text: 'Japan condemned the missile tests. Japan welcomed the harbour, and thanked the ROK.',
    },
    { id: 'varrin', date: '2025-06-12', series: 'gulf', text: 'Japan condemned the missile launches of the DPRK.' },
  );
  await ledger.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const found = (...args: readonly string[]) => entente(['find', ...args, '--store', store]);

describe('entente find', () => {
  it('shows the words, who does what how strongly, where it stands, and what the hits consist of', async () => {
    const { out, code } = await found('missile');
    expect(code).toBe(0);
    expect(out).toContain('2 passages');
    expect(out).toContain('Japan condemned the missile tests.');
    expect(out).toContain('condemn · blame 4 · JPN → PRK');
    expect(out).toContain('/documents/varrin@1#t=0,');
    expect(out).toMatch(/^act +condemn 2$/m);
  });
  it('lets no document steer the terminal', async () => {
    const { out } = await found('tests');
    expect(out).not.toContain('\u001b');
  });
  it('marks the words on a terminal', async () => {
    const ledger = await openLedger(store);
    const text = findText(await find(ledger, { words: 'missile launches' }), { bold: true });
    await ledger.close();
    expect(text).toContain('\u001b[1mmissile\u001b[22m \u001b[1mlaunches\u001b[22m');
  });
  it('shows the acts of one sentence under one quotation', async () => {
    const { out } = await found('harbour');
    expect(out.match(/welcomed the harbour/g)).toHaveLength(1);
    expect(out).toContain('2 passages');
    expect(out).toMatch(/welcome · approval/);
    expect(out).toMatch(/thank · approval/);
  });
  it('says what may help when nothing is found', async () => {
    expect((await found('missile', '--act', 'welcome')).out).toContain('Without the filters: 2 passages.');
    expect((await found('missilery')).out).toContain('missile* finds 2 passages');
    expect((await found('"tests of the DPRK"')).out).toContain('without quotation marks');
    expect((await found('--act', 'oppose', '--series', 'gulf')).out).toContain('Without --act oppose: 4 passages.');
  });
  it('writes one JSON object or a table', async () => {
    const json = JSON.parse((await found('missile', '--format', 'json')).out);
    expect(json).toMatchObject({ schema: 'find/1', total: 2 });
    const rows = (await found('missile', '--speaker', 'JPN', '--format', 'csv')).out.split('\r\n');
    expect(rows[0]).toContain('permalink');
    expect(rows).toHaveLength(4);
  });
  it('refuses what it cannot read, in one coded line', async () => {
    expect((await found('"open')).err).toMatch(/^query-invalid: /);
    expect(await found('--force', 'much')).toMatchObject({ code: 2, err: expect.stringMatching(/^filter-invalid: /) });
    expect((await entente(['find', 'x', '--store', join(folder, 'none.db')])).err).toMatch(/^ledger-missing: /);
  });
});
