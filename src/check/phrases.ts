/** Fixed phrases in a folded copy of a text: where one stands first, as whole words. */
import type { Span } from '../model.js';
import { foldChars } from '../text/fold.js';

/** The earliest of `phrases` inside `span`, the longer at one place; null when none is there. Phrases are lower case. */
export function firstPhrase(text: string, span: Span, phrases: readonly string[]): Span | null {
  const words = lowered(text).slice(span.from, span.to);
  let best: Span | null = null;
  for (const phrase of phrases) {
    const at = wholeWordsAt(words, phrase);
    if (at < 0) continue;
    const found = { from: span.from + at, to: span.from + at + phrase.length };
    if (!best || found.from < best.from || (found.from === best.from && found.to > best.to)) best = found;
  }
  return best;
}

/** The text last asked about, folded: one report is asked about claim by claim. */
let last: { readonly text: string; readonly folded: string } = { text: '', folded: '' };

function lowered(text: string): string {
  if (last.text === text) return last.folded;
  const folded = foldChars(text).toLowerCase();
  if (folded.length !== text.length) return foldChars(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  last = { text, folded };
  return folded;
}

function wholeWordsAt(words: string, phrase: string): number {
  for (let at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
    if (!isWordChar(words[at - 1]) && !isWordChar(words[at + phrase.length])) return at;
  }
  return -1;
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
