/**
 * Who met, where and when: what a claim says of the meeting against the statements' own facts, and whether the report is about this
 * meeting at all. A fact that the statements leave open is never held against a report.
 */
import { documentDate } from '../acts/facts-date.js';
import { type Officer, officersIn } from '../acts/facts-officers.js';
import { placeOf } from '../acts/facts-place.js';
import { allMentions } from '../acts/parties.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { CheckDimension, Doubt, Finding, PartyId, Reading, SourceSpan, Span, TextSpan } from '../model.js';
import { type DateSpan, datesIn } from '../text/dates.js';
import { foldKey } from '../text/fold.js';
import { contains, overlaps, sliceOf } from '../text/span.js';

/** What one text says of its meeting. */
export interface Meeting {
  readonly reading: Reading;
  readonly place: string | null;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Days and months the text names. */
  readonly days: readonly DateSpan[];
  readonly officers: readonly Officer[];
  readonly parties: ReadonlySet<PartyId>;
  /** Every party the text names. */
  readonly named: ReadonlySet<PartyId>;
  readonly key: string;
}

/** Collects the facts of a meeting from a statement or a report about it. */
export function meetingOf(reading: Reading, lexicon: Lexicon): Meeting {
  const known = collected.get(reading);
  if (known?.lexicon === lexicon) return known.meeting;
  const meeting = collect(reading, lexicon);
  collected.set(reading, { lexicon, meeting });
  return meeting;
}
const collected = new WeakMap<Reading, { readonly lexicon: Lexicon; readonly meeting: Meeting }>();

function collect(reading: Reading, lexicon: Lexicon): Meeting {
  const { text, place, date, parties, title } = reading.document;
  const opening = { from: 0, to: Math.min(text.length, OPENING) };
  const mentions = allMentions(text, { from: 0, to: text.length }, lexicon);
  return {
    reading,
    place: place ?? placeOf(text, opening),
    date: date ?? documentDate(text, title, opening).date,
    days: datesIn(text).filter((day) => day.kind === 'day' && day.month !== null && day.day !== null),
    officers: officersIn(text, mentions),
    parties: new Set(parties),
    named: new Set(mentions.flatMap(({ ids }) => ids)),
    key: ` ${foldKey(text)} `,
  };
}
const OPENING = 1600;

const MEETING_WORDS = /\b(?:met|meet|meets|meeting|gathered|convened|talks|summit|held|hosted|statement|communiqu[eé]|declaration)\b/i;

/** Told of a meeting long before. */
const EARLIER_MEETING = /\b(?:last (?:year|spring|summer|autumn|fall|winter)|previous|(?:months|years?) ago)\b/i;

/** Told of one to come. */
const LATER_MEETING =
  /\b(?:next|following|subsequent|upcoming|future)\s+(?:[\p{L}-]+\s+){0,4}?(?:meeting|summit|session|round|ministerial|talks|gathering)\b|\b(?:meet|reconvene|gather|convene)\s+(?:again|next)\b/iu;

/** Findings of a claim that tells of the meeting: another place, another day, another officer than every statement has. */
export function meetingFindings(claim: Span, report: Meeting, statements: readonly Meeting[]): readonly Finding[] {
  const { text } = report.reading.document;
  const clause = text.slice(claim.from, claim.to);
  const about = MEETING_WORDS.test(clause) && !EARLIER_MEETING.test(clause) && !LATER_MEETING.test(clause);
  return [...(about ? whereAndWhen(claim, report, statements) : []), ...officerFindings(claim, text, report, statements)];
}

/** Findings of place and day alone. */
function whereAndWhen(claim: Span, report: Meeting, statements: readonly Meeting[]): readonly Finding[] {
  const { text } = report.reading.document;
  return [...placeFindings(claim, text, statements), ...dateFindings(claim, text, report, statements)];
}

function placeFindings(claim: Span, text: string, statements: readonly Meeting[]): readonly Finding[] {
  const place = placeOf(text.slice(0, claim.to), claim);
  if (!place) return [];
  const from = text.indexOf(place, claim.from);
  return from < 0 ? [] : wrongPlace({ from, to: from + place.length }, text, statements);
}

/** A place given for the meeting, at `span` of the report, against the statements' own; empty where they name it or leave it open. */
export function wrongPlace(span: Span, text: string, statements: readonly Meeting[]): readonly Finding[] {
  const report = sliceOf(text, span);
  const place = report.text;
  const own = statements[0];
  if (!own) return [];
  const remote = statements.every((meeting) => remoteMeeting(meeting) !== null && !names(meeting, place));
  if (remote) {
    const words = remoteMeeting(own)!;
    return [finding('place', report, sourceOf(own, words), `“${place}” where the text has “${words}”`)];
  }
  if (statements.some((meeting) => meeting.place === null || names(meeting, place))) return [];
  return [finding('place', report, sourceOf(own, own.place!), `“${place}”: the meeting of the text was in ${own.place}`)];
}

/** "a virtual meeting", "by video conference": the words that say nobody travelled; null when the opening has none. */
export function remoteMeeting({ reading, place }: Meeting): string | null {
  if (place !== null) return null;
  return (
    /\b(?:virtual(?:ly)?|video ?conference|video call|by telephone|phone call)\b/i.exec(reading.document.text.slice(0, OPENING))?.[0] ??
    null
  );
}

/** Does the statement name the place, whole or by its first word? */
function names(meeting: Meeting, place: string): boolean {
  const key = foldKey(place);
  return key === '' || meeting.key.includes(` ${key} `) || meeting.key.includes(` ${key.split(' ')[0]} `);
}

function dateFindings(claim: Span, text: string, report: Meeting, statements: readonly Meeting[]): readonly Finding[] {
  const told = report.days.filter((day) => contains(claim, day));
  return told.flatMap((day) => {
    const rival = statements.map((meeting) => dayOf(meeting)).find((own) => own !== null);
    if (!rival || statements.some((meeting) => hasDay(meeting, day))) return [];
    const own = statements[0]!;
    return [finding('date', sliceOf(text, day), sourceOf(own, rival), `“${text.slice(day.from, day.to)}” where the text has ${rival}`)];
  });
}

/** The day of the meeting in the statement's own words, or its date; null when the statement has neither. */
function dayOf({ reading, date, days }: Meeting): string | null {
  const day = days[0];
  return day ? reading.document.text.slice(day.from, day.to) : date;
}

function hasDay(meeting: Meeting, day: DateSpan): boolean {
  if (meeting.days.some((own) => own.month === day.month && isWithin(own, day))) return true;
  const [, month, date] = (meeting.date ?? '').split('-');
  return month === undefined ? meeting.days.length === 0 : Number(month) === day.month && Number(date) === day.day;
}

/** The day, or the last of several told, within the days the text gives: "October 14" in "October 13 and 14". */
function isWithin(own: DateSpan, told: DateSpan): boolean {
  const last = own.lastDay ?? own.day!;
  return own.day! <= told.day! && (told.lastDay ?? told.day!) <= Math.max(last, own.day!);
}

function officerFindings(claim: Span, text: string, report: Meeting, statements: readonly Meeting[]): readonly Finding[] {
  return report.officers
    .filter((officer) => contains(claim, officer))
    .flatMap((officer) => {
      if (officer.party === null || statements.some((meeting) => tells(meeting, officer))) return [];
      for (const meeting of statements) {
        const own = meeting.officers.find(
          (one) => one.party === officer.party && one.level === officer.level && one.title === officer.title,
        );
        if (!own) continue;
        const source: SourceSpan = { statement: meeting.reading.document.id, ...sliceOf(meeting.reading.document.text, own) };
        return [finding('name', sliceOf(text, officer), source, `${officer.name} where the text has ${own.name}`)];
      }
      return [];
    });
}

function tells(meeting: Meeting, officer: Officer): boolean {
  return [...officer.surnames, officer.name].some((name) => meeting.key.includes(` ${foldKey(name)} `));
}

/** The first place of the words in a meeting's text, as a span of it; null when they do not stand there. */
export function sourceOf({ reading }: Meeting, words: string): SourceSpan | null {
  const { text, id } = reading.document;
  const from = text.indexOf(words);
  return from < 0 ? null : { statement: id, from, to: from + words.length, text: words };
}

/** A finding about the meeting: always one to correct. */
export function finding(dimension: CheckDimension, report: TextSpan, source: SourceSpan | null, reason: string): Finding {
  return { dimension, report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason };
}

/** With this share of its claims borne out, a report with a wrong place or date is about this meeting all the same. */
const SAME_MEETING = 0.7;

/**
 * The doubt that the statement of this meeting is missing, or null. `borneOut` is the share of the report's attributed claims for which
 * the statements have a provision.
 */
export function otherMeeting(report: Meeting, statements: readonly Meeting[], borneOut: number): Doubt | null {
  const at = conflict(report, statements);
  if (!at || borneOut >= SAME_MEETING) return null;
  return {
    rule: 'check/other-meeting',
    message: `the statement of this meeting is missing: the report is about ${at.what}, the text given about ${at.own}; nothing is judged`,
    at: [at.span],
  };
}

interface Conflict {
  readonly what: string;
  readonly own: string;
  readonly span: Span;
}

/** A place, a day or parties of the report's opening that none of the statements has. */
function conflict(report: Meeting, statements: readonly Meeting[]): Conflict | null {
  const { text } = report.reading.document;
  const opening = { from: 0, to: Math.min(text.length, OPENING) };
  for (const sentence of report.reading.sentences.filter((one) => overlaps(one, opening)).slice(0, OPENING_SENTENCES)) {
    // A sentence that names several officers together tells of their meeting, also without a word for it.
    const gathered = report.officers.filter((officer) => contains(sentence, officer)).length > 1;
    if (!gathered && !MEETING_WORDS.test(text.slice(sentence.from, sentence.to))) continue;
    for (const found of whereAndWhen(sentence, report, statements))
      return { what: found.report!.text, own: found.source?.text ?? 'another meeting', span: found.report! };
  }
  const strangers =
    report.parties.size >= FEWEST_PARTIES &&
    statements.every(
      ({ parties }) =>
        parties.size > 0 &&
        ![...report.parties, ...report.named].some((id) => parties.has(id) || (id.startsWith('UN') && parties.has('UNSC'))),
    );
  return strangers
    ? { what: [...report.parties].join(', '), own: [...statements[0]!.parties].join(', '), span: { from: 0, to: Math.min(text.length, 1) } }
    : null;
}
const OPENING_SENTENCES = 4;
/** One party alone is no meeting. */
const FEWEST_PARTIES = 2;
