import { ANYWHERE_ABBREVIATED, BEFORE_NUMBER, TITLES_ABBREVIATED } from '../lexicon/en/abbreviations.js';
import type { Span } from '../model.js';
import type { Block, Layout } from './layout.js';
import { readingCopy } from './markup.js';
import { isOpener } from './openers.js';
import { trimmed } from './span.js';

/** A sentence; `block` is the index of its block in the layout. Headings, titles and datelines come as sentences too: filter by the block's kind. */
export interface Sentence extends Span {
  readonly block: number;
  /** True when the text gave no end for so long that it was cut (see `LONGEST`). */
  readonly cut?: true;
}

/** Code units after which a sentence is cut at the last space: no sentence of the genre is as long, and later steps stay linear. */
export const LONGEST = 6_000;

/** Splits every block into sentences, in order. A lead label ("Export controls: …") is a sentence of its own. Every sentence is trimmed, none is empty, none overlaps another. */
export function splitSentences(text: string, layout: Layout): readonly Sentence[] {
  const out: Sentence[] = [];
  layout.blocks.forEach((block, index) => {
    const whole = block.kind === 'heading' || block.kind === 'title' || block.kind === 'dateline';
    for (const part of parts(block)) for (const s of whole ? [trimmed(text, part)] : within(text, part)) out.push({ ...s, block: index });
  });
  return out;
}

function parts(block: Block): readonly Span[] {
  if (!block.lead || block.lead.to >= block.to) return [block];
  return [
    { from: block.from, to: block.lead.to },
    { from: block.lead.to, to: block.to },
  ];
}

/** The sentences of one span of running text, as if it were a paragraph. */
export function sentencesWithin(text: string, span: Span): readonly Span[] {
  return within(text, span).map(({ from, to }) => ({ from, to }));
}

type Cut = Span & { readonly cut?: true };

function within(text: string, span: Span): readonly Cut[] {
  const copy = readingCopy(text.slice(span.from, span.to));
  const out: Cut[] = [];
  const push = (from: number, to: number): void => {
    const inner = trimmed(copy, { from, to });
    const s = { from: span.from + inner.from, to: span.from + inner.to };
    const head = text.slice(s.from, Math.min(s.to, s.from + 400));
    if (/\p{L}/u.test(head) || (out.length === 0 && to === copy.length && /\p{N}/u.test(head))) pushCut(text, s, out);
  };
  let from = 0;
  const stops = /[.?!][.?!]*/g;
  for (let m = stops.exec(copy); m; m = stops.exec(copy)) {
    const end = closers(copy, m.index + m[0].length);
    if (!endsHere(copy, m.index, m[0], end, from)) continue;
    push(from, end);
    from = end;
  }
  push(from, copy.length);
  return out;
}

function pushCut(text: string, s: Span, out: Cut[]): void {
  let from = s.from;
  while (s.to - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    let to = space > from + LONGEST / 2 ? space : from + LONGEST;
    const last = text.charCodeAt(to - 1);
    if (last >= 0xd800 && last < 0xdc00) to--;
    out.push({ ...trimmed(text, { from, to }), cut: true });
    from = trimmed(text, { from: to, to: s.to }).from;
  }
  if (s.to > from) out.push({ from, to: s.to });
}

/** Past closing quotes, brackets and footnote marks that belong to the sentence that just ended. */
function closers(copy: string, at: number): number {
  let end = at;
  while (end < copy.length && (copy[end] === '"' || copy[end] === "'" || copy[end] === ')' || copy[end] === ']')) end++;
  return end;
}

const wordBefore = (copy: string, stop: number): string => {
  let at = stop;
  while (at > 0 && stop - at < 24 && /[\p{L}\p{N}.&-]/u.test(copy[at - 1]!)) at--;
  return copy.slice(at, stop);
};
const wordAfter = (copy: string, at: number): string =>
  /^["'([]*([\p{L}\p{N}][\p{L}\p{N}'-]{0,30})?/u.exec(copy.slice(at, at + 40))?.[1] ?? '';

/** Does the stop at `stop` end a sentence? `start` is where the current sentence began. */
function endsHere(copy: string, stop: number, marks: string, end: number, start: number): boolean {
  if (end >= copy.length) return true;
  let next = end;
  while (next < copy.length && copy[next] === ' ') next++;
  if (next >= copy.length) return true;
  const after = wordAfter(copy, next);
  if (next === end) return lostSpace(copy, stop, marks, end, after);
  const first = after[0] ?? copy[next]!;
  if (/\p{Ll}/u.test(first)) return false;
  if (marks !== '.') return /[?!]/.test(marks) || /[\p{Lu}\p{N}"'(]/u.test(first);
  const before = wordBefore(copy, stop);
  return !(isAbbreviated(before, after, copy, stop) || isMarker(before, copy, stop, start));
}

/** "…the region.They reaffirmed": the space after the stop got lost. */
function lostSpace(copy: string, stop: number, marks: string, end: number, after: string): boolean {
  if (marks !== '.' || end !== stop + 1) return false;
  const last = copy[stop - 1] === ' ' ? stop - 1 : stop;
  if (!/^\p{Lu}\p{Ll}*$/u.test(after) || !/[\p{Ll}\p{N})]/u.test(copy[last - 1] ?? '')) return false;
  const before = wordBefore(copy, last);
  return before.length > 2 && !before.includes('.') && (isOpener(after) || copy[end + after.length] === ' ');
}

/** Abbreviations that no name goes on with: a capital after them opens a sentence. */
const CLOSING: ReadonlySet<string> = new Set(['etc', 'a.m', 'p.m', 'ibid', 'al']);
/** What goes on after "9 a.m.". */
const AFTER_TIME = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Pacific|Mountain|Greenwich|Moscow|Local|Coordinated)$/;

function isAbbreviated(before: string, after: string, copy: string, stop: number): boolean {
  if (before === '') return false;
  const word = before.slice(before.lastIndexOf('-') + 1);
  const low = word.toLowerCase();
  const opener = isOpener(after) && /^\p{Lu}/u.test(after);
  if (TITLES_ABBREVIATED.has(low) && /^\p{Lu}/u.test(word)) return true;
  if (BEFORE_NUMBER.has(low) && /^[\p{N}IVX]/u.test(after) && !opener) return true;
  if (/^\p{Lu}$/u.test(word)) return !(opener && /\d\s$/.test(copy.slice(Math.max(0, stop - 3), stop - 1)));
  if (CLOSING.has(low)) return !/^\p{Lu}\p{Ll}/u.test(after) || AFTER_TIME.test(after);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || ANYWHERE_ABBREVIATED.has(low)) return !opener;
  return false;
}

/** "2. We support …" at the head of a sentence: the number is its marker, not a sentence. */
const isMarker = (before: string, copy: string, stop: number, start: number): boolean =>
  /^(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$/.test(before) && copy.slice(start, stop - before.length).trim() === '';
