import { type Check, type Claim, type Finding, QUOTATION_VERDICTS, type Quotation, VERDICTS } from '../model.js';
import { excerpt, oneLine, shorten } from './escape.js';
import { type Triage, triage, wordsAround, wordsInstead, worstFirst } from './triage.js';
import { count, DIMENSION_SAYS, nameOf, QUOTATION_SAYS, RESTS_SAYS, tally, VERDICT_SAYS, VERDICT_SIGN, whereAndWhen } from './wording.js';
import { wrap } from './wrap.js';

export interface CheckTextOptions {
  /** Columns to wrap at; 100 by default. */
  readonly width?: number;
  /** Shows what is folded otherwise: minor findings in full, supported claims, every omission. */
  readonly all?: boolean;
}

/** How many of the longer lists are shown before they are folded. One screen is some fifty lines. */
const SHOWN = { fix: 60, look: 6, minor: 0, omissions: 5 };

/** A check as one screen a person can act on: first what must be fixed, each with the statement's own words; the rest folded below. */
export function checkText(check: Check, { width = 100, all = false }: CheckTextOptions = {}): string {
  const parts = triage(check);
  const sections = [
    opening(check, width),
    ...check.doubts.map((doubt) => wrap(doubt.message, width, 'Note: ')),
    fixes(parts, { width, all }),
    list('To look at (major, not sure)', parts.look, { width, all }, all ? Infinity : SHOWN.look),
    all ? list('Minor', parts.minor, { width, all }, Infinity) : foldedMinor(parts),
    quotations(parts, width, all),
    omissions(check, width, all ? Infinity : SHOWN.omissions),
    rest(parts, width, all),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function opening(check: Check, width: number): string {
  const against = check.statements.map(
    (statement) => `${nameOf(statement)}${whereAndWhen(statement) ? ` (${whereAndWhen(statement)})` : ''}`,
  );
  const claims = tally(VERDICTS, check.summary);
  return [
    wrap(nameOf(check.report), width, 'Report     '),
    ...against.map((name) => wrap(name, width, 'Statement  ')),
    wrap(`${count(check.claims.length, 'claim')}${claims ? `: ${claims}` : ''}`, width, 'Result     '),
  ].join('\n');
}

function fixes({ fix, badQuotations }: Triage, options: Required<CheckTextOptions>): string {
  if (fix.length === 0) return badQuotations.length > 0 ? '' : 'Nothing that must be fixed was found.';
  return list('MUST BE FIXED', fix, options, options.all ? Infinity : SHOWN.fix);
}

/** A claim in a few lines: its words around what is wrong, the reasons, and the statement's own words with what stands around them. */
function claimBlock(claim: Claim, number: number, { width }: Required<CheckTextOptions>): string {
  const head = `${String(number).padStart(3)}. ${VERDICT_SIGN[claim.verdict]} ${claim.verdict}: `;
  const findings = worstFirst(claim);
  const wrong = findings.find((finding) => finding.report !== null)?.report?.text ?? '';
  const instead = wordsInstead(claim);
  return [
    `${head}“${excerpt(claim.text, wrong, width - head.length - 2)}”`,
    ...findings.map((finding) => findingLine(finding, width)),
    instead === null
      ? `${INDENT}the text has no such words`
      : `${INDENT}text: “${excerpt(wordsAround(claim) ?? instead, instead, width - INDENT.length - 8)}”`,
  ].join('\n');
}
const INDENT = '       ';

function findingLine(finding: Finding, width: number): string {
  const rests = finding.dimension === 'force' || finding.dimension === 'act' ? ` [${RESTS_SAYS[finding.rests]}]` : '';
  return wrap(`${DIMENSION_SAYS[finding.dimension]}: ${oneLine(finding.reason)}${rests}`, width, `${INDENT}- `);
}

function list(title: string, claims: readonly Claim[], options: Required<CheckTextOptions>, shown: number): string {
  if (claims.length === 0) return '';
  const rows = claims.slice(0, shown).map((claim, index) => claimBlock(claim, index + 1, options));
  const more = claims.length > shown ? [`     … and ${claims.length - shown} more (--all)`] : [];
  return [`${title}: ${claims.length}`, ...rows, ...more].join('\n');
}

function foldedMinor({ minor }: Triage): string {
  if (minor.length === 0) return '';
  const dimensions = new Set(minor.flatMap((claim) => claim.findings.map((finding) => DIMENSION_SAYS[finding.dimension])));
  return `Minor: ${minor.length} (${[...dimensions].join(', ')}); --all shows them`;
}

function quotations({ badQuotations, otherQuotations }: Triage, width: number, all: boolean): string {
  const total = badQuotations.length + otherQuotations.length;
  if (total === 0) return '';
  const summary: Partial<Record<Quotation['verdict'], number>> = {};
  for (const { verdict } of [...badQuotations, ...otherQuotations]) summary[verdict] = (summary[verdict] ?? 0) + 1;
  const shown = all ? [...badQuotations, ...otherQuotations] : badQuotations;
  return [`Quotations: ${tally(QUOTATION_VERDICTS, summary)}`, ...shown.map((quotation) => quotationBlock(quotation, width))].join('\n');
}

function quotationBlock(quotation: Quotation, width: number): string {
  const line = wrap(`“${shorten(quotation.text, 2 * width)}”: ${QUOTATION_SAYS[quotation.verdict]}`, width, '   - ');
  if (quotation.source === null || quotation.verdict === 'exact') return line;
  return `${line}\n${wrap(`“${shorten(quotation.source.text, 2 * width)}”`, width, '     text: ')}`;
}

function omissions(check: Check, width: number, shown: number): string {
  if (check.omissions.length === 0) return '';
  const ranked = [...check.omissions].sort((a, b) => b.salience - a.salience);
  const rows = ranked.slice(0, shown).map((omission) => wrap(shorten(omission.text, width * 1.6), width, '   - '));
  const more = ranked.length > shown ? [`     … and ${ranked.length - shown} more (--all)`] : [];
  return [`Not reported: ${count(ranked.length, 'act')} of the text, the weightiest first`, ...rows, ...more].join('\n');
}

function rest({ open, supported, background }: Triage, width: number, all: boolean): string {
  const groups = [
    [open, 'could not be decided'],
    [supported, 'say what the text says'],
    [background, 'are context the text is silent about'],
  ] as const;
  const line = groups.filter(([claims]) => claims.length > 0).map(([claims, says]) => `${claims.length} ${says}`);
  if (line.length === 0) return '';
  const rows = all
    ? groups.flatMap(([claims]) =>
        claims.map((claim) =>
          wrap(
            `${shorten(claim.text, width * 1.6)} (${VERDICT_SAYS[claim.verdict]}${basis(claim)})`,
            width,
            `   ${VERDICT_SIGN[claim.verdict]} `,
          ),
        ),
      )
    : [];
  return [wrap(line.join('; '), width, 'The rest: '), ...rows].join('\n');
}

const basis = (claim: Claim): string => (claim.basis === null ? '' : `, only in ${claim.basis}, not in the joint text`);
