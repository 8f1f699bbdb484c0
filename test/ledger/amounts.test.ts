import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { amountsOf } from '../../src/ledger/amounts.js';

const amounts = (rest: string) => {
  const { acts, document } = read(`We will ${rest}.`, { parties: ['XAR', 'XBO'] });
  const act = acts[0];
  if (act === undefined) throw new Error(`no act in: ${rest}`);
  return amountsOf(act, document.text).map(({ kind, value, high, unit, rounding, words }) => {
    expect(document.text.slice(words.from, words.to)).toBe(words.text);
    return [kind, value, unit, ...(high !== value ? [high] : []), ...(rounding ? [rounding] : [])];
  });
};

describe('the amounts of a promise', () => {
  it.each([
    ['give $220 million to the fund', [['money', 220e6, 'USD']]],
    ['give a new $200M commitment', [['money', 200e6, 'USD']]],
    ['give US$1.5 billion to the fund', [['money', 1.5e9, 'USD']]],
    ['give €3 billion to the fund', [['money', 3e9, 'EUR']]],
    ['give 5 million euros to the fund', [['money', 5e6, 'EUR']]],
    ['give up to £40 million to the fund', [['money', 40e6, 'GBP', 'up to']]],
    ['give $1 to 2 billion to the fund', [['money', 1e9, 'USD', 2e9]]],
    ['cut emissions by at least 40 percent', [['percent', 40, '%', 'at least']]],
    ['cut emissions by 40%', [['percent', 40, '%']]],
    ['raise the rate by 25 basis points', [['percent', 25, 'basis point']]],
    ['connect over 1,000 public schools', [['count', 1000, 'public schools', 'over']]],
    [
      'train 500 officers and send 12 ships',
      [
        ['count', 500, 'officers'],
        ['count', 12, 'ships'],
      ],
    ],
    ['build two research vessels', [['count', 2, 'research vessels']]],
  ] as const)('of “will %s”', (rest, expected) => expect(amounts(rest)).toEqual(expected));
  it.each([
    'deepen the ties of our three countries',
    'uphold Article 5 of the treaty',
    'report back within 90 days',
    'hold the third round in 2025',
    'deploy 5G networks',
    'act as one',
    'implement Resolution 2094',
    'support the Five Point Plan of the Compact',
    'increase two-way exchanges of students',
    'help the families of the two Estmarks',
    'adopt a three-year plan',
  ])('are none in “will %s”', (rest) => expect(amounts(rest)).toEqual([]));
  it('leave out the spans that say something else', () => {
    const { acts, document } = read('We will train 500 officers.', { parties: ['XAR'] });
    expect(amountsOf(acts[0]!, document.text, [{ from: 0, to: document.text.length }])).toEqual([]);
  });
});
