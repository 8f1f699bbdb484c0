import type { Doubt, Section, Span } from '../model.js';
import { foldChars } from './fold.js';
import {
  isAdoptionNote,
  isBoilerplate,
  isDateline,
  isFootnote,
  isHeadingLine,
  isPartHeading,
  newsDateline,
  opensCouncil,
  opensOperative,
  opensPreamble,
} from './genre.js';
import { govern } from './govern.js';
import { leadOf } from './leads.js';
import { type Line, linesOf } from './lines.js';
import { layoutCopy } from './markup.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';

export type BlockKind = 'title' | 'dateline' | 'heading' | 'paragraph' | 'item' | 'preamble' | 'operative' | 'boilerplate';

/** One paragraph, heading or list item; `from`–`to` leaves the marker out. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** "1.", "(a)", "-"; null without one. */
  readonly marker: Span | null;
  /** 0 for running text (numbered paragraphs too), 1 and more for items below it. */
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
  /** A heading with what follows it, up to the next; the first may have none. */
  readonly sections: readonly Section[];
  readonly doubts: readonly Doubt[];
}

/** A block before it is known what governs it. */
export interface DraftBlock extends Span {
  kind: BlockKind;
  readonly marker: Span | null;
  readonly paragraph: Paragraph;
  depth: number;
  chapeau: number | null;
  lead: Span | null;
}

/** Finds the parts of a statement, resolution or report. Any text is accepted; one without structure is a run of paragraphs. Linear in the text. */
export function layout(text: string): Layout {
  const reading = layoutCopy(text);
  const lines = linesOf(reading, text);
  const frame = frameOf(lines, text);
  const paragraphs = paragraphsOf(reading, lines);
  const drafts = classify(text, reading, paragraphs, frame, new Set(lines.filter((l) => l.heading).map((l) => l.from)));
  govern(reading, drafts);
  const blocks = drafts.map(({ from, to, kind, marker, depth, chapeau, lead }) => ({ from, to, kind, marker, depth, chapeau, lead }));
  const title = blocks.find((b) => b.kind === 'title') ?? null;
  return {
    frame,
    title: title && { from: title.from, to: title.to },
    blocks,
    sections: sectionsOf(blocks),
    doubts: frameDoubts(lines, frame),
  };
}

const BEGIN = /^[[(*_-]{0,3}\s?(?:begin|start of|beginning of)\s(?:the\s)?(?:text|joint statement|statement)\b.{0,30}$/i;
const END = /^[[(*_-]{0,3}\s?end\s(?:of\s)?(?:the\s)?(?:text|joint statement|statement)\b.{0,10}$/i;

const isBegin = (l: Line): boolean => l.text.length < 60 && BEGIN.test(l.text);
const isEnd = (l: Line): boolean => l.text.length < 40 && END.test(l.text);

/** Only a begin line opens a frame that leaves things out; a text may lack the end line, and a lone end line closes the whole text before it. */
function frameOf(lines: readonly Line[], text: string): Span | null {
  const begin = lines.find(isBegin);
  const end = lines.findLast((l) => isEnd(l) && (!begin || l.from > begin.to));
  if (!begin && !end) return null;
  return { from: begin ? begin.to : 0, to: end ? end.from : text.length };
}

function frameDoubts(lines: readonly Line[], frame: Span | null): readonly Doubt[] {
  if (!frame || lines.filter(isBegin).length <= 1) return [];
  return [
    {
      rule: 'frame-twice',
      message: 'The text opens its frame more than once: everything from the first is read as one text.',
      at: [frame],
    },
  ];
}

/** What the judgement of one paragraph may look back on. */
interface Progress {
  readonly frame: Span | null;
  /** Index of the paragraph "The Security Council,", or -1. */
  readonly council: number;
  /** Starts of lines that mark-up makes headings. */
  readonly marked: ReadonlySet<number>;
  titled: boolean;
  started: boolean;
  operative: boolean;
}

function classify(
  source: string,
  reading: string,
  paragraphs: readonly Paragraph[],
  frame: Span | null,
  marked: ReadonlySet<number>,
): DraftBlock[] {
  const out: DraftBlock[] = [];
  const council = paragraphs.findIndex((p, i) => isSubjectLine(reading, p, paragraphs[i + 1]));
  const progress: Progress = { frame, council, marked, titled: false, started: false, operative: false };
  for (let i = 0; i < paragraphs.length; i++) {
    const p = paragraphs[i]!;
    const kind = kindOf(source, reading, paragraphs, i, progress);
    const news =
      kind === 'paragraph' && out.length < LATEST_DATELINE
        ? newsDateline(foldDashes(reading.slice(p.from, Math.min(p.to, p.from + 120))))
        : null;
    if (news === null) out.push(draft(kind, council < 0 ? p : withoutNote(reading, p), p, p.marker));
    else out.push(draft('dateline', { from: p.from, to: p.from + news }, p, null), ...rest(reading, p, news));
    if (kind === 'title') progress.titled = true;
    else if (kind !== 'dateline' && kind !== 'boilerplate') progress.started = true;
  }
  for (const b of out) if (b.kind === 'item' || b.kind === 'paragraph' || b.kind === 'operative') b.lead = leadOf(reading, b);
  return out;
}

/** A resolution's paragraph without the footnote mark at its end ("… Observer Force, 18"). */
function withoutNote(reading: string, p: Span): Span {
  const note = /(?<=[\p{L})][,.;:])\s?\d{1,3}$/u.exec(reading.slice(Math.max(p.from, p.to - 8), p.to));
  return note ? { from: p.from, to: p.to - note[0].length } : p;
}

/** Blocks before which a report has its dateline. */
const LATEST_DATELINE = 8;

const foldDashes = (head: string): string => head.replace(/\u00a0/g, ' ');

const draft = (kind: BlockKind, span: Span, paragraph: Paragraph, marker: Span | null): DraftBlock => ({
  from: span.from,
  to: span.to,
  kind,
  marker,
  paragraph,
  depth: 0,
  chapeau: null,
  lead: null,
});

/** What follows a news dateline in its paragraph. */
function rest(reading: string, p: Paragraph, dateline: number): DraftBlock[] {
  let from = p.from + dateline;
  while (from < p.to && /[\s—–-]/.test(reading[from]!)) from++;
  return from < p.to ? [draft('paragraph', { from, to: p.to }, p, null)] : [];
}

/** "The Security Council," or, before a preamble, "We, the leaders of …,". */
function isSubjectLine(reading: string, p: Paragraph, next: Paragraph | undefined): boolean {
  const line = words(reading, p);
  if (opensCouncil(line)) return true;
  return (
    line.length < 400 && line.endsWith(',') && /^(?:we, |the )/i.test(line) && next !== undefined && opensPreamble(words(reading, next))
  );
}

/** A paragraph that is nothing but a link of the source's mark-up. */
const isLink = (source: string, p: Span): boolean =>
  (source[p.from] === '[' || source[p.from - 1] === '[') && source.startsWith('](', p.to);

function kindOf(source: string, reading: string, paragraphs: readonly Paragraph[], i: number, progress: Progress): BlockKind {
  const p = paragraphs[i]!;
  const line = words(reading, p);
  const { frame, council } = progress;
  const outside = frame !== null && (p.to <= frame.from || p.from >= frame.to);
  if (isBoilerplate(line) || isAdoptionNote(line) || isLink(source, p) || (outside && (BEGIN.test(line) || END.test(line))))
    return 'boilerplate';
  if (!p.marker && !progress.started && isDateline(line)) return 'dateline';
  const own = council >= 0 && i > council ? resolutionKind(reading, p, line, progress) : null;
  if (own) return own;
  if (i === council) return 'paragraph';
  const next = paragraphs[i + 1];
  if (progress.marked.has(p.from) || isHeadingLine(line, p, next ? words(reading, next) : '', next?.style?.style === p.style?.style))
    return !progress.started && !p.marker && !progress.titled && !isPartHeading(line) ? 'title' : 'heading';
  if (outside) return 'boilerplate';
  return p.marker ? 'item' : 'paragraph';
}

/** The kind of a paragraph below "The Security Council,"; null when it is none of a resolution's own. */
function resolutionKind(reading: string, p: Paragraph, line: string, progress: Progress): BlockKind | null {
  if (progress.operative && !p.marker && isDateline(line)) return 'dateline';
  if (progress.operative && isFootnote(line)) return 'boilerplate';
  const closed = p.marker !== null || /[.,;:](?:\s?(?:and|or|\d{1,3}))?$/.test(line);
  if (!progress.operative && !p.marker && closed && opensPreamble(line)) return 'preamble';
  if (closed && opensOperative(line)) {
    progress.operative = true;
    return p.marker && reading[p.marker.from] === '(' ? 'item' : 'operative';
  }
  return !progress.operative && !p.marker && /,(?: \d{1,3})?$/.test(line) ? 'preamble' : null;
}

/** The folded first words of a paragraph and its last ones: enough for every judgement of genre. */
function words(reading: string, p: Span): string {
  const whole = reading.slice(p.from, Math.min(p.to, p.from + 400));
  const tail = p.to - p.from > 400 ? reading.slice(Math.max(p.from + 400, p.to - 40), p.to) : '';
  return foldChars(whole + tail).replace(/ {2,}/g, ' ');
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
