import type { Span } from '../model.js';
import type { Words } from './wording.js';

const OPENERS = '"“‘«(';
const CLOSERS = '"”’»)';

/** The span of the tokens `[start, stop)` without punctuation at its edges and without a quotation mark or bracket whose partner lies outside. Null when nothing is left. */
export function contentSpan(text: string, w: Words, start: number, stop: number): Span | null {
  if (stop <= start || start >= w.length) return null;
  let from = w[start]!.from;
  let to = w[Math.min(stop, w.length) - 1]!.to;
  for (;;) {
    const last = text[to - 1];
    const first = text[from];
    if (from >= to) return null;
    if (last === undefined || first === undefined) return null;
    if (to - from > 5 && /[;,]\s+(?:and|or)$/.test(text.slice(to - 6, to))) to -= text.slice(to - 3, to) === 'and' ? 3 : 2;
    else if (/[\s,;:.!?—–]/.test(last) && !abbreviated(text, from, to)) to--;
    else if (CLOSERS.includes(last) && !paired(text, from, to - 1, last)) to--;
    else if (/[\s,;:—–]/.test(first)) from++;
    else if (OPENERS.includes(first) && !closes(text, from + 1, to, first)) from++;
    else return { from, to };
  }
}
/** A full stop that belongs to the word: "U.S.", "Inc." before the end of the content only when more capitals stand before it. */
const abbreviated = (text: string, from: number, to: number): boolean =>
  /(?:^|[^\p{L}])\p{Lu}\.\p{Lu}\.$/u.test(text.slice(Math.max(from, to - 6), to));
const PAIRS: Readonly<Record<string, string>> = { '"': '"', '”': '“', '’': '‘', '»': '«', ')': '(' };
function paired(text: string, from: number, at: number, closer: string): boolean {
  const open = PAIRS[closer] ?? closer;
  let n = 0;
  for (let i = from; i < at; i++) if (text[i] === open) n++;
  if (open === closer) return n % 2 === 1;
  return n > 0;
}
function closes(text: string, from: number, to: number, opener: string): boolean {
  const closer = Object.keys(PAIRS).find((k) => PAIRS[k] === opener) ?? opener;
  for (let i = from; i < to; i++) if (text[i] === closer) return true;
  return false;
}
