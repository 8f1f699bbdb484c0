import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../src/lexicon/contrasts.js';
import { SYNONYMS } from '../../src/lexicon/en/synonyms.js';
import { canonicalKeys, canonicalWord } from '../../src/lexicon/synonyms.js';
import { stemsOf } from '../../src/lexicon/words.js';

describe('synonyms', () => {
  it.each([
    ['collaboration', 'cooperation'],
    ['LNG', 'liquefied natural gas'],
    ['bolstering', 'strengthened'],
    ['alter', 'changes'],
  ])('lets %s stand for %s', (a, b) => expect(canonicalWord(a)).toBe(canonicalWord(b)));

  it('gives one key to a phrase inside a text', () => {
    expect(canonicalKeys('exports of LNG')).toEqual(canonicalKeys('exports of liquefied natural gas'));
  });
  it('puts no word into two classes', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const group of SYNONYMS)
      for (const key of new Set(group.map((word) => stemsOf(word).join(' ')))) {
        if (seen.has(key)) twice.push(`${key}: ${seen.get(key)} / ${group[0]}`);
        seen.set(key, group[0] ?? '');
      }
    expect(twice).toEqual([]);
  });
  it('puts no two members of a contrast set into one class', () => {
    const clashes = SYNONYMS.flatMap((group) =>
      group.flatMap((a) => group.filter((b) => contrastOf(a, b) !== null).map((b) => `${a} / ${b}`)),
    );
    expect(clashes).toEqual([]);
  });
});

describe('contrastOf', () => {
  it.each([
    ['partnership', 'alliance', 'term'],
    ['increased', 'decreases', 'antonym'],
    ['ceasefire', 'humanitarian pause', 'term'],
    ['Korean Peninsula', 'DPRK', 'scope'],
    ['denuclearization', 'disarmament', 'term'],
    ['before', 'after', 'antonym'],
  ])('keeps %s and %s apart: %s', (a, b, kind) => expect(contrastOf(a, b)?.kind).toBe(kind));
  it.each([
    ['partnership', 'partnerships'],
    ['partnership', 'ferry'],
    ['treaty', 'convention'],
  ])('lets %s and %s be', (a, b) => expect(contrastOf(a, b)).toBeNull());
});
