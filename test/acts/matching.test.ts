import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchUnits } from '../../src/acts/matching.js';
import { stemOf } from '../../src/acts/stem.js';
import { unitsOf } from '../../src/acts/units.js';
import { defaultLexicon } from '../../src/lexicon/lexicon.js';

const match = (before: string, after: string) =>
  matchUnits(
    unitsOf(before, [{ from: 0, to: before.length }], defaultLexicon),
    unitsOf(after, [{ from: 0, to: after.length }], defaultLexicon),
  );
const words = (text: string, phrases: readonly { from: number; to: number }[]): readonly string[] =>
  phrases.map(({ from, to }) => text.slice(from, to));

describe('matching two contents', () => {
  it.each([
    ['inflection and spelling', 'the defence programmes of Norway', 'Norwegian defense program'],
    ['a verb and its noun', 'to denuclearize the peninsula', 'the denuclearization of the peninsula'],
    ['an alias', "the missiles of the Democratic People's Republic of Korea (DPRK)", 'North Korean missiles'],
    ['an initialism', 'the relevant United Nations Security Council resolutions', 'the relevant UNSC resolutions'],
    ['list order', 'trade, security, and culture', 'culture, trade and security'],
  ])('finds everything again under %s', (_, before, after) => {
    const { missing, extra } = match(before, after);
    expect([words(before, missing), words(after, extra)]).toEqual([[], []]);
  });

  it('names what is missing and what is extra as phrases', () => {
    const [before, after] = ['cooperation on fisheries and space', 'cooperation on fisheries and railway gauges'];
    const { missing, extra } = match(before, after);
    expect([words(before, missing), words(after, extra)]).toEqual([['space'], ['railway gauges']]);
  });

  it('never matches opposites', () => {
    expect(match('strengthen the rules', 'weaken the rules').pairs.length).toBe(1);
  });

  it('finds a text in itself, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('trade', 'Norway', '3', 'not', ',', 'and', 'May 2024', 'defence', 'policies', '('), { maxLength: 40 }),
        (parts) => {
          const text = parts.join(' ');
          const { missing, extra } = match(text, text);
          expect([missing, extra]).toEqual([[], []]);
        },
      ),
    );
  });
});

describe('stemOf', () => {
  it.each([
    ['denuclearize', 'denuclearization'],
    ['democracy', 'democratic'],
    ['unilateral', 'unilaterally'],
    ['announce', 'announcement'],
  ])('gives %s and %s one stem', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it('keeps short words apart', () => {
    expect(stemOf('trade')).not.toBe(stemOf('train'));
  });
});
