import { expect, it } from 'vitest';
import type { Body } from '../../src/ledger/entries.js';
import { linesOf } from '../../src/ledger/exchange-lines.js';
import { exportLedger } from '../../src/ledger/export.js';
import { importLedger } from '../../src/ledger/import.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { redact } from '../../src/ledger/redact.js';
import { verify } from '../../src/ledger/verify.js';
import { ANNA, documentOf, exported } from './sample.js';
import { describeStores } from './stores.js';

const SEA =
  'The leaders of Arvenia and Borland reaffirmed their commitment to free passage through the Lorn Strait. 𝄞\u2028They met in Tolme.';
const GRAIN = 'Borland pledged forty tons of grain to Estmark by the end of 2025.';

const lines = (file: string): AsyncGenerator<string> => linesOf([Buffer.from(file)]);

async function filled(ledger: Ledger): Promise<void> {
  const [sea, grain] = [documentOf(SEA), documentOf(GRAIN, { name: 'grain.txt' })];
  await ledger.append([sea.body], ANNA, sea.supply);
  await ledger.append([grain.body], { kind: 'engine', name: '0.1.0' }, grain.supply);
  const note: Body = { kind: 'note', on: { kind: 'document', id: sea.record.id, anchor: null }, text: 'Signed twice. \ud800' };
  await ledger.append([note, { kind: 'describe', document: grain.record.id, set: { level: null, date: '2024-04-01' } }], ANNA);
}

describeStores('export and import', (open) => {
  it('move a ledger whole: exported again it is the same bytes', async () => {
    const [from, to] = [await open(), await open()];
    await filled(from);
    const file = await exported(from);
    expect(await importLedger(to, lines(file))).toEqual({ entries: 4, added: 4 });
    expect(await exported(to)).toBe(file);
    expect((await verify(to)).problems).toEqual([]);
    expect(await importLedger(to, lines(file))).toEqual({ entries: 4, added: 0 });
  });

  it('carry an empty ledger', async () => {
    const [from, to] = [await open(), await open()];
    expect(await importLedger(to, lines(await exported(from)))).toEqual({ entries: 0, added: 0 });
  });

  it('add to a ledger that is the beginning of the same one, and refuse another', async () => {
    const [from, to, other] = [await open(), await open(), await open()];
    await filled(from);
    await importLedger(to, lines(await exported(from)));
    await filled(other);
    await from.append([{ kind: 'undo', seq: 3 }], ANNA);
    const file = await exported(from);
    expect(await importLedger(to, lines(file))).toEqual({ entries: 5, added: 1 });
    expect(await exported(to)).toBe(file);
    await other.append([{ kind: 'undo', seq: 4 }], ANNA);
    const before = await exported(other);
    await expect(importLedger(other, lines(file))).rejects.toMatchObject({ code: 'import-conflict' });
    expect(await exported(other)).toBe(before);
  });

  it('leave a redacted text out, and take it in again where it was added again', async () => {
    const [from, to] = [await open(), await open()];
    await filled(from);
    const { record, body, supply } = documentOf(GRAIN, { name: 'grain.txt' });
    await redact(from, record.id, 'The publisher withdrew it.', ANNA);
    const without = await exported(from);
    expect(without).not.toContain('forty tons');
    await from.append([{ ...body, document: { ...record, version: 2 } }], ANNA, supply);
    const file = await exported(from);
    expect(file).toContain('forty tons');
    await importLedger(to, lines(without));
    expect((await verify(to)).problems).toEqual([]);
    await importLedger(to, lines(file));
    expect(await exported(to)).toBe(file);
    expect((await verify(to)).problems).toEqual([]);
  });

  it.each([
    ['no ledger', () => 'hello\n'],
    ['an empty file', () => ''],
    ['a list', () => '[1]\n'],
    ['another format', () => '{"ledger":"entente/9"}\n'],
    ['a file cut short', (file: string) => file.slice(0, file.lastIndexOf('{"end"'))],
    ['a changed word', (file: string) => file.replace('Signed twice', 'Signed once ')],
    ['a changed text', (file: string) => file.replace('free passage', 'paid passage')],
    ['changed bytes', (file: string) => file.replace('"base64":"V', '"base64":"W')],
    ['a missing text', (file: string) => file.replace(/\{"sha256":[^\n]*\n/, '')],
    [
      'a text nobody speaks of',
      (file: string) => `${file.split('\n').slice(0, 3).join('\n')}\n{"end":{"entries":0,"head":"${'0'.repeat(64)}"}}\n`,
    ],
    ['a missing entry', (file: string) => file.replace(/[^\n]*Signed twice[^\n]*\n/, '')],
    ['a line after the end', (file: string) => `${file}{"ledger":"entente/1"}\n`],
    ['a stray kind of line', (file: string) => file.replace('\n', '\n{"hello":1}\n')],
    ['a second head', (file: string) => file.replace('\n', '\n{"ledger":"entente/1"}\n')],
  ])('refuse %s and write nothing', async (_name, spoilt) => {
    const [from, to] = [await open(), await open()];
    await filled(from);
    await expect(importLedger(to, lines(spoilt(await exported(from))))).rejects.toMatchObject({ code: 'import-invalid' });
    for (const table of ['entries', 'texts', 'raws', 'documents'] as const)
      expect(await to.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('go on at the same moment although entries are appended meanwhile', async () => {
    const ledger = await open();
    await filled(ledger);
    const before = await exported(ledger);
    const read: string[] = [];
    for await (const line of exportLedger(ledger)) {
      read.push(line);
      if (read.length === 2) await ledger.append([{ kind: 'undo', seq: 3 }], ANNA);
    }
    expect(read.join('')).toBe(before);
  });
});
