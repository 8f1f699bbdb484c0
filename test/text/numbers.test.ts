import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/text/numbers.js';

const drawn = (text: string) =>
  numbersIn(text).map((n) => [text.slice(n.from, n.to), n.kind, n.value, ...(n.high === n.value ? [] : [n.high])]);

describe('numbers', () => {
  it.each([
    ['about $1.5 billion in aid', [['about $1.5 billion', 'money', 1.5e9]]],
    [
      'US$5bn and €20m',
      [
        ['US$5bn', 'money', 5e9],
        ['€20m', 'money', 2e7],
      ],
    ],
    ['a 5-1/4 percent rate', [['5-1/4 percent', 'percent', 5.25]]],
    ['0 to 1/4 percent', [['0 to 1/4 percent', 'percent', 0, 0.25]]],
    ['2018–19 budget', [['2018–19', 'year', 2018, 2019]]],
    ['10–15 members', [['10–15 members', 'amount', 10, 15]]],
    ['more than two million people', [['more than two million people', 'amount', 2e6]]],
    ['twenty-five ports', [['twenty-five', 'amount', 25]]],
    [
      'the 21st century and the seventy-first session',
      [
        ['21st', 'ordinal', 21],
        ['seventy-first', 'ordinal', 71],
      ],
    ],
    ['two-thirds of the vote', [['two-thirds', 'fraction', 2 / 3]]],
    ['resolution 1325', [['1325', 'label', 1325]]],
    ['COVID-19, S/11563 and 5G', []],
    [
      '5 per cent of 1,234,567 tonnes',
      [
        ['5 per cent', 'percent', 5],
        ['1,234,567 tonnes', 'amount', 1234567],
      ],
    ],
    ['none at all', []],
  ])('of %j', (text, found) => expect(drawn(text)).toEqual(found));
  it('fold their unit and their rounding', () => {
    const [n] = numbersIn('Approximately 30 kilometres');
    expect([n!.unit, n!.rounding]).toEqual(['kilometer', 'approximately']);
  });
});
