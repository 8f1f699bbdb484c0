/**
 * Turns offsets in UTF-16 code units, which everything inside counts in, into offsets in code points, which other programs and the W3C's selectors
 * count in. An offset within a pair of surrogates becomes that of the character before it. Made once for a text; a look-up is logarithmic.
 */
export function codePoints(text: string): (offset: number) => number {
  /** Where the second halves of pairs stand: each makes what follows one less. */
  const halves: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) halves.push(match.index + 1);
  return (offset) => offset - countUpTo(halves, offset);
}

/** How many of the sorted numbers are below a number, or the number itself when it splits a pair. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
