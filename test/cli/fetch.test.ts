import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entente } from './run.js';

const store = (): string => join(mkdtempSync(join(tmpdir(), 'entente-')), 'entente.db');

describe('entente fetch', () => {
  it('lists the catalogues of the package, and the documents of one, without the network', async () => {
    expect((await entente(['fetch', '--list'])).out).toMatch(/^us-japan-rok-trilateral: .*, 12 documents$/m);
    const { out, code } = await entente(['fetch', 'us-japan-rok-trilateral', '--list']);
    expect(out).toMatch(/2023-08-18 {2}The Spirit of Camp David.*\n +https:\/\/\S+\/2023\/08\/18\//);
    expect(code).toBe(0);
    const { offers } = JSON.parse((await entente(['fetch', 'us-japan-rok-trilateral', '--list', '--format', 'json'])).out);
    expect(offers[0].documents).toHaveLength(12);
  });
  it.each([
    ['http://2130706433/', 'fetch-refused-address'],
    ['http://localhost:5432/', 'fetch-port'],
    ['http://localhost/', 'fetch-refused-address'],
    ['http://[::ffff:127.0.0.1]/', 'fetch-refused-address'],
    ['file:///etc/passwd', 'fetch-scheme'],
    ['data:text/plain,They met.', 'fetch-scheme'],
    ['ftp://tolme.example/', 'fetch-scheme'],
    ['http://desk:secret@tolme.example/', 'fetch-credentials'],
    ['http://tolme.example/\r\nX-Evil: 1', 'fetch-url'],
  ])('refuses %j with a code, and so does add; nothing is written', async (address, code) => {
    const file = store();
    for (const command of ['fetch', 'add']) {
      const { out, code: exit } = await entente([command, address, '--store', file, '--by', 'Anna', '--format', 'json']);
      const report = JSON.parse(out);
      expect([exit, report.summary.added, report.documents[0].error.code]).toEqual([2, 0, code]);
    }
    expect(JSON.parse((await entente(['documents', '--store', file, '--format', 'json'])).out).documents).toEqual([]);
    expect(existsSync(`${file}.fetched`)).toBe(false);
  });
  it('tells a bad name or catalogue before it makes a ledger', async () => {
    const file = store();
    const bad = join(mkdtempSync(join(tmpdir(), 'entente-')), 'bad.yaml');
    writeFileSync(bad, 'catalogue: 1\ntext: They met.\n');
    for (const [name, code] of [
      ['no-such-series', 'catalogue-unknown'],
      [bad, 'catalogue-invalid'],
      ['none.yaml', 'file-missing'],
    ] as const)
      expect(await entente(['fetch', name, '--store', file])).toMatchObject({
        code: 2,
        err: expect.stringMatching(new RegExp(`^${code}: `)),
      });
    expect(await entente(['fetch'])).toMatchObject({ code: 2, err: expect.stringMatching(/^nothing-named: /) });
    expect(await entente(['fetch', 'x', '--items', '0'])).toMatchObject({ code: 2 });
    expect(existsSync(file)).toBe(false);
  });
});
