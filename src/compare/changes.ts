import { plain } from '../acts/difference.js';
import { type DifferenceOptions, differences } from '../acts/differences.js';
import { hedgeChange } from '../acts/hedge-change.js';
import type { Difference, SpeechAct } from '../model.js';

/** The lexicon the texts were read with, where it is not the built-in one. */
export type Tables = Pick<DifferenceOptions, 'lexicon'>;

/** The differences of two linked acts, with spans on both sides and without what only the check uses. Sentences that stand in for acts differ in certainty as well. */
export function differencesOf(
  before: SpeechAct,
  beforeText: string,
  after: SpeechAct,
  afterText: string,
  tables: Tables = {},
): readonly Difference[] {
  const certainty = before.act === null && after.act === null ? hedgeChange(before, after) : [];
  const found = differences(before, beforeText, after, afterText, { as: 'series', ...tables }).map(plain);
  return [...certainty, ...found.filter((difference) => !certainty.some((c) => sameSpans(c, difference)))];
}

/** A place that is a change of certainty is listed once, as that. */
function sameSpans(a: Difference, b: Difference): boolean {
  return (
    a.before?.from === b.before?.from && a.before?.to === b.before?.to && a.after?.from === b.after?.from && a.after?.to === b.after?.to
  );
}
