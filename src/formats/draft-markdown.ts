import type { DraftCheck, DraftFinding, DraftStanding, DuePromise, Inconsistency, Precedent } from '../model.js';
import { wordChanges } from '../text/word-changes.js';
import {
  departureLines,
  departuresOf,
  findingSays,
  findingsOf,
  headline,
  INCONSISTENCY_SAYS,
  missingLine,
  passagesLeftOut,
  precedentName,
  STANDING_SIGN,
  STANDINGS_BY_INTEREST,
  standingTally,
  stoodLine,
  strongestLine,
  wayLine,
} from './draft-wording.js';
import { escapeMarkdown, shorten } from './escape.js';
import { markdownRuns } from './redline-markdown.js';
import { count, nameOf } from './wording.js';

const md = escapeMarkdown;

/** A held draft as Markdown: departures with the agreed words ~~taken out~~ and the draft's **put in**, choices, what is missing, inconsistencies. */
export function draftMarkdown(check: DraftCheck): string {
  return joined([
    ...opening(check),
    ...STANDINGS_BY_INTEREST.filter((standing) => standing !== 'agreed').map((standing) => {
      const findings = findingsOf(check, standing);
      return section(`${STANDING_SIGN[standing]} ${standing} (${findings.length})`, findings.map(findingItem));
    }),
    section(`Outside the acts (${check.background.length})`, check.background.map(findingItem)),
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

/** What fits on one page. */
const DEPARTURES = 10;
const OTHERS = 5;
const WIDE = 240;

/** One page for the head of delegation: the ten departures that weigh most, each with both wordings and where they stand, then what is open and what is missing. */
export function draftBriefing(check: DraftCheck): string {
  const departures = briefed(check);
  const lines = departures
    .slice(0, DEPARTURES)
    .map((finding, at) => [`${at + 1}. ${briefedLine(finding)}`, ...briefedWords(finding, check)].join('\n'));
  const rest = departures.length - DEPARTURES;
  return joined([
    ...opening(check),
    lines.length === 0 ? 'No departure from agreed language.' : lines.join('\n'),
    rest > 0 ? `… and ${count(rest, 'more departure')}, of less weight.` : '',
    section(
      `Open choices (${check.choices.length})`,
      check.choices
        .slice(0, OTHERS)
        .map(
          ({ from, to, ways }) =>
            `- [${md(shorten(check.draft.text.slice(from, to), 80))}](#t=${from},${to}) ${md(ways.map(wayLine).join('. '))}.`,
        ),
    ),
    ...briefedRest(check),
  ]);
}

/** What changes most for those who have agreed before: force, then substance, then scope; among equals what stood longest. */
const WEIGHT: Readonly<Partial<Record<DraftStanding, number>>> = { weaker: 0, stronger: 0, altered: 1, narrowed: 2, broadened: 2 };

function briefed(check: DraftCheck): readonly DraftFinding[] {
  const weight = ({ standing, acts }: DraftFinding): number => (WEIGHT[standing] ?? 3) + (acts.length === 0 ? 3 : 0);
  return [...departuresOf(check)].sort((x, y) => weight(x) - weight(y) || (y.stood?.texts ?? 0) - (x.stood?.texts ?? 0) || x.from - y.from);
}

/** The direction, and what makes it, in a line. */
function briefedLine(finding: DraftFinding): string {
  const [first, ...others] = finding.last === null ? [] : departureLines(finding.last);
  const more = others.length === 0 ? '' : ` (and ${count(others.length, 'other change')})`;
  return `**${capital(findingSays(finding))}**${first === undefined ? '' : `: ${md(shorten(first, WIDE))}${more}`}`;
}

function briefedWords(finding: DraftFinding, { against }: DraftCheck): readonly string[] {
  const draft = `   - Draft: [${md(shorten(finding.text, WIDE))}](#t=${finding.from},${finding.to})`;
  if (finding.last === null) return [draft];
  const { precedent } = finding.last;
  const name = precedent.document === against?.id ? 'last text' : precedentName(precedent);
  const where = [name, stoodLine(finding)].filter((part) => part !== '').join('; ');
  return [draft, `   - Agreed: [${md(shorten(precedent.text, WIDE))}](${linkTo(precedent)}) *(${md(where)})*`];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const linkTo = ({ document, from, to }: Precedent): string => `/documents/${encodeURIComponent(document)}#t=${from},${to}`;

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

function restOf(check: DraftCheck): readonly string[] {
  const { promises, inconsistencies } = check;
  const missing = passagesLeftOut(check);
  return [
    section(
      `Left out (${missing.length})`,
      missing.map((row) => `- ${md(row.precedent.text)} *(${md(missingLine(row))}; ${md(precedentName(row.precedent))})*`),
    ),
    section(`Promises falling due (${promises.length})`, promises.map(promiseItem)),
    section(`Inconsistencies (${inconsistencies.length})`, inconsistencies.map(inconsistencyItem)),
  ];
}

/** What else a head of delegation asks for, the first few of each. */
function briefedRest(check: DraftCheck): readonly string[] {
  const { promises, inconsistencies } = check;
  const few = <Row>(head: string, rows: readonly Row[], item: (row: Row) => string): string => {
    const more = rows.length > OTHERS ? [`- … and ${rows.length - OTHERS} more`] : [];
    return section(`${head} (${rows.length})`, [...rows.slice(0, OTHERS).map(item), ...more]);
  };
  return [
    few(
      'Left out of the last text, what stood longest first',
      passagesLeftOut(check),
      (row) => `- [${md(shorten(row.precedent.text, WIDE))}](${linkTo(row.precedent)}) *(${md(missingLine(row))})*`,
    ),
    few('Promises falling due and not mentioned', promises, promiseItem),
    few('Inconsistencies', inconsistencies, inconsistencyItem),
  ];
}

const promiseItem = ({ quote, due, document }: DuePromise): string => `- ${md(quote)} *(${md(due.words)}; ${md(document)})*`;
const inconsistencyItem = ({ kind, message, at }: Inconsistency): string =>
  `- ${INCONSISTENCY_SAYS[kind]}: “${md(shorten(at[0]?.text ?? '', 80))}”: ${md(message)}`;

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
