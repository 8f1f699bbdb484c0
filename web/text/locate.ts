import type { Span } from '../../src/model.js';

/** Words that are looked for together at most; a longer quotation is found by its beginning. */
const MOST_WORDS = 12;

/** Where a quotation stands whose white space was made even, and which may be cut with "…": its longest stretch, or null. Linear. */
export function locate(text: string, quote: string): Span | null {
  const stretch = quote.split('…').reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  const words = stretch.trim().split(/\s+/).slice(0, MOST_WORDS);
  const [first = ''] = words;
  if (first === '') return null;
  for (let from = text.indexOf(first); from >= 0; from = text.indexOf(first, from + 1)) {
    const to = endOf(text, from, words);
    if (to !== null) return { from, to };
  }
  return null;
}

function endOf(text: string, from: number, words: readonly string[]): number | null {
  let at = from;
  for (const word of words) {
    while (at > from && /\s/.test(text[at] ?? '')) at += 1;
    if (!text.startsWith(word, at)) return null;
    at += word.length;
  }
  return at;
}
