import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import type { Check } from '../../src/model.js';
import { checked, claimWith, STATEMENT } from './sample.js';

/** Verdict and the dimensions of the findings of the first claim with these words. */
function outcome(result: Check, words: string): readonly string[] {
  const { verdict, findings } = claimWith(result, words);
  return [verdict, ...findings.map(({ dimension }) => dimension)];
}

describe('who did what', () => {
  const statement = `${STATEMENT} They noted the work of the task force on herring quotas, led by Norway and Chile. The treaty on seal pups was signed by Japan, Norway and Chile. The rescue drill off the cape was hosted by Chile.`;

  it.each([
    ['Japan and Chile led the task force on herring quotas.', 'led', ['altered', 'speaker']],
    ['Norway and Chile led the task force on herring quotas.', 'led', ['supported']],
    ['Chile and Norway led the task force.', 'led', ['supported']],
    ['Norway hosted the rescue drill.', 'hosted', ['altered', 'speaker']],
    ['Chile hosted the rescue drill.', 'hosted', ['supported']],
    ['The treaty on seal pups was signed by Japan alone.', 'signed', ['altered', 'speaker']],
    ['Japan, Chile and Norway signed the treaty on seal pups.', 'signed', ['supported']],
  ])('is held against the plain sentence of the text: "%s"', (report, words, expected) => {
    expect(outcome(checked(report, statement), words)).toEqual(expected);
  });

  it('shows both doers in the words of the two texts', () => {
    const { findings } = claimWith(checked('Norway hosted the rescue drill.', statement), 'hosted');
    expect(findings.map(({ report, source, severity }) => [report?.text, source?.text, severity])).toEqual([['Norway', 'Chile', 'major']]);
  });

  it('says nothing of a deed of another year', () => {
    expect(outcome(checked('Norway hosted the rescue drill in 2019.', statement), 'hosted')).not.toContain('speaker');
  });

  it('says nothing of the same verb done to something else', () => {
    expect(outcome(checked('Japan hosted the annual consultations on hydrogen.', statement), 'hosted')).not.toContain('speaker');
  });
});

/** Checks one sentence against a short statement of one board or council. */
function against(statement: string, report: string): Check {
  return check(read(report, { id: 'report', genre: 'report' }), [read(statement, { id: 'statement', genre: 'statement' })]);
}

const BOARD =
  'The Board of the Central Bank of Norway met on March 4, 2025. Household spending has been strong and inflation rose in the spring. Exports have been soft. The Board decided to raise the policy rate by a quarter point. The Board expects wages to fall. Voting for the decision were: Kari Lund, Chair; Ola Berg; Nils Dahl. Voting against the decision was Eva Moe, who preferred no change.';
const COUNCIL =
  'The Security Council adopted the text on March 4, 2025 by 13 votes to none, with 2 abstentions. The Security Council condemns illegal fishing in the Arctic.';

describe('how a vote went', () => {
  it.each([
    [BOARD, 'The decision was unanimous.', ['contradicted', 'polarity']],
    [BOARD, 'There were no dissents.', ['altered', 'number']],
    [BOARD, 'Ola Berg voted against the decision.', ['altered', 'speaker']],
    [BOARD, 'Eva Moe voted for the decision.', ['altered', 'speaker']],
    [BOARD, 'Eva Moe dissented.', ['supported']],
    [BOARD, 'The board voted 2-2.', ['altered', 'number']],
    [BOARD, 'The board voted 3-1 to raise the rate.', ['supported']],
    [COUNCIL, 'The text was adopted unanimously.', ['contradicted', 'polarity']],
    [COUNCIL, 'The Council voted 13-0, with two abstentions.', ['supported']],
    [COUNCIL, 'The Council adopted the text by 12 votes to 1.', ['altered', 'number']],
    [COUNCIL.replace('by 13 votes to none, with 2 abstentions', 'unanimously'), 'The decision was unanimous.', ['supported']],
  ])('is counted in either form', (statement, report, expected) => {
    expect(outcome(against(statement, report), report.slice(0, 9))).toEqual(expected);
  });

  it('is left alone where the text tells of none', () => {
    expect(outcome(checked('The vote was unanimous.'), 'unanimous')).toEqual(['background']);
  });
});

describe('which way things went', () => {
  it.each([
    ['Household spending has been weak.', 'contradicted'],
    ['Exports, however, have been strong.', 'contradicted'],
    ['Inflation fell in the spring.', 'contradicted'],
    ['Inflation rose in the spring.', 'supported'],
    ['The bank left its policy rate unchanged.', 'contradicted'],
  ])('is told right or the wrong way round: "%s"', (report, verdict) => {
    expect(outcome(against(BOARD, report), report.slice(0, 5))[0]).toBe(verdict);
  });

  it('is no contradiction where the text only expects it', () => {
    expect(against(BOARD, 'Wages in the north rose.').claims.map(({ verdict }) => verdict)).not.toContain('contradicted');
  });
});
