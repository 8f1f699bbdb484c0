import { expect, it } from 'vitest';
import { findText } from '../../src/formats/find-text.js';
import { find } from '../../src/ledger/find.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { ANNA, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const TEXTS: readonly (readonly [id: string, date: string, genre: 'statement' | 'report', sentences: readonly string[]])[] = [
  [
    'tolme',
    '2023-03-05',
    'statement',
    ['We support the study of tides in the Lorn Strait.', 'We oppose the blockade of the harbour of Tolme by Drossia.'],
  ],
  [
    'varrin',
    '2024-03-05',
    'statement',
    ['We welcome the new lighthouse.', 'We strongly condemn the blockade of the harbour of Tolme by Drossia.'],
  ],
  ['holm', '2025-03-05', 'statement', ['We deplore the blockade of the harbour of Tolme by Drossia.', 'We thank the divers.']],
];

describeStores('find by lineage', (open) => {
  const filled = async (): Promise<Ledger> => {
    const ledger = await open();
    for (const [id, date, genre, sentences] of TEXTS) {
      const { body, supply } = documentOf(`Joint Statement\n\n${sentences.join('\n\n')}`, {
        id,
        name: `${id}.txt`,
        facts: { date, genre, title: `Statement of ${id}` },
      });
      await ledger.append([body], ANNA, supply);
    }
    return ledger;
  };

  it('gives per piece of agreed language its latest form, its strongest and its first use', async () => {
    const ledger = await filled();
    const { lineages, total, next } = await find(ledger, { words: 'blockade', group: 'lineage' });
    expect({ total, next }).toEqual({ total: 3, next: null });
    expect(lineages).toHaveLength(1);
    const [{ hits, series, latest, strongest, first }] = lineages as [NonNullable<typeof lineages>[number]];
    expect({ hits, series }).toEqual({ hits: 3, series: 'gulf' });
    expect([latest, strongest, first].map(({ document }) => document.id)).toEqual(['holm', 'varrin', 'tolme']);
    expect(latest.highlights.length).toBeGreaterThan(0);
  });
  it('names the lineage of every hit once series are worked out, and pages through them', async () => {
    const ledger = await filled();
    const grouped = await find(ledger, { series: 'gulf', group: 'lineage', limit: 2 });
    expect(grouped.lineages).toHaveLength(2);
    const more = await find(ledger, { series: 'gulf', group: 'lineage', limit: 2, cursor: grouped.next });
    expect(more.lineages?.map(({ lineage }) => lineage)).not.toContain(grouped.lineages?.[0]?.lineage);
    const { hits } = await find(ledger, { words: 'blockade' });
    expect(new Set(hits.map(({ lineage }) => lineage)).size).toBe(1);
    expect(hits[0]!.lineage).not.toBeNull();
  });
  it('shows them under their names', async () => {
    const text = findText(await find(await filled(), { words: 'blockade', group: 'lineage' }));
    for (const name of ['latest agreed form', 'strongest form', 'first use']) expect(text).toContain(name);
    expect(findText(await find(await filled(), { words: 'blockade', group: 'lineage', until: '2022-01-01' }))).toContain('0 passages');
  });
});
