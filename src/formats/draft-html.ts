import type { DraftCheck, DraftFinding, Span } from '../model.js';
import { wordChanges } from '../text/word-changes.js';
import { DRAFT_STYLE } from './draft-style.js';
import {
  departureLines,
  findingSays,
  headline,
  INCONSISTENCY_SAYS,
  missingLine,
  passagesLeftOut,
  precedentName,
  STANDING_SIGN,
  standingTally,
  stoodLine,
  strongestLine,
  wayLine,
} from './draft-wording.js';
import { escapeHtml } from './escape.js';
import { page } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { htmlRuns } from './redline-html.js';
import { nameOf } from './wording.js';

const h = escapeHtml;

/** A held draft as one self-contained page: the draft with its departures marked, each with the agreed words beside it; then choices, what is missing, inconsistencies. */
export function draftHtml(check: DraftCheck): string {
  return page({
    title: nameOf(check.draft),
    style: PAGE_STYLE + DRAFT_STYLE,
    script: '',
    body: [header(check), draftWithMargin(check), choices(check), missing(check), inconsistencies(check)].join('\n'),
  });
}

function header(check: DraftCheck): string {
  const against =
    check.against === null
      ? 'no earlier text'
      : [check.against.title ?? check.against.id, check.against.date].filter((part) => part !== null).join(', ');
  const doubts = check.doubts.filter(({ rule }) => rule.startsWith('draft.')).map(({ message }) => `<p class="note">${h(message)}</p>`);
  return `<header><h1>${h(nameOf(check.draft))}</h1><p>Held against ${h(against)}.</p><p><strong>${h(headline(check))}</strong> ${h(standingTally(check))}</p>${doubts.join('')}</header>`;
}

/** The draft in pieces: each finding beside what it departs from, the words between findings as they stand. */
function draftWithMargin({ draft, findings, background }: DraftCheck): string {
  const rows: string[] = [];
  let at = 0;
  for (const finding of [...findings, ...background].sort((x, y) => x.from - y.from || y.to - x.to)) {
    if (finding.from < at) {
      rows.push(row('', finding));
      continue;
    }
    const between = draft.text.slice(at, finding.from);
    if (between.trim() !== '') rows.push(`<div class="piece"><p class="draft">${h(between)}</p></div>`);
    rows.push(row(marked(draft.text, finding), finding));
    at = finding.to;
  }
  const rest = draft.text.slice(at);
  if (rest.trim() !== '') rows.push(`<div class="piece"><p class="draft">${h(rest)}</p></div>`);
  return `<main><h2>The draft</h2>${rows.join('\n')}</main>`;
}

const marked = (text: string, { from, to }: Span): string => h(text.slice(from, to));

function row(words: string, finding: DraftFinding): string {
  return `<div class="piece ${finding.standing}" id="${h(finding.id)}"><p class="draft">${words}</p><aside>${margin(finding)}</aside></div>`;
}

function margin(finding: DraftFinding): string {
  const { last, standing } = finding;
  const chip = `<p><span class="chip ${standing}">${STANDING_SIGN[standing]} ${h(standing)}</span> ${h(findingSays(finding))}</p>`;
  if (last === null) return chip;
  const where = `<p class="where">${h([precedentName(last.precedent), stoodLine(finding)].filter((part) => part !== '').join('; '))}</p>`;
  const words = standing === 'agreed' ? '' : `<p class="agreed">${htmlRuns(wordChanges(last.precedent.text, finding.text))}</p>`;
  const reasons = departureLines(last).map((line) => `<li>${h(line)}</li>`);
  const strongest = strongestLine(finding);
  return `${chip}${words}${where}${reasons.length === 0 ? '' : `<ul>${reasons.join('')}</ul>`}${
    strongest === '' ? '' : `<p class="where">strongest form: “${h(finding.strongest?.precedent.text ?? '')}”, ${h(strongest)}</p>`
  }`;
}

function choices({ draft, choices: open }: DraftCheck): string {
  const rows = open.map(
    (choice) =>
      `<li><q>${h(draft.text.slice(choice.from, choice.to))}</q><ul>${choice.ways.map((way) => `<li>${h(wayLine(way))}</li>`).join('')}</ul></li>`,
  );
  return list(`Open choices (${open.length})`, rows);
}

function missing(check: DraftCheck): string {
  const { promises } = check;
  const rows = passagesLeftOut(check);
  return [
    list(
      `Left out (${rows.length})`,
      rows.map(
        (one) => `<li>${h(one.precedent.text)} <span class="where">${h(missingLine(one))}; ${h(precedentName(one.precedent))}</span></li>`,
      ),
    ),
    list(
      `Promises falling due (${promises.length})`,
      promises.map(({ quote, due, document }) => `<li>${h(quote)} <span class="where">${h(due.words)}; ${h(document)}</span></li>`),
    ),
  ].join('\n');
}

function inconsistencies({ inconsistencies: rows }: DraftCheck): string {
  return list(
    `Inconsistencies (${rows.length})`,
    rows.map(({ kind, message, at }) => `<li>${h(INCONSISTENCY_SAYS[kind])}: <q>${h(at[0]?.text ?? '')}</q>: ${h(message)}</li>`),
  );
}

const list = (head: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `<section><h2>${h(head)}</h2><ul>${rows.join('')}</ul></section>`;
