import { plain } from '../acts/difference.js';
import { differences } from '../acts/differences.js';
import type { Difference, SpeechAct } from '../model.js';

/** The differences of two linked acts, with spans on both sides and without what only the check uses. */
export function differencesOf(before: SpeechAct, beforeText: string, after: SpeechAct, afterText: string): readonly Difference[] {
  return differences(before, beforeText, after, afterText, { as: 'series' }).map(plain);
}
