import type { DraftText, Mark, Span } from '../model.js';

/** Whether the words of a mark stand in a variant; asked only for marks whose parents stand. */
export type Choice = (mark: Mark, at: number) => boolean;

/** One reading of a draft: the words that remain when every mark is settled one way, and where each of its characters stands in the draft. */
export interface Variant {
  readonly text: string;
  /** Offset in the draft of every UTF-16 unit of `text`, ascending. */
  readonly at: Int32Array;
}

/** Takes everything that stands in brackets, the first of several alternatives, insertions but no deletions; leaves notes and footnotes out. */
export const asProposed: Choice = (mark, at) => {
  if (mark.kind === 'alternative' || (mark.kind === 'bracket' && mark.group !== null)) return mark.group === null || mark.group === at;
  return mark.kind === 'bracket' || mark.kind === 'insertion' || mark.kind === 'escape';
};

/** The text before anybody changed or bracketed anything: no insertions, all deletions, brackets out. */
export const asOriginal: Choice = (mark) => mark.kind === 'deletion' || mark.kind === 'escape';

/** The draft with the changes of one author accepted and all others refused; brackets as proposed. */
export function asChangedBy(author: string): Choice {
  return (mark, at) => {
    if (mark.kind === 'insertion') return mark.author === author;
    if (mark.kind === 'deletion') return mark.author !== author;
    return asProposed(mark, at);
  };
}

/** The choice with some marks settled otherwise, by their number. */
export function settled(choice: Choice, ways: ReadonlyMap<number, boolean>): Choice {
  return (mark, at) => ways.get(at) ?? choice(mark, at);
}

/** Settles a draft. What stands between words that go is closed up: no double blanks, none before a comma. */
export function variantOf({ text, marks }: DraftText, choice: Choice): Variant {
  const keep = new Uint8Array(text.length).fill(1);
  const stands: boolean[] = [];
  marks.forEach((mark, at) => {
    const inside = mark.parent === null || stands[mark.parent] === true;
    const taken = inside && choice(mark, at);
    stands.push(taken);
    if (!inside) return;
    if (taken) {
      keep.fill(0, mark.from, mark.inner.from);
      keep.fill(0, mark.inner.to, mark.to);
    } else keep.fill(0, mark.from, mark.to);
  });
  return closedUp(text, keep);
}

const CLOSES = new Set([',', '.', ';', ':', '!', '?', ')']);
const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '\u00A0';

function closedUp(text: string, keep: Uint8Array): Variant {
  const at = new Int32Array(text.length);
  let size = 0;
  let gap = false;
  for (let index = 0; index < text.length; index++) {
    if (keep[index] === 0) {
      gap = true;
      continue;
    }
    const char = text[index];
    const last = size === 0 ? undefined : text[at[size - 1] as number];
    if (gap && isBlank(char) && (isBlank(last) || last === '\n')) continue;
    if (gap && size > 0 && CLOSES.has(char ?? '') && isBlank(last)) while (size > 0 && isBlank(text[at[size - 1] as number])) size--;
    at[size++] = index;
    if (!isBlank(char)) gap = false;
  }
  const places = at.slice(0, size);
  return { text: stringOf(text, places), at: places };
}

function stringOf(text: string, places: Int32Array): string {
  const parts: string[] = [];
  let from = 0;
  for (let end = 1; end <= places.length; end++) {
    if (end < places.length && places[end] === (places[end - 1] as number) + 1) continue;
    if (end > from) parts.push(text.slice(places[from], (places[end - 1] as number) + 1));
    from = end;
  }
  return parts.join('');
}

/** Where a span of the variant stands in the draft, marks within it included. */
export function inDraft({ at }: Variant, { from, to }: Span): Span {
  if (at.length === 0) return { from: 0, to: 0 };
  const start = at[Math.min(from, at.length - 1)] as number;
  return to <= from ? { from: start, to: start } : { from: start, to: (at[to - 1] as number) + 1 };
}

/** Where a span of the draft stands in the variant; null when none of its words remain. */
export function inVariant({ at }: Variant, { from, to }: Span): Span | null {
  const start = firstFrom(at, from);
  const end = firstFrom(at, to);
  return end > start ? { from: start, to: end } : null;
}

/** Index of the first character of a variant that stands at or after an offset of the draft. */
export function firstFrom(at: Int32Array, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
