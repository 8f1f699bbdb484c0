import type { Inconsistency, Span } from '../../model.js';
import { type DateSpan, datesIn } from '../../text/dates.js';
import { numbersIn } from '../../text/numbers.js';
import { stem } from '../../text/similarity.js';
import { inconsistency, type Judged } from './judged.js';

/** Numbers and dates that contradict one another, the number of parties or the calendar. */
export function figures(judged: Judged): readonly Inconsistency[] {
  const dates = datesIn(judged.variant.text);
  return [...weekdays(dates, judged), ...pastDeadlines(dates, judged), ...countOfParties(judged), ...rivalAmounts(judged)];
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** "Monday, 3 June 2025" where that day was a Tuesday. */
function weekdays(dates: readonly DateSpan[], judged: Judged): readonly Inconsistency[] {
  const text = judged.variant.text;
  return dates.flatMap((date) => {
    if (date.iso === null) return [];
    const named = /\b((?:sun|mon|tues|wednes|thurs|fri|satur)day),?\s*(?:the\s+)?$/i.exec(
      text.slice(Math.max(0, date.from - 16), date.from),
    )?.[1];
    const within = /^((?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/i.exec(text.slice(date.from, date.to))?.[1];
    const said = (within ?? named)?.toLowerCase();
    const day = DAYS[new Date(Date.parse(`${date.iso}T00:00:00Z`)).getUTCDay()] as string;
    if (said === undefined || said === day) return [];
    return [inconsistency('date', `that day is a ${day.charAt(0).toUpperCase()}${day.slice(1)}`, [date], judged)];
  });
}

/** A deadline that has passed when the draft is to be issued. */
function pastDeadlines(dates: readonly DateSpan[], judged: Judged): readonly Inconsistency[] {
  const today = judged.reading.document.date;
  if (today === null) return [];
  return dates.flatMap((date) => {
    const due = /^(?:by|until|before|no later|not later)/.test(date.limit ?? '');
    if (!due || date.kind !== 'deadline' || date.year === null || lastDayOf(date.year, date.month, date.day) >= today) return [];
    return [inconsistency('date', `this date lies before the meeting (${today})`, [date], judged)];
  });
}

const two = (n: number): string => String(n).padStart(2, '0');
const lastDayOf = (year: number, month: number | null, day: number | null): string => `${year}-${two(month ?? 12)}-${two(day ?? 31)}`;

const COUNTED =
  /\b(?:the|our|all|these|we)\s+(two|three|four|five|six|seven)\s+(?:foreign |defen[cs]e |prime )?(countries|nations|sides|leaders|ministers|parties|governments|states)\b/gi;
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** "the three countries" in a text of four. */
function countOfParties(judged: Judged): readonly Inconsistency[] {
  const count = judged.reading.document.parties.length;
  if (count < 2) return [];
  return [...judged.variant.text.matchAll(COUNTED)].flatMap((match) => {
    if (WORDS.indexOf((match[1] ?? '').toLowerCase()) === count) return [];
    const at = { from: match.index, to: match.index + match[0].length };
    return [inconsistency('number', `the draft is of ${WORDS[count] ?? count} parties`, [at], judged)];
  });
}

interface Amount extends Span {
  readonly value: number;
}

/** Nouns that many things of one text may have: "a pace of 20 billion a month rather than 25" contradicts nothing. */
const MEASURES =
  /\b(?:pace|rate|total|level|amount|sum|value|worth|cost|maximum|minimum|average|share|increase|decrease|rise|range|number|excess|order)\s*(?:of\s+)?$/i;

/** "a fund of 40 million" here and "the fund of 45 million" there. */
function rivalAmounts(judged: Judged): readonly Inconsistency[] {
  const text = judged.variant.text;
  const amounts = new Map<string, Amount>();
  const found: Inconsistency[] = [];
  for (const { from, to, value, unit, kind } of numbersIn(text)) {
    if (kind !== 'money' && kind !== 'amount') continue;
    const thing = /((?:[\p{L}-]+\s+){1,3})of\s+(?:about\s+|up to\s+|some\s+)?$/iu.exec(text.slice(Math.max(0, from - 70), from))?.[1];
    if (thing === undefined || MEASURES.test(thing)) continue;
    const key = `${thing
      .trim()
      .split(/\s+/)
      .slice(-2)
      .map((word) => stem(word.toLowerCase()))
      .filter((word) => !/^(?:a|an|the|our|their|its)$/.test(word))
      .join(' ')} ${unit ?? ''}`;
    const known = amounts.get(key);
    if (known === undefined) amounts.set(key, { from, to, value });
    else if (known.value !== value)
      found.push(
        inconsistency('number', `another figure for the same thing: “${text.slice(known.from, known.to)}”`, [{ from, to }, known], judged),
      );
  }
  return found;
}
