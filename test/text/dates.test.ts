import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/text/dates.js';

const drawn = (text: string) => datesIn(text).map((d) => [text.slice(d.from, d.to), d.kind, d.iso ?? [d.year, d.month, d.day]]);

describe('dates', () => {
  it.each([
    ['They met on March 3, 2031 in Tolme.', [['March 3, 2031', 'day', '2031-03-03']]],
    ['They met on 3 March 2031.', [['3 March 2031', 'day', '2031-03-03']]],
    ['They met on Feb. 15 in Holm.', [['Feb. 15', 'day', [null, 2, 15]]]],
    ['by the end of 2025', [['by the end of 2025', 'deadline', [2025, null, null]]]],
    ['by 2030', [['by 2030', 'deadline', [2030, null, null]]]],
    ['no later than June 2032', [['no later than June 2032', 'deadline', [2032, 6, null]]]],
    ['to meet this summer', [['this summer', 'relative', [null, null, null]]]],
    ['within 90 days of it', [['within 90 days', 'deadline', [null, null, null]]]],
    ['by the end of the year', [['by the end of the year', 'deadline', [null, null, null]]]],
    ['in the second half of 2032', [['the second half of 2032', 'period', [2032, null, null]]]],
    [
      'from 30 September – 3 October 2031',
      [
        ['from 30 September', 'day', '2031-09-30'],
        ['3 October 2031', 'day', '2031-10-03'],
      ],
    ],
    ['They may march toward peace in may ways.', []],
    ['March toward peace', []],
    ['They May 31 February 2031', [['31 February 2031', 'day', [2031, 2, 31]]]],
    ['on 2031-03-03', [['2031-03-03', 'day', '2031-03-03']]],
    ['Resolution 2094 of the council', []],
  ])('of %j', (text, found) => expect(drawn(text)).toEqual(found));
  it('never get a year that the text does not give', () => expect(datesIn('on 15 February, and in May')[0]!.year).toBeNull());
  it('know the last day of a range', () => expect(datesIn('May 15–16, 2031')[0]).toMatchObject({ day: 15, lastDay: 16, year: 2031 }));
});
