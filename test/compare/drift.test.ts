import { describe, expect, it } from 'vitest';
import { driftOf, firstDrift } from '../../src/compare/drift.js';
import type { Difference, Dimension, Effect } from '../../src/model.js';

const difference = (dimension: Dimension, effect: Effect): Difference => ({
  dimension,
  before: { from: 0, to: 1, text: 'a' },
  after: { from: 0, to: 1, text: 'b' },
  effect,
  rests: 'ordered',
  reason: 'test',
});

describe('driftOf', () => {
  it.each([
    ['reworded', []],
    ['reworded', [['status', 'changed']]],
    ['reworded', [['force', 'changed']]],
    ['altered', [['speaker', 'changed']]],
    ['altered', [['number', 'changed']]],
    ['altered', [['act', 'changed']]],
    ['altered', [['item', 'changed']]],
    [
      'altered',
      [
        ['item', 'broader'],
        ['item', 'narrower'],
      ],
    ],
    [
      'altered',
      [
        ['force', 'stronger'],
        ['term', 'changed'],
      ],
    ],
    ['strengthened', [['force', 'stronger']]],
    ['weakened', [['qualifier', 'weaker']]],
    [
      'strengthened',
      [
        ['force', 'stronger'],
        ['qualifier', 'weaker'],
      ],
    ],
    [
      'strengthened',
      [
        ['force', 'stronger'],
        ['item', 'broader'],
      ],
    ],
    ['broadened', [['item', 'broader']]],
    ['narrowed', [['qualifier', 'narrower']]],
  ] as const)('is %s for %j', (drift, list) => {
    expect(driftOf(list.map(([dimension, effect]) => difference(dimension, effect)))).toBe(drift);
  });
});

describe('firstDrift', () => {
  it('shows the first in precedence, unchanged only when all are', () => {
    expect(firstDrift(['reworded', 'weakened', 'unchanged'])).toBe('weakened');
    expect(firstDrift(['unchanged', 'reworded'])).toBe('reworded');
    expect(firstDrift(['unchanged', 'unchanged'])).toBe('unchanged');
  });
});
