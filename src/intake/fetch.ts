import { EntenteError } from '../errors.js';
import { gateOf } from './consent.js';
import type { Answer } from './fetch-answer.js';
import { type FetchOptions, MAX_REDIRECTS, openSession, pageOf, redirectOf, type Session } from './fetch-session.js';
import { fetchTarget } from './fetch-target.js';

/** What came from an address. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where it was found after redirects: the document's source. */
  readonly source: string;
  /** `content-type`, `etag`, `last-modified`, where the server named them. */
  readonly headers: Readonly<Record<string, string>>;
  /** When it was taken, ISO instant in UTC. */
  readonly taken: string;
  readonly status: number;
  /** The server said that it is the same as the last time; the bytes come from the cache. */
  readonly unchanged: boolean;
}
/** Keeps connections, turns and what the sites ask of robots between fetches. Close it at the end. */
export interface Fetcher {
  readonly fetch: (address: string) => Promise<Fetched>;
  readonly close: () => Promise<void>;
}

const KEPT_HEADERS = ['content-type', 'etag', 'last-modified'] as const;
const MAX_HEADER = 1024;

/**
 * Fetches one address, politely and safely: see `openFetcher`, which is for more than one. Errors: `fetch-url`, `fetch-scheme`, `fetch-credentials`,
 * `fetch-port`, `fetch-refused-address`, `fetch-robots`, `fetch-status`, `fetch-later`, `fetch-consent`, `fetch-redirects`, `fetch-too-large`,
 * `fetch-compression`, `fetch-timeout`, `fetch-failed`.
 */
export async function fetchUrl(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const fetcher = openFetcher(options);
  try {
    return await fetcher.fetch(address);
  } finally {
    await fetcher.close();
  }
}

/**
 * A fetcher: http and https only; public addresses only, after resolution and on every redirect; `robots.txt` obeyed; one request at a time for each
 * host, a second apart or as the site asks; what is in the cache is asked for conditionally. An answer that is no document is an error, never bytes.
 */
export function openFetcher(options: FetchOptions = {}): Fetcher {
  let session: Promise<Session> | null = null;
  const opened = (): Promise<Session> => {
    session ??= openSession(options);
    return session;
  };
  return {
    fetch: async (address) => fetched(await opened(), address),
    close: async () => (await session)?.agent.destroy(),
  };
}

async function fetched(session: Session, address: string): Promise<Fetched> {
  let url = fetchTarget(address, session.rules);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const kept = await session.cache.get(url.href);
    const answer = await pageOf(session, url, conditions(kept?.headers ?? {}));
    const next = redirectOf(answer);
    if (next === null) {
      if (answer.status === 304 && kept !== null) return documentOf(session, url, hop, { ...kept, status: 200 }, true);
      const found = documentOf(session, url, hop, answer, false);
      await session.cache.put(url.href, { bytes: found.bytes, headers: found.headers });
      return found;
    }
    url = fetchTarget(next, session.rules, url);
  }
  throw new EntenteError('fetch-redirects', {
    expected: `a page after at most ${MAX_REDIRECTS} redirects`,
    came: `one more, to ${url.host}`,
    todo: 'Open the address in a browser and give the one where it ends.',
  });
}

/** Throws for every status but success, and for a gate before the document. */
function documentOf(session: Session, url: URL, hop: number, answer: Answer, unchanged: boolean): Fetched {
  const { status, bytes, headers } = answer;
  if (status !== 200 && status !== 203) throw badStatus(url, status);
  const gate = gateOf(bytes, hop > 0 ? url.href : '', headers);
  if (gate !== null)
    throw new EntenteError('fetch-consent', {
      expected: `a document at ${url.host}`,
      came: `a page that asks for consent, JavaScript, a log-in or a proof of being human (${gate})`,
      todo: 'Open it in a browser, save the document, and add the file.',
    });
  return { bytes, source: url.href, headers: kept(headers), taken: new Date(session.clock.now()).toISOString(), status, unchanged };
}

function conditions(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { etag, 'last-modified': modified } = kept(headers);
  return { ...(etag !== undefined && { 'if-none-match': etag }), ...(modified !== undefined && { 'if-modified-since': modified }) };
}

/** Only what will be sent back or shown, and only characters that a header may hold. */
function kept(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    KEPT_HEADERS.map((name) => [name, headers[name] ?? ''] as const).filter(
      ([, value]) => /^[\x20-\x7e]+$/.test(value) && value.length <= MAX_HEADER,
    ),
  );
}

const badStatus = (url: URL, status: number): EntenteError =>
  new EntenteError('fetch-status', {
    expected: `a document at ${url.host}`,
    came: `status ${status}${MEANINGS[status] ?? ''}`,
    todo: status === 404 || status === 410 ? 'Check the address.' : 'Open it in a browser; if it shows there, save it and add the file.',
  });
const MEANINGS: Readonly<Record<number, string>> = {
  304: ' (unchanged, although nothing was known)',
  401: ' (log-in needed)',
  403: ' (forbidden)',
  404: ' (not there)',
  410: ' (gone)',
  429: ' (too many requests)',
  451: ' (withheld for legal reasons)',
  503: ' (not available now)',
};
