import { decodeEntities } from './html-entities.js';
import { pageMetadata } from './html-metadata.js';
import { attributeOf, type HtmlToken, htmlTokens } from './html-tokens.js';
import type { Extraction } from './markdown.js';

/** Elements that are no part of the text, with all that they hold. */
const SKIPPED = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'button',
  'select',
  'label',
  'figure',
  'dialog',
  'object',
  'audio',
  'video',
  'canvas',
]);
/** Elements that stand on a line of their own. */
const BLOCKS = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr blockquote pre hr body html address center form fieldset header'.split(
    ' ',
  ),
);
/** Blocks that a blank line sets off, as between paragraphs of plain text. */
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'table', 'pre', 'article', 'section']);
/** Elements that pages use for parts beside the text, and the words by which they name such parts. */
const PARTS = new Set(['div', 'section', 'ul', 'ol', 'table', 'span', 'form']);
const BESIDE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|shar(?:e|ing)|social|related|newsletter|subscri(?:be|ption)|breadcrumbs?|skip|sidebar|menu|nav(?:igation|bar)?|pag(?:er|ination)|comments?|adverts?|advertisement|promo|recommend(?:ed|ations)?|most-?read|teasers?|toolbar|search|login|banner|hidden)(?=$|[\s_-])/i;
/** A part named so is text all the same when it has so many words, and few of them are links: names can mislead. */
const TEXT_WORDS = 150;
const TEXT_LINKS = 0.3;

/** Marks around the words of a link while a page is taken apart: noncharacters, which are taken out of the page's own text. */
const LINK = '\ufdd0';
const UNLINK = '\ufdd1';

/** The lines of a page, and how many of their letters stand in links (0–1). */
export interface PageLine {
  readonly text: string;
  readonly linked: number;
}

/**
 * The words of a web page: markup, scripts, navigation, page heads and feet go, and parts named for what stands beside a text (sharing, cookies, related
 * links); paragraphs, headings, list items with their numbers and rows of tables keep lines of their own. An `article` or `main` element, when there is
 * one, is all that is read. Title, date, author, site and address come from the page's own metadata. One pass, linear.
 */
export function extractHtml(source: string): Extraction {
  return { text: textOfHtml(source), metadata: pageMetadata(source) };
}

/** The text alone, of a page or of a piece of one. */
export const textOfHtml = (source: string): string => tidied(markedText(source)).replace(/[\ufdd0\ufdd1]/g, '');

/** The lines of the text, with the share of links in each. */
export function pageLines(source: string): readonly PageLine[] {
  let inLink = false;
  return tidied(markedText(source))
    .split('\n')
    .map((line) => {
      let letters = 0;
      let linked = 0;
      for (const char of line) {
        if (char === LINK) inLink = true;
        else if (char === UNLINK) inLink = false;
        else if (char.trim() !== '') {
          letters += 1;
          if (inLink) linked += 1;
        }
      }
      return { text: line.replace(/[\ufdd0\ufdd1]/g, ''), linked: letters === 0 ? 0 : linked / letters };
    });
}

const tidied = (text: string): string =>
  text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(?:- |\d{1,3}\. )(?=(?:\([a-z0-9]{1,4}\)|[a-z0-9]{1,3}[.)]|[•·–])\s)/gm, '')
    .trim();

function mainPart(source: string): { readonly html: string; readonly whole: boolean } {
  const lower = source.toLowerCase();
  for (const name of ['article', 'main', 'body']) {
    const open = openTag(lower, name);
    const from = open < 0 ? -1 : lower.indexOf('>', open);
    if (from < 0) continue;
    const close = lower.lastIndexOf(`</${name}`);
    return { html: source.slice(from + 1, close > from ? close : source.length), whole: name === 'body' };
  }
  return { html: source, whole: true };
}

function openTag(lower: string, name: string): number {
  for (let at = lower.indexOf(`<${name}`); at >= 0; at = lower.indexOf(`<${name}`, at + 1)) {
    if (/[\s>/]/.test(lower[at + name.length + 1] ?? '')) return at;
  }
  return -1;
}

/** A part that may stand beside the text: what it holds waits until it is closed. */
interface Part {
  readonly name: string;
  depth: number;
  readonly out: string[];
}
interface List {
  readonly style: string | null;
  next: number;
}

/** When leaving out the parts beside the text leaves nothing, they are the text. */
function markedText(source: string): string {
  const { html, whole } = mainPart(source);
  const text = wordsOf(html, whole, isBeside);
  return text.trim() === '' ? wordsOf(html, whole, () => false) : text;
}

function wordsOf(html: string, whole: boolean, beside: (name: string, attributes: string) => boolean): string {
  const out: string[] = [];
  const lists: List[] = [];
  let part: Part | null = null;
  let pre = 0;
  let raised = false;
  for (const token of shownTokens(html, whole)) {
    const to = (part ?? { out }).out;
    if (token.kind === 'text') {
      const plain = plainText(token.text, pre > 0);
      to.push(raised ? superscript(plain) : plain);
      continue;
    }
    const { name, attributes } = token;
    const opens = token.kind === 'open';
    if (name === 'sup') raised = opens;
    if (name === 'pre') pre = Math.max(0, pre + (opens ? 1 : -1));
    if (name === 'ul' || name === 'ol') listed(lists, name, attributes, opens);
    if (part === null && opens && beside(name, attributes)) part = { name, depth: 0, out: [] };
    if (part !== null && name === part.name) part.depth += opens ? 1 : -1;
    (part ?? { out }).out.push(name === 'li' && opens ? itemMark(lists, attributes) : breakFor(name, !opens));
    if (part !== null && part.depth === 0) {
      const held: string = part.out.join('');
      out.push(isText(held) ? held : '\n');
      part = null;
    }
  }
  // A part that is never closed is no part beside the text.
  return out.join('') + (part === null ? '' : (part as Part).out.join(''));
}

/** The tokens of what a page shows as text. An element that is never closed would hide all the rest, and is shown. */
function* shownTokens(html: string, whole: boolean): Generator<HtmlToken> {
  const lower = html.toLowerCase();
  const skipped = new Set([...SKIPPED].filter((name) => (name !== 'header' || whole) && lower.includes(`</${name}`)));
  let skip = '';
  let depth = 0;
  for (const token of htmlTokens(html)) {
    if (depth > 0) {
      if (token.kind !== 'text' && token.name === skip) depth += token.kind === 'open' ? 1 : -1;
    } else if (token.kind === 'open' && skipped.has(token.name) && !token.attributes.endsWith('/')) {
      skip = token.name;
      depth = 1;
    } else yield token;
  }
}

/** The number of a note stays apart from the year it hangs on: "2026¹", not "20261". */
const superscript = (text: string): string =>
  /^[\s\d,*–-]{1,12}$/.test(text) ? text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))) : text;

function plainText(text: string, typed: boolean): string {
  const plain = decodeEntities(text).replace(/[\ufdd0\ufdd1]/g, '');
  return typed ? plain : plain.replace(/[ \t\r\n]+/g, ' ');
}

function isBeside(name: string, attributes: string): boolean {
  if (!PARTS.has(name) || attributes === '') return false;
  if (/(?:^|\s)hidden(?:$|[\s=])|aria-modal|display\s{0,3}:\s{0,3}none/i.test(attributes)) return true;
  const names = `${attributeOf(attributes, 'class') ?? ''} ${attributeOf(attributes, 'id') ?? ''} ${attributeOf(attributes, 'role') ?? ''}`;
  return BESIDE.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

function isText(held: string): boolean {
  const words = held.split(/\s+/).length;
  if (words < TEXT_WORDS) return false;
  let linked = 0;
  for (const link of held.split(LINK).slice(1)) linked += (link.split(UNLINK, 1)[0] ?? '').length;
  return linked / held.length < TEXT_LINKS;
}

function listed(lists: List[], name: string, attributes: string, opens: boolean): void {
  if (!opens) lists.pop();
  else if (name === 'ul') lists.push({ style: null, next: 0 });
  else
    lists.push({ style: attributeOf(attributes, 'type') ?? '1', next: Number.parseInt(attributeOf(attributes, 'start') ?? '1', 10) || 1 });
}

function itemMark(lists: readonly List[], attributes: string): string {
  const list = lists.at(-1);
  if (list === undefined || list.style === null) return '\n- ';
  const own = Number.parseInt(attributeOf(attributes, 'value') ?? '', 10);
  const number = Number.isNaN(own) ? list.next : own;
  (list as { next: number }).next = number + 1;
  const letter = /^a$/i.test(list.style) && number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : null;
  if (letter !== null) return `\n(${list.style === 'A' ? letter.toUpperCase() : letter}) `;
  return `\n${number}. `;
}

function breakFor(name: string, closing: boolean): string {
  if (name === 'a') return closing ? UNLINK : LINK;
  if (name === 'br') return '\n';
  if (name === 'li') return '';
  if (name === 'td' || name === 'th') return closing ? ' ' : '';
  if (!BLOCKS.has(name)) return '';
  return SPACED.has(name) ? '\n\n' : '\n';
}
