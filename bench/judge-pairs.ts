/** Judges minimal pairs: each pair is a report of one sentence checked against a statement of one sentence. */
import { type ActDifference } from '../src/acts/difference.js';
import { differences } from '../src/acts/differences.js';
import { matchContents } from '../src/acts/content-match.js';
import { read } from '../src/acts/read.js';
import type { Lexicon } from '../src/lexicon/lexicon.js';
import type { SpeechAct } from '../src/model.js';
import type { Pair, PairKind } from './pair.js';

/** What came of one pair. */
export interface Judged {
  readonly pair: Pair;
  /** Something was found fault with. */
  readonly flagged: boolean;
  /** The right dimension and the right effect among the findings; false for a pair that keeps the meaning. */
  readonly rightly: boolean;
  /** The findings in words, for a person to read. */
  readonly told: readonly string[];
}

/** Reads both sentences and lists the differences of the acts that belong together. */
export function judgeByDifferences(pair: Pair, lexicon: Lexicon): Judged {
  const statement = read(pair.statement, { id: 'statement', genre: 'statement', parties: pair.parties, lexicon });
  const report = read(pair.report, { id: 'report', genre: 'report', parties: pair.parties, lexicon });
  const found: ActDifference[] = [];
  const told: string[] = [];
  for (const act of report.acts) {
    const partner = partnerOf(act, pair.report, statement.acts, pair.statement, lexicon);
    if (partner === null) continue;
    found.push(...differences(partner, pair.statement, act, pair.report, { as: 'report', lexicon }));
  }
  if (report.acts.length === 0) told.push('no act in the report');
  if (statement.acts.length === 0) told.push('no act in the statement');
  told.push(...found.map(({ dimension, effect, reason }) => `${dimension} ${effect}: ${reason}`));
  const flagged = found.length > 0;
  const dimension = found.some((one) => pair.dimensions.includes(one.dimension));
  const effect = pair.effect === null || found.some((one) => pair.dimensions.includes(one.dimension) && one.effect === pair.effect);
  return { pair, flagged, rightly: dimension && effect, told };
}

/** The act whose content is closest; ties go to the same scale, then to the first. */
function partnerOf(act: SpeechAct, text: string, acts: readonly SpeechAct[], statement: string, lexicon: Lexicon): SpeechAct | null {
  let best: SpeechAct | null = null;
  let most = 0.3;
  for (const candidate of acts) {
    const { coverage } = matchContents({ act: candidate, text: statement }, { act, text }, lexicon).matching;
    const score = coverage.after + coverage.before / 2;
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

export interface Rates {
  readonly pairs: number;
  /** Of the pairs that keep the meaning, how many were left alone. */
  readonly kept: number;
  readonly byKind: Readonly<Partial<Record<PairKind, { readonly pairs: number; readonly right: number; readonly rightly: number }>>>;
}

/** Kept rate, and per kind how many went right: left alone for a keeping kind, flagged for a changing one. */
export function ratesOf(judged: readonly Judged[]): Rates {
  const byKind: Partial<Record<PairKind, { pairs: number; right: number; rightly: number }>> = {};
  for (const { pair, flagged, rightly } of judged) {
    byKind[pair.kind] ??= { pairs: 0, right: 0, rightly: 0 };
    const row = byKind[pair.kind]!;
    row.pairs++;
    if (flagged !== pair.keeps) row.right++;
    if (rightly) row.rightly++;
  }
  const keeping = judged.filter(({ pair }) => pair.keeps);
  const kept = keeping.length === 0 ? 1 : keeping.filter(({ flagged }) => !flagged).length / keeping.length;
  return { pairs: judged.length, kept, byKind };
}
