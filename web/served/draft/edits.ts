import type { DraftCheck, OpenChoice, Precedent, Span } from '../../../src/model.js';

/** Words to put in place of others. */
export interface Edit extends Span {
  readonly insert: string;
}

/** The agreed words in place of an act's: brackets and changes that reach over its ends go with it, so that none is torn. */
export function agreedInstead({ draft }: DraftCheck, act: Span, { text }: Pick<Precedent, 'text'>): Edit {
  let { from, to } = act;
  for (let grown = true; grown; ) {
    grown = false;
    for (const mark of draft.marks) {
      const around = mark.inner.from <= from && mark.inner.to >= to;
      const apart = mark.to <= from || mark.from >= to;
      if (around || apart || (mark.from >= from && mark.to <= to)) continue;
      [from, to, grown] = [Math.min(from, mark.from), Math.max(to, mark.to), true];
    }
  }
  return { from, to, insert: plain(text) };
}

/** Agreed words as one writes them in a draft: on one line, their square brackets meant as characters. */
export const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');

/** A choice settled one of its ways: the words that stay, without brackets and labels. */
export function settledEdit({ draft }: DraftCheck, choice: OpenChoice, way: number): Edit {
  const marks = choice.marks.flatMap((at) => draft.marks[at] ?? []);
  const { from, to } = choice;
  const words = (span: Span): string => draft.text.slice(span.from, span.to);
  const kept = (): string => {
    if (choice.kind === 'alternatives') return marks[way] === undefined ? '' : words(marks[way].inner);
    if (choice.kind === 'bracket') return way === 0 && marks[0] !== undefined ? words(marks[0].inner) : '';
    return marks
      .filter(({ kind }) => (kind === 'insertion') === (way === 0))
      .map((mark) => words(mark.inner))
      .join('');
  };
  return closedUp(draft.text, { from, to, insert: kept().trim() === '' ? '' : kept() });
}

/** Where words go without others in their place, a blank goes with them. */
function closedUp(text: string, edit: Edit): Edit {
  const blank =
    edit.insert === '' && /[ \t]/.test(text.charAt(edit.from - 1)) && /^(?:[\s,.;:!?)\]]|$)/.test(text.slice(edit.to, edit.to + 1));
  return blank ? { ...edit, from: edit.from - 1 } : edit;
}
