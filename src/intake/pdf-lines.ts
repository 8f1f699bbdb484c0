import type { PdfItem, PdfPage } from './pdf-worker.js';

/** One line of print. Lengths in points; `left` and `right` are those of its column. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly page: number;
  /** Counts columns and full-width stretches through the document: a change is a break in the flow of print. */
  readonly flow: number;
}

/** Parts of a letter's size: how far baselines of one line may lie apart, and what gap is a space. */
const BASELINE = 0.5;
const SPACE = 0.15;
/** A raised, smaller number behind a word is a footnote's mark. */
const RAISED = 0.2;
const SMALLER = 0.82;

/** The lines of a document in the order in which they are read: two columns, where a page has them, one after the other. */
export function linesOfPages(pages: readonly PdfPage[]): readonly PdfLine[] {
  const out: PdfLine[] = [];
  let flow = 0;
  for (const [page, { items }] of pages.entries()) {
    for (const stretch of stretchesOf(items)) {
      for (const row of rowsOf(stretch)) {
        const line = lineOf(row, page, flow);
        if (line !== null) out.push(line);
      }
      flow += 1;
    }
  }
  return out;
}

/** Runs of letters that share a baseline, from the top down, each from left to right. */
function rowsOf(items: readonly PdfItem[]): readonly (readonly PdfItem[])[] {
  const rows: { y: number; size: number; items: PdfItem[] }[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (item.text.trim() === '' && item.size === 0) continue;
    const row = rows.at(-1);
    if (row && item.y - row.y <= BASELINE * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) [row.y, row.size] = [item.y, item.size];
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

function lineOf(row: readonly PdfItem[], page: number, flow: number): PdfLine | null {
  const inked = row.filter((item) => item.text.trim() !== '');
  const first = inked[0];
  if (!first) return null;
  const main = inked.reduce((best, item) => (item.size > best.size ? item : best), first);
  let text = '';
  let end = first.x;
  for (const item of row) {
    if (isNoteMark(item, main, text)) continue;
    const apart = item.x - end > SPACE * main.size && text !== '' && !/\s$/.test(text) && !/^\s/.test(item.text);
    text += apart ? ` ${item.text}` : item.text;
    if (item.text.trim() !== '') end = Math.max(end, item.x + item.width);
  }
  const plain = plainLetters(text);
  return plain === '' ? null : { text: plain, x: first.x, end, y: main.y, size: main.size, font: mostOf(inked), page, flow };
}

const isNoteMark = (item: PdfItem, main: PdfItem, before: string): boolean =>
  item.size < SMALLER * main.size &&
  main.y - item.y > RAISED * main.size &&
  /^\s*(?:\d{1,3}|[*†‡]+)\s*$/.test(item.text) &&
  /[\p{L}\p{P}]\s*$/u.test(before);

/** The font of most letters. */
function mostOf(items: readonly PdfItem[]): string {
  const letters = new Map<string, number>();
  for (const item of items) letters.set(item.font, (letters.get(item.font) ?? 0) + item.text.length);
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0];
}

/** Ligatures taken apart, spaces of print made one, controls gone. */
function plainLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[ \u00a0\u2000-\u200a\u202f]+/g, ' ')
    .trim();
}

// --- columns ---

/** A page has columns only when it has some lines, and most of them stand beside one another. */
const FEWEST_ROWS = 8;
const BESIDE = 0.35;
const ACROSS = 0.2;
/** Narrower white space is between words, and fewer words a side are cells of a table. */
const NARROWEST = 8;
const WORDS = 3;
/** Width of the strips, in points, in which white space is looked for. */
const STRIP = 2;
/** Narrower print has no columns; wider is no page. */
const FEWEST_STRIPS = 50;
const MOST_STRIPS = 5000;

/** A page's letters as stretches that are read one after the other. */
function stretchesOf(items: readonly PdfItem[]): readonly (readonly PdfItem[])[] {
  const rows = rowsOf(items);
  const gutter = gutterOf(rows);
  if (gutter === null) return [items];
  const out: PdfItem[][] = [];
  let sides: [PdfItem[], PdfItem[]] | null = null;
  let across: PdfItem[] | null = null;
  for (const row of rows) {
    if (isAcross(row, gutter)) {
      if (sides) out.push(...sides);
      sides = null;
      across ??= [];
      across.push(...row);
    } else {
      if (across) out.push(across);
      across = null;
      sides ??= [[], []];
      for (const item of row) sides[item.x + item.width / 2 < gutter ? 0 : 1].push(item);
    }
  }
  if (across) out.push(across);
  if (sides) out.push(...sides);
  return out.filter((stretch) => stretch.length > 0);
}

/** Does a row go across both columns: nothing in it keeps them apart but, at most, the space between two words? */
function isAcross(row: readonly PdfItem[], gutter: number): boolean {
  let end = Number.NEGATIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  for (const item of row) {
    if (item.text.trim() === '') continue;
    if (item.x < gutter - NARROWEST / 2 && item.x + item.width > gutter + NARROWEST / 2) return true;
    if (item.x + item.width / 2 < gutter) end = Math.max(end, item.x + item.width);
    else next = Math.min(next, item.x);
  }
  return next - end < NARROWEST;
}

/** Where the white space between two columns ends, or null. */
function gutterOf(rows: readonly (readonly PdfItem[])[]): number | null {
  if (rows.length < FEWEST_ROWS) return null;
  const inked = rows.map((row) => row.filter((item) => item.text.trim() !== ''));
  const items = inked.flat();
  const left = items.reduce((least, item) => Math.min(least, item.x), Number.POSITIVE_INFINITY);
  const right = items.reduce((most, item) => Math.max(most, item.x + item.width), 0);
  const strips = Math.ceil((right - left) / STRIP);
  if (!(strips >= FEWEST_STRIPS && strips <= MOST_STRIPS)) return null;
  const covered = new Array<number>(strips).fill(0);
  for (const { x, width } of items)
    for (let at = Math.floor((x - left) / STRIP); at < Math.min(strips, Math.ceil((x + width - left) / STRIP)); at++) covered[at]! += 1;
  const white = widestWhite(covered, rows.length * ACROSS);
  if (white === null) return null;
  const gutter = left + white * STRIP;
  const sides = [(item: PdfItem) => item.x + item.width <= gutter + STRIP, (item: PdfItem) => item.x >= gutter - STRIP];
  return sides.every((isHere) =>
    isColumn(
      inked.map((row) => row.filter(isHere)).filter((row) => row.length > 0),
      rows.length,
    ),
  )
    ? gutter
    : null;
}

/** Lines of running words, on enough of the page's rows; the cells of a table have fewer. */
const isColumn = (lines: readonly (readonly PdfItem[])[], rows: number): boolean =>
  lines.length >= rows * BESIDE &&
  lines.flat().reduce((sum, item) => sum + item.text.trim().split(/\s+/).length, 0) >= lines.length * WORDS;

/** The emptiest strip, the last of several, in the widest run of nearly empty ones in the middle half of the page; null when none is wide enough. */
function widestWhite(covered: readonly number[], most: number): number | null {
  let best: { from: number; to: number } | null = null;
  let from: number | null = null;
  const end = Math.floor(covered.length * 0.75);
  for (let at = Math.floor(covered.length * 0.25); at <= end; at++) {
    const isWhite = at < end && (covered[at] ?? 0) <= most;
    if (isWhite) from ??= at;
    else if (from !== null) {
      if (best === null || at - from > best.to - best.from) best = { from, to: at };
      from = null;
    }
  }
  if (best === null || (best.to - best.from) * STRIP < NARROWEST) return null;
  const run = covered.slice(best.from, best.to);
  return best.from + run.lastIndexOf(Math.min(...run));
}
