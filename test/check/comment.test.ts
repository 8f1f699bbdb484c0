import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(example('parties.json')) });
const statement = read(example('varrin-2025.txt'), { id: 'statement', genre: 'statement', lexicon });
const verdicts = (sentence: string): readonly string[] => {
  const text = `The foreign ministers of Arvenia, Borland and Caldora met in Varrin on 12 June 2025. ${sentence}`;
  const { claims } = check(read(text, { id: 'report', genre: 'report', lexicon }), [statement], { lexicon });
  return claims.filter(({ from }) => from > 80).map(({ verdict }) => verdict);
};
const FAULTS = ['contradicted', 'altered', 'unsupported', 'stronger', 'weaker'];

describe('a reporter’s own words', () => {
  it.each([
    ['what had been said before', 'The leaders had said at Tolme that most disputes could be settled by talks.'],
    ['an absence in one provision', 'The ministers opposed attempts to isolate Estmark, and they do so without naming Drossia.'],
    [
      'a promise that is only called one',
      'The line on minerals is short, which is a promise copied from Tolme and turned into a decision.',
    ],
    ['nobody for none of them', 'Nobody will restrict mineral exports to the others without prior notice of 30 days.'],
  ])('are no fault: %s', (_, sentence) => {
    expect(verdicts(sentence).filter((verdict) => FAULTS.includes(verdict))).toEqual([]);
  });
  it.each([
    ['a false absence', 'The statement does not mention Tarnholm.', 'contradicted'],
    ['another verb', "They condemned Drossia's rocket tests.", 'altered'],
    ['another sum', 'They intend to open a research fund of 400 million marks, subject to the approval of their parliaments.', 'altered'],
  ])('do not excuse %s', (_, sentence, verdict) => {
    expect(verdicts(sentence)).toContain(verdict);
  });
});
