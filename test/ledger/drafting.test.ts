import { expect, it } from 'vitest';
import { draft } from '../../src/draft/draft.js';
import { marksOf } from '../../src/draft/marks.js';
import { addDocuments } from '../../src/ledger/add.js';
import { duePromises, nextMeetingAfter, precedentsFromLedger } from '../../src/ledger/drafting.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { describeStores } from './stores.js';

const BY = { kind: 'person', name: 'Ruta' } as const;
const parties = ['JPN', 'FRA'];
const input = (name: string, text: string, given: object) => ({
  bytes: new TextEncoder().encode(text),
  name: `${name}.txt`,
  source: `file:///statements/${name}.txt`,
  given: { genre: 'statement' as const, level: 'leaders' as const, parties, ...given },
});
const OLD =
  'Joint Statement of the Leaders\n\nWe strongly oppose the closing of the Lorn Strait.\n\nWe will open a harbour office by March 2026.\n';
const LAST =
  'Second Joint Statement of the Leaders\n\nWe oppose the closing of the Lorn Strait.\n\nWe will open a harbour office by March 2026.\n\nWe thank the city of Holm.\n';
const OTHER = 'Statement on the Rivers\n\nWe welcome the dredging of the Orle canal.\n\nWe regret the flood at Varrin.\n';

async function filled(ledger: Ledger): Promise<Ledger> {
  const inputs = [
    input('old', OLD, { series: 'straits', date: '2024-05-01' }),
    input('last', LAST, { series: 'straits', date: '2025-05-01' }),
    input('other', OTHER, { series: 'rivers', date: '2025-03-01' }),
    input('news', 'Leaders condemned the closing of the Lorn Strait, officials said.', {
      series: 'straits',
      date: '2025-05-02',
      genre: 'report',
    }),
  ];
  await addDocuments(ledger, inputs, { by: BY });
  return ledger;
}

describeStores('a draft against a ledger', (open) => {
  it('rests on the statements of its own series, never on reports, then on those of others', async () => {
    const precedents = await precedentsFromLedger(await filled(await open()), 'straits');
    expect(precedents.own.map(({ document }) => document.date)).toEqual(['2024-05-01', '2025-05-01']);
    const text = 'We regret the closing of the Lorn Strait.\n\nWe welcome the dredging of the Orle canal.';
    const { findings } = draft(marksOf(text), precedents, { level: 'leaders', parties });
    expect(findings.map(({ standing, last }) => [standing, last?.precedent.series])).toEqual([
      ['weaker', null],
      ['agreed', 'rivers'],
    ]);
    expect(findings[0]?.strongest?.precedent.text).toContain('strongly oppose');
  });
  it('knows the promises that fall due by a day', async () => {
    const ledger = await filled(await open());
    expect((await duePromises(ledger, 'straits', '2026-12-31')).map(({ quote, due }) => [quote, due.to])).toEqual([
      [expect.stringContaining('open a harbour office'), '2026-03-31'],
    ]);
    expect(await duePromises(ledger, 'straits', '2025-12-31')).toEqual([]);
  });
  it('names the series there are when asked for another', async () => {
    const ledger = await filled(await open());
    await expect(precedentsFromLedger(ledger, 'mountains')).rejects.toThrow(/unknown-series[\s\S]*straits/);
  });
});

it('expects the next meeting a year after the last, on a day that exists', () => {
  expect(['2025-05-01', '2024-02-29'].map(nextMeetingAfter)).toEqual(['2026-05-01', '2025-02-28']);
});
