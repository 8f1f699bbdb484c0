import type { Span } from '../model.js';
import { readingCopy } from './markup.js';

/** A date or deadline as the text gives it. What the text leaves open stays null: a year is never guessed. */
export interface DateSpan extends Span {
  readonly kind: 'day' | 'month' | 'year' | 'deadline' | 'period' | 'relative';
  readonly year: number | null;
  /** 1–12. */
  readonly month: number | null;
  readonly day: number | null;
  /** Last day of a range within one month ("May 15-16"), else null. */
  readonly lastDay: number | null;
  /** `YYYY-MM-DD` when all three are known, else null. */
  readonly iso: string | null;
  /** "by", "by the end of", "until", "within" …, folded; null without one. */
  readonly limit: string | null;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = `(${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?)`;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const LIMIT =
  '(?:\\b(by the end of|by the middle of|by mid-|by early|by late|by|until|through|before|no later than|not later than|since|from|starting in|beginning in|as of|in early|in late|in mid-|at the end of|the end of) ?)?';
const YEAR = '((?:19|20)\\d\\d)';
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const PART_OF_YEAR = `(?:${SEASON}(?: of)?|(?:the )?(?:first|second|third|fourth|last) (?:half|quarter) of|Q[1-4],?|H[12],?|(?:fiscal|financial) year|FY) ?`;
const COUNT =
  '(?:a |an |\\d{1,4} |one |two |three |four |five |six |seven |eight |nine |ten |twelve |eighteen |twenty-four |thirty |sixty |ninety )';

type Found = Partial<Omit<DateSpan, 'from' | 'to' | 'iso'>>;
interface Pattern {
  readonly pattern: RegExp;
  /** What the match says, or null when it is no date after all. */
  readonly read: (m: RegExpMatchArray) => Found | null;
}

/** Is this limit one that something must be done by? */
const isDeadline = (limit: string | undefined): boolean => /^(?:by|until|before|no later|not later|through|within)/i.test(limit ?? '');
const kindOf = (limit: string | undefined, kind: DateSpan['kind']): DateSpan['kind'] => (isDeadline(limit) ? 'deadline' : kind);
const limited = (limit: string | undefined, kind: DateSpan['kind']): Found => ({
  kind: kindOf(limit, kind),
  limit: limit?.toLowerCase() ?? null,
});
/** A month is a name: written with a capital, so that "may" and "march" the verbs are none. */
const named = (month: string): boolean => /^\p{Lu}/u.test(month);
const number = (word: string | undefined): number | null => (word ? Number(word) : null);

const PATTERNS: readonly Pattern[] = [
  {
    pattern: /\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b/g,
    read: (m) => ({ kind: 'day', year: number(m[1]), month: number(m[2]), day: number(m[3]) }),
  },
  {
    pattern: new RegExp(
      `${LIMIT}${WEEKDAY}\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|to|and) ?(\\d{1,2})\\b(?!\\d|[%.,]\\d))?(?![\\d/%.]\\d|\\d)(?:,? ${YEAR})?`,
      'gi',
    ),
    read: (m) =>
      named(m[2]!)
        ? { ...limited(m[1], 'day'), month: monthOf(m[2]!), day: number(m[3]), lastDay: number(m[4]), year: number(m[5]) }
        : null,
  },
  {
    pattern: new RegExp(
      `${LIMIT}${WEEKDAY}\\b(\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|to|and) ?(\\d{1,2})(?:st|nd|rd|th)?)?(?: of)? ${MONTH}\\b(?:,? ${YEAR})?`,
      'gi',
    ),
    read: (m) =>
      named(m[4]!)
        ? { ...limited(m[1], 'day'), month: monthOf(m[4]!), day: number(m[2]), lastDay: number(m[3]), year: number(m[5]) }
        : null,
  },
  {
    pattern: new RegExp(`${LIMIT}\\b${MONTH}(?: of)?,? ${YEAR}`, 'gi'),
    read: (m) => (named(m[2]!) ? { ...limited(m[1], 'month'), month: monthOf(m[2]!), year: number(m[3]) } : null),
  },
  {
    pattern: new RegExp(`\\b(in|by|until|since|next|last|this|early|late|mid-|of|during) ?${MONTH}(?![\\p{L}])`, 'giu'),
    read: (m) => (named(m[2]!) ? { ...limited(m[1], 'month'), month: monthOf(m[2]!) } : null),
  },
  {
    pattern: new RegExp(`${LIMIT}(?:the )?\\b${PART_OF_YEAR}${YEAR}\\b`, 'gi'),
    read: (m) => ({ ...limited(m[1], 'period'), year: number(m[2]) }),
  },
  {
    pattern: new RegExp(
      `\\b(by the end of|by the middle of|by mid-|by early|by late|by|until|through|before|no later than|since|in|at the end of|the end of|end of)(?: ?the year)? ?${YEAR}\\b(?!-\\d)`,
      'gi',
    ),
    read: (m) => ({ ...limited(m[1], 'year'), year: number(m[2]) }),
  },
  {
    pattern: new RegExp(
      `\\b(within|over|in|for|during) (?:the )?(?:next |coming |past |last )?${COUNT}(?:further |additional |more )?(?:hour|day|week|month|year|decade|quarter)s?\\b`,
      'gi',
    ),
    read: (m) => limited(m[1], 'period'),
  },
  {
    pattern: new RegExp(
      `\\b(?:(by the end of|before the end of|until the end of|at the end of) (?:the|this|next) (?:year|month|decade|week|century|${SEASON})|(?:this|next|last|the coming|the following|later this|earlier this|early next|late last) (?:${SEASON}|year|month|week|quarter|decade)|in the (?:coming|next few|near|past few) (?:hours|days|weeks|months|years|future)|today|tomorrow|yesterday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b`,
      'gi',
    ),
    read: (m) => limited(m[1], 'relative'),
  },
];

/** Dates, deadlines and periods of a span, in order, longest first where two overlap. "May" the auxiliary and "march" the verb are none. */
export function datesIn(text: string, span: Span = { from: 0, to: text.length }): readonly DateSpan[] {
  const copy = readingCopy(text.slice(span.from, span.to));
  const found: DateSpan[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const m of copy.matchAll(pattern)) {
      const date = read(m);
      if (date) found.push(dateSpan(date, span.from + m.index, span.from + m.index + m[0].trimEnd().length));
    }
  }
  return withYears(longest(found), copy, span.from);
}

function dateSpan(found: Found, from: number, to: number): DateSpan {
  const { kind = 'day', year = null, month = null, day = null, lastDay = null, limit = null } = found;
  return { from, to, kind, year, month, day, lastDay, iso: isoOf(year, month, day), limit };
}

/** Of dates that overlap the longest, in order. */
function longest(found: DateSpan[]): readonly DateSpan[] {
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const out: DateSpan[] = [];
  for (const d of found) {
    const last = out.at(-1);
    if (!last || d.from >= last.to) out.push(d);
    else if (d.to - d.from > last.to - last.from) out[out.length - 1] = d;
  }
  return out;
}

/** "30 September - 3 October 2031": both ends of a range have the year of the second; that is grammar, no guess. */
function withYears(dates: readonly DateSpan[], copy: string, base: number): readonly DateSpan[] {
  return dates.map((d, i) => {
    const next = dates[i + 1];
    if (!next || d.year !== null || next.year === null || d.month === null || d.day === null || next.day === null) return d;
    if (!/^ ?(?:-|to|until|through) ?$/.test(copy.slice(d.to - base, next.from - base)) || d.month > (next.month ?? 0)) return d;
    return { ...d, year: next.year, iso: isoOf(next.year, d.month, d.day) };
  });
}

const monthOf = (word: string): number => MONTHS.findIndex((m) => m.startsWith(word.toLowerCase().slice(0, 3))) + 1;

function isoOf(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
const daysIn = (year: number, month: number): number =>
  month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
