import type { DraftCheck, DraftFinding } from '../model.js';
import { wordChanges } from '../text/word-changes.js';
import {
  departureLines,
  findingsOf,
  headline,
  INCONSISTENCY_SAYS,
  isDeparture,
  missingLine,
  precedentName,
  STANDING_SAYS,
  STANDING_SIGN,
  STANDINGS_BY_INTEREST,
  standingTally,
  stoodLine,
  strongestLine,
  wayLine,
} from './draft-wording.js';
import { escapeMarkdown, shorten } from './escape.js';
import { markdownRuns } from './redline-markdown.js';
import { nameOf } from './wording.js';

const md = escapeMarkdown;

/** A held draft as Markdown: departures with the agreed words ~~taken out~~ and the draft's **put in**, choices, what is missing, inconsistencies. */
export function draftMarkdown(check: DraftCheck): string {
  return joined([
    ...opening(check),
    ...STANDINGS_BY_INTEREST.filter((standing) => standing !== 'agreed').map((standing) => {
      const findings = findingsOf(check, standing);
      return section(`${STANDING_SIGN[standing]} ${standing} (${findings.length})`, findings.map(findingItem));
    }),
    section(
      `Open choices (${check.choices.length})`,
      check.choices.map((choice) =>
        [
          `- ${md(shorten(check.draft.text.slice(choice.from, choice.to), 300))}`,
          ...choice.ways.map((way) => `  - ${md(wayLine(way))}`),
        ].join('\n'),
      ),
    ),
    ...restOf(check),
  ]);
}

/** One page for the head of delegation: the departures, each with both wordings and where the agreed one stands, then what is missing. */
export function draftBriefing(check: DraftCheck): string {
  const departures = check.findings.filter(isDeparture);
  const lines = departures.map(
    (finding, at) =>
      `${at + 1}. **${STANDING_SAYS[finding.standing]}**: ${md(finding.text)} [draft](#t=${finding.from},${finding.to})${
        finding.last === null
          ? ''
          : ` Agreed: ${md(finding.last.precedent.text)} [${md(precedentName(finding.last.precedent))}](${linkOf(finding)})`
      }`,
  );
  return joined([...opening(check), lines.length === 0 ? 'No departure from agreed language.' : lines.join('\n'), ...restOf(check, 5)]);
}

const linkOf = ({ last }: DraftFinding): string =>
  last === null ? '' : `/documents/${encodeURIComponent(last.precedent.document)}#t=${last.precedent.from},${last.precedent.to}`;

function opening(check: DraftCheck): readonly string[] {
  const { against } = check;
  return [
    `# ${md(nameOf(check.draft))}`,
    against === null
      ? 'Held against nothing: no earlier text.'
      : `Held against ${md(against.title ?? against.id)}${against.date === null ? '' : `, ${against.date}`}.`,
    `**${md(headline(check))}** ${md(standingTally(check))}`,
    ...check.doubts.filter(({ rule }) => rule.startsWith('draft.')).map(({ message }) => `> ${md(message)}`),
  ];
}

function restOf(check: DraftCheck, most = Number.POSITIVE_INFINITY): readonly string[] {
  const { missing, promises, inconsistencies } = check;
  return [
    section(
      `Left out (${missing.length})`,
      missing.slice(0, most).map((row) => `- ${md(row.precedent.text)} *(${md(missingLine(row))}; ${md(precedentName(row.precedent))})*`),
    ),
    section(
      `Promises falling due (${promises.length})`,
      promises.slice(0, most).map(({ quote, due, document }) => `- ${md(quote)} *(${md(due.words)}; ${md(document)})*`),
    ),
    section(
      `Inconsistencies (${inconsistencies.length})`,
      inconsistencies
        .slice(0, most)
        .map(({ kind, message, at }) => `- ${INCONSISTENCY_SAYS[kind]}: “${md(shorten(at[0]?.text ?? '', 80))}”: ${md(message)}`),
    ),
  ];
}

function findingItem(finding: DraftFinding): string {
  const { last } = finding;
  if (last === null) return `- ${md(finding.text)}`;
  const strongest = strongestLine(finding);
  return [
    `- ${markdownRuns(wordChanges(last.precedent.text, finding.text))}`,
    `  - ${md([precedentName(last.precedent), stoodLine(finding)].filter((part) => part !== '').join('; '))}`,
    ...departureLines(last).map((line) => `  - ${md(line)}`),
    ...(strongest === '' ? [] : [`  - strongest form: “${md(finding.strongest?.precedent.text ?? '')}”, ${md(strongest)}`]),
  ].join('\n');
}

const section = (head: string, rows: readonly string[]): string => (rows.length === 0 ? '' : [`## ${head}`, '', ...rows].join('\n'));
const joined = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;
