/** One pair of the minimal-pair measure. */
export const KEEPING = [
  'tense',
  'person',
  'passive',
  'alias',
  'spelling',
  'party-order',
  'item-order',
  'synonym',
  'split',
  'equivalent',
] as const;
export const CHANGING = [
  'rung-up',
  'rung-down',
  'other-scale',
  'modifier-added',
  'modifier-removed',
  'negation',
  'number',
  'date',
  'party',
  'speaker',
  'qualifier-dropped',
  'qualifier-added',
  'item-added',
  'purpose-added',
] as const;
export type PairKind = (typeof KEEPING)[number] | (typeof CHANGING)[number];

export interface Pair {
  readonly kind: PairKind;
  readonly keeps: boolean;
  readonly statement: string;
  readonly report: string;
  /** Any of these is the right dimension; empty for a pair that keeps the meaning. */
  readonly dimensions: readonly string[];
  /** The right effect; null when any will do. */
  readonly effect: 'stronger' | 'weaker' | null;
  /** Parties of the statement. */
  readonly parties: readonly string[];
}
