/** What must be recomputed by `freshen`: `series:NAME`, or `document:ID` for a document outside any series. */
export interface StaleTable {
  readonly scope: string;
  /** Of the last entry that made it stale. */
  readonly seq: number;
}
/** A series as `series` gives it: JSON without the texts, deflated. */
export interface SeriesResultTable {
  readonly series: string;
  /** Engine version and lexicon hash. */
  readonly engine: string;
  readonly json: Uint8Array;
}
/** One piece of agreed language of a series. */
export interface LineageTable {
  readonly series: string;
  readonly lineage: string;
  /** In which it began. */
  readonly ord: number;
  /** JSON array. */
  readonly topics: string;
  /** The first wording, short. */
  readonly words: string;
}
/** What one text of the series makes of it. */
export interface LineageStepTable {
  readonly series: string;
  readonly lineage: string;
  /** From 0, by date. */
  readonly ord: number;
  readonly document: string;
  /** Null where a report renders the words without quoting them. */
  readonly drift: string | null;
  readonly returned: number;
  readonly reported: number;
}
/** The acts of a lineage's steps: what `find` groups by. An act can belong to several lineages (a merge). */
export interface LineageActTable {
  readonly series: string;
  readonly lineage: string;
  readonly document: string;
  readonly act: string;
  /** Of its step, from 0 by date: the latest form has the highest, the first use 0. */
  readonly ord: number;
  readonly scale: string | null;
  readonly level: number | null;
}
/** A commitment as derived from the texts; what entries say of it comes on top when it is read. */
export interface CommitmentTable {
  readonly id: string;
  /** The scope it is recomputed with; see `StaleTable`. */
  readonly scope: string;
  readonly series: string | null;
  /** Of the first wording. */
  readonly document: string;
  readonly date: string | null;
  readonly due_from: string | null;
  readonly due_to: string | null;
  /** Computed from the lineage alone: open, renewed or dropped. */
  readonly standing: string;
  readonly json: string;
}
/** Where the words of a commitment stand, in order; `alias` is the id they would give it if they were the first. */
export interface WordingTable {
  readonly scope: string;
  readonly commitment: string;
  readonly alias: string;
  readonly document: string;
  readonly version: number;
  readonly act: string;
  readonly starts: number;
  readonly ends: number;
  readonly ord: number;
}
/** Evidence that the engine offers; not counted before a review. */
export interface OfferTable {
  readonly id: string;
  readonly scope: string;
  readonly commitment: string;
  readonly document: string;
  /** An `Offer`. */
  readonly json: string;
}
