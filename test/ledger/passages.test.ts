import { expect, it } from 'vitest';
import { describeDocument } from '../../src/ledger/documents.js';
import { find } from '../../src/ledger/find.js';
import { freshen } from '../../src/ledger/freshen.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { redact } from '../../src/ledger/redact.js';
import type { FindQuery } from '../../src/model.js';
import { ANNA, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const HARBOUR = 'They condemned the raid on the harbour of Tolme. They welcomed the quiet in the Lorn Strait.';
const DIVERS = 'They agreed to train divers together in Varrin. They thanked the crews of the lighthouse.';
/** Long enough that a copy of it is known as one. */
const LONG = Array.from(
  { length: 30 },
  (_, nth) => `They agreed on point ${nth} of the plan for the lighthouses of the Lorn Strait and its ${nth + 3} buoys.`,
).join(' ');

describeStores('passages', (open) => {
  const add = async (ledger: Ledger, text: string, options: Parameters<typeof documentOf>[1] = {}): Promise<string> => {
    const { body, supply } = documentOf(text, options);
    await ledger.append([body], ANNA, supply);
    return body.document.id;
  };
  const where = async (ledger: Ledger, query: FindQuery): Promise<readonly string[]> =>
    [...new Set((await find(ledger, query)).hits.map(({ document }) => `${document.id}@${document.version}`))].sort();

  it('holds the acts of the latest version of each document', async () => {
    const ledger = await open();
    await add(ledger, HARBOUR, { id: 'a' });
    expect(await where(ledger, { words: 'harbour', act: 'condemn' })).toEqual(['a@1']);
    await add(ledger, HARBOUR.replace('harbour', 'jetty'), { id: 'a', version: 2 });
    expect(await where(ledger, { words: 'harbour' })).toEqual([]);
    expect(await where(ledger, { words: 'jetty' })).toEqual(['a@2']);
  });

  it('follows facts that are corrected, and corrections that are undone', async () => {
    const ledger = await open();
    await add(ledger, HARBOUR, { id: 'a', facts: { series: 'gulf', date: '2024-03-05' } });
    const entry = await describeDocument(ledger, 'a', { series: 'strait', date: '2025-01-02', genre: 'report' }, ANNA);
    expect(await where(ledger, { series: 'gulf' })).toEqual([]);
    expect(await where(ledger, { series: 'strait', genre: 'report', since: '2025-01-02' })).toEqual(['a@1']);
    await ledger.append([{ kind: 'undo', seq: entry!.seq }], ANNA);
    expect(await where(ledger, { series: 'gulf', until: '2024-03-05' })).toEqual(['a@1']);
    expect(await where(ledger, { series: 'strait' })).toEqual([]);
  });

  it('loses a text that is removed, down to its words', async () => {
    const ledger = await open();
    await add(ledger, HARBOUR, { id: 'a' });
    await add(ledger, DIVERS, { id: 'b' });
    await redact(ledger, 'a', 'asked by the paper', ANNA);
    expect(await where(ledger, { words: 'raid OR divers' })).toEqual(['b@1']);
    const ids = await ledger.db.selectFrom('passages').select('document').distinct().execute();
    expect(ids).toEqual([{ document: 'b' }]);
  });

  it('leaves out copies, and takes one in when its original goes', async () => {
    const ledger = await open();
    await add(ledger, LONG, { id: 'original', name: 'a.txt' });
    await add(ledger, `${LONG} They parted.`, { id: 'reprint', name: 'b.txt', facts: { trust: 'secondary' } });
    expect(await where(ledger, { words: 'buoys' })).toEqual(['original@1']);
    await redact(ledger, 'original', 'test', ANNA);
    expect(await where(ledger, { words: 'buoys' })).toEqual(['reprint@1']);
  });

  it('gives the same answers when it is built again', async () => {
    const ledger = await open();
    await add(ledger, HARBOUR, { id: 'a' });
    await add(ledger, DIVERS, { id: 'b', facts: { date: null, series: null } });
    await describeDocument(ledger, 'a', { series: 'strait' }, ANNA);
    await freshen(ledger);
    const query = { words: 'harbour OR divers OR lighthouse' };
    const before = await find(ledger, query);
    await rebuild(ledger);
    expect(await find(ledger, query)).toEqual(before);
  });
});
