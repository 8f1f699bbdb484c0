/** The particulars of a content, each one unit: parties, numbers, dates. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { PartyId, Span } from '../model.js';
import { type DateSpan, datesIn } from '../text/dates.js';
import { type NumberSpan, numbersIn } from '../text/numbers.js';
import { overlaps } from '../text/span.js';
import { mentionsIn } from './parties.js';

export interface Particular extends Span {
  readonly kind: 'party' | 'number' | 'date';
  /** Equal keys name the same thing. A date is `year-month-day` with gaps, or its own words when it is relative. */
  readonly key: string;
  readonly ids: readonly PartyId[];
}

/** All of them inside `span`, in order, none overlapping another: dates before parties before numbers. */
export function particularsIn(text: string, span: Span, lexicon: Lexicon): readonly Particular[] {
  const dates = datesIn(text, span).map(
    (date): Particular => ({ from: date.from, to: date.to, kind: 'date', key: dateKey(text, date), ids: [] }),
  );
  const parties = mentionsIn(text, span, lexicon).map(
    ({ from, to, ids }): Particular => ({ from, to, kind: 'party', key: [...ids].sort().join(' '), ids }),
  );
  const halves = halvesIn(text, span);
  const numbers = numbersIn(text, span)
    .filter((number) => !isPronoun(text, number) && !isRelative(text, number))
    .map((number): Particular => ({ from: number.from, to: number.to, kind: 'number', key: numberKey(number), ids: [] }));
  const found: Particular[] = [];
  for (const particular of [...dates, ...parties, ...halves, ...numbers])
    if (!found.some((other) => overlaps(other, particular))) found.push(particular);
  return found.sort((a, b) => a.from - b.from);
}

/** "the North" and "the South" of a country that the text names whole. */
const HALVES: readonly { readonly word: RegExp; readonly whole: RegExp; readonly id: PartyId }[] = [
  { word: /\bthe North(?=['’]s\b|[,.;:)]|\s+\p{Ll}|\s*$)/gu, whole: /\bNorth Korean?s?\b|\bDPRK\b/, id: 'PRK' },
  { word: /\bthe South(?=['’]s\b|[,.;:)]|\s+\p{Ll}|\s*$)/gu, whole: /\bNorth Korean?s?\b|\bDPRK\b/, id: 'KOR' },
];

function halvesIn(text: string, span: Span): readonly Particular[] {
  const part = text.slice(span.from, span.to);
  return HALVES.flatMap(({ word, whole, id }) => {
    const found = [...part.matchAll(word)];
    if (found.length === 0 || !whole.test(text)) return [];
    return found.map(({ index, 0: { length } }): Particular => {
      const from = span.from + index;
      return { from: from + 'the '.length, to: from + length, kind: 'party', key: id, ids: [id] };
    });
  });
}

/** "one of them", "one another". */
function isPronoun(text: string, number: NumberSpan): boolean {
  return number.value === 1 && number.unit === null && text.slice(number.from, number.to).toLowerCase() === 'one';
}

/** "two years ago", "a month earlier": counted from the day of writing, which no text states. */
function isRelative(text: string, { to, unit }: NumberSpan): boolean {
  return (
    unit !== null && /^\s+(?:ago|earlier|later|on)\b/.test(text.slice(to, to + 12)) && /^(?:hour|day|week|month|year|decade)s?$/.test(unit)
  );
}

/** Days to a month and months to a year, as terms are counted: "90 days" is "three months", "half a year" "six months". */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 360, decade: 3600 };

/** One key for a length of time however it is counted; null for other units. */
export function lengthKey(value: number, unit: string | null): string | null {
  const days = value * (DAYS[unit ?? ''] ?? Number.NaN);
  if (Number.isNaN(days)) return null;
  if (unit === 'day' && (days === 365 || days === 366)) return '12 month';
  return days > 0 && days % 30 === 0 ? `${days / 30} month` : `${days} day`;
}

function numberKey({ kind, value, high, unit }: NumberSpan): string {
  const length = kind === 'ordinal' || high !== value ? null : lengthKey(value, unit);
  if (length !== null) return length;
  const range = high === value ? '' : `to ${high}`;
  return [kind === 'ordinal' ? 'nth' : '', value, range, unit ? (SIGNS[unit] ?? unit) : ''].filter((part) => part !== '').join(' ');
}

/** Signs of currencies and the words for them. */
const SIGNS: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen', '₩': 'won' };

/** True when the two keys may be one figure: the same value, and the unit the same or left out on one side ("EUR 30 million"). */
export function numbersAgree(a: string, b: string): boolean {
  return a === b || lacksUnit(a, b) || lacksUnit(b, a);
}

/** True for a bare year ("2025") and a date in it ("in 2025", "May 2025"). */
export function isYearOf(year: string, date: string): boolean {
  return /^(?:19|20)\d\d$/.test(year) && date.startsWith(`${year}-`);
}

function lacksUnit(short: string, long: string): boolean {
  return long.startsWith(`${short} `) && !long.startsWith(`${short} to `);
}

function dateKey(text: string, { kind, year, month, day, lastDay, from, to }: DateSpan): string {
  if (year === null && month === null && day === null) return text.slice(from, to).toLowerCase().replace(/\s+/g, ' ');
  return `${kind === 'period' ? 'p' : ''}${year ?? ''}-${month ?? ''}-${day ?? ''}${lastDay === null ? '' : `/${lastDay}`}`;
}

/** True when the two keys may name the same day: each field equal or open on one side; a relative date may be any. */
export function datesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [as, bs] = [a.split('-'), b.split('-')];
  if (as.length !== 3 || bs.length !== 3) return as.length !== bs.length;
  return (
    as.every((field, index) => field === '' || bs[index] === '' || sameField(field, bs[index]!)) &&
    as.some((field, index) => field !== '' && sameField(field, bs[index]!))
  );
}

/** Equal, or a day within the days of a range ("13/14"). */
function sameField(a: string, b: string): boolean {
  if (a === b || !(a.includes('/') || b.includes('/'))) return a === b;
  const [[from, to], [start, end]] = [daysOf(a), daysOf(b)];
  return (start <= from && to <= end) || (from <= start && end <= to);
}

function daysOf(field: string): readonly [number, number] {
  const [first, last] = field.split('/').map(Number);
  return [first!, last ?? first!];
}
