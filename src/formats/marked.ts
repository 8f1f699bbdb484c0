import type { Span } from '../model.js';

/** Kinds of mark: speaker, performative (verb), content, item, modifier, qualifier, target. */
export const MARKS = ['s', 'v', 'c', 'i', 'm', 'q', 't'] as const;
export type MarkKind = (typeof MARKS)[number];
export interface Mark extends Span {
  readonly kind: MarkKind;
}

/** Draws spans into a text: `{s|They} {v|reaffirmed} {c|peace}`. Longer spans open first; of two that cross, the one that starts later is cut where the other ends and goes on after it. Empty spans are left out. Braces of the text itself stay as they are. */
export function drawMarked(text: string, marks: readonly Mark[]): string {
  const pending = marks.filter((m) => m.from < m.to && m.from >= 0 && m.to <= text.length).sort(byPlace);
  const open: Mark[] = [];
  const out: string[] = [];
  let at = 0;
  const upTo = (to: number): void => {
    out.push(text.slice(at, to));
    at = to;
  };
  const closeBefore = (place: number): void => {
    while (open.length > 0 && open.at(-1)!.to <= place) {
      upTo(open.pop()!.to);
      out.push('}');
    }
  };
  for (const mark of pending) {
    closeBefore(mark.from);
    const holder = open.at(-1);
    upTo(mark.from);
    out.push(`{${mark.kind}|`);
    open.push(holder && holder.to < mark.to ? { ...mark, to: holder.to } : mark);
  }
  closeBefore(text.length);
  out.push(text.slice(at));
  return out.join('');
}

const byPlace = (a: Mark, b: Mark): number => a.from - b.from || b.to - a.to || MARKS.indexOf(a.kind) - MARKS.indexOf(b.kind);
