import { describe, expect, it } from 'vitest';
import { hedgeChange } from '../../src/acts/hedge-change.js';
import { HEDGES, MODALS } from '../../src/lexicon/en/hedges.js';
import type { SpeechAct } from '../../src/model.js';

const standIn = (text: string): SpeechAct => ({
  id: 's1',
  from: 0,
  to: text.length,
  sentence: 0,
  speakers: [],
  speaker: null,
  performative: null,
  act: null,
  point: null,
  status: 'stated',
  backgrounded: false,
  chapeau: null,
  force: null,
  content: { from: 0, to: text.length, text },
  items: [],
  targets: [],
  qualifiers: [],
  topics: [],
  reasons: [],
});
const change = (before: string, after: string) =>
  hedgeChange(standIn(before), standIn(after)).map(({ effect, rests }) => `${effect} ${rests}`);

describe('hedgeChange', () => {
  it.each([
    ['Growth has slowed.', 'Growth has slowed somewhat.', ['weaker ordered']],
    ['Growth has slowed somewhat.', 'Growth has slowed considerably.', ['stronger ordered']],
    ['Inflation could rise.', 'Inflation will rise.', ['stronger judged']],
    ['The rate will stay low.', 'The rate will stay exceptionally low.', ['stronger ordered']],
    ['The rate will stay low.', 'The rate will stay low for some time.', ['weaker ordered']],
    ['Prices rose in May.', 'Prices rose in June.', []],
    ['Prices rose.', 'Prices rose.', []],
  ])('%s → %s', (before, after, expected) => {
    expect(change(before, after)).toEqual(expected);
  });
  it('swaps stronger and weaker with its sides', () => {
    for (const { example, phrase } of HEDGES) {
      const bare = example.replace(new RegExp(` ?\\b${phrase}\\b`), '');
      const swapped = change(bare, example).map((words) =>
        words.replace(/stronger|weaker/, (word) => (word === 'stronger' ? 'weaker' : 'stronger')),
      );
      expect(change(example, bare)).toEqual(swapped);
    }
  });
});

describe('the table of hedges', () => {
  it('counts every phrase in its example', () => {
    for (const { phrase, effect, example } of HEDGES) {
      expect(example.toLowerCase()).toContain(phrase);
      const bare = example.replace(new RegExp(` ?\\b${phrase}\\b`, 'i'), '');
      expect(change(bare, example), example).toEqual([effect > 0 ? 'stronger ordered' : 'weaker ordered']);
    }
  });
  it('gives every modal one rung', () => {
    expect(new Set(MODALS.map((modal) => modal.word)).size).toBe(MODALS.length);
  });
});
