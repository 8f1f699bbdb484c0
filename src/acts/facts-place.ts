/** The place of a document: its dateline, or where its opening says that the parties met. */
import type { Span } from '../model.js';

const NAME = "\\p{Lu}[\\p{L}'’-]+(?:[ -](?:de|da|del|\\p{Lu}[\\p{L}'’-]+)){0,3}";
const MET = new RegExp(
  `\\b(?:met|meet|meeting|met today|gathered|convened|took place|held|hosted|issued|gathering|assembled|summit)\\b[^.\\n]{0,90}?\\b(?:in|at)\\s+(${NAME})`,
  'u',
);
const DATELINE = new RegExp(`^\\s*(${NAME})(?:,\\s*${NAME})?,\\s+(?:\\d{1,2}\\s+[A-Z][a-z]+|[A-Z][a-z]+\\.?\\s+\\d{1,2})`, 'mu');
const AFTER_DATE = new RegExp(`^\\s*(?:[A-Z][a-z]+ \\d{1,2},? \\d{4}|\\d{1,2} [A-Z][a-z]+ \\d{4}),?\\s+(${NAME}),\\s*${NAME}\\s*$`, 'mu');
const OWN_LINE = new RegExp(`^\\s*(${NAME}),\\s*${NAME}\\s*$`, 'mu');
const DONE = new RegExp(`\\bDone (?:at|in) (${NAME})`, 'u');
/** Capitalised words after "in" that are no places. */
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|The|Begin|Text|On|In|At|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Force|Observer|Joint|Geneva Conventions)\b/;

/** The city or venue, as printed; null when the opening names none. */
export function placeOf(text: string, opening: Span): string | null {
  const head = text.slice(opening.from, Math.min(opening.to, 1600));
  for (const pattern of [DATELINE, AFTER_DATE, OWN_LINE, MET]) {
    const place = pattern
      .exec(head)?.[1]
      ?.replace(/[.,]$/, '')
      .replace(/\s+(?:on|to|the|of)$/, '');
    if (place !== undefined && !NO_PLACE.test(place)) return inSmallLetters(place);
  }
  return DONE.exec(text.slice(-600))?.[1] ?? null;
}

/** A dateline's "VARRIN" is the city Varrin. */
const inSmallLetters = (place: string): string =>
  place === place.toUpperCase() ? place.toLowerCase().replace(/(?:^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : place;
