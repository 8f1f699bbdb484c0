import type { Standing } from '../../src/ledger/entries.js';

/** How a commitment can stand, in the order in which people ask. */
export const STANDINGS: readonly Standing[] = [
  'open',
  'renewed',
  'in-progress',
  'fulfilled',
  'partly-fulfilled',
  'not-fulfilled',
  'overtaken',
  'dropped',
  'cannot-be-rated',
];
export type { Standing };
