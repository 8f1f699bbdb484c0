import { readFileSync } from 'node:fs';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { addDocuments } from '../../src/ledger/add.js';
import { canonicalJson } from '../../src/ledger/chain.js';
import { commitments } from '../../src/ledger/commitments.js';
import { derivations } from '../../src/ledger/derivations.js';
import { describeDocument, listDocuments } from '../../src/ledger/documents.js';
import { find } from '../../src/ledger/find.js';
import { freshen } from '../../src/ledger/freshen.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { AddInput } from '../../src/ledger/prepare.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { redact } from '../../src/ledger/redact.js';
import { decide, note, offerEvidence, setStanding } from '../../src/ledger/reviews.js';
import { verify } from '../../src/ledger/verify.js';
import { ANNA } from './sample.js';
import { describeStores } from './stores.js';

const SECRET = 'The leaders of Arvenia and Caldora pledged to build eleven lighthouses on the Lorn Strait by the end of 2027.';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const input = (name: string, text: string, given: AddInput['given'] = {}): AddInput => ({
  bytes: new TextEncoder().encode(text),
  name,
  source: `file:///archive/${name}`,
  given,
});

/** A ledger with everything that entries can say: a series, a report, a copy, a new version, corrections, reviews, undoing, a removed text. */
async function lived(ledger: Ledger): Promise<void> {
  const series = ['sen-luc-2023.txt', 'tolme-2024.txt', 'varrin-2025.txt'].map((name) => input(name, example(name), { series: 'gulf' }));
  const copy = input('copied.txt', `Reprinted here.\n\n${example('tolme-2024.txt')}`);
  const withdrawn = input('withdrawn-2025.txt', `Joint Statement of Arvenia and Caldora\nTolme, 5 June 2025\n\n${SECRET}`, {
    series: 'gulf',
  });
  await addDocuments(ledger, [...series, input('report-wire.txt', example('report-wire.txt')), copy, withdrawn], { by: ANNA });
  await addDocuments(ledger, [input('tolme-2024.txt', `${example('tolme-2024.txt')}\nThey will meet again.`, { series: 'gulf' })], {
    by: ANNA,
  });
  await describeDocument(ledger, 'report-wire', { place: 'Holm' }, ANNA);
  const [described] = await describeDocument(ledger, 'varrin-2025', { title: 'Statement of Varrin' }, ANNA).then(async () =>
    ledger.db.selectFrom('entries').select('seq').orderBy('seq', 'desc').limit(1).execute(),
  );
  await ledger.append([{ kind: 'undo', seq: described!.seq }], ANNA);
  await freshen(ledger);
  const [promise] = await commitments(ledger, {}, { today: '2026-01-01' });
  const commitment = promise!.id;
  await setStanding(ledger, { commitment, standing: 'in-progress' }, ANNA);
  await note(ledger, { commitment, text: 'The harbour office opened.' }, ANNA);
  const evidence = { commitment, document: 'report-wire', from: 0, to: 40, bearing: 'advances', reason: 'The wire says so.' } as const;
  const offered = await offerEvidence(ledger, evidence, ANNA);
  if (offered.body.kind === 'evidence') await decide(ledger, { offer: offered.body.offer.id, decision: 'accept' }, ANNA);
  await freshen(ledger);
}

/** Every row of the derived tables, but for the numbers that rows get as they come and the full-text index itself. */
async function derived({ db, kind }: Ledger): Promise<Record<string, readonly string[]>> {
  const tables: Record<string, readonly string[]> = {};
  for (const table of derivations.flatMap((derivation) => derivation.tables)) {
    if (kind === 'sqlite' && table === 'passage_words') continue;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    const numbered = table.startsWith('passage');
    tables[table] = rows.map(({ id, ...row }) => canonicalJson(plain(numbered ? row : { id, ...row }))).sort();
  }
  return tables;
}
const plain = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value]),
  );

describeStores('rebuilding', (open) => {
  it('makes everything that is derived anew as it was, and loses no review', { timeout: 120_000 }, async () => {
    const ledger = await open();
    await lived(ledger);
    const before = { tables: await derived(ledger), commitments: await commitments(ledger, {}, { today: '2026-01-01' }) };
    expect(before.commitments.some(({ standing }) => standing === 'in-progress')).toBe(true);
    const found = await find(ledger, { words: 'strait' });
    const told: number[] = [];
    const entries = await rebuild(ledger, (done, total) => told.push(done / total));
    expect([told.length, told.at(-1)]).toEqual([entries, 1]);
    expect(await derived(ledger)).toEqual(before.tables);
    expect(await commitments(ledger, {}, { today: '2026-01-01' })).toEqual(before.commitments);
    expect(await find(ledger, { words: 'strait' })).toEqual(found);
    expect((await verify(ledger)).problems).toEqual([]);
  });

  it('leaves what was there when it is interrupted', { timeout: 120_000 }, async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('tolme-2024.txt', example('tolme-2024.txt'))], { by: ANNA });
    const before = await derived(ledger);
    const interrupt = (): void => {
      throw new Error('interrupted');
    };
    await expect(rebuild(ledger, interrupt)).rejects.toThrow('interrupted');
    expect(await derived(ledger)).toEqual(before);
  });
});

describeStores('redacting', (open) => {
  it('leaves no word of the text in any table, and the rest as it was', { timeout: 120_000 }, async () => {
    const ledger = await open();
    await lived(ledger);
    expect(await holding(ledger, 'lighthouses')).not.toEqual([]);
    await redact(ledger, 'withdrawn-2025', 'The issuer withdrew it.', ANNA);
    expect(await holding(ledger, 'lighthouses')).toEqual([]);
    expect((await find(ledger, { words: 'lighthouses' })).hits).toEqual([]);
    expect((await listDocuments(ledger)).documents.find(({ id }) => id === 'withdrawn-2025')).toMatchObject({
      redacted: true,
      title: expect.anything(),
    });
    expect(await verify(ledger)).toMatchObject({ redacted: 1, problems: [] });
    const after = await derived(ledger);
    await rebuild(ledger);
    expect(await derived(ledger)).toEqual(after);
    expect(await holding(ledger, 'lighthouses')).toEqual([]);
  });
});

/** Names of the tables with a cell that holds the word, packed or not. */
async function holding({ db, kind }: Ledger, word: string): Promise<readonly string[]> {
  const { rows: tables } = await (kind === 'sqlite'
    ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
    : sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = current_schema()`
  ).execute(db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db);
    if (rows.some((row) => Object.values(row).some((value) => wordsOf(value).includes(word)))) found.push(name);
  }
  return found;
}

function wordsOf(value: unknown): string {
  if (!(value instanceof Uint8Array)) return String(value);
  for (const unpacked of [inflateSync, inflateRawSync])
    try {
      return unpacked(value).toString('utf8');
    } catch {
      // Packed otherwise, or not at all.
    }
  return Buffer.from(value).toString('latin1');
}
