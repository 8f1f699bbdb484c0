import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { type HeldReading, promisesOfSeries } from '../../src/ledger/promises.js';
import type { Drift, Lineage } from '../../src/model.js';

const held = (...texts: readonly (readonly [id: string, date: string, text: string])[]): ReadonlyMap<string, HeldReading> =>
  new Map(
    texts.map(([id, date, text]) => {
      const reading = read(text, { id, date, parties: ['XAR', 'XBO'], genre: 'statement', level: 'leaders' });
      return [id, { version: 1, reading }] as const;
    }),
  );
const lineage = (id: string, ...steps: readonly (readonly [document: string, act: string, drift: Drift])[]): Lineage => ({
  id,
  topics: [],
  steps: steps.map(([document, act, drift]) => ({ document, acts: [act], drift, returned: false, reported: false, differences: [] })),
});

describe('promises of a series', () => {
  it('that a text runs together are one, with the words of both and every name they had', () => {
    const texts = held(
      [
        'first',
        '2023-05-01',
        'We commit to share data on piracy with the coast guards.\n\nWe commit to train the pilots of the harbour of Holm.',
      ],
      ['second', '2024-05-01', 'We commit to share data on piracy with the coast guards and to train the pilots of the harbour of Holm.'],
    );
    const [piracy, pilots] = texts.get('first')!.reading.acts.map(({ id }) => id) as [string, string];
    const [both] = texts.get('second')!.reading.acts.map(({ id }) => id) as [string];
    const lineages = [
      lineage('l-1', ['first', piracy, 'added'], ['second', both, 'broadened']),
      lineage('l-2', ['first', pilots, 'added'], ['second', both, 'broadened']),
    ];
    const alone = promisesOfSeries({ series: 'gulf', lineages: [lineage('l-2', ['first', pilots, 'added'])] }, texts);
    const [one, ...others] = promisesOfSeries({ series: 'gulf', lineages }, texts);
    expect(others).toEqual([]);
    expect(one?.wordings.map(({ at }) => at.document)).toEqual(['first', 'first', 'second']);
    expect(one).toMatchObject({ lineage: 'l-1', computed: { standing: 'renewed' } });
    expect(one?.wordings.map(({ alias }) => alias)).toContain(alone[0]?.id);
  });
  it('in a lineage that turns to another matter are two, and the first is dropped there', () => {
    const texts = held(
      ['first', '2023-05-01', 'We will continue to survey the reefs off Tolme.'],
      ['second', '2024-05-01', 'We will continue to tax the barges of the Karsk canal.'],
    );
    const acts = [...texts.values()].map(({ reading }) => reading.acts[0]?.id) as [string, string];
    const lineages = [lineage('l-1', ['first', acts[0], 'added'], ['second', acts[1], 'altered'])];
    expect(promisesOfSeries({ series: 'gulf', lineages }, texts).map(({ computed }) => computed.standing)).toEqual(['dropped', 'open']);
  });
});
