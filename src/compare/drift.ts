import type { Difference, Dimension, Drift } from '../model.js';

/** In the codebook's order of precedence: the first that holds is shown. */
export const DRIFTS: readonly Drift[] = [
  'unchanged',
  'altered',
  'strengthened',
  'weakened',
  'broadened',
  'narrowed',
  'reworded',
  'added',
  'dropped',
];

/** Any difference of these makes another act of it, whichever way it points. */
const ALTERING: ReadonlySet<Dimension> = new Set(['act', 'speaker', 'target', 'number', 'date', 'name', 'term', 'polarity']);
/** These may change without the act becoming another: a renewal, a verb whose order nobody has established. */
const NEUTRAL_WHEN_CHANGED: ReadonlySet<Dimension> = new Set(['status', 'force']);

/**
 * The drift of two linked acts that do not fold equal: a summary of their differences by precedence (codebook §4), `reworded` without
 * any. Items both in and out make it `altered`; of a force and a limit that point opposite ways the force decides.
 */
export function driftOf(differences: readonly Difference[]): Drift {
  const counted = differences.filter((d) => d.dimension !== 'status');
  if (counted.some(alters)) return 'altered';
  const broader = counted.some((d) => d.effect === 'broader');
  const narrower = counted.some((d) => d.effect === 'narrower');
  if (broader && narrower) return 'altered';
  const strength = strengthOf(counted);
  if (strength !== null) return strength;
  if (broader) return 'broadened';
  return narrower ? 'narrowed' : 'reworded';
}

/** The drift that comes first in the codebook's precedence; a row of a split or merge shows it. */
export function firstDrift(drifts: readonly Drift[]): Drift {
  return DRIFTS.find((drift) => drift !== 'unchanged' && drifts.includes(drift)) ?? 'unchanged';
}

function alters(difference: Difference): boolean {
  return ALTERING.has(difference.dimension) || (difference.effect === 'changed' && !NEUTRAL_WHEN_CHANGED.has(difference.dimension));
}

function strengthOf(differences: readonly Difference[]): Drift | null {
  const force = differences.find((d) => d.dimension === 'force' && (d.effect === 'stronger' || d.effect === 'weaker'));
  const stronger = differences.some((d) => d.effect === 'stronger');
  const weaker = differences.some((d) => d.effect === 'weaker');
  if (force !== undefined) return force.effect === 'stronger' ? 'strengthened' : 'weakened';
  if (stronger && weaker) return 'altered';
  if (stronger) return 'strengthened';
  return weaker ? 'weakened' : null;
}
