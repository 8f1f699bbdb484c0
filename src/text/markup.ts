import { foldChars } from './fold.js';

/** Tags, comments, link targets and emphasis marks; every class is bounded, so hostile input stays linear. */
const REMAINS =
  /<!--(?:[^-]|-(?!->)){0,400}-->|<\/?[a-zA-Z][^<>]{0,300}>|\[(?=[^[\]]{1,200}\]\()|\]\((?:https?:|\/|#|mailto:)[^()\s]{0,500}\)|\*\*\*?|(?<![\p{L}\p{N}*])\*(?=\p{L})|(?<=[\p{L}\p{N}.,;:])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,;:])_{1,3}(?![\p{L}\p{N}_])|&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '.',
};

function decoded(entity: string): string {
  const name = entity.slice(1, -1);
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : name.startsWith('#') ? Number.parseInt(name.slice(1), 10) : -1;
  const c = code >= 0 && code < 0xd800 ? String.fromCharCode(code) : (ENTITIES[name] ?? ' ');
  return foldChars(c);
}

const blank = (match: string): string => {
  if (match[0] === '&')
    return match.length > 1 && decoded(match) !== ' ' ? decoded(match) + ' '.repeat(match.length - 1) : ' '.repeat(match.length);
  return ' '.repeat(match.length);
};

/** Does the text carry remains of mark-up at all? Cheap: one scan for the characters that could start any. */
export const hasMarkup = (text: string): boolean => /[<*_&]|\]\(/.test(text);

/** A copy of the same length in which tags, comments, link targets, emphasis marks and entities are blanked; line ends stay. */
export const withoutMarkup = (text: string): string => (hasMarkup(text) ? text.replace(REMAINS, blank) : text);

const BLOCK_TAG = /^<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|table|section|article|blockquote|header|footer)\b/i;
const LINE_HEAD = /^[ \t]{0,3}(?:#{1,6}(?=[ \t])|>(?=[ \t]))/gm;

/** The copy that layout reads: like `withoutMarkup`, but tags that open or close a block become line ends, and the signs of Markdown headings and quotations go. Same length. */
export function layoutCopy(text: string): string {
  if (!/[<*_&#>]|\]\(/.test(text)) return text;
  const lines = text.replace(REMAINS, (m) => (BLOCK_TAG.test(m) ? `\n\n${' '.repeat(m.length - 2)}` : blank(m)));
  return lines.replace(LINE_HEAD, (m) => ' '.repeat(m.length));
}

/** The copy that sentences, tokens and matching read: mark-up blanked, quotes, dashes and spaces folded. Same length, offsets true. */
export const readingCopy = (text: string): string => foldChars(withoutMarkup(text));
