import { type ChangeDesc, type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Mark } from '../../../src/model.js';

/** Words of the draft that something is said of, as they move while one types. */
export interface Tracked {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Class that gives colour and line. */
  readonly look: string;
  readonly sign: string;
}
/** A tracked change of a Word document, as it moves while one types. */
export interface Change {
  readonly kind: 'insertion' | 'deletion';
  readonly from: number;
  readonly to: number;
  readonly author: string | null;
}
/** The tracked changes among the marks of a draft. */
export const changesIn = (marks: readonly Mark[]): readonly Change[] =>
  marks.flatMap(({ kind, from, to, author }) => (kind === 'insertion' || kind === 'deletion' ? [{ kind, from, to, author }] : []));
interface Shown {
  readonly spans: readonly Tracked[];
  readonly current: string | null;
  /** Looks that are not shown, but for the current span. */
  readonly hidden: ReadonlySet<string>;
  /** From 1; null when no line is in trouble. */
  readonly trouble: number | null;
  readonly decorations: DecorationSet;
}

/** Shows other findings, another current one, or a line in trouble. */
export const show = StateEffect.define<Partial<Omit<Shown, 'decorations'>>>();
/** Puts the tracked changes of a document that was opened. */
export const putChanges = StateEffect.define<readonly Change[]>();

const EMPTY: Shown = { spans: [], current: null, hidden: new Set(), trouble: null, decorations: Decoration.none };

/** What is shown in the text. */
export const shown = StateField.define<Shown>({
  create: () => EMPTY,
  update: (value, transaction) => {
    let next = value;
    if (transaction.docChanged)
      next = { ...value, spans: moved(value.spans, transaction.changes), decorations: value.decorations.map(transaction.changes) };
    for (const effect of transaction.effects)
      if (effect.is(show)) {
        next = { ...next, ...effect.value };
        next = { ...next, decorations: decorationsOf(next, transaction.state) };
      }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

/** The tracked changes of the draft. */
export const changes = StateField.define<readonly Change[]>({
  create: () => [],
  update: (value, transaction) => {
    const put = transaction.effects.find((effect) => effect.is(putChanges));
    if (put !== undefined) return put.value as readonly Change[];
    return transaction.docChanged ? moved(value, transaction.changes) : value;
  },
  provide: (field) =>
    EditorView.decorations.from(field, (all) =>
      Decoration.set(
        all.map(({ kind, from, to, author }) =>
          Decoration.mark({
            tagName: kind === 'insertion' ? 'ins' : 'del',
            attributes: { title: `${kind === 'insertion' ? 'put in' : 'taken out'}${author === null ? '' : ` by ${author}`}` },
          }).range(from, to),
        ),
        true,
      ),
    ),
});

/** Spans after an edit; those whose words are gone are left out. */
function moved<T extends { readonly from: number; readonly to: number }>(spans: readonly T[], edit: ChangeDesc): readonly T[] {
  return spans
    .map((span) => ({ ...span, from: edit.mapPos(span.from, 1), to: edit.mapPos(span.to, -1) }))
    .filter(({ from, to }) => to > from);
}

function decorationsOf({ spans, current, hidden, trouble }: Shown, { doc }: EditorState): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const { id, from, to, look, sign } of spans) {
    const on = id === current;
    if (from >= to || to > doc.length || (hidden.has(look) && !on)) continue;
    // The brackets of a choice are its sign.
    if (look !== 'choice') ranges.push(Decoration.widget({ widget: new Sign(sign, look, on), side: 1 }).range(from));
    ranges.push(Decoration.mark({ class: `cm-${look}${on ? ' cm-on' : ''}` }).range(from, to));
  }
  if (trouble !== null && trouble <= doc.lines) ranges.push(Decoration.line({ class: 'cm-trouble' }).range(doc.line(trouble).from));
  return Decoration.set(ranges, true);
}

/** The sign before words that something is said of. Cards say the same in words. */
class Sign extends WidgetType {
  constructor(
    readonly sign: string,
    readonly look: string,
    readonly on: boolean,
  ) {
    super();
  }
  override eq(other: Sign): boolean {
    return other.sign === this.sign && other.look === this.look && other.on === this.on;
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = `cm-sign cm-${this.look}${this.on ? ' cm-on' : ''}`;
    element.setAttribute('aria-hidden', 'true');
    element.textContent = this.sign;
    return element;
  }
  override ignoreEvent(): boolean {
    return false;
  }
}
