import { decodeEntities } from './html-entities.js';
import { attributeOf } from './html-tokens.js';
import type { Metadata } from './markdown.js';

/** Pages name their facts near the top; what stands further down is text. */
const HEAD = 200_000;
const DATES = [
  'article:published_time',
  'date',
  'dc.date',
  'dcterms.date',
  'dc.date.issued',
  'dcterms.issued',
  'datepublished',
  'pubdate',
  'publish-date',
];

/** What a page says of itself: title, publication date (a full ISO day only), author, site, its own address. */
export function pageMetadata(source: string): Metadata {
  const head = source.slice(0, HEAD);
  const meta = metaTags(head);
  const title = plain(meta.get('og:title')) ?? ownTitle(head);
  const date = dateOf(head, meta);
  const author = [meta.get('author'), meta.get('article:author'), meta.get('dc.creator')]
    .map(plain)
    .find((name) => name !== null && !/^https?:/i.test(name));
  const site = plain(meta.get('og:site_name'));
  const address = addressOf(head) ?? httpAddress(meta.get('og:url') ?? null);
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(author && { author }),
    ...(site && { site }),
    ...(address && { address }),
  };
}

function metaTags(head: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const [tag] of head.matchAll(/<meta\s[^>]{1,2000}>/gi)) {
    const name = (attributeOf(tag, 'property') ?? attributeOf(tag, 'name') ?? attributeOf(tag, 'itemprop'))?.toLowerCase();
    const content = attributeOf(tag, 'content');
    if (name !== undefined && content !== null && !tags.has(name)) tags.set(name, content);
  }
  return tags;
}

const plain = (value: string | undefined): string | null => {
  const text = decodeEntities(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
};

/** The title without the name of the site behind it, when the page's first heading shows where it ends. */
function ownTitle(head: string): string | null {
  const title = plain(/<title[^>]{0,200}>([^<]{1,1000})</i.exec(head)?.[1]);
  const heading = plain(firstHeading(head) ?? undefined);
  return title !== null && heading !== null && title.startsWith(heading) && /^\s?[|–—·:»-]/.test(title.slice(heading.length))
    ? heading
    : title;
}

/** The words of the first `h1` of a page, or null. */
export function firstHeading(source: string): string | null {
  const open = /<h1(?:\s[^>]{0,500})?>/i.exec(source);
  if (!open) return null;
  const inner = source.slice(open.index + open[0].length, open.index + open[0].length + 1000);
  const end = inner.search(/<\/h1/i);
  return end < 0
    ? null
    : decodeEntities(inner.slice(0, end).replace(/<[^>]{0,500}>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim() || null;
}

/** Declared by a meta tag, by the page's linked data, or by a `time` element that says it is the date of publication. */
function dateOf(head: string, meta: ReadonlyMap<string, string>): string | null {
  const declared = DATES.map((name) => meta.get(name)).find((value) => value !== undefined && isDay(value));
  if (declared !== undefined) return declared.trim().slice(0, 10);
  for (const [tag] of head.matchAll(/<time\s[^>]{1,500}>/gi)) {
    const value = attributeOf(tag, 'datetime');
    if (value !== null && isDay(value) && (/\bpubdate\b/i.test(tag) || attributeOf(tag, 'itemprop')?.toLowerCase() === 'datepublished'))
      return value.trim().slice(0, 10);
  }
  const linked = /"datePublished"\s{0,5}:\s{0,5}"([^"]{10,40})"/.exec(head)?.[1];
  return linked !== undefined && isDay(linked) ? linked.slice(0, 10) : null;
}

function isDay(value: string): boolean {
  const day = /^\s?(\d{4}-\d{2}-\d{2})(?:[T\s]|$)/.exec(value)?.[1];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day!);
}

function addressOf(head: string): string | null {
  for (const [tag] of head.matchAll(/<link\s[^>]{1,2000}>/gi))
    if (attributeOf(tag, 'rel')?.toLowerCase() === 'canonical') return httpAddress(attributeOf(tag, 'href'));
  return null;
}

/** An absolute address of the web, or null: nothing else becomes a link. */
function httpAddress(value: string | null): string | null {
  const address = decodeEntities(value ?? '').trim();
  return /^https?:\/\/[^\s<>"'`\\]{1,2000}$/i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}
