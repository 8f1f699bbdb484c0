import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import type { Check } from '../../src/model.js';

const shared = process.env.ENTENTE_SHARED ?? join(import.meta.dirname, '../../../shared');
const seeds = join(shared, 'seeds');
const seed = (file: string): string => readFileSync(join(seeds, file), 'utf8');

describe.skipIf(!existsSync(seeds))('the seed report against the seed statement', () => {
  const result = (): Check =>
    check(read(seed('000_35b4141bb0e928a2.txt'), { id: 'report', genre: 'report' }), [
      read(seed('001_2bc86b9818ea800b.txt'), { id: 'statement', genre: 'statement' }),
    ]);
  const majors = () => result().claims.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'major'));

  it.each([
    ['act', 'condemned', 'expressed their serious concerns over'],
    ['term', 'alliance', 'partnership'],
  ])('must be fixed: %s “%s” where the text has “%s”', (dimension, report, source) => {
    const found = majors().some((one) => one.dimension === dimension && one.report?.text === report && one.source?.text === source);
    expect(found).toBe(true);
  });

  it('must be fixed: the invented purpose and the limit left out', () => {
    expect(majors().some(({ dimension, report }) => dimension === 'purpose' && report?.text.includes('reduce dependence'))).toBe(true);
    expect(majors().some(({ dimension, source }) => dimension === 'qualifier' && source?.text === 'by force or coercion')).toBe(true);
  });

  it('gives the words of the statement to put instead', () => {
    for (const { source, dimension } of majors()) expect([dimension, source?.text.length ?? 0]).toEqual([dimension, expect.any(Number)]);
    expect(majors().every(({ source }) => source !== null && source.text.length > 0)).toBe(true);
  });
});

describe.skipIf(!existsSync(seeds))('the seed summary of another meeting', () => {
  const result = (): Check =>
    check(read(seed('004_d7b0a12900ccc58f.txt'), { id: 'report', genre: 'report' }), [
      read(seed('001_2bc86b9818ea800b.txt'), { id: 'statement', genre: 'statement' }),
    ]);

  it('is told to lack its statement, and nothing in it is judged', () => {
    const { doubts, claims, omissions } = result();
    expect(doubts.map(({ message }) => message).join()).toMatch(/the statement of this meeting is missing/);
    expect(claims.filter(({ verdict }) => verdict !== 'unclear' && verdict !== 'background')).toEqual([]);
    expect(omissions).toEqual([]);
  });
});
