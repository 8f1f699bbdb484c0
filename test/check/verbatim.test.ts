import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';

const statement = read(
  'Joint Statement of Arvenia and Borland\n\nArvenia and Borland strongly opposed the raid. They decided that none of them will restrict exports of grain to the others. They intend to open a fund, subject to the approval of their parliaments.',
  { id: 'statement', genre: 'statement', parties: ['XAR', 'XBO'] },
);
const verdicts = (report: string): readonly string[] =>
  check(read(report, { id: 'report', genre: 'report', parties: ['XAR', 'XBO'] }), [statement]).claims.map(({ verdict }) => verdict);

describe('a sentence that the statement has', () => {
  it.each([
    'Arvenia and Borland strongly opposed the raid.',
    'They decided that none of them will restrict exports of grain to the others.',
    'They intend to open a fund, subject to the approval of their parliaments.',
  ])('is supported: %s', (sentence) => {
    expect(verdicts(sentence).filter((verdict) => verdict !== 'supported')).toEqual([]);
  });
  it('is not cleared when only a part of it is there, without its condition', () => {
    expect(verdicts('They intend to open a fund.')).toContain('stronger');
  });
});
