import { isIP } from 'node:net';
import { EntenteError } from '../errors.js';
import { refusal } from './address.js';

/** Longer addresses are attacks or mistakes: no publisher's reach a quarter of it. */
const MAX_LENGTH = 2048;
/** Names that mean this machine or this network whatever a resolver says (RFC 6761, RFC 8375). */
const LOCAL_NAMES = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa', 'localdomain', 'onion'];

/** What besides the defaults may be spoken to. Tests use it to reach a server of their own; nothing else should. */
export interface TargetRules {
  /** Ports besides 80 and 443. */
  readonly ports?: readonly number[];
  /** True for an address and port that may be spoken to although they are not public. */
  readonly allow?: (address: string, port: number) => boolean;
}

/** Whether an argument is meant as an address rather than a file: "http://…", "ftp://…", "data:…". A Windows path ("C:\…") is not. */
export const isAddress = (argument: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:data|javascript|blob|about|mailto):)/i.test(argument);

/**
 * The address to fetch, checked before anything is resolved; `base` is the page that redirects to it. Errors: `fetch-url` (no URL, control characters,
 * backslashes, too long), `fetch-scheme` (not http or https, or from https down to http), `fetch-credentials`, `fetch-port`, `fetch-refused-address`.
 */
export function fetchTarget(address: string, rules: TargetRules = {}, base?: URL): URL {
  const url = parsed(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw wrongScheme(`"${shown(url.protocol)}"`);
  if (base?.protocol === 'https:' && url.protocol === 'http:')
    throw wrongScheme(`a redirect from ${base.origin} down to http://${url.host}`);
  if (url.username !== '' || url.password !== '')
    throw new EntenteError('fetch-credentials', {
      expected: 'an address without user name and password',
      came: `one for ${url.host}`,
      todo: 'Take them out: what is kept in a ledger names its source to everyone.',
    });
  const port = portOf(url);
  if (port !== 80 && port !== 443 && rules.ports?.includes(port) !== true)
    throw new EntenteError('fetch-port', {
      expected: 'port 80 or 443',
      came: `port ${port} at ${url.hostname}`,
      todo: 'Public sites answer on these two. Download the file yourself and add it.',
    });
  const host = hostOf(url);
  if (isIP(host) !== 0) requirePublic(host, host, port, rules);
  else if (isLocalName(host)) throw refused(host, 'a name of this machine or network');
  url.hash = '';
  return url;
}

/** Throws `fetch-refused-address` for an address that is not public, unless the rules allow it. `host` is what it was resolved from. */
export function requirePublic(host: string, address: string, port: number, rules: TargetRules): void {
  const reason = refusal(address);
  if (reason !== null && rules.allow?.(address, port) !== true) throw refused(host === address ? host : `${host} (${address})`, reason);
}

/** The port of a URL, with the default of its scheme. */
export const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port));

/** The host without the brackets of IPv6 and the dot at the end. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$|\.$/g, '');

function parsed(address: string, base?: URL): URL {
  // URL parsing drops tabs and line breaks and turns "\" into "/": what is checked here must be what the user sees.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const strange = /[\u0000-\u001f\u007f\\]/.test(address);
  if (strange || address.length > MAX_LENGTH || !URL.canParse(address, base?.href)) throw noUrl(address, strange);
  return new URL(address, base?.href);
}

function isLocalName(host: string): boolean {
  return host === '' || !host.includes('.') || LOCAL_NAMES.some((name) => host === name || host.endsWith(`.${name}`));
}

const noUrl = (address: string, strange: boolean): EntenteError =>
  new EntenteError('fetch-url', {
    expected: `an address like https://www.example.org/statement, of at most ${MAX_LENGTH} characters`,
    came: strange ? 'one with control characters or backslashes in it' : `"${shown(address)}"`,
    todo: 'Copy it again from the browser.',
  });

const wrongScheme = (came: string): EntenteError =>
  new EntenteError('fetch-scheme', {
    expected: 'http:// or https://',
    came,
    todo: 'Give the address of a web page; a file is named without "file:".',
  });

const refused = (host: string, reason: string): EntenteError =>
  new EntenteError('fetch-refused-address', {
    expected: 'a public address',
    came: `${shown(host)}: ${reason}`,
    todo: 'Only public sites are fetched. If the document is yours, add it as a file.',
  });

const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
