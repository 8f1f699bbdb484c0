import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/store.js';
import { verify } from '../../src/ledger/verify.js';
import { postgresBinaries } from './postgres-cluster.js';
import { ANNA, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const { body, supply } = documentOf('Caldora and Estmark agreed to open the harbour of Holm.');

describeStores('opening a ledger', (open, fresh) => {
  it('refuses one that a later version wrote, and leaves it as it is', async () => {
    const place = await fresh();
    const ledger = await open({ at: place });
    await sql`insert into migrations (number, name, at) values (999, 'later', 'now')`.execute(ledger.db);
    await ledger.close();
    await expect(open({ at: place })).rejects.toMatchObject({ code: 'ledger-newer' });
  });

  it('makes its tables once when several open a new one at the same time', async () => {
    const place = await fresh();
    const ledgers = await Promise.all([open({ at: place }), open({ at: place }), open({ at: place })]);
    await ledgers[2]!.append([body], ANNA, supply);
    expect((await verify(ledgers[0]!)).entries).toBe(1);
  });

  it('reads but does not write in read-only mode', async () => {
    const place = await fresh();
    await (await open({ at: place })).append([body], ANNA, supply);
    const reader = await open({ at: place, mode: 'read-only' });
    expect(reader.readOnly).toBe(true);
    expect((await verify(reader)).problems).toEqual([]);
    await expect(reader.append([body], ANNA, supply)).rejects.toMatchObject({ code: 'ledger-read-only' });
  });

  it('takes a zero character in words for derived tables on both stores', async () => {
    const { db } = await open();
    const { rows } = await sql<{ word: string }>`select cast(${'a\0b'} as text) as word`.execute(db);
    expect(rows).toEqual([{ word: 'a\ufffdb' }]);
  });
});

describe('a ledger in a file', () => {
  it('is one file once it is closed, in the format every SQLite tool opens', async () => {
    const ledger = await openLedger(at('one.db'));
    await ledger.append([body], ANNA, supply);
    expect(existsSync(at('one.db-wal'))).toBe(true);
    await ledger.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('one.db'))).toEqual(['one.db']);
    const header = readFileSync(at('one.db'));
    expect(header.subarray(0, 15).toString()).toBe('SQLite format 3');
    // Bytes 18 and 19 are 1 when no journal file is needed to read it; 68 to 71 name the program.
    expect([header[18], header[19], header.subarray(68, 72).toString()]).toEqual([1, 1, 'ENTE']);
  });

  it('says what is wrong with a place where no ledger can be', async () => {
    writeFileSync(at('letter.db'), 'Dear colleague, '.repeat(500));
    mkdirSync(at('folder.db'));
    const { default: Database } = await import('libsql');
    const other = new Database(at('other.db'));
    other.exec('create table recipes (name text)');
    other.close();
    const before = readFileSync(at('other.db'));
    for (const [place, mode, code] of [
      [at('none/entente.db'), 'create', 'ledger-missing'],
      [at('none.db'), 'existing', 'ledger-missing'],
      [at('none.db'), 'read-only', 'ledger-missing'],
      [at('folder.db'), 'create', 'is-directory'],
      [at('letter.db'), 'create', 'not-a-ledger'],
      [at('other.db'), 'create', 'not-a-ledger'],
      ['postgres://anna:pass word@host:port/db', 'create', 'ledger-address'],
    ] as const)
      await expect(openLedger(place, { mode }), place).rejects.toMatchObject({ code });
    expect(readFileSync(at('other.db')).equals(before)).toBe(true);
    expect(existsSync(at('none.db'))).toBe(false);
    expect(readFileSync(at('letter.db'), 'utf8')).toMatch(/^Dear/);
  });

  it('is reported as damaged when its pages are, or told by verify', async () => {
    const ledger = await openLedger(at('hurt.db'));
    for (let index = 0; index < 40; index += 1) {
      const one = documentOf(`Statement ${index}. ${'They welcomed the talks of Varrin. '.repeat(50)}`);
      await ledger.append([one.body], ANNA, one.supply);
    }
    await ledger.close();
    const whole = readFileSync(at('hurt.db'));
    const missed: number[] = [];
    for (let page = 1; page < whole.length / 4096; page += 3) {
      const hurt = Buffer.from(whole);
      hurt.fill(0xa5, page * 4096, page * 4096 + 200);
      writeFileSync(at('hurt.db'), hurt);
      if (!(await problemsOf(at('hurt.db')))) missed.push(page);
    }
    expect(missed).toEqual([]);
  });

  it.each(['text', 'body'])('survives words that are no UTF-8 in a damaged %s', async (place) => {
    const ledger = await openLedger(at(`utf8-${place}.db`));
    await ledger.append([body], ANNA, supply);
    await sql`drop trigger entries_no_update`.execute(ledger.db);
    if (place === 'text') await sql`update texts set text = cast(x'ff41' as text)`.execute(ledger.db);
    else await sql`update entries set body = cast(x'7bff' as text)`.execute(ledger.db);
    expect((await verify(ledger)).problems.length).toBeGreaterThan(0);
    await ledger.close();
  });
});

async function problemsOf(place: string): Promise<boolean> {
  try {
    const ledger = await openLedger(place, { mode: 'read-only' });
    try {
      return (await verify(ledger)).problems.length > 0;
    } finally {
      await ledger.close();
    }
  } catch (error) {
    expect((error as { code?: string }).code, String(error)).toMatch(/^(?:ledger-damaged|not-a-ledger)$/);
    return true;
  }
}

describe.skipIf(postgresBinaries() === null)('a ledger in PostgreSQL', () => {
  it('says when the server cannot be reached, and never prints the password', async () => {
    for (const place of [
      'postgres://anna:geheim@127.0.0.1:1/ledger',
      `postgres:///ledger?host=${encodeURIComponent(dirname(folder))}&user=anna&password=geheim`,
    ]) {
      const error = await openLedger(place).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'ledger-unreachable' });
      expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toContain('geheim');
    }
  });
});
