import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/store.js';
import { ANNA, documentOf } from '../ledger/sample.js';
import { entente } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const SECRET = 'Arvenia pledged eleven lighthouses to Caldora before the winter. '.repeat(200).trim();

async function filled(name: string): Promise<string> {
  const ledger = await openLedger(at(name));
  const { body, supply } = documentOf(SECRET, { id: 'lights' });
  const other = documentOf('They agreed to meet again in Sen Luc.', { id: 'meet' });
  await ledger.append([body], ANNA, supply);
  await ledger.append([other.body], ANNA, other.supply);
  await ledger.close();
  return at(name);
}

describe('entente verify, export, import, rebuild and redact', () => {
  it('say that nothing was changed, and give the hash to note', async () => {
    const store = await filled('a.db');
    const { code, out } = await entente(['verify', '--store', store]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^2 entries, 2 texts, 0 redacted: nothing was changed or damaged\.\nLast hash: [0-9a-f]{64}\n$/),
    ]);
    const head = /[0-9a-f]{64}/.exec(out)![0];
    expect((await entente(['verify', '--store', store, '--head', head])).code).toBe(0);
    const cut = await entente(['verify', '--store', store, '--head', 'f'.repeat(64), '--format', 'json']);
    expect(cut.code).toBe(1);
    expect(JSON.parse(cut.out)).toMatchObject({ schema: 'verify/1', problems: [{ kind: 'head' }] });
  });

  it('move a ledger by way of a file or a pipe', async () => {
    const store = await filled('b.db');
    expect((await entente(['export', '--store', store, '--output', at('b.jsonl')])).code).toBe(0);
    expect(existsSync(at('b.jsonl.part'))).toBe(false);
    const { out } = await entente(['export', '--store', store]);
    expect(out).toBe(readFileSync(at('b.jsonl'), 'utf8'));
    expect(await entente(['import', at('b.jsonl'), '--store', at('c.db')])).toMatchObject({
      code: 0,
      out: '2 entries, 2 of them new here.\n',
    });
    expect(await entente(['import', '-', '--store', at('c.db')], { stdin: out })).toMatchObject({
      code: 0,
      out: '2 entries, 0 of them new here.\n',
    });
    expect((await entente(['export', '--store', at('c.db')])).out).toBe(out);
    expect(await entente(['rebuild', '--store', at('c.db')])).toMatchObject({ code: 0, out: 'Rebuilt from 2 entries.\n' });
  });

  it('leave no word of a redacted text in the file', async () => {
    const store = await filled('d.db');
    expect(readFileSync(store, 'latin1')).toContain('eleven lighthouses');
    const done = await entente(['redact', 'lights', '--reason', 'withdrawn', '--by', 'Anna', '--store', store]);
    expect(done).toMatchObject({ code: 0, out: 'Redacted lights, version 1 (entry 3).\n' });
    expect(readdirSync(folder).filter((name) => name.startsWith('d.db'))).toEqual(['d.db']);
    expect(readFileSync(store, 'latin1')).not.toContain('lighthouses');
    expect((await entente(['export', '--store', store])).out).not.toContain('lighthouses');
    expect(await entente(['verify', '--store', store])).toMatchObject({ code: 0, out: expect.stringContaining('1 redacted: nothing') });
  });

  it('say with a code what they cannot do', async () => {
    const store = await filled('e.db');
    writeFileSync(at('bad.jsonl'), 'what is this\n');
    for (const [args, code] of [
      [['verify', '--store', at('none.db')], 'ledger-missing'],
      [['export', '--store', folder], 'is-directory'],
      [['import', at('none.jsonl'), '--store', store], 'file-missing'],
      [['import', folder, '--store', store], 'is-directory'],
      [['import', at('bad.jsonl'), '--store', at('new.db')], 'import-invalid'],
      [['export', '--store', store, '--output', join(folder, 'none', 'x.jsonl')], 'output-failed'],
      [['redact', 'nobody', '--reason', 'x', '--by', 'Anna', '--store', store], 'unknown-document'],
      [['redact', 'lights', '--versions', '7', '--reason', 'x', '--by', 'Anna', '--store', store], 'unknown-document'],
    ] as const) {
      const ran = await entente(args);
      expect([ran.code, ran.err.split(':')[0]], args.join(' ')).toEqual([2, code]);
    }
    expect(existsSync(at('none.db'))).toBe(false);
  });
});
