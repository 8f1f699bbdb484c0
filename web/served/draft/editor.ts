import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import { theme } from './theme.js';
import { type Change, changes, putChanges, shown } from './tracked.js';

/** What the screen wants to hear from the editor. */
export interface Listener {
  /** The words changed, by typing or otherwise. */
  readonly onWords: () => void;
  /** The reader put the cursor there. */
  readonly onCursor: (at: number) => void;
  /** Something stands elsewhere on the screen than before. */
  readonly onLayout: () => void;
  /** The reader wants out. */
  readonly onLeave: () => void;
  readonly onFile: (file: File) => void;
}

/** Marks that steer the direction of text or show nothing, besides those the editor shows anyway. */
const HIDDEN = /[\u202A-\u202C\u2066-\u2069\u200B-\u200F\u061C\uFEFF]/g;

/**
 * Opens the editor in a shadow root of `host`: there its styles are sheets made by script, which the policy of the page allows, and not style
 * elements, which it does not. `before` is an earlier state of it, with what can be undone.
 */
export function openEditor(host: HTMLElement, listener: { readonly current: Listener }, before: EditorState | null): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  return new EditorView({ state: before ?? EditorState.create({ extensions: extensionsOf(listener) }), root, parent: root });
}

function extensionsOf(listener: { readonly current: Listener }): Extension {
  const left = (): boolean => {
    listener.current.onLeave();
    return true;
  };
  return [
    history(),
    keymap.of([{ key: 'Escape', run: left }, ...defaultKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    highlightSpecialChars({ addSpecialChars: HIDDEN }),
    placeholder('Paste or type the draft here, brackets and all, or drop a file'),
    EditorView.contentAttributes.of({ 'aria-label': 'Draft. Escape leaves the editor.', spellcheck: 'false', lang: 'en' }),
    shown,
    changes,
    theme,
    EditorView.domEventHandlers({
      drop: (event) => {
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return false;
        event.preventDefault();
        listener.current.onFile(file);
        return true;
      },
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) listener.current.onWords();
      else if (update.selectionSet && update.transactions.some((transaction) => transaction.isUserEvent('select')))
        listener.current.onCursor(update.state.selection.main.head);
      if (update.docChanged || update.geometryChanged || update.viewportChanged) listener.current.onLayout();
    }),
  ];
}

/** Puts another draft in place of the whole text; it can be undone. */
export function putDraft(view: EditorView, text: string, tracked: readonly Change[]): void {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: 0 },
    annotations: Transaction.userEvent.of('input.draft'),
  });
  view.dispatch({ effects: putChanges.of(tracked) });
}

/** Puts words in place of others, as one step that can be undone. */
export function replaceWords(view: EditorView, { from, to }: { readonly from: number; readonly to: number }, insert: string): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: Transaction.userEvent.of('input.agreed'),
  });
}

/** How far below the top of the editor the line of a place stands; guessed where it is not drawn. */
export function topOf(view: EditorView, at: number): number {
  const place = Math.min(at, view.state.doc.length);
  const drawn = place >= view.viewport.from && place <= view.viewport.to ? view.coordsAtPos(place, 1) : null;
  const top = view.dom.getBoundingClientRect().top;
  if (drawn !== null) return drawn.top - top;
  return view.documentTop + view.lineBlockAt(place).top - top;
}
