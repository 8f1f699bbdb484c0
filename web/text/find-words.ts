import type { Span } from '../../src/model.js';

/** Where words stand in a text, nearest to an offset; any white space stands for any other. Null when they are not there, or are none. */
export function findWords(text: string, words: string, near: number, within: Span = { from: 0, to: text.length }): Span | null {
  const parts = words.trim().split(/\s+/);
  if (parts[0] === '') return null;
  const pattern = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'g');
  let best: Span | null = null;
  for (const match of text.slice(within.from, within.to).matchAll(pattern)) {
    const from = within.from + match.index;
    if (best === null || Math.abs(from - near) < Math.abs(best.from - near)) best = { from, to: from + match[0].length };
  }
  return best;
}

/** Which edge of a stretch moves, and to which side. */
export type Step = 'begin-earlier' | 'begin-later' | 'end-earlier' | 'end-later';

const isBlank = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** The stretch with one edge moved by a word; unchanged at the ends of the text, and where nothing would be left. */
export function stepped(text: string, { from, to }: Span, step: Step): Span {
  switch (step) {
    case 'begin-earlier':
      return { from: wordStart(text, from), to };
    case 'end-later':
      return { from, to: wordEnd(text, to) };
    case 'begin-later': {
      let at = wordEnd(text, from);
      while (at < to && isBlank(text, at)) at++;
      return at < to ? { from: at, to } : { from, to };
    }
    case 'end-earlier': {
      let at = wordStart(text, to);
      while (at > from && isBlank(text, at - 1)) at--;
      return at > from ? { from, to: at } : { from, to };
    }
  }
}

/** Where the word before an offset begins. */
function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isBlank(text, at - 1)) at--;
  while (at > 0 && !isBlank(text, at - 1)) at--;
  return at;
}

/** Where the word after an offset ends. */
function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isBlank(text, at)) at++;
  while (at < text.length && !isBlank(text, at)) at++;
  return at;
}
