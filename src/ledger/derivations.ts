import type { Derivation } from './ledger.js';
import { tracking } from './tracking.js';

/** Every family of derived tables, in the order in which they are brought along: a later one may read the tables of an earlier one. */
export const derivations: readonly Derivation[] = [tracking];
