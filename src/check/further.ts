/** Further sources (remarks, a press conference, a readout): what the statements don't say, they may. */
import type { Claim, Verdict } from '../model.js';
import type { ClaimDraft } from './claims.js';
import { type Bench, type Judged, judge } from './judge.js';

/** Verdicts that a further source can lift: the statements are silent or can't be told. */
const OPEN: ReadonlySet<Verdict> = new Set(['unsupported', 'unclear', 'background']);

/** The claim as the first further source bears it out, with that source as its basis; the claim itself when none does. */
export function withBasis(judged: Judged, draft: ClaimDraft, further: readonly Bench[]): Judged {
  if (!OPEN.has(judged.claim.verdict)) return judged;
  for (const bench of further) {
    const again = judge(draft, bench);
    if (again.claim.verdict !== 'supported' || again.claim.evidence.length === 0) continue;
    const claim: Claim = { ...again.claim, basis: again.claim.evidence[0]!.statement };
    return { ...judged, claim };
  }
  return judged;
}
