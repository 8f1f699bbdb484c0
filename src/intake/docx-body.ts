import type { ParagraphStyle } from './docx-styles.js';
import { xmlEvents } from './xml.js';

/** The words of a document part, and what was met on the way. */
export interface BodyText {
  readonly text: string;
  /** Text of the paragraph with the style "Title", or null. */
  readonly title: string | null;
  readonly insertions: number;
  readonly deletions: number;
  /** Runs marked as hidden, which no reader sees. */
  readonly hidden: number;
}
export interface BodyContext {
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  /** The marker of a numbered paragraph. */
  readonly marker: (numId: string, level: number) => string;
}

/** What is struck out, moved away, a fallback drawing, a field's code or mark-up of equations: left out with all that it holds. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:rubyPr', 'w:rt']);

interface Draft {
  text: string;
  style: string | null;
  numId: string | null;
  level: number | null;
  /** Its end was deleted: the next paragraph goes on in it. */
  joined: boolean;
}

/**
 * The paragraphs of a part, each on a line of its own with a blank line between, list items with their numbers; rows of a table on a line each, unless a
 * cell holds several paragraphs. Tracked changes are taken as accepted. Throws an `Error` where the XML is damaged.
 */
export function bodyText(source: string, context: BodyContext): BodyText {
  const walk = new Walk(context);
  for (const event of xmlEvents(source)) {
    if (event.kind === 'text') walk.characters(event.text);
    else if (event.kind === 'open') walk.open(event.name, event.attributes);
    else walk.close(event.name);
  }
  return walk.result();
}

class Walk {
  readonly #context: BodyContext;
  readonly #out: string[] = [];
  /** Paragraphs that are open: a text box stands inside one. */
  readonly #paragraphs: Draft[] = [];
  /** Rows that are open, as their cells, each as its paragraphs; a table stands inside a cell. */
  readonly #rows: string[][][] = [];
  #skipped: string[] = [];
  #inText = false;
  #hidden = false;
  #pending = '';
  #inParagraphMarks = false;
  #inRowMarks = false;
  #deletedRow = false;
  #notes = 0;
  /** Goes before the next paragraph: the number of a footnote. */
  #lead = '';
  #title: string | null = null;
  #counts = { insertions: 0, deletions: 0, hidden: 0 };

  constructor(context: BodyContext) {
    this.#context = context;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'w:del' || name === 'w:moveFrom') this.#deletion(paragraph);
    if (name === 'w:ins' || name === 'w:moveTo') this.#counts.insertions += this.#skipped.length === 0 ? 1 : 0;
    if (this.#skipped.length > 0 || SKIPPED.has(name)) {
      this.#skipped.push(name);
      return;
    }
    if (name === 'w:p') this.#paragraphs.push({ text: '', style: null, numId: null, level: null, joined: false });
    else if (name === 'w:tr') this.#rows.push([]);
    else if (name === 'w:footnote' || name === 'w:endnote') {
      const isNote = attributes['w:type'] === undefined || attributes['w:type'] === 'normal';
      this.#lead = isNote ? `${++this.#notes} ` : '';
    } else if (name === 'w:trPr') this.#inRowMarks = true;
    else if (name === 'w:tc') this.#rows.at(-1)?.push([]);
    else if (name === 'w:t') this.#inText = true;
    else if (name === 'w:r') this.#hidden = false;
    else if (paragraph) this.#within(paragraph, name, attributes);
  }

  #within(paragraph: Draft, name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:pPr') this.#inParagraphMarks = true;
    else if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.numId = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
    else if (name === 'w:vanish' && !this.#inParagraphMarks && value !== '0' && value !== 'false') {
      this.#hidden = true;
      this.#counts.hidden += 1;
    } else if (!this.#inParagraphMarks && !this.#hidden) paragraph.text += SIGNS[name] ?? '';
  }

  /** A deleted run, the deleted end of a paragraph, or a deleted row. */
  #deletion(paragraph: Draft | undefined): void {
    if (this.#skipped.length === 0) this.#counts.deletions += 1;
    if (this.#inRowMarks) this.#deletedRow = true;
    else if (paragraph && this.#inParagraphMarks) paragraph.joined = true;
  }

  characters(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && this.#inText && !this.#hidden && this.#skipped.length === 0) paragraph.text += text.replace(/[\r\n]+/g, ' ');
  }

  close(name: string): void {
    if (this.#skipped.length > 0) {
      this.#skipped.pop();
      return;
    }
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:pPr') this.#inParagraphMarks = false;
    else if (name === 'w:trPr') this.#inRowMarks = false;
    else if (name === 'w:r') this.#hidden = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tr') this.#endRow();
  }

  #endParagraph(): void {
    const draft = this.#paragraphs.pop();
    if (!draft) return;
    if (draft.joined) {
      this.#pending += draft.text;
      return;
    }
    const style = this.#context.styles.get(draft.style ?? '');
    const numId = draft.numId ?? style?.numId ?? null;
    const text = (this.#pending + draft.text).replace(/[ \t]+\n/g, '\n').trim();
    this.#pending = '';
    if (text === '') return;
    const marker = numId === null || numId === '0' ? '' : this.#context.marker(numId, draft.level ?? style?.level ?? 0);
    if (style?.title === true) this.#title ??= text.replace(/\s+/g, ' ');
    this.#put(this.#lead + (marker === '' ? text : `${marker} ${text}`));
    this.#lead = '';
  }

  #put(text: string): void {
    const cell = this.#rows.at(-1)?.at(-1);
    if (cell) cell.push(text);
    else this.#out.push(text);
  }

  /** A table that only arranges a page has paragraphs in its cells; a table of facts has words, and its rows are lines. */
  #endRow(): void {
    const cells = (this.#rows.pop() ?? []).filter((cell) => cell.length > 0);
    const isDeleted = this.#deletedRow;
    this.#deletedRow = false;
    if (cells.length === 0 || isDeleted) return;
    if (cells.some((cell) => cell.length > 1)) for (const text of cells.flat()) this.#put(text);
    else this.#put(cells.flat().join('\t'));
  }

  result(): BodyText {
    if (this.#pending.trim() !== '') this.#out.push(this.#pending.trim());
    return { text: this.#out.join('\n\n'), title: this.#title, ...this.#counts };
  }
}

/** Elements that stand for a character. A footnote's mark stands for none: it would become part of a word. */
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };
