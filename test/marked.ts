import { MARKS, type Mark, type MarkKind } from '../src/formats/marked.js';

export { drawMarked } from '../src/formats/marked.js';

/** A sample with its marks taken out. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The spans of one kind, in order. */
  of(kind: MarkKind): readonly Mark[];
  /** The words of one kind, in order. */
  words(kind: MarkKind): readonly string[];
}

/** Reads `{s|They} {v|reaffirmed} {c|{i|peace} and {i|trade}}` into plain text and spans. Throws on a mark that is not closed or not known. */
export function parseMarked(sample: string): Marked {
  const marks: Mark[] = [];
  const open: { kind: MarkKind; from: number }[] = [];
  let text = '';
  for (let at = 0; at < sample.length; at++) {
    const kind = sample[at] === '{' && sample[at + 2] === '|' ? (sample[at + 1] as MarkKind) : null;
    if (kind !== null) {
      if (!MARKS.includes(kind)) throw new Error(`unknown mark {${kind}|} in: ${sample}`);
      open.push({ kind, from: text.length });
      at += 2;
    } else if (sample[at] === '}') {
      const last = open.pop();
      if (!last) throw new Error(`a brace closes nothing in: ${sample}`);
      marks.push({ ...last, to: text.length });
    } else text += sample[at];
  }
  if (open.length > 0) throw new Error(`mark not closed in: ${sample}`);
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  const of = (kind: MarkKind): readonly Mark[] => marks.filter((m) => m.kind === kind);
  return { text, marks, of, words: (kind) => of(kind).map((m) => text.slice(m.from, m.to)) };
}
