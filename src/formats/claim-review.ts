import type { Check, Claim, Document, Verdict } from '../model.js';
import { oneLine } from './escape.js';
import { type Publishing, urnOf } from './publishing.js';
import { nameOf, VERDICT_SAYS, VERDICT_SIGN } from './wording.js';

/** How far a claim of each verdict can be relied on, from 1 (the text says the opposite) to 5 (it says the same). What could not be decided, and context, have none. */
export const REVIEW_RATING: Readonly<Record<Verdict, number | null>> = {
  contradicted: 1,
  altered: 2,
  unsupported: 2,
  stronger: 2,
  weaker: 3,
  supported: 5,
  unclear: null,
  background: null,
};
const BEST = 5;
const WORST = 1;

/**
 * A check as schema.org `ClaimReview` in JSON-LD, one review for every claim that was decided. No clock is read: a review has no date of its own. Without
 * a publisher the author is the program itself, which says that nobody has reviewed it.
 */
export function claimReviews(check: Check, publishing: Publishing = {}): string {
  const graph = check.claims.filter((claim) => REVIEW_RATING[claim.verdict] !== null).map((claim) => reviewOf(claim, check, publishing));
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`;
}

function reviewOf(claim: Claim, check: Check, publishing: Publishing): object {
  const { home } = publishing;
  const id = home === undefined ? urnOf('claim', check.report.id, claim.id) : `${home}#${encodeURIComponent(claim.id)}`;
  return {
    '@type': 'ClaimReview',
    '@id': id,
    ...(home !== undefined && { url: id }),
    claimReviewed: oneLine(claim.text),
    author: authorOf(check, publishing),
    itemReviewed: {
      '@type': 'Claim',
      ...(check.report.date !== null && { datePublished: check.report.date }),
      appearance: creativeWork(check.report, publishing),
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: REVIEW_RATING[claim.verdict],
      bestRating: BEST,
      worstRating: WORST,
      alternateName: `${VERDICT_SIGN[claim.verdict]} ${VERDICT_SAYS[claim.verdict]}`,
      ...(claim.findings.length > 0 && { ratingExplanation: claim.findings.map((finding) => finding.reason).join('; ') }),
    },
    ...evidenceOf(claim, check, publishing),
  };
}

function evidenceOf(claim: Claim, check: Check, publishing: Publishing): object {
  const cited = claim.evidence.flatMap((evidence) => {
    const statement = check.statements.find(({ id }) => id === evidence.statement);
    return statement === undefined ? [] : [{ ...creativeWork(statement, publishing), text: oneLine(evidence.text) }];
  });
  return cited.length === 0 ? {} : { citation: cited };
}

function authorOf({ engine }: Check, { publisher }: Publishing): object {
  if (publisher === undefined) return { '@type': 'Organization', name: `Entente ${engine.version} (automatic, not reviewed)` };
  return { '@type': 'Organization', name: publisher.name, ...(publisher.address !== undefined && { url: publisher.address }) };
}

function creativeWork(document: Document, { address }: Publishing): object {
  const url = address?.(document) ?? null;
  return {
    '@type': document.genre === 'report' ? 'NewsArticle' : 'CreativeWork',
    name: nameOf(document),
    ...(document.date !== null && { datePublished: document.date }),
    ...(url !== null && { url }),
    identifier: `sha256:${document.sha256}`,
  };
}
