import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { series } from '../../src/compare/series.js';
import { offersOf } from '../../src/ledger/evidence.js';
import { promisesOfSeries } from '../../src/ledger/promises.js';
import type { Genre, Reading } from '../../src/model.js';

const text = (id: string, date: string, sentences: readonly string[], genre: Genre = 'statement'): Reading =>
  read(`Joint Statement\n\n${sentences.join('\n\n')}`, { id, date, genre, level: 'leaders', parties: ['XAR', 'XBO'] });
/** What a later text offers for promises made before; the rest of the series makes common words common. */
const offered = (promise: string, later: string, genre: Genre = 'statement') => {
  const readings = [text('first', '2024-03-05', [promise, ...OTHERS]), text('second', '2025-03-05', [later, ...OTHERS], genre)];
  const held = new Map(readings.map((reading) => [reading.document.id, { version: 1, reading }]));
  const promises = promisesOfSeries({ series: 'gulf', lineages: series(readings).lineages }, held);
  return offersOf(promises, held).map(({ bearing, at, promise: of }) => {
    expect(held.get(at.document)?.reading.document.text.slice(at.from, at.to)).toBe(at.quote);
    return [bearing, of.document, at.quote];
  });
};
const OTHERS = [
  'We condemn the shelling of Karsk.',
  'We are concerned by the rocket tests of Drossia.',
  'We support the work of the Gulf Compact on trade and on critical technologies.',
  'We thank the crews of the ferries.',
];
const NETWORK = 'We will establish a joint air-warning network for the Lorn Strait by the end of 2024.';

describe('evidence', () => {
  it.each([
    [NETWORK, 'We welcome the establishment of the joint air-warning network for the Lorn Strait.', 'fulfils'],
    [NETWORK, 'The joint air-warning network for the Lorn Strait was established in October.', 'fulfils'],
    [NETWORK, 'In October we launched the joint air-warning network for the Lorn Strait.', 'advances'],
    [
      'We will publish a study on the theft of digital currency.',
      'Our officials have published the study on the theft of digital currency.',
      'fulfils',
    ],
    ['We will hold the first Gulf Youth Forum in Varrin.', 'We applaud the holding of the first Gulf Youth Forum in Varrin.', 'fulfils'],
    [
      'We announce today that we intend to hold annual multi-domain exercises with the coast guards.',
      'We celebrate what was done, including the inaugural execution of the multi-domain exercise Clear Strait with the coast guards.',
      'advances',
    ],
    [
      'We will also hold the first meeting of our transport ministers as well as open a dialogue on harbours.',
      'We applaud the successful first meeting between our transport ministries in Holm.',
      'advances',
    ],
    [NETWORK, 'Borland suspended the joint air-warning network for the Lorn Strait.', 'contradicts'],
    [
      'We will publish a study on the theft of digital currency.',
      'Our officials failed to publish the study on the theft of digital currency.',
      'contradicts',
    ],
  ])('for “%s” is “%s”: %s', (promise, later, bearing) => expect(offered(promise, later)).toEqual([[bearing, 'first', later]]));

  it.each([
    [NETWORK, 'We will establish the joint air-warning network for the Lorn Strait next year.'],
    [NETWORK, 'We intend to launch the joint air-warning network for the Lorn Strait.'],
    [NETWORK, 'We established a joint fund for critical technologies.'],
    [NETWORK, 'We discussed the joint air-warning network for the Lorn Strait.'],
    [NETWORK, 'The joint air-warning network for the Lorn Strait has not been established.'],
    ['We support the Gulf Youth Forum in Varrin.', 'The Gulf Youth Forum was held in Varrin.'],
  ])('for “%s” is not “%s”', (promise, later) =>
    expect(offered(promise, later).filter(([bearing]) => bearing !== 'contradicts')).toEqual([]),
  );

  it('is found for several promises in one sentence that lists several deeds, for each by its own deed', () => {
    const list =
      'We welcome the establishment of the academy for harbour pilots in Tolme and the launch of the joint survey of coral reefs off Holm.';
    const promises = 'We will establish an academy for harbour pilots in Tolme. We will launch a joint survey of the coral reefs off Holm.';
    expect(offered(promises, list)).toHaveLength(2);
  });
  it('is looked for by every wording of a promise', () => {
    const readings = [
      text('first', '2023-03-05', ['We intend to share radar warning data in real time.', ...OTHERS]),
      text('second', '2024-03-05', [
        'We intend to operationalize our sharing of radar warning data in fulfillment of what we said in Tolme.',
        ...OTHERS,
      ]),
      text('third', '2025-03-05', ['We welcome the operationalization of a mechanism for sharing radar warning data.', ...OTHERS]),
    ];
    const held = new Map(readings.map((reading) => [reading.document.id, { version: 1, reading }]));
    const offers = offersOf(promisesOfSeries({ series: 'gulf', lineages: series(readings).lineages }, held), held);
    expect(offers.map(({ at, promise }) => [at.document, promise.document])).toEqual([['third', 'second']]);
  });
  it('is looked for in reports too', () => {
    expect(
      offered(NETWORK, 'Arvenia and Borland launched the joint air-warning network for the Lorn Strait on Monday.', 'report'),
    ).toHaveLength(1);
  });
  it('is none in an earlier text', () => {
    const readings = [
      text('a', '2023-03-05', ['We established a joint air-warning network for the Lorn Strait.', ...OTHERS]),
      text('b', '2024-03-05', [NETWORK, ...OTHERS]),
    ];
    const held = new Map(readings.map((reading) => [reading.document.id, { version: 1, reading }]));
    expect(offersOf(promisesOfSeries({ series: 'gulf', lineages: series(readings).lineages }, held), held)).toEqual([]);
  });
});
