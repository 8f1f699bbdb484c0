import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import { claimWith } from './sample.js';

const STATEMENT = `Joint Statement of Japan, Norway and Chile

The three countries launched the work through three dedicated survey groups on sea ice. Recent storms may restrain the fishing season in the Arctic. The ongoing work on a joint harbor code shows our resolve to reach an outcome by October 2025. The risks to the season are nearly balanced.

We intend to hold a technical review every 90 days. We look forward to meeting again in Oslo in March 2026. We stress that we will share the survey data openly.`;

const claim = (report: string, words: string) =>
  claimWith(check(read(report, { id: 'report', genre: 'report' }), [read(STATEMENT, { id: 'text', genre: 'statement' })]), words);

describe('figures, dates and certainty of a claim', () => {
  it.each([
    ['Two survey groups on sea ice have been launched.', 'survey groups', 'altered', 'number'],
    ['Recent storms will restrain the fishing season in the Arctic.', 'storms', 'stronger', 'force'],
    ['A joint harbor code is to be worked out by October 2027.', 'harbor code', 'altered', 'date'],
    ['The risks to the season are tilted to the downside, the text says.', 'tilted', 'altered', 'term'],
  ])('finds fault with "%s"', (report, words, verdict, dimension) => {
    const found = claim(report, words);
    expect({ verdict: found.verdict, found: found.findings.some((finding) => finding.dimension === dimension) }).toEqual({
      verdict,
      found: true,
    });
  });

  it.each([
    ['Recent storms may restrain the fishing season in the Arctic.', 'storms'],
    ['They intend to hold a technical review every three months.', 'review'],
    ['The ministers will meet again in Oslo in March.', 'meet again'],
    ['They said they will share the survey data openly.', 'survey data'],
  ])('finds none with "%s"', (report, words) => {
    expect(claim(report, words).findings).toEqual([]);
  });
});

describe('what is no fault of a report', () => {
  it('takes the first word of a sentence of the text for no name', () => {
    const found = claim('Oslo Harbor President Anna Berg sees the risks to the season as nearly balanced, the text says.', 'balanced');
    expect(found.findings.filter(({ dimension }) => dimension === 'name')).toEqual([]);
  });

  it('leaves a relative clause that names nothing of its own in the background', () => {
    const found = claim('The groups handed in a survey of sea ice, which all sides welcomed.', 'welcomed');
    expect(found.findings).toEqual([]);
  });

  it('holds a relative clause against what the text says of the thing it speaks of', () => {
    const statement = read(
      'Joint Statement of Japan and Chile\n\nThey decided to set up a storm desk, which is to open its doors by 1 October 2025.',
      { id: 's', genre: 'statement' },
    );
    const told = (date: string) =>
      check(read(`They agreed to set up a storm desk, which is to open its doors by ${date}.`, { id: 'r', genre: 'report' }), [statement]);
    expect(told('1 October 2025').claims.flatMap((one) => one.findings)).toEqual([]);
    expect(told('1 March 2025').claims.flatMap((one) => one.findings.map((found) => found.dimension))).toEqual(['date']);
  });
});
