import { type Check, type Claim, type Document, type Quotation, VERDICTS } from '../model.js';
import { CHECK_SCRIPT } from './check-script.js';
import { escapeHtml } from './escape.js';
import { page } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { type Mark, segments } from './segments.js';
import { isFlagged, triage, wordsInstead, worstFirst } from './triage.js';
import {
  CONFIDENCE_SAYS,
  count,
  DIMENSION_SAYS,
  EFFECT_SAYS,
  nameOf,
  QUOTATION_SAYS,
  RESTS_SAYS,
  VERDICT_SAYS,
  VERDICT_SIGN,
  whereAndWhen,
} from './wording.js';

/**
 * A check as one self-contained page: what must be fixed, then the report beside the statement with linked marks, then tables that say
 * everything the marks say. Prints in black and white; keys j, k, Enter, t and ? work when scripts do.
 */
export function checkHtml(check: Check): string {
  const numbers = new Map(check.claims.map((claim, index) => [claim, index + 1]));
  const view: View = { check, number: (claim) => numbers.get(claim) ?? 0 };
  return page({
    title: `Check: ${nameOf(check.report)}`,
    style: PAGE_STYLE,
    script: CHECK_SCRIPT,
    body: [header(view), mustFix(view), texts(view), findingsTable(view), quotationTable(view), omissionTable(view), footer(view)].join(
      '\n',
    ),
  });
}

interface View {
  readonly check: Check;
  /** A claim's number in text order, from 1: its name on the page. */
  readonly number: (claim: Claim) => number;
}
const h = escapeHtml;

function header({ check }: View): string {
  const chips = VERDICTS.filter((verdict) => check.summary[verdict]).map(
    (verdict) =>
      `<li><button class="chip filter ${verdict}" data-verdict="${verdict}" aria-pressed="${verdict !== 'background'}" title="${VERDICT_SAYS[verdict]}">${VERDICT_SIGN[verdict]} ${verdict} ${check.summary[verdict]}</button></li>`,
  );
  const omitted =
    check.omissions.length > 0 ? `<li><a class="chip omitted" href="#omissions">○ not reported ${check.omissions.length}</a></li>` : '';
  return `<a class="skip" href="#findings">To the findings table</a>
<header><h1>${h(nameOf(check.report))} <span>checked against</span> ${check.statements.map((statement) => `${h(nameOf(statement))}${dated(statement)}`).join(' <span>and</span> ')}</h1>
<ul class="chips" aria-label="Verdicts; a button shows or hides its marks">${chips.join('')}${omitted}</ul>
<p class="soft keys"><kbd>j</kbd>/<kbd>k</kbd> next and previous · <kbd>Enter</kbd> to the other text · <kbd>t</kbd> table · <kbd>?</kbd> all keys</p>
${check.doubts.map((doubt) => `<p class="note">${h(doubt.message)}</p>`).join('')}</header>`;
}

const dated = (document: Document): string => (whereAndWhen(document) ? ` <span>(${h(whereAndWhen(document))})</span>` : '');

function mustFix(view: View): string {
  const { fix } = triage(view.check);
  if (fix.length === 0) return '<section><h2>Nothing that must be fixed was found</h2></section>';
  return `<section aria-labelledby="fix"><h2 id="fix">Must be fixed: ${fix.length}</h2><ol class="fixes" tabindex="0" aria-labelledby="fix">${fix.map((claim) => fixCard(claim, view)).join('')}</ol></section>`;
}

function fixCard(claim: Claim, view: View): string {
  const instead = wordsInstead(claim);
  const reasons = worstFirst(claim).map((finding) => `<li>${DIMENSION_SAYS[finding.dimension]}: ${h(finding.reason)}</li>`);
  return `<li class="${claim.verdict}"><p class="says">${claimLink(claim, view, `<span class="verdict ${claim.verdict}">${VERDICT_SIGN[claim.verdict]}${view.number(claim)} ${claim.verdict}</span>`)} “${withFound(claim)}”</p><ul>${reasons.join('')}</ul>
<p class="instead">${instead === null ? 'The text has no such words.' : `<span class="soft">The text:</span> “${h(instead)}”`}</p></li>`;
}

/** The words of a claim with those in bold that its grave findings are about. */
function withFound(claim: Claim): string {
  const grave = worstFirst(claim).flatMap((finding) => (finding.severity === 'major' && finding.report ? [finding.report] : []));
  const marks = grave.map(({ from, to }) => ({ id: claim.id, from: from - claim.from, to: to - claim.from }));
  return segments(claim.text.length, marks)
    .map(({ from, to, marks: over }) => (over.length > 0 ? `<b>${h(claim.text.slice(from, to))}</b>` : h(claim.text.slice(from, to))))
    .join('');
}

const claimLink = (claim: Claim, _view: View, inner: string): string =>
  `<a href="#${h(claim.id)}" data-claim="${h(claim.id)}" data-to="${h(claim.id)}">${inner}</a>`;

interface TextMark extends Mark {
  /** CSS classes of the stretch. */
  readonly look: string;
  /** HTML before the stretch: the sign that names it. */
  readonly sign: string;
}

function texts(view: View): string {
  const { report, statements } = view.check;
  return `<h2 id="texts">The texts</h2>
<main class="texts"><section class="text left" tabindex="0" aria-label="Report"><h3>Report: ${h(nameOf(report))}</h3><div class="words">${marked(report.text, reportMarks(view))}</div></section>
<svg class="ribbons" aria-hidden="true"></svg>
<div class="text right" tabindex="0" aria-label="Statement">${statements.map((statement) => `<h3>${h(nameOf(statement))}${dated(statement)}</h3><div class="words">${marked(statement.text, statementMarks(view, statement))}</div>`).join('')}</div></main>`;
}

/** A text with its marks, cut into flat stretches. */
function marked(text: string, marks: readonly TextMark[]): string {
  return segments(text.length, marks)
    .map((segment) => {
      const words = h(text.slice(segment.from, segment.to));
      const signs = segment.starts.map((mark) => mark.sign).join('');
      if (segment.marks.length === 0) return signs + words;
      const ids = [...new Set(segment.marks.map((mark) => mark.id))].join(' ');
      const looks = [...new Set(segment.marks.map((mark) => mark.look))].join(' ');
      return `${signs}<span class="mark ${looks}" data-ids="${h(ids)}">${words}</span>`;
    })
    .join('');
}

function reportMarks(view: View): readonly TextMark[] {
  const claims = view.check.claims.map((claim) => ({
    from: claim.from,
    to: claim.to,
    id: claim.id,
    look: claim.verdict,
    sign: reportSign(claim, view),
  }));
  const findings = view.check.claims
    .filter(isFlagged)
    .flatMap((claim) =>
      claim.findings.flatMap((finding) =>
        finding.report ? [{ from: finding.report.from, to: finding.report.to, id: claim.id, look: 'found', sign: '' }] : [],
      ),
    );
  const quotations = view.check.quotations.map((quotation, index) => ({
    from: quotation.from,
    to: quotation.to,
    id: `q${index + 1}`,
    look: 'quoted',
    sign: '',
  }));
  return [...claims, ...findings, ...quotations];
}

function reportSign(claim: Claim, view: View): string {
  const label = `Claim ${view.number(claim)}, ${claim.verdict}: ${VERDICT_SAYS[claim.verdict]}`;
  return `<a class="sign ${claim.verdict}" id="${h(claim.id)}" href="#row-${h(claim.id)}" data-claim="${h(claim.id)}" data-to="${h(claim.id)}" data-verdict="${claim.verdict}" title="${label}" aria-label="${label}">${VERDICT_SIGN[claim.verdict]}${view.number(claim)}</a>`;
}

function statementMarks(view: View, statement: Document): readonly TextMark[] {
  const named = new Set<string>();
  const evidence = view.check.claims.flatMap((claim) =>
    claim.evidence
      .filter((span) => span.statement === statement.id)
      .map((span) => {
        const first = !named.has(claim.id);
        named.add(claim.id);
        return { from: span.from, to: span.to, id: claim.id, look: claim.verdict, sign: first ? statementSign(claim, view) : '' };
      }),
  );
  const findings = view.check.claims
    .filter(isFlagged)
    .flatMap((claim) =>
      claim.findings.flatMap((finding) =>
        finding.source?.statement === statement.id
          ? [{ from: finding.source.from, to: finding.source.to, id: claim.id, look: 'found', sign: '' }]
          : [],
      ),
    );
  const omitted = view.check.omissions
    .filter((omission) => omission.statement === statement.id)
    .map((omission, index) => ({
      from: omission.from,
      to: omission.to,
      id: `o${index + 1}`,
      look: 'omitted',
      sign: '<span class="sign omitted" title="not reported">○</span>',
    }));
  return [...evidence, ...findings, ...omitted];
}

function statementSign(claim: Claim, view: View): string {
  const label = `What claim ${view.number(claim)} (${claim.verdict}) rests on`;
  return `<a class="sign ${claim.verdict}" id="e-${h(claim.id)}" href="#${h(claim.id)}" data-claim="${h(claim.id)}" data-to="${h(claim.id)}" data-verdict="${claim.verdict}" title="${label}" aria-label="${label}">${view.number(claim)}</a>`;
}

function findingsTable(view: View): string {
  const parts = triage(view.check);
  const groups = [
    ['Must be fixed', parts.fix],
    ['To look at: major, but not sure', parts.look],
    ['Minor', parts.minor],
    ['Not decided', parts.open],
    ['Supported', parts.supported],
    ['Background', parts.background],
  ] as const;
  const bodies = groups
    .filter(([, claims]) => claims.length > 0)
    .map(
      ([title, claims]) =>
        `<tbody><tr${title === 'Background' ? ' data-verdict="background"' : ''}><th colspan="6" scope="rowgroup">${title}: ${claims.length}</th></tr>${claims.map((claim) => claimRows(claim, view)).join('')}</tbody>`,
    );
  return `<section><h2 id="findings">Findings <span class="soft">(everything that the marks say)</span></h2>
<div class="wide"><table><thead><tr><th>#</th><th>Result</th><th>The report says</th><th>The text says</th><th>Why</th><th>How sure</th></tr></thead>${bodies.join('')}</table></div></section>`;
}

function claimRows(claim: Claim, view: View): string {
  const findings = worstFirst(claim);
  const why = findings.map((finding) => {
    const words =
      finding.report && finding.source ? ` <span class="soft">(“${h(finding.report.text)}” for “${h(finding.source.text)}”)</span>` : '';
    const force = finding.dimension === 'force' || finding.dimension === 'act' ? `, ${RESTS_SAYS[finding.rests]}` : '';
    return `<p><b>${DIMENSION_SAYS[finding.dimension]}</b>, ${EFFECT_SAYS[finding.effect]}, ${finding.severity}${force}: ${h(finding.reason)}${words}</p>`;
  });
  const basis = claim.basis === null ? '' : `<p>Only in ${h(claim.basis)}, not in the joint text.</p>`;
  const evidence = claim.evidence.map((span) => `<p>“${h(span.text)}”</p>`).join('');
  return `<tr id="row-${h(claim.id)}" data-claim="${h(claim.id)}" data-verdict="${claim.verdict}"><td>${claimLink(claim, view, String(view.number(claim)))}</td><td><span class="chip ${claim.verdict}">${VERDICT_SIGN[claim.verdict]} ${claim.verdict}</span></td><td class="quote">${h(claim.text)}</td><td class="quote">${evidence || '–'}</td><td>${why.join('') || h(VERDICT_SAYS[claim.verdict])}${basis}</td><td>${CONFIDENCE_SAYS[claim.confidence]}</td></tr>`;
}

function quotationTable({ check }: View): string {
  if (check.quotations.length === 0) return '';
  const rows = check.quotations.map(
    (quotation) =>
      `<tr><td>${h(quotation.verdict)}</td><td class="quote">“${h(quotation.text)}”</td><td class="quote">${quotation.source ? `“${h(quotation.source.text)}”` : '–'}</td><td>${QUOTATION_SAYS[quotation.verdict]}${edits(quotation)}</td></tr>`,
  );
  return `<section><h2 id="quotations">Quotations: ${check.quotations.length}</h2><div class="wide"><table><thead><tr><th>Result</th><th>The report quotes</th><th>The text has</th><th>Why</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}

function edits(quotation: Quotation): string {
  const shown = quotation.edits.filter((edit) => edit.report || edit.source);
  if (shown.length === 0) return '';
  return `: ${shown.map((edit) => `“${h(edit.report?.text ?? '')}” for “${h(edit.source?.text ?? '')}”`).join(', ')}`;
}

function omissionTable({ check }: View): string {
  if (check.omissions.length === 0) return '';
  const ranked = [...check.omissions].sort((a, b) => b.salience - a.salience);
  return `<section><h2 id="omissions">Not reported: ${count(ranked.length, 'act')} of the text, the weightiest first</h2><ol>${ranked.map((omission) => `<li>${h(omission.text)}</li>`).join('')}</ol></section>`;
}

function footer({ check }: View): string {
  const documents = [check.report, ...check.statements].map(
    (document) => `${h(document.id)} (${document.genre}) sha256 <code>${document.sha256.slice(0, 16)}</code>`,
  );
  return `<footer class="soft"><p>Entente ${h(check.engine.version)}, lexicon ${h(check.engine.lexicon.slice(0, 12))} · ${documents.join(' · ')}</p>
<p>A level of force compares only within one kind of act. “A source orders the two” and “our judgement” tell apart what is published and what is our placing.</p></footer>
<dialog aria-label="Keys"><h3>Keys</h3><p><kbd>j</kbd> next claim · <kbd>k</kbd> previous claim</p><p><kbd>Enter</kbd> from the report to the statement and back</p><p><kbd>t</kbd> findings table · <kbd>g</kbd> top · <kbd>Esc</kbd> nothing selected</p><p><kbd>?</kbd> opens and closes this list</p></dialog>`;
}
