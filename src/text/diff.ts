import { diffArrays } from 'diff';
import type { TextSpan } from '../model.js';
import { sliceOf } from './span.js';
import { type WordSpan, wordSpans } from './word-spans.js';

/** One stretch of a word diff; `before` and `after` are null where a side has nothing. Offsets are relative to the two texts given. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added' | 'replaced';
  readonly before: TextSpan | null;
  readonly after: TextSpan | null;
}

/** Beyond this many words per side only common ends are taken off: the diff library slows down on long texts, and redlines are for linked acts. */
const LONGEST = 1_500;

/** What changed between two short spans, word by word; case, spelling, quotes and punctuation do not count. In order; empty for two empty texts. */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const a = wordSpans(before);
  const b = wordSpans(after);
  const parts =
    a.length > LONGEST || b.length > LONGEST
      ? coarse(a, b)
      : diffArrays(
          a.map((w) => w.key),
          b.map((w) => w.key),
        );
  const out: WordChange[] = [];
  let i = 0;
  let j = 0;
  for (const part of parts) {
    const n = part.count ?? part.value.length;
    const was = part.added ? null : piece(before, a, i, i + n);
    const is = part.removed ? null : piece(after, b, j, j + n);
    push(out, part.removed ? 'removed' : part.added ? 'added' : 'same', was, is);
    if (!part.added) i += n;
    if (!part.removed) j += n;
  }
  return out;
}

const piece = (text: string, words: readonly WordSpan[], from: number, to: number): TextSpan | null =>
  from < to ? sliceOf(text, { from: words[from]!.from, to: words[to - 1]!.to }) : null;

/** A removal beside an addition is one replacement. */
function push(out: WordChange[], kind: 'same' | 'removed' | 'added', before: TextSpan | null, after: TextSpan | null): void {
  const last = out.at(-1);
  if (kind === 'added' && last?.kind === 'removed') out[out.length - 1] = { kind: 'replaced', before: last.before, after };
  else if (kind === 'removed' && last?.kind === 'added') out[out.length - 1] = { kind: 'replaced', before, after: last.after };
  else out.push({ kind, before, after });
}

interface Part {
  readonly value: readonly string[];
  readonly count?: number;
  readonly added?: boolean;
  readonly removed?: boolean;
}

function coarse(a: readonly WordSpan[], b: readonly WordSpan[]): readonly Part[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head]!.key === b[head]!.key) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail]!.key === b[b.length - 1 - tail]!.key) tail++;
  const parts: Part[] = [
    { value: [], count: head },
    { value: [], count: a.length - head - tail, removed: true },
    { value: [], count: b.length - head - tail, added: true },
    { value: [], count: tail },
  ];
  return parts.filter((p) => p.count! > 0);
}
