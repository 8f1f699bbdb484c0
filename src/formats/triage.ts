import type { Check, Claim, Finding, Quotation, QuotationVerdict, Verdict } from '../model.js';

/** A check in the order an editor works through it. Every claim and quotation is in exactly one of the lists. */
export interface Triage {
  /** Major and of high confidence: print a correction. Quotations whose words or sense are not the text's belong here too. */
  readonly fix: readonly Claim[];
  /** Major, but the engine is less than sure: read both texts. */
  readonly look: readonly Claim[];
  /** True of the report, but no correction hangs on it. */
  readonly minor: readonly Claim[];
  /** `unclear`: nothing is said against them. */
  readonly open: readonly Claim[];
  readonly supported: readonly Claim[];
  readonly background: readonly Claim[];
  readonly badQuotations: readonly Quotation[];
  readonly otherQuotations: readonly Quotation[];
}

const FLAGGED: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'unsupported', 'stronger', 'weaker']);
const BAD_QUOTATIONS: ReadonlySet<QuotationVerdict> = new Set(['altered', 'meaning-changing', 'misattributed', 'not-found']);

/** Whether something is said against a claim. */
export const isFlagged = (claim: Claim): boolean => FLAGGED.has(claim.verdict);

/** Sorts the claims and quotations of a check for an editor. Order within a list is that of the report. */
export function triage(check: Check): Triage {
  const flagged = check.claims.filter(isFlagged);
  const major = flagged.filter((claim) => claim.findings.some((finding) => finding.severity === 'major'));
  const by = (verdict: Verdict): Claim[] => check.claims.filter((claim) => claim.verdict === verdict);
  return {
    fix: major.filter((claim) => claim.confidence === 'high'),
    look: major.filter((claim) => claim.confidence !== 'high'),
    minor: flagged.filter((claim) => !major.includes(claim)),
    open: by('unclear'),
    supported: by('supported'),
    background: by('background'),
    badQuotations: check.quotations.filter((quotation) => BAD_QUOTATIONS.has(quotation.verdict)),
    otherQuotations: check.quotations.filter((quotation) => !BAD_QUOTATIONS.has(quotation.verdict)),
  };
}

/** A claim's findings, the ones an editor must mend first. */
export function worstFirst(claim: Claim): readonly Finding[] {
  return [
    ...claim.findings.filter((finding) => finding.severity === 'major'),
    ...claim.findings.filter((finding) => finding.severity === 'minor'),
  ];
}

/** The statement's own words to put in place of the claim's: those of its gravest finding, else of its evidence; null when the text has none. */
export function wordsInstead(claim: Claim): string | null {
  const source = worstFirst(claim).find((finding) => finding.source !== null)?.source;
  return source?.text ?? claim.evidence[0]?.text ?? null;
}

/** The sentence or clause that a few words instead stand in, when that says more than they do; else null. */
export function wordsAround(claim: Claim): string | null {
  const words = wordsInstead(claim);
  const around = claim.evidence.find((span) => words !== null && span.text.length > words.length && span.text.includes(words));
  return around?.text ?? null;
}
