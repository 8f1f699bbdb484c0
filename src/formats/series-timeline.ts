import type { CellLine, Series, TopicId } from '../model.js';
import { DRIFT_SIGN } from './drift-wording.js';
import { escapeHtml, shorten } from './escape.js';

/** Measures in SVG units; the picture scales to the width of the page. */
const LEFT = 40;
const COLUMN = 150;
const ROW = 46;
const TOP = 34;
/** Longest lineages first; more than this many would not be read. */
const ROWS_AT_MOST = 12;
/** Labels of the axis are thinned so that at most this many stand on it. */
const LABELS_AT_MOST = 24;

/**
 * The timeline of one topic: a row per lineage, a mark per text that holds it, with the sign of its change; a dashed line bridges the texts
 * that are silent. Empty for a topic no text speaks of.
 */
export function timelineSvg(topic: TopicId, series: Series): string {
  const rows = rowsOf(topic, series).slice(0, ROWS_AT_MOST);
  if (rows.length === 0) return '';
  const count = series.documents.length;
  const step = count > 12 ? Math.max(14, Math.floor((COLUMN * 12) / count)) : COLUMN;
  const width = LEFT * 2 + step * Math.max(1, count - 1) + (count === 1 ? 0 : COLUMN);
  const height = TOP + rows.length * ROW + 10;
  const x = (at: number) => LEFT + at * step;
  const every = Math.ceil(count / LABELS_AT_MOST);
  const axis = series.documents.map((document, at) =>
    at % every === 0
      ? `<line x1="${x(at)}" y1="${TOP - 12}" x2="${x(at)}" y2="${height - 8}"/><text class="axis" x="${x(at)}" y="14">${escapeHtml(document.date ?? shorten(document.id, 14))}</text>`
      : '',
  );
  const lines = rows.map((row, at) => rowSvg(row, TOP + at * ROW + 10, x, step));
  const says = `Timeline of ${escapeHtml(topic)}: ${rows.length} lineages in ${count} texts`;
  return `<svg class="timeline" role="img" aria-label="${says}" width="${width}" viewBox="0 0 ${width} ${height}">${axis.join('')}${lines.join('')}</svg>`;
}

interface Mark {
  readonly at: number;
  readonly line: CellLine;
}

function rowsOf(topic: TopicId, series: Series): readonly (readonly Mark[])[] {
  const place = new Map(series.documents.map((document, at) => [document.id, at]));
  const rows = new Map<string, Mark[]>();
  for (const cell of series.matrix.cells) {
    if (cell.topic !== topic) continue;
    for (const line of cell.lines) {
      const row = rows.get(line.lineage) ?? [];
      row.push({ at: place.get(cell.document) ?? 0, line });
      rows.set(line.lineage, row);
    }
  }
  return [...rows.values()].sort((a, b) => b.length - a.length || (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
}

function rowSvg(marks: readonly Mark[], y: number, x: (at: number) => number, step: number): string {
  const paths = marks.slice(1).map((mark, at) => {
    const from = marks[at]?.at ?? 0;
    return `<path${mark.at - from > 1 ? ' class="gap"' : ''} d="M${x(from)} ${y}H${x(mark.at)}"/>`;
  });
  const dots = marks.map(({ at, line }) => {
    const tip = `${line.change}: ${line.act ?? ''}${line.scale === null ? '' : ` (${line.scale} ${line.level})`} “${line.quote}”`;
    return `<g class="${line.change}"><title>${escapeHtml(tip)}</title><circle cx="${x(at)}" cy="${y}" r="9" fill="var(--paper)"/><text class="sign" x="${x(at)}" y="${y + 4}">${DRIFT_SIGN[line.change]}</text></g>`;
  });
  const last = marks.at(-1);
  const label =
    last === undefined
      ? ''
      : `<text x="${x(marks[0]?.at ?? 0)}" y="${y + 24}">${escapeHtml(shorten(last.line.quote, Math.max(40, Math.floor(step / 3))))}</text>`;
  return paths.join('') + dots.join('') + label;
}
