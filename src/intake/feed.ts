import { EntenteError } from '../errors.js';
import { decode } from './decode.js';
import { isDay } from './series-files.js';
import { xmlEvents } from './xml.js';

/** One thing that a feed tells of. */
export interface FeedItem {
  readonly title: string | null;
  /** Absolute address. */
  readonly link: string;
  /** ISO day as it stands in the feed, in the feed's own time zone; null without one. */
  readonly date: string | null;
}
/** A feed and its items, in its order. */
export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

/** A title longer than this is a text. */
const MAX_TITLE = 400;
/** Feeds hold some dozens of items; one of this size was made to keep a reader busy. */
const MAX_FEED_BYTES = 5 * 1024 * 1024;
/** How far into the bytes a feed shows itself. */
const PROBE = 2048;

/** Whether bytes are a feed (RSS, RDF, Atom, JSON Feed): told by how they begin, not by their name or type, which servers get wrong. */
export function isFeed(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PROBE));
  if (/^[\s\u00ef\u00bb\u00bf]{0,40}\{/.test(head)) return head.includes('jsonfeed.org/version');
  const root = /<([a-z][a-z0-9]{0,20}:)?(rss|feed|RDF)[\s>]/.exec(head);
  return root !== null && !/<(?:html|!doctype\s+html)/i.test(head.slice(0, root.index));
}

/**
 * The items of a feed, with links made absolute against `base`, each link once; items without a link are left out. XML is refused before it is read
 * when it declares a document type, is nested deeper than 512, or is not well-formed: nothing is expanded. Throws `feed-invalid`, also over 5 MB.
 */
export async function feedOf(bytes: Uint8Array, base: string): Promise<Feed> {
  if (bytes.length > MAX_FEED_BYTES) throw invalid(base, `${Math.ceil(bytes.length / 1024 / 1024)} MB`);
  const { text } = decode(bytes, base);
  const { title, items } = await parsed(text.replace(/^\uFEFF/, ''), base);
  const seen = new Set<string>();
  const absolute = items.flatMap((item) => {
    const link = item.link === null || !URL.canParse(item.link, base) ? null : new URL(item.link, base).href;
    if (link === null || seen.has(link)) return [];
    seen.add(link);
    return [{ ...item, link }];
  });
  return { title, items: absolute };
}

interface RawItem {
  readonly title: string | null;
  readonly link: string | null;
  readonly date: string | null;
}

async function parsed(text: string, base: string): Promise<{ title: string | null; items: readonly RawItem[] }> {
  try {
    if (!text.trimStart().startsWith('{')) for (const _ of xmlEvents(text));
    const { parseFeed } = await import('feedsmith');
    const { format, feed } = parseFeed(text);
    if (format === 'rss')
      return {
        title: words(feed.title),
        items: (feed.items ?? []).map((item) => raw(item.title, item.link ?? permalink(item.guid), item.pubDate ?? item.dc?.dates?.[0])),
      };
    if (format === 'rdf')
      return { title: words(feed.title), items: (feed.items ?? []).map((item) => raw(item.title, item.link, item.dc?.dates?.[0])) };
    if (format === 'atom')
      return {
        title: words(feed.title?.value),
        items: (feed.entries ?? []).map((entry) => raw(entry.title?.value, alternate(entry.links), entry.published ?? entry.updated)),
      };
    return {
      title: words(feed.title),
      items: (feed.items ?? []).map((item) => raw(item.title, item.url ?? item.external_url, item.date_published)),
    };
  } catch (error) {
    throw invalid(base, error instanceof Error ? error.message : String(error));
  }
}

const invalid = (base: string, came: string): EntenteError =>
  new EntenteError('feed-invalid', {
    expected: `a feed (RSS, Atom or JSON Feed, up to ${MAX_FEED_BYTES / 1024 / 1024} MB) at ${base.slice(0, 200)}`,
    came: came.split('\n')[0]!.slice(0, 200),
    todo: 'Give the addresses of the documents themselves.',
  });

/** The item's own page, not the feed's or a file beside it. */
function alternate(links: readonly { readonly href?: string; readonly rel?: string }[] | undefined): string | undefined {
  return (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href;
}

/** A guid is an address unless it says otherwise. */
function permalink(guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.isPermaLink !== false && guid?.value !== undefined && /^https?:/.test(guid.value) ? guid.value : undefined;
}

const raw = (title: string | undefined, link: string | undefined, date: string | undefined): RawItem => ({
  title: words(title),
  link: link?.trim() || null,
  date: dayOf(date ?? ''),
});

/** A title without markup, on one line. */
function words(title: string | undefined): string | null {
  const plain = (title ?? '')
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' || plain.length > MAX_TITLE ? null : plain;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "2025-06-12T00:30:00+09:00" and "Thu, 12 Jun 2025 00:30:00 +0900" are both 12 June: the day where it was published. */
function dayOf(date: string): string | null {
  const iso = /^\s{0,20}(\d{4}-\d{2}-\d{2})/.exec(date)?.[1];
  const mail = /\b(\d{1,2})\s([A-Z][a-z]{2})[a-z]{0,6}\s(\d{4})\b/.exec(date.slice(0, 100));
  const month = MONTHS.indexOf((mail?.[2] ?? '').toLowerCase()) + 1;
  const day = iso ?? (mail === null ? '' : `${mail[3]}-${String(month).padStart(2, '0')}-${mail[1]!.padStart(2, '0')}`);
  return isDay(day) ? day : null;
}
