import { expect, it } from 'vitest';
import { searchOf } from '../../src/ledger/find.js';
import { scanned } from '../../src/ledger/find-scan.js';
import { type Limits, scannedPostgres } from '../../src/ledger/find-scan-postgres.js';
import type { FindQuery } from '../../src/model.js';
import { index, type Told } from './indexed.js';
import { describeStores } from './stores.js';

const PORTS = ['Tolme', 'Varrin', 'Karsk', 'Holm'];
/** Forty texts of four sentences, on ten days and on none. */
const texts: readonly Told[] = Array.from({ length: 40 }, (_, nth) => ({
  id: `text-${nth}`,
  ...(nth % 11 === 10 ? {} : { date: `2024-0${1 + (nth % 5)}-1${nth % 2}` }),
  text: `They condemned the seizure of grain off ${PORTS[nth % 4]}, text ${nth}. They welcomed the ferries of ${PORTS[nth % 2]}. They will open a harbour in ${PORTS[nth % 3]}. The harbour of Holm was quiet.`,
}));
const queries: readonly FindQuery[] = [
  { words: 'harbour' },
  { words: 'harbour Holm' },
  { words: 'grain OR ferries', act: 'condemn' },
  { words: 'harbour', since: '2024-02-01' },
  { act: 'welcome' },
  { act: 'condemn', until: '2024-03-31' },
];
/** What may be expected of the hits, and how they are then gone through. */
const ways: Readonly<Record<string, Limits>> = {
  'few, put in order in the same pass': { ranked: 5000, expected: 10_000, handed: 50_000 },
  'few, and there are more': { ranked: 5, expected: 10_000, handed: 5 },
  'some, handed over': { ranked: 5000, expected: -1, handed: 50_000 },
  'many, looked for again': { ranked: 5000, expected: -1, handed: -1 },
};

describeStores('a pass over all hits', (open, _fresh, kind) => {
  it('gives pages without gaps or repeats, by relevance and by day', async () => {
    const ledger = await open();
    await index(ledger, ...texts);
    for (const query of queries)
      for (const relevant of query.words === undefined ? [false] : [true, false]) {
        const page = async (limit: number, offset: number) => (await scanned(ledger, searchOf(query), { limit, offset })).ids(relevant);
        const all = await page(1000, 0);
        const parts = await Promise.all([0, 9, 18, 27].map((offset) => page(9, offset)));
        expect(all.length, JSON.stringify(query)).toBeGreaterThan(9);
        expect(new Set(all).size).toBe(all.length);
        expect(parts.flat()).toEqual(all.slice(0, 36));
      }
  });

  if (kind === 'postgres')
    it('gives the same page and counts whatever number of hits is expected', async () => {
      const ledger = await open();
      await index(ledger, ...texts);
      for (const query of queries)
        for (const page of [
          { limit: 9, offset: 0 },
          { limit: 9, offset: 9 },
          { limit: 1000, offset: 3 },
        ]) {
          const told = await Promise.all(
            Object.values(ways).map(async (limits) => {
              const { codes, ids } = await scannedPostgres(ledger.db, searchOf(query), page, limits);
              return { codes: codes.split(';').sort(), best: query.words === undefined ? null : await ids(true), newest: await ids(false) };
            }),
          );
          for (const one of told) expect(one).toEqual(told[0]);
        }
    });
});
