import type {
  CommitmentTable,
  LineageActTable,
  LineageStepTable,
  LineageTable,
  OfferTable,
  SeriesResultTable,
  StaleTable,
  WordingTable,
} from './tables-tracking.js';

/** The tables of a ledger, as Kysely sees them. `entries`, `texts`, `raws` are kept; all others are derived and can be rebuilt. */
export interface Tables {
  readonly entries: EntryTable;
  readonly texts: TextTable;
  readonly raws: RawTable;
  readonly documents: DocumentTable;
  readonly readings: ReadingTable;
  readonly stale: StaleTable;
  readonly series_results: SeriesResultTable;
  readonly lineages: LineageTable;
  readonly lineage_steps: LineageStepTable;
  readonly lineage_acts: LineageActTable;
  readonly commitments: CommitmentTable;
  readonly wordings: WordingTable;
  readonly offers: OfferTable;
  readonly tokens: TokenTable;
  readonly passages: PassageTable;
  readonly passage_marks: PassageMarkTable;
  readonly passage_words: PassageWordTable;
  readonly passage_sets: PassageSetTable;
  readonly passage_documents: PassageDocumentTable;
  readonly versions: VersionTable;
  readonly descriptions: DescriptionTable;
  readonly corrections: CorrectionTable;
  readonly fingerprints: FingerprintTable;
  readonly copies: CopyTable;
  readonly copy_reviews: CopyReviewTable;
}
export interface EntryTable {
  readonly seq: number;
  readonly at: string;
  readonly by_kind: string;
  readonly by_name: string;
  readonly kind: string;
  /** Canonical JSON. */
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}
export interface TextTable {
  readonly sha256: string;
  readonly text: string;
}
export interface RawTable {
  readonly sha256: string;
  /** Deflated. */
  readonly bytes: Uint8Array;
}
/** The latest version of each document with its facts as corrected. */
export interface DocumentTable {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly taken: string;
  readonly raw: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly place: string | null;
  /** JSON array. */
  readonly parties: string;
  readonly genre: string;
  readonly level: string | null;
  readonly series: string | null;
  readonly trust: string;
  /** JSON array of names of facts. */
  readonly inferred: string;
  readonly words: number;
  /** 1 when the text has been removed. */
  readonly redacted: number;
  /** Seq of the entry that brought this version. */
  readonly seq: number;
  /** The document this one is a near-duplicate of, and as what; null for a text of its own. A copy never counts for drift or a series. */
  readonly copy_of: string | null;
  readonly copy_role: string | null;
}
/** The reading of the latest version: JSON without the text, deflated. */
export interface ReadingTable {
  readonly document: string;
  readonly version: number;
  /** Engine version and lexicon hash. */
  readonly engine: string;
  readonly json: Uint8Array;
}
/** Who may use the API of a team: outside the chain and outside exports. */
export interface TokenTable {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string;
  readonly made: string;
  readonly revoked: string | null;
}
/** Where each passage of the full-text index stands: an act in its sentence, or a sentence without one. */
export interface PassageTable {
  readonly id: number;
  readonly document: string;
  readonly version: number;
  readonly sentence: number;
  readonly span_from: number;
  readonly span_to: number;
  readonly chapeau_from: number | null;
  readonly chapeau_to: number | null;
  /** Id of the act. */
  readonly act: string | null;
  readonly act_from: number | null;
  readonly act_to: number | null;
}
/** What is counted and ordered, in few bytes a row. */
export interface PassageMarkTable {
  readonly id: number;
  /** 20250612 */
  readonly day: number | null;
  /** 1 where its sentence holds several acts. */
  readonly shared: number;
  /** Six numbers of `passage_sets` joined by commas: force, speakers, targets, topics, series, kind of document. */
  readonly code: string;
}
/** The folded words. On SQLite an FTS5 table (`rowid`, `sole`, `sentence`, `own`, `plain`, `labels`), on PostgreSQL `id`, `words` and `own` as tsvector, and the marks once more. */
export interface PassageWordTable {
  readonly id: number;
}
/** Dictionary of sets of labels. It only grows, so that a number keeps its meaning; `rebuild` leaves it. */
export interface PassageSetTable {
  readonly id: number;
  /** JSON array: the kind, then its members. */
  readonly members: string;
}
/** What the index holds of each document, to see when it must be indexed anew. */
export interface PassageDocumentTable {
  readonly document: string;
  readonly stamp: string;
  readonly copy_of: string | null;
}
/** Every version that was taken in, as its entry says. */
export interface VersionTable {
  readonly document: string;
  readonly version: number;
  readonly source: string;
  readonly taken: string;
  readonly raw: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  /** JSON object. */
  readonly headers: string;
  /** JSON of `DocumentFacts`. */
  readonly facts: string;
  /** JSON array of names of facts. */
  readonly inferred: string;
  readonly redacted: number;
  /** 1 when its entry has been undone. */
  readonly undone: number;
  readonly seq: number;
}
/** Facts given later by a person (`describe` entries). */
export interface DescriptionTable {
  readonly seq: number;
  readonly document: string;
  /** JSON of the facts set. */
  readonly facts: string;
  /** 1 when its entry has been undone. */
  readonly undone: number;
}
/** Which entries correct the acts of a document (`correct` entries); what they say stands in the entry. */
export interface CorrectionTable {
  readonly seq: number;
  readonly document: string;
  /** Of the document, in which the words stand. */
  readonly version: number;
  /** 1 when its entry has been undone. */
  readonly undone: number;
}
/** Keys under which near-duplicates of the latest versions meet. */
export interface FingerprintTable {
  readonly document: string;
  readonly print: string;
}
/** Pairs of near-duplicates. */
export interface CopyTable {
  /** Derived from the two documents. */
  readonly id: string;
  readonly document: string;
  readonly original: string;
  readonly role: string;
  readonly similarity: number;
  readonly reason: string;
  /** Of the latest review: `accept`, `reject`, or null. */
  readonly decision: string | null;
}
/** Reviews of pairs, so that they hold when a pair is found again. */
export interface CopyReviewTable {
  readonly seq: number;
  readonly copy: string;
  readonly decision: string;
  /** 1 when its entry has been undone. */
  readonly undone: number;
}
