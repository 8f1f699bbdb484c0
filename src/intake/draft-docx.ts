import type { DraftComment, Mark, WordPiece, WordSource } from '../model.js';
import { docxParts } from './docx.js';
import { listCounter, listsOf } from './docx-numbering.js';
import { stylesOf } from './docx-styles.js';
import { xmlEvents } from './xml.js';

/** A draft in a Word document: all its words, deleted ones too, with tracked changes as marks and comments at their words. */
export interface WordDraft {
  readonly text: string;
  readonly changes: readonly Mark[];
  readonly comments: readonly DraftComment[];
  readonly source: WordSource;
}

/**
 * The words of a draft in a Word document with everything its authors left open: insertions and deletions by author, comments, footnotes (as
 * `[^1]` with their words at the end). Nothing of the document is run. Errors as `extractDocx`. `name` is for the messages.
 */
export function draftOfDocx(bytes: Uint8Array, name: string): WordDraft {
  return docxParts(bytes, name, (parts, main) => {
    const part = (path: string): string => decode(parts.get(path));
    const xml = decode(parts.get(main));
    const marker = listCounter(listsOf(part('word/numbering.xml')));
    const walk = new DraftWalk(xml, commentsOf(part('word/comments.xml')), (style, numId, level) => {
      const known = stylesOf(part('word/styles.xml')).get(style);
      const list = numId ?? known?.numId ?? null;
      return list === null || list === '0' ? '' : marker(list, level ?? known?.level ?? 0);
    });
    for (const event of xmlEvents(xml)) walk.take(event);
    const { text, changes, comments, pieces } = walk.result(footnotesOf(part('word/footnotes.xml')));
    return { text, changes, comments, source: { parts, main, xml, pieces } };
  });
}

const decode = (bytes: Uint8Array | undefined): string => (bytes === undefined ? '' : new TextDecoder().decode(bytes));

interface Said {
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
}

function commentsOf(xml: string): ReadonlyMap<string, Said> {
  const comments = new Map<string, Said>();
  let open: { id: string; author: string; date: string | null; text: string } | null = null;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'open' && event.name === 'w:comment')
      open = {
        id: event.attributes['w:id'] ?? '',
        author: event.attributes['w:author'] ?? '',
        date: event.attributes['w:date'] ?? null,
        text: '',
      };
    else if (event.kind === 'text' && open !== null) open.text += event.text;
    else if (event.kind === 'close' && event.name === 'w:p' && open !== null) open.text += '\n';
    else if (event.kind === 'close' && event.name === 'w:comment' && open !== null) {
      comments.set(open.id, { author: open.author, date: open.date, text: open.text.trim() });
      open = null;
    }
  }
  return comments;
}

function footnotesOf(xml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let open: { id: string; text: string } | null = null;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'open' && event.name === 'w:footnote') {
      const words = event.attributes['w:type'] === undefined || event.attributes['w:type'] === 'normal';
      open = words ? { id: event.attributes['w:id'] ?? '', text: '' } : null;
    } else if (event.kind === 'text' && open !== null) open.text += event.text;
    else if (event.kind === 'close' && event.name === 'w:footnote' && open !== null) {
      notes.set(open.id, open.text.replace(/\s+/g, ' ').trim());
      open = null;
    }
  }
  return notes;
}

type Event = ReturnType<typeof xmlEvents> extends Generator<infer E> ? E : never;
type MarkerOf = (style: string, numId: string | null, level: number | null) => string;

const CHANGES: Readonly<Record<string, 'insertion' | 'deletion'>> = {
  'w:ins': 'insertion',
  'w:moveTo': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'deletion',
};
/** Left out with all they hold: fallback drawings, field codes, ruby. */
const SKIPPED = new Set(['mc:Fallback', 'w:instrText', 'w:delInstrText', 'w:rubyPr', 'w:rt']);
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** A paragraph that is open: where its text began, its style and list, and what happened to its end. */
interface Paragraph {
  readonly start: number;
  style: string;
  numId: string | null;
  level: number | null;
  marked: boolean;
  end: { readonly kind: 'insertion' | 'deletion'; readonly author: string } | null;
}

class DraftWalk {
  readonly #changes: Mark[] = [];
  readonly #open: { readonly kind: 'insertion' | 'deletion'; readonly author: string; readonly from: number }[] = [];
  readonly #begun = new Map<string, number>();
  readonly #comments: DraftComment[] = [];
  readonly #pieces: WordPiece[] = [];
  readonly #notes: string[] = [];
  #text = '';
  #skipped = 0;
  #properties: { readonly from: number; xml: string } | null = null;
  #runProperties = '';
  #tag: { readonly from: number; readonly to: number } | null = null;
  #paragraph: Paragraph | null = null;
  #inMarks = false;

  constructor(
    private readonly xml: string,
    private readonly said: ReadonlyMap<string, Said>,
    private readonly markerOf: MarkerOf,
  ) {}

  take(event: Event): void {
    if (this.#skipped > 0) {
      if (event.kind === 'open') this.#skipped++;
      else if (event.kind === 'close') this.#skipped--;
    } else if (event.kind === 'text') this.#characters(event);
    else if (event.kind === 'open') this.#opened(event);
    else this.#closed(event);
  }

  #opened(event: Extract<Event, { kind: 'open' }>): void {
    const { name, attributes } = event;
    const value = attributes['w:val'] ?? '';
    const change = CHANGES[name];
    if (SKIPPED.has(name)) this.#skipped = 1;
    else if (change !== undefined) this.#change(change, attributes['w:author'] ?? '');
    else if (name === 'w:p') this.#paragraph = { start: this.#text.length, style: '', numId: null, level: null, marked: false, end: null };
    else if (name === 'w:pPr') this.#inMarks = true;
    else if (name === 'w:pStyle' && this.#paragraph) this.#paragraph.style = value;
    else if (name === 'w:numId' && this.#paragraph) this.#paragraph.numId = value;
    else if (name === 'w:ilvl' && this.#paragraph) this.#paragraph.level = Number(value) || 0;
    else if (name === 'w:r') this.#runProperties = '';
    else if (name === 'w:rPr' && !this.#inMarks) this.#properties = { from: event.from, xml: '' };
    else if (name === 'w:t' || name === 'w:delText') this.#tag = { from: event.from, to: event.to };
    else if (name === 'w:commentRangeStart') this.#begun.set(attributes['w:id'] ?? '', this.#text.length);
    else if (name === 'w:commentRangeEnd') this.#comment(attributes['w:id'] ?? '');
    else if (name === 'w:footnoteReference') this.#footnote(attributes['w:id'] ?? '');
    else if (SIGNS[name] !== undefined && !this.#inMarks && this.#paragraph !== null) this.#text += SIGNS[name];
  }

  #closed({ name, to }: Extract<Event, { kind: 'close' }>): void {
    if (name === 'w:rPr' && this.#properties !== null) {
      this.#runProperties = this.xml.slice(this.#properties.from, to);
      this.#properties = null;
    } else if (name === 'w:t' || name === 'w:delText') this.#tag = null;
    else if (name === 'w:pPr') this.#inMarks = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (CHANGES[name] !== undefined && !this.#inMarks) this.#endChange();
  }

  #change(kind: 'insertion' | 'deletion', author: string): void {
    if (!this.#inMarks) this.#open.push({ kind, author, from: this.#text.length });
    else if (this.#paragraph) this.#paragraph.end = { kind, author };
  }

  #endChange(): void {
    const change = this.#open.pop();
    if (change !== undefined && this.#text.length > change.from) this.#mark(change.kind, change.author, change.from, this.#text.length);
  }

  /** A change that goes on where one of its kind and author ended is the same change. */
  #mark(kind: 'insertion' | 'deletion', author: string, from: number, to: number): void {
    const last = this.#changes.at(-1);
    const goesOn = last !== undefined && last.kind === kind && last.author === author && last.to === from;
    if (goesOn) this.#changes.pop();
    const start = goesOn ? last.from : from;
    this.#changes.push({ kind, from: start, to, inner: { from: start, to }, parent: null, by: [], author, group: null, label: null });
  }

  #characters(event: Extract<Event, { kind: 'text' }>): void {
    if (this.#tag === null || this.#paragraph === null) return;
    if (!this.#paragraph.marked) this.#begin(this.#paragraph);
    const from = this.#text.length;
    this.#text += event.text.replace(/[\r\n]/g, ' ');
    const deleted = this.#open.some(({ kind }) => kind === 'deletion');
    this.#pieces.push({
      from,
      to: this.#text.length,
      xml: { from: event.from, to: event.to },
      tag: this.#tag,
      properties: this.#runProperties,
      deleted,
    });
  }

  /** The number of a list item stands before its words. */
  #begin(paragraph: Paragraph): void {
    paragraph.marked = true;
    const marker = this.markerOf(paragraph.style, paragraph.numId, paragraph.level);
    if (marker !== '') this.#text += `${marker} `;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    if (paragraph === null || this.#text.length === paragraph.start) return;
    const from = this.#text.length;
    this.#text += '\n\n';
    if (paragraph.end !== null) this.#mark(paragraph.end.kind, paragraph.end.author, from, this.#text.length);
  }

  #comment(id: string): void {
    const from = this.#begun.get(id);
    const said = this.said.get(id);
    if (from !== undefined && said !== undefined) this.#comments.push({ from, to: this.#text.length, ...said });
  }

  #footnote(id: string): void {
    this.#notes.push(id);
    this.#text += `[^${this.#notes.length}]`;
  }

  result(
    footnotes: ReadonlyMap<string, string>,
  ): Pick<WordDraft, 'text' | 'changes' | 'comments'> & { readonly pieces: readonly WordPiece[] } {
    const notes = this.#notes.map((id, at) => `[^${at + 1}]: ${footnotes.get(id) ?? ''}\n`);
    const text = `${this.#text}${notes.join('')}`;
    return { text, changes: this.#changes, comments: this.#comments, pieces: this.#pieces };
  }
}
