/** `check`: a report against the statements it is about. */

import { read } from '../acts/read.js';
import { type Unit, unitsOf } from '../acts/units.js';
import { defaultLexicon, type Lexicon } from '../lexicon/lexicon.js';
import type { Check, Claim, Doubt, PartyId, Reading, Verdict } from '../model.js';
import { type ClaimDraft, claimsOf } from './claims.js';
import { withBasis } from './further.js';
import { checkAgainstText } from './general.js';
import { asHistory } from './history.js';
import { type Bench, HOUSES, type Judged, judge } from './judge.js';
import { meetingOf, otherMeeting } from './meeting.js';
import { omissionsOf } from './omissions.js';
import { quotationsOf } from './quotations.js';
import { sourcesOf } from './source.js';
import { splitByProvision } from './split.js';
import { clearVerbatim } from './verbatim.js';

export interface CheckOptions {
  /** Further sources (remarks, a press conference, a readout): what only they say is supported with a basis, "not in the joint text". */
  readonly also?: readonly Reading[];
  /** Earlier statements of the series: what is new since them ranks first among the omissions. */
  readonly previous?: readonly Reading[];
  readonly lexicon?: Lexicon;
}

/**
 * Checks every claim and quotation of a report against the statements, and lists what it leaves out. An empty report has none. When every
 * source has genre `report` it is no agreed text: sentences stand in for acts, nothing is said of force, and a doubt says so.
 */
export function check(
  given: Reading,
  statements: readonly Reading[],
  { also = [], previous = [], lexicon = defaultLexicon }: CheckOptions = {},
): Check {
  if (statements.length > 0 && statements.every((source) => source.document.genre === 'report'))
    return againstTexts(given, statements, lexicon);
  const sources = sourcesOf(statements, lexicon);
  const parties = partiesOf(statements);
  const report = amongTheirs(given, statements, lexicon);
  const meeting = meetingOf(given, lexicon);
  const meetings = statements.map((statement) => meetingOf(statement, lexicon));
  const bench: Bench = { report, sources, parties, lexicon, meeting, meetings, units: unitsBySentence(report, lexicon) };
  const drafts = claimsOf(report)
    .flatMap((draft) => splitByProvision(draft, bench))
    .map((draft) => ({ ...asHistory(judge(draft, bench)), draft }));
  const further = also.map(
    (source): Bench => ({ ...bench, sources: sourcesOf([source], lexicon), meetings: [], parties: partiesOf([...statements, source]) }),
  );
  const based = further.length === 0 ? drafts : drafts.map((one) => ({ ...withBasis(one, one.draft, further), draft: one.draft }));
  const judged = clearVerbatim(based, report, statements);
  const doubt = otherMeeting(meeting, meetings, borneOut(judged));
  const claims = judged.map(({ claim }) => (doubt ? unjudged(claim) : claim));
  const quotations = quotationsOf({ report, statements, parties, judged, lexicon });
  return {
    schema: 'check/1',
    engine: report.engine,
    report: report.document,
    statements: [...statements, ...also].map((source) => source.document),
    claims,
    quotations,
    omissions: doubt
      ? []
      : omissionsOf(
          judged.flatMap(({ reported }) => reported),
          sources,
          previous.length > 0 ? sourcesOf(previous, lexicon) : null,
        ),
    summary: counted(claims),
    doubts: [...(doubt ? [doubt] : []), ...languageDoubts([report, ...statements])],
  };
}

/** A report against texts that are no statements: an article, a speech. Nothing can be omitted from a text that was not agreed. */
function againstTexts(report: Reading, texts: readonly Reading[], lexicon: Lexicon): Check {
  const claims = checkAgainstText(report, texts, lexicon).map(({ score: _, ...claim }): Claim => claim);
  return {
    schema: 'check/1',
    engine: report.engine,
    report: report.document,
    statements: texts.map((source) => source.document),
    claims,
    quotations: quotationsOf({ report, statements: texts, parties: partiesOf(texts), judged: [], lexicon }),
    omissions: [],
    summary: counted(claims),
    doubts: [
      {
        rule: 'no-statement',
        message: 'The texts given are no statements: sentences stand in for acts, and nothing is said of force.',
        at: [],
      },
      ...languageDoubts([report, ...texts]),
    ],
  };
}

/** Issuers and speakers: whose acts a report may tell. */
function partiesOf(readings: readonly Reading[]): ReadonlySet<PartyId> {
  const ids = readings.flatMap((reading) => [...reading.document.parties, ...reading.acts.flatMap((act) => act.speakers)]);
  return new Set([...ids, ...HOUSES.flatMap(([house, body]) => (ids.includes(body) ? [house] : []))]);
}

/** The units of each sentence are made once and cut to the spans asked for; a possessive ending may stick out. */
function unitsBySentence(report: Reading, lexicon: Lexicon): Bench['units'] {
  const made = new Map<number, readonly Unit[]>();
  return (sentence, spans) => {
    const whole = report.sentences[sentence]!;
    const units = made.get(sentence) ?? unitsOf(report.document.text, [whole], lexicon);
    made.set(sentence, units);
    return units.filter((unit) => spans.some((span) => span.from <= unit.from && unit.to <= span.to + 2));
  };
}

/** A text in a language that isn't read makes every verdict doubtful, on whichever side it stands. */
function languageDoubts(readings: readonly Reading[]): readonly Doubt[] {
  return readings.flatMap(({ document, doubts }) =>
    doubts.filter(({ rule }) => rule.startsWith('language')).map((doubt) => ({ ...doubt, message: `${document.id}: ${doubt.message}` })),
  );
}

/**
 * A report says "the ministers" and means those of the statement: unless the caller gave its parties, it is read with those of
 * the statement.
 */
function amongTheirs(report: Reading, statements: readonly Reading[], lexicon: Lexicon): Reading {
  const { document } = report;
  const issuers = [...new Set(statements.flatMap((statement) => statement.document.parties))];
  const open = document.parties.length === 0 || (document.inferred?.includes('parties') ?? false);
  if (!open || issuers.length === 0 || statements.length > 1 || sameSet(issuers, document.parties)) return report;
  const { id, genre, level, title, date, place, text } = document;
  return read(text, { id, genre, level, title, date, place, parties: issuers, lexicon });
}

function sameSet(a: readonly PartyId[], b: readonly PartyId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Of the claims that attribute something to the parties: the share for which the statements have a good provision. 1 when there are none. */
function borneOut(judged: readonly (Judged & { readonly draft: ClaimDraft })[]): number {
  const attributed = judged.filter(({ draft, claim }) => draft.kind === 'act' && claim.verdict !== 'background');
  const borne = attributed.filter(({ coverage }) => coverage >= GOOD);
  return attributed.length === 0 ? 1 : borne.length / attributed.length;
}
const GOOD = 0.6;

/** A claim about another meeting: nothing is held against it, and nothing vouches for it. */
function unjudged(claim: Claim): Claim {
  return { ...claim, verdict: claim.verdict === 'background' ? 'background' : 'unclear', evidence: [], findings: [], confidence: 'low' };
}

function counted(claims: readonly Claim[]): Readonly<Partial<Record<Verdict, number>>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of claims) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
