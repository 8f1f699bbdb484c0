import type { Commitment, CommitmentDetail, ReviewedOffer } from '../../src/ledger/commitment.js';
import type { Entry, Trust } from '../../src/ledger/entries.js';
import type { WordedLineage } from '../../src/ledger/lineage.js';
import type { ActName, Genre, Level, Modifier, Scale, Span, SpeechAct, TextSpan } from '../../src/model.js';

/** What the server answers, as far as screens look at it; the contract is served at /api/v1/openapi.json. */
export interface StoredDocument {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly taken: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly parties: readonly string[];
  readonly genre: Genre;
  readonly level: Level | null;
  readonly series: string | null;
  readonly trust: Trust;
  readonly inferred: readonly string[];
  readonly words: number;
  readonly redacted: boolean;
}
export interface DocumentPage {
  readonly documents: readonly StoredDocument[];
  readonly total: number;
  readonly next: string | null;
}
export interface SeriesList {
  readonly series: readonly {
    readonly name: string;
    readonly documents: number;
    readonly first: string | null;
    readonly last: string | null;
  }[];
}
export interface DriftMatrix {
  readonly documents: readonly { readonly id: string; readonly date: string | null; readonly level: Level | null; readonly genre: Genre }[];
  readonly cells: readonly { readonly document: string; readonly lines: readonly { readonly change: string }[] }[];
}
export interface Hit {
  readonly document: {
    readonly id: string;
    readonly version: number;
    readonly title: string | null;
    readonly date: string | null;
    readonly genre: Genre;
    readonly level: Level | null;
    readonly series: string | null;
  };
  readonly span: TextSpan;
  readonly chapeau: TextSpan | null;
  /** Inside the document's text. */
  readonly highlights: readonly Span[];
  readonly act: {
    readonly act: ActName | null;
    readonly scale: Scale | null;
    readonly level: number | null;
    readonly speakers: readonly string[];
    readonly targets: readonly string[];
  } | null;
  readonly lineage: string | null;
  readonly citation: string;
  readonly permalink: string;
}
export interface Found {
  readonly total: number;
  readonly capped: boolean;
  readonly hits: readonly Hit[];
  readonly lineages?: readonly {
    readonly lineage: string;
    readonly series: string;
    readonly hits: number;
    readonly latest: Hit;
    readonly strongest: Hit;
    readonly first: Hit;
  }[];
  readonly facets: Readonly<Record<string, readonly { readonly value: string; readonly count: number }[]>>;
  readonly next: string | null;
}
export interface CommitmentPage {
  readonly commitments: readonly Commitment[];
  readonly total: number;
  readonly next: string | null;
}
export interface ReviewQueue {
  readonly queue: readonly { readonly offer: ReviewedOffer; readonly promise: string; readonly series: string | null }[];
  readonly total: number;
  readonly next: string | null;
}
export interface EntryPage {
  readonly entries: readonly (Entry & { readonly undone: boolean })[];
  readonly next: string | null;
}
export interface ActDetail {
  readonly act: SpeechAct;
  readonly engine: SpeechAct | null;
  /** Words that the tables of boosters and hedges list. */
  readonly modifiers: readonly Modifier[];
}
export interface AddReport {
  readonly documents: readonly {
    readonly name: string;
    readonly outcome: 'added' | 'version' | 'unchanged' | 'failed';
    readonly id: string | null;
  }[];
}
export type { CommitmentDetail, Entry, WordedLineage };
