import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgePair, ratesOf } from '../../bench/judge-pairs.js';
import { makePairs } from '../../bench/pairs.js';
import { parse, parsedSentences } from '../../bench/pairs-sentences.js';
import { exampleTexts, sentencesOfAll } from '../../bench/pairs-source.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';

const sentences = sentencesOfAll(exampleTexts('.'));
const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(readFileSync('examples/parties.json', 'utf8')) });

describe('the minimal-pair generator', () => {
  it('takes a sentence apart and leaves what it does not know', () => {
    expect(parse('We strongly condemn the detention of fishing crews by Drossia.', [])).toMatchObject({
      subject: 'We',
      adverb: 'strongly ',
      form: 'condemn',
    });
    expect(parsedSentences('The weather in Varrin was fine on the first day of June.', [])).toEqual([]);
  });

  it('makes the same pairs from the same seed', () => {
    const once = makePairs(sentences, { seed: 7, count: 60 });
    expect(makePairs(sentences, { seed: 7, count: 60 })).toEqual(once);
    expect(makePairs(sentences, { seed: 8, count: 60 })).not.toEqual(once);
  });

  it('halves the pairs between those that keep the meaning and those that change it', () => {
    const pairs = makePairs(sentences, { seed: 1, count: 120 });
    expect(pairs.filter(({ keeps }) => keeps).length).toBe(60);
    expect(pairs.filter(({ keeps, dimensions }) => !keeps && dimensions.length > 0).length).toBe(60);
    expect(pairs.every(({ statement, report }) => statement !== report)).toBe(true);
  });
});

describe('the engine on minimal pairs of the examples', () => {
  const rates = ratesOf(makePairs(sentences, { seed: 1, count: 240 }).map((pair) => judgePair(pair, lexicon)));

  it('leaves nearly all rewordings alone', () => {
    expect(rates.kept).toBeGreaterThanOrEqual(0.97);
  });

  it('catches nearly all changes, with the right dimension and effect', () => {
    expect(rates.caught).toBeGreaterThanOrEqual(0.95);
    expect(rates.rightly).toBeGreaterThanOrEqual(0.9);
  });
});
