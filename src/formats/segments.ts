import type { Span } from '../model.js';

/** A span of a text with something to show there. */
export interface Mark extends Span {
  readonly id: string;
}
/** A stretch of text over which the same marks lie, with those that begin at its start. */
export interface Segment<M extends Mark> extends Span {
  readonly marks: readonly M[];
  readonly starts: readonly M[];
}

/**
 * Cuts `[0, length)` at every edge of the marks, so that overlapping marks can be written as flat HTML. Empty marks and those outside the text are
 * left out. Linear but for sorting the edges; `marks` of a segment are in the order given.
 */
export function segments<M extends Mark>(length: number, marks: readonly M[]): readonly Segment<M>[] {
  const valid = marks.filter((mark) => mark.from >= 0 && mark.from < mark.to && mark.to <= length);
  const edges = [...new Set([0, length, ...valid.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b);
  const starting = new Map<number, M[]>();
  for (const mark of valid) starting.set(mark.from, [...(starting.get(mark.from) ?? []), mark]);
  const order = new Map(valid.map((mark, index) => [mark, index]));
  const out: Segment<M>[] = [];
  let open: M[] = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const from = edges[index]!;
    const starts = starting.get(from) ?? [];
    open = [...open.filter((mark) => mark.to > from), ...starts].sort((a, b) => order.get(a)! - order.get(b)!);
    out.push({ from, to: edges[index + 1]!, marks: open, starts });
  }
  return out;
}
