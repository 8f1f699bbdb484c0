import { describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../bench/prng.js';
import { read } from '../../src/acts/read.js';
import { draft } from '../../src/draft/draft.js';
import { marksOf } from '../../src/draft/marks.js';
import { precedentsOf } from '../../src/draft/precedents.js';
import { lexicon } from './sample.js';

const HEAD = 'We, the leaders of Arvenia, Borland and Caldora, met in Tolme on Thursday, 16 April 2026.';
/** Sentences of a draft in which nothing is wrong. */
const CLEAN = [
  'We condemn the shelling of ports, including Karsk, Holm, Varrin and Tolme.',
  'We deplore the tolls that Drossia levies in the Lorn Strait.',
  'We will train 300 officers of the three countries by March 2028.',
  'We open a rescue fund of 40 million marks.',
  'We commit to fill the rescue fund of 40 million marks.',
  'We support the work of the Gulf Rescue Office (GRO).',
  'We thank the GRO for its help in the floods.',
  'We urge Drossia to release the crews without delay.',
  'We welcome the decision of Arvenia, Borland and Caldora to share their radar.',
  'We reaffirm our commitment to the freedom of navigation.',
  'We reject any attempt to redraw the borders of the Meridian Sea.',
  'We welcome the fair that opens in Varrin on Friday, 5 June 2026.',
];
const LAST = [HEAD.replace('Thursday, 16 April 2026', '17 April 2025'), ...CLEAN];

type Plant = (lines: string[], random: Random) => void;
/** Rewrites the first line that holds the words. */
const put =
  (words: string, by: (random: Random) => string): Plant =>
  (lines, random) => {
    const at = lines.findIndex((line) => line.includes(words));
    lines[at] = (lines[at] as string).replace(words, by(random));
  };
const anywhere =
  (line: (random: Random) => string): Plant =>
  (lines, random) => {
    lines.splice(1 + Math.floor(random.next() * lines.length), 0, line(random));
  };
const PLANTED: readonly (readonly [string, Plant])[] = [
  ['naming', put('urge Drossia', () => 'urge the Drossian Federal Republic')],
  [
    'party-order',
    put('of Arvenia, Borland and Caldora to', (r) => `of ${r.pick(['Borland, Arvenia and Caldora', 'Caldora, Borland and Arvenia'])} to`),
  ],
  ['abbreviation-undefined', anywhere((r) => `We welcome the report of the ${r.pick(['QRST', 'KWZ', 'XJQ'])}.`)],
  ['abbreviation-twice', put('the GRO for', () => 'the Gulf Rescue Office (GRO) for')],
  ['person', anywhere((r) => `The ${r.pick(['Leaders', 'leaders', 'three leaders'])} regret the loss of the ferry.`)],
  ['date', put('Friday, 5 June', (r) => `${r.pick(['Monday', 'Tuesday', 'Sunday'])}, 5 June`)],
  ['date', anywhere((r) => `We will lay the cable by ${r.pick(['May 2025', 'the end of 2024', '3 March 2026'])}.`)],
  ['date', put('March 2028', (r) => r.pick(['March 2029', 'June 2028', 'March 2027']))],
  ['number', put('three countries', (r) => `${r.pick(['four', 'two', 'five'])} countries`)],
  ['number', put('fill the rescue fund of 40', (r) => `fill the rescue fund of ${r.pick(['45', '14', '400'])}`)],
  ['number', put('300 officers', (r) => `${r.pick(['200', '350', '3,000'])} officers`)],
  ['list-member', put(', Holm, Varrin and Tolme', (r) => r.pick([', Holm and Varrin', ', Varrin and Tolme', ', Holm and Tolme']))],
];
const SEEDS = [1, 2, 3, 4, 5];

const earlier = precedentsOf(
  { name: null, readings: [read(LAST.join('\n\n'), { id: 'last', date: '2025-04-17', level: 'leaders', lexicon })] },
  [],
  { lexicon },
);
const kindsIn = (lines: readonly string[]): readonly string[] =>
  draft(marksOf(lines.join('\n\n'), { lexicon }), earlier, { level: 'leaders', date: '2026-04-16' }).inconsistencies.map(
    ({ kind }) => kind,
  );

describe('inconsistencies planted into a draft', () => {
  it('finds none where none is planted', () => {
    expect(kindsIn([HEAD, ...CLEAN])).toEqual([]);
  });
  it.each(PLANTED.map(([kind, plant], at) => ({ kind, plant, at })))(
    'finds the planted one and no other: $kind ($at)',
    ({ kind, plant }) => {
      for (const seed of SEEDS) {
        const lines = [HEAD, ...CLEAN];
        plant(lines, randomFrom(seed));
        expect(new Set(kindsIn(lines)), lines.join('\n')).toEqual(new Set([kind]));
      }
    },
  );
  it('finds a slip of tense in a text that reports', () => {
    const past = CLEAN.map((line) => line.replace(/^We (\w+?)e? /, (_, verb: string) => `The leaders ${verb}ed `));
    for (const seed of SEEDS) {
      const lines = ['The leaders met in Tolme.', ...past.filter((line) => !/will|open|commit|fund/.test(line))];
      anywhere((r) => `The leaders ${r.pick(['condemn', 'deplore', 'welcome'])} the raid on the harbour.`)(lines, randomFrom(seed));
      expect(kindsIn(lines), lines.join('\n')).toContain('tense');
    }
  });
});
