import type { Doubt, Section, Span } from '../model.js';
import { foldChars } from './fold.js';
import {
  isAdoptionNote,
  isBoilerplate,
  isDateline,
  isHeadingLine,
  newsDateline,
  opensCouncil,
  opensOperative,
  opensPreamble,
} from './genre.js';
import { leadOf } from './leads.js';
import { type Line, linesOf } from './lines.js';
import { type Marker, markerOf } from './markers.js';
import { hasMarkup, withoutMarkup } from './markup.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';

export type BlockKind = 'title' | 'dateline' | 'heading' | 'paragraph' | 'item' | 'preamble' | 'operative' | 'boilerplate';

/** One paragraph, heading or list item; `from`–`to` leaves the marker out. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** "1.", "(a)", "-"; null without one. */
  readonly marker: Span | null;
  /** 0 for running text, 1 and more for items below it. */
  readonly depth: number;
  /** Index of the block whose open line ("We will:", "Decides:", "The Security Council,") governs this one. */
  readonly chapeau: number | null;
  /** A label at the head of an item ("Export controls:"), its colon included. */
  readonly lead: Span | null;
}

export interface Layout {
  /** From after "Begin Text:" to before "End Text"; null without a frame. */
  readonly frame: Span | null;
  readonly title: Span | null;
  /** In order, never overlapping, never empty. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly doubts: readonly Doubt[];
}

type Draft = { -readonly [K in keyof Block]: Block[K] };

/** Finds the parts of a statement, resolution or report. Any text is accepted; one without structure is a run of paragraphs. Linear in the text. */
export function layout(text: string): Layout {
  const reading = markupCopy(text);
  const lines = linesOf(reading);
  const frame = frameOf(lines, text);
  const paragraphs = paragraphsOf(reading, lines);
  const blocks = classify(reading, paragraphs, frame);
  govern(reading, blocks);
  const title = blocks.find((b) => b.kind === 'title') ?? null;
  return { frame, title: title && { from: title.from, to: title.to }, blocks, sections: sectionsOf(blocks), doubts: [] };
}

/** Mark-up blanked, quotes and dashes kept; line ends kept, because they carry the layout. */
const markupCopy = (text: string): string =>
  hasMarkup(text) ? withoutMarkup(text.replace(/^[ \t]{0,3}\*[ \t]/gm, (m) => m.replace('*', '-'))) : text;

const BEGIN = /^[[(*_-]{0,3}\s?(?:begin|start of|beginning of)\s(?:the\s)?(?:text|joint statement|statement)\b.{0,30}$/i;
const END = /^[[(*_-]{0,3}\s?end\s(?:of\s)?(?:the\s)?(?:text|joint statement|statement)\b.{0,10}$/i;

function frameOf(lines: readonly Line[], text: string): Span | null {
  const begin = lines.find((l) => l.text.length < 60 && BEGIN.test(l.text));
  const end = lines.findLast((l) => l.text.length < 40 && END.test(l.text) && (!begin || l.from > begin.to));
  if (!begin && !end) return null;
  return { from: begin ? begin.to : 0, to: end ? end.from : text.length };
}

/** What the judgement of one paragraph may look back on. */
interface Progress {
  readonly frame: Span | null;
  /** Index of the paragraph "The Security Council,", or -1. */
  readonly council: number;
  titled: boolean;
  started: boolean;
  operative: boolean;
}

function classify(reading: string, paragraphs: readonly Paragraph[], frame: Span | null): Draft[] {
  const out: Draft[] = [];
  const council = paragraphs.findIndex((p) => opensCouncil(words(reading, p)));
  const progress: Progress = { frame, council, titled: false, started: false, operative: false };
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    const kind = kindOf(reading, paragraphs, i, progress);
    const news = kind === 'paragraph' && !progress.started ? newsDateline(reading.slice(p.from, Math.min(p.to, p.from + 120))) : null;
    if (news === null) out.push(draft(kind, p, p.marker));
    else out.push(draft('dateline', { from: p.from, to: p.from + news }, null), ...rest(reading, p, news));
    if (kind === 'title') progress.titled = true;
    else if (kind !== 'dateline' && kind !== 'boilerplate') progress.started = true;
  }
  for (const b of out) if (b.kind === 'item' || b.kind === 'paragraph' || b.kind === 'operative') b.lead = leadOf(reading, b);
  return out;
}

const draft = (kind: BlockKind, span: Span, marker: Span | null): Draft => ({
  from: span.from,
  to: span.to,
  kind,
  marker,
  depth: 0,
  chapeau: null,
  lead: null,
});

/** What follows a news dateline in its paragraph. */
function rest(reading: string, p: Span, dateline: number): Draft[] {
  let from = p.from + dateline;
  while (from < p.to && /[\s—–-]/.test(reading[from]!)) from++;
  return from < p.to ? [draft('paragraph', { from, to: p.to }, null)] : [];
}

function kindOf(reading: string, paragraphs: readonly Paragraph[], i: number, progress: Progress): BlockKind {
  const p = paragraphs[i]!;
  const line = words(reading, p);
  const { frame } = progress;
  const outside = frame !== null && (p.to <= frame.from || p.from >= frame.to);
  if (isBoilerplate(line) || (outside && (BEGIN.test(line) || END.test(line)))) return 'boilerplate';
  if (!p.marker && !progress.started && isDateline(line)) return 'dateline';
  const next = paragraphs[i + 1];
  if (isHeadingLine(line, p, next ? words(reading, next) : ''))
    return !progress.started && !p.marker && !progress.titled ? 'title' : 'heading';
  if (outside) return 'boilerplate';
  return (
    (progress.council >= 0 && i > progress.council ? resolutionKind(reading, p, line, progress) : null) ?? (p.marker ? 'item' : 'paragraph')
  );
}

/** The kind of a paragraph below "The Security Council,"; null when it is none of a resolution's own. */
function resolutionKind(reading: string, p: Paragraph, line: string, progress: Progress): BlockKind | null {
  if (isAdoptionNote(line)) {
    progress.operative = true;
    return 'boilerplate';
  }
  if (progress.operative && p.noteAfterEnd) return 'boilerplate';
  if (!progress.operative && !p.marker && opensPreamble(line)) return 'preamble';
  if (opensOperative(line)) {
    progress.operative = true;
    return p.marker && reading[p.marker.from] === '(' ? 'item' : 'operative';
  }
  return !progress.operative && !p.marker && line.endsWith(',') ? 'preamble' : null;
}

/** The folded first words of a paragraph, enough for every judgement of genre. */
const words = (reading: string, p: Span): string => {
  const whole = reading.slice(p.from, Math.min(p.to, p.from + 400));
  const tail = p.to - p.from > 400 ? reading.slice(p.to - 40, p.to) : '';
  return foldChars(whole + tail);
};

interface Level {
  readonly style: string;
  readonly depth: number;
  readonly last: number;
}

/** Gives every block its depth and the chapeau that governs it. A chapeau ends at the dedent. */
function govern(reading: string, blocks: Draft[]): void {
  const open: Level[] = [];
  let council: number | null = null;
  let chapeau: number | null = null;
  let plain: number | null = null;
  blocks.forEach((b, i) => {
    if (b.kind === 'boilerplate') return;
    if (b.kind === 'heading' || b.kind === 'title' || b.kind === 'dateline') {
      open.length = 0;
      plain = null;
      if (b.kind === 'heading' && chapeau !== null && !opensList(reading, blocks[chapeau]!)) chapeau = null;
      return;
    }
    if (opensCouncil(foldChars(reading.slice(b.from, Math.min(b.to, b.from + 200))))) {
      council = i;
      open.length = 0;
      chapeau = null;
      return;
    }
    const marker = b.marker ? markerOf(reading.slice(b.marker.from, b.marker.to + 1)) : null;
    if (b.kind === 'preamble' || b.kind === 'operative') {
      b.chapeau = council;
      open.length = 0;
      chapeau = opensList(reading, b) ? i : null;
      return;
    }
    if (b.kind === 'item' && marker) {
      governItem(reading, blocks, i, marker, open, chapeau);
      plain = null;
      return;
    }
    open.length = 0;
    const continues: number | null = plain !== null && isListPart(reading, blocks[i - 1]!, b) ? plain : null;
    if (continues !== null) {
      b.chapeau = continues;
      b.depth = 1;
      b.kind = 'item';
      if (/[.!?]["')]?$/.test(reading.slice(Math.max(b.from, b.to - 3), b.to))) plain = null;
      return;
    }
    chapeau = opensList(reading, b) ? i : null;
    plain = chapeau;
  });
}

const opensList = (reading: string, b: Span): boolean => /[:—–]["')]?$/.test(reading.slice(Math.max(b.from, b.to - 2), b.to));

/** Does an unmarked paragraph go on with the list its neighbour opened: lower case, or closing with a semicolon or comma? */
function isListPart(reading: string, before: Span, b: Span): boolean {
  const tail = reading.slice(Math.max(before.from, before.to - 6), before.to);
  const first = reading[b.from] ?? '';
  if (/[;,]$|;\s?(?:and|or)$/.test(tail)) return true;
  return /:$/.test(tail) && (/\p{Ll}/u.test(first) || /[;,]$|;\s?and$/.test(reading.slice(Math.max(b.from, b.to - 5), b.to)));
}

function governItem(reading: string, blocks: Draft[], i: number, marker: Marker, open: Level[], chapeau: number | null): void {
  const b = blocks[i]!;
  const at = open.findIndex((l) => l.style === marker.style);
  if (at >= 0) open.length = at + 1;
  else open.push({ style: marker.style, depth: open.length + 1, last: i });
  const level = open.length;
  b.depth = level;
  open[level - 1] = { style: marker.style, depth: level, last: i };
  const parent = level > 1 ? open[level - 2]!.last : null;
  if (parent !== null) b.chapeau = opensList(reading, blocks[parent]!) ? parent : blocks[parent]!.chapeau;
  else b.chapeau = chapeau;
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const out: { heading: Span | null; from: number; to: number }[] = [];
  for (const b of blocks) {
    if (b.kind === 'title' || b.kind === 'dateline' || b.kind === 'boilerplate') continue;
    const last = out.at(-1);
    if (b.kind === 'heading') out.push({ heading: { from: b.from, to: b.to }, from: b.from, to: b.to });
    else if (last) last.to = b.to;
    else out.push({ heading: null, from: b.from, to: b.to });
  }
  return out;
}
