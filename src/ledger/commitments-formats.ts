import { csv } from '../formats/csv.js';
import { oneLine } from '../formats/escape.js';
import { type CalendarDay, icalendar } from '../formats/icalendar.js';
import { count } from '../formats/wording.js';
import { wrap } from '../formats/wrap.js';
import type { Amount } from './amounts.js';
import type { Commitment, CommitmentDetail, ReviewedOffer, Wording } from './commitment.js';
import type { Cycle, Due } from './due.js';
import type { HistoryItem, QueueItem } from './reviews.js';

const CYCLES: Readonly<Record<Cycle, string>> = {
  day: 'every day',
  week: 'every week',
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'twice a year',
  year: 'every year',
  'two-years': 'every two years',
};

/** A due date in plain words: "by 2025-12-31", "2026-01-01 to 2026-06-30", "every year", or the text's own words when no day can be worked out. */
export function dueText({ from, to, every, words, inferred }: Due): string {
  const guess = inferred ? '?' : '';
  if (from !== null && to !== null) return from === to ? `on ${to}${guess}` : `${from} to ${to}${guess}`;
  if (to !== null) return `by ${to}${guess}`;
  if (from !== null) return `from ${from}${guess}`;
  return every === null ? `“${oneLine(words.text)}”` : CYCLES[every];
}

/** Lists commitments for a terminal: words, who, when, how it stands. */
export function commitmentsText(list: readonly Commitment[], { width = 100 }: { readonly width?: number } = {}): string {
  const blocks = list.map((commitment) => commitmentLines(commitment, width).join('\n'));
  return `${[...blocks, count(list.length, 'commitment')].join('\n\n')}\n`;
}

function commitmentLines(commitment: Commitment, width: number): readonly string[] {
  const { id, last, first, members, due, amounts, overdue, pending, standpoint, series, manner } = commitment;
  const facts = [
    members.join(' ') || 'no party named',
    ...(due === null ? [] : [`${dueText(due)}${overdue ? ' OVERDUE' : ''}`]),
    ...amounts.map(amountText),
    standingText(commitment),
    ...(manner === 'indirect' ? ['binds indirectly'] : []),
    ...(pending > 0 ? [`${pending} to review`] : []),
  ];
  const where = [series, first === last ? whenOf(first) : `${whenOf(first)}, last ${whenOf(last)}`].filter((part) => part !== null);
  return [
    wrap(`“${last.words}”`, width, `${id}  `),
    wrap(facts.join(' · '), width, '    '),
    wrap(`${where.join(' · ')}${standpoint.from === 'lineage' ? '' : ` · ${standpoint.reason}`}`, width, '    '),
  ];
}

const whenOf = ({ date, at }: Wording): string => `${date ?? 'no date'} ${at.document}`;

/** A computed standing says so: nobody has looked at it. */
const standingText = ({ standing, standpoint }: Commitment): string =>
  standpoint.from === 'lineage' && standing === 'dropped' ? `${standing} (${standpoint.reason})` : standing;

function amountText({ words }: Amount): string {
  return oneLine(words.text);
}

/** One commitment with its wordings, evidence, ratings and notes, for a terminal. */
export function commitmentText(commitment: CommitmentDetail, { width = 100 }: { readonly width?: number } = {}): string {
  const { wordings, evidence, ratings, notes, standpoint, topics, kind, dues } = commitment;
  const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', title, ...lines]);
  const lines = [
    ...commitmentLines(commitment, width),
    wrap(`${commitment.standing}: ${standpoint.reason}${standpoint.seq === null ? '' : ` (entry ${standpoint.seq})`}`, width, '    '),
    wrap([kind, ...topics].join(' · '), width, '    '),
    ...section(
      'Wordings',
      wordings.map((wording) => wrap(`“${wording.words}”`, width, `  ${whenOf(wording)}  `)),
    ),
    ...section(
      'Dates',
      dues.map((due) => wrap(`“${oneLine(due.words.text)}”`, width, `  ${dueText(due)}  `)),
    ),
    ...section(
      'Evidence',
      evidence.map((offer) => offerLines(offer, width).join('\n')),
    ),
    ...section(
      'Ratings',
      ratings.map(
        ({ round, phase, member, score, by, note }) =>
          `  ${round} ${phase}  ${member} ${score > 0 ? '+1' : score}  ${oneLine(by.name)}${note === null ? '' : `: ${oneLine(note)}`}`,
      ),
    ),
    ...section(
      'Notes',
      notes.map(({ at, by, text, seq }) => wrap(text, width, `  ${seq} ${at.slice(0, 10)} ${oneLine(by.name)}: `)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function offerLines({ id, bearing, state, date, at, reason, by, review }: ReviewedOffer, width: number): readonly string[] {
  const who = by.kind === 'engine' ? 'engine' : oneLine(by.name);
  const decided = review === null ? '' : ` by ${oneLine(review.by.name)}${review.note === null ? '' : `: ${oneLine(review.note)}`}`;
  return [
    wrap(`“${at.quote}”`, width, `  ${id}  `),
    wrap(`${bearing} · ${state}${decided} · ${date ?? 'no date'} ${at.document} · offered by ${who}: ${reason}`, width, '      '),
  ];
}

/** Evidence that waits for a review, each beside its promise. */
export function queueText(queue: readonly QueueItem[], { width = 100 }: { readonly width?: number } = {}): string {
  const blocks = queue.map(({ offer, promise }) =>
    [wrap(`“${promise}”`, width, `${offer.commitment}  `), ...offerLines(offer, width)].join('\n'),
  );
  const end = queue.length === 0 ? 'Nothing waits for a review.' : `${queue.length} to review: entente review accept ID, or reject ID.`;
  return `${[...blocks, end].join('\n\n')}\n`;
}

/** What was said, the latest first. */
export function historyText(items: readonly HistoryItem[], { width = 100 }: { readonly width?: number } = {}): string {
  const lines = items.map(({ seq, at, by, undone, orphan, commitment, body }) => {
    const marks = `${undone ? ' [undone]' : ''}${orphan ? ' [orphan: its words make no commitment any more]' : ''}`;
    return wrap(
      `${saying(body)}${commitment === null ? '' : ` · ${commitment}`}${marks}`,
      width,
      `${seq}  ${at.slice(0, 16).replace('T', ' ')}  ${oneLine(by.name)}  `,
    );
  });
  return lines.length === 0 ? 'Nothing has been said yet.\n' : `${lines.join('\n')}\n`;
}

function saying(body: HistoryItem['body']): string {
  const because = (note: string | null): string => (note === null ? '' : `: ${oneLine(note)}`);
  switch (body.kind) {
    case 'evidence':
      return `offered ${body.offer.id}, ${body.offer.bearing}: “${oneLine(body.offer.at.quote)}”`;
    case 'review':
      return `${body.decision}ed ${body.of.id}${because(body.note)}`;
    case 'note':
      return `noted: ${oneLine(body.text)}`;
    case 'rating':
      return `rated ${body.member} ${body.score > 0 ? '+1' : body.score} (${oneLine(body.round)} ${body.phase})${because(body.note)}`;
    case 'standing':
      return `set ${body.standing}${because(body.note)}`;
    case 'undo':
      return `undid ${body.seq}`;
    default:
      return body.kind;
  }
}

/** Commitments as CSV, one row each. */
export function commitmentsCsv(list: readonly Commitment[]): string {
  const head = ['id', 'series', 'members', 'kind', 'manner', 'words', 'due_words', 'due_from', 'due_to', 'every', 'overdue', 'amounts', 'standing', 'standing_from', 'reason', 'topics', 'first_date', 'first_document', 'last_date', 'last_document', 'to_review']; // biome-ignore format: one line is one row
  const rows = list.map(
    ({ id, series, members, kind, manner, last, first, due, overdue, amounts, standing, standpoint, topics, pending }) => [
      ...[id, series, members.join(' '), kind, manner, last.words],
      ...[due === null ? null : oneLine(due.words.text), due?.from ?? null, due?.to ?? null, due?.every ?? null, overdue],
      ...[amounts.map(amountText).join('; '), standing, standpoint.from, standpoint.reason, topics.join(' ')],
      ...[first.date, first.at.document, last.date, last.at.document, pending],
    ],
  );
  return csv([head, ...rows]);
}

/** The days of commitments as a calendar: the last day of each date, or its first where no last is said; what has neither stands in no calendar. */
export function commitmentsCalendar(list: readonly Commitment[]): string {
  return icalendar(list.flatMap(calendarDays));
}

function calendarDays({ id, dues, due, last, first, members, standing, standpoint, topics, series }: Commitment): readonly CalendarDay[] {
  const days = new Map<string, Due>();
  for (const each of due === null ? dues : [due, ...dues]) {
    const day = each.to ?? each.from;
    if (day !== null && !days.has(day)) days.set(day, each);
  }
  const whose = members.length > 0 && members.length <= MEMBERS_NAMED ? `${members.join(', ')}: ` : '';
  return [...days].map(([day, { words, to }]) => ({
    uid: `${id}-${day}@entente`,
    day,
    stamp: last.date ?? day,
    summary: `${to === null ? 'From today: ' : 'Due: '}${whose}${shortened(last.words)}`,
    description: [
      `“${last.words}”`,
      `Words of time: “${oneLine(words.text)}”`,
      `${standing} (${standpoint.reason})`,
      `${last.date ?? 'no date'} ${last.at.document}${first === last ? '' : `, first ${first.date ?? 'no date'} ${first.at.document}`}`,
      id,
    ].join('\n'),
    categories: [...(series === null ? [] : [series]), ...topics],
    cancelled: standing === 'dropped' || standing === 'overtaken',
  }));
}
const MEMBERS_NAMED = 4;
const SUMMARY = 90;
const shortened = (words: string): string => (words.length <= SUMMARY ? words : `${words.slice(0, words.lastIndexOf(' ', SUMMARY - 1))} …`);
