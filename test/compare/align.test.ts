import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/compare/align.js';
import { assign } from '../../src/compare/assign.js';
import type { Unit } from '../../src/compare/unit.js';
import { wordingOf, wordsIn } from '../../src/compare/words.js';

const unit = (text: string, block = 0): Unit => {
  const words = wordsIn(text);
  return { anchor: wordingOf(words), block, words, targets: [], topics: [] };
};
const units = (texts: readonly string[]): readonly Unit[] => texts.map((text, at) => unit(text, at));
const pairs = (before: readonly string[], after: readonly string[]) =>
  align(units(before), units(after)).links.map((link) => `${link.before}>${link.after}`);

const WORDS = 'harbour railway disarmament network quantum fishery sanction archive dialogue currency vaccine corridor'.split(' ');
const sentences = fc.array(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  {
    maxLength: 12,
  },
);

describe('align', () => {
  it('links what folds equal, quotes, dashes, case and accents aside', () => {
    expect(pairs(['The Gulf’s “open” sea – lanes'], ['the gulf\'s "open" sea - lanes'])).toEqual(['0>0']);
  });
  it('links what differs in lost spaces and hyphens of line ends, but not in numbers', () => {
    expect(pairs(['They reaffirmed the observer force.'], ['Theyreaffirmed the ob- server force.'])).toEqual(['0>0']);
    const [one, other] = [unit('1 12'), unit('11 2')];
    expect(one.anchor).not.toBe(other.anchor);
  });
  it('links a party under another of its names', () => {
    expect(pairs(['the defense of the Republic of Korea'], ['the defense of the ROK'])).toEqual(['0>0']);
  });
  it('keeps repeated wording in order', () => {
    const repeated = ['the next convening', 'a railway map', 'the next convening'];
    expect(pairs(repeated, repeated)).toEqual(['0>0', '1>1', '2>2']);
  });
  it('prefers the repeated sentence whose neighbours agree', () => {
    const before = ['first rail link', 'the next convening', 'a currency panel', 'the next convening'];
    const after = ['a currency panel', 'the next convening', 'first rail link', 'the next convening'];
    expect(pairs(before, after)).toEqual(['0>2', '1>3', '2>0', '3>1']);
  });
  it('links a paraphrase and leaves a look-alike about another subject alone', () => {
    const before = ['peace and stability across the Lorn Strait is an indispensable element of prosperity in the region'];
    const after = [
      'maintaining peace and stability throughout the Meridian Sea',
      'maintaining peace and stability across the Lorn Strait as an indispensable element of prosperity for the world',
    ];
    expect(pairs(before, after)).toEqual(['0>1']);
  });
  it('finds a split: what the first counterpart leaves covers a second', () => {
    const before = ['deepen cooperation on semiconductor standards and open a quantum laboratory in Tolme for young scholars'];
    const after = ['deepen cooperation on semiconductor standards', 'open a quantum laboratory in Tolme for young scholars'];
    expect(pairs(before, after)).toEqual(['0>0', '0>1']);
    expect(pairs(after, before)).toEqual(['0>0', '1>0']);
  });
  it('gives nothing for empty sides', () => {
    expect(pairs([], [])).toEqual([]);
    expect(pairs(['a railway map'], [])).toEqual([]);
  });
  it('links every unit of a text to itself', () => {
    fc.assert(
      fc.property(sentences, (texts) => {
        expect(align(units(texts), units(texts)).links.map((l) => [l.before, l.after])).toEqual(texts.map((_, at) => [at, at]));
      }),
    );
  });
  it('links each unit once, splits and merges aside, and the same way from either side', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const there = align(units(before), units(after)).links;
        const back = align(units(after), units(before)).links;
        const whole = there.filter((link) => link.by === 'anchor' || link.by === 'assignment');
        expect(new Set(whole.map((l) => l.before)).size).toBe(whole.length);
        expect(new Set(whole.map((l) => l.after)).size).toBe(whole.length);
        expect(back.length).toBe(there.length);
        const total = (links: typeof there) => links.reduce((sum, l) => sum + l.similarity, 0);
        expect(total(back)).toBeCloseTo(total(there), 6);
      }),
    );
  });
  it('takes boilerplate repeated ten thousand times in one pass', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => unit('the members take note of the report', at));
    const start = performance.now();
    expect(align(many, many.slice(1)).links).toHaveLength(9_999);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('assign', () => {
  it('takes the two good pairs rather than the best one alone', () => {
    const edges = [
      { before: 0, after: 0, gain: 0.9 },
      { before: 0, after: 1, gain: 0.8 },
      { before: 1, after: 0, gain: 0.8 },
    ];
    expect(assign(edges).pairs).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
  it('says so when a component is too large for the exact method', () => {
    const edges = Array.from({ length: 300 }, (_, at) => [
      { before: at, after: at, gain: 0.9 },
      { before: at, after: (at + 1) % 300, gain: 0.5 },
    ]).flat();
    const { pairs: linked, greedy } = assign(edges);
    expect(greedy).toEqual([600]);
    expect(linked).toHaveLength(300);
  });
});
