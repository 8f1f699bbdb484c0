import type { Series } from '../model.js';
import { csv } from './csv.js';

const HEAD = [
  'topic',
  'document',
  'date',
  'level_of_text',
  'genre',
  'change',
  'act',
  'scale',
  'level',
  'quote',
  'lineage',
  'acts',
] as const;

/** The drift matrix as CSV, one row per line of a cell; silence has no row. Levels compare only within one scale. */
export function seriesCsv(series: Series): string {
  const documents = new Map(series.documents.map((document) => [document.id, document]));
  const rows = series.matrix.cells.flatMap((cell) =>
    cell.lines.map(({ change, act, scale, level, quote, lineage, acts }) => {
      const document = documents.get(cell.document);
      const { date = null, level: of = null, genre = null } = document ?? {};
      return [cell.topic, cell.document, date, of, genre, change, act, scale, level, quote, lineage, acts.join(' ')];
    }),
  );
  return csv([HEAD, ...rows]);
}
