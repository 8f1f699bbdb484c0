/**
 * `differences`: in what an act differs from its counterpart, dimension by dimension. Used by check (a report's act against the
 * statement's) and by compare (a later text's act against the earlier). Faithful paraphrase gives none: aliases, synonyms,
 * spelling, voice, person, tense, nominalisation and the order of a list are folded away before anything is compared.
 */
import { defaultLexicon, type Lexicon } from '../lexicon/lexicon.js';
import type { PartyId, SpeechAct, TextSpan } from '../model.js';
import { actChange } from './act-change.js';
import { type ContentMatch, matchContents } from './content-match.js';
import { type ActDifference, type ComparedAs, difference, quoted, type Side, source, spanOf } from './difference.js';
import { itemChange } from './item-change.js';
import { polarityChange } from './polarity.js';
import { qualifierChange } from './qualifier-change.js';
import { replacements } from './rivals.js';

export interface DifferenceOptions {
  /** `report`: `after` is a reporter's account (interchangeable verbs, omissions are not reported); `series`: both are official. Default `series`. */
  readonly as?: ComparedAs;
  readonly lexicon?: Lexicon;
}

/** All differences, `act` and `force` first. Two acts with the same words have none; an act without performative has only those of its content. */
export function differences(
  before: SpeechAct,
  beforeText: string,
  after: SpeechAct,
  afterText: string,
  { as = 'series', lexicon = defaultLexicon }: DifferenceOptions = {},
): readonly ActDifference[] {
  const sides = { before: { act: before, text: beforeText }, after: { act: after, text: afterText } };
  const match = matchContents(sides.before, sides.after, lexicon, as);
  const force = actChange(sides.before, sides.after, lexicon, as);
  return [
    ...force,
    ...statusChange(sides.before, sides.after, force, as),
    ...speakerChange(sides.before, sides.after, as, lexicon),
    ...restrictionChange(sides.before, sides.after, as),
    ...contentChange(match, lexicon, as),
  ];
}

/** The differences of content alone: particulars and terms, polarity, qualifiers, items. */
export function contentChange(match: ContentMatch, lexicon: Lexicon, as: ComparedAs): readonly ActDifference[] {
  const replaced = replacements(match, as);
  const qualifiers = qualifierChange(match, replaced, lexicon, as);
  const explained = { before: union(replaced.before, qualifiers.before), after: union(replaced.after, qualifiers.after) };
  return [...replaced.differences, ...polarityChange(match, as), ...qualifiers.differences, ...itemChange(match, explained, as)];
}

/** New, repeated or kept up. In a report only beside a change of the act: "reaffirmed" for a first commitment is then part of the error. */
function statusChange(before: Side, after: Side, force: readonly ActDifference[], as: ComparedAs): readonly ActDifference[] {
  if (before.act.status === after.act.status) return [];
  if (as === 'report' && !force.some(({ dimension }) => dimension === 'act')) return [];
  const spans = { before: spanOf(before, before.act.performative), after: spanOf(after, after.act.performative) };
  const reason = `${quoted(spans.after)} shows it as ${STATUS[after.act.status]}, ${source(as)} it as ${STATUS[before.act.status]}`;
  return [difference('status', spans, 'changed', 'ordered', reason)];
}

const STATUS = { stated: 'said now', renewed: 'said again', continuing: 'going on' } as const;

/** Who speaks. Nobody named on one side is no difference. */
function speakerChange(before: Side, after: Side, as: ComparedAs, lexicon: Lexicon): readonly ActDifference[] {
  const were = new Set(before.act.speakers);
  const are = new Set(after.act.speakers);
  if (were.size === 0 || are.size === 0) return [];
  const lost = [...were].filter((id) => !are.has(id));
  const won = [...are].filter((id) => !were.has(id));
  if (lost.length === 0 && won.length === 0) return [];
  const effect = lost.length === 0 ? 'broader' : won.length === 0 ? 'narrower' : 'changed';
  const spans = { before: spanOf(before, before.act.speaker), after: spanOf(after, after.act.speaker) };
  return [
    difference(
      'speaker',
      spans,
      effect,
      'ordered',
      `said by ${names(are, lexicon)}; ${source(as)} ${names(were, lexicon)}`,
      'speaker-only',
    ),
  ];
}

/** "Most ministers" told as "the ministers": the speakers were restricted, and are no more. */
function restrictionChange(before: Side, after: Side, as: ComparedAs): readonly ActDifference[] {
  const was = restrictionOf(before);
  const is = restrictionOf(after);
  if ((was === null) === (is === null)) return [];
  const spans = { before: was ?? spanOf(before, before.act.speaker), after: is ?? spanOf(after, after.act.speaker) };
  if (spans.before === null || spans.after === null) return [];
  const reason = `said by ${quoted(spans.after)}; ${source(as)} ${quoted(spans.before)}`;
  return [difference('qualifier', spans, was ? 'stronger' : 'weaker', 'ordered', reason, 'restriction')];
}

const RESTRICTED =
  /\b(?:some|most|many|several|a few|a number of|a majority of|the majority of|a handful of)(?: of)?(?: the| our| their)?\s*$/i;
/** Characters before a speaker phrase in which a restriction may stand. */
const BEFORE_SPEAKER = 30;

/** The speaker phrase with the quantifier that restricts it, inside it or right before; null when it speaks for all. */
function restrictionOf({ act, text }: Side): TextSpan | null {
  if (act.speaker === null) return null;
  const { from, to } = act.speaker;
  const inside = /^(?:some|most|many|several|a few)\b/i.test(text.slice(from, to));
  const lead = RESTRICTED.exec(text.slice(Math.max(0, from - BEFORE_SPEAKER), from));
  if (!inside && lead === null) return null;
  const start = lead === null ? from : from - lead[0].length;
  return { from: start, to, text: text.slice(start, to) };
}

function names(ids: ReadonlySet<PartyId>, lexicon: Lexicon): string {
  return listed([...ids].map((id) => partyName(id, lexicon)).sort());
}

/** "A", "A and B", "A, B and C". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first name of the party in the lexicon; its id when the lexicon has none. */
function partyName(id: PartyId, lexicon: Lexicon): string {
  return lexicon.parties.find((party) => party.id === id)?.names[0] ?? id;
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...a, ...b]);
}
