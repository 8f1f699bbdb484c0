import type { Span } from '../../src/model.js';

/** A paragraph of a text as it is shown. Blocks are in order, do not overlap, and leave out only line ends and blank lines between them. */
export interface Block extends Span {
  /** Set apart from what stands before it by a blank line. */
  readonly apart: boolean;
}

/** Longer paragraphs are cut: a browser lays out one line of a million letters very slowly. */
export const LONGEST_BLOCK = 8_000;
/** Lines of a hard-wrapped text are about as long as each other; unwrapped paragraphs are longer than this. */
const LONGEST_LINE = 110;
const SHORTEST_FULL_LINE = 45;
/** A line this much shorter than the longest ends its paragraph. */
const FULL = 0.72;

/** Cuts a text into paragraphs. In a text whose lines were wrapped by hand, the lines of a paragraph stay together. Linear. */
export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let open: { from: number; to: number; apart: boolean } | null = null;
  let blank = false;
  const close = (): void => {
    if (open !== null) blocks.push(...pieces(text, open));
    open = null;
  };
  for (const line of lines) {
    if (isBlank(text, line)) {
      close();
      blank = true;
      continue;
    }
    const joins: boolean =
      open !== null && width !== null && (open as Span).to - lastLineFrom(text, open as Span) >= width * FULL && !startsItem(text, line);
    if (joins && open !== null) (open as { to: number }).to = line.to;
    else {
      close();
      open = { from: line.from, to: line.to, apart: blank || blocks.length === 0 };
    }
    blank = false;
  }
  close();
  return blocks;
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

const isBlank = (text: string, { from, to }: Span): boolean => to - from < 400 && text.slice(from, to).trim() === '';
const lastLineFrom = (text: string, { from, to }: Span): number => Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
const startsItem = (text: string, { from }: Span): boolean => /^\s*(?:[-–•*·]|\(?\w{1,4}[.)])\s/.test(text.slice(from, from + 12));

/** The width at which lines were wrapped by hand; null for a text with its paragraphs on one line each. */
function wrapWidth(text: string, lines: readonly Span[]): number | null {
  const lengths = lines.filter((line) => !isBlank(text, line)).map(({ from, to }) => to - from);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const full = lengths.filter((length) => length >= SHORTEST_FULL_LINE).length;
  return longest <= LONGEST_LINE && lengths.length > 8 && full >= lengths.length / 2 ? longest : null;
}

function pieces(text: string, { from, to, apart }: Block): readonly Block[] {
  if (to - from <= LONGEST_BLOCK) return [{ from, to, apart }];
  const out: Block[] = [];
  for (let at = from; at < to; ) {
    const end = to - at <= LONGEST_BLOCK ? to : cutAt(text, at);
    out.push({ from: at, to: end, apart: apart && at === from });
    at = end;
  }
  return out;
}

/** After a space when there is one in the last quarter; never between the halves of a character. */
function cutAt(text: string, from: number): number {
  const end = from + LONGEST_BLOCK;
  const space = text.lastIndexOf(' ', end);
  if (space > from + LONGEST_BLOCK * 0.75) return space + 1;
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code < 0xe000 ? end - 1 : end;
}
