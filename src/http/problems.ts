import type { Context } from 'hono';
import { EntenteError } from '../index.js';

/** HTTP status by error code. What is not listed is a fault of the request: 400. */
const STATUS: Readonly<Record<string, number>> = {
  'token-missing': 401,
  'token-invalid': 401,
  'scope-missing': 403,
  'host-refused': 403,
  'origin-refused': 403,
  'not-found': 404,
  'no-ledger': 404,
  'unknown-document': 404,
  'unknown-commitment': 404,
  'unknown-series': 404,
  'unknown-lineage': 404,
  'unknown-entry': 404,
  'unknown-evidence': 404,
  'unknown-job': 404,
  'unknown-act': 404,
  'method-not-allowed': 405,
  'format-unknown': 406,
  'undo-impossible': 409,
  'series-empty': 409,
  'series-twice': 409,
  'series-undated': 409,
  'text-redacted': 410,
  'body-too-large': 413,
  'file-too-large': 413,
  'work-too-large': 413,
  'body-type': 415,
  'body-encoding': 415,
  'unsupported-format': 415,
  'unsupported-encoding': 415,
  'binary-file': 415,
  'rate-limited': 429,
  'internal-error': 500,
  'ledger-damaged': 500,
  'ledger-missing': 503,
  'ledger-read-only': 503,
  'ledger-refused': 503,
  'ledger-unreachable': 503,
  'commitments-stale': 503,
  'ledger-locked': 503,
  'server-busy': 503,
  'work-too-long': 503,
  'disk-full': 507,
};

/** What a client is told of an error (RFC 9457), with our code and what to do next. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly expected: string;
  readonly came: string;
  readonly todo: string;
}

/** The problem that an error is. An error without a code of ours is told as `internal-error`, without its own words: those are for the log. */
export function problemOf(error: unknown): Problem {
  const known = error instanceof EntenteError ? error : internal();
  const { expected, came, todo } = known.detail;
  return {
    type: `urn:entente:error:${known.code}`,
    title: known.code.replaceAll('-', ' '),
    status: STATUS[known.code] ?? 400,
    code: known.code,
    detail: `Expected ${expected}; came ${came}.`,
    expected,
    came,
    todo,
  };
}

/** An error as the answer to a request. */
export function problemResponse(error: unknown, context?: Context): Response {
  const problem = problemOf(error);
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer realm="entente"');
  if (problem.status === 503 || problem.status === 429) headers.set('retry-after', context?.get('retryAfter') ?? '2');
  // Nothing is said of closing the connection: the rest of a refused body is drained for a while, so that the client gets to read this.
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function internal(): EntenteError {
  return new EntenteError('internal-error', {
    expected: 'the engine to answer any request',
    came: 'a fault of its own',
    todo: 'This is a fault of Entente: please report it. The log of the server names it.',
  });
}

/** A route, document or other thing that is not there. */
export function notFound(what: string): EntenteError {
  return new EntenteError('not-found', {
    expected: 'an address of this API',
    came: what,
    todo: 'GET /api/v1/openapi.json lists every address.',
  });
}
