import type { Span } from '../model.js';
import { datesIn } from '../text/dates.js';
import { foldChars } from '../text/fold.js';
import { addTime, type DayRange, isoDay, monthEnd, partsOf, type TimeUnit, weekStart } from './days.js';

/** How often something is to be done. */
export type Cycle = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'two-years';

/**
 * A point or stretch of time that the words of a text name, without the preposition before it. `range` is null where it cannot be worked out
 * ("our next meeting"); `length` marks a stretch counted from the day of the text ("90 days").
 */
export interface Point extends Span {
  readonly kind: 'calendar' | 'relative' | 'length' | 'event' | 'soon' | 'cycle';
  readonly range: DayRange | null;
  readonly every: Cycle | null;
  /** The year was not said: it is the next time after the day of the text that this day or month comes. */
  readonly next: boolean;
}

const UNIT = '(hour|day|week|month|quarter|year|decade)s?';
const COUNTS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15,
  eighteen: 18, twenty: 20, 'twenty-four': 24, thirty: 30, 'thirty-six': 36, forty: 40, 'forty-five': 45, sixty: 60, ninety: 90, hundred: 100,
}; // biome-ignore format: a table
const COUNT = `(\\d{1,4}|${Object.keys(COUNTS).join('|')})`;
const SEASON = '(spring|summer|autumn|fall|winter)';
const PART = '(first half|second half|first quarter|second quarter|third quarter|fourth quarter|last quarter|end|beginning|start|middle)';
const MEETING =
  '(?:meetings?|summits?|rounds?|sessions?|convenings?|conferences?|dialogues?|gatherings?|ministerials?|assembl(?:y|ies)|elections?|forums?)';
const NAME = "[A-Z][\\p{L}\\d'.&-]{0,40}";

/** From the year, the wide bounds of its parts: an early part and a late part of four months, so that nothing counts as overdue too soon. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  'first half': [1, 6],
  'second half': [7, 12],
  'first quarter': [1, 3],
  'second quarter': [4, 6],
  'third quarter': [7, 9],
  'fourth quarter': [10, 12],
  'last quarter': [10, 12],
  h1: [1, 6],
  h2: [7, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  beginning: [1, 3],
  start: [1, 3],
};
/** First and last day of the seasons of the northern half of the world, each as wide as the two ways of counting make it. */
const SEASONS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  spring: [3, 1, 6, 20],
  summer: [6, 1, 9, 22],
  autumn: [9, 1, 12, 21],
  fall: [9, 1, 12, 21],
  winter: [12, 1, 15, 20],
};

type Read = (m: RegExpExecArray, date: string | null, lower: string) => Partial<Point> | null;
const at = (range: DayRange | null): Partial<Point> => ({ kind: 'relative', range });
const yearOf = (date: string | null): number | null => (date === null ? null : (partsOf(date)[0] ?? null));

/** The later patterns give way to the earlier where they overlap at the same start with fewer words. */
const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(
      `\\b${PART} of (?:the|this|next) (?:coming |current |calendar )?(year|month|week|decade|century|${SEASON.slice(1, -1)})\\b`,
      'giu',
    ),
    (m, date) => at(date === null ? null : partOfRelative(m[1]!.toLowerCase(), /next/i.test(m[0]), m[2]!.toLowerCase(), date)),
  ],
  [
    new RegExp(`\\b(later |earlier )?(this|next|coming|following) (year|month|week|quarter|decade|${SEASON.slice(1, -1)})\\b`, 'giu'),
    (m, date) => (m[1]?.toLowerCase() === 'earlier ' ? null : at(date === null ? null : relative(m[2]!, m[3]!.toLowerCase(), date))),
  ],
  [
    /\b(early|mid-?|late) (?:in )?(this|next) year\b/giu,
    (m, date) =>
      at(date === null ? null : partOfYear(m[1]!.toLowerCase().replace('-', ''), (yearOf(date) ?? 0) + (/next/i.test(m[2]!) ? 1 : 0))),
  ],
  [
    new RegExp(
      `\\b(?:(next|coming|following|first|further) )?${COUNT}(?: to ${COUNT})?[ -](?:calendar |working |business )?${UNIT}\\b`,
      'giu',
    ),
    (m, date) => ({
      kind: 'length',
      range: date === null ? null : { from: date, to: addTime(date, countOf(m[3] ?? m[2]!), unitOf(m[4]!)) },
    }),
  ],
  [
    /\b(?:coming|next few|next several|next couple of) (?:days|weeks|months|years)\b/giu,
    (_, date) => ({ kind: 'soon', range: date === null ? null : { from: date, to: null } }),
  ],
  [
    new RegExp(
      `\\b(?:(?:the|our|its|their|his|a) )?(?:next|upcoming|forthcoming|following|coming) (?:[\\p{L}\\d'.&-]{1,40} ){0,6}?${MEETING}(?: of (?:the |our |its )?${NAME}(?: ${NAME})*)?`,
      'giu',
    ),
    () => ({ kind: 'event', range: null }),
  ],
  [
    new RegExp(`\\b(?:the |our )?((?:19|20)\\d\\d) (?:[\\p{L}\\d'.&-]{1,40} ){0,6}?${MEETING}(?!\\p{L})`, 'giu'),
    (m) => ({ kind: 'event', range: { from: `${m[1]}-01-01`, to: `${m[1]}-12-31` } }),
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:(?:the|our|its) )?${NAME}(?: (?:of (?:the )?)?${NAME}){0,6}(?: (?:meeting|summit|conference))?(?: in)? ((?:19|20)\\d\\d)(?![\\d-])`,
      'gu',
    ),
    (m) => (MONTH_NAME.test(m[0]) ? null : { kind: 'event', range: { from: `${m[1]}-01-01`, to: `${m[1]}-12-31` } }),
  ],
  [
    /(?<![\d-])(?:(early|mid|late|end|beginning|start|middle)(?:-| of | in | ))?((?:19|20)\d\d)(?![\d-]| \p{Lu})/giu,
    (m) =>
      /\bthe $/.test(m.input.slice(Math.max(0, m.index - 4), m.index)) && !m[1]
        ? null
        : { kind: 'calendar', range: yearPart(m[1], Number(m[2])) },
  ],
  [
    /(?<![\d-])((?:19|20)\d\d) ?- ?((?:19|20)\d\d)(?![\d-]| \p{Lu})(?: (?:period|cycle|biennium|triennium)\b)?/gu,
    (m) => (m[1]! < m[2]! ? { kind: 'calendar', range: { from: `${m[1]}-01-01`, to: `${m[2]}-12-31` } } : null),
  ],
  [/\b(?:then|that date|that time|the time of (?:our|the|their) [\p{L} ]{3,40})\b/giu, () => ({ kind: 'event', range: null })],
  [
    /\b(?:at the earliest (?:opportunity|possible (?:date|time)|date|convenience)|at (?:an|the) early date|as soon as (?:possible|practicable|feasible)|as early as possible|as quickly as possible|without (?:further |undue )?delay|in due course|in the (?:near|nearest|immediate|foreseeable) future|soon|shortly|before long)\b/giu,
    () => ({ kind: 'soon', range: null }),
  ],
  [
    /\b(?:twice (?:a|per|each|every) year|twice yearly|(?:semi|bi)-?annual(?:ly)?|every six months)\b/giu,
    () => ({ kind: 'cycle', every: 'half-year' as const }),
  ],
  [/\b(?:every (?:two|other) years?|every second year|biennial(?:ly)?)\b/giu, () => ({ kind: 'cycle', every: 'two-years' as const })],
  [
    /\b(?:annual(?:ly)?|yearly|(?:every|each) year|(?:once )?(?:a|per) year|on an annual basis)\b/giu,
    () => ({ kind: 'cycle', every: 'year' as const }),
  ],
  [/\b(?:quarterly|(?:every|each) quarter)\b/giu, () => ({ kind: 'cycle', every: 'quarter' as const })],
  [/\b(?:monthly|(?:every|each) month)\b/giu, () => ({ kind: 'cycle', every: 'month' as const })],
  [/\b(?:weekly|(?:every|each) week)\b/giu, () => ({ kind: 'cycle', every: 'week' as const })],
];
const MONTH_NAME =
  /^(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|FY|Q[1-4]|H[12]|In|By|On|Since)\b/;

/** All points of time in a span of a text, in order, the longest where they overlap. `date` is the ISO day of the text; without it only what names a year is worked out. Linear in the span. */
export function pointsIn(text: string, span: Span, date: string | null): readonly Point[] {
  const words = foldChars(text.slice(span.from, span.to));
  const lower = words.toLowerCase().length === words.length ? words.toLowerCase() : words;
  const found: Point[] = calendar(text, span, date);
  for (const [pattern, read] of PATTERNS)
    for (const m of words.matchAll(pattern)) {
      const point = read(m as RegExpExecArray, date, lower);
      if (point) found.push(pointAt(span.from + m.index, span.from + m.index + m[0].length, point));
    }
  return longest(found);
}

const pointAt = (from: number, to: number, part: Partial<Point>): Point => ({
  kind: 'relative',
  range: null,
  every: null,
  next: false,
  ...part,
  from,
  to,
});

function longest(found: Point[]): readonly Point[] {
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const out: Point[] = [];
  for (const point of found) {
    const last = out.at(-1);
    if (!last || point.from >= last.to) out.push(point);
    else if (point.to - point.from > last.to - last.from && rank(point) >= rank(last)) out[out.length - 1] = point;
  }
  return out;
}
/** A point that is worked out is worth more than one that only names itself. */
const rank = (point: Point): number => (point.range?.to ? 1 : 0);

/** What begins a date as `datesIn` gives it, and belongs to the limit, not to the point. */
const BEFORE_POINT =
  /^(?:by|until|through|before|no later than|not later than|since|from|starting in|beginning in|as of|within|over|for|during|at|in|on|of|last|next|this)\b ?(?:the (?=next|coming|past|last))?/i;

function calendar(text: string, span: Span, date: string | null): Point[] {
  return datesIn(text, span).flatMap((found) => {
    if (found.kind === 'relative') return [];
    const words = foldChars(text.slice(found.from, found.to)).toLowerCase();
    if (found.year === null && found.month === null) return [];
    const lead = BEFORE_POINT.exec(words)?.[0].length ?? 0;
    const range = calendarRange(words.slice(lead), found, date);
    if (range === null) return [];
    return [pointAt(found.from + lead, found.to, { kind: 'calendar', range, next: found.year === null })];
  });
}

type Named = ReturnType<typeof datesIn>[number];

function calendarRange(words: string, { year, month, day, lastDay }: Named, date: string | null): DayRange | null {
  if (year === null) return month === null ? null : nextTime(month, day, lastDay, date);
  if (month !== null && day !== null) return { from: isoDay(year, month, day), to: isoDay(year, month, lastDay ?? day) };
  if (month !== null) return narrowed(words, isoDay(year, month, 1), monthEnd(year, month));
  const season = new RegExp(SEASON).exec(words)?.[1];
  if (season) return seasonOf(season, year);
  if (/\b(?:fiscal|financial|fy)/.test(words)) return { from: null, to: null };
  const part = /\b(first half|second half|(?:first|second|third|fourth|last) quarter|q[1-4]|h[12]|early|mid|late)\b/.exec(words)?.[1];
  if (/\bmiddle\b/.test(words)) return { from: isoDay(year, 6, 1), to: isoDay(year, 6, 30) };
  if (/\bend\b/.test(words)) return part ? endOf(partOfYear(part, year)) : { from: `${year}-12-31`, to: `${year}-12-31` };
  return part ? partOfYear(part, year) : { from: `${year}-01-01`, to: `${year}-12-31` };
}
const endOf = ({ to }: DayRange): DayRange => ({ from: to, to });
const narrowed = (words: string, from: string, to: string): DayRange => (/\bend\b/.test(words) ? { from: to, to } : { from, to });

/** A day or month without a year, in a promise: the next time it comes. */
function nextTime(month: number, day: number | null, lastDay: number | null, date: string | null): DayRange | null {
  const year = yearOf(date);
  if (date === null || year === null) return { from: null, to: null };
  const last = (y: number): string => (day === null ? monthEnd(y, month) : isoDay(y, month, lastDay ?? day));
  const y = last(year) >= date ? year : year + 1;
  return { from: isoDay(y, month, day ?? 1), to: last(y) };
}

/** A year, or a part of it; its end is its last day. */
function yearPart(part: string | undefined, year: number): DayRange {
  const which = part?.toLowerCase();
  if (which === 'end') return { from: `${year}-12-31`, to: `${year}-12-31` };
  if (which === 'middle') return { from: isoDay(year, 6, 1), to: isoDay(year, 6, 30) };
  return partOfYear(which ?? 'year', year);
}

/** The days of a part of a year: `early`, `mid`, `late`, halves and quarters. */
function partOfYear(part: string, year: number): DayRange {
  const [first, last] = PARTS[part] ?? [1, 12];
  return { from: isoDay(year, first, 1), to: monthEnd(year, last) };
}

function seasonOf(season: string, year: number): DayRange {
  const [m1, d1, m2, d2] = SEASONS[season] ?? [1, 1, 12, 31];
  return { from: isoDay(year, m1, d1), to: isoDay(year, m2, d2) };
}

/** "this summer", "next year", "the coming month", counted from the day of the text. */
function relative(which: string, unit: string, date: string): DayRange {
  const [y = 0, m = 1] = partsOf(date);
  const on = which.toLowerCase() === 'this' ? 0 : 1;
  if (/coming|following/i.test(which) && !(unit in SEASONS)) return { from: date, to: addTime(date, 1, unit as TimeUnit) };
  if (unit === 'year') return on === 0 ? { from: date, to: `${y}-12-31` } : { from: isoDay(y + 1, 1, 1), to: isoDay(y + 1, 12, 31) };
  if (unit === 'month') return { from: on === 0 ? date : isoDay(y, m + 1, 1), to: monthEnd(y, m + on) };
  if (unit === 'quarter') {
    const first = m - ((m - 1) % 3) + on * 3;
    return { from: on === 0 ? date : isoDay(y, first, 1), to: monthEnd(y, first + 2) };
  }
  if (unit === 'week') {
    const monday = addTime(weekStart(date), on, 'week');
    return { from: on === 0 ? date : monday, to: addTime(monday, 6, 'day') };
  }
  if (unit === 'decade') return { from: on === 0 ? date : isoDay(decadeEnd(y) + 1, 1, 1), to: isoDay(decadeEnd(y) + on * 10, 12, 31) };
  return nextSeason(unit, which, date);
}
/** A decade is promised to the end of its round year: "by the end of the decade" said in 2024 is the end of 2030. */
const decadeEnd = (year: number): number => (year % 10 === 0 ? year : year - (year % 10) + 10);

/** The season of this year, or the one after it once it has gone by; "next summer" said before the summer of a year is left wide. */
function nextSeason(season: string, which: string, date: string): DayRange {
  const year = yearOf(date) ?? 0;
  const running = [year - 1, year, year + 1].map((y) => seasonOf(season, y)).find(({ to }) => (to ?? '') >= date) as DayRange;
  if (!/^next$/i.test(which)) return running;
  const after = seasonOf(season, (yearOf(running.from) ?? year) + 1);
  return (running.from ?? '') > date ? { from: running.from, to: after.to } : after;
}

function partOfRelative(part: string, next: boolean, unit: string, date: string): DayRange | null {
  if (unit === 'century') return { from: null, to: isoDay(Math.ceil((yearOf(date) ?? 0) / 100) * 100, 12, 31) };
  const whole = relative(next ? 'next' : 'this', unit, date);
  if (part === 'end') return { from: whole.to, to: whole.to };
  const year = yearOf(whole.to);
  if (unit !== 'year' || year === null) return whole;
  return part === 'middle' ? { from: isoDay(year, 6, 1), to: isoDay(year, 6, 30) } : partOfYear(part, year);
}

const countOf = (word: string): number => COUNTS[word.toLowerCase()] ?? Number(word);
const unitOf = (word: string): TimeUnit => word.toLowerCase() as TimeUnit;
