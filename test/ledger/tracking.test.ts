import { deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { seriesOf } from '../../src/ledger/series-stored.js';
import type { Series } from '../../src/model.js';
import { ANNA, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const SEA = 'The leaders of Arvenia and Borland reaffirmed their commitment to free passage through the Lorn Strait.';

describeStores('tracking', (open) => {
  it('marks the series of a document, or the document itself, as stale', async () => {
    const ledger = await open();
    const one = documentOf(SEA);
    const alone = documentOf(`${SEA} Thus done.`, { facts: { series: null } });
    await ledger.append([one.body], ANNA, one.supply);
    await ledger.append([alone.body], ANNA, alone.supply);
    expect(await ledger.db.selectFrom('stale').select('scope').orderBy('scope').execute()).toEqual([
      { scope: `document:${alone.record.id}` },
      { scope: 'series:gulf' },
    ]);
  });
  it('marks it again when an entry about the document is taken back', async () => {
    const ledger = await open();
    const { body, supply } = documentOf(SEA);
    await ledger.append([body], ANNA, supply);
    await ledger.db.deleteFrom('stale').execute();
    await ledger.append([{ kind: 'undo', seq: 1 }], ANNA);
    expect(await ledger.db.selectFrom('stale').select('scope').execute()).toEqual([{ scope: 'series:gulf' }]);
  });
  it('works a series out anew that an earlier version kept without the places of its acts', async () => {
    const ledger = await open();
    const { body, supply } = documentOf(SEA, { facts: { date: '2025-06-12' } });
    await ledger.append([body], ANNA, supply);
    const places = (lineages: Series['lineages']) => lineages.flatMap(({ steps }) => steps.map(({ at }) => at?.length));
    expect(places((await seriesOf(ledger, 'gulf')).lineages)).toContain(1);
    const row = await ledger.db.selectFrom('series_results').selectAll().executeTakeFirstOrThrow();
    const kept = inflateSync(row.json)
      .toString('utf8')
      .replace(/"at":\[(?:\{"from":\d+,"to":\d+\},?)*\],/g, '');
    expect(places((JSON.parse(kept) as Series).lineages)).toEqual([undefined]);
    await ledger.db
      .updateTable('series_results')
      .set({ json: deflateSync(kept) })
      .execute();
    expect(places((await seriesOf(ledger, 'gulf')).lineages)).toEqual([1]);
    expect(await ledger.db.selectFrom('stale').selectAll().execute()).toEqual([]);
  });
});
