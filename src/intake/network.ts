import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { EntenteError } from '../errors.js';
import type { Genre, Level } from '../model.js';
import type { Catalogue, SourceTrust } from './catalogue.js';
import { type FeedItem, feedOf, isFeed } from './feed.js';
import type { Fetched, Fetcher } from './fetch.js';
import { takeInAny } from './file.js';

/** A document from the network, ready to be added to a ledger. */
export interface NetworkInput {
  readonly bytes: Uint8Array;
  /** Made from the address, with an ending that tells the format. */
  readonly name: string;
  readonly source: string;
  readonly taken: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the catalogue or the feed says of it. */
  readonly given: {
    readonly title?: string;
    readonly date?: string;
    readonly place?: string;
    readonly genre?: Genre;
    readonly level?: Level;
    readonly series?: string;
    readonly trust?: SourceTrust;
  };
  /** The server said that it is the same as the last time. */
  readonly unchanged: boolean;
}
/** What became of one address: a document, or the error that kept it out. */
export type FromNetwork =
  | { readonly address: string; readonly input: NetworkInput }
  | { readonly address: string; readonly error: EntenteError };

/** Newest items of a feed that are fetched when nothing else is said: most feeds hold 10 to 50. */
export const FEED_ITEMS = 50;

/**
 * The document at an address; or, when the address is a feed, the documents that its items link to, at most `items` of them in the feed's order.
 * What can't be had is given as its error (see `fetchUrl`, `feedOf`), and the next one follows.
 */
export async function* inputsOfUrl(address: string, fetcher: Fetcher, { items = FEED_ITEMS } = {}): AsyncGenerator<FromNetwork> {
  try {
    const fetched = await fetcher.fetch(address);
    if (!isFeed(fetched.bytes)) yield { address, input: inputOf(fetched, {}) };
    else
      for (const item of (await feedOf(fetched.bytes, fetched.source)).items.slice(0, items))
        yield await attempt(item.link, () => ofItem(item, fetcher));
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    yield { address, error };
  }
}

/** What an address offers, without fetching it: the items of a feed; of a page itself only its address. Errors: those of `fetchUrl` and `feedOf`. */
export async function offeredAt(address: string, fetcher: Fetcher): Promise<readonly FeedItem[]> {
  const fetched = await fetcher.fetch(address);
  return isFeed(fetched.bytes) ? (await feedOf(fetched.bytes, fetched.source)).items : [{ title: null, link: fetched.source, date: null }];
}

async function ofItem({ link, title, date }: FeedItem, fetcher: Fetcher): Promise<NetworkInput> {
  return inputOf(await fetcher.fetch(link), { ...(title !== null && { title }), ...(date !== null && { date }) });
}

/** The documents of a catalogue, in its order, each with its facts; one that can't be had, or has another hash than the catalogue says, is an error. */
export async function* inputsOfCatalogue(catalogue: Catalogue, fetcher: Fetcher): AsyncGenerator<FromNetwork> {
  for (const { address, title, date, genre, level, place, sha256 } of catalogue.documents)
    yield await attempt(address, async () => {
      const given = { title, date, genre, series: catalogue.series, trust: catalogue.trust };
      const input = inputOf(await fetcher.fetch(address), { ...given, ...(level !== null && { level }), ...(place !== null && { place }) });
      if (sha256 !== null) await requireHash(input, sha256);
      return input;
    });
}

async function attempt(address: string, work: () => Promise<NetworkInput>): Promise<FromNetwork> {
  try {
    return { address, input: await work() };
  } catch (error) {
    if (error instanceof EntenteError) return { address, error };
    throw error;
  }
}

function inputOf({ bytes, source, taken, headers, unchanged }: Fetched, given: NetworkInput['given']): NetworkInput {
  return { bytes, name: nameOf(source, headers['content-type'] ?? ''), source, taken, headers, given, unchanged };
}

async function requireHash(input: NetworkInput, expected: string): Promise<void> {
  const { text } = await takeInAny(input.bytes, input.name);
  const came = createHash('sha256').update(text).digest('hex');
  if (came === expected) return;
  throw new EntenteError('catalogue-hash', {
    expected: `the text that the catalogue vouches for (sha256 ${expected.slice(0, 12)}…) at ${input.source.slice(0, 200)}`,
    came: `another (${came.slice(0, 12)}…)`,
    todo: 'Look at the page: was the statement revised? To take it as it is, add its address.',
  });
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'message/rfc822': '.eml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};
const KNOWN = new Set(Object.values(ENDINGS));
const MAX_NAME = 80;

/** "…/2025/06/joint-statement/" as HTML is "joint-statement.html": letters, digits and hyphens, never a path. */
export function nameOf(source: string, contentType: string): string {
  const url = new URL(source);
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const own = /^\.[a-z0-9]{1,5}$/i.test(extname(last)) ? extname(last).toLowerCase() : '';
  const ending = ENDINGS[contentType.split(';')[0]!.trim().toLowerCase()] ?? (KNOWN.has(own) ? own : '');
  const stem = (last === '' ? url.hostname : last.slice(0, last.length - own.length))
    .replace(/%[0-9a-f]{2}/gi, '-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, MAX_NAME)
    .replace(/^-|-$/g, '');
  return `${stem === '' ? 'page' : stem}${ending}`;
}
