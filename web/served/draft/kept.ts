import type { EditorState } from '@codemirror/state';
import type { DraftCheck, Level } from '../../../src/model.js';
import type { Listener } from './editor.js';

/** `example`, or `series:` and a name; null before anything was chosen. */
export type AgainstName = string | null;

const nothing = (): void => undefined;

/** The draft of this tab, for as long as the tab is open: other screens can be looked at without losing it. Nothing is written anywhere. */
export const kept: {
  state: EditorState | null;
  against: AgainstName;
  level: Level | null;
  date: string | null;
  /** The file it was read from, and the text as it was read: a Word document is given back as it is while nobody has typed. */
  file: { readonly file: File; readonly text: string } | null;
  check: DraftCheck | null;
  /** The text as it was opened: until it is changed, nothing is lost with the tab. */
  opened: string;
  readonly listener: { current: Listener };
} = {
  state: null,
  against: null,
  level: null,
  date: null,
  file: null,
  check: null,
  opened: '',
  listener: { current: { onWords: nothing, onCursor: nothing, onLayout: nothing, onLeave: nothing, onFile: nothing } },
};
