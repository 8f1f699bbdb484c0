import type { Cell, CellLine, Document, Series, TopicId } from '../model.js';
import { DRIFT_STYLE } from './drift-style.js';
import { DRIFT_SAYS, DRIFT_SIGN } from './drift-wording.js';
import { escapeHtml } from './escape.js';
import { page } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { timelineSvg } from './series-timeline.js';
import { count, nameOf } from './wording.js';

/** A series as one self-contained page: for each topic a timeline of its language and, below, what every text says of it. An empty cell is silence. */
export function seriesHtml(series: Series): string {
  const cells = new Map(series.matrix.cells.map((cell) => [keyOf(cell.topic, cell.document), cell]));
  const contents = series.matrix.topics.map((topic) => `<li><a class="chip" href="#${idOf(topic)}">${h(topic)}</a></li>`).join('');
  return page({
    title: `Series: ${count(series.documents.length, 'text')}`,
    style: PAGE_STYLE + DRIFT_STYLE,
    script: '',
    body: `<header><h1>${count(series.documents.length, 'text')} <span>and ${count(series.lineages.length, 'lineage')} of agreed language</span></h1>
<details${series.documents.length > LISTED_OPEN ? '' : ' open'}><summary>The texts, by date</summary><ol>${series.documents.map((document) => `<li>${h(nameOf(document))} <span class="soft">${h(factsOf(document))}</span></li>`).join('')}</ol></details>
${series.doubts.map((doubt) => `<p class="note">${h(doubt.message)}</p>`).join('')}
<p class="soft">${legend()}</p><ul class="chips" aria-label="Topics">${contents}</ul></header>
${series.matrix.topics.map((topic) => section(topic, series, cells)).join('\n')}`,
  });
}

/** A longer list of texts is folded. */
const LISTED_OPEN = 12;

const h = escapeHtml;
const keyOf = (topic: TopicId, document: string): string => `${topic}\u0000${document}`;
const idOf = (topic: TopicId): string => `topic-${h(topic.replace(/[^\w-]+/g, '-'))}`;
const factsOf = (document: Document): string =>
  [document.date, document.level, document.genre === 'statement' ? null : document.genre].filter((fact) => fact !== null).join(', ');

function legend(): string {
  return Object.entries(DRIFT_SIGN)
    .map(([change, sign]) => `${sign} ${DRIFT_SAYS[change as keyof typeof DRIFT_SAYS]}`)
    .join(' · ');
}

function section(topic: TopicId, series: Series, cells: ReadonlyMap<string, Cell>): string {
  const row = series.documents.map((document) => `<td>${cellHtml(cells.get(keyOf(topic, document.id)))}</td>`).join('');
  const heads = series.documents.map((document) => `<th scope="col">${h(document.date ?? document.id)}</th>`).join('');
  return `<section id="${idOf(topic)}"><h2>${h(topic)}</h2>
${timelineSvg(topic, series)}
<div class="wide"><table class="matrix"><thead><tr>${heads}</tr></thead><tbody><tr>${row}</tr></tbody></table></div></section>`;
}

function cellHtml(cell: Cell | undefined): string {
  if (cell === undefined) return '<span class="silence">silence</span>';
  return cell.lines.map(lineHtml).join('');
}

function lineHtml({ change, act, scale, level, quote, lineage }: CellLine): string {
  const force = act === null ? '' : ` <span class="soft">${act}${scale === null ? '' : `, ${scale} ${level}`}</span>`;
  return `<p class="line" data-lineage="${h(lineage)}"><span class="chip ${change}" title="${DRIFT_SAYS[change]}">${DRIFT_SIGN[change]} ${change}</span>${force}<br><span class="quote">“${h(quote)}”</span></p>`;
}
