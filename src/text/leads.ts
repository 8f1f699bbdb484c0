import type { Span } from '../model.js';

/** Words that make a clause of what stands before a colon: then it is no label. */
const CLAUSE =
  /\b(?:we|they|will|shall|are|is|was|were|agreed|agree|decided|decide|decides|include|includes|following|commit|that|said|has|have|to)\b/i;
const LONGEST_LEAD = 120;

/** The label at the head of a block ("Export controls: The parties …"), its colon included; null when there is none. `reading` is the reading copy. */
export function leadOf(reading: string, block: Span): Span | null {
  const head = reading.slice(block.from, Math.min(block.to, block.from + LONGEST_LEAD));
  const colon = /^[^:.;?!\n]{2,110}:(?=\s+["'“‘(]?[\p{Lu}\p{N}])/u.exec(head);
  if (!colon) return null;
  const label = colon[0].slice(0, -1);
  if (CLAUSE.test(label) || label.split(/\s+/).length > 14) return null;
  return { from: block.from, to: block.from + colon[0].length };
}
