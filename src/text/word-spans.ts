import type { Span } from '../model.js';
import { foldWord } from './fold.js';
import { readingCopy } from './markup.js';

/** A word for matching: its place and its folded form. */
export interface WordSpan extends Span {
  readonly key: string;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.,'](?=[\p{L}\p{N}]))*\.?|[%$€£¥]/gu;

/** The words of a text without punctuation, folded; hyphens separate, apostrophes and dots inside a word do not. Cheap: no tagger. */
export function wordSpans(text: string, span: Span = { from: 0, to: text.length }): readonly WordSpan[] {
  const copy = readingCopy(text.slice(span.from, span.to));
  const out: WordSpan[] = [];
  for (const m of copy.matchAll(WORD)) {
    const word = /^(?:\p{L}\.)+$/u.test(m[0]) ? m[0] : m[0].replace(/\.$/, '');
    out.push({ from: span.from + m.index, to: span.from + m.index + word.length, key: foldWord(word.replace(/\.(?=\p{L}|$)/gu, '')) });
  }
  return out;
}
