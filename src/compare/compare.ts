import type { Comparison, Document, Doubt, Drift, Reading } from '../model.js';
import { sentencesStandIn, type UnitKind, type UnitList, unitsOf } from './acts.js';
import { align } from './align.js';
import type { Tables } from './changes.js';
import { markReturned } from './returned.js';
import { rowsOf } from './rows.js';
import { partyWord } from './words.js';

export interface CompareOptions extends Tables {
  /** What is aligned: acts (and sentences that stand in for them), or whole paragraphs. */
  readonly by?: UnitKind;
  /** Earlier texts of the series: an act without counterpart in `before` that one of them had is marked `returned`. */
  readonly earlier?: readonly Reading[];
  /** Whether sentences stand in for acts; by default where an organ speaks or acts are few. A series decides it once for all its texts. */
  readonly standIns?: boolean;
}

/**
 * What moved from one text of a series to the next: every act of both texts stands in exactly one alignment, with its differences and a
 * drift that sums them up. Empty texts give empty lists. What was linked by less than the exact method, and texts that hardly
 * belong side by side, are named in `doubts`.
 */
export function compare(before: Reading, after: Reading, options: CompareOptions = {}): Comparison {
  const { by = 'act', earlier = [], standIns = sentencesStandIn([before, after]), lexicon } = options;
  const left = unitsOf(before, by, standIns, lexicon);
  const right = unitsOf(after, by, standIns, lexicon);
  const { links, greedy } = align(left.units, right.units, { familiar: speakersOf([before, after]) });
  const rows = rowsOf(left, right, links, lexicon === undefined ? {} : { lexicon });
  const pool = earlier.map((reading) => unitsOf(reading, by, standIns, lexicon));
  const alignments = markReturned(rows, right, pool);
  return {
    schema: 'compare/1',
    engine: after.engine,
    levelsDiffer: levelsDiffer(before.document, after.document),
    before: before.document,
    after: after.document,
    alignments,
    beforeActs: left.acts,
    afterActs: right.acts,
    summary: summaryOf(alignments.map((row) => row.drift)),
    doubts: doubtsOf(left, right, greedy),
  };
}

function speakersOf(readings: readonly Reading[]): ReadonlySet<string> {
  return new Set(readings.flatMap(({ document }) => document.parties.map((party) => partyWord([party]))));
}

/** Do two texts stand on different levels? Then what one leaves out is "not repeated at this level", not dropped. An unknown level differs from none. */
export function levelsDiffer(before: Document, after: Document): boolean {
  return before.level !== null && after.level !== null && before.level !== after.level;
}

function summaryOf(drifts: readonly Drift[]): Partial<Record<Drift, number>> {
  const summary: Partial<Record<Drift, number>> = {};
  for (const drift of drifts) summary[drift] = (summary[drift] ?? 0) + 1;
  return summary;
}

function doubtsOf(left: UnitList, right: UnitList, greedy: readonly number[]): readonly Doubt[] {
  const doubts: Doubt[] = greedy.map((size) => ({
    rule: 'compare.greedy',
    message: `${size} acts resemble one another so much that they were linked greedily, best pair first, not by the best assignment.`,
    at: [],
  }));
  if (left.reading.document.text !== '' && left.reading.document.text === right.reading.document.text)
    doubts.push({ rule: 'compare.same', message: 'Both sides are the same text, word for word.', at: [] });
  for (const [side, { reading, acts, foreign }] of [
    ['before', left],
    ['after', right],
  ] as const) {
    const { genre, id } = reading.document;
    if (genre === 'report') {
      const message = `${side} ("${id}") is a report: what it leaves out is not reported, which is not dropped. To judge a report, check it against the statement.`;
      doubts.push({ rule: 'compare.report', message, at: [] });
    }
    if (foreign !== null) doubts.push({ rule: 'compare.language', message: `${side} ("${id}"): ${foreign.message}`, at: [] });
    if (acts.length === 0) doubts.push({ rule: 'compare.empty', message: `${side} ("${id}") has nothing to compare.`, at: [] });
  }
  return doubts;
}
