import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import { claimWith } from './sample.js';

const STATEMENT = `Resolution 31 (2025)

The Security Council,

Expressing grave concern at the worsening situation on Estmark's northern coast,

Strongly condemning all attacks on fishing crews by armed groups,

1. Demands that all parties end the fighting along the coast;

2. Calls on all States to stop selling naval mines to the armed groups;

3. Requests the Secretary-General to report to the Security Council every 90 days, and to complete a review of the coast guard mission by 15 October 2025;

4. Expresses its intention to consider a ban on the export of naval mines;

5. Encourages the African Union to set up a mediation panel.
`;

const checked = (report: string) =>
  check(read(report, { id: 'report', genre: 'report' }), [read(STATEMENT, { id: 'text', genre: 'statement' })]);
const verdictOf = (report: string, words: string) => claimWith(checked(report), words).verdict;

describe('voices of a report', () => {
  it.each([
    ['Attacks on fishing crews were strongly condemned.', 'Attacks on fishing'],
    ['All countries were called on to stop selling naval mines to the armed groups.', 'naval mines'],
    ['The situation on the northern coast of Estmark is a matter of grave concern, the council said.', 'matter of grave concern'],
  ])('hears the passive "%s" as the parties speaking', (report, words) => {
    expect(verdictOf(report, words)).toBe('supported');
  });

  it('holds a passive to its verb', () => {
    const claim = claimWith(checked('Attacks on fishing crews were deeply regretted.'), 'Attacks');
    expect([claim.verdict, claim.findings.map(({ dimension }) => dimension)]).toEqual(['weaker', ['force']]);
  });

  it('judges two predicates of one subject apart', () => {
    const result = checked(
      'The Security Council on Friday voiced grave concern at the worsening situation on the northern coast and demanded that all parties end the fighting.',
    );
    expect(claimWith(result, 'end the fighting').text.startsWith('demanded')).toBe(true);
    expect(result.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'supported']);
  });

  it.each([
    ['The Secretary-General must report to the council every three months.', 'supported'],
    ['The Secretary-General must report to the council every six months.', 'altered'],
  ])('takes what is asked of somebody for theirs to do: "%s" is %s', (report, verdict) => {
    expect(verdictOf(report, 'report')).toBe(verdict);
  });

  it('calls a deed for what is only considered a later stage', () => {
    const claim = claimWith(checked('The council imposed a ban on the export of naval mines.'), 'imposed');
    expect([claim.verdict, claim.findings[0]?.effect, claim.findings[0]?.severity]).toEqual(['altered', 'stronger', 'major']);
  });

  it('does not take an encouragement for an order', () => {
    expect(verdictOf('The council ordered the African Union to set up a mediation panel.', 'ordered')).toBe('stronger');
  });

  it('does not take the verb "complete" for a measure of the review', () => {
    expect(verdictOf('The council asked for a review of the coast guard mission by 15 October 2025.', 'review')).toBe('supported');
  });

  it('holds a claim to the text that it names in passing', () => {
    expect(verdictOf('The situation on the northern coast is getting worse, according to the text.', 'northern coast')).toBe('supported');
  });
});
