import type { Alignment, Comparison, Difference } from '../model.js';
import { csv } from './csv.js';
import { actsById } from './drift-wording.js';

const HEAD = [
  'alignment',
  'drift',
  'moved',
  'returned',
  'similarity',
  'topics',
  'dimension',
  'effect',
  'rests',
  'before',
  'after',
  'before_from',
  'before_to',
  'after_from',
  'after_to',
  'reason',
  'before_act',
  'after_act',
] as const;

/**
 * The changes as CSV, one row per difference; an act that changed without a listed difference (reworded, added, dropped, moved) has one row.
 * Acts with the same words in the same place have none. Offsets are UTF-16 code units of the two texts.
 */
export function compareCsv(comparison: Comparison): string {
  const acts = actsById(comparison);
  const rows = comparison.alignments
    .filter((row) => row.drift !== 'unchanged' || row.moved)
    .flatMap((row) => (row.differences.length === 0 ? [null] : row.differences).map((difference) => lineOf(row, difference, acts)));
  return csv([HEAD, ...rows]);
}

function lineOf(
  row: Alignment,
  difference: Difference | null,
  acts: ReturnType<typeof actsById>,
): readonly (string | number | boolean | null)[] {
  const { before = null, after = null } = difference ?? {};
  return [
    row.id,
    row.drift,
    row.moved,
    row.returned,
    row.similarity,
    row.topics.join(' '),
    difference?.dimension ?? null,
    difference?.effect ?? null,
    difference?.rests ?? null,
    before?.text ?? null,
    after?.text ?? null,
    before?.from ?? null,
    before?.to ?? null,
    after?.from ?? null,
    after?.to ?? null,
    difference?.reason ?? null,
    acts.words(row, 'before') || null,
    acts.words(row, 'after') || null,
  ];
}
