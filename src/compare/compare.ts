import type { Alignment, Comparison, Doubt, Reading, SpeechAct } from '../model.js';
import { type Link, type Links, align } from './align.js';
import { type CompareUnits, type UnitKind, unitsOf } from './acts.js';
import { differencesOf } from './changes.js';
import { driftOf, firstDrift } from './drift.js';
import { movedLinks } from './moves.js';
import { type Pool, returnedFrom } from './pool.js';

export interface CompareOptions {
  /** What is aligned: acts (and sentences that stand in for them), or whole paragraphs. */
  readonly by?: UnitKind;
  /** Earlier texts of the series: an act without counterpart in `before` that one of them had is marked `returned`. */
  readonly earlier?: readonly Reading[];
}

/**
 * What moved from one text of a series to the next: every act of both texts stands in one alignment (several in a split or merge),
 * with its differences and a drift that sums them up. Empty texts give empty lists; what was linked by less than the exact method,
 * and texts that do not belong side by side, are named in `doubts`.
 */
export function compare(before: Reading, after: Reading, { by = 'act', earlier = [] }: CompareOptions = {}): Comparison {
  const left = unitsOf(before, { by, standIns: standInsFor(before, after) });
  const right = unitsOf(after, { by, standIns: standInsFor(before, after) });
  const pool = earlier.length === 0 ? null : poolOf(earlier, by);
  return comparisonOf(left, right, pool);
}
