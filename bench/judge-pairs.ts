/** Judges minimal pairs: each pair is a report of one sentence checked against a statement of one sentence. */
import { read } from '../src/acts/read.js';
import { check } from '../src/check/check.js';
import type { Lexicon } from '../src/lexicon/lexicon.js';
import type { Claim, Verdict } from '../src/model.js';
import type { Pair, PairKind } from './pair.js';

/** What came of one pair. */
export interface Judged {
  readonly pair: Pair;
  /** Some claim was found fault with. */
  readonly flagged: boolean;
  /** The right dimension with the right effect among the findings; false for a pair that keeps the meaning. */
  readonly rightly: boolean;
  /** Verdicts and findings in words, for a person to read. */
  readonly told: readonly string[];
}

const FLAGGED: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'unsupported', 'stronger', 'weaker']);

/** Reads both sentences and checks the one against the other. */
export function judgePair(pair: Pair, lexicon: Lexicon): Judged {
  const statement = read(pair.statement, { id: 'statement', genre: 'statement', parties: pair.parties, lexicon });
  const report = read(pair.report, { id: 'report', genre: 'report', parties: pair.parties, lexicon });
  const { claims } = check(report, [statement], { lexicon });
  const found = claims.filter(({ verdict }) => FLAGGED.has(verdict)).flatMap(({ findings }) => findings);
  const fitting = found.filter(({ dimension }) => pair.dimensions.includes(dimension));
  const rightly = fitting.some(({ effect }) => pair.effect === null || effect === pair.effect);
  return { pair, flagged: claims.some(({ verdict }) => FLAGGED.has(verdict)), rightly, told: claims.flatMap(inWords) };
}

function inWords({ verdict, findings, text }: Claim): readonly string[] {
  return [`${verdict}: ${text}`, ...findings.map(({ dimension, effect, reason }) => `  ${dimension} ${effect}: ${reason}`)];
}

export interface KindRates {
  readonly pairs: number;
  /** Left alone for a keeping kind, flagged for a changing one. */
  readonly right: number;
  /** Flagged with the right dimension and effect. */
  readonly rightly: number;
}
export interface Rates {
  readonly pairs: number;
  /** Of the pairs that keep the meaning, the share left alone. */
  readonly kept: number;
  /** Of the pairs that change it, the share flagged, and flagged with the right dimension and effect. */
  readonly caught: number;
  readonly rightly: number;
  readonly byKind: ReadonlyMap<PairKind, KindRates>;
}

/** Rates over all pairs and per kind; 1 where there are none. */
export function ratesOf(judged: readonly Judged[]): Rates {
  const keeping = judged.filter(({ pair }) => pair.keeps);
  const changing = judged.filter(({ pair }) => !pair.keeps);
  const kinds = [...new Set(judged.map(({ pair }) => pair.kind))];
  return {
    pairs: judged.length,
    kept: share(keeping, ({ flagged }) => !flagged),
    caught: share(changing, ({ flagged }) => flagged),
    rightly: share(changing, ({ rightly }) => rightly),
    byKind: new Map(kinds.map((kind) => [kind, kindRates(judged.filter(({ pair }) => pair.kind === kind))] as const)),
  };
}

function kindRates(judged: readonly Judged[]): KindRates {
  const right = judged.filter(({ pair, flagged }) => flagged !== pair.keeps).length;
  return { pairs: judged.length, right, rightly: judged.filter(({ rightly }) => rightly).length };
}

function share<T>(members: readonly T[], holds: (member: T) => boolean): number {
  return members.length === 0 ? 1 : members.filter(holds).length / members.length;
}
