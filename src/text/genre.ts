import type { Span } from '../model.js';
import type { Marker } from './markers.js';

const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
/** Page numbers, document symbols and running heads of UN documents, rules. */
const FURNITURE =
  /^(?:\d{1,4}(?:\s?\/\s?\d{1,4})?|[-–]\s?\d{1,4}\s?[-–]|page \d{1,4}(?: of \d{1,4})?|[A-Z]{1,2}\/(?:RES|PRST|\d{2,4})\/\d{1,5}(?:\/\d{1,4})?\s*(?:\(\d{4}\))?|\d{2}-\d{5}(?:\s?\([A-Z]\))?(?:\s+\*?\d{5,9}\*?)?(?:\s+\d{1,3}\/\d{1,3})?|\d{1,3}\/\d{1,3}\s+\d{2}-\d{5}|united nations\s+[A-Z]\/\S{3,30}(?:\s+\(\d{4}\))?|(?:security council|general assembly|human rights council)\s+distr\.?:?.{0,40}|please recycle.{0,20})$/i;

/** A line that belongs to the page, not to the text. */
export const isFurniture = (line: string): boolean => line.length < 90 && FURNITURE.test(line);

const NOISE = /^(?:#\s?#\s?#|###|\*\s?\*\s?\*|[-_=*~]{3,}|-?\s?30\s?-|-?\s?end\s?-?|\d{1,5}(?:st|nd|rd|th) (?:plenary )?meeting)$/i;
const SITE =
  /^(?:(?:published|updated|posted|last updated|first published|last modified)\b(?=.{0,20}\d)|(?:photo|image|picture|caption|file photo|video|graphic)s?\s?[:(]|©|copyright\b|all rights reserved|read more\b|see also\b|related (?:articles?|stories|news)\b|advertisement$|subscribe\b|share this\b|follow us\b|\((?:reporting|editing|writing) by\b)/i;
const RELEASE =
  /^(?:for immediate release|issued by the\b|\d{1,2} \p{L}{3,9}\.? \d{4}\b.{0,20}press release|media note|press release|office of the (?:spokesperson|press secretary)|the (?:following )?text of the following\b|the following (?:text|joint statement|statement|is the text)\b|the text of the\b|(?:begin|end) (?:of )?(?:the )?(?:text|statement)\b)/iu;
const NOTE = /^(?:\d{1,3}|\*|\[\d{1,3}\])\s+(?:ibid|see|document|resolution|official records|\p{Lu}[\p{L}]+ members? \()/iu;
const BYLINE = /^[Bb][Yy] [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,4}(?:,.{0,60}| and .{0,60})?$/;

/** "By Ana Moro and T. Orn". */
export const isByline = (line: string): boolean => line.length < 120 && BYLINE.test(line);

/** Rules, page numbers, press office lines, footnotes, bylines: text that is not the parties'. `line` is folded. */
export const isBoilerplate = (line: string): boolean =>
  !/[\p{L}\p{N}]/u.test(line) ||
  NOISE.test(line) ||
  isFurniture(line) ||
  (line.length < 160 && SITE.test(line)) ||
  (line.length < 300 && RELEASE.test(line)) ||
  NOTE.test(line) ||
  isByline(line);

const DATE_ONLY = new RegExp(
  `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:${MONTH}) \\d{1,2}(?:-\\d{1,2})?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH}),? \\d{4})\\b`,
  'i',
);

const DATE_LAST = new RegExp(`(?:\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})|(?:${MONTH}) \\d{1,2}),? \\d{4}\\.?$`, 'i');
/** Names of places with what joins them, up to a date: "Sen Luc, Caldora, on". A verb in it makes it a sentence. */
const PLACES = /^\p{Lu}[\p{L}.'-]*(?:,? (?:\p{Lu}[\p{L}.'-]*|of|the|and|on|at|in|de|da|la|le|el|al|del|des)){0,8},? ?[-–|]? ?$/u;

/** A line of its own that holds only a date, a place, or both. */
export function isDateline(line: string): boolean {
  if (line.length > 90 || /[;:!?]/.test(line)) return false;
  const rest = line
    .replace(/^of (?=\d)/, '')
    .replace(DATE_ONLY, '')
    .trim();
  if (rest !== line.trim()) return rest === '' || /^[(,|-]{0,2}\s?\p{Lu}[\p{L}.' -]+(?:, ?\p{Lu}[\p{L}.' -]+){0,2}\)?$/u.test(rest);
  const end = DATE_LAST.exec(line);
  if (end && end.index > 0 && line.length < 70) return PLACES.test(line.slice(0, end.index));
  return /^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,2}, \p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,2}$/u.test(line) && line.length < 50;
}

/** Length of a news dateline that opens a paragraph ("MUNICH, Feb. 15 -"), its dash included; null without one. */
export function newsDateline(head: string): number | null {
  const m =
    /^[\p{Lu}][\p{Lu}\p{M}.' -]{2,40}(?:,? [\p{L}\p{N}.,' -]{2,40})?(?: ?\([\p{L}\p{N} ./-]{2,30}\))? ?(?:—|–|--| - )(?=\s?\S)/u.exec(head);
  return m && /^\p{Lu}{3}/u.test(m[0]) ? m[0].trimEnd().length : null;
}

/** "The Security Council," and its like: the subject of everything that follows. */
export const opensCouncil = (line: string): boolean =>
  line.length < 90 &&
  /^the (?:[\p{L}'-]+ ){0,7}(?:council|assembly|commission|committee|conference|board|meeting|congress|organization)(?: of [\p{L} ,'-]{2,50})?,$/iu.test(
    line,
  );

const CONNECTIVE =
  '(?:(?:also|further|furthermore|once again|again|strongly|deeply|gravely|seriously|solemnly|expressly|particularly|fully|firmly|in this regard|in this context|in the strongest terms),? )*';
const PREAMBLE = new RegExp(
  `^${CONNECTIVE}(?:\\p{L}+ly )?(?:\\p{L}+ing\\b|alarmed|concerned|convinced|determined|disturbed|dismayed|guided|inspired|mindful|aware|conscious|cognizant|desirous|confident|anxious|grateful|\\p{L}+ed (?:by|that|at|about|with|to)\\b)`,
  'iu',
);

/** Does this paragraph open like a preambular one: a participle or a participial adjective? */
export const opensPreamble = (line: string): boolean => PREAMBLE.test(line);

const OPERATIVE = new RegExp(`^${CONNECTIVE}(?!this |its |his |as |is |was |has |thus |towards |states )\\p{L}{3,}s\\b`, 'iu');

/** Does this paragraph open like an operative one: a verb in the third person ("Decides", "Also calls upon")? */
export const opensOperative = (line: string): boolean => /^\p{Lu}/u.test(line) && OPERATIVE.test(line);

/** "Adopted unanimously at the 3320th meeting." and vote counts. */
export const isAdoptionNote = (line: string): boolean =>
  line.length < 200 &&
  /^(?:adopted (?:unanimously|by|at|on|as|without)\b(?=.{0,80}(?:meeting|vote|\d{4}))|in favou?r: |against: |abstaining: |abstentions: )/i.test(
    line,
  );

/** A footnote below a resolution: a number, then a reference. */
export const isFootnote = (line: string): boolean => /^(?:\d{1,3}|\*)\s+\p{Lu}/u.test(line) && line.length < 300;

interface Marked extends Span {
  readonly marker: Span | null;
  readonly style: Marker | null;
  readonly lines: number;
}

const FINITE_END = /[.;,!]["')\]]?$/;
/** Questions of more words than these are no headings. */
const MOST_ASKED = 8;
const LONGEST_HEADING = 160;
const MOST_WORDS = 24;
const NUMBERED: ReadonlySet<Marker['style']> = new Set(['decimal', 'roman', 'upper-letter', 'nested-decimal']);
/** A sentence rather than a heading: a subject the genre opens with, and a verb or auxiliary after it. */
const CLAUSE =
  /^(?:[Ww]e|[Tt]hey|[Tt]he (?:[\p{L}'-]+ ){1,6}?|[Bb]oth (?:sides|parties)|It|I|[Tt]his|[Tt]hese|He|She) ?(?:(?:also|further|strongly|jointly) )?(?:will|shall|are|is|was|were|have|has|had|\p{Ll}{3,}ed|agree|welcome|commit|condemn|support|decide|met|said)\b/u;
/** Does this line open like a sentence with a subject and a verb? */
export const isClause = (line: string): boolean => CLAUSE.test(line);

/** A verb that makes a sentence of a long line in lower case. */
const FINITE = /\b(?:is|are|was|were|will|has|have|had|shall|must)\b/;
const OPEN_LINE =
  /\b(?:we|they|will|shall|agree[ds]?|decide[ds]?|commit(?:s|ted)?|including|include[s]?|following|follows|to|are|is|were|was|that|parties|sides|leaders|ministers|said|statement reads?)\b/i;

/** A line of its own without an end mark, in the manner of a heading. `next` is the folded text after it, empty at the end; `nextAlike` says that it is marked in the same style. */
export function isHeadingLine(line: string, p: Marked, next: string, nextAlike: boolean): boolean {
  if (
    line.length > LONGEST_HEADING ||
    next === '' ||
    FINITE_END.test(line) ||
    !/^["'(]?[\p{Lu}\p{N}]/u.test(line) ||
    (/^\p{Ll}/u.test(next) && !isDateline(next))
  )
    return false;
  const words = line.split(' ').filter((w) => w !== '');
  if (words.length > (/\?["')]?$/.test(line) ? MOST_ASKED : MOST_WORDS)) return false;
  if (line.endsWith(':'))
    return words.length <= 14 && !OPEN_LINE.test(line) && capitals(words) >= 0.5 && (p.marker === null || NUMBERED.has(p.style!.style));
  if (p.marker !== null)
    return (
      NUMBERED.has(p.style!.style) &&
      !nextAlike &&
      words.length <= 14 &&
      (p.style!.style !== 'decimal' || capitals(words) >= 0.6 || words.length <= 6) &&
      !CLAUSE.test(line)
    );
  return (capitals(words) >= 0.5 && !CLAUSE.test(line)) || !(CLAUSE.test(line) || (words.length >= 8 && FINITE.test(line)));
}

/** A heading that never is the title of the whole text. */
export const isPartHeading = (line: string): boolean =>
  /^(?:section|annex|part|chapter|appendix|introduction|preamble|background|summary|overview)\b/i.test(line);

/** Share of words of four letters and more that are capitalised. */
function capitals(words: readonly string[]): number {
  const long = words.filter((w) => w.length > 3);
  return long.length === 0 ? 1 : long.filter((w) => /^["'(]?\p{Lu}/u.test(w)).length / long.length;
}
