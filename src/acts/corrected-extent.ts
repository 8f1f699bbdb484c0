/** Where an act stands once a person has moved its edges: the words that perform and those they govern follow. */
import type { ActName, PartyId, PerformativeSpan, Qualifier, Span, SpeechAct, Status, TopicId } from '../model.js';
import { contains, overlapLength, sliceOf } from '../text/span.js';

/** What a person puts in the place of what was read. Spans are offsets into the text of the document. */
export interface ActChanges {
  readonly span?: Span;
  readonly performative?: Span;
  readonly content?: Span;
  readonly speakers?: readonly PartyId[];
  readonly act?: ActName;
  /** Which words raise or lower the force; by how much, the table says. */
  readonly modifiers?: readonly Span[];
  readonly status?: Status;
  readonly targets?: readonly PartyId[];
  readonly qualifiers?: readonly Qualifier[];
  readonly topics?: readonly TopicId[];
}

/** Where an act and its parts stand. */
export interface Extent {
  readonly whole: Span;
  readonly performative: PerformativeSpan | null;
  readonly content: Span;
}

/** Where the act and its parts stand after the changes. */
export function extentOf(text: string, act: SpeechAct, { span, performative, content }: ActChanges): Extent {
  const verb = verbOf(text, act, span, performative);
  const body = content ?? bodyOf(text, act, span, performative);
  if (span !== undefined) return { whole: span, performative: verb, content: body };
  if (performative === undefined && content === undefined)
    return { whole: { from: act.from, to: act.to }, performative: verb, content: body };
  const speaker = act.speaker !== null && contains(act, act.speaker) ? [act.speaker] : [];
  const verbs = act.chapeau === null || performative !== undefined ? partsOf(verb) : [];
  return { whole: hull([...speaker, ...verbs, body]), performative: verb, content: body };
}

/** The performative: as given, else what is left of it within the span. That of a chapeau stands outside and stays. */
function verbOf(text: string, act: SpeechAct, span?: Span, given?: Span): PerformativeSpan | null {
  if (given !== undefined) return sliceOf(text, given);
  if (act.performative === null || span === undefined || act.chapeau !== null) return act.performative;
  const parts = partsOf(act.performative).flatMap((part) => cut(part, span));
  const [first] = parts;
  if (first === undefined) return { from: span.from, to: span.from, text: '', parts: [] };
  return { ...sliceOf(text, first), ...(parts.length > 1 && { parts }) };
}

/** The content: its outer edges move with those of the act, its inner edge with the words that perform. */
function bodyOf(text: string, act: SpeechAct, span?: Span, performative?: Span): Span {
  let { from, to } = act.content;
  if (performative !== undefined && act.performative !== null) {
    const touching = from >= act.performative.to && text.slice(act.performative.to, from).trim() === '';
    if (performative.from < from && (touching || performative.to > from)) from = skipped(text, performative.to, to);
    else if (performative.to > from && performative.from < to) to = performative.from;
  }
  if (span === undefined) return { from, to };
  return { from: from === act.from ? span.from : Math.max(from, span.from), to: to === act.to ? span.to : Math.min(to, span.to) };
}

/** The first place from `at` that is no blank. */
function skipped(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && text.slice(place, place + 1).trim() === '') place++;
  return place;
}

/** All parts of a performative; none of none. */
export function partsOf(performative: PerformativeSpan | null): readonly Span[] {
  if (performative === null) return [];
  return performative.parts ?? [{ from: performative.from, to: performative.to }];
}

const cut = (part: Span, span: Span): readonly Span[] =>
  overlapLength(part, span) === 0 ? [] : [{ from: Math.max(part.from, span.from), to: Math.min(part.to, span.to) }];

/** From the first of the spans to the end of the last; there must be one. */
export const hull = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to)),
});
