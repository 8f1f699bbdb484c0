import type { Check, Comparison, Genre, Level, Reading, Redline } from '../../src/model.js';

/** A text to work on: words that were pasted or dropped, or a document that the ledger keeps. */
export interface Given {
  readonly text: string;
  /** A file's name without its ending, or the first words of what was pasted: the document's id where it has no other. */
  readonly name: string;
  readonly genre?: Genre | undefined;
  readonly level?: Level | undefined;
  readonly date?: string | undefined;
  readonly title?: string | undefined;
  /** `ID@VERSION` in the ledger; then `text` is what the ledger holds. */
  readonly kept?: string | undefined;
}

/** What a piece of work may be told and may tell. */
export interface Work {
  /** Cancels: the promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
  /** What is being done now, in words. */
  readonly onStep?: (step: string) => void;
  /** A team's own parties, as the text of a party file. */
  readonly parties?: string | undefined;
}

/** A failure in words for people. */
export class Failure extends Error {
  constructor(
    message: string,
    /** What the reader can do about it; empty when there is nothing. */
    readonly todo: string = '',
  ) {
    super(message);
    this.name = 'Failure';
  }
}

/** Where readings, comparisons and checks come from: the server that serves this app, or a worker in this page. */
export interface Engine {
  readonly kind: 'served' | 'offline';
  /** Which files `takeIn` accepts, for the file dialog. */
  readonly accepts: string;
  readonly takeIn: (bytes: Uint8Array, name: string, work?: Work) => Promise<Given>;
  readonly read: (text: Given, work?: Work) => Promise<Reading>;
  readonly compare: (before: Given, after: Given, work?: Work) => Promise<Comparison>;
  readonly check: (report: Given, statements: readonly Given[], also: readonly Given[], work?: Work) => Promise<Check>;
  /** Both texts in one. */
  readonly redline: (before: Given, after: Given, work?: Work) => Promise<Redline>;
  /** The Word document with tracked changes from `before` to `after`. */
  readonly docx: (before: Given, after: Given, work?: Work) => Promise<Uint8Array>;
}
