/** An act as a person corrects it: what is given stands, and what follows from it (force, point, items, limits, topics) is worked out by the same tables. */
import { defaultLexicon, type Lexicon } from '../lexicon/lexicon.js';
import {
  type ActName,
  type CorrectableField,
  type Document,
  type Item,
  type Modifier,
  type PartyId,
  QUALIFIER_KINDS,
  type Qualifier,
  SCALES,
  type Span,
  type SpeechAct,
  STATUSES,
} from '../model.js';
import { contains, overlaps, sliceOf } from '../text/span.js';
import { type ActChanges, extentOf, hull, partsOf } from './corrected-extent.js';
import { listedModifiers, registerOf, standsOnNewsRung, weigh } from './force.js';
import { qualifiersIn } from './qualifiers.js';
import { pointOf, scaleOf } from './status.js';
import { topicsOf } from './topics.js';

/** What does not hold: what was expected, and what came. */
export interface Flaw {
  readonly expected: string;
  readonly came: string;
}

/** The act with the changes. They must have no flaw (`flawOfChanges`); the id stays, so that what was said of the act still finds it. */
export function correctedAct(document: Document, act: SpeechAct, changes: ActChanges, lexicon: Lexicon = defaultLexicon): SpeechAct {
  const { text } = document;
  const extent = extentOf(text, act, changes);
  const moved = changes.span !== undefined || changes.performative !== undefined || changes.content !== undefined;
  const content = sliceOf(text, extent.content);
  const parts = partsOf(extent.performative);
  const changed: SpeechAct = {
    ...act,
    from: extent.whole.from,
    to: extent.whole.to,
    performative: extent.performative,
    content,
    act: changes.act ?? act.act,
    speakers: changes.speakers ?? act.speakers,
    status: changes.status ?? act.status,
    items: moved ? within(act.items, content) : act.items,
    targets: changes.targets ?? act.targets,
    qualifiers: changes.qualifiers ?? (moved ? limitsIn(text, content, lexicon) : act.qualifiers),
    topics: changes.topics ?? (moved ? topicsOf(text, [...parts, content], lexicon) : act.topics),
  };
  const weighs = moved || changes.act !== undefined || changes.modifiers !== undefined || changes.speakers !== undefined;
  return weighs ? weighed(document, changed, changes, lexicon) : changed;
}

/** Force, scale and point of a changed act, by the tables that the engine reads with. */
function weighed(document: Document, changed: SpeechAct, changes: ActChanges, lexicon: Lexicon): SpeechAct {
  if (changed.act === null) return changed;
  const { text } = document;
  const force = weigh(
    {
      act: changed.act,
      text,
      performative: partsOf(changed.performative),
      content: changed.content,
      speaker: changed.speaker,
      register: registerOf(document),
      modifiers: changes.modifiers?.flatMap((span) => listedAt(text, span, changed.act as ActName, lexicon) ?? []),
    },
    lexicon,
  );
  const scale = scaleOf(changed.act, changed.speakers);
  const { news: _, ...plain } = changed;
  const isNews = changes.act === undefined ? changed.news === true : standsOnNewsRung(force, lexicon);
  return { ...plain, force: { ...force, scale }, point: pointOf(scale), ...(isNews && { news: true }) };
}

/** An act that the engine does not read, as a person points it out: words that perform, and what they govern. */
export interface PointedOut {
  readonly id: string;
  readonly sentence: number;
  readonly act: ActName;
  readonly performative: Span;
  readonly content: Span;
  readonly speakers: readonly PartyId[];
}

/** The act that a person points out. The spans must have no flaw (`flawOfPlace`). Targets and items are none until they are given. */
export function addedAct(document: Document, told: PointedOut, lexicon: Lexicon = defaultLexicon): SpeechAct {
  const { text } = document;
  const [performative, content] = [sliceOf(text, told.performative), sliceOf(text, told.content)];
  const bare: SpeechAct = {
    ...{ id: told.id, sentence: told.sentence, act: told.act, speakers: told.speakers, performative, content },
    ...hull([performative, content]),
    ...{ speaker: null, point: null, status: 'stated', backgrounded: false, chapeau: null, force: null },
    ...{ items: [], targets: [], reasons: [] },
    qualifiers: limitsIn(text, content, lexicon),
    topics: topicsOf(text, [performative, content], lexicon),
  };
  return weighed(document, bare, {}, lexicon);
}

/** Why two spans of a text make no act; null when they do. */
export function flawOfPlace(text: string, performative: Span, content: Span): Flaw | null {
  if (!isSpanOf(text, performative)) return { expected: 'the words that perform the act, in the text', came: shown(performative) };
  if (!isSpanOf(text, content)) return { expected: 'the words that the act is about, in the text', came: shown(content) };
  if (overlaps(performative, content))
    return { expected: 'words that perform and words they govern, side by side', came: 'words that are both' };
  return null;
}

/** Why one of the changes cannot be made to the act; null when all can. The others are taken as they are. */
export function flawOfChanges(
  { text }: Document,
  act: SpeechAct,
  changes: ActChanges,
  field: CorrectableField,
  lexicon: Lexicon = defaultLexicon,
): Flaw | null {
  switch (field) {
    case 'span':
    case 'performative':
    case 'content':
      return flawOfExtent(text, act, changes, field);
    case 'act':
      return isIn(Object.values(SCALES).flat(), changes.act) ? null : { expected: 'an act of the vocabulary', came: `"${changes.act}"` };
    case 'status':
      return isIn(STATUSES, changes.status) ? null : { expected: `one of ${STATUSES.join(', ')}`, came: `"${changes.status}"` };
    case 'modifiers':
      return flawOfModifiers(text, act, changes, lexicon);
    case 'qualifiers':
      return flawOfQualifiers(text, act, changes);
    case 'speakers':
    case 'targets':
    case 'topics':
      return null;
  }
}

const isIn = (values: readonly string[], value: string | undefined): boolean => value !== undefined && values.includes(value);

function flawOfExtent(text: string, act: SpeechAct, changes: ActChanges, field: 'span' | 'performative' | 'content'): Flaw | null {
  const given = changes[field];
  if (given === undefined) return null;
  if (!isSpanOf(text, given)) return { expected: 'words of the text', came: shown(given) };
  if (!overlaps(given, act)) return { expected: 'words that the act has now, or some of them and more', came: sliceOf(text, given).text };
  const { performative, content } = extentOf(text, act, changes);
  if (act.performative !== null && partsOf(performative).length === 0)
    return { expected: 'words with those that perform the act', came: 'words without them' };
  if (content.to <= content.from || text.slice(content.from, content.to).trim() === '')
    return { expected: 'words that the act is about, beside those that perform it', came: 'none' };
  if (field !== 'span' && partsOf(performative).some((part) => overlaps(part, content)))
    return { expected: 'words that perform and words they govern, side by side', came: 'words that are both' };
  return null;
}

function flawOfModifiers(text: string, act: SpeechAct, changes: ActChanges, lexicon: Lexicon): Flaw | null {
  const name = changes.act ?? act.act;
  const choice = modifierChoice(text, act, changes, lexicon);
  for (const span of changes.modifiers ?? [])
    if (name === null || !choice.some(({ from, to }) => from === span.from && to === span.to))
      return {
        expected: `words that the table of boosters and hedges lists: ${choice.map((one) => `"${sliceOf(text, one).text}"`).join(', ') || 'there are none in this act'}`,
        came: isSpanOf(text, span) ? `"${sliceOf(text, span).text}"` : shown(span),
      };
  return null;
}

/** The words of an act that the table of boosters and hedges lists, with what they do: a reader chooses among these. */
export function modifierChoice(
  text: string,
  act: SpeechAct,
  changes: ActChanges = {},
  lexicon: Lexicon = defaultLexicon,
): readonly Modifier[] {
  const name = changes.act ?? act.act;
  if (name === null) return [];
  const { whole, performative, content } = extentOf(text, act, changes);
  const speaker = act.speaker !== null && contains(whole, act.speaker) ? [act.speaker] : [];
  const spans = [...speaker, ...partsOf(performative), content].flatMap((span) => listedModifiers(text, span, name, lexicon));
  return spans.filter((one, index) => spans.findIndex(({ from, to }) => from === one.from && to === one.to) === index);
}

function listedAt(text: string, span: Span, act: ActName, lexicon: Lexicon): Modifier | undefined {
  return listedModifiers(text, span, act, lexicon).find(({ from, to }) => from === span.from && to === span.to);
}

function flawOfQualifiers(text: string, act: SpeechAct, changes: ActChanges): Flaw | null {
  const { whole } = extentOf(text, act, changes);
  for (const one of changes.qualifiers ?? []) {
    if (!isIn(QUALIFIER_KINDS, one.kind))
      return { expected: `a limit that is one of ${QUALIFIER_KINDS.join(', ')}`, came: `"${one.kind}"` };
    if (!isSpanOf(text, one) || !contains(whole, one))
      return { expected: 'a limit in the act’s own words', came: isSpanOf(text, one) ? `"${sliceOf(text, one).text}"` : shown(one) };
  }
  return null;
}

function within(items: readonly Item[], span: Span): readonly Item[] {
  const kept = items.filter((item) => contains(span, item));
  return kept.length < 2 ? [] : kept;
}

const limitsIn = (text: string, content: Span, lexicon: Lexicon): readonly Qualifier[] =>
  qualifiersIn(text, content, lexicon).map(({ from, to, kind }) => ({ from, to, kind }));

/** Whole numbers, in the text, and some words between them. */
const isSpanOf = (text: string, { from, to }: Span): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= text.length && text.slice(from, to).trim() !== '';
const shown = ({ from, to }: Span): string => `${from}–${to}`;
