/** `check`: a report against the statements it is about. */
import { defaultLexicon, type Lexicon } from '../lexicon/lexicon.js';
import type { Check, Claim, Quotation, Reading, Verdict } from '../model.js';
import { claimsOf } from './claims.js';
import { type Bench, judge } from './judge.js';
import { omissionsOf } from './omissions.js';
import { sourcesOf } from './source.js';

export interface CheckOptions {
  /** Further sources (remarks, a press conference, a readout): what only they say is supported with a basis, "not in the joint text". */
  readonly also?: readonly Reading[];
  /** Earlier statements of the series: what is new since them ranks first among the omissions. */
  readonly previous?: readonly Reading[];
  readonly lexicon?: Lexicon;
}

/** Checks every claim and quotation of a report against the statements, and lists what it leaves out. An empty report has none. */
export function check(report: Reading, statements: readonly Reading[], { previous = [], lexicon = defaultLexicon }: CheckOptions = {}): Check {
  const sources = sourcesOf(statements, lexicon);
  const parties = new Set(statements.flatMap((statement) => [...statement.document.parties, ...statement.acts.flatMap((act) => act.speakers)]));
  const bench: Bench = { report, sources, parties, lexicon };
  const judged = claimsOf(report).map((draft) => judge(draft, bench));
  const claims = judged.map(({ claim }) => claim);
  const quotations: readonly Quotation[] = [];
  return {
    schema: 'check/1',
    engine: report.engine,
    report: report.document,
    statements: statements.map((statement) => statement.document),
    claims,
    quotations,
    omissions: omissionsOf(
      judged.flatMap(({ reported }) => reported),
      sources,
      previous.length > 0 ? sourcesOf(previous, lexicon) : null,
    ),
    summary: counted(claims),
    doubts: [],
  };
}

function counted(claims: readonly Claim[]): Readonly<Partial<Record<Verdict, number>>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of claims) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
