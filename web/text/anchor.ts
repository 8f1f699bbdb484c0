import type { Span } from '../../src/model.js';
import type { Place } from '../state/route.js';

/** Where a place is in a text as it is now. `moved`: found by its words elsewhere; `lost`: not found, or out of the text. */
export interface Anchored {
  readonly span: Span | null;
  readonly state: 'held' | 'moved' | 'lost';
}

/** Finds a place again: at its offsets when its words are there, else by its words, the nearest to where they stood. */
export function anchor(text: string, { from, to, quote }: Place): Anchored {
  if (quote === null) return to <= text.length ? { span: { from, to }, state: 'held' } : { span: null, state: 'lost' };
  if (text.startsWith(quote, from)) return { span: { from, to: Math.max(from + quote.length, Math.min(to, text.length)) }, state: 'held' };
  const found = nearest(text, quote, from) ?? foldedNearest(text, quote, from);
  return found === null ? { span: null, state: 'lost' } : { span: found, state: 'moved' };
}

function nearest(text: string, quote: string, near: number): Span | null {
  if (quote === '') return null;
  const after = text.indexOf(quote, near);
  const before = text.lastIndexOf(quote, near);
  const at = after < 0 || (before >= 0 && near - before < after - near) ? before : after;
  return at < 0 ? null : { from: at, to: at + quote.length };
}

/** The same length as the text, so that offsets hold: quotes, dashes, spaces and case aside. */
function foldSame(text: string): string {
  const folded = text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s/g, ' ');
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}

const foldedNearest = (text: string, quote: string, near: number): Span | null => nearest(foldSame(text), foldSame(quote), near);

/** Words of a span that are enough to find it again. */
const QUOTED = 60;
/** The place of a span, with its first words. */
export const placeOf = (text: string, { from, to }: Span, side: string | null = null): Place => ({
  from,
  to,
  quote: text.slice(from, Math.min(to, from + QUOTED)),
  side,
});
