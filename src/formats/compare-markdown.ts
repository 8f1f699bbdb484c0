import type { Alignment, Comparison } from '../model.js';
import { wordChanges } from '../text/word-changes.js';
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
import { escapeMarkdown } from './escape.js';
import { markdownRuns } from './redline-markdown.js';
import { nameOf, whereAndWhen } from './wording.js';

/** A comparison as Markdown: differences first, each act with its words taken out ~~so~~ and put in **so**. For pull requests, tickets and mails. */
export function compareMarkdown(comparison: Comparison): string {
  const acts = actsById(comparison);
  const line = (document: Comparison['before']) =>
    `${escapeMarkdown(nameOf(document))}${whereAndWhen(document) ? `, ${escapeMarkdown(whereAndWhen(document))}` : ''}`;
  return [
    `# ${line(comparison.before)} → ${line(comparison.after)}`,
    driftTally(comparison) || 'Nothing to compare.',
    comparison.levelsDiffer ? 'The texts stand on different levels: what is absent is not repeated at this level, not dropped.' : '',
    ...comparison.doubts.map((doubt) => `> ${escapeMarkdown(doubt.message)}`),
    ...DRIFTS_BY_INTEREST.map((drift) => {
      const rows = comparison.alignments.filter((row) => row.drift === drift);
      if (rows.length === 0) return '';
      const word = driftWord(drift, comparison);
      const head = `## ${word.charAt(0).toUpperCase()}${word.slice(1)} (${rows.length})`;
      return [head, '', ...rows.map((row) => item(row, comparison, acts))].join('\n');
    }),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function item(row: Alignment, comparison: Comparison, acts: ActLookUp): string {
  const before = acts.words(row, 'before');
  const after = acts.words(row, 'after');
  const sign = DRIFT_SIGN[row.returned ? 'returned' : row.drift];
  if (before === '' || after === '') return `- ${sign} ${escapeMarkdown(before || after)}${row.returned ? ' *(returned)*' : ''}`;
  if (row.drift === 'unchanged') return `- ${sign} ${escapeMarkdown(after)}${row.moved ? ' *(moved)*' : ''}`;
  return [
    `- ${sign} **${driftLabel(row, comparison)}**: ${markdownRuns(wordChanges(before, after))}`,
    ...row.differences.map((difference) => `  - ${escapeMarkdown(differenceLine(difference))}`),
  ].join('\n');
}
