import type { Alignment, Comparison, Drift } from '../model.js';
import {
  type ActLookUp,
  actsById,
  DRIFT_SIGN,
  DRIFTS_BY_INTEREST,
  differenceLine,
  driftLabel,
  driftTally,
  driftWord,
} from './drift-wording.js';
import { shorten } from './escape.js';
import { nameOf, whereAndWhen } from './wording.js';
import { wrap } from './wrap.js';

export interface CompareTextOptions {
  /** Columns to wrap at; 100 by default. */
  readonly width?: number;
  /** Shows what is folded otherwise: the same words, acts added and left out beyond the first, all in full. */
  readonly all?: boolean;
}

/** Acts on one side only are listed up to this many unless all are asked for. */
const SHOWN_OF_ONE_SIDE = 12;
const ONE_SIDED: readonly Drift[] = ['added', 'dropped'];

/** A comparison for the terminal: what changed first, each with its differences and the words of both texts; then what is new and what is gone. */
export function compareText(comparison: Comparison, { width = 100, all = false }: CompareTextOptions = {}): string {
  const acts = actsById(comparison);
  const sections = [
    opening(comparison, width),
    ...comparison.doubts.map((doubt) => wrap(doubt.message, width, 'Note: ')),
    ...DRIFTS_BY_INTEREST.map((drift) => {
      const rows = comparison.alignments.filter((row) => row.drift === drift);
      if (rows.length === 0) return '';
      if (drift === 'unchanged' && !all) return unchangedLine(rows);
      const shown = ONE_SIDED.includes(drift) && !all ? rows.slice(0, SHOWN_OF_ONE_SIDE) : rows;
      const head = `${driftWord(drift, comparison).toUpperCase()}: ${rows.length}`;
      const more = shown.length < rows.length ? [`     … and ${rows.length - shown.length} more (--all shows them)`] : [];
      return [head, ...shown.map((row) => rowBlock(row, comparison, acts, width, all)), ...more].join('\n');
    }),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function opening(comparison: Comparison, width: number): string {
  const place = whereAndWhen(comparison.before);
  const then = whereAndWhen(comparison.after);
  const result = driftTally(comparison) || 'nothing to compare';
  const moved = comparison.alignments.filter((row) => row.moved).length;
  return [
    wrap(`${nameOf(comparison.before)}${place ? ` (${place})` : ''}`, width, 'Before  '),
    wrap(`${nameOf(comparison.after)}${then ? ` (${then})` : ''}`, width, 'After   '),
    wrap(`${result}${moved > 0 ? `; ${moved} moved` : ''}`, width, 'Result  '),
    ...(comparison.levelsDiffer
      ? [
          wrap(
            `The texts stand on different levels (${comparison.before.level}, ${comparison.after.level}): what is absent is not repeated, not dropped.`,
            width,
            'Levels  ',
          ),
        ]
      : []),
  ].join('\n');
}

function unchangedLine(rows: readonly Alignment[]): string {
  const moved = rows.filter((row) => row.moved).length;
  return `UNCHANGED: ${rows.length}${moved > 0 ? `, of which ${moved} moved` : ''} (--all shows them)`;
}

function rowBlock(row: Alignment, comparison: Comparison, acts: ActLookUp, width: number, all: boolean): string {
  const sign = `  ${DRIFT_SIGN[row.returned ? 'returned' : row.drift]} `;
  const said = (side: 'before' | 'after') => `“${all ? acts.words(row, side) : shorten(acts.words(row, side), 3 * width)}”`;
  if (row.before.length === 0 || row.after.length === 0)
    return wrap(
      `${said(row.before.length === 0 ? 'after' : 'before')}${row.returned ? ' (an earlier text of the series had it)' : ''}`,
      width,
      sign,
    );
  if (row.drift === 'unchanged') return wrap(`${said('after')}${row.moved ? ' (moved)' : ''}`, width, sign);
  return [
    `${sign}${driftLabel(row, comparison)}${row.topics.length > 0 ? `  [${row.topics.join(', ')}]` : ''}`,
    ...row.differences.map((difference) => wrap(differenceLine(difference), width, '      · ')),
    wrap(said('before'), width, '      before '),
    wrap(said('after'), width, '      after  '),
  ].join('\n');
}
