import type { Span } from '../model.js';
import { foldChars } from './fold.js';

/** A date or deadline as the text gives it. What the text leaves open stays null: a year is never guessed. */
export interface DateSpan extends Span {
  readonly kind: 'day' | 'month' | 'year' | 'deadline' | 'period' | 'relative';
  readonly year: number | null;
  /** 1–12. */
  readonly month: number | null;
  readonly day: number | null;
  /** `YYYY-MM-DD` when all three are known, else null. */
  readonly iso: string | null;
  /** "by", "by the end of", "until", "within" …, folded; null without one. */
  readonly limit: string | null;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = `(${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?`;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?';
const LIMIT =
  '(?:(by the end of|by the middle of|by mid-|by early|by late|by|until|through|before|no later than|not later than|since|from|starting in|beginning in|as of|in early|in late|in mid-|at the end of|the end of) ?)?';
const YEAR = '((?:19|20)\\d\\d)';
const MONTH_DAY = new RegExp(
  `${LIMIT}${WEEKDAY}\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:-(\\d{1,2}))?(?![\\d/%.]\\d|\\d)(?:,? ${YEAR})?`,
  'gi',
);
const DAY_MONTH = new RegExp(
  `${LIMIT}${WEEKDAY}\\b(\\d{1,2})(?:st|nd|rd|th)?(?:(?:-| and | to )(\\d{1,2}))?(?: of)? ${MONTH}\\b(?:,? ${YEAR})?`,
  'gi',
);
const MONTH_YEAR = new RegExp(`${LIMIT}\\b${MONTH}(?: of)?,? ${YEAR}`, 'gi');
const BARE_MONTH = new RegExp(`\\b(in|by|until|since|next|last|this|early|late|mid-|of|during) ?${MONTH}(?![\\p{L}])`, 'giu');
const ISO = /\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b/g;
const BY_YEAR = new RegExp(
  `\\b(by the end of|by the middle of|by mid-|by early|by late|by|until|through|before|no later than|since|in|at the end of|the end of|end of)(?: ?the year)? ?${YEAR}\\b(?!-\\d)`,
  'gi',
);
const WITHIN =
  /\b(within|over|in|for|during) (?:the )?(?:next |coming |past |last )?(?:a |an |\d{1,4} |one |two |three |four |five |six |seven |eight |nine |ten |twelve |eighteen |twenty-four |thirty |sixty |ninety )(?:further |additional |more )?(?:hour|day|week|month|year|decade|quarter)s?\b/gi;
const RELATIVE =
  /\b(?:(?:by|before|until) the end of (?:the|this|next) (?:year|month|decade|week|summer|century)|(?:this|next|last|the coming|the following|later this|earlier this|early next|late last) (?:spring|summer|autumn|fall|winter|year|month|week|quarter|decade)|in the (?:coming|next few|near|past few) (?:hours|days|weeks|months|years|future)|today|tomorrow|yesterday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi;

/** Dates, deadlines and periods of a span, in order, longest first where two overlap. "May" the auxiliary and "march" the verb are none. */
export function datesIn(text: string, span: Span = { from: 0, to: text.length }): readonly DateSpan[] {
  const copy = foldChars(text.slice(span.from, span.to));
  const found: DateSpan[] = [];
  const add = (m: RegExpMatchArray, d: Partial<Omit<DateSpan, 'from' | 'to'>>): void => {
    const year = d.year ?? null;
    const month = d.month ?? null;
    const day = d.day ?? null;
    const limit = d.limit ?? null;
    const from = span.from + m.index!;
    found.push({ from, to: from + m[0].trimEnd().length, kind: d.kind ?? 'day', year, month, day, iso: isoOf(year, month, day), limit });
  };
  const limitOf = (word: string | undefined): string | null => word?.toLowerCase() ?? null;
  const kindOf = (limit: string | undefined, kind: DateSpan['kind']): DateSpan['kind'] =>
    /^(?:by|until|before|no later|not later|through)/i.test(limit ?? '') ? 'deadline' : kind;
  for (const m of copy.matchAll(ISO)) add(m, { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) });
  for (const m of copy.matchAll(MONTH_DAY))
    if (isName(m[2]!))
      add(m, { kind: kindOf(m[1], 'day'), limit: limitOf(m[1]), month: monthOf(m[2]!), day: Number(m[3]), year: yearOf(m[5]) });
  for (const m of copy.matchAll(DAY_MONTH))
    if (isName(m[4]!))
      add(m, { kind: kindOf(m[1], 'day'), limit: limitOf(m[1]), month: monthOf(m[4]!), day: Number(m[2]), year: yearOf(m[5]) });
  for (const m of copy.matchAll(MONTH_YEAR))
    if (isName(m[2]!)) add(m, { kind: kindOf(m[1], 'month'), limit: limitOf(m[1]), month: monthOf(m[2]!), year: yearOf(m[3]) });
  for (const m of copy.matchAll(BARE_MONTH))
    if (isName(m[2]!)) add(m, { kind: kindOf(m[1], 'month'), limit: limitOf(m[1]), month: monthOf(m[2]!) });
  for (const m of copy.matchAll(BY_YEAR)) add(m, { kind: kindOf(m[1], 'year'), limit: limitOf(m[1]), year: yearOf(m[2]) });
  for (const m of copy.matchAll(WITHIN)) add(m, { kind: /^within/i.test(m[0]) ? 'deadline' : 'period', limit: m[1]!.toLowerCase() });
  for (const m of copy.matchAll(RELATIVE)) add(m, { kind: /^(?:by|before|until)/i.test(m[0]) ? 'deadline' : 'relative' });
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const out: DateSpan[] = [];
  for (const d of found) {
    const last = out.at(-1);
    if (!last || d.from >= last.to) out.push(d);
    else if (d.to - d.from > last.to - last.from) out[out.length - 1] = d;
  }
  return out;
}

/** A month is a name: written with a capital. */
const isName = (word: string): boolean => /^\p{Lu}/u.test(word);
const yearOf = (word: string | undefined): number | null => (word ? Number(word) : null);
const monthOf = (word: string): number => MONTHS.findIndex((m) => m.startsWith(word.toLowerCase().slice(0, 3))) + 1;

function isoOf(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
const daysIn = (year: number, month: number): number =>
  month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
