import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import { checked, STATEMENT } from './sample.js';

/** Dimension and words of each major finding of a report, wholly invented acts aside. */
function majors(report: string, statement?: string): readonly string[] {
  return checked(report, statement).claims.flatMap(({ findings }) =>
    findings
      .filter(({ severity, dimension }) => severity === 'major' && dimension !== 'added')
      .map(({ dimension, report: at }) => `${dimension} ${at?.text}`),
  );
}

describe('the meeting in passing', () => {
  it.each([
    ['After their talks in Kyoto, the ministers opposed any attempt to change the status quo by force in the Arctic.', ['place Kyoto']],
    ['After their talks in Oslo, the ministers decided to hold annual consultations.', []],
    ['Meeting in Kyoto, the ministers decided to hold annual consultations.', ['place Kyoto']],
    ['The ministers met by video link.', ['place by video link']],
    ['The ministers met in person.', []],
    ['After their meeting in Kyoto last year, the ministers had promised more.', []],
    ['The envoys followed the talks in Geneva on herring.', []],
  ])('is held against the place of the text: "%s"', (report, expected) => {
    expect(majors(report)).toEqual(expected);
  });

  it('is held against the days of the text where it gives them', () => {
    const statement = STATEMENT.replace('on March 4, 2025 in Oslo', 'on March 4-5, 2025 in Oslo');
    expect(majors('The ministers met for three days in Oslo.', statement)).toEqual(['number met for three days']);
    expect(majors('The ministers met for two days in Oslo.', statement)).toEqual([]);
    expect(majors('The ministers met for three days in Oslo.')).toEqual([]);
  });

  it('is held against a text that calls it virtual', () => {
    const text =
      'The Foreign Ministers of Japan, Norway, and Chile held a virtual meeting on March 4, 2025. They condemned illegal fishing.';
    const statement = read(text, { id: 'statement', genre: 'statement', parties: ['JPN', 'NOR', 'CHL'] });
    const found = (report: string): readonly string[] =>
      check(read(report, { id: 'report', genre: 'report' }), [statement]).claims.flatMap(({ findings }) =>
        findings.map((one) => one.dimension),
      );
    expect(found('The ministers travelled to Oslo for the meeting.')).toEqual(['place']);
    expect(found('The ministers met in person.')).toEqual(['place']);
    expect(found('The ministers met online.')).toEqual([]);
  });
});

describe('who met', () => {
  it.each([
    ['The foreign ministers of Japan, Norway, Chile and Peru met in Oslo.', ['speaker Japan, Norway, Chile and Peru']],
    ['The foreign ministers of Chile, Norway and Japan met in Oslo.', []],
    ['The ministers of Peru and Bolivia met separately in Lima.', []],
  ])('is held against the parties of the text: "%s"', (report, expected) => {
    expect(majors(report).filter((one) => one.startsWith('speaker'))).toEqual(expected);
  });
});
