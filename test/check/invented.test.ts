import { describe, expect, it } from 'vitest';
import { checked, claimWith, STATEMENT } from './sample.js';

describe('what a report adds', () => {
  it('judges an invented second verb apart from a true first one', () => {
    const result = checked(
      'The ministers expressed serious concern over the missile programs of Belarus, and imposed an embargo on steel.',
    );
    expect([claimWith(result, 'concern').verdict, claimWith(result, 'embargo').verdict]).toEqual(['supported', 'unsupported']);
  });

  it('holds a term of days against the text also in a clause of its own', () => {
    const statement = `${STATEMENT} They asked the Arctic Council to report every ninety days.`;
    const claim = claimWith(checked('They asked the Arctic Council to report every 60 days.', statement), '60 days');
    expect([claim.verdict, claim.findings[0]?.dimension]).toEqual(['altered', 'number']);
  });

  it('takes words that count the parties for no figure', () => {
    const claim = claimWith(
      checked('The three countries intend to expand research collaboration among their polar institutes.'),
      'research',
    );
    expect(claim.findings.filter(({ dimension }) => dimension === 'number')).toEqual([]);
  });

  it('names parties by name in what it tells the user', () => {
    const claim = claimWith(checked('Japan pledged 40 million euros for a rescue center.'), 'rescue');
    expect(claim.findings.find(({ dimension }) => dimension === 'speaker')?.reason).toBe('said by Japan; the text has Norway');
  });

  it('names the day that a report adds', () => {
    const claim = claimWith(checked('They decided to hold annual consultations at all levels by June 2031.'), 'consultations');
    expect([claim.verdict, claim.findings.map(({ dimension }) => dimension)]).toEqual(['altered', ['date']]);
  });

  it('finds another minister of the same party', () => {
    const statement =
      'Foreign Minister of Norway Kari Lund and Foreign Minister of Japan Ito Ken met on March 4, 2025 in Oslo. They decided to hold annual consultations.';
    const result = checked('Norwegian Foreign Minister Ola Berg and Japanese Foreign Minister Ito Ken met in Oslo.', statement);
    expect(result.claims.flatMap(({ findings }) => findings.map(({ dimension }) => dimension))).toContain('name');
  });
});

describe('how often', () => {
  it.each([
    ['They decided to hold consultations twice a year at all levels.', 'altered'],
    ['They decided to hold consultations every year at all levels.', 'supported'],
  ])('is held against the text: "%s"', (report, verdict) => {
    expect(claimWith(checked(report), 'consultations').verdict).toBe(verdict);
  });
});
