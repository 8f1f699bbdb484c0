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
