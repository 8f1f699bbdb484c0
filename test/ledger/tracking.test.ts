import { expect, it } from 'vitest';
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
});
