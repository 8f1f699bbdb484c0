import { markerOf } from '../text/markers.js';
import { lineJoiner, wordsOf } from './pdf-hyphens.js';
import type { PdfLine } from './pdf-lines.js';

/** Parts of a letter's size. */
const INDENT = 0.8;
/** Lines of one paragraph have letters of one size, but for rounding. */
const SAME_SIZE = 1.08;
/** A gap this much wider than the usual one is between paragraphs. */
const WIDER = 1.3;
/** The usual distance of lines, in parts of the letters' size, where a text is too short to tell. */
const LEADING = 1.25;
/** Notes at the foot of a page are smaller than the text by so much, and stand in the lower part of the page. */
const NOTE_SIZE = 0.9;

/** The text of lines: paragraphs set off by blank lines, words that were divided at line ends made whole; notes from the feet of pages stand at the end. */
export function textOfLines(lines: readonly PdfLine[]): string {
  const size = usualSize(lines);
  const notes = notesOf(lines, size);
  const body = lines.filter((line) => !notes.has(line));
  const join = lineJoiner(wordsOf(lines.map((line) => line.text)));
  return [...paragraphsOf(body, join), ...paragraphsOf([...notes], join)].join('\n\n');
}

function paragraphsOf(lines: readonly PdfLine[], join: (before: string, line: string) => string): readonly string[] {
  const rights = rightsOf(lines);
  const leading = usualLeading(lines);
  const out: string[] = [];
  let first: PdfLine | null = null;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const right = before === undefined ? 0 : (rights.get(before.flow) ?? 0);
    const isNew = before === undefined || first === null || breaks(before, line, { first, leading, right });
    if (isNew === true) {
      out.push(line.text);
      first = line;
    } else if (isNew === 'line') out[out.length - 1] += `\n${line.text}`;
    else out[out.length - 1] = join(out.at(-1) ?? '', line.text);
  }
  return out;
}

interface Around {
  /** First line of the paragraph so far. */
  readonly first: PdfLine;
  readonly leading: number;
  /** Where lines end in the column of the line before. */
  readonly right: number;
}

/** Does a paragraph begin with this line (true), does it go on (false), or was the line broken on purpose, which is for the reader of the text to judge? */
function breaks(before: PdfLine, line: PdfLine, around: Around): boolean | 'line' {
  const ended = /[.!?:;]["')\]”’]*$/.test(before.text);
  const small = /^["'“‘(]?\p{Ll}/u.test(line.text);
  const room = roomLeft(before, line, around.right);
  if (Math.max(before.size, line.size) / Math.min(before.size, line.size) > SAME_SIZE) return true;
  if (isItem(before, line, ended || room === 'much')) return true;
  const gap = before.page === line.page ? (line.y - before.y) / Math.max(before.size, 1) : 0;
  if (gap > around.leading * WIDER) return ended || !small || gap > around.leading * 2;
  if (before.flow !== line.flow) return ended || (room === 'much' && !small);
  if (before.font !== line.font && room !== 'none') return true;
  if (ended) return room !== 'none' || isIndented(before, line, around.first);
  return room === 'much' && (!small || isHalfEmpty(before, line, around.right)) ? 'line' : false;
}

/** Whether the first word of a line would have stood at the end of the line before, so that somebody broke it on purpose; with much room, surely. */
function roomLeft(before: PdfLine, line: PdfLine, right: number): 'none' | 'some' | 'much' {
  const letter = (line.end - line.x) / Math.max(1, line.text.length);
  const word = line.text.split(' ', 1)[0]?.length ?? 0;
  if (right - before.end <= (word + 1.5) * letter) return 'none';
  return right - before.end > (right - before.x) * MUCH ? 'much' : 'some';
}
/** Share of a column. */
const MUCH = 0.15;

/** A line that fills little of its column, with the next right below its beginning: an item whose mark was drawn, not written. Centred lines are none. */
const isHalfEmpty = (before: PdfLine, line: PdfLine, right: number): boolean =>
  Math.abs(before.x - line.x) < 1 && before.end - before.x < (right - before.x) * HALF;
const HALF = 0.6;

/** An item of a list: a number may also begin a line by chance, so that it counts only where a line may end. */
function isItem(before: PdfLine, line: PdfLine, free: boolean): boolean {
  const marker = markerOf(line.text);
  if (marker === null) return false;
  return marker.style === 'bullet' || free || Math.abs(line.x - before.x) > INDENT * line.size;
}

/** Set in from the line before, as first lines are; or set out again after an item whose lines hang. */
function isIndented(before: PdfLine, line: PdfLine, first: PdfLine): boolean {
  const shift = (line.x - before.x) / line.size;
  if (shift > INDENT) return !(before === first && markerOf(before.text) !== null);
  return shift < -INDENT && before !== first;
}

/** Where the lines of each column end. */
function rightsOf(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const rights = new Map<number, number>();
  for (const line of lines) rights.set(line.flow, Math.max(rights.get(line.flow) ?? 0, line.end));
  const widest = [...rights.values()].sort((a, b) => a - b)[rights.size >> 1] ?? 0;
  // A page with a few short lines has the width of the others, unless those are columns.
  const flows = new Map<number, number>();
  for (const line of lines) flows.set(line.flow, (flows.get(line.flow) ?? 0) + 1);
  return new Map([...rights].map(([flow, right]) => [flow, (flows.get(flow) ?? 0) < FEW_LINES && right < widest ? widest : right]));
}
const FEW_LINES = 6;

/** The letters' size of most of the text. */
function usualSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0];
}
const rounded = (size: number): number => Math.round(size * 4) / 4;

/** The distance of lines that surely belong together, in parts of the letters' size: the median. */
function usualLeading(lines: readonly PdfLine[]): number {
  const gaps: number[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before === undefined || before.flow !== line.flow || line.y <= before.y) continue;
    if (/^\p{Ll}/u.test(line.text) && !/[.!?:;]["')\]”’]*$/.test(before.text)) gaps.push((line.y - before.y) / Math.max(1, before.size));
  }
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? LEADING;
}

/** Notes at the feet of pages: from the first small line with a number or asterisk down to the page's end, when nothing larger follows. */
function notesOf(lines: readonly PdfLine[], size: number): ReadonlySet<PdfLine> {
  const notes = new Set<PdfLine>();
  let own: PdfLine[] = [];
  for (const [at, line] of [...lines.entries()].reverse()) {
    if (lines[at + 1]?.page !== line.page) own = [];
    else if (own.length === 0 && !notes.has(lines[at + 1]!)) continue;
    if (line.size > size * NOTE_SIZE) {
      own = [];
      continue;
    }
    own.push(line);
    if (/^(?:\d{1,3}|[*†‡])[.)]?\s?\p{L}/u.test(line.text)) for (const note of own) notes.add(note);
  }
  return new Set(lines.filter((line) => notes.has(line)));
}
