import type { DraftComment, Mark, WordSource } from '../model.js';
import { draftOfDocx } from './draft-docx.js';
import { bytesOf, type Intake, takeInAny } from './file.js';

/** A draft as it came in: `text` holds deleted words too where it is a Word document with tracked changes. */
export interface DraftIntake extends Intake {
  readonly changes: readonly Mark[];
  readonly comments: readonly DraftComment[];
  /** The Word document, to write it again; null for other formats. */
  readonly word: WordSource | null;
}

/** Takes in a draft from a file. Errors as `takeIn`. */
export async function takeInDraft(path: string): Promise<DraftIntake> {
  return takeInDraftBytes(await bytesOf(path), path);
}

/** Takes in the bytes of a draft that has a name. A Word document keeps its tracked changes and comments; other formats have none. Errors as `takeInAny`. */
export async function takeInDraftBytes(bytes: Uint8Array, name: string): Promise<DraftIntake> {
  const intake = await takeInAny(bytes, name);
  if (intake.format !== 'docx') return { ...intake, changes: [], comments: [], word: null };
  const { text, changes, comments, source } = draftOfDocx(bytes, name);
  const { notes: _, ...metadata } = intake.metadata;
  return { ...intake, metadata, text, changes, comments, word: source };
}
