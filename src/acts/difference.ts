/** What the parts of `differences.ts` share: the two sides, how a difference is made, how it is put in words. */
import type { Difference, Effect, Rests, Span, SpeechAct, TextSpan } from '../model.js';

/** Who reads the two acts: `report` is a reporter's account of `before`; `series` is a later text of the same series. */
export type ComparedAs = 'report' | 'series';

/** What a difference is about where its dimension alone doesn't say. */
export type Detail =
  | 'purpose'
  | 'place'
  | 'added'
  | 'limit'
  | 'standard'
  | 'member'
  | 'scope'
  | 'speaker-only'
  | 'restriction'
  | 'modifier'
  | 'stage';

/** A difference with what check needs beyond the contract; `plain` takes it off. */
export interface ActDifference extends Difference {
  readonly detail?: Detail;
  /** True when the words allow another reading: alone it should not decide a verdict. */
  readonly soft?: true;
}

/** The difference as the JSON contract has it. */
export function plain({ dimension, before, after, effect, rests, reason }: ActDifference): Difference {
  return { dimension, before, after, effect, rests, reason };
}

/** One of the two acts with its text. */
export interface Side {
  readonly act: SpeechAct;
  readonly text: string;
}

/** A span with the words of its side; null stays null. */
export function spanOf(side: Side, span: Span | null): TextSpan | null {
  return span === null ? null : { from: span.from, to: span.to, text: side.text.slice(span.from, span.to) };
}

/** “words”, blanks single, long ones cut in the middle of nothing but a word boundary. */
export function quoted(span: TextSpan | null, fallback = 'nothing'): string {
  if (span === null) return fallback;
  const words = span.text.replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_QUOTE) return `“${words}”`;
  return `“${words.slice(0, words.lastIndexOf(' ', LONGEST_QUOTE))} …”`;
}
/** Longer quotations make a reason unreadable on one line. */
const LONGEST_QUOTE = 90;

/** How the `before` side is called in a reason. */
export function source(as: ComparedAs): string {
  return as === 'report' ? 'the text has' : 'the earlier text has';
}

/** Makes a difference from the words of both sides. */
export function difference(
  dimension: Difference['dimension'],
  sides: { readonly before: TextSpan | null; readonly after: TextSpan | null },
  effect: Effect,
  rests: Rests,
  reason: string,
  detail?: Detail,
): ActDifference {
  const made = { dimension, before: sides.before, after: sides.after, effect, rests, reason };
  return detail === undefined ? made : { ...made, detail };
}
