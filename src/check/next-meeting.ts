/** Where the next meeting is to be: "will meet next in Karsk" against the place the text gives for it. */
import type { Finding, Reading, Span } from '../model.js';
import { foldKey } from '../text/fold.js';
import { sliceOf } from '../text/span.js';

const MEETING = '(?:meeting|summit|session|round|gathering|talks|dialogue|consultations?|conference)';
const NEXT = new RegExp(
  `\\b(?:next|following|subsequent)\\s+(?:[\\p{L}’'.-]+\\s+){0,5}?${MEETING}\\b|\\b(?:meet|reconvene|gather|convene)\\s+(?:again|next)\\b`,
  'iu',
);
const PLACE = /\b(?:in|at|hosted by)\s+(?:the\s+)?(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,2})/gu;
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** A finding where a claim puts the next meeting somewhere else than every text does; none where a text leaves its place open. */
export function nextMeetingFindings(claim: Span, text: string, readings: readonly Reading[]): readonly Finding[] {
  const told = placesOfNext(text, claim)[0];
  if (!told) return [];
  const own = readings.flatMap((reading) => {
    const { text: source, id } = reading.document;
    return reading.sentences.flatMap((sentence) => placesOfNext(source, sentence).map((place) => ({ place, source, id })));
  });
  const first = own[0];
  const said = foldKey(text.slice(told.from, told.to));
  if (!first || own.some((one) => names(one, said))) return [];
  const report = sliceOf(text, told);
  const source = { statement: first.id, ...sliceOf(first.source, first.place) };
  const reason = `“${report.text}” where the text has “${source.text}” for the next meeting`;
  return [{ dimension: 'place', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason }];
}

/** The same name, or the one inside the other. */
function names({ place, source }: { readonly place: Span; readonly source: string }, said: string): boolean {
  const own = foldKey(source.slice(place.from, place.to));
  return own.includes(said) || said.includes(own);
}

/** Places named in the clause that tells of a next meeting. */
function placesOfNext(text: string, span: Span): readonly Span[] {
  const part = text.slice(span.from, span.to);
  const next = NEXT.exec(part);
  if (!next) return [];
  const after = part.slice(next.index).split(/[;]|,\s+(?:and|but|which|where)\s/)[0]!;
  return [...after.matchAll(PLACE)]
    .filter(([, name]) => !NO_PLACE.test(name!))
    .map((match) => {
      const from = span.from + next.index + match.index + match[0].length - match[1]!.length;
      return { from, to: from + match[1]!.length };
    });
}
