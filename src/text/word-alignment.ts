import { stem } from './similarity.js';
import type { WordSpan } from './word-spans.js';

/** Indexes of two words that stand for one another. */
export type Pair = readonly [number, number];
/** Words beyond which alignment is greedy: the table of the exact one grows with the square. */
const LONGEST_ALIGNED = 400;

/** Best common subsequence of the folded words: equal words count two, words of one stem ("opposed", "oppose") one. Quotations beyond 400 words are aligned greedily. */
export function alignWords(a: readonly WordSpan[], b: readonly WordSpan[]): readonly Pair[] {
  if (a.length > LONGEST_ALIGNED) return greedy(a, b);
  const stems = [a.map((w) => stem(w.key)), b.map((w) => stem(w.key))] as const;
  const worth = (i: number, j: number): number => (a[i]!.key === b[j]!.key ? 2 : stems[0][i] === stems[1][j] ? 1 : 0);
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const both = worth(i, j);
      best[i * width + j] = Math.max(
        both > 0 ? best[(i + 1) * width + j + 1]! + both : 0,
        best[(i + 1) * width + j]!,
        best[i * width + j + 1]!,
      );
    }
  }
  const out: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const both = worth(i, j);
    if (both > 0 && best[i * width + j] === best[(i + 1) * width + j + 1]! + both) out.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return out;
}

const GREEDY_REACH = 12;

/** Each word with the next equal one, at most eleven further on. */
function greedy(a: readonly WordSpan[], b: readonly WordSpan[]): readonly Pair[] {
  const out: Pair[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    let k = j;
    while (k < b.length && k < j + GREEDY_REACH && b[k]!.key !== a[i]!.key) k++;
    if (k < b.length && b[k]!.key === a[i]!.key) {
      out.push([i, k]);
      j = k + 1;
    }
  }
  return out;
}
