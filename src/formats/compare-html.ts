import type { Alignment, Comparison, Document } from '../model.js';
import { wordChanges } from '../text/word-changes.js';
import { DRIFT_STYLE } from './drift-style.js';
import {
  type ActLookUp,
  actsById,
  DRIFT_SAYS,
  DRIFT_SIGN,
  DRIFTS_BY_INTEREST,
  differenceLine,
  driftLabel,
  driftWord,
} from './drift-wording.js';
import { escapeHtml } from './escape.js';
import { page } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { htmlRuns } from './redline-html.js';
import { nameOf, whereAndWhen } from './wording.js';

/** A comparison as one self-contained page: both texts side by side, counterparts in one row, their differences first; buttons show or hide each kind of change. */
export function compareHtml(comparison: Comparison): string {
  const acts = actsById(comparison);
  return page({
    title: `${nameOf(comparison.before)} → ${nameOf(comparison.after)}`,
    style: PAGE_STYLE + DRIFT_STYLE,
    script: SCRIPT,
    body: [header(comparison), sides(comparison, acts)].join('\n'),
  });
}

const h = escapeHtml;

function header(comparison: Comparison): string {
  const chips = DRIFTS_BY_INTEREST.filter((drift) => comparison.summary[drift]).map(
    (drift) =>
      `<li><button class="chip ${drift}" data-drift="${drift}" aria-pressed="true" title="${DRIFT_SAYS[drift]}">${DRIFT_SIGN[drift]} ${h(driftWord(drift, comparison))} ${comparison.summary[drift]}</button></li>`,
  );
  const levels = comparison.levelsDiffer
    ? `<p class="note">The texts stand on different levels (${comparison.before.level}, ${comparison.after.level}): what is absent is not repeated at this level, not dropped.</p>`
    : '';
  return `<header><h1>${title(comparison.before)} <span>→</span> ${title(comparison.after)}</h1>
<ul class="chips" aria-label="Kinds of change; a button shows or hides its rows">${chips.join('')}</ul>${levels}
${comparison.doubts.map((doubt) => `<p class="note">${h(doubt.message)}</p>`).join('')}</header>`;
}

const title = (document: Document): string =>
  `${h(nameOf(document))}${whereAndWhen(document) ? ` <span>(${h(whereAndWhen(document))})</span>` : ''}`;

function sides(comparison: Comparison, acts: ActLookUp): string {
  const rows = comparison.alignments.map((row) => line(row, comparison, acts));
  return `<div class="wide"><table class="sides"><colgroup><col class="says"><col><col></colgroup>
<thead><tr><th scope="col">change</th><th scope="col">before: ${h(nameOf(comparison.before))}</th><th scope="col">after: ${h(nameOf(comparison.after))}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function line(row: Alignment, comparison: Comparison, acts: ActLookUp): string {
  const before = acts.words(row, 'before');
  const after = acts.words(row, 'after');
  const both = before !== '' && after !== '';
  const runs = both && row.drift !== 'unchanged' ? wordChanges(before, after) : null;
  const left = runs ? htmlRuns(runs.filter((run) => run.kind !== 'inserted')) : h(before);
  const right = runs ? htmlRuns(runs.filter((run) => run.kind !== 'deleted')) : h(after);
  const differences = row.differences.map((difference) => `<li title="${h(difference.reason)}">${h(differenceLine(difference))}</li>`);
  const sign = DRIFT_SIGN[row.returned ? 'returned' : row.drift];
  return `<tr class="${row.drift}" data-drift="${row.drift}" id="${h(row.id)}"><td><span class="chip ${row.drift}">${sign} ${h(driftLabel(row, comparison))}</span>${
    differences.length > 0 ? `<ul>${differences.join('')}</ul>` : ''
  }</td><td class="side">${left || silence(comparison, 'before')}</td><td class="side">${right || silence(comparison, 'after')}</td></tr>`;
}

function silence(comparison: Comparison, side: 'before' | 'after'): string {
  return `<span class="silence">${side === 'before' ? 'not there' : h(driftWord('dropped', comparison))}</span>`;
}

const SCRIPT = `
for (const button of document.querySelectorAll('button[data-drift]')) button.addEventListener('click', () => {
  const shown = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(shown));
  for (const row of document.querySelectorAll('tr[data-drift="' + button.dataset.drift + '"]')) row.hidden = !shown;
});`;
