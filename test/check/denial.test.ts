import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import { denialIn } from '../../src/check/denial.js';
import { defaultLexicon } from '../../src/lexicon/lexicon.js';

const parties = ['NOR', 'ISL'];
const statementOf = (text: string) => read(text, { id: 'statement', genre: 'statement', parties });
const verdictsOf = (statement: string, report: string): readonly string[] =>
  check(read(report, { id: 'report', genre: 'report', parties }), [statementOf(statement)]).claims.map(({ verdict }) => verdict);

describe('a denial', () => {
  it.each([
    ['The ministers did not welcome the plan.', 'welcome'],
    ['They have not condemned the raid.', 'condemn'],
    ["They didn't express their deep concern over the raid.", 'concern'],
    ['The leaders declined to endorse the plan.', 'endorse'],
  ])('is read in "%s"', (text, act) => {
    expect(denialIn(text, { from: 0, to: text.length }, defaultLexicon)?.acts).toContain(act);
  });

  it('is none where nothing is denied', () => {
    expect(denialIn('The ministers welcomed the plan without delay.', { from: 0, to: 40 }, defaultLexicon)).toBeNull();
  });

  it('contradicts a text that does what is denied', () => {
    expect(
      verdictsOf('They welcomed the report of the fisheries panel.', 'They did not welcome the report of the fisheries panel.'),
    ).toEqual(['contradicted']);
  });
});

describe('limits and asides', () => {
  it.each([
    ['an escape clause in other words', 'They will share catch data, as appropriate.', 'They will share catch data where appropriate.'],
    [
      'a relative clause told as the text has it',
      'They welcomed a fund, which will protect the cod stocks.',
      'The ministers welcomed a fund which will protect the cod stocks.',
    ],
    [
      'a promise to do the weak thing',
      'They will consider a joint fund for the ports.',
      'They pledged to consider a joint fund for the ports.',
    ],
  ])('leave %s alone', (_, statement, report) => {
    expect(verdictsOf(statement, report).filter((verdict) => verdict !== 'supported' && verdict !== 'background')).toEqual([]);
  });

  it('count an escape clause whose words stand elsewhere in the claim as left out', () => {
    expect(
      verdictsOf('They will share catch data by these principles, in principle.', 'They will share catch data by these principles.'),
    ).toEqual(['stronger']);
  });
});
