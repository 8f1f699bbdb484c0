import type { DraftFinding, DraftText, Inconsistency, Reading, Span } from '../../model.js';
import type { Precedents } from '../precedents.js';
import { inDraft, type Variant } from '../variant.js';

/** What consistency is judged on: the draft as proposed, what was found of it, and its precedents. */
export interface Judged {
  readonly source: DraftText;
  readonly variant: Variant;
  readonly reading: Reading;
  readonly findings: readonly DraftFinding[];
  readonly precedents: Precedents;
}

/** An inconsistency at spans of the variant, placed in the draft. */
export function inconsistency(kind: Inconsistency['kind'], message: string, at: readonly Span[], { variant }: Judged): Inconsistency {
  const placed = at.map((span) => ({ ...inDraft(variant, span), text: variant.text.slice(span.from, span.to) }));
  return { kind, message, at: placed };
}
