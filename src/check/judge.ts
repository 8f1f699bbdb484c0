/** From a claim to its verdict: what kind of claim it is, what it rests on, in what it departs, and which finding weighs most. */
import { type Unit, unitsOf } from '../acts/units.js';
import { GLOSSES, OTHER_SOURCES, OUTCOME_VERBS, PREVIEWS, SERIES_WORDS } from '../lexicon/en/reporting.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { stem, wordsIn } from '../lexicon/words.js';
import type { Claim, Confidence, Evidence as EvidenceRow, Finding, PartyId, Reading, Span, SpeechAct, Verdict } from '../model.js';
import { absenceIn, presenceIn } from './absence.js';
import { attributionsIn, withoutAsides } from './attribution.js';
import type { ClaimDraft } from './claims.js';
import { type Evidence, evidenceFor } from './evidence.js';
import { factsOf } from './facts.js';
import { type Meeting, meetingFindings } from './meeting.js';
import type { Reported } from './omissions.js';
import { firstPhrase } from './phrases.js';
import { purposesIn } from './purposes.js';
import { actId, type Sources, sourceSpan } from './source.js';
import { moodIn, performedAct, performedIn, type Subject, standIn, subjectOf, VOICED_SCALES } from './standin.js';
import { findingsFor, type Told } from './support.js';
import { tightSpan } from './tight.js';

/** What judging needs beside the claim. */
export interface Bench {
  readonly report: Reading;
  readonly sources: Sources;
  readonly parties: ReadonlySet<PartyId>;
  readonly lexicon: Lexicon;
  readonly meeting: Meeting;
  readonly meetings: readonly Meeting[];
  /** Things that a sentence of the report speaks of inside the spans. */
  readonly units: (sentence: number, spans: readonly Span[]) => readonly Unit[];
}
/** A judged claim with what it reports of the statements, for the omissions. */
export interface Judged {
  readonly claim: Claim;
  readonly reported: readonly Reported[];
  /** Share of the claim that the statements say, 0–1. */
  readonly coverage: number;
}

/** Share of a claim's weight that one provision or more must say for the claim to rest on the text. */
const RESTS = 0.42;
/** With less in common, a departure from the text is more likely the reporter's own subject. */
const FEWEST_HELD = 3;
/** A clause without attribution must share so many things with the text to be about it. */
const FEWEST_SAID = 2;
/** Less than this, and what the claim attributes to the parties is not in the text. */
const NOTHING = 0.28;
/** Below this the same, when most of the claim's words stand nowhere in the text. */
const THIN = 0.5;
const KNOWN = 0.7;
/** A clause without attribution speaks of the text only when the text says this much of it. */
const SPEAKS_OF_TEXT = 0.6;

/** What an agreement provides, told without saying who undertakes it. */
const PROVIDED =
  /\b(?:is|are) (?:also |now )?(?:given|granted|allowed|entitled|obliged|exempted?|barred|guaranteed) (?:an?|the|to|from|any|full)\b|\b(?:will|shall|is to|are to|must)\s+(?:also\s+|now\s+|not\s+)?be\s+\p{L}+(?:ed|en|t)\b/u;

/** What a party is given or barred from: told of whom it may. */
const GRANTED =
  /\b(?:is|are) (?:also |now )?(?:given|granted|allowed|entitled|obliged|exempted?|barred|guaranteed) (?:an?|the|to|from|any|full)\b/u;

/** Judges one claim. Never throws; a claim that says nothing checkable is background. */
export function judge(draft: ClaimDraft, bench: Bench): Judged {
  const { text } = bench.report.document;
  if (isDutyOfOthers(draft, bench)) return judgeClause({ ...draft, kind: 'tail', acts: [] }, bench);
  const member = judgeMember(draft, bench);
  if (member) return member;
  if (isElsewhere(draft, bench)) return settled(draft, bench, 'background', 'medium');
  if (isOfSeries(draft, bench)) return settled(draft, bench, 'unclear', 'low');
  const absence = absenceIn(text, draft, bench.sources, bench.lexicon);
  if (absence && draft.kind !== 'act') return judgeAbsence(draft, absence, bench);
  const present = draft.kind === 'act' ? null : presenceIn(text, draft, bench.sources, bench.lexicon);
  if (present) return judgePresence(draft, present, bench);
  if (draft.kind !== 'act' && (phraseOfReporter(draft, GLOSSES, bench) || FIRST_PERSON.test(text.slice(draft.from, draft.to))))
    return settled(draft, bench, 'background', 'medium');
  return withFacts(draft.kind === 'act' ? judgeAct(draft, bench) : judgeClause(draft, bench), draft, bench);
}

/** The verdict with what the claim says of plain facts: doers, votes, which way a figure moved. */
function withFacts(judged: Judged, draft: ClaimDraft, bench: Bench): Judged {
  const { claim } = judged;
  const own = claim.findings.filter(({ dimension }) => dimension !== 'added');
  const subject = { units: bench.units(draft.sentence, [draft]), findings: own, plain: draft.kind !== 'act' };
  const { added, kept, borneOut } = factsOf(
    draft,
    bench.report.document.text,
    subject,
    bench.sources.readings,
    bench.meetings,
    bench.lexicon,
  );
  if (added.length === 0 && kept.length === own.length && (borneOut === null || !BARE.has(claim.verdict))) return judged;
  const findings = [...added, ...kept];
  const source = added[0]?.source ?? borneOut;
  const evidence = claim.evidence.length > 0 || !source ? claim.evidence : [{ ...source, act: null }];
  return { ...judged, claim: { ...claim, verdict: verdictOf(findings), evidence, findings, confidence: 'high' } };
}

/** Verdicts of a claim that no provision was found for. */
const BARE: ReadonlySet<Verdict> = new Set(['background', 'unsupported', 'unclear']);

/** A comparison with other texts, in words that the statements don't use themselves. */
function isOfSeries(draft: ClaimDraft, { report, sources }: Bench): boolean {
  const { text } = report.document;
  if (FIRST_IN_YEARS.test(text.slice(draft.from, draft.to))) return true;
  const phrase = firstPhrase(text, draft, SERIES_WORDS);
  if (!phrase) return false;
  const words = text.slice(phrase.from, phrase.to).toLowerCase();
  if (/\bfirst\b/.test(words) && tellsFirst(draft, report, sources)) return false;
  return !sources.readings.some(({ document }) => firstPhrase(document.text, { from: 0, to: document.text.length }, [words]) !== null);
}

/** "the first such visit in more than ten years". */
const FIRST_IN_YEARS =
  /\b(?:first|biggest|largest|boldest|sharpest|steepest)\b.{0,60}\bin (?:(?:more|less) than |over |nearly |almost |about )?(?:[\w-]+ )?(?:years?|decades?|months)\b/i;

/** The reporter in person. */
const FIRST_PERSON = /(?:^|\s)(?:I|I’m|I'm|my|me)\s/;

/** The statement tells of a first of its own in what the claim is about. */
function tellsFirst(draft: ClaimDraft, report: Reading, sources: Sources): boolean {
  const words = new Set(
    wordsIn(report.document.text, draft.from, draft.to)
      .map((word) => word.stem)
      .filter((key) => key.length > 3),
  );
  return sources.readings.some((reading) =>
    reading.sentences.some(({ from, to }) => {
      const sentence = reading.document.text.slice(from, to);
      if (!/\b(?:first|first-ever|inaugural)\b/i.test(sentence)) return false;
      return wordsIn(sentence).filter((word) => words.has(word.stem)).length >= FEWEST_SAID;
    }),
  );
}

/** Does the clause hold one of the phrases where no statement has it too? */
function phraseOfReporter(draft: ClaimDraft, phrases: readonly string[], { report, sources }: Bench): boolean {
  const { text } = report.document;
  const phrase = firstPhrase(text, draft, phrases);
  if (!phrase) return false;
  const words = text.slice(phrase.from, phrase.to).toLowerCase().replace(/\s+/g, ' ');
  return !sources.readings.some(({ document }) => firstPhrase(document.text, { from: 0, to: document.text.length }, [words]) !== null);
}

/** Told on somebody else's word, or about what is yet to come. */
function isElsewhere(draft: ClaimDraft, bench: Bench): boolean {
  const { report, parties } = bench;
  const { text } = report.document;
  const sentence = report.sentences[draft.sentence]!;
  const source = firstPhrase(text, sentence, OTHER_SOURCES);
  if (
    source &&
    draft.kind !== 'lead' &&
    !/\b(?:the|both|all|three|two)\s+(?:\w+\s+)?$/i.test(text.slice(Math.max(0, source.from - 24), source.from))
  )
    return true;
  if (isOutsideVoice(text, sentence, bench) || OTHER_TEXT.test(text.slice(draft.from, draft.to))) return true;
  if (phraseOfReporter(draft, PREVIEWS, bench)) return true;
  const act = draft.acts[0];
  return act !== undefined && act.speakers.length > 0 && parties.size > 0 && !act.speakers.some((id) => parties.has(kinOf(id, parties)));
}

/** "is to report": a duty, whatever the reader takes it for. */
const IS_TO = /^(?:is|are|was|were)(?:\s+(?:also|now|then))?(?:\s+to)?$/i;

/** Told almost word for word, a group's act in the mouth of some of its members is the group's own under another name. */
function judgeMember(draft: ClaimDraft, bench: Bench): Judged | null {
  const act = draft.acts[0];
  if (draft.kind !== 'act' || !act || act.speakers.length === 0 || act.speakers.some((id) => bench.parties.has(kinOf(id, bench.parties))))
    return null;
  const members = membersOf(bench);
  if (!act.speakers.every((id) => members.has(id))) return null;
  const evidence = evidenceFor(bench.units(draft.sentence, draft.core), act, bench.sources);
  const own = evidence.supports[0]?.provision.act;
  return own?.act === act.act && evidence.coverage >= WORD_FOR_WORD && evidence.said.size >= FEWEST_HELD ? judgeAct(draft, bench) : null;
}
const WORD_FOR_WORD = 0.85;

/** Who belongs to the groups that speak: by the lexicon, and by the words of the statement before its first verb ("We, the ministers of A, B and C"). */
function membersOf({ lexicon, parties, sources }: Bench): ReadonlySet<PartyId> {
  const known = lexicon.parties.flatMap(({ id, members }) => (parties.has(id) ? members : []));
  const named = sources.readings.flatMap(({ document: { text }, acts: [first], sentences }) => {
    const verb = first?.performative?.from;
    const from = first && sentences[first.sentence]?.from;
    if (verb === undefined || from === undefined || verb <= from) return [];
    return unitsOf(text, [{ from, to: verb }], lexicon).flatMap((unit) => unit.ids);
  });
  return new Set([...known, ...named]);
}

/** "The envoy must report by May": what the text asks of one whom it names is told as theirs to do. */
function isDutyOfOthers({ acts: [act] }: ClaimDraft, { parties, sources }: Bench): boolean {
  if (
    !act ||
    (act.act !== 'will' && !IS_TO.test(act.performative?.text ?? '')) ||
    act.speakers.length === 0 ||
    act.speakers.some((id) => parties.has(id))
  )
    return false;
  return act.speakers.every((id) => sources.provisions.some((provision) => provision.parties.has(id)));
}

/** "That resolution, adopted in the war, calls for …": another text than the one reported. */
const OTHER_TEXT = /^That (?:text|resolution|document|declaration|agreement|accord|treaty|statement)\b/;

/** A sentence in the words of a person whom no statement names: '"…," said Maria Holt of Northgate'. */
function isOutsideVoice(text: string, sentence: Span, { sources, parties, report, lexicon }: Bench): boolean {
  const said = QUOTED_SAYER.exec(text.slice(sentence.from, sentence.to));
  if (!said) return false;
  const name = said[1] ?? said[2]!;
  const surname = name.split(/\s+/).at(-1)!;
  if (sources.readings.some(({ document }) => document.text.includes(surname))) return false;
  const from = sentence.from + said.index;
  const ids = unitsOf(report.document.text, [{ from, to: from + said[0].length }], lexicon).flatMap((unit) => unit.ids);
  return !ids.some((id) => parties.has(id));
}
/** Who says a quotation, after it or before it: a first name and a surname. */
const QUOTED_SAYER =
  /[,.?!]?["”]\s{0,3},?\s{0,3}(?:said|says|wrote|added|argued|told \w{1,30})\s{1,3}(\p{Lu}[\p{L}.’'-]{1,40}(?:\s{1,3}(?:\p{Lu}[\p{L}.’'-]{0,40}|de|van|von|bin|al)){1,5})|(\p{Lu}[\p{L}.’'-]{1,40}(?:\s{1,3}\p{Lu}[\p{L}.’'-]{1,40}){1,5})(?:, [^,"“”]{3,60},)? (?:said|says|wrote|argued)[:,]?\s{0,3}["“]/u;

function judgeAbsence(draft: ClaimDraft, absence: NonNullable<ReturnType<typeof absenceIn>>, bench: Bench): Judged {
  if (!absence.found) return settled(draft, bench, 'supported', 'medium');
  const source = sourceSpan(absence.found);
  const { text } = bench.report.document;
  const report = { ...absence.phrase, text: text.slice(absence.phrase.from, absence.phrase.to) };
  const reason = `“${report.text}”: the text has it`;
  const finding: Finding = { dimension: 'polarity', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason };
  const evidence = [{ ...source, act: actId(absence.found) }];
  return made(draft, bench, 'contradicted', evidence, [finding], 'high', []);
}

/** "Drossia is named as …" of a text that nowhere names it. */
function judgePresence(draft: ClaimDraft, { from, to }: Unit, bench: Bench): Judged {
  const report = { from, to, text: bench.report.document.text.slice(from, to) };
  const reason = `“${report.text}”: the text does not name it`;
  const finding: Finding = { dimension: 'name', report, source: null, effect: 'changed', severity: 'major', rests: 'ordered', reason };
  return made(draft, bench, 'altered', [], [finding], 'high', []);
}

function judgeAct(draft: ClaimDraft, bench: Bench): Judged {
  const { text } = bench.report.document;
  const act = { ...draft.acts[0]!, speakers: speakersOf(draft, bench) };
  const own = bench.units(draft.sentence, draft.core);
  const units = own.every((unit) => unit.light || unit.ids.length > 0) ? bench.units(draft.sentence, [afterSpeaker(draft)]) : own;
  const told: Told = { act, text, span: draft, units, namesSpeakers: namesSpeakers(draft, bench), purposes: purposesIn(text, act.content) };
  return weighed(draft, told, evidenceFor(units, act, bench.sources, asidesOf(text, act.content, told.purposes)), bench, true);
}

/** Where a report adds most, purposes and conditions: their words count less when its provision is looked for. */
function asidesOf(text: string, span: Span, purposes: readonly Span[]): readonly Span[] {
  const conditions = [...text.slice(span.from, span.to).matchAll(CONDITION)].map((match): Span => {
    const from = span.from + match.index;
    const stop = text.slice(from + 1, span.to).search(/[,;:—]/);
    return { from, to: stop < 0 ? span.to : from + 1 + stop };
  });
  return [...purposes, ...conditions];
}
const CONDITION = /\b(?:provided|unless|if|on condition|as long as|so long as|once)\s/gi;

/** What is said but for who says it: of "reaffirmed that its pledge of aid to | Borland is firm" the noun is what the claim is about. */
function afterSpeaker({ from, to, acts }: ClaimDraft): Span {
  const { speaker, performative } = acts[0]!;
  return { from: Math.min(to, Math.max(from, speaker?.to ?? performative?.from ?? from)), to };
}

/** The speakers the reader found, with names before them that belong to one subject and officers whom only the statement introduces. */
function speakersOf(draft: ClaimDraft, { report, meetings, parties, units }: Bench): readonly PartyId[] {
  const act = draft.acts[0]!;
  const { text } = report.document;
  const verb = act.performative?.from ?? draft.from;
  const passive = act.performative !== null && act.content.from < act.performative.from;
  if (act.speakers.length === 0 || passive || (verb <= draft.from && !act.speaker)) return act.speakers.map((id) => kinOf(id, parties));
  const subject = { from: draft.from, to: act.speaker && act.speaker.from >= draft.from && act.speaker.to <= verb ? act.speaker.to : verb };
  const joined = joinedSubject(text, report.sentences[draft.sentence]!, act, subject);
  const named = units(draft.sentence, [joined])
    .flatMap((unit) => unit.ids.map((id) => kinOf(id, parties)))
    .filter((id) => parties.has(id));
  const words = new Set(wordsIn(text, joined.from, joined.to).map((word) => word.norm));
  const officers = meetings
    .flatMap((meeting) => meeting.officers)
    .filter(({ surnames }) => surnames.some((name) => words.has(name.toLowerCase())));
  return [
    ...new Set([...act.speakers.map((id) => kinOf(id, parties)), ...named, ...officers.flatMap(({ party }) => (party ? [party] : []))]),
  ];
}

/** "President A and his counterpart B met …, promising": the subject begins before the name that the reader took. */
function joinedSubject(text: string, sentence: Span, act: SpeechAct, subject: Span): Span {
  const { speaker } = act;
  const verb = act.performative?.from ?? act.content.from;
  if (!speaker || speaker.from < sentence.from) return subject;
  const lead = text.slice(Math.max(sentence.from, speaker.from - LONGEST_LEAD), speaker.from);
  const joined = /\band\s+(?:[\p{L}’'-]+\s+){0,4}$/u.test(lead) && !/[,;]/.test(lead);
  const from = joined ? speaker.from - lead.length : Math.min(speaker.from, subject.from);
  const rest = text.slice(speaker.to, Math.max(speaker.to, verb));
  const names = NAMES_ONLY.test(rest) && rest.length < LONGEST_LEAD * 2;
  return { from, to: Math.max(names ? verb : speaker.to, from) };
}
const LONGEST_LEAD = 60;
/** ", the United States and Japan ": more of the same subject. */
const NAMES_ONLY = /^[\s,]*(?:(?:and|the|of|both)\s+|\p{Lu}[\p{L}.’'-]*[\s,]+)+$/u;

/** Bodies that reports call by the name of the house: the Council by the United Nations, the Committee by the Federal Reserve. */
export const HOUSES: readonly (readonly [house: PartyId, body: PartyId])[] = [
  ['UN', 'UNSC'],
  ['FED', 'FOMC'],
];

function kinOf(id: PartyId, parties: ReadonlySet<PartyId>): PartyId {
  return HOUSES.find(([house, body]) => house === id && parties.has(body))?.[1] ?? id;
}

/** Does the subject name parties, rather than say "they" or "the ministers"? */
function namesSpeakers(draft: ClaimDraft, { units }: Bench): boolean {
  const { speaker } = draft.acts[0]!;
  return speaker !== null && units(draft.sentence, [speaker]).some((unit) => unit.ids.length > 0);
}

function judgeClause(draft: ClaimDraft, bench: Bench): Judged {
  const { text } = bench.report.document;
  const asides = attributionsIn(text, draft);
  const parts = withoutAsides(draft, asides);
  const mood = moodIn(text, draft);
  const verb = mood === null ? performedIn(text, asides.length === 1 ? (parts[0] ?? draft) : draft, bench.lexicon) : null;
  const head = verb && verb.from > draft.from ? { from: draft.from, to: verb.from } : draft;
  const subject = subjectOf(text, head, bench.parties, bench.lexicon);
  const speakers = subject.kind === 'parties' ? subject.ids : [];
  const ofText = asides.length > 0 || subject.kind === 'parties' || subject.kind === 'text';
  const named = ofText || /^(?:it|he|she)\s/i.test(text.slice(draft.from, draft.to));
  const performed = verb?.passive ? (VOICED_SCALES.has(verb.rung.scale) ? verb : null) : named ? verb : null;
  const agents = performed?.passive ? [] : speakers;
  const act = performed ? performedAct(text, draft, performed, agents, bench.lexicon) : standIn(text, draft, speakers, bench.lexicon);
  const said = performed?.passive
    ? withoutAsides(
        draft,
        [performed, ...asides].sort((a, b) => a.from - b.from),
      )
    : parts;
  const own = performed && !performed.passive ? within(parts, act.content) : said;
  const units = bench.units(draft.sentence, [...antecedentOf(text, draft, bench), ...own]);
  const purposes = purposesIn(text, draft);
  const evidence = evidenceFor(units, performed ? act : null, bench.sources, asidesOf(text, draft, purposes));
  const namesSpeakers = !performed?.passive && subject.ids.length > 0;
  const told: Told = { act, text, span: draft, units, namesSpeakers, purposes, subject: subject.kind };
  if (performed !== null && units.every((unit) => unit.light)) return settled(draft, bench, 'background', 'low');
  const undertakes =
    (performed !== null || (mood !== null && mood.level > 0)) && draft.kind !== 'lead' && (subject.kind !== 'others' || performed !== null);
  const provided =
    (subject.kind === 'thing' || GRANTED.test(text.slice(draft.from, draft.to))) &&
    draft.kind !== 'lead' &&
    PROVIDED.test(text.slice(draft.from, draft.to));
  const about = performed !== null || ofText;
  const together =
    draft.kind === 'tail' || subject.ids.length === 0 || bench.meetings.some(({ parties }) => parties.size <= subject.ids.length);
  const decided = subject.kind === 'parties' && together && isOutcome(text, draft);
  const attributed = provided || decided || asides.length > 0 || (undertakes && about);
  const least = ofText || performed !== null || isDuty(text, draft, subject.kind) ? RESTS : SPEAKS_OF_TEXT;
  if (
    !undertakes &&
    !decided &&
    !provided &&
    (evidence.coverage < least || evidence.said.size < FEWEST_SAID) &&
    meetingFindings(draft, bench.meeting, bench.meetings).length === 0
  )
    return settled(draft, bench, 'background', 'medium');
  return weighed(draft, told, evidence, bench, attributed, about || provided);
}

/** The words a relative clause speaks of: "a joint **situation cell**, which is to begin its work by May"; none for any other clause. */
function antecedentOf(text: string, clause: ClaimDraft, bench: Bench): readonly Span[] {
  if (!SUBJECT_RELATIVE.test(text.slice(clause.from, clause.from + ANTECEDENT))) return [];
  const from = Math.max(clause.from - ANTECEDENT, bench.report.sentences[clause.sentence]!.from);
  const before = /(?:[\p{L}'’-]{1,40} ){0,1}[\p{L}'’-]{1,40},? $/u.exec(text.slice(from, clause.from));
  return before ? [{ from: clause.from - before[0].length, to: clause.from - /,? $/.exec(before[0])![0].length }] : [];
}
/** The pronoun is the subject where a verb follows it at once. */
const SUBJECT_RELATIVE = /^(?:which|who)\s+(?:is|are|was|were|will|would|shall|has|have|had|can|may|must|should)\b/;
/** How far back it is looked for, in UTF-16 code units. */
const ANTECEDENT = 90;

/** "The envoy must report": somebody whom the text names is told to do something. */
function isDuty(text: string, clause: Span, subject: Subject): boolean {
  return subject === 'others' && /\b(?:must|has to|have to|is to|are to|should|ought to)\s/.test(text.slice(clause.from, clause.to));
}

/** What of the parts lies inside `span`. */
function within(parts: readonly Span[], span: Span): readonly Span[] {
  return parts
    .map((part) => ({ from: Math.max(part.from, span.from), to: Math.min(part.to, span.to) }))
    .filter((part) => part.to > part.from);
}

function weighed(draft: ClaimDraft, told: Told, evidence: Evidence, bench: Bench, attributed: boolean, about = attributed): Judged {
  const rested = evidence.coverage >= RESTS;
  const facts = tellsOfMeeting(draft, told, bench) ? meetingFindings(draft, bench.meeting, bench.meetings) : [];
  if (!rested && facts.length > 0)
    return made(draft, bench, 'altered', rows(evidence), facts, 'high', reportedOf(evidence, facts), evidence.coverage);
  if (isInvented(evidence))
    return attributed && !(draft.headline && told.act.act === 'discuss')
      ? unsupported(draft, told, bench)
      : settled(draft, bench, 'background', 'low');
  const common = evidence.said.size >= FEWEST_HELD || (evidence.said.size >= FEWEST_SAID && evidence.coverage >= SURE);
  const compared =
    about || common
      ? findingsFor(told, evidence, bench.sources, bench.lexicon)
      : rested && told.act.act !== null
        ? findingsFor(told, evidence, bench.sources, bench.lexicon).filter(
            ({ dimension }) => dimension === 'date' || dimension === 'number',
          )
        : [];
  const held = compared.filter((one) => !facts.some((fact) => fact.dimension === one.dimension && fact.report?.from === one.report?.from));
  const findings = [
    ...facts,
    ...(draft.headline ? held.filter((found) => evidence.coverage >= HEADLINE_SURE && answersInHeadline(found)) : held),
  ];
  const verdict = verdictOf(findings);
  if (!rested)
    return made(
      draft,
      bench,
      findings.length > 0 ? verdict : 'unclear',
      rows(evidence),
      findings,
      'low',
      reportedOf(evidence, findings),
      evidence.coverage,
    );
  return made(
    draft,
    bench,
    verdict,
    rows(evidence),
    findings,
    confidenceOf(evidence, findings),
    reportedOf(evidence, findings),
    evidence.coverage,
  );
}

/** A headline leaves out what limits and strengthens; its verb, and a figure or date in the place of another, it answers for. */
function answersInHeadline({ dimension, effect, severity, report }: Finding): boolean {
  if (dimension === 'act' || dimension === 'force') return effect !== 'weaker' || severity === 'major';
  return (dimension === 'number' || dimension === 'date') && severity === 'major' && report !== null;
}

const OUTCOMES: ReadonlySet<string> = new Set(OUTCOME_VERBS.map(stem));
const OUTCOME_REACH = 8;

/** A past verb of decision near the head of a clause: "imposed", "approved", "set up". What the parties decided, the text has. */
function isOutcome(text: string, draft: ClaimDraft): boolean {
  return wordsIn(text, draft.from, draft.to)
    .slice(0, OUTCOME_REACH)
    .some(
      (word, at, words) =>
        OUTCOMES.has(word.stem) &&
        word.norm.endsWith('ed') &&
        !/^(?:the|a|an|be|been|was|were|is|are|by|of|to)$/.test(words[at - 1]?.norm ?? ''),
    );
}

/** Who gathered must be the parties, or the clause about their meeting: protesters gather too. */
function tellsOfMeeting(draft: ClaimDraft, told: Told, { parties, report, lexicon }: Bench): boolean {
  if (draft.kind === 'act') return true;
  const { text } = report.document;
  const verb = /\b(?:met|meet|meets|gathered|convened|assembled)\b/i.exec(text.slice(draft.from, draft.to));
  if (verb && verb.index > 0) return subjectOf(text, { from: draft.from, to: draft.from + verb.index }, parties, lexicon).kind !== 'thing';
  if (told.namesSpeakers) return true;
  return (
    subjectOf(text, draft, parties, lexicon).kind !== 'thing' ||
    /\b(?:meeting|talks|summit|session|visit)\b/i.test(text.slice(draft.from, draft.to))
  );
}

function isInvented({ coverage, known }: Evidence): boolean {
  if (coverage < NOTHING) return true;
  return coverage < RESTS ? known < KNOWN : coverage < THIN && known < THIN;
}

function unsupported(draft: ClaimDraft, told: Told, bench: Bench): Judged {
  const report = { from: draft.from, to: draft.to, text: told.text.slice(draft.from, draft.to) };
  const severity = isSubstantial(told) ? 'major' : 'minor';
  const reason = 'no provision of the text says this';
  const finding: Finding = { dimension: 'added', report, source: null, effect: 'broader', severity, rests: 'judged', reason };
  return made(draft, bench, 'unsupported', [], [finding], severity === 'major' ? 'high' : 'medium', []);
}

/** A whole undertaking, decision, call or reproach, or a sum, number, date or name of its own. */
function isSubstantial({ act, units }: Told): boolean {
  const scale = act.force?.scale;
  if (scale === 'commitment' || scale === 'direction' || scale === 'institution' || scale === 'blame') return true;
  return units.some((unit) => unit.kind === 'number' || unit.kind === 'date');
}

/** The verdict that each finding alone would give. */
function verdictOfFinding({ dimension, effect }: Finding): Verdict {
  if (dimension === 'polarity') return 'contradicted';
  if (dimension === 'added') return 'unsupported';
  if (dimension === 'force' || dimension === 'qualifier') return effect === 'weaker' ? 'weaker' : 'stronger';
  return 'altered';
}

const SERIOUSNESS: readonly Verdict[] = ['contradicted', 'altered', 'unsupported', 'stronger', 'weaker'];

function verdictOf(findings: readonly Finding[]): Verdict {
  const verdicts = findings.map(verdictOfFinding);
  return SERIOUSNESS.find((verdict) => verdicts.includes(verdict)) ?? 'supported';
}

const SURE = 0.6;
/** A headline is held to its verb only, and only where it clearly tells one provision. */
const HEADLINE_SURE = 0.75;

function confidenceOf(evidence: Evidence, findings: readonly Finding[]): Confidence {
  const sure = evidence.coverage >= SURE;
  if (findings.length === 0) return sure ? 'high' : 'medium';
  return sure || findings.some((finding) => finding.rests === 'ordered') ? 'high' : 'medium';
}

function rows(evidence: Evidence): readonly EvidenceRow[] {
  return evidence.supports.map(({ provision }) => ({
    ...sourceSpan(provision, tightSpan(provision, evidence.units)),
    act: actId(provision),
  }));
}

/** What is only fused into another act counts half as reported. */
const FUSED_SHARE = 0.5;

function reportedOf(evidence: Evidence, findings: readonly Finding[]): readonly Reported[] {
  const fused = new Set(findings.filter(({ dimension }) => dimension === 'fusion').map(({ source }) => source?.from));
  return evidence.supports.map(({ provision, told, coverage }, at) => {
    const share = at === 0 && coverage >= RESTS ? 1 : told * (fused.has(provision.from) ? FUSED_SHARE : 1);
    return { provision, share };
  });
}

function settled(draft: ClaimDraft, bench: Bench, verdict: Verdict, confidence: Confidence): Judged {
  return made(draft, bench, verdict, [], [], confidence, []);
}

function made(
  draft: ClaimDraft,
  { report }: Bench,
  verdict: Verdict,
  evidence: readonly EvidenceRow[],
  findings: readonly Finding[],
  confidence: Confidence,
  reported: readonly Reported[],
  coverage = 0,
): Judged {
  const text = report.document.text.slice(draft.from, draft.to);
  const claim: Claim = { id: `c${draft.from}`, from: draft.from, to: draft.to, text, verdict, evidence, findings, basis: null, confidence };
  return { claim, reported, coverage };
}
