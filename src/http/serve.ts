import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { EntenteError } from '../index.js';
import type { Vars } from './operation.js';
import { problemResponse } from './problems.js';

/** Milliseconds and numbers that keep slow or greedy clients from holding the server. */
export interface Limits {
  /** For a request's headers to arrive whole. */
  readonly headers: number;
  /** For the whole request to arrive. */
  readonly request: number;
  /** Without a byte either way. */
  readonly idle: number;
  readonly connections: number;
  /** For requests under way to finish once the server is told to stop. */
  readonly stopping: number;
}
const LIMITS: Limits = { headers: 10_000, request: 60_000, idle: 150_000, connections: 1_000, stopping: 10_000 };

/** A server that listens. */
export interface Listening {
  readonly address: string;
  readonly port: number;
  /** Takes no new requests, lets those under way finish, then resolves. */
  readonly stop: () => Promise<void>;
}

/**
 * Listens at an address. `port` 0 takes any free one. The application is made when the port is known, because it checks what name and port it was
 * called by. Errors: `port-taken`, `address-unusable`.
 */
export async function listen(
  makeApp: (port: number) => Hono<Vars>,
  { host, port, limits = {} }: { readonly host: string; readonly port: number; readonly limits?: Partial<Limits> },
): Promise<Listening> {
  const bounds = { ...LIMITS, ...limits };
  let app: Hono<Vars> | undefined;
  const answer = getRequestListener((request, env) => app!.fetch(request, env), {
    hostname: 'localhost',
    errorHandler: (error) => problemResponse(error instanceof Error && error.name === 'RequestError' ? malformed() : error),
  });
  const server = createServer(
    {
      headersTimeout: bounds.headers,
      requestTimeout: bounds.request,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: Math.min(2_000, bounds.headers),
      maxHeaderSize: 16 * 1024,
      insecureHTTPParser: false,
    },
    answer,
  );
  server.maxConnections = bounds.connections;
  server.setTimeout(bounds.idle);
  server.on('clientError', refuse);
  server.on('connect', (_: IncomingMessage, socket: Duplex) => socket.end(answerOf(405, 'method-not-allowed', 'allow: GET, HEAD\r\n')));
  const taken = await bind(server, host, port);
  app = makeApp(taken);
  return {
    address: host.includes(':') ? `http://[${host}]:${taken}` : `http://${host}:${taken}`,
    port: taken,
    stop: stopper(server, bounds),
  };
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(bindError(error, host, port)));
    server.listen({ host, port, exclusive: true }, () => {
      const at = server.address();
      resolve(typeof at === 'object' && at !== null ? at.port : port);
    });
  });
}

/** Requests under way are told that the connection ends with them; idle connections end now; after a while the rest is cut. */
function stopper(server: Server, { stopping }: Limits): () => Promise<void> {
  const open = new Set<ServerResponse>();
  server.on('request', (_: IncomingMessage, response: ServerResponse) => {
    open.add(response);
    response.on('close', () => open.delete(response));
  });
  return () =>
    new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), stopping);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close');
      server.closeIdleConnections();
    });
}

/** What is no HTTP request, or comes too slowly, is told so and cut off; it never reached the application. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(answerOf(...(REFUSALS[error.code ?? ''] ?? [400, 'request-malformed'])));
}

/** An answer to what is no request for the application, as it goes over the wire. */
function answerOf(status: number, code: string, more = ''): string {
  const body = JSON.stringify({ type: `urn:entente:error:${code}`, title: code.replaceAll('-', ' '), status, code });
  const lines = [`content-type: application/problem+json`, `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
  return `HTTP/1.1 ${status} ${code}\r\n${lines.join('\r\n')}\r\n${more}\r\n${body}`;
}

/** A request line or host name that no address can be made of. */
function malformed(): EntenteError {
  return new EntenteError('request-malformed', {
    expected: 'a request with a host name and a path',
    came: 'one that no address can be made of',
    todo: 'Ask for a path of this server, as in GET /api/v1/openapi.json.',
  });
}
const REFUSALS: Readonly<Record<string, readonly [number, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-too-slow'],
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large'],
};

function bindError(error: NodeJS.ErrnoException, host: string, port: number): EntenteError {
  if (error.code === 'EADDRINUSE')
    return new EntenteError('port-taken', {
      expected: `a free port`,
      came: `port ${port}, which another program uses`,
      todo: 'Name another one with --port, or --port 0 for any free one.',
    });
  return new EntenteError('address-unusable', {
    expected: 'an address of this machine and a port that may be used',
    came: `${host}, port ${port} (${error.code ?? 'unknown error'})`,
    todo: 'Check --host and --port; ports below 1024 need rights.',
  });
}
