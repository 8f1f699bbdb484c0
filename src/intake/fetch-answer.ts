import type { Dispatcher } from 'undici';
import { EntenteError } from '../errors.js';
import { bodyOf, tooLarge } from './fetch-body.js';

/** How much and how long one request may take. */
export interface RequestLimits {
  /** Bytes of the answer, as sent and as unpacked. */
  readonly maxBytes: number;
  /** Milliseconds for the whole request. */
  readonly totalMs: number;
  /** Milliseconds without anything arriving. */
  readonly idleMs: number;
}

/** One answer of a server; the body is read only of those with status 200 or 203. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/**
 * Sends one GET and takes the answer within the limits; follows nothing. `cut` takes the first `maxBytes` of a longer body. Errors: `fetch-timeout`,
 * `fetch-too-large`, `fetch-compression`, `fetch-failed` (no connection, broken off, not HTTP), and those of the agent.
 */
export async function answerOf(
  agent: Dispatcher,
  url: URL,
  headers: Readonly<Record<string, string>>,
  limits: RequestLimits,
  { cut = false } = {},
): Promise<Answer> {
  const control = new AbortController();
  const late = (what: string) => () => control.abort(timeout(url.host, what));
  const total = setTimeout(late(`none after ${limits.totalMs / 1000} s in all`), limits.totalMs);
  const idle = setTimeout(late(`nothing for ${limits.idleMs / 1000} s`), limits.idleMs);
  try {
    const {
      statusCode,
      headers: raw,
      body,
    } = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers,
      signal: control.signal,
    });
    idle.refresh();
    const flat = flattened(raw);
    if (statusCode !== 200 && statusCode !== 203) {
      // 304 has no body; whatever another status says is nobody's document.
      if (statusCode === 304) await body.dump();
      else body.on('error', () => {}).destroy();
      return { status: statusCode, headers: flat, bytes: new Uint8Array(0) };
    }
    if (!cut && Number(flat['content-length'] ?? 0) > limits.maxBytes) {
      body.on('error', () => {}).destroy();
      throw tooLarge(url.host, limits.maxBytes);
    }
    const onBytes = () => void idle.refresh();
    const bytes = await bodyOf(body, flat['content-encoding'] ?? '', { maxBytes: limits.maxBytes, cut, onBytes }, url.host);
    return { status: statusCode, headers: flat, bytes };
  } catch (error) {
    throw coded(control.signal.aborted ? control.signal.reason : error, url.host);
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
  }
}

function flattened(headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]));
}

function coded(error: unknown, host: string): EntenteError {
  if (error instanceof EntenteError) return error;
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return timeout(host, 'no connection');
  return new EntenteError('fetch-failed', {
    expected: `a whole answer from ${host}`,
    came: code === '' ? (message.split('\n')[0] ?? '').slice(0, 200) : code,
    todo: 'Check the address, and the connection to the network; then try again.',
  });
}

const timeout = (host: string, came: string): EntenteError =>
  new EntenteError('fetch-timeout', {
    expected: `an answer from ${host} in time`,
    came,
    todo: 'Try again later, or download the file yourself and add it.',
  });
