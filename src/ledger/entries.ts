import type { ActId, Genre, Level, PartyId, Span } from '../model.js';

/** Who made an entry: a person by name, the engine by version, or a model by name. */
export interface Author {
  readonly kind: 'person' | 'engine' | 'model';
  readonly name: string;
}

/** How far the bytes vouch for the text: the issuer's own, an official copy, somebody else's copy, or not looked into. */
export const TRUSTS = ['authentic', 'official', 'secondary', 'unverified'] as const;
export type Trust = (typeof TRUSTS)[number];

/** What is known of a document besides its text. Every field may have been guessed (`inferred` of the record names those) and can be corrected. */
export interface DocumentFacts {
  readonly title: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly place: string | null;
  readonly parties: readonly PartyId[];
  readonly genre: Genre;
  readonly level: Level | null;
  readonly series: string | null;
  readonly trust: Trust;
}

/** One version of a document as it was taken in. Offsets of everything refer to the text with hash `sha256`. */
export interface DocumentRecord {
  /** The same for all versions of one source. */
  readonly id: string;
  /** From 1. */
  readonly version: number;
  /** `https:` or `file:` address; the same source with new bytes is a new version. */
  readonly source: string;
  /** When the bytes were taken, ISO instant in UTC. */
  readonly taken: string;
  /** Of the raw bytes. */
  readonly raw: string;
  /** Of the text in UTF-8. */
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  /** Response headers that matter (`etag`, `last-modified`, `content-type`), or none. */
  readonly headers: Readonly<Record<string, string>>;
  readonly facts: DocumentFacts;
  /** Names of the facts that were guessed. */
  readonly inferred: readonly string[];
}

export const BEARINGS = ['advances', 'fulfils', 'contradicts'] as const;
export type Bearing = (typeof BEARINGS)[number];
export const STANDINGS = [
  'open',
  'renewed',
  'in-progress',
  'fulfilled',
  'partly-fulfilled',
  'not-fulfilled',
  'overtaken',
  'dropped',
  'cannot-be-rated',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** A span of a version of a document, with its words, so that it can be found again after the engine has changed. */
export interface Anchor extends Span {
  readonly document: string;
  readonly version: number;
  readonly quote: string;
}

/** Evidence as it is offered: it counts only after a review accepts it. */
export interface Offer {
  /** Derived from commitment, document and words. */
  readonly id: string;
  readonly commitment: string;
  /** Where the commitment's own words stand, so that the offer survives a change of ids. */
  readonly promise: Anchor;
  readonly at: Anchor;
  readonly bearing: Bearing;
  readonly reason: string;
}

/** What a review or a note is about. `anchor` lets it be found again when ids change with the engine. */
export interface Subject {
  readonly kind: 'evidence' | 'finding' | 'act' | 'alignment' | 'copy' | 'commitment' | 'document';
  readonly id: string;
  readonly anchor: Anchor | null;
}

/** What an entry says. Entries are appended, never edited; `undo` takes the effect of an earlier one away and can itself be undone. */
export type Body =
  | { readonly kind: 'document'; readonly document: DocumentRecord }
  | { readonly kind: 'describe'; readonly document: string; readonly set: Partial<DocumentFacts> }
  | { readonly kind: 'redaction'; readonly document: string; readonly versions: readonly number[]; readonly reason: string }
  | {
      readonly kind: 'correct';
      /** Its id then. */
      readonly act: ActId;
      /** Where the engine read it then; of an act that is `added`, where it stands. */
      readonly anchor: Anchor;
      /** The words that perform it, to tell acts with the same words apart. */
      readonly performative?: Span | null;
      /** One of `CORRECTABLE`, or `removed`, or `added`. */
      readonly field: string;
      readonly was: unknown;
      /** Spans are offsets into the anchor's version, with their words in `text`. */
      readonly value: unknown;
    }
  | { readonly kind: 'evidence'; readonly offer: Offer }
  | {
      readonly kind: 'review';
      readonly of: Subject;
      readonly decision: 'accept' | 'reject';
      readonly note: string | null;
      /** The offer as it was reviewed: an engine that no longer makes it does not lose the review. */
      readonly offer: Offer | null;
    }
  | { readonly kind: 'note'; readonly on: Subject; readonly text: string }
  | {
      readonly kind: 'rating';
      readonly commitment: string;
      readonly promise: Anchor;
      readonly member: PartyId;
      readonly round: string;
      readonly phase: 'interim' | 'final';
      readonly score: -1 | 0 | 1;
      readonly note: string | null;
    }
  | {
      readonly kind: 'standing';
      readonly commitment: string;
      readonly promise: Anchor;
      readonly standing: Standing;
      readonly note: string | null;
    }
  /** The tables that the ledger's texts are read with from now on, as their files say them; null: the built-in ones. It is set anew, never undone. */
  | { readonly kind: 'lexicon'; readonly parties: string | null; readonly topics: string | null; readonly rungs: string | null }
  | { readonly kind: 'undo'; readonly seq: number };
export type EntryKind = Body['kind'];

/** One link of the chain. */
export interface Entry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO instant in UTC with milliseconds. */
  readonly at: string;
  readonly by: Author;
  readonly body: Body;
  /** Hash of the entry before; 64 zeros before the first. */
  readonly prev: string;
  /** SHA-256, hexadecimal, of the canonical JSON (keys sorted, no white space) of `{seq, at, by, body, prev}`. */
  readonly hash: string;
}
