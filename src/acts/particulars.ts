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
  const numbers = numbersIn(text, span)
    .filter((number) => !isPronoun(text, number) && !isRelative(text, number))
    .map((number): Particular => ({ from: number.from, to: number.to, kind: 'number', key: numberKey(number), ids: [] }));
  const found: Particular[] = [];
  for (const particular of [...dates, ...parties, ...numbers])
    if (!found.some((other) => overlaps(other, particular))) found.push(particular);
  return found.sort((a, b) => a.from - b.from);
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

function numberKey({ kind, value, high, unit }: NumberSpan): string {
  return [kind === 'ordinal' ? 'nth' : '', value, high === value ? '' : `to ${high}`, unit ?? ''].filter((part) => part !== '').join(' ');
}

function dateKey(text: string, { kind, year, month, day, from, to }: DateSpan): string {
  if (year === null && month === null && day === null) return text.slice(from, to).toLowerCase().replace(/\s+/g, ' ');
  return `${kind === 'period' ? 'p' : ''}${year ?? ''}-${month ?? ''}-${day ?? ''}`;
}

/** True when the two keys may name the same day: each field equal or open on one side; a relative date may be any. */
export function datesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [as, bs] = [a.split('-'), b.split('-')];
  if (as.length !== 3 || bs.length !== 3) return as.length !== bs.length;
  return (
    as.every((field, index) => field === '' || bs[index] === '' || field === bs[index]) &&
    as.some((field, index) => field !== '' && field === bs[index])
  );
}
