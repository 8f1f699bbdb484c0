import type { Check, Comparison, Reading, Redline } from '../../src/model.js';
import type { Given } from './engine.js';

/** What the page asks of its worker. */
export type Ask = { readonly parties?: string | undefined } & (
  | { readonly kind: 'take-in'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'read'; readonly text: Given }
  | { readonly kind: 'compare'; readonly before: Given; readonly after: Given }
  | { readonly kind: 'check'; readonly report: Given; readonly statements: readonly Given[]; readonly also: readonly Given[] }
  | { readonly kind: 'redline' | 'docx'; readonly before: Given; readonly after: Given }
);

/** What each question is answered with. */
export interface Answers {
  readonly 'take-in': Given;
  readonly read: Reading;
  readonly compare: Comparison;
  readonly check: Check;
  readonly redline: Redline;
  readonly docx: Uint8Array;
}

/** What the worker tells: what it is doing, the answer, or why there is none. */
export type Tell =
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'done'; readonly answer: Answers[keyof Answers] }
  | { readonly kind: 'failed'; readonly message: string; readonly todo: string };
