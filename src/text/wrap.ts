import { isBoilerplate, newsDateline } from './genre.js';
import type { Line } from './lines.js';
import { markerOf } from './markers.js';
import { isOpener } from './openers.js';

/** How the run of lines around a line is wrapped. */
export interface Wrap {
  /** Longest line of a hard-wrapped run, in code units; 0 when each line is a paragraph of its own. */
  readonly width: number;
  /** The whole text has a blank line after every line: then one blank line means nothing. */
  readonly spread: boolean;
}

/** Wider lines are paragraphs of their own; narrower runs are verse, addresses, tables. */
const WIDEST = 130;
const NARROWEST = 30;
/** Share of all lines that must go on in lower case after a blank one before a text counts as spread. */
const SPREAD_SHARE = 0.3;

/** A line that goes on is about as long as the next, unless that is the last. */
const LEAST_FILL = 0.6;
const ENDED = /[.!?:;]["')\]”’]*$/;

/** Does a line surely go on with the one before: that one has no end, and this one starts in lower case, or the one before reads like part of a sentence and this one opens none. */
export function goesOn(before: Line, line: Line): boolean {
  if (ENDED.test(before.text)) return false;
  if (/^["'“‘(]?\p{Ll}/u.test(line.text)) return true;
  return (
    isPartOfSentence(before.text) &&
    length(before) >= length(line) * LEAST_FILL &&
    !opensSentence(line.text) &&
    markerOf(line.text) === null
  );
}

const opensSentence = (line: string): boolean =>
  isOpener(/^[\p{L}']+/u.exec(line)?.[0] ?? '') || isBoilerplate(line) || newsDateline(line) !== null;

/** Six words and more, two of the longer ones in lower case: no heading in capitals, no name. */
function isPartOfSentence(line: string): boolean {
  if (line.length < NARROWEST || line.length > WIDEST || /,$/.test(line)) return false;
  const words = line.split(' ');
  return words.length >= 6 && words.filter((w) => /^\p{Ll}{4}/u.test(w)).length >= 2;
}

/** Judges wrapping per run of lines between blank ones: a run is wrapped when one of its lines goes on in lower case, or when its lines are as long as those of the runs that are. */
export function wrapsOf(lines: readonly Line[]): readonly Wrap[] {
  const spread = isSpread(lines);
  const runs = runsOf(lines, spread ? 1 : 0);
  const widths = runs.map(([from, to]) => ownWidth(lines, from, to));
  const usual = usualWidth(widths);
  const out: Wrap[] = [];
  runs.forEach(([from, to], i) => {
    const width = widths[i] || (longest(lines, from, to) <= WIDEST ? usual : 0);
    for (let k = from; k < to; k++) out.push({ width, spread });
  });
  return out;
}

function isSpread(lines: readonly Line[]): boolean {
  let broken = 0;
  for (let i = 1; i < lines.length; i++)
    if (lines[i]!.gap === 1 && length(lines[i - 1]!) <= WIDEST && goesOn(lines[i - 1]!, lines[i]!)) broken++;
  return lines.length > 8 && broken > lines.length * SPREAD_SHARE;
}

function runsOf(lines: readonly Line[], gap: number): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  let start = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && lines[i]!.gap <= gap) continue;
    out.push([start, i]);
    start = i;
  }
  return lines.length === 0 ? [] : out;
}

const length = (l: Line): number => l.to - l.from;

function longest(lines: readonly Line[], from: number, to: number): number {
  let max = 0;
  for (let i = from; i < to; i++) max = Math.max(max, length(lines[i]!));
  return max;
}

/** The width of a run that shows by itself that it is wrapped; 0 for any other. Lower case at the head of a line proves it; a headline above a byline only looks like it, so without that the run must be even and end as a sentence does. */
function ownWidth(lines: readonly Line[], from: number, to: number): number {
  const width = longest(lines, from, to);
  if (width > WIDEST || width < NARROWEST) return 0;
  let likely = false;
  for (let i = from + 1; i < to; i++) {
    if (!goesOn(lines[i - 1]!, lines[i]!)) continue;
    if (/^["'“‘(]?\p{Ll}/u.test(lines[i]!.text)) return width;
    likely = true;
  }
  return likely && isEven(lines, from, to, width) && /[.!?:;,]["')\]”’]*$/.test(lines[to - 1]!.text) ? width : 0;
}

/** Are all lines but the last nearly full? */
function isEven(lines: readonly Line[], from: number, to: number, width: number): boolean {
  for (let i = from; i < to - 1; i++) if (length(lines[i]!) < width * LEAST_EVEN) return false;
  return true;
}
const LEAST_EVEN = 0.6;

/** The median width of the runs that are wrapped, 0 when none is. */
function usualWidth(widths: readonly number[]): number {
  const own = widths.filter((w) => w > 0).sort((a, b) => a - b);
  return own[own.length >> 1] ?? 0;
}
