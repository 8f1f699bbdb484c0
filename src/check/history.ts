/** What a report tells in the pluperfect was before the meeting: the text need not say it, so a departure from the text is no fault. */
import type { Verdict } from '../model.js';
import type { Judged } from './judge.js';

const FAULTS: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'unsupported', 'stronger', 'weaker']);
/** Subject and auxiliary stand at the beginning: "The leaders had said at Tolme that". A participle in a clause after it is another matter. */
const PLUPERFECT =
  /^[^,;:.“”"]{0,60}?\bhad\s+(?:\w+ly\s+|also\s+|already\s+|then\s+|once\s+|not\s+|never\s+){0,2}(?:\w{2,}ed|said|been|made|held|met|put|set|given|taken|gone|spoken|written|sought|sent|told|begun|drawn)\b/;

/** The claim as background when it is told as history and the text does not bear it out; else as it is. */
export function asHistory(judged: Judged): Judged {
  const { claim } = judged;
  if (!FAULTS.has(claim.verdict) || !PLUPERFECT.test(claim.text)) return judged;
  return { ...judged, claim: { ...claim, verdict: 'background', evidence: [], findings: [], confidence: 'medium' }, reported: [] };
}
