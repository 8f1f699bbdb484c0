import type { DraftCheck, DraftFinding } from '../model.js';
import {
  departureLines,
  findingsOf,
  headline,
  INCONSISTENCY_SAYS,
  missingLine,
  passagesLeftOut,
  precedentName,
  STANDING_SAYS,
  STANDING_SIGN,
  STANDINGS_BY_INTEREST,
  standingTally,
  stoodLine,
  strongestLine,
  wayLine,
} from './draft-wording.js';
import { shorten } from './escape.js';
import { nameOf } from './wording.js';
import { wrap } from './wrap.js';

export interface DraftTextOptions {
  /** Columns to wrap at; 100 by default. */
  readonly width?: number;
  /** Also lists agreed acts, new ones and what is missing in full. */
  readonly all?: boolean;
}

const SHOWN = 12;

/** A held draft for the terminal: departures first, then open choices, what is left out, promises and inconsistencies. */
export function draftText(check: DraftCheck, { width = 100, all = false }: DraftTextOptions = {}): string {
  const leftOut = passagesLeftOut(check);
  const sections = [
    opening(check, width),
    ...check.doubts.filter(({ rule }) => rule.startsWith('draft.')).map(({ message }) => wrap(message, width, 'Note: ')),
    ...STANDINGS_BY_INTEREST.map((standing) => {
      const findings = findingsOf(check, standing);
      if (findings.length === 0 || (standing === 'agreed' && !all)) return '';
      const head = `${standing.toUpperCase()}: ${findings.length} (${STANDING_SAYS[standing]})`;
      return listed(head, findings, (finding) => findingBlock(finding, width), all);
    }),
    listed(
      `OUTSIDE THE ACTS: ${check.background.length} (words that perform nothing, other than in the last text)`,
      check.background,
      (finding) => findingBlock(finding, width),
      all,
    ),
    listed(`OPEN CHOICES: ${check.choices.length}`, check.choices, (choice) => choiceBlock(check, choice, width), all),
    listed(
      `LEFT OUT: ${leftOut.length} (the last text of this level had it)`,
      leftOut,
      (missing) =>
        `${wrap(missing.precedent.text, width, '  − ')}\n${wrap(`${missingLine(missing)}; ${precedentName(missing.precedent)}`, width, '      ')}`,
      all,
    ),
    listed(
      `PROMISES FALLING DUE: ${check.promises.length} (not mentioned)`,
      check.promises,
      ({ quote, due, document }) =>
        `${wrap(quote, width, '  ! ')}\n${wrap(`due ${due.words}${due.to === null ? '' : ` (${due.to})`}; ${document}`, width, '      ')}`,
      all,
    ),
    listed(
      `INCONSISTENCIES: ${check.inconsistencies.length}`,
      check.inconsistencies,
      ({ kind, message, at }) => wrap(`${INCONSISTENCY_SAYS[kind]}: “${shorten(at[0]?.text ?? '', 60)}”: ${message}`, width, '  ? '),
      all,
    ),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function opening(check: DraftCheck, width: number): string {
  const against =
    check.against === null
      ? 'nothing'
      : `${check.against.title ?? check.against.id}${check.against.date === null ? '' : `, ${check.against.date}`}`;
  return [
    wrap(nameOf(check.draft), width, 'Draft    '),
    wrap(against, width, 'Against  '),
    wrap(standingTally(check) || 'no act', width, 'Acts     '),
    wrap(headline(check), width, 'Result   '),
  ].join('\n');
}

function listed<Row>(head: string, rows: readonly Row[], show: (row: Row) => string, all: boolean): string {
  if (rows.length === 0) return '';
  const shown = all ? rows : rows.slice(0, SHOWN);
  const more = rows.length > shown.length ? [`     … and ${rows.length - shown.length} more (--all shows them)`] : [];
  return [head, ...shown.map(show), ...more].join('\n');
}

function findingBlock(finding: DraftFinding, width: number): string {
  const lines = [wrap(finding.text, width, `  ${STANDING_SIGN[finding.standing]} `)];
  if (finding.last !== null && finding.standing !== 'agreed') {
    lines.push(wrap(`“${finding.last.precedent.text}”`, width, '      agreed: '));
    lines.push(
      wrap([precedentName(finding.last.precedent), stoodLine(finding)].filter((part) => part !== '').join('; '), width, '              '),
    );
  } else if (finding.last !== null)
    lines.push(wrap([precedentName(finding.last.precedent), stoodLine(finding)].filter((part) => part !== '').join('; '), width, '      '));
  for (const line of finding.last === null ? [] : departureLines(finding.last)) lines.push(wrap(line, width, '      · '));
  const strongest = strongestLine(finding);
  if (strongest !== '') lines.push(wrap(`“${finding.strongest?.precedent.text ?? ''}”, ${strongest}`, width, '      strongest form: '));
  return lines.join('\n');
}

function choiceBlock({ draft }: DraftCheck, choice: DraftCheck['choices'][number], width: number): string {
  const words = wrap(shorten(draft.text.slice(choice.from, choice.to), 200), width, '  [ ');
  return [words, ...choice.ways.map((way) => wrap(wayLine(way), width, '      · '))].join('\n');
}
