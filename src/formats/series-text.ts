import type { Cell, CellLine, Document, Series } from '../model.js';
import { DRIFT_SIGN } from './drift-wording.js';
import { count, nameOf, whereAndWhen } from './wording.js';
import { wrap } from './wrap.js';

export interface SeriesTextOptions {
  /** Columns to wrap at; 100 by default. */
  readonly width?: number;
  /** Shows every line of a cell; by default the first ones. */
  readonly all?: boolean;
}

/** Lines of one cell shown before the rest is counted. */
const LINES_SHOWN = 3;

/** The drift matrix for the terminal: topic by topic, text by text; "–" is silence. */
export function seriesText(series: Series, { width = 100, all = false }: SeriesTextOptions = {}): string {
  const head = [
    ...series.documents.map((document, at) => wrap(label(document), width, `${String(at + 1).padStart(3)}. `)),
    wrap(`${count(series.lineages.length, 'lineage')}, ${count(returns(series), 'return')}`, width, 'Result  '),
  ].join('\n');
  const cells = new Map(series.matrix.cells.map((cell) => [`${cell.topic}\u0000${cell.document}`, cell]));
  const topics = series.matrix.topics.map((topic) =>
    [
      topic.toUpperCase(),
      ...series.documents.map((document) => cellBlock(document, cells.get(`${topic}\u0000${document.id}`), width, all)),
    ].join('\n'),
  );
  return `${[head, ...series.doubts.map((doubt) => wrap(doubt.message, width, 'Note: ')), ...topics].join('\n\n')}\n`;
}

function label(document: Document): string {
  const facts = [whereAndWhen(document), document.level, document.genre === 'statement' ? null : document.genre].filter(Boolean).join(', ');
  return `${nameOf(document)}${facts ? ` (${facts})` : ''}`;
}

const returns = (series: Series): number => series.lineages.flatMap((lineage) => lineage.steps).filter((step) => step.returned).length;

function cellBlock(document: Document, cell: Cell | undefined, width: number, all: boolean): string {
  const date = `  ${document.date ?? document.id}  `;
  if (cell === undefined) return `${date}–`;
  const shown = all ? cell.lines : cell.lines.slice(0, LINES_SHOWN);
  const lines = shown.map((line, at) => wrap(lineText(line), width, at === 0 ? date : ' '.repeat(date.length)));
  const more = cell.lines.length - shown.length;
  return [...lines, ...(more > 0 ? [`${' '.repeat(date.length)}… and ${more} more`] : [])].join('\n');
}

/** "≠ altered  commit (commitment 4)  “reaffirmed their resolute commitment …”". Levels stand with their scale: they compare only within it. */
function lineText({ change, act, scale, level, quote }: CellLine): string {
  const force = act === null ? '' : `${act}${scale === null ? '' : ` (${scale} ${level})`} `;
  return `${DRIFT_SIGN[change]} ${change}: ${force}“${quote}”`;
}
