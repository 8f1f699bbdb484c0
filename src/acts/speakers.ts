/** Says whom a speaker phrase stands for: named parties, holders of offices, or the issuers of the text. */
import type { PartyId, RuleId } from '../model.js';
import type { Facts } from './facts.js';
import type { SpeakerPhrase, SpeakerUnit } from './speaker-phrases.js';

export { type SpeakerPhrase, type SpeakerUnit, speakerPhrases } from './speaker-phrases.js';

/** What resolveSpeakers needs besides the phrase. */
export interface SpeakerContext {
  readonly facts: Facts;
  /** Speakers of the nearest act before, null at the head of a block. */
  readonly previous?: readonly PartyId[] | null;
  /** True for the purpose of a meeting: those whom the speaker met share it. */
  readonly joint?: boolean;
}

/** Who speaks, and by which rule it was decided. */
export interface ResolvedSpeakers {
  readonly ids: readonly PartyId[];
  readonly rule: RuleId;
}

/** Whom a phrase stands for. Falls back to the issuers; the rule says so. */
export function resolveSpeakers(phrase: SpeakerPhrase, context: SpeakerContext): ResolvedSpeakers {
  const { facts } = context;
  const units = context.joint === true && phrase.company ? [...phrase.units, ...phrase.company] : phrase.units;
  const parts = units.map((unit) => resolveUnit(unit, context, phrase.units.length > 1));
  const ids = [...new Set(parts.flatMap((part) => part.ids))];
  const rule = parts[0]?.rule ?? 'speakers/issuers';
  if (ids.length === 0) return { ids: facts.parties, rule: 'speakers/issuers' };
  return { ids: inIssuerOrder(ids, facts.parties), rule };
}

function resolveUnit(unit: SpeakerUnit, context: SpeakerContext, coordinated: boolean): ResolvedSpeakers {
  const issuers = context.facts.parties;
  switch (unit.kind) {
    case 'named':
      return { ids: unit.ids.map((id) => aliased(id, issuers)), rule: 'speakers/named' };
    case 'pronoun':
      return pronoun(unit, context);
    case 'office':
      return office(unit, context.facts, coordinated);
    case 'one':
      return unit.ids.length > 0 ? { ids: unit.ids, rule: 'speakers/named' } : lone(unit, context);
    case 'body':
      return { ids: bodyOf(unit, context.facts) ?? issuers, rule: 'speakers/own-body' };
    case 'text':
      return { ids: issuers, rule: 'speakers/text' };
    case 'people':
      return unit.ids.length > 0 ? { ids: unit.ids, rule: 'speakers/named' } : counted(unit, context);
  }
}

/** The Federal Reserve and its Committee speak for each other where one of them issues. */
const aliased = (id: PartyId, issuers: readonly PartyId[]): PartyId =>
  id === 'FED' && issuers.includes('FOMC') ? 'FOMC' : id === 'FOMC' && issuers.includes('FED') ? 'FED' : id;

/** "We" are the issuers; "they" the last speakers when those are several, else the issuers; "it" the last single speaker. */
function pronoun(unit: SpeakerUnit, { facts, previous }: SpeakerContext): ResolvedSpeakers {
  const issuers = { ids: facts.parties, rule: 'speakers/issuers' };
  if (unit.head === 'we' || unit.own) return issuers;
  const last = previous ?? [];
  if (unit.head === 'it' || unit.head === 'he' || unit.head === 'she')
    return last.length === 1 ? { ids: last, rule: 'speakers/antecedent' } : issuers;
  if (unit.head === 'both') return last.length === 2 ? { ids: last, rule: 'speakers/antecedent' } : issuers;
  if (unit.count !== null) return counted(unit, { facts, previous: last });
  if (unit.head !== 'they') return issuers;
  const several = last.length > 1 || (last.length === 1 && facts.parties.length === 1);
  return several ? { ids: last, rule: 'speakers/antecedent' } : issuers;
}

/** "both sides", "the three leaders": the issuers when the count fits, else the last speakers when theirs does. */
function counted(unit: SpeakerUnit, { facts, previous }: SpeakerContext): ResolvedSpeakers {
  const last = previous ?? [];
  const others = facts.parties.filter((id) => !last.includes(id));
  const allied = unit.head === 'allies' && last.length === 1 && unit.count === others.length && others.length < facts.parties.length;
  if (allied) return { ids: others, rule: 'speakers/allies' };
  if (unit.count !== null && unit.count !== facts.parties.length && last.length === unit.count)
    return { ids: last, rule: 'speakers/antecedent' };
  return { ids: facts.parties, rule: 'speakers/issuers' };
}

/** "the Secretary" is the officer of that title; "the Prime Ministers" those who hold it, if they are several but not all. */
function office(unit: SpeakerUnit, facts: Facts, coordinated: boolean): ResolvedSpeakers {
  if (unit.ids.length > 0) return { ids: unit.ids, rule: 'speakers/officer' };
  const holders = facts.officers.filter(
    (officer) => officer.party !== null && facts.parties.includes(officer.party) && holds(officer.title, unit.head),
  );
  const ids = [...new Set(holders.map((officer) => officer.party as PartyId))];
  if (ids.length === 0 || (unit.plural && !coordinated && !EXACT_OFFICES.has(unit.head)))
    return { ids: facts.parties, rule: 'speakers/issuers' };
  if (!unit.plural && ids.length > 1) return { ids: facts.parties, rule: 'speakers/issuers' };
  if (unit.plural && ids.length < 2 && !coordinated) return { ids: facts.parties, rule: 'speakers/issuers' };
  return { ids, rule: 'speakers/officer' };
}

/** Offices that not everybody at a table holds: "the Presidents" are the presidents only. */
const EXACT_OFFICES: ReadonlySet<string> = new Set(['president', 'prime minister', 'chancellor', 'king']);
const holds = (title: string, head: string): boolean => title === head || title.startsWith(`${head} `) || title.endsWith(` ${head}`);

/** "the government", "the Minister" alone: the last single speaker, else the issuers. */
function lone(unit: SpeakerUnit, context: SpeakerContext): ResolvedSpeakers {
  const byTitle = office(unit, context.facts, false);
  if (byTitle.rule === 'speakers/officer') return byTitle;
  const last = context.previous ?? [];
  return last.length === 1 && !unit.own
    ? { ids: last, rule: 'speakers/antecedent' }
    : { ids: context.facts.parties, rule: 'speakers/issuers' };
}

function bodyOf(unit: SpeakerUnit, facts: Facts): readonly PartyId[] | null {
  return unit.ids.length > 0
    ? unit.ids
    : (facts.terms.find((term) => term.ids.length > 0 && term.term.toLowerCase() === unit.head)?.ids ?? null);
}

const inIssuerOrder = (ids: readonly PartyId[], issuers: readonly PartyId[]): readonly PartyId[] => [
  ...issuers.filter((id) => ids.includes(id)),
  ...ids.filter((id) => !issuers.includes(id)),
];
