import { describe, expect, it } from 'vitest';
import { held, precedents } from './sample.js';

const LAST = 'We condemn the shelling of ports, including Karsk, Holm and Varrin.\n\nWe will train 300 officers by March 2027.';
const earlier = precedents({ text: LAST, date: '2025-05-01' });
const found = (text: string, parties?: readonly string[], date?: string) =>
  held(text, earlier, { ...(parties && { parties }), ...(date && { date }) }).inconsistencies.map(
    ({ kind, at }) => `${kind}: ${at[0]?.text}`,
  );
const WE = [
  'condemn the raid.',
  'welcome the fair.',
  'support the court.',
  'regret the delay.',
  'urge restraint.',
  'reject the claim.',
  'thank the host.',
];

describe('the consistency of a draft', () => {
  it('sees one party under two names, but not its short form', () => {
    expect(found('We thank North Korea. We urge the Democratic People’s Republic of Korea to answer.')).toContain(
      'naming: Democratic People’s Republic of Korea',
    );
    expect(found('We thank the Republic of Arvenia. We urge Arvenia to answer.')).toEqual([]);
  });
  it('sees the parties in another order', () => {
    const text = 'Arvenia, Borland and Caldora met. Arvenia, Caldora and Borland agreed to meet again.';
    expect(found(text, ['XAR', 'XBO', 'XCA'])).toEqual(['party-order: Arvenia, Caldora and Borland']);
  });
  it('sees abbreviations nobody wrote out, and those defined twice', () => {
    expect(found('We welcome the QRST. We support the Gulf Rescue Office (GRO) and the Gulf Rescue Office (GRO).')).toEqual([
      'abbreviation-undefined: QRST',
      'abbreviation-twice: GRO',
    ]);
    expect(found('We welcome the work of the GRO. The Gulf Rescue Office (GRO) met.')).toEqual([]);
  });
  it('sees a slip of person, not two voices in balance', () => {
    const we = WE.map((rest) => `We ${rest}`).join(' ');
    expect(found(`${we} The Leaders deplore the flood.`)).toEqual(['person: The Leaders']);
    expect(found('We condemn the raid. The Leaders deplore the flood.')).toEqual([]);
  });
  it('sees a slip of tense in a text that reports', () => {
    const past = [
      'condemned the raid.',
      'welcomed the fair.',
      'supported the court.',
      'regretted the delay.',
      'urged restraint.',
      'rejected the claim.',
      'thanked the host.',
    ];
    expect(found(`${past.map((rest) => `The leaders ${rest}`).join(' ')} The leaders deplore the flood.`)).toEqual(['tense: deplore']);
  });
  it('sees a day that is another day, a date gone by, a wrong count of parties, two figures for one thing', () => {
    expect(found('We met on Monday, 3 June 2025.')).toEqual(['date: Monday, 3 June 2025']);
    expect(found('We will open the bridge by March 2025.', undefined, '2026-01-10')).toEqual(['date: by March 2025']);
    expect(found('We thank the three countries.')).toEqual(['number: the three countries']);
    expect(found('We open a rescue fund of 40 million marks. We fill the rescue fund of 45 million marks.')).toEqual([
      'number: 45 million',
    ]);
  });
  it('sees a number that is not the agreed one, and a list that lost a member', () => {
    expect(found('We will train 400 officers by March 2027.')).toEqual(['number: 400']);
    expect(found('We condemn the shelling of ports, including Karsk and Varrin.')[0]).toMatch(/^list-member/);
  });
});
