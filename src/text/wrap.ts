import type { Line } from './lines.js';

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

const goesOn = (before: Line, line: Line): boolean => /^["'(]?\p{Ll}/u.test(line.text) && !/[.!?:;]["')\]]*$/.test(before.text);

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

/** The width of a run that shows by itself that it is wrapped; 0 for any other. */
function ownWidth(lines: readonly Line[], from: number, to: number): number {
  const width = longest(lines, from, to);
  if (width > WIDEST || width < NARROWEST) return 0;
  for (let i = from + 1; i < to; i++) if (goesOn(lines[i - 1]!, lines[i]!)) return width;
  return 0;
}

/** The median width of the runs that are wrapped, 0 when fewer than two are. */
function usualWidth(widths: readonly number[]): number {
  const own = widths.filter((w) => w > 0).sort((a, b) => a - b);
  return own.length < 2 ? 0 : own[own.length >> 1]!;
}
