import { describe, expect, it } from 'vitest';
import { stem, wordsIn } from '../../src/lexicon/words.js';

describe('stem', () => {
  it.each([
    ['policies', 'policy'],
    ['committed', 'commit'],
    ['committing', 'commits'],
    ['condemned', 'condemn'],
    ['programmes', 'program'],
    ['organisation', 'organizations'],
    ['recognised', 'recognize'],
    ['called', 'calls'],
    ['controlled', 'control'],
    ['upheld', 'upholding'],
    ['agreed', 'agree'],
    ['urging', 'urged'],
    ['increasing', 'increases'],
    ['stressed', 'stresses'],
    ['Concerns', 'concern'],
    ['allies', 'ally'],
    ['harbour', 'harbors'],
    ['denuclearisation', 'denuclearization'],
    ['pledging', 'pledges'],
    ['reaffirming', 'reaffirmed'],
    ['welcoming', 'welcomes'],
    ['exercises', 'exercise'],
    ['crises', 'crisis'],
    ['promised', 'promise'],
  ])('gives %s and %s one key', (a, b) => expect(stem(a)).toBe(stem(b)));

  it.each([
    ['strengthen', 'strength'],
    ['import', 'important'],
    ['secure', 'security'],
    ['defense', 'defend'],
    ['news', 'new'],
    ['hours', 'hors'],
  ])('keeps %s apart from %s', (a, b) => expect(stem(a)).not.toBe(stem(b)));
});

describe('wordsIn', () => {
  it('parts hyphens, keeps U.S. and strips the possessive', () => {
    const text = 'The ROK-U.S. Alliance’s strength, 2.5 percent.';
    const words = wordsIn(text);
    expect(words.map((word) => word.norm)).toEqual(['the', 'rok', 'us', 'alliance', 'strength', '2.5', 'percent']);
    for (const word of words) expect(text.slice(word.from, word.to).length).toBe(word.to - word.from);
  });
  it('gives nothing for an empty text', () => expect(wordsIn('')).toEqual([]));
});
