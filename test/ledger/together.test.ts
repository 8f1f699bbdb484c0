import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { addDocuments } from '../../src/ledger/add.js';
import { canonicalJson } from '../../src/ledger/chain.js';
import { derivations, together } from '../../src/ledger/derivations.js';
import { describeDocument } from '../../src/ledger/documents.js';
import type { Entry } from '../../src/ledger/entries.js';
import { find } from '../../src/ledger/find.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { AddInput } from '../../src/ledger/prepare.js';
import { ANNA, collected } from './sample.js';
import { describeStores } from './stores.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const input = (name: string, text: string, given: AddInput['given'] = {}): AddInput => ({
  bytes: new TextEncoder().encode(text),
  name,
  source: `file:///archive/${name}`,
  taken: '2026-01-01T00:00:00.000Z',
  given,
});
const TOLME = example('tolme-2024.txt');

/** Among them a reprint before its original, an old text under a new date, an excerpt, a new version, and one source twice. */
const INPUTS: readonly AddInput[] = [
  input('reprint.txt', `Printed again here.\n\n${TOLME}`),
  input('tolme-2024.txt', TOLME, { series: 'gulf' }),
  input('sen-luc-2023.txt', example('sen-luc-2023.txt'), { series: 'gulf' }),
  input('later.txt', TOLME, { date: '2027-02-02', title: 'A new statement' }),
  input('part.txt', TOLME.slice(0, TOLME.length / 2)),
  input('varrin-2025.txt', example('varrin-2025.txt'), { series: 'gulf' }),
  input('tolme-2024.txt', `${TOLME}\nThey will meet again.`, { series: 'gulf' }),
  input('report-wire.txt', example('report-wire.txt')),
];

/** Every row of the derived tables, but for the numbers that rows get as they come, the entry that made a scope stale, and the full-text index itself. */
async function derived({ db }: Ledger): Promise<Record<string, readonly string[]>> {
  const tables: Record<string, readonly string[]> = {};
  for (const table of derivations.flatMap((derivation) => derivation.tables)) {
    if (table === 'passage_words') continue;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    const numbered = table.startsWith('passage');
    tables[table] = rows
      .map(({ id, seq, code, ...row }) => ({ ...(!numbered && { id }), ...(table !== 'stale' && { seq }), ...row }))
      .map((row) => canonicalJson(JSON.parse(JSON.stringify(row))))
      .sort();
  }
  return tables;
}

describeStores('documents that come in together', (open) => {
  it('leave the ledger as they do one by one', { timeout: 120_000 }, async () => {
    const [whole, single] = [await open({ now: () => '2026-01-01T00:00:00.000Z' }), await open({ now: () => '2026-01-01T00:00:00.000Z' })];
    await addDocuments(whole, INPUTS, { by: ANNA });
    for (const one of INPUTS) await addDocuments(single, [one], { by: ANNA });
    const [ours, theirs] = [await derived(whole), await derived(single)];
    expect(ours.copies?.length).toBeGreaterThan(2);
    expect(ours).toEqual(theirs);
    for (const words of ['strait', '"inner gulf"', 'Arvenia -missile'])
      expect((await find(whole, { words })).total).toEqual((await find(single, { words })).total);
  });

  it('meet those that were there before, and are corrected like any other', { timeout: 120_000 }, async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('tolme-2024.txt', TOLME, { series: 'gulf' })], { by: ANNA });
    const { documents } = await addDocuments(ledger, INPUTS.slice(2, 6), { by: ANNA });
    expect(documents.map(({ copies }) => copies.map(({ role }) => role))).toEqual([[], ['reissue'], ['excerpt'], []]);
    await describeDocument(ledger, 'later', { date: null }, ANNA);
    const row = await ledger.db.selectFrom('documents').select(['copy_of', 'copy_role']).where('id', '=', 'later').executeTakeFirst();
    expect(row).toEqual({ copy_of: 'tolme-2024', copy_role: 'same' });
  });
});

it('are those whose entries follow one another; every other entry comes alone', async () => {
  const entry = (seq: number, kind: 'first' | 'second' | 'note'): Entry =>
    ({ seq, body: kind === 'note' ? { kind } : { kind: 'document', document: { id: 'a', version: kind === 'first' ? 1 : 2 } } }) as Entry;
  const kinds = ['first', 'first', 'note', 'first', 'second', 'second', 'first'] as const;
  const groups = await collected(together(kinds.map((kind, index) => entry(index + 1, kind))));
  expect(groups.map((group) => group.map(({ seq }) => seq))).toEqual([[1, 2], [3], [4], [5], [6], [7]]);
});
