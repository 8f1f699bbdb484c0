import type { RedlineParagraph } from '../model.js';
import { type Block, layout } from '../text/layout.js';
import { splitSentences } from '../text/sentences.js';

/** A sentence as it stands in a redline: with the marker of its item, white space made single. */
export interface Part {
  readonly text: string;
  readonly from: number;
  readonly block: number;
}
/** A sentence, or (with `part` null) the end of a paragraph. */
export interface Token {
  readonly part: number | null;
  readonly text: string;
  readonly style: RedlineParagraph['style'];
}
export interface PartList {
  readonly parts: readonly Part[];
  readonly tokens: readonly Token[];
  /** Index among the tokens of a part. */
  tokenOf(part: number): number;
  /** The part an offset of the text lies in; null before the first. */
  at(offset: number): number | null;
}

/** Cuts a whole text into sentences and paragraph ends, nothing left out but white space. */
export function partsOf(text: string): PartList {
  const found = layout(text);
  const parts: Part[] = [];
  const tokens: Token[] = [];
  const places: number[] = [];
  const sentences = splitSentences(text, found);
  let next = 0;
  let last = 0;
  found.blocks.forEach((block, at) => {
    const style = styleOf(block);
    const first = parts.length;
    for (; sentences[next]?.block === at; next++) {
      const sentence = sentences[next] as { readonly from: number; readonly to: number };
      const from = parts.length === first ? (block.marker?.from ?? sentence.from) : sentence.from;
      const stray = strayBefore(text, last, from);
      last = sentence.to;
      const marker = from < sentence.from ? `${single(text.slice(from, block.marker?.to))} ` : '';
      places.push(tokens.length);
      tokens.push({ part: parts.length, text: stray + marker + single(text.slice(sentence.from, sentence.to)), style });
      parts.push({ text: tokens.at(-1)?.text ?? '', from, block: at });
    }
    if (parts.length > first) tokens.push({ part: null, text: '', style });
  });
  return { parts, tokens, tokenOf: (part) => places[part] ?? tokens.length, at: (offset) => lastStarting(parts, offset) };
}

/** Words and numbers that stand between two sentences and belong to neither (the number of a footnote): kept with the one that follows, so that nothing is lost. */
function strayBefore(text: string, from: number, to: number): string {
  const between = single(text.slice(from, Math.max(from, to)));
  return /[\p{L}\p{N}]/u.test(between) ? `${between} ` : '';
}

function styleOf({ kind }: Block): RedlineParagraph['style'] {
  if (kind === 'title' || kind === 'heading') return kind;
  return kind === 'item' ? 'item' : 'paragraph';
}

const single = (words: string): string => words.replace(/\s+/g, ' ').trim();

function lastStarting(parts: readonly Part[], offset: number): number | null {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return parts.length === 0 || (parts[low]?.from ?? 0) > offset ? null : low;
}
