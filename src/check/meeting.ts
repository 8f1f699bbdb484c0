/** Who met, where and when: a clause that tells it against the statements' own facts, and whether the report is about this meeting at all. */
import type { Finding } from '../model.js';
import type { Bench } from './judge.js';
import type { Told } from './support.js';

/** Findings of a clause about the meeting; none when it says nothing of place, date or people that the statements contradict. */
export function meetingFindings(_told: Told, _bench: Bench): readonly Finding[] {
  return [];
}
