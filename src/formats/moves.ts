import type { CellChange, Comparison, Document, Series } from '../model.js';
import { actsById, DRIFT_SAYS, DRIFT_SIGN, differenceLine, driftLabel, fromTo } from './drift-wording.js';
import { oneLine, shorten } from './escape.js';
import { urnOf } from './publishing.js';
import { nameOf } from './wording.js';

/** One thing that moved, as a feed tells it. */
export interface Move {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Day of the later text; null when it has none. */
  readonly date: string | null;
  readonly document: Document;
}

/** Changes of substance: other words for the same are no news. */
const NEWS: ReadonlySet<CellChange> = new Set([
  'altered',
  'strengthened',
  'weakened',
  'broadened',
  'narrowed',
  'added',
  'dropped',
  'returned',
]);
const TITLE_WIDTH = 120;

/**
 * What moved between two texts, in the order of the comparison. A report proves no change: what is compared with one gives none; and between
 * texts of different level nothing is dropped.
 */
export function movesOfComparison(comparison: Comparison): readonly Move[] {
  const { before, after } = comparison;
  if (before.genre === 'report' || after.genre === 'report') return [];
  const acts = actsById(comparison);
  return comparison.alignments
    .filter((row) => NEWS.has(row.drift) && !(row.drift === 'dropped' && comparison.levelsDiffer))
    .map((row) => {
      const [earlier, later] = [acts.words(row, 'before'), acts.words(row, 'after')];
      const differences = row.differences.map(differenceLine);
      return {
        id: urnOf('move', before.id, after.id, row.id),
        title: titleOf(row.drift, driftLabel(row, comparison), row.differences[0] ? fromTo(row.differences[0]) : later || earlier),
        text: [...differences, said(before, earlier), said(after, later)].filter((line) => line !== '').join('\n'),
        date: after.date,
        document: after,
      };
    });
}

/** What moved through a series, latest text first: the steps of lineages after the first text. What only a report says is left out. */
export function movesOfSeries(series: Series): readonly Move[] {
  const quotes = new Map(
    series.matrix.cells.flatMap((cell) => cell.lines.map((line) => [`${cell.document} ${line.lineage}`, line.quote] as const)),
  );
  const place = new Map(series.documents.map((document, at) => [document.id, { document, at }]));
  const moves = series.lineages.flatMap((lineage) =>
    lineage.steps.flatMap((step, nth) => {
      const found = place.get(step.document);
      const change: CellChange | null = step.returned ? 'returned' : step.drift;
      if (found === undefined || found.at === 0 || step.reported || change === null || !NEWS.has(change)) return [];
      const earlier = lineage.steps.slice(0, nth).findLast(({ acts }) => acts.length > 0);
      const own = quotes.get(`${step.document} ${lineage.id}`) ?? '';
      const before = earlier === undefined ? '' : (quotes.get(`${earlier.document} ${lineage.id}`) ?? '');
      const first = step.differences[0];
      const title = titleOf(change, change, first === undefined ? own || before : fromTo(first));
      const earlierDocument = earlier === undefined ? undefined : place.get(earlier.document)?.document;
      const text = [
        DRIFT_SAYS[change],
        ...step.differences.map(differenceLine),
        earlierDocument === undefined ? '' : said(earlierDocument, before),
        said(found.document, own),
      ];
      return [
        {
          move: {
            id: urnOf('move', lineage.id, step.document),
            title,
            text: text.filter((line) => line !== '').join('\n'),
            date: found.document.date,
            document: found.document,
          },
          at: found.at,
        },
      ];
    }),
  );
  return moves.sort((a, b) => b.at - a.at).map(({ move }) => move);
}

const titleOf = (change: CellChange, label: string, words: string): string =>
  `${DRIFT_SIGN[change]} ${label}: ${shorten(words, TITLE_WIDTH)}`;

const said = (document: Document, words: string): string => (words === '' ? '' : `${nameOf(document)}: “${oneLine(words)}”`);
