import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { addDocuments } from '../../src/ledger/add.js';
import { listDocuments, readingOf } from '../../src/ledger/documents.js';
import { type AddInput, prepare } from '../../src/ledger/prepare.js';
import { canThread, type ReadPool, readPool } from '../../src/ledger/read-pool.js';
import { openLedger } from '../../src/ledger/store.js';
import { verify } from '../../src/ledger/verify.js';
import { ANNA } from './sample.js';

const statement = (nth: number): string =>
  `Joint Statement of Arvenia and Borland\nTolme, ${(nth % 27) + 1} March 2024\n\nThe leaders of Arvenia and Borland agreed to build ${nth} lighthouses on the Lorn Strait by the end of 20${25 + (nth % 60)}. They welcomed the ${nth}th session of the Gulf Compact.`;
const inputs = (count: number): readonly AddInput[] =>
  Array.from({ length: count }, (_, nth) => ({
    bytes: new TextEncoder().encode(statement(nth)),
    name: `statement-${nth}.txt`,
    source: `file:///archive/statement-${nth}.txt`,
    given: { series: 'lights' },
  }));

describe.skipIf(!canThread())('reading in threads', () => {
  let pool: ReadPool | null = null;
  const folders: string[] = [];
  const opened = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'entente-pool-')));
    return openLedger(join(folders.at(-1)!, 'entente.db'));
  };
  afterEach(async () => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    await pool?.close();
    pool = null;
  });

  it('gives what reading in this thread gives', async () => {
    pool = readPool(2);
    const [input] = inputs(1);
    const { bytes, ...rest } = input!;
    expect(await pool.read(rest, bytes as Uint8Array, null)).toEqual(await prepare(rest, bytes as Uint8Array));
  });

  it('adds documents in their order, and reports those that fail', async () => {
    pool = readPool(2);
    const ledger = await opened();
    const given = inputs(40);
    const broken: AddInput = { ...given[7]!, bytes: new Uint8Array([0, 1, 2, 0, 0]) };
    const report = await addDocuments(ledger, [...given.slice(0, 7), broken, ...given.slice(8)], { by: ANNA, reader: pool });
    expect(report.summary).toEqual({ added: 39, version: 0, unchanged: 0, failed: 1 });
    expect(report.documents.map(({ id }) => id)).toEqual(given.map((_, nth) => (nth === 7 ? null : `statement-${nth}`)));
    expect(report.documents[7]?.error?.code).toBe('binary-file');
    expect((await readingOf(ledger, 'statement-9')).document.text).toBe(statement(9));
    await ledger.close();
  });

  it('survives the death of threads: their documents are given to others', async () => {
    const threads = readPool(2);
    pool = threads;
    const ledger = await opened();
    let deaths = 0;
    const report = await addDocuments(ledger, inputs(60), {
      by: ANNA,
      reader: threads,
      onProgress: (done) => {
        if (done % 20 !== 0) return;
        deaths += 1;
        void threads.threads()[0]?.terminate();
      },
    });
    expect(deaths).toBe(3);
    expect(report.summary).toEqual({ added: 60, version: 0, unchanged: 0, failed: 0 });
    expect((await listDocuments(ledger)).total).toBe(60);
    expect((await verify(ledger)).problems).toEqual([]);
    await ledger.close();
  });
});
