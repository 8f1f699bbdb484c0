import type { Span } from '../model.js';
import type { DraftBlock } from './layout.js';
import type { Marker } from './markers.js';

/** A list that is open at the place reached: how its items are marked, and its latest item. */
interface Level {
  readonly style: Marker['style'];
  readonly indent: number;
  readonly last: number;
  readonly ordinal: number;
  readonly depth: number;
}

/** What governs the blocks that follow. */
interface Reign {
  /** Index of "The Security Council,". */
  council: number | null;
  /** Index of the latest unmarked paragraph or operative paragraph that ends in a colon. */
  chapeau: number | null;
  /** The same, while unmarked paragraphs may still be its items. */
  unmarked: number | null;
  levels: Level[];
  /** Marker style of the chapeau's first item; null before it. */
  style: Marker['style'] | null;
  /** A heading came right after the chapeau: its items stand under headings of their own. */
  headed: boolean;
  /** Latest number of each series of numbered paragraphs of running text. */
  readonly running: Map<Marker['style'], number>;
}

/** Gives every block its depth and the chapeau that governs it. UN and G7 practice: a chapeau governs every item below it, and ends at the dedent. */
export function govern(reading: string, blocks: readonly DraftBlock[]): void {
  const reign: Reign = { council: null, chapeau: null, unmarked: null, levels: [], style: null, headed: false, running: new Map() };
  for (let i = 0; i < blocks.length; i++) {
    const b = blocks[i]!;
    if (b.kind === 'boilerplate') continue;
    if (b.kind === 'heading' || b.kind === 'title' || b.kind === 'dateline') atHeading(reign, i);
    else if (b.kind === 'preamble' || b.kind === 'operative') atResolution(reading, blocks, i, reign);
    else if (b.kind === 'item' && b.paragraph.style) atItem(reading, blocks, i, b.paragraph.style, reign);
    else atParagraph(reading, blocks, i, reign);
  }
}

/** A heading closes the lists, but a chapeau may govern items that stand under headings of their own. */
function atHeading(reign: Reign, i: number): void {
  reign.levels = [];
  reign.unmarked = null;
  if (reign.chapeau === i - 1) reign.headed = true;
  else if (!reign.headed) reign.chapeau = null;
}

function crown(reign: Reign, chapeau: number | null): void {
  reign.chapeau = chapeau;
  reign.style = null;
  reign.headed = false;
}

function atResolution(reading: string, blocks: readonly DraftBlock[], i: number, reign: Reign): void {
  blocks[i]!.chapeau = reign.council;
  reign.levels = [];
  reign.unmarked = null;
  crown(reign, opensList(reading, blocks[i]!) ? i : null);
}

function atParagraph(reading: string, blocks: readonly DraftBlock[], i: number, reign: Reign): void {
  const b = blocks[i]!;
  reign.levels = [];
  const next = blocks[i + 1];
  if (endsWith(reading, b, /,$/) && (next?.kind === 'preamble' || next?.kind === 'operative')) {
    reign.council = i;
    crown(reign, null);
    reign.unmarked = null;
    return;
  }
  if (reign.unmarked !== null && isListPart(reading, blocks[i - 1]!, b)) {
    b.kind = 'item';
    b.depth = 1;
    b.chapeau = reign.unmarked;
    if (endsWith(reading, b, /[.!?]["')]?$/)) reign.unmarked = null;
    return;
  }
  crown(reign, opensList(reading, b) ? i : null);
  reign.unmarked = reign.chapeau;
}

/** Styles of numbered paragraphs of running text: without a chapeau they are paragraphs, not items. */
const RUNNING: ReadonlySet<Marker['style']> = new Set(['decimal', 'paren-decimal', 'roman', 'nested-decimal', 'upper-letter']);

function atItem(reading: string, blocks: readonly DraftBlock[], i: number, marker: Marker, reign: Reign): void {
  const b = blocks[i]!;
  const style = styleOf(marker, reading, b, reign.levels);
  const at = reign.levels.findLastIndex((l) => l.style === style && Math.abs(l.indent - b.paragraph.indent) < 2);
  const same = at >= 0 ? at : reign.levels.findIndex((l) => l.style === style && b.paragraph.indent < l.indent);
  if (same >= 0) reign.levels.length = same;
  if (RUNNING.has(style) && marker.ordinal > 1 && reign.running.get(style) === marker.ordinal - 1) crown(reign, null);
  const parent = reign.levels.at(-1);
  reign.style ??= style;
  if (reign.headed && !parent && style !== reign.style) crown(reign, null);
  b.chapeau = parent ? (opensList(reading, blocks[parent.last]!) ? parent.last : blocks[parent.last]!.chapeau) : reign.chapeau;
  const running = b.chapeau === null && !parent && RUNNING.has(style);
  if (running) {
    b.kind = 'paragraph';
    reign.running.set(style, marker.ordinal);
  }
  b.depth = running ? 0 : (parent?.depth ?? 0) + 1;
  reign.levels.push({ style, indent: b.paragraph.indent, last: i, ordinal: marker.ordinal, depth: b.depth });
  reign.unmarked = null;
}

/** "(i)" is the first of a Roman series unless "(h)" came before it; likewise "(v)" and "(x)". */
function styleOf(marker: Marker, reading: string, b: DraftBlock, levels: readonly Level[]): Marker['style'] {
  if (marker.style !== 'paren-letter' && marker.style !== 'letter') return marker.style;
  if (!/[ivx]/.test(reading.slice(b.marker?.from ?? 0, b.marker?.to ?? 0))) return marker.style;
  const open = levels.findLast((l) => l.style === marker.style);
  if (open && open.ordinal === marker.ordinal - 1) return marker.style;
  return marker.style === 'letter' ? 'roman' : 'paren-roman';
}

const endsWith = (reading: string, b: Span, end: RegExp): boolean => end.test(reading.slice(Math.max(b.from, b.to - 6), b.to));
/** Ends in a colon or dash, or announces "the following" in its last words. */
const opensList = (reading: string, b: Span): boolean =>
  endsWith(reading, b, /[:—–]["'”’)]?$/) ||
  /\b(?:the|these) following\b[^.:;]{0,60}\.$/.test(reading.slice(Math.max(b.from, b.to - 90), b.to));

/** Does an unmarked paragraph go on with the list its neighbour opened: in lower case, or closing with a semicolon or comma? */
function isListPart(reading: string, before: Span, b: Span): boolean {
  if (endsWith(reading, before, /[;,]$|[;,]\s?(?:and|or)$/)) return true;
  return endsWith(reading, before, /:$/) && (/\p{Ll}/u.test(reading[b.from] ?? '') || endsWith(reading, b, /[;,]$|;\s?and$/));
}
