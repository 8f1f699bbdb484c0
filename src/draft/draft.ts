import { read } from '../acts/read.js';
import { sentencesStandIn } from '../compare/acts.js';
import { compare } from '../compare/compare.js';
import type {
  Alignment,
  Document,
  Doubt,
  DraftCheck,
  DraftFinding,
  DraftStanding,
  DraftText,
  DuePromise,
  Genre,
  Level,
  MissingLanguage,
  PartyId,
  Reading,
} from '../model.js';
import { backgroundOf } from './background.js';
import { choicesOf } from './choices.js';
import { inconsistenciesOf } from './consistency.js';
import { departureOf, placed, standingOf } from './departures.js';
import { type Agreed, lastOf, listOf, type Precedents, precedentOf, stoodOf, strongestOf } from './precedents.js';
import { asProposed, type Choice, inDraft, type Variant, variantOf } from './variant.js';

export interface DraftOptions {
  readonly id?: string | undefined;
  readonly level?: Level | null | undefined;
  /** ISO day of the meeting the draft is for. */
  readonly date?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly parties?: readonly PartyId[] | undefined;
  readonly genre?: Genre | undefined;
  /** How marks are settled for the findings; by default as proposed: brackets stand, first alternatives, changes accepted. */
  readonly choice?: Choice;
  /** Promises of a ledger that fall due before the next meeting. */
  readonly promises?: readonly DuePromise[];
}

/**
 * Holds a draft against agreed language: every act agreed or departed from and in which direction, what either way of settling a bracket
 * would do, what the last text of the level had and the draft leaves out, and where the draft contradicts itself. Without precedents every
 * act is new. Deterministic; time grows with the draft and the number of its choices, not with the number of their combinations.
 */
export function draft(source: DraftText, earlier: Precedents, options: DraftOptions = {}): DraftCheck {
  const choice = options.choice ?? asProposed;
  const variant = variantOf(source, choice);
  const reading = readVariant(variant, earlier, options);
  const last = lastOf(earlier, reading.document.level);
  // As `compare` decides it for these two texts, so that both find the same.
  const precedents = last === null ? earlier : { ...earlier, standIns: sentencesStandIn([last, reading]) };
  const rows = last === null ? [] : compare(last, reading, { standIns: precedents.standIns, ...precedents.tables }).alignments;
  const findings = last === null ? allNew(reading, variant) : held(rows, reading, variant, last, precedents);
  const missing = last === null ? [] : missingOf(rows, last, precedents);
  return {
    schema: 'draft/1',
    engine: reading.engine,
    draft: { ...reading.document, text: source.text, marks: source.marks },
    against: last === null ? null : withoutText(last.document),
    findings,
    background: last === null ? [] : backgroundOf(last, reading, variant, precedents),
    choices: choicesOf({ source, choice, variant, reading, findings, precedents, last }),
    missing,
    promises: notMentioned(options.promises ?? [], findings),
    inconsistencies: inconsistenciesOf({ source, variant, reading, findings, precedents }),
    summary: summaryOf(findings),
    doubts: [
      ...reading.doubts.map((doubt) => ({ ...doubt, at: doubt.at.map((span) => inDraft(variant, span)) })),
      ...doubtsOf(findings, precedents, last, reading),
    ],
  };
}

/** Reads a variant of a draft; with what its series tells of it where neither the caller nor the draft does, which takes a second reading. */
export function readVariant(variant: Variant, precedents: Precedents, options: DraftOptions): Reading {
  const { id = 'draft', date, title } = options;
  const given = { id, date, title, lexicon: precedents.tables.lexicon };
  const genre = options.genre ?? genreAfter(lastOf(precedents, options.level ?? null));
  const alone = read(variant.text, { ...given, genre, level: options.level ?? undefined, parties: options.parties });
  const { level, parties } = alone.document;
  const latest = lastOf(precedents, level);
  const kind = options.genre ?? genreAfter(latest);
  // A draft often lacks its heading; its parties are then those of the text before.
  const own = options.parties !== undefined || parties.length >= 2 || latest === null;
  if (own && kind === genre && (level !== null || latest?.document.level == null)) return alone;
  const facts = own ? { parties: options.parties } : { parties: latest.document.parties };
  return read(variant.text, { ...given, ...facts, genre: kind, level: level ?? latest?.document.level ?? null });
}

/** A readout is drafted after a readout: there the past performs. */
const genreAfter = (last: Reading | null): Genre => (last?.document.genre === 'readout' ? 'readout' : 'statement');

function held(
  alignments: readonly Alignment[],
  reading: Reading,
  variant: Variant,
  last: Reading,
  precedents: Precedents,
): readonly DraftFinding[] {
  const { tables, standIns } = precedents;
  const rows = alignments.filter((row) => row.after.length > 0);
  // What the last text has and the draft lacks is missing there, however like it something new may look.
  const there = new Set(last.acts.map((act) => precedents.ofAct(last.document.id, act.id)).filter((agreed) => agreed !== undefined));
  const list = listOf(reading, standIns, tables);
  const fresh = rows.filter((row) => row.before.length === 0);
  const units = fresh.map((row) => list.units[list.acts.findIndex((act) => act.id === row.after[0])] as (typeof list.units)[number]);
  const back = precedents.find(units, there);
  const backOf = new Map(fresh.map((row, at) => [row, back.get(at)]));
  return rows.map((row) =>
    row.before.length > 0
      ? linkedFinding(row, reading, variant, last, precedents)
      : freshFinding(row, reading, variant, backOf.get(row), precedents),
  );
}

function linkedFinding(row: Alignment, reading: Reading, variant: Variant, last: Reading, precedents: Precedents): DraftFinding {
  const list = listOf(last, precedents.standIns, precedents.tables);
  const before = list.acts.find((act) => act.id === row.before[0]);
  const agreed = precedents.ofAct(last.document.id, row.before[0] as string);
  const base = baseOf(row, reading, variant, precedents);
  if (before === undefined) return base;
  const standing = standingOf(row.drift);
  return {
    ...base,
    standing,
    last: {
      precedent: precedentOf({ act: before, reading: last }, null),
      standing,
      differences: row.differences.map((d) => placed(d, variant)),
    },
    strongest: strongestFor(row, reading, variant, agreed, last.document.id, precedents),
    stood: agreed === undefined ? { texts: 1, since: last.document.date } : stoodOf(agreed),
  };
}

function freshFinding(
  row: Alignment,
  reading: Reading,
  variant: Variant,
  agreed: Agreed | undefined,
  precedents: Precedents,
): DraftFinding {
  const base = baseOf(row, reading, variant, precedents);
  const latest = agreed?.wordings.at(-1);
  const act = listOf(reading, precedents.standIns, precedents.tables).acts.find(({ id }) => id === row.after[0]);
  if (agreed === undefined || latest === undefined || act === undefined) return base;
  const last = departureOf(latest, agreed.series, act, reading, variant, precedents);
  return {
    ...base,
    standing: last.standing,
    last,
    strongest: strongestFor(row, reading, variant, agreed, latest.reading.document.id, precedents),
    stood: stoodOf(agreed),
    returned: agreed.series === null,
  };
}

function baseOf(row: Alignment, reading: Reading, variant: Variant, precedents: Precedents): DraftFinding {
  const acts = listOf(reading, precedents.standIns, precedents.tables).acts.filter((act) => row.after.includes(act.id));
  const span = { from: Math.min(...acts.map((act) => act.from)), to: Math.max(...acts.map((act) => act.to)) };
  return {
    ...inDraft(variant, span),
    text: reading.document.text.slice(span.from, span.to),
    id: row.after.join('+'),
    acts: row.after,
    standing: 'new',
    last: null,
    strongest: null,
    stood: null,
    returned: false,
    topics: row.topics,
  };
}

/** The strongest form when the draft says less, on the same scale, and the last text did not have it. */
function strongestFor(
  row: Alignment,
  reading: Reading,
  variant: Variant,
  agreed: Agreed | undefined,
  lastDocument: string,
  precedents: Precedents,
): DraftFinding['strongest'] {
  const act = listOf(reading, precedents.standIns, precedents.tables).acts.find(({ id }) => id === row.after[0]);
  if (agreed === undefined || act === undefined || act.force === null) return null;
  const strongest = strongestOf(agreed, act.force.scale);
  if (strongest === null || strongest.reading.document.id === lastDocument) return null;
  if ((strongest.act.force?.level ?? 0) <= act.force.level) return null;
  return departureOf(strongest, agreed.series, act, reading, variant, precedents);
}

function allNew(reading: Reading, variant: Variant): readonly DraftFinding[] {
  return reading.acts.map((act) => ({
    ...inDraft(variant, act),
    text: reading.document.text.slice(act.from, act.to),
    id: act.id,
    acts: [act.id],
    standing: 'new',
    last: null,
    strongest: null,
    stood: null,
    returned: false,
    topics: act.topics,
  }));
}

/** What the last text had and the draft lacks; what stood longest first. */
function missingOf(alignments: readonly Alignment[], last: Reading, precedents: Precedents): readonly MissingLanguage[] {
  const { tables, standIns } = precedents;
  const list = listOf(last, standIns, tables);
  const missing = alignments.flatMap((row): MissingLanguage[] => {
    const act = row.after.length > 0 ? undefined : list.acts.find(({ id }) => id === row.before[0]);
    if (act === undefined) return [];
    const agreed = precedents.ofAct(last.document.id, act.id);
    const stood = agreed === undefined ? { texts: 1, since: last.document.date } : stoodOf(agreed);
    return [{ precedent: precedentOf({ act, reading: last }, null), ...stood, topics: row.topics }];
  });
  return missing.sort((x, y) => y.texts - x.texts || x.precedent.from - y.precedent.from);
}

/** Promises whose words no act of the draft takes up. */
function notMentioned(promises: readonly DuePromise[], findings: readonly DraftFinding[]): readonly DuePromise[] {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();
  const mentioned = new Set(findings.flatMap(({ last }) => (last === null ? [] : [plain(last.precedent.text)])));
  return promises.filter(({ quote }) => ![...mentioned].some((words) => words.includes(plain(quote)) || plain(quote).includes(words)));
}

const withoutText = ({ text: _, ...facts }: Document): Omit<Document, 'text'> => facts;

function summaryOf(findings: readonly DraftFinding[]): Partial<Record<DraftStanding, number>> {
  const summary: Partial<Record<DraftStanding, number>> = {};
  for (const { standing } of findings) summary[standing] = (summary[standing] ?? 0) + 1;
  return summary;
}

/** Below this share of acts with a precedent the draft hardly belongs to the series. */
const BELONGS_FROM = 0.05;

function doubtsOf(findings: readonly DraftFinding[], precedents: Precedents, last: Reading | null, reading: Reading): readonly Doubt[] {
  if (last === null)
    return [{ rule: 'draft.no-precedents', message: 'No earlier text to hold the draft against: every act counts as new.', at: [] }];
  const doubts: Doubt[] = [];
  const known = findings.filter((finding) => finding.last !== null && finding.last.precedent.series === null).length;
  const strangers = !reading.document.parties.some((party) => precedents.own.some(({ document }) => document.parties.includes(party)));
  if (findings.length > 0 && (strangers || (findings.length >= 4 && known / findings.length < BELONGS_FROM)))
    doubts.push({
      rule: 'draft.other-series',
      message: `Only ${known} of ${findings.length} acts ${known === 1 ? 'has' : 'have'} a precedent in this series${strangers ? ', and its parties are others' : ''}: is this a draft of another series?`,
      at: [],
    });
  if (last.document.level !== reading.document.level && reading.document.level !== null)
    doubts.push({
      rule: 'draft.other-level',
      message: `The series has no text of this level (${reading.document.level}); the draft is held against the last text, of level ${last.document.level ?? 'unknown'}. What it leaves out is not repeated at this level, which is not dropped.`,
      at: [],
    });
  return doubts;
}
