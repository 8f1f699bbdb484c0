import { describe, expect, it } from 'vitest';
import { icalendar } from '../../src/formats/icalendar.js';

const day = {
  uid: 'c-1@entente',
  day: '2025-12-31',
  stamp: '2024-03-05',
  summary: 'Complete the study',
  description: '',
  categories: [],
};
const linesOf = (calendar: string): readonly string[] => calendar.replace(/\r\n /g, '').split('\r\n');

describe('icalendar', () => {
  it('writes an all-day event that ends on the next day', () => {
    expect(linesOf(icalendar([day]))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Entente//Commitments//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Commitments',
      'BEGIN:VEVENT',
      'UID:c-1@entente',
      'DTSTAMP:20240305T000000Z',
      'DTSTART;VALUE=DATE:20251231',
      'DTEND;VALUE=DATE:20260101',
      'SUMMARY:Complete the study',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
  it('takes the stamp from what the event rests on', () => {
    expect(icalendar([{ ...day, stamp: '2024-03-05T08:15:00.123Z' }])).toContain('DTSTAMP:20240305T081500Z\r\n');
  });
  it('folds at 75 octets and never inside a character', () => {
    const summary = `${'a'.repeat(66)}${'𝄞é'.repeat(40)}`;
    const calendar = icalendar([{ ...day, summary }]);
    for (const line of calendar.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(() => encodeURIComponent(line)).not.toThrow();
    }
    expect(linesOf(calendar)).toContain(`SUMMARY:${summary}`);
  });
  it('escapes what would end a value or begin another property', () => {
    const calendar = icalendar([{ ...day, summary: 'a; b, c\\d\r\nATTENDEE:x\u0000', categories: ['x,y', 'z'] }]);
    expect(linesOf(calendar)).toContain('SUMMARY:a\\; b\\, c\\\\d\\nATTENDEE:x ');
    expect(linesOf(calendar)).toContain('CATEGORIES:x\\,y,z');
  });
  it('marks what was given up', () => expect(icalendar([{ ...day, cancelled: true }])).toContain('STATUS:CANCELLED'));
  it('without events is still a calendar', () => expect(linesOf(icalendar([])).at(-2)).toBe('END:VCALENDAR'));
});
