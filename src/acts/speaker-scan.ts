/** The search for speaker phrases: what it knows of a sentence, and the small looks at words and gaps that its parts share. */
import type { PartyId, Span } from '../model.js';
import type { Word } from './gazetteer.js';
import type { Mention } from './parties.js';

/** What one part of a phrase is. `named` has its parties; the others wait for the context. */
export type UnitKind = 'named' | 'pronoun' | 'office' | 'people' | 'text' | 'body' | 'one';

/** One coordinated member of a speaker phrase. */
export interface SpeakerUnit extends Span {
  readonly kind: UnitKind;
  /** Lower-case head: "they", "ministers", "prime minister", "meeting". */
  readonly head: string;
  readonly ids: readonly PartyId[];
  /** "both", "the three": how many it speaks for. */
  readonly count: number | null;
  readonly plural: boolean;
  /** True after "our", "this", "these": the speakers' own. */
  readonly own: boolean;
}
/** A sentence under search. */
export interface Scan {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentence: Span;
  /** Acronyms of the issuers' own bodies. */
  readonly own: ReadonlySet<string>;
  /** Mentions of the sentence by their first offset; masked ones block. */
  readonly mentions: ReadonlyMap<number, Mention>;
  /** The member at a word, memoised: lists without an end are met again and again. */
  readonly unit: (at: number) => UnitAt | null;
  /** How deep in "of the … of the …" the search is. */
  readonly nesting: { depth: number };
}
/** One member and the word after it. */
export interface UnitAt {
  readonly unit: SpeakerUnit;
  /** Index of the word after it. */
  readonly next: number;
}

/** Makes a member that opens where the search began. */
export type Made = (end: number, next: number, kind: UnitKind, head: string, ids: readonly PartyId[], plural: boolean) => UnitAt;

/** Index of the first word at or after an offset; -1 when there is none. */
export function firstWordFrom(words: readonly Word[], from: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).from < from) low = middle + 1;
    else high = middle;
  }
  return low < words.length ? low : -1;
}

/** After "(ROK)", ", Jr." and the like. */
export function afterBracket(text: string, to: number): number {
  const bracket = /^(?:\s?\([^()]{1,40}\)|,?\s(?:Jr\.?|Sr\.?|I{2,3})(?=[\s,.]))/.exec(text.slice(to, to + 44));
  return bracket ? to + bracket[0].length : to;
}

/** True when "'s" or "'" follows. */
export const possessiveAfter = (text: string, to: number): boolean => /^['’](?:s\b|\s)/.test(text.slice(to, to + 3));

/** Only white space or a hyphen between word `i` and the one before it. */
export function touches(text: string, words: readonly Word[], i: number): boolean {
  const from = (words[i - 1] as Word).to;
  const to = (words[i] as Word).from;
  return (to - from === 1 && text.charCodeAt(from) === 32) || /^[\s\-‐‑.’']{1,6}$/.test(text.slice(from, to));
}
