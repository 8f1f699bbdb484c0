import { undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import type { DraftCheck, OpenChoice, Precedent } from '../../../src/model.js';
import type { Failure } from '../../engine/engine.js';
import { replaceWords, topOf } from './editor.js';
import { agreedInstead, type Edit, plain, settledEdit } from './edits.js';
import type { Item } from './items.js';
import { shown, type Tracked } from './tracked.js';

/** What the reader's doings rest on. */
export interface Scene {
  readonly editor: () => EditorView | null;
  readonly check: DraftCheck | null;
  readonly failure: Failure | null;
  readonly items: readonly Item[];
  /** Those the margin shows. */
  readonly listed: readonly Item[];
  readonly current: string | null;
  readonly drawer: boolean;
  readonly setCurrent: (id: string) => void;
  readonly setDrawer: (open: boolean) => void;
  readonly announce: (words: string) => void;
  /** Told of the words that were put in, so that what is found of them becomes the current finding. */
  readonly onEdit: (words: { readonly from: number; readonly to: number; readonly kind: string }) => void;
}

/** In wide windows cards stand beside their words; the text is scrolled then, and no card of its own. */
const wide = (): boolean => matchMedia('(min-width: 64rem)').matches;

/** What keys and buttons of the draft screen do. */
export function actionsOf(scene: Scene) {
  const { editor, check, failure, items, listed, current, drawer, setCurrent, setDrawer, announce, onEdit } = scene;
  const item = items.find(({ id }) => id === current) ?? null;
  const finding = item?.of.kind === 'finding' ? item.of.finding : null;
  const focusCard = (id: string | null): void => {
    // As soon as the choice is drawn, and before the next key: a quick hand presses two within a frame.
    queueMicrotask(() => {
      const [target] = [`head-${id}`, 'drawer-title', 'findings-title'].flatMap((name) => document.getElementById(name) ?? []);
      target?.focus({ preventScroll: wide() });
    });
  };
  const select = (id: string, { focus, aloud = true }: { readonly focus: boolean; readonly aloud?: boolean }): void => {
    const chosen = items.find((one) => one.id === id);
    if (chosen === undefined) return;
    setCurrent(id);
    if (aloud) announce(`${chosen.says}: ${chosen.brief}`);
    requestAnimationFrame(() => bringWords(editor(), id));
    if (focus) focusCard(id);
  };
  /** The first at or after the cursor. */
  const nearest = (): Item | null => {
    const at = editor()?.state.selection.main.head ?? 0;
    return listed.find(({ id }) => (spanOf(editor(), id)?.to ?? 0) >= at) ?? listed.at(-1) ?? null;
  };
  const step = (by: 1 | -1) => {
    const at = listed.findIndex(({ id }) => id === current);
    const next = at < 0 ? nearest() : listed[(at + by + listed.length) % listed.length];
    if (next == null) return announce(check === null ? 'There is no draft yet.' : 'No findings are shown.');
    select(next.id, { focus: true });
  };
  const openDrawer = () => {
    if (item === null) return step(1);
    // A choice stands within an act: the wordings are those of the act.
    const around = items.find(({ from, to, of }) => of.kind === 'finding' && of.finding.last !== null && from < item.to && to > item.from);
    const subject = finding === null ? around : finding.last === null ? undefined : item;
    if (subject === undefined) return announce('Nothing like it was agreed before.');
    setCurrent(subject.id);
    setDrawer(true);
  };
  /** The focus goes back to the card by itself: what had it is gone. */
  const closeDrawer = (): void => setDrawer(false);
  const apply = (edit: Edit, words: string) => {
    const view = editor();
    if (view === null || check === null) return;
    if (view.state.doc.toString() !== check.draft.text)
      return announce(failure === null ? 'The findings are being brought up to date: try again in a moment.' : failure.message);
    onEdit({ from: edit.from, to: edit.from + edit.insert.length, kind: item?.of.kind ?? 'finding' });
    replaceWords(view, edit, edit.insert);
    announce(`${words} u takes it back.`);
    if (drawer) closeDrawer();
  };
  return {
    item,
    finding,
    select,
    step,
    openDrawer,
    closeDrawer,
    /** Puts agreed words in place of those of the current finding: by default those it is held against. */
    insert: (precedent: Precedent | null = finding?.last?.precedent ?? null) => {
      if (check === null || finding === null || precedent === null)
        return announce('Choose a finding with agreed words first, with j and k.');
      apply(agreedInstead(check, finding, precedent), 'The agreed words are in.');
    },
    settle: (choice: OpenChoice, way: number): void => {
      if (check !== null) apply(settledEdit(check, choice, way), `Settled: ${choice.ways[way]?.label ?? ''}.`);
    },
    /** Puts agreed words that the draft leaves out into the line of the cursor when it is empty, else below it. */
    takeUp: ({ text }: Precedent): void => {
      const view = editor();
      if (view === null) return;
      const { to, length } = view.state.doc.lineAt(view.state.selection.main.head);
      replaceWords(view, { from: to, to }, length === 0 ? plain(text) : `\n\n${plain(text)}`);
      announce('The words are in the draft. Ctrl+Z takes them out.');
      view.focus();
    },
    intoText: (): void => {
      const span = spanOf(editor(), current);
      if (span !== null) editor()?.dispatch({ selection: { anchor: span.from }, scrollIntoView: true });
      editor()?.focus();
    },
    leaveText: (): void => {
      announce('Out of the editor. j and k go through the findings, e goes back in.');
      const target = item ?? nearest();
      if (target !== null) setCurrent(target.id);
      focusCard(target?.id ?? null);
    },
    undo: (): void => {
      const view = editor();
      if (view !== null) announce(undo(view) ? 'Taken back' : 'There is nothing to take back.');
    },
  };
}

/** Where the words of an item stand now; null when they are gone. */
export function spanOf(editor: EditorView | null, id: string | null): Tracked | null {
  return editor?.state.field(shown).spans.find((span) => span.id === id) ?? null;
}

/** Scrolls the page until the line of an item is in its upper half, unless it is already. */
function bringWords(editor: EditorView | null, id: string): void {
  const span = spanOf(editor, id);
  if (editor === null || span === null) return;
  const top = editor.dom.getBoundingClientRect().top + topOf(editor, span.from);
  if (wide() && (top < 60 || top > innerHeight * 0.6)) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}
