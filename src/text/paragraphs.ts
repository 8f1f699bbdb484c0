import type { Span } from '../model.js';
import type { Line } from './lines.js';
import { type Marker, markerOf } from './markers.js';
import { isSpaceAt } from './span.js';

/** One logical paragraph: hard-wrapped lines joined, list markers taken off, run-in bullets apart. */
export interface Paragraph extends Span {
  readonly marker: Span | null;
  /** It stands on lines of its own, not in the middle of a line. */
  readonly alone: boolean;
  /** It opens like a footnote, after the text has ended. */
  readonly noteAfterEnd: boolean;
}

/** Wider lines are paragraphs of their own, never hard-wrapped. */
const WIDEST_WRAP = 130;
const TERMINAL = /[.!?:;]["'”’)\]]*$/;

/** Joins lines to paragraphs. Wrapping is judged per run of lines between blank ones; a sentence broken by a page or a stray blank line is joined again. */
export function paragraphsOf(reading: string, lines: readonly Line[]): readonly Paragraph[] {
  const out: { from: number; to: number }[] = [];
  const width = widths(lines);
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = out.at(-1);
    if (before && last && continues(before, line, width[i]!, out.length > 1 || i > 0)) last.to = line.to;
    else out.push({ from: line.from, to: line.to });
  });
  return out.flatMap((p) => split(reading, p));
}

/** The longest line of each run of lines without a blank between them. */
function widths(lines: readonly Line[]): readonly number[] {
  const out: number[] = new Array(lines.length).fill(0);
  let start = 0;
  const close = (end: number): void => {
    let max = 0;
    for (let i = start; i < end; i++) max = Math.max(max, lines[i]!.to - lines[i]!.from);
    for (let i = start; i < end; i++) out[i] = max;
    start = end;
  };
  lines.forEach((l, i) => {
    if (i > 0 && l.gap > 0) close(i);
  });
  close(lines.length);
  return out;
}

const OPEN_END =
  /(?:,|-|–|—|\b(?:a|an|the|of|in|on|to|for|by|with|and|or|from|at|any|all|its|their|our|no|that|which|as|under|into|between|against|toward|towards|including))$/i;

function continues(before: Line, line: Line, width: number, _any: boolean): boolean {
  const marker = markerOf(line.text);
  if (marker && isListed(marker, before, line)) return false;
  const lower = /^["'“‘(]?\p{Ll}/u.test(line.text);
  const ended = TERMINAL.test(before.text);
  if (line.gap > 0) return brokenSentence(before, line, ended, lower);
  if (width > WIDEST_WRAP) return lower && !ended && !/[,;]$/.test(before.text);
  if (lower && !ended) return true;
  if (/[,;]$/.test(before.text) && /^(?:\p{Lu}\p{L}+ing|Having|Deeply|Gravely)\b/u.test(line.text)) return false;
  if (width < 45) return !ended && lower;
  return isFull(before, line, width) && !/:$/.test(before.text);
}

/** Would the first word of the next line have fitted? Then the line was ended on purpose. */
function isFull(before: Line, line: Line, width: number): boolean {
  const word = line.text.indexOf(' ');
  const first = word < 0 ? line.text.length : word;
  return before.to - before.from + 1 + first > width - 4;
}

/** A page or a stray blank line inside a sentence: the block before has no end, and this one starts in lower case or after a word that cannot end. */
function brokenSentence(before: Line, line: Line, ended: boolean, lower: boolean): boolean {
  if (ended || line.gap > 3 || markerOf(line.text)) return false;
  if (lower) return before.text.length > 30 && !/[,;]$/.test(before.text);
  return before.text.length > 60 && OPEN_END.test(before.text) && !/,$/.test(before.text);
}

/** A number at the start of a wrapped line ("until 31 May / 1994. The") is no marker. */
function isListed(marker: Marker, before: Line, line: Line): boolean {
  if (line.gap > 0 || marker.ordinal === 0) return true;
  return TERMINAL.test(before.text) || /(?:,|\band|\bor)$/.test(before.text) || marker.ordinal <= 1 || before.text.length < 60;
}

const RUN_IN_BULLET = /(?<=[.;:,!?)"”]|and|or|\s)\s(?:[•▪●◦]|[-–*](?=\s{2}))\s+(?=\S)/g;
const RUN_IN_NUMBER = /(?<=[.;:!?)"”])\s+(\d{1,3})\.\s+(?=["“(]?\p{Lu})/gu;

/** Cuts a paragraph at its marker and at bullets and numbers that lost their line breaks. */
function split(reading: string, span: Span): Paragraph[] {
  const out: Paragraph[] = [];
  const body = reading.slice(span.from, span.to);
  const first = markerOf(body.slice(0, 24));
  const cuts: number[] = [];
  for (const m of body.matchAll(RUN_IN_BULLET)) cuts.push(m.index + 1);
  if (first === null || first.style === 'decimal') {
    let expected = first ? first.ordinal + 1 : 1;
    for (const m of body.matchAll(RUN_IN_NUMBER)) {
      if (Number(m[1]) !== expected || (expected === 1 && !/:$/.test(body.slice(0, m.index)))) continue;
      cuts.push(m.index + m[0].search(/\d/));
      expected++;
    }
  }
  cuts.sort((a, b) => a - b);
  let from = 0;
  for (const cut of [...cuts, body.length]) {
    const piece = paragraph(reading, span.from + from, span.from + cut, from === 0);
    if (piece) out.push(piece);
    from = cut;
  }
  return out;
}

function paragraph(reading: string, from: number, to: number, alone: boolean): Paragraph | null {
  let a = from;
  let b = to;
  while (a < b && isSpaceAt(reading, a)) a++;
  while (b > a && isSpaceAt(reading, b - 1)) b--;
  const marker = markerOf(reading.slice(a, Math.min(b, a + 24)));
  const mark = marker ? { from: a, to: a + marker.length } : null;
  if (mark) {
    a = mark.to;
    while (a < b && isSpaceAt(reading, a)) a++;
  }
  if (a >= b) return null;
  return { from: a, to: b, marker: mark, alone, noteAfterEnd: /^\d{1,3}\s+\p{Lu}/u.test(reading.slice(a, a + 12)) };
}
