import type { Span, SpeechAct, TextSpan } from '../model.js';
import { foldChars } from '../text/fold.js';
import { sliceOf } from '../text/span.js';
import { addTime, type DayRange } from './days.js';
import { type Cycle, type Point, pointsIn } from './due-points.js';

export type { Cycle } from './due-points.js';

/**
 * When a promise is to be kept, in the words of the text and as days. Both ends belong to the range; `from` null: at any time before, `to` null: no
 * end said. Words that cannot be worked out ("by our next meeting") keep both null. Ranges are as wide as the words allow, so that nothing counts
 * as overdue too soon.
 */
export interface Due extends DayRange {
  readonly words: TextSpan;
  /** What is to be done again and again: how often. */
  readonly every: Cycle | null;
  /** The text gives no year: the days are the next ones after its date. */
  readonly inferred: boolean;
}

type Limit = 'by' | 'before' | 'from' | 'within' | 'in' | 'past' | 'none';
/** What stands before a point of time, and what it makes of it. The first that fits wins. */
const LIMITS: readonly (readonly [RegExp, Limit])[] = [
  [/(?:^|[^\p{L}])(?:since|after having|prior to and since)(?: the)? $/iu, 'past'],
  [/(?:^|[^\p{L}])(?:(?:no|not) later than|on or before|by|until|till|through|up to|at the latest in|at the latest by)(?: the)? $/iu, 'by'],
  [/(?:^|[^\p{L}])(?:before|prior to|ahead of|in advance of|in time for|in the run-up to)(?: the)? $/iu, 'before'],
  [/(?:^|[^\p{L}])(?:starting(?: in| from| on)?|beginning(?: in| from| on)?|from|as of|as from|after|following)(?: the)? $/iu, 'from'],
  [/(?:^|[^\p{L}])(?:within|over(?: the course of)?|during|throughout|in the course of|for(?: a period of)?)(?: the)? $/iu, 'within'],
  [/(?:^|[^\p{L}])(?:in|on|at|around|at the|sometime)(?: the)? $/iu, 'in'],
];
/** A deed told before a date ("announced in November") makes it the date of that deed, unless it is still to be done ("to be held in May"). */
const TOLD = /(?:\p{L}ed|held|made|met|begun|given|taken|sent)(?: \p{L}+){0,2} (?:in|on|at)(?: the)? $/iu;
const STILL_TO_DO = /(?:to|will|shall|should|can|may) be \p{L}+(?: \p{L}+){0,2} (?:in|on|at)(?: the)? $/iu;

/** The first deadline of an act that can be worked out, else the first of any kind; null when it has none. See `duesOf`. */
export function dueOf(act: SpeechAct, text: string, statementDate: string | null): Due | null {
  const dues = duesOf(act, text, statementDate);
  return dues.find((due) => due.to !== null) ?? dues.find((due) => due.from !== null) ?? dues[0] ?? null;
}

/**
 * All deadlines, dates and rhythms that an act sets for what it promises, in the order of the text: those in its content, and one that opens its
 * sentence ("By 2030, we will …"). Time words that are none give nothing: the past ("in 2023 we launched", "since 2020"), names ("the 2030 Agenda").
 * `statementDate`: ISO day of the text; without it relative words keep nulls.
 */
export function duesOf(act: SpeechAct, text: string, statementDate: string | null): readonly Due[] {
  const spans = [opening(act, text), { from: act.content.from, to: act.content.to }].filter((span) => span !== null);
  const seen = new Set<number>();
  return spans.flatMap((span) =>
    pointsIn(text, span, statementDate).flatMap((point) => {
      if (seen.has(point.from)) return [];
      seen.add(point.from);
      const due = dueAt(point, text, span, statementDate);
      return due === null ? [] : [due];
    }),
  );
}

/** Longer openings are clauses of their own. */
const LONGEST_OPENING = 80;
const OPENS_WITH_TIME =
  /^(?:by|before|within|in|over|until|no later|not later|this|next|later|starting|beginning|from|during|every|each|at|on|ahead|prior|as soon)\b[^.;:]*,\s*$/i;

/** "By the end of 2025, |we will": the words before the act in its sentence, when they are a time alone. */
function opening(act: SpeechAct, text: string): Span | null {
  const first = Math.min(act.from, act.performative?.from ?? act.from, act.speaker?.from ?? act.from);
  const window = foldChars(text.slice(Math.max(0, first - LONGEST_OPENING), first));
  const start = Math.max(window.lastIndexOf('. '), window.lastIndexOf('; '), window.lastIndexOf(') ')) + 2;
  const words = start === 1 ? window : window.slice(start);
  const trimmedStart = words.length - words.trimStart().length;
  if (OPENS_WITH_TIME.test(words.trimStart())) return { from: first - words.length + trimmedStart, to: first };
  const inAct = foldChars(
    text.slice(act.from, Math.min(act.speaker?.from ?? act.performative?.from ?? act.from, act.from + LONGEST_OPENING)),
  );
  return OPENS_WITH_TIME.test(inAct) ? { from: act.from, to: act.from + inAct.length } : null;
}

/** How much before a point is looked at for its limit. */
const BEFORE = 48;

function dueAt(point: Point, text: string, span: Span, date: string | null): Due | null {
  const before = foldChars(text.slice(Math.max(span.from, point.from - BEFORE), point.from));
  const found = LIMITS.map(([pattern, limit]) => ({ limit, lead: pattern.exec(before)?.[0] })).find(({ lead }) => lead !== undefined);
  const limit = found?.limit ?? 'none';
  if (limit === 'past' || !counts(point, limit, before) || isTold(point, text, span, before)) return null;
  const lead = (found?.lead ?? '').replace(/^[^\p{L}]/u, '').length;
  const latest = limit === 'in' || limit === 'by' ? (/^,? at the latest\b/i.exec(text.slice(point.to, point.to + 16))?.[0].length ?? 0) : 0;
  const range = rangeOf(point, latest > 0 ? 'by' : limit, date);
  if (range.to !== null && date !== null && (limit === 'in' ? range.to <= date : range.to < date)) return null;
  const words = sliceOf(text, { from: point.from - lead, to: point.to + latest });
  return { ...range, words, every: point.every, inferred: point.next };
}

/** A deed of the past told of something: "which celebrated its anniversary this year". */
const TOLD_ASIDE =
  /\b(?:which|that|who)(?! (?:[\p{L}-]+ ){0,4}?(?:will|would|shall|should|is to|are to|can|may)\b)[^,]*? \p{L}+ed\b[^,]*$/iu;
/** "in a year marked by elections" sets no date, and "during the visit in March" tells of one. */
const DESCRIBED = /^ (?:marked|when|that|which|of|in which)\b/i;
const OPENS_WITH_VISIT = /^\s*(?:during|at|on) (?:the|a|his|her|their) \p{L}+ of\b/iu;

function isTold(point: Point, text: string, span: Span, before: string): boolean {
  if (point.kind === 'cycle' || point.kind === 'event' || point.kind === 'soon') return false;
  if (point.kind === 'length' && DESCRIBED.test(foldChars(text.slice(point.to, point.to + 12)))) return true;
  return TOLD_ASIDE.test(before) || (point.next && OPENS_WITH_VISIT.test(foldChars(text.slice(span.from, point.from))));
}

/** Is this point, with these words before it, a time for doing something? */
function counts(point: Point, limit: Limit, before: string): boolean {
  switch (point.kind) {
    case 'cycle':
      return !/\b(?:the|their|our|its|last|this|previous) $/iu.test(before);
    case 'soon':
      return true;
    case 'event':
      return (limit === 'by' && !/\bthrough(?: the)? $/i.test(before)) || limit === 'before' || (limit === 'in' && point.range === null);
    case 'length':
      return (limit === 'within' || limit === 'in' || limit === 'by') && !/\bfor(?: the)? (?:past|last)\b/i.test(before);
    case 'calendar':
      if (limit === 'none') return point.from === 0 || /^\s*$/.test(before) || /[,(] ?$/.test(before);
      return limit !== 'in' || !TOLD.test(before) || STILL_TO_DO.test(before);
    default:
      return !/\b(?:past|last|earlier) $/i.test(before);
  }
}

function rangeOf(point: Point, limit: Limit, date: string | null): DayRange {
  const { from, to } = point.range ?? { from: null, to: null };
  if (limit === 'by') return { from: null, to };
  if (limit === 'before') return { from: null, to: point.kind === 'event' || from === to || from === null ? to : addTime(from, -1, 'day') };
  if (limit === 'from' && point.kind !== 'length') return { from: from ?? to, to: null };
  if (limit === 'in' && point.kind === 'event') return { from: null, to: null };
  return { from: from !== null && date !== null && to !== null && from < date && date <= to ? date : from, to };
}
