import { copies } from './copies-derived.js';
import { corrections } from './corrections-derived.js';
import { documents } from './documents-derived.js';
import type { Derivation } from './ledger.js';
import { passages } from './passages-derived.js';
import { tracking } from './tracking.js';

/** Every family of derived tables, in the order in which they are brought along: a later one may read the tables of an earlier one. */
export const derivations: readonly Derivation[] = [documents, copies, corrections, passages, tracking];
