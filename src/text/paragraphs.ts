import type { Span } from '../model.js';
import { isByline, isClause, isDateline, isFurniture, opensOperative, opensPreamble } from './genre.js';
import type { Line } from './lines.js';
import { type Marker, markerOf } from './markers.js';
import { isSpaceAt } from './span.js';
import { goesOn, type Wrap, wrapsOf } from './wrap.js';

/** One logical paragraph: hard-wrapped lines joined, list markers taken off, run-in bullets apart. */
export interface Paragraph extends Span {
  readonly marker: Span | null;
  readonly style: Marker | null;
  /** White space before its first line, in code units. */
  readonly indent: number;
  /** The lines it was joined from. */
  readonly lines: number;
  /** It is cut out of the middle of a line. */
  readonly runIn: boolean;
}

const ENDED = /[.!?:;]["')\]”’]*$/;
/** Words and marks no sentence ends in. */
const OPEN_END =
  /(?:[-–—(]|\bof \d{1,2}|\b(?:a|an|the|of|in|on|to|for|by|with|and|or|from|at|any|all|its|their|our|no|that|which|as|under|into|between|against|toward|towards|including|per|than|is|are|was|were|be|will|shall|not|both|these|those))$/i;
const LOWER = /^["'“‘(]?\p{Ll}/u;

/** Joins lines to paragraphs. Wrapping is judged per run of lines between blank ones; a sentence broken by a page or a stray blank line is joined again. */
export function paragraphsOf(reading: string, lines: readonly Line[]): readonly Paragraph[] {
  const out: Joined[] = [];
  const wraps = wrapsOf(lines);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const last = out.at(-1);
    const next = last ? pastFurniture(lines, i) : i;
    if (last && next > i && next < lines.length && isBroken(lines[i - 1]!, { ...lines[next]!, gap: 1 })) {
      last.to = lines[next]!.to;
      last.lines += next - i + 1;
      i = next;
    } else if (last && continues(lines[i - 1]!, line, wraps[i]!, last)) {
      last.to = line.to;
      last.lines++;
    } else out.push({ from: line.from, to: line.to, indent: line.indent, lines: 1, listed: markerOf(line.text) !== null });
  }
  return inSeries(out.flatMap((p) => split(reading, p)));
}

/** "V. Marrow said" is no paragraph five: a capital and a full stop count as a marker only as the first or the next of their series. */
function inSeries(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const last = new Map<Marker['style'], number>();
  return paragraphs.map((p) => {
    if (!p.marker || !p.style?.capital) return p;
    const { style, ordinal } = p.style;
    if (ordinal !== 1 && ordinal !== (last.get(style) ?? 0) + 1) return { ...p, from: p.marker.from, marker: null, style: null };
    last.set(style, ordinal);
    return p;
  });
}

/** Index of the first line at or after `i` that is no page number or running head: a sentence may go on there. */
function pastFurniture(lines: readonly Line[], i: number): number {
  let at = i;
  while (at < lines.length && at - i < MOST_FURNITURE && isPageLine(lines[at]!)) at++;
  return at;
}
const MOST_FURNITURE = 6;
/** A bare number inside a run of lines is the end of a wrapped sentence, not a page number. */
const isPageLine = (line: Line): boolean => isFurniture(line.text) && (line.gap > 0 || line.page || !/^\d+$/.test(line.text));

/** Lines joined so far. */
interface Joined {
  readonly from: number;
  to: number;
  readonly indent: number;
  lines: number;
  /** The first line starts with a list marker. */
  readonly listed: boolean;
}

/** Does `line` go on with the paragraph that `before` belongs to? */
function continues(before: Line, line: Line, wrap: Wrap, joined: Joined): boolean {
  if (before.heading || isPageLine(before) || standsAlone(line, before)) return false;
  const marker = markerOf(line.text);
  if (marker && isListed(marker, before, line, joined)) return false;
  if (line.gap === 0 && joined.listed && line.indent > joined.indent && before.to - before.from <= WIDEST_HANGING) return true;
  const ended = ENDED.test(before.text);
  const lower = LOWER.test(line.text);
  if (line.gap > (wrap.spread ? 1 : 0)) return isBroken(before, line);
  if (line.gap === 0 && wrap.width > 0 && goesOn(before, line)) return true;
  if (wrap.width === 0) return !ended && !/[,;]$/.test(before.text) && (lower || (OPEN_END.test(before.text) && before.text.length > 40));
  if (/[,;]$/.test(before.text) && /^\p{Lu}/u.test(line.text) && opensPreamble(line.text)) return false;
  if (ended && isShortOpen(line, wrap)) return false;
  if (ended)
    return isFull(before, line, wrap) && (lower || !/:$/.test(before.text)) && !(/;$/.test(before.text) && opensOperative(line.text));
  if (lower || OPEN_END.test(before.text) || (/^\d/.test(line.text) && !marker)) return true;
  if (isFull(before, line, wrap)) return true;
  return joined.lines > 1;
}

/** A line under a list marker that is set in further goes on with its item, unless the lines are whole paragraphs. */
const WIDEST_HANGING = 130;

/** A heading by its mark-up, page furniture, a byline, or a date and place that no open sentence leads up to. */
function standsAlone(line: Line, before: Line): boolean {
  if (line.heading || isPageLine(line) || isByline(line.text)) return true;
  return /^[\p{Lu}\d].*\d{4}$/u.test(line.text) && isDateline(line.text) && !OPEN_END.test(before.text);
}

/** A line that could have gone on and has no end, after one that has: a heading inside a wrapped run. */
const isShortOpen = (line: Line, wrap: Wrap): boolean =>
  line.to - line.from < wrap.width * 0.75 && /^\p{Lu}/u.test(line.text) && !/[.!?:;,]$/.test(line.text);

/** Would the first word of the next line have fitted? Then the line was ended on purpose. */
function isFull(before: Line, line: Line, wrap: Wrap): boolean {
  const space = line.text.indexOf(' ');
  return before.to - before.from + 1 + (space < 0 ? line.text.length : space) > wrap.width - SLACK;
}
/** Code units a full line may stay short of its block's longest. */
const SLACK = 6;

/** A page or a stray blank line inside a sentence: what stands before has no end, and this line starts in lower case or after a word that cannot end one. */
function isBroken(before: Line, line: Line): boolean {
  const ended = ENDED.test(before.text);
  const lower = LOWER.test(line.text);
  if (/[;,] (?:and|or)$/.test(before.text)) return false;
  if (ended || line.gap > 4 || markerOf(line.text)) return false;
  if (!lower && isClause(before.text) && before.text.length > 60 && /[.!?:]["')\]”’]*$/.test(line.text) && !isClause(line.text))
    return true;
  if (/,$/.test(before.text)) return lower && before.text.length > 60 && line.page;
  if (lower) return before.text.length > 30 || OPEN_END.test(before.text);
  return before.text.length > 60 && OPEN_END.test(before.text);
}

/** A number or dash at the start of a wrapped line ("until 31 May / 1994. The", "– a proof") is no marker. */
function isListed(marker: Marker, before: Line, line: Line, joined: Joined): boolean {
  if (line.gap > 0) return true;
  const ended = ENDED.test(before.text);
  const joins = /(?:,|\band|\bor)$/.test(before.text);
  const lower = /^[^\p{L}]*\p{Ll}/u.test(line.text.slice(marker.length));
  if (OPEN_END.test(before.text) && !joins) return false;
  if (marker.ordinal === 0) return ended || joined.listed || !lower || !/^[–—]/.test(line.text);
  if (/^\p{Lu}/u.test(line.text)) return ended;
  if (marker.ordinal > 1 && lower && !joined.listed) return false;
  return ended || joins || marker.ordinal <= 1 || before.text.length < 60;
}

const RUN_IN_BULLET = /\s(?:[•▪●◦‣](?=\s)|[–*](?=[^\S\n]{2})|-(?=\s{2}|\n))\s*(?=\S)/g;
/** "…; - Next item": a dash with one space counts only in a paragraph that opens with one itself. */
const RUN_IN_DASH = /(?:[.;]|; and|; or)\s[-–]\s(?=\p{Lu})/gu;
const RUN_IN_NUMBER = /(?<=\S)\s+(\d{1,3})\.\s+(?=["“(]?\p{Lu})/gu;
/** A resolution whose preamble lost its line ends: "The Security Council, Recalling …, Noting …,". */
const RUN_IN_COUNCIL = /^The (?:[\p{L}'-]+ ){0,5}(?:Council|Assembly|Commission|Conference), \p{Lu}/u;
const RUN_IN_PREAMBLE =
  /,\s(?=(?:Also |Further |Deeply |Gravely )?(?:\p{Lu}\p{L}+ing|Concerned|Alarmed|Convinced|Mindful|Determined|Aware|concerned|alarmed)\b)/gu;
/** "as set out in paragraph 3. The": the number belongs to the word before it. */
const COUNTED =
  /\b(?:paragraphs?|paras?\.?|sections?|articles?|annex|chapters?|parts?|steps?|phases?|pillars?|resolutions?|nos?\.?|tracks?|groups?|levels?|rounds?|tables?|figures?|and|of)$/i;

/** Cuts a paragraph at its marker and at bullets and numbers that lost their line breaks. */
function split(reading: string, span: Span & { readonly indent: number; readonly lines: number }): Paragraph[] {
  const body = reading.slice(span.from, span.to);
  const out: Paragraph[] = [];
  let from = 0;
  for (const cut of [...cutsOf(body), body.length]) {
    const piece = paragraph(reading, span.from + from, span.from + cut, { indent: span.indent, lines: span.lines, runIn: from > 0 });
    if (piece) out.push(piece);
    from = cut;
  }
  return out;
}

function cutsOf(body: string): readonly number[] {
  const first = markerOf(body.slice(0, 24));
  const cuts: number[] = [];
  const council = RUN_IN_COUNCIL.test(body.slice(0, 120));
  if (council) for (const m of body.matchAll(RUN_IN_PREAMBLE)) cuts.push(m.index + 1);
  for (const m of body.matchAll(RUN_IN_BULLET)) {
    if (/[.;:,!?)"”]\s*$|(?:\band|\bor)\s*$/.test(body.slice(Math.max(0, m.index - 6), m.index)) || first?.ordinal === 0)
      cuts.push(m.index + 1);
  }
  if (first?.style === 'dash' && cuts.length === 0) for (const m of body.matchAll(RUN_IN_DASH)) cuts.push(m.index + m[0].length - 2);
  if (first === null || first.style === 'decimal') {
    let expected = first ? first.ordinal + 1 : 1;
    for (const m of body.matchAll(RUN_IN_NUMBER)) {
      if (Number(m[1]) !== expected || !mayNumber(body.slice(Math.max(0, m.index - 16), m.index), expected, council)) continue;
      cuts.push(m.index + m[0].search(/\d/));
      expected++;
    }
  }
  return cuts.sort((a, b) => a - b);
}

/** May a number that comes next in its series open a paragraph after these words? The first needs a colon, the second an end or a comma. */
function mayNumber(before: string, expected: number, council: boolean): boolean {
  if (expected === 1) return before.endsWith(':') || (council && before.endsWith(','));
  if (/[.;:,!?)"”]$/.test(before) || /[,;] (?:and|or)$/.test(before)) return true;
  return expected > 2 && !COUNTED.test(before);
}

function paragraph(reading: string, from: number, to: number, rest: Pick<Paragraph, 'indent' | 'lines' | 'runIn'>): Paragraph | null {
  let a = from;
  let b = to;
  while (a < b && isSpaceAt(reading, a)) a++;
  while (b > a && isSpaceAt(reading, b - 1)) b--;
  const rule = /^[-_=*~]{5,}\s+(?=\S)/.exec(reading.slice(a, Math.min(b, a + 200)));
  if (rule) a += rule[0].length;
  const style = markerOf(reading.slice(a, Math.min(b, a + 24)));
  const marker = style ? { from: a, to: a + style.length } : null;
  if (marker) a = marker.to;
  while (a < b && isSpaceAt(reading, a)) a++;
  return a < b ? { from: a, to: b, marker, style, ...rest } : null;
}
