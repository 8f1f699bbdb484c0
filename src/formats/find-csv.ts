import type { Found } from '../model.js';
import { csv } from './csv.js';

const COLUMNS = [
  ...[
    'document',
    'version',
    'title',
    'date',
    'genre',
    'level',
    'series',
    'from',
    'to',
    'quote',
    'chapeau',
    'act_id',
    'act',
    'scale',
    'force',
  ],
  ...['speakers', 'targets', 'topics', 'lineage', 'citation', 'permalink'],
] as const;

/** Search results as CSV, one row per hit; lists within a cell are separated by "; ". Offsets are UTF-16 code units of the document's text. */
export function findCsv({ hits }: Found): string {
  const list = (values: readonly string[] | undefined): string => (values ?? []).join('; ');
  const rows = hits.map(({ document, span, chapeau, act, lineage, citation, permalink }) => [
    ...[document.id, document.version, document.title, document.date, document.genre, document.level, document.series],
    ...[span.from, span.to, span.text, chapeau?.text ?? null, act?.id ?? null, act?.act ?? null, act?.scale ?? null, act?.level ?? null],
    ...[list(act?.speakers), list(act?.targets), list(act?.topics), lineage, citation, permalink],
  ]);
  return csv([[...COLUMNS], ...rows]);
}
