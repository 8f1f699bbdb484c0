import type { Level, PartyId, TopicId } from '../model.js';
import type { Amount } from './amounts.js';
import type { PromiseKind } from './binding.js';
import type { Due } from './due.js';
import type { Anchor, Author, Bearing, Offer, Standing } from './entries.js';

/** One text's words for a commitment, anchored in the version they were read from. */
export interface Wording {
  readonly at: Anchor;
  /** Of the reading. */
  readonly act: string;
  /** ISO day of the text. */
  readonly date: string | null;
  readonly level: Level | null;
  /** Performative and content, white space made even. */
  readonly words: string;
  readonly members: readonly PartyId[];
  /** The id the commitment would have if it began with these words: earlier texts may come in later, and no reference is lost. */
  readonly alias: string;
}

/** Who says that a commitment stands as it does. */
export interface Standpoint {
  readonly standing: Standing;
  /** `lineage`: computed from the texts of the series; `evidence`: from accepted evidence; `entry`: somebody has set it. */
  readonly from: 'lineage' | 'evidence' | 'entry';
  /** The entry that decided; null when it was computed from the texts. */
  readonly seq: number | null;
  /** In plain words. */
  readonly reason: string;
}

/** What the texts alone say of a commitment. It is derived, and recomputed after an upgrade. */
export interface Promised {
  /** From the date and words of its first text; the same whatever else the ledger holds, with an ordinal among equals. */
  readonly id: string;
  readonly series: string | null;
  /** Null for a document outside any series. */
  readonly lineage: string | null;
  readonly kind: PromiseKind;
  /** `indirect`: an emphasis or an order to one's own officials that binds all the same. */
  readonly manner: 'direct' | 'indirect';
  /** Who is bound, by the last wording. */
  readonly members: readonly PartyId[];
  readonly topics: readonly TopicId[];
  /** Of the last wording that sets one. */
  readonly due: Due | null;
  /** All dates and rhythms of that wording. */
  readonly dues: readonly Due[];
  readonly amounts: readonly Amount[];
  /** Each text's words, first to last. */
  readonly wordings: readonly Wording[];
  readonly computed: Standpoint;
}

/** A commitment as it stands: what the texts say, and what entries say of it. */
export interface Commitment extends Promised {
  readonly first: Wording;
  readonly last: Wording;
  readonly standing: Standing;
  readonly standpoint: Standpoint;
  /** The last day has passed and it is neither fulfilled nor given up. A date alone never makes it not fulfilled. */
  readonly overdue: boolean;
  /** Evidence offered and not yet reviewed. */
  readonly pending: number;
}

/** Evidence with what has been decided of it. */
export interface ReviewedOffer extends Offer {
  readonly by: Author;
  /** Entry that offered it; null for what the engine offers. */
  readonly seq: number | null;
  readonly state: 'offered' | 'accepted' | 'rejected';
  /** The last review in force. */
  readonly review: { readonly seq: number; readonly at: string; readonly by: Author; readonly note: string | null } | null;
  /** ISO day of the document it stands in. */
  readonly date: string | null;
}

/** A score of one member in one round. */
export interface Rating {
  readonly seq: number;
  readonly at: string;
  readonly by: Author;
  readonly member: PartyId;
  readonly round: string;
  readonly phase: 'interim' | 'final';
  readonly score: -1 | 0 | 1;
  readonly note: string | null;
}

/** Something said of a commitment. */
export interface Note {
  readonly seq: number;
  readonly at: string;
  readonly by: Author;
  readonly text: string;
}

/** A commitment with all that hangs on it. */
export interface CommitmentDetail extends Commitment {
  readonly evidence: readonly ReviewedOffer[];
  /** The last score of each member, round and phase. */
  readonly ratings: readonly Rating[];
  readonly notes: readonly Note[];
}

export type { Bearing };
