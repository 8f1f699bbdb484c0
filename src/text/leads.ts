import type { Span } from '../model.js';

/** Words that make a clause of what stands before a colon: then it is no label. */
const CLAUSE =
  /\b(?:we|they|will|shall|are|is|was|were|agreed|agree|decided|decide|decides|include|includes|following|commit|that|said|has|have|to)\b/i;
/** "Infrastructure – We announce …": a label, a dash, a sentence. */
const DASHED =
  /^([\p{Lu}\p{N}][^:.;?!\n–—]{2,70})\s[–—-]{1,2}\s+(?=(?:We|The|They|Both|Our|In|To|All|These|This|Members|Leaders|Ministers)\b)/u;
const LONGEST_LEAD = 120;

/** The label at the head of a block ("Export controls: The parties …"), its colon included; null when there is none. `reading` is the reading copy. */
export function leadOf(reading: string, block: Span): Span | null {
  const lines = reading.slice(block.from, Math.min(block.to, block.from + LONGEST_LEAD));
  // A label may be wrapped: a line end with its indent counts as one space, and as no gap.
  const head = lines.replace(/[\r\n]/g, ' ');
  const colon = /^[^:.;?!\n]{2,110}:(?=\s+["'“‘(]?[\p{Lu}\p{N}])/u.exec(head);
  const dashed = DASHED.exec(head);
  if (dashed && titled(dashed[1]!) && !CLAUSE.test(dashed[1]!)) return { from: block.from, to: block.from + dashed[0].trimEnd().length };
  if (!colon) return gapHeading(lines, block) ?? runInHeading(head, block);
  const label = colon[0].slice(0, -1);
  if (CLAUSE.test(label) || label.split(/\s+/).length > 14) return null;
  return { from: block.from, to: block.from + colon[0].length };
}

/** "Health Information for Research  The parties …": two spaces are left of a line end. */
function gapHeading(lines: string, block: Span): Span | null {
  const wide = /^[\p{Lu}\p{N}][^.;:,?!\r\n]{6,90}?(?=[ \u00a0]{2,}\p{Lu})/u.exec(lines)?.[0];
  if (wide === undefined || wide.split(' ').length > 12 || !titled(wide) || CLAUSE.test(wide)) return null;
  return { from: block.from, to: block.from + wide.length };
}

/** Words that open a sentence, and hardly ever stand with a capital inside a heading. */
const OPENER = /^(?:The|We|They|Our|Both|These|This|Since|Given|It)$/;
const LINK = /^(?:of|the|and|for|on|with|to|in|a|an|by|from|through|as|&|-|–)$/;

/** A heading that lost its line end: "Future Projects The parties will …". At least two capitalised words, nothing but links in lower case, then a sentence opener. */
function runInHeading(head: string, block: Span): Span | null {
  let at = 0;
  let capitals = 0;
  let last = '';
  for (const word of head.split(' ')) {
    if (word === '') {
      at++;
      continue;
    }
    if (at === 0 && OPENER.test(word)) return null;
    if (OPENER.test(word) && capitals >= 2 && !LINK.test(last) && !/[,;.]$/.test(last))
      return { from: block.from, to: block.from + head.slice(0, at).trimEnd().length };
    if (/^["“(]?\p{Lu}[^.;:]*$/u.test(word)) capitals++;
    else if (!LINK.test(word)) return null;
    last = word;
    at += word.length + 1;
  }
  return null;
}

/** At least half of the longer words have a capital. */
function titled(label: string): boolean {
  const long = label.split(/\s+/).filter((w) => w.length > 3);
  return long.filter((w) => /^\p{Lu}/u.test(w)).length * 2 >= long.length;
}
