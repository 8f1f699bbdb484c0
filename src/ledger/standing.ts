import type { ReviewedOffer, Standpoint } from './commitment.js';
import type { Bearing, Standing } from './entries.js';

/** A standing that somebody has set. */
export interface SetStanding {
  readonly seq: number;
  readonly standing: Standing;
  readonly by: string;
  readonly note: string | null;
}

/**
 * How a commitment stands: what somebody has set last, else what accepted evidence shows, else what the texts of the series make of it. Evidence that
 * is offered but not accepted counts for nothing, and a date that has passed alone never makes a commitment not fulfilled.
 */
export function standpointOf(computed: Standpoint, evidence: readonly ReviewedOffer[], set: SetStanding | null): Standpoint {
  if (set !== null)
    return { standing: set.standing, from: 'entry', seq: set.seq, reason: `set by ${set.by}${set.note === null ? '' : `: ${set.note}`}` };
  const accepted = evidence.filter(({ state }) => state === 'accepted');
  const shown = shownBy(accepted);
  if (shown === null) return computed;
  const deciding = accepted.reduce<number | null>((last, { review }) => Math.max(last ?? 0, review?.seq ?? 0), null);
  return { standing: shown, from: 'evidence', seq: deciding, reason: reasonOf(accepted) };
}

/** Fulfilled and contradicted: in part. Contradicted and not even advanced: not fulfilled. */
function shownBy(accepted: readonly ReviewedOffer[]): Standing | null {
  const has = (bearing: Bearing): boolean => accepted.some((offer) => offer.bearing === bearing);
  if (accepted.length === 0) return null;
  if (has('fulfils')) return has('contradicts') ? 'partly-fulfilled' : 'fulfilled';
  if (has('advances')) return 'in-progress';
  return 'not-fulfilled';
}

function reasonOf(accepted: readonly ReviewedOffer[]): string {
  const counts = new Map<Bearing, number>();
  for (const { bearing } of accepted) counts.set(bearing, (counts.get(bearing) ?? 0) + 1);
  return `accepted evidence: ${[...counts].map(([bearing, n]) => `${n} ${bearing}`).join(', ')}`;
}

/** Standings under which something is still to be done. */
const UNDER_WAY: ReadonlySet<Standing> = new Set(['open', 'renewed', 'in-progress', 'partly-fulfilled']);

/** Is something still to be done? */
export const isOpen = (standing: Standing): boolean => UNDER_WAY.has(standing);

/** Has the last day passed while something is still to be done? `today` is an ISO day; a commitment without a last day never is. */
export const isOverdue = (to: string | null, standing: Standing, today: string): boolean => to !== null && to < today && isOpen(standing);
