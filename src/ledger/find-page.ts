/** Which hits of the order are wanted. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** What one pass over all hits told. */
export interface Scan {
  /** What every hit counts for, see `tally`. */
  readonly codes: string;
  /** The ids of the page in order: by relevance, or the newest first. */
  readonly ids: (relevant: boolean) => Promise<readonly number[]>;
}

/** Hits up to which they are ordered by relevance; beyond, nobody reads to the end, and the newest come first. */
export const RANKED = { sqlite: 100_000, postgres: 5_000 } as const;

/** A list of numbers joined by commas, as a statement gives it. */
export const numbersIn = (list: string | null | undefined): readonly number[] => JSON.parse(`[${list ?? ''}]`) as number[];
