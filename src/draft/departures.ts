import { judgePair } from '../compare/rows.js';
import type { Departure, Difference, DraftStanding, Drift, Reading, SpeechAct, TextSpan } from '../model.js';
import { listOf, type Precedents, precedentOf, type Wording } from './precedents.js';
import { inDraft, type Variant } from './variant.js';

const STANDINGS: Readonly<Record<Drift, DraftStanding>> = {
  unchanged: 'agreed',
  altered: 'altered',
  strengthened: 'stronger',
  weakened: 'weaker',
  broadened: 'broadened',
  narrowed: 'narrowed',
  reworded: 'reworded',
  added: 'new',
  dropped: 'new',
};

/** What a drift against agreed language is called in a draft. */
export function standingOf(drift: Drift): DraftStanding {
  return STANDINGS[drift];
}

/** A difference with the draft's side placed in the draft, brackets and all; its words stay those that are read. */
export function placed(difference: Difference, variant: Variant): Difference {
  return { ...difference, after: difference.after === null ? null : spanIn(difference.after, variant) };
}

function spanIn(span: TextSpan, variant: Variant): TextSpan {
  return { ...inDraft(variant, span), text: span.text };
}

/** How an act of the draft departs from one wording. */
export function departureOf(
  wording: Wording,
  series: string | null,
  act: SpeechAct,
  reading: Reading,
  variant: Variant,
  { tables, standIns }: Precedents,
): Departure {
  const list = listOf(reading, standIns, tables);
  const unit = list.units[list.acts.findIndex(({ id }) => id === act.id)];
  const sameWords = unit?.anchor === wording.unit.anchor;
  // Copies: what differences remember of an act must not outlive this comparison.
  const judged = judgePair({ ...wording.act }, wording.reading.document.text, { ...act }, reading.document.text, { sameWords, tables });
  return {
    precedent: precedentOf(wording, series),
    standing: standingOf(judged.drift),
    differences: judged.differences.map((difference) => placed(difference, variant)),
  };
}
