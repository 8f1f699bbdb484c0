import { plain } from '../acts/difference.js';
import { type DifferenceOptions, differences } from '../acts/differences.js';
import type { Difference, SpeechAct } from '../model.js';

/** The lexicon the texts were read with, where it is not the built-in one. */
export type Tables = Pick<DifferenceOptions, 'lexicon'>;

/** The differences of two linked acts, with spans on both sides and without what only the check uses. */
export function differencesOf(
  before: SpeechAct,
  beforeText: string,
  after: SpeechAct,
  afterText: string,
  tables: Tables = {},
): readonly Difference[] {
  return differences(before, beforeText, after, afterText, { as: 'series', ...tables }).map(plain);
}
