import type { Span, TextSpan } from '../model.js';

/** Does `outer` hold all of `inner`? An empty `inner` at either edge counts as held. */
export const contains = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** Do two half-open spans share at least one code unit? Neighbours that only touch do not. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** The span with the words it holds. Offsets are those of `text`; a span outside the text is cut to it. */
export function sliceOf(text: string, span: Span): TextSpan {
  const from = Math.max(0, Math.min(span.from, text.length));
  const to = Math.max(from, Math.min(span.to, text.length));
  return { from, to, text: text.slice(from, to) };
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x200b ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000;

/** The span without white space at its edges (no-break and zero-width spaces included); empty at its start when nothing is left. */
export function trimmed(text: string, span: Span): Span {
  let from = span.from;
  let to = span.to;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { from, to };
}

/** Is the code unit at this offset white space of any kind? False outside the text. */
export const isSpaceAt = (text: string, at: number): boolean => at >= 0 && at < text.length && isSpace(text.charCodeAt(at));

/** Code unit length of the words in common, 0 when the spans do not overlap. */
export const overlapLength = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
