/** One all-day event of a calendar. */
export interface CalendarDay {
  /** Stable: the same for the same thing in every export, so that calendars update it. */
  readonly uid: string;
  /** ISO day it falls on. */
  readonly day: string;
  /** ISO day or instant of what it rests on; there is no clock here. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** It was given up: shown struck out by most calendars. */
  readonly cancelled?: boolean;
}

/**
 * A calendar (RFC 5545) of all-day events, which every calendar shows; to-dos are shown by few. Lines end in CRLF and are folded at 75 octets, never
 * inside a character; text is escaped; control characters are left out. An empty list gives a calendar without events.
 */
export function icalendar(days: readonly CalendarDay[], name = 'Commitments'): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Entente//Commitments//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, stamp, summary, description, categories, cancelled = false }: CalendarDay): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stampOf(stamp)}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const basic = (day: string): string => day.replaceAll('-', '');

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** `20240305T081500Z`; a day is its midnight. */
function stampOf(stamp: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(stamp) ? `${stamp}T00:00:00Z` : stamp;
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** TEXT of RFC 5545 3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n');

/** Octets of a line, its end not counted. */
const OCTETS = 75;
const encoder = new TextEncoder();

/** RFC 5545 3.1: continuation lines begin with a space, which counts. */
function folded(line: string): string {
  let out = '';
  let room = OCTETS;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      out += '\r\n ';
      room = OCTETS - 1;
    }
    out += character;
    room -= size;
  }
  return out;
}
