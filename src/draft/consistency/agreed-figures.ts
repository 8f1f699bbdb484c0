import type { DraftFinding, Inconsistency, Reading, Span, TextSpan } from '../../model.js';
import { type DateSpan, datesIn } from '../../text/dates.js';
import { type NumberSpan, numbersIn } from '../../text/numbers.js';
import type { Judged } from './judged.js';

/**
 * A number or date that is not the agreed one. Figures that every meeting sets anew are none: those the earlier texts changed too, ordinals,
 * and days that have gone by when the draft is issued.
 */
export function agreedFigures(judged: Judged): readonly Inconsistency[] {
  return judged.findings.flatMap((finding) =>
    (finding.last?.differences ?? []).flatMap(({ dimension, before, after }): Inconsistency[] => {
      if ((dimension !== 'number' && dimension !== 'date') || before === null || after === null) return [];
      if (!isSameAct(finding) || isMoving(finding, before, judged) || !contradicts(before, after, judged)) return [];
      const where = finding.last?.precedent.title ?? finding.last?.precedent.document;
      return [{ kind: dimension, message: `${where} has “${before.text}”`, at: [after] }];
    }),
  );
}

/** Another act or another thing may well have another figure. */
function isSameAct({ last }: DraftFinding): boolean {
  return !(last?.differences ?? []).some(({ dimension }) => ['act', 'name', 'target', 'polarity'].includes(dimension));
}

function contradicts(before: TextSpan, after: TextSpan, judged: Judged): boolean {
  const [was] = datesIn(before.text);
  const [is] = datesIn(after.text);
  if (was !== undefined || is !== undefined) return was?.year != null && is?.year != null && lastDayOf(was) > renewableUntil(judged);
  if (isAlone(after, judged)) return false;
  const [counted] = numbersIn(before.text);
  const [counts] = numbersIn(after.text);
  return counted !== undefined && counts !== undefined && isFigure(counted) && isFigure(counts) && !isRounded(counted, counts);
}

const isFigure = ({ kind }: NumberSpan): boolean => kind === 'amount' || kind === 'money' || kind === 'percent' || kind === 'fraction';

/** A number between two sentences is the sign of a footnote. */
function isAlone({ from, to }: TextSpan, { source: { text } }: Judged): boolean {
  return (
    /(?:^|[.!?;:]|\d)["”’)\]]?\s{0,3}$/.test(text.slice(Math.max(0, from - 6), from)) && /^\s+(?:\d|\p{Lu})/u.test(text.slice(to, to + 6))
  );
}

/** "nearly 800 million" for "780 million". */
const ROUNDED = 0.05;
function isRounded(one: NumberSpan, other: NumberSpan): boolean {
  return (one.rounding ?? other.rounding) !== null && Math.abs(one.value - other.value) <= ROUNDED * Math.max(one.value, other.value);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The last day that a date may mean. A month counts to its 31st: dates are compared as words. */
function lastDayOf({ year, month, day, lastDay }: DateSpan): string {
  return `${year}-${two(month ?? 12)}-${two(lastDay ?? day ?? 31)}`;
}

/** Days before a date at which a new text may set the next one. */
const RENEWED_BEFORE = 45;

/** The last of the days that a draft may renew: those about to run out when it is issued, or when the next text is due if nobody says. */
function renewableUntil({ reading, precedents }: Judged): string {
  const { date } = reading.document;
  const issued = date !== null && Number.isFinite(Date.parse(date)) ? date.slice(0, 10) : nextAfter(precedents.own);
  return issued === null ? '9999-12-31' : dayAfter(issued, RENEWED_BEFORE);
}

const DAY = 86_400_000;
const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** When the next text may be expected: as long after the last as that was after the one before it, a year after a single one. */
function nextAfter(own: readonly Reading[]): string | null {
  const days = own.flatMap(({ document: { date } }) => (date !== null && Number.isFinite(Date.parse(date)) ? [date.slice(0, 10)] : []));
  const [before, last] = [days.at(-2), days.at(-1)];
  if (last === undefined) return null;
  return dayAfter(last, before === undefined ? 365 : Math.round((Date.parse(last) - Date.parse(before)) / DAY));
}

/** Whether an earlier wording had another figure in the place of the last one. */
function isMoving({ last }: DraftFinding, before: TextSpan, { precedents }: Judged): boolean {
  if (last === null) return false;
  const wordings = precedents.ofAct(last.precedent.document, last.precedent.act)?.wordings ?? [];
  const kind = kindsOf(before.text, { from: 0, to: before.text.length })[0];
  return wordings.some((wording) => {
    const figures = kindsOf(wording.reading.document.text, wording.act).filter((figure) => figure.kind === kind?.kind);
    return figures.length > 0 && figures.every(({ value }) => value !== kind?.value);
  });
}

/** The dates of a span, else its numbers, each with what it is a figure of. */
function kindsOf(text: string, span: Span): readonly { readonly kind: string; readonly value: string }[] {
  const dates = datesIn(text, span).map((date) => ({ kind: 'date', value: lastDayOf(date) }));
  return [...dates, ...numbersIn(text, span).map(({ unit, value }) => ({ kind: unit ?? 'number', value: String(value) }))];
}
