/** The meeting in passing: "after their talks in Karsk", "met online", "the three-day meeting", against the place and days of the text. */
import type { Finding, Span } from '../model.js';
import { sliceOf } from '../text/span.js';
import { finding, type Meeting, remoteMeeting, sourceOf, wrongPlace } from './meeting.js';

/** Findings of place and length of the meeting that a claim tells by the way; none about meetings before or after it. */
export function venueFindings(claim: Span, text: string, statements: readonly Meeting[]): readonly Finding[] {
  const part = text.slice(claim.from, claim.to);
  if (statements.length === 0 || OTHER_TIME.test(part)) return [];
  return [...venue(claim, part, text, statements), ...manner(claim, part, text, statements), ...length(claim, part, text, statements)];
}

/** Another meeting than that of the text. */
const OTHER_TIME =
  /\b(?:last|previous(?:ly)?|earlier|next|later|prior|first|second|will|would|past|upcoming|future|separate(?:ly)?|another|since|(?:19|20)\d\d)\b/i;

const NAME = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2})";
const VENUE = new RegExp(`(?:^[Mm]eeting|\\b(?:[Tt]heir (?:meeting|talks|summit)|[Tt]he (?:meeting|gathering))) (?:held )?in ${NAME}`, 'u');
const TRAVEL = new RegExp(`\\b(?:travell?ed|flew) to ${NAME} for the (?:meeting|talks|summit|gathering)\\b`, 'u');

function venue(claim: Span, part: string, text: string, statements: readonly Meeting[]): readonly Finding[] {
  const hit = VENUE.exec(part) ?? TRAVEL.exec(part);
  if (!hit || MONTH.test(hit[1]!)) return [];
  const from = claim.from + hit.index + hit[0].indexOf(hit[1]!);
  return wrongPlace({ from, to: from + hit[1]!.length }, text, statements);
}
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)\b/;

const REMOTE =
  /\b(?:met|meeting|gathered|talks|held)\b[^,;.]{0,40}?\b(online|virtually|by video(?: ?link| ?conference)?|via video(?: ?link| ?conference)?)\b/i;
const REMOTE_MEETING = /\b(virtual|online|remote) (?:meeting|summit|talks|session)\b/i;
const IN_PERSON = /\b(?:met|meeting|gathered|talks)\b[^,;.]{0,30}?\b(in person|face to face)\b/i;
const ANY_REMOTE = /\b(?:virtual(?:ly)?|online|video|remote(?:ly)?|telephone|phone|hybrid)\b/i;

/** "Met online" where the text gives a place, "in person" where it calls the meeting virtual. */
function manner(claim: Span, part: string, text: string, statements: readonly Meeting[]): readonly Finding[] {
  const own = statements[0]!;
  const remote = REMOTE.exec(part) ?? REMOTE_MEETING.exec(part);
  const person = remote ? null : IN_PERSON.exec(part);
  const hit = remote ?? person;
  if (!hit) return [];
  const from = claim.from + hit.index + hit[0].indexOf(hit[1]!);
  const report = sliceOf(text, { from, to: from + hit[1]!.length });
  const gathered = statements.every(isInPlace);
  const words = remote ? (gathered ? own.place : null) : statements.every((one) => remoteMeeting(one) !== null) ? remoteMeeting(own) : null;
  return words === null ? [] : [finding('place', report, sourceOf(own, words), `“${report.text}” where the text has “${words}”`)];
}

/** Does the text say that the parties met at its place? A dateline alone does not. */
function isInPlace({ place, reading }: Meeting): boolean {
  const { text } = reading.document;
  if (place === null || ANY_REMOTE.test(text)) return false;
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1))
    if (/\b(?:met|gathered|convened|meeting|assembled)\b[^.]{0,90}\b(?:in|at)\s+$/.test(text.slice(Math.max(0, at - BEFORE_PLACE), at)))
      return true;
  return false;
}
const BEFORE_PLACE = 120;

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const N = '(\\d{1,2}|one|two|three|four|five|six|seven)';
const LENGTHS = [
  `\\b${N}[- ]day (?:\\p{L}+ )?(?:meeting|summit|talks|session|gathering)\\b`,
  `\\b${N} days of (?:\\p{L}+ )?(?:meetings|talks|discussions)\\b`,
  `\\b(?:met|gathered) for ${N} days\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));
const RANGE =
  /\b(?:met|meeting|gathered|convened|held|took place)\b[^.;]{0,120}?\b(?:[A-Z][a-z]+ (\d{1,2})(?:-| to | and )(\d{1,2})\b|(?:from )?(\d{1,2})(?:-| to | and )(\d{1,2}) [A-Z][a-z]+)/;
const OPENING = 1600;

/** "A three-day meeting" where the text says from which day to which it lasted. */
function length(claim: Span, part: string, text: string, statements: readonly Meeting[]): readonly Finding[] {
  const told = daysIn(part);
  const own = statements[0]!;
  const opening = own.reading.document.text.slice(0, OPENING).replace(/[–—‑]/g, '-');
  const stated = statements.length > 1 || !told ? null : (daysIn(opening) ?? rangeIn(opening));
  if (!told || !stated || told.days === stated.days) return [];
  const report = sliceOf(text, { from: claim.from + told.from, to: claim.from + told.to });
  const words = own.reading.document.text.slice(stated.from, stated.to);
  return [finding('number', report, sourceOf(own, words), `“${report.text}” where the text has “${words}”`)];
}

interface Days extends Span {
  readonly days: number;
}

function daysIn(part: string): Days | null {
  const hit = LENGTHS.map((pattern) => pattern.exec(part)).find((one) => one !== null);
  if (!hit) return null;
  const word = hit[1]!.toLowerCase();
  const at = COUNTS.indexOf(word);
  return { from: hit.index, to: hit.index + hit[0].length, days: at < 0 ? Number(word) : at + 1 };
}

function rangeIn(opening: string): Days | null {
  const hit = RANGE.exec(opening);
  const days = hit ? Number(hit[2] ?? hit[4]) - Number(hit[1] ?? hit[3]) + 1 : 0;
  return hit && days > 1 ? { from: hit.index, to: hit.index + hit[0].length, days } : null;
}
