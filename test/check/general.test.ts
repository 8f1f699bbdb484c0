import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import { checkAgainstText, isBorneOut } from '../../src/check/general.js';

const SOURCE = `A storm tore the roof off the harbor hall in Tolme on Monday. The mayor, Ana Berg, said 14 people were hurt and that repairs would take six weeks.

The hall had been closed to visitors since the autumn, and nobody was killed.`;

const claims = (text: string) =>
  checkAgainstText(read(text, { id: 'claim', genre: 'report' }), [read(SOURCE, { id: 'source', genre: 'report' })]);

describe('a text that is no statement', () => {
  it('bears out its own sentences', () => {
    expect(isBorneOut(claims(SOURCE))).toBe(true);
  });

  it.each([['The mayor said 40 people were hurt.', 'number']])('has another figure than "%s"', (text, dimension) => {
    expect(claims(text)[0]!.findings.map((found) => found.dimension)).toContain(dimension);
  });

  it('does not vouch for what it is silent about', () => {
    const [claim] = claims('The island parliament passed a tax on imported timber.');
    expect(claim!.verdict).toBe('unclear');
  });

  it('ranks a faithful sentence above one with a strange name', () => {
    const [faithful] = claims('The mayor said 14 people were hurt in the storm.');
    const [strange] = claims('Governor Oleg Rask said 14 people were hurt in the storm.');
    expect(faithful!.score).toBeGreaterThan(strange!.score);
  });

  it('is what check takes a source of genre report for, and says so', () => {
    const source = read(SOURCE, { id: 'source', genre: 'report' });
    const result = check(read('The mayor said 40 people were hurt.', { id: 'claim', genre: 'report' }), [source]);
    expect(result.doubts.map((doubt) => doubt.rule)).toContain('no-statement');
    expect(result.claims.map((claim) => claim.verdict)).toEqual(['altered']);
    expect(result.claims[0]).not.toHaveProperty('score');
    expect(result.omissions).toEqual([]);
  });
});
