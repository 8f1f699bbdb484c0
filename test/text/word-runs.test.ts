import { describe, expect, it } from 'vitest';
import { countWordRuns, wordRuns } from '../../src/text/word-runs.js';

describe('runs of letters and digits', () => {
  it.each([
    ['', []],
    ['— … —', []],
    ['They met in Holm, 12 May 2025.', ['They', 'met', 'in', 'Holm', '12', 'May', '2025']],
    ['Arvenia’s “Gulf-wide” plan', ['Arvenia', 's', 'Gulf', 'wide', 'plan']],
    ['Müller–Łódź é', ['Müller', 'Łódź', 'é']],
    ['a𝔸b 😀 c', ['a𝔸b', 'c']],
    ['\ud835 \udd38x', ['x']],
  ])('are the words of %j, found and counted alike', (text, words) => {
    expect(wordRuns(text)).toEqual(words);
    expect(countWordRuns(text)).toBe(words.length);
  });
});
