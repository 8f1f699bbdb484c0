import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EntenteError } from '../../src/errors.js';
import type { FetchOptions } from '../../src/intake/fetch-session.js';
import type { Clock } from '../../src/intake/fetch-turns.js';

/** A request as the server of a test saw it. */
export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** The fake clock when it came. */
  readonly at: number;
}
export type Page = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A clock that never waits: sleeping moves it. */
export function fakeClock(): Clock & { readonly slept: number[] } {
  let time = Date.UTC(2025, 5, 12, 9);
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (ms) => {
      slept.push(ms);
      time += ms;
    },
  };
}

/** A server on loopback that plays every host; names under `.example` resolve to it, and only its port is allowed. Without a page it says 404. */
export async function openSite(pages: Readonly<Record<string, Page>>) {
  const clock = fakeClock();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const host = (request.headers.host ?? '').split(':')[0]!;
    asked.push({ host, path, headers: request.headers, at: clock.now() });
    const page = pages[`${host}${path}`] ?? pages[path];
    if (typeof page === 'function') page(request, response);
    else response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? 'not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  const options: FetchOptions = {
    ports: [port],
    allow: (address, at) => address === '127.0.0.1' && at === port,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    clock,
  };
  return {
    port,
    clock,
    asked,
    options,
    /** The address of a path on a host of the invented world. */
    at: (path: string, host = 'tolme.example') => `http://${host}:${port}${path}`,
    /** How often somebody has connected, with or without a request. */
    connections: () => connections,
    paths: () => asked.map(({ path }) => path),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The code that a promise fails with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof EntenteError ? error.code : `not coded: ${String(error)}`),
  );
}
