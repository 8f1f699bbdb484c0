import type { Extraction } from './markdown.js';

/** Elements whose content is not part of the text. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'iframe',
  'select',
  'figure',
]);
/** Elements that stand on a line of their own. */
const BLOCKS = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr blockquote pre hr body html address center'.split(' '),
);
/** Blocks that a blank line sets off, as between paragraphs of plain text. */
const SPACED = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'table', 'pre', 'article', 'section']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ntilde: 'ñ',
  oacute: 'ó',
  aacute: 'á',
  iacute: 'í',
  uacute: 'ú',
  bull: '•',
  middot: '·',
  laquo: '«',
  raquo: '»',
  sect: '§',
  shy: '\u00ad',
  thinsp: '\u2009',
  copy: '©',
};

/**
 * The words of a web page: markup, scripts, navigation, page heads and feet go; paragraphs, headings and list items keep lines of their own.
 * An `article` or `main` element, when there is one, is all that is read. Title and date come from the page's own metadata. One pass, linear.
 */
export function extractHtml(source: string): Extraction {
  const body = mainPart(source);
  const title = titleOf(source);
  const date = metaDate(source);
  return { text: textOf(body), metadata: { ...(title && { title }), ...(date && { date }) } };
}

function mainPart(source: string): string {
  const lower = source.toLowerCase();
  for (const name of ['article', 'main', 'body']) {
    const open = openTag(lower, name);
    const from = open < 0 ? -1 : lower.indexOf('>', open);
    if (from < 0) continue;
    const close = lower.lastIndexOf(`</${name}`);
    return source.slice(from + 1, close > from ? close : source.length);
  }
  return source;
}

function openTag(lower: string, name: string): number {
  for (let at = lower.indexOf(`<${name}`); at >= 0; at = lower.indexOf(`<${name}`, at + 1)) {
    if (/[\s>/]/.test(lower[at + name.length + 1] ?? '')) return at;
  }
  return -1;
}

function textOf(html: string): string {
  const lower = html.toLowerCase();
  const out: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    out.push(decodeEntities(html.slice(at, open < 0 ? html.length : open)).replace(/[ \t\r\n]+/g, ' '));
    if (open < 0) break;
    const next = tagAt(html, lower, open);
    if (next.name === null) out.push('<');
    else out.push(breakFor(next.name, next.closing));
    at = next.end;
  }
  return out
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

interface Tag {
  /** Null when the "<" opens no tag. */
  readonly name: string | null;
  readonly closing: boolean;
  readonly end: number;
}

function tagAt(html: string, lower: string, open: number): Tag {
  if (lower.startsWith('<!--', open)) {
    const end = lower.indexOf('-->', open + 4);
    return { name: '', closing: false, end: end < 0 ? html.length : end + 3 };
  }
  const match = /^<(\/?)([a-z!?][a-z0-9:-]{0,40})/.exec(lower.slice(open, open + 48));
  if (!match) return { name: null, closing: false, end: open + 1 };
  const name = match[2]!;
  const close = html.indexOf('>', open);
  const end = close < 0 ? html.length : close + 1;
  if (match[1] || !SKIPPED.has(name)) return { name, closing: match[1] === '/', end };
  const skipTo = lower.indexOf(`</${name}`, end);
  const skipped = skipTo < 0 ? -1 : html.indexOf('>', skipTo);
  return { name: '', closing: false, end: skipTo < 0 || skipped < 0 ? html.length : skipped + 1 };
}

function breakFor(name: string, closing: boolean): string {
  if (name === 'br') return '\n';
  if (name === 'li') return closing ? '' : '\n- ';
  if (name === 'td' || name === 'th') return closing ? ' ' : '';
  if (!BLOCKS.has(name)) return '';
  return SPACED.has(name) ? '\n\n' : '\n';
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,10});/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return ENTITIES[body] ?? ENTITIES[body.toLowerCase()] ?? whole;
    const code = body[1]?.toLowerCase() === 'x' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function titleOf(source: string): string | undefined {
  const match = /<title[^>]{0,200}>([^<]{1,1000})</i.exec(source);
  return match ? decodeEntities(match[1]!).replace(/\s+/g, ' ').trim() || undefined : undefined;
}

/** The publication date that the page itself declares, when it is a full ISO date. */
function metaDate(source: string): string | undefined {
  for (const [tag] of source.matchAll(/<meta\s[^>]{1,1000}>/gi)) {
    if (!/(?:name|property|itemprop)\s*=\s*["']?(?:article:published_time|date|dc\.date|dcterms\.date|datepublished)["'\s>]/i.test(tag))
      continue;
    const content = /content\s*=\s*["']?(\d{4}-\d{2}-\d{2})/i.exec(tag);
    if (content) return content[1];
  }
  return undefined;
}
