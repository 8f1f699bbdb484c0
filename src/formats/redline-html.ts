import type { Redline, RedlineRun } from '../model.js';
import { DRIFT_STYLE } from './drift-style.js';
import { escapeHtml } from './escape.js';
import { page } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { nameOf } from './wording.js';

/** Both texts in one as a self-contained page: `<del>`, `<ins>`, and moves that link to their other end. */
export function redlineHtml(redline: Redline): string {
  const title = `${nameOf(redline.before)} → ${nameOf(redline.after)}`;
  const paragraphs = redline.paragraphs.map(({ style, runs }) => {
    const tag = style === 'title' ? 'h2' : style === 'heading' ? 'h3' : 'p';
    return `<${tag}>${htmlRuns(runs, true)}</${tag}>`;
  });
  return page({
    title,
    style: PAGE_STYLE + DRIFT_STYLE,
    script: '',
    body: `<header><h1>${escapeHtml(nameOf(redline.before))} <span>→</span> ${escapeHtml(nameOf(redline.after))}</h1>
<p class="soft"><del>taken out</del> · <ins>put in</ins> · <span class="from">moved from here</span> · <span class="to">moved to here</span></p></header>
<main class="redline">${paragraphs.join('\n')}</main>`,
  });
}

/** Runs as inline HTML. With `linked`, the two places of a move link to each other. */
export function htmlRuns(runs: readonly RedlineRun[], linked = false): string {
  return runs.map((run) => htmlRun(run, linked)).join('');
}

function htmlRun({ kind, text, move }: RedlineRun, linked: boolean): string {
  const words = escapeHtml(text);
  if (kind === 'same') return words;
  if (kind === 'deleted') return `<del>${words}</del>`;
  if (kind === 'inserted') return `<ins>${words}</ins>`;
  const [own, other] = kind === 'from' ? [`from${move}`, `to${move}`] : [`to${move}`, `from${move}`];
  const inner = linked ? `<a id="${own}" href="#${other}" title="the other place of this move">${words}</a>` : words;
  return kind === 'from' ? `<del class="from">${inner}</del>` : `<ins class="to">${inner}</ins>`;
}
