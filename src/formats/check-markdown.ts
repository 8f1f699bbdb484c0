import { type Check, type Claim, VERDICTS } from '../model.js';
import { escapeMarkdown } from './escape.js';
import { triage, wordsInstead, worstFirst } from './triage.js';
import {
  CONFIDENCE_SAYS,
  count,
  DIMENSION_SAYS,
  nameOf,
  QUOTATION_SAYS,
  RESTS_SAYS,
  tally,
  VERDICT_SIGN,
  whereAndWhen,
} from './wording.js';

/** A check as Markdown: a list of what must be fixed, then tables of everything else. For pull requests, tickets and mails. */
export function checkMarkdown(check: Check): string {
  const { fix, look, minor, open, supported, background } = triage(check);
  return [
    `# Check of ${escapeMarkdown(nameOf(check.report))}`,
    ...check.statements.map(
      (statement) =>
        `Against: ${escapeMarkdown(nameOf(statement))}${whereAndWhen(statement) ? `, ${escapeMarkdown(whereAndWhen(statement))}` : ''}`,
    ),
    `${count(check.claims.length, 'claim')}: ${tally(VERDICTS, check.summary)}`,
    ...check.doubts.map((doubt) => `> ${escapeMarkdown(doubt.message)}`),
    fix.length > 0 ? `## Must be fixed\n\n${fix.map(item).join('\n')}` : 'Nothing that must be fixed was found.',
    section('To look at', look),
    section('Minor', minor),
    quotationTable(check),
    omissionList(check),
    section('Not decided', open),
    section('Supported', supported),
    section('Background', background),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function item(claim: Claim, index: number): string {
  const instead = wordsInstead(claim);
  return [
    `${index + 1}. **${claim.verdict}**: “${escapeMarkdown(claim.text)}”`,
    ...worstFirst(claim).map((finding) => `   - ${DIMENSION_SAYS[finding.dimension]}: ${escapeMarkdown(finding.reason)}`),
    instead === null ? '   - The text has no such words.' : `   - The text: “${escapeMarkdown(instead)}”`,
  ].join('\n');
}

function section(title: string, claims: readonly Claim[]): string {
  if (claims.length === 0) return '';
  const rows = claims.map((claim) => {
    const why = worstFirst(claim).map(
      (finding) => `${DIMENSION_SAYS[finding.dimension]}: ${finding.reason} (${finding.severity}, ${RESTS_SAYS[finding.rests]})`,
    );
    return `| ${VERDICT_SIGN[claim.verdict]} ${claim.verdict} | ${escapeMarkdown(claim.text)} | ${escapeMarkdown(wordsInstead(claim) ?? '–')} | ${escapeMarkdown(why.join('; '))} | ${CONFIDENCE_SAYS[claim.confidence]} |`;
  });
  return [`## ${title}`, '', '| result | report | text | why | how sure |', '|---|---|---|---|---|', ...rows].join('\n');
}

function quotationTable(check: Check): string {
  if (check.quotations.length === 0) return '';
  const rows = check.quotations.map(
    (quotation) =>
      `| ${quotation.verdict} | ${escapeMarkdown(quotation.text)} | ${escapeMarkdown(quotation.source?.text ?? '–')} | ${QUOTATION_SAYS[quotation.verdict]} |`,
  );
  return ['## Quotations', '', '| result | report | text | |', '|---|---|---|---|', ...rows].join('\n');
}

function omissionList(check: Check): string {
  if (check.omissions.length === 0) return '';
  const ranked = [...check.omissions].sort((a, b) => b.salience - a.salience);
  return ['## Not reported', '', ...ranked.map((omission) => `- ${escapeMarkdown(omission.text)}`)].join('\n');
}
