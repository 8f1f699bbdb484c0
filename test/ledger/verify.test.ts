import { deflateSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { canonicalJson, entryHash } from '../../src/ledger/chain.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { entryOf, entryRows } from '../../src/ledger/pages.js';
import { redact } from '../../src/ledger/redact.js';
import { verify } from '../../src/ledger/verify.js';
import { ANNA, collected, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const SEA = 'The leaders of Arvenia and Borland reaffirmed their commitment to free passage through the Lorn Strait.';
const GRAIN = 'Borland pledged forty tons of grain to Estmark by the end of 2025.';

/** What somebody does who wants to change what was said: first the guard is taken away. */
async function tamper({ db, kind }: Ledger, statement: ReturnType<typeof sql>): Promise<void> {
  if (kind === 'sqlite')
    for (const change of ['update', 'delete']) await sql.raw(`drop trigger if exists entries_no_${change}`).execute(db);
  else await sql`drop trigger if exists entries_kept on entries`.execute(db);
  await statement.execute(db);
}

const kinds = async (ledger: Ledger): Promise<readonly string[]> =>
  [...new Set((await verify(ledger)).problems.map(({ kind }) => kind))].sort();

describeStores('verify', (open) => {
  async function filled(): Promise<Ledger> {
    const ledger = await open();
    const [sea, grain] = [documentOf(SEA), documentOf(GRAIN)];
    await ledger.append([sea.body], ANNA, sea.supply);
    await ledger.append([grain.body], ANNA, grain.supply);
    await ledger.append([{ kind: 'describe', document: sea.record.id, set: { place: 'Varrin' } }], ANNA);
    return ledger;
  }

  it('finds nothing in a ledger nobody touched', async () => {
    const ledger = await filled();
    const report = await verify(ledger);
    expect(report).toMatchObject({ schema: 'verify/1', entries: 3, texts: 2, raws: 2, redacted: 0, problems: [] });
    expect((await verify(ledger, { head: report.head })).problems).toEqual([]);
    expect((await verify(await open())).problems).toEqual([]);
  });

  it.each([
    ['a changed body', sql`update entries set body = replace(body, 'Tolme', 'Karsk') where seq = 1`, ['hash']],
    [
      'a body in another order of words',
      sql`update entries set body = body || ' ' where seq = 1`,
      ['entry', 'hash', 'raw-stray', 'text-stray'],
    ],
    ['a changed author', sql`update entries set by_name = 'Bert' where seq = 3`, ['hash']],
    ['a changed time', sql`update entries set at = '2020-01-01T00:00:00.000Z' where seq = 2`, ['hash']],
    ['a changed kind', sql`update entries set kind = 'note' where seq = 2`, ['entry', 'text-stray', 'raw-stray']],
    ['a changed hash', sql`update entries set hash = ${'f'.repeat(64)} where seq = 2`, ['chain', 'hash']],
    ['a deleted entry', sql`delete from entries where seq = 2`, ['chain', 'gap', 'raw-stray', 'text-stray']],
    ['a changed text', sql`update texts set text = replace(text, 'free', 'paid')`, ['text']],
    ['a deleted text', sql`delete from texts where text like '%grain%'`, ['text-missing']],
    ['deleted bytes', sql`delete from raws`, ['raw-missing']],
    ['changed bytes', sql`update raws set bytes = ${deflateSync(Buffer.from('other'))}`, ['raw']],
    ['bytes that are not deflated', sql`update raws set bytes = ${Buffer.from('other')}`, ['raw']],
    ['a text nobody took in', sql`insert into texts (sha256, text) values ('abc', 'def')`, ['text', 'text-stray']],
  ])('finds %s', async (_name, statement, expected) => {
    const ledger = await filled();
    await tamper(ledger, statement);
    expect(await kinds(ledger)).toEqual([...expected].sort());
  });

  it('finds an entry that was made anew with a hash of its own', async () => {
    const ledger = await filled();
    const [first] = await collected(entryRows(ledger.db));
    const entry = entryOf(first!);
    const forged = { ...entry, by: { ...entry.by, name: 'Bert' } };
    await tamper(
      ledger,
      sql`update entries set by_name = 'Bert', hash = ${entryHash(forged)}, body = ${canonicalJson(forged.body)} where seq = 1`,
    );
    expect(await kinds(ledger)).toEqual(['chain']);
  });

  it('finds that entries were cut off the end, for whoever noted the last hash', async () => {
    const ledger = await filled();
    const { head } = await verify(ledger);
    await tamper(ledger, sql`delete from entries where seq = 3`);
    expect((await verify(ledger)).problems).toEqual([]);
    expect((await verify(ledger, { head })).problems.map(({ kind }) => kind)).toEqual(['head']);
  });

  it('accounts for a redacted text, and finds one that came back', async () => {
    const ledger = await filled();
    const { record, supply } = documentOf(GRAIN);
    const done = await redact(ledger, record.id, 'The publisher withdrew it.', ANNA);
    expect(done).toMatchObject({ versions: [1], heldBy: [] });
    expect(await verify(ledger)).toMatchObject({ entries: 4, texts: 1, raws: 1, redacted: 1, problems: [] });
    await tamper(ledger, sql`insert into texts (sha256, text) values (${record.sha256}, ${supply.texts!.get(record.sha256)!})`);
    expect(await kinds(ledger)).toEqual(['text-stray']);
  });
});
