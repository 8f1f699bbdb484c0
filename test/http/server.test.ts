import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.js';
import type { Compute } from '../../src/http/compute.js';
import { listen } from '../../src/http/serve.js';
import { rawRequest, serving } from './process.js';

const BODY = JSON.stringify({ text: 'They condemned the raid.' });
const head = (port: number, more: readonly string[], line = 'POST /api/v1/readings HTTP/1.1'): string =>
  [line, `host: 127.0.0.1:${port}`, ...more, '', ''].join('\r\n');

async function listening(work: (port: number) => Promise<void>): Promise<void> {
  const server = await listen((port) => createApp({ mode: { kind: 'single', port } }), {
    host: '127.0.0.1',
    port: 0,
    limits: { headers: 300, request: 700, stopping: 200 },
  });
  try {
    await work(server.port);
  } finally {
    await server.stop();
  }
}

describe('the listening server', () => {
  it('cuts off a client that sends its headers too slowly', async () => {
    await listening(async (port) => {
      const answer = await rawRequest(port, [...'POST /api/v1/readings HTTP/1.1\r\n'].concat(Array(200).fill('x')), 25);
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('request-too-slow');
    });
  });
  it('cuts off a client that sends its body too slowly', async () => {
    await listening(async (port) => {
      const pieces = [head(port, ['content-type: application/json', 'content-length: 5000']), ...Array<string>(100).fill(' ')];
      expect(await rawRequest(port, pieces, 40)).toMatch(/^HTTP\/1\.1 408 /);
    });
  });
  it('refuses headers of more than 16 kB', async () => {
    await listening(async (port) => {
      expect(await rawRequest(port, [head(port, [`x-long: ${'x'.repeat(20_000)}`])])).toMatch(/^HTTP\/1\.1 431 /);
    });
  });
  it.each([
    ['a line break in a header', ['x-evil: a\nset-cookie: b\r\rx: y']],
    ['a body of two lengths', ['content-length: 5', 'content-length: 6']],
    ['a length beside chunks', ['content-length: 5', 'transfer-encoding: chunked']],
    ['a space before the colon', ['x-evil : a']],
  ])('refuses %s', async (_, headers) => {
    await listening(async (port) => {
      expect(await rawRequest(port, [head(port, headers)])).toMatch(/^HTTP\/1\.1 400 /);
    });
  });
  it.each([
    ['a host name that is none', 'GET /healthz HTTP/1.1', '[::ffff:127.0.0.1]', /^HTTP\/1\.1 400 [\s\S]*request-malformed/],
    ['a path that is none', 'OPTIONS * HTTP/1.1', null, /^HTTP\/1\.1 400 [\s\S]*request-malformed/],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1', null, /^HTTP\/1\.1 405 [\s\S]*method-not-allowed/],
    ['an address of another server', 'GET http://127.0.0.1/healthz HTTP/1.1', 'evil.example', /^HTTP\/1\.1 403 [\s\S]*host-refused/],
    ['a method that is none', 'BREW / HTTP/1.1', null, /^HTTP\/1\.1 400 [\s\S]*request-malformed/],
    ['a header folded over two lines', 'GET /healthz HTTP/1.1\r\nx-a: b\r\n c', null, /^HTTP\/1\.1 400 /],
    ['lines without carriage returns', 'GET /healthz HTTP/1.1\nx-a: b', null, /^HTTP\/1\.1 400 /],
    ['a transfer coding besides chunks', 'POST /api/v1/readings HTTP/1.1\r\ntransfer-encoding: gzip, chunked', null, /^HTTP\/1\.1 4/],
  ])('refuses %s, with its code', async (_, line, host, expected) => {
    await listening(async (port) => {
      const request = `${line}\r\nhost: ${host ?? '127.0.0.1'}:${port}\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n`;
      expect(await rawRequest(port, [request])).toMatch(expected);
    });
  });
  it('listens on this machine’s address of the newer kind too, and looks at names there as well', async () => {
    const server = await listen((port) => createApp({ mode: { kind: 'single', port } }), { host: '::1', port: 0 }).catch(() => null);
    // Not every machine has one.
    if (server === null) return;
    expect(server.address).toBe(`http://[::1]:${server.port}`);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    await server.stop();
  });
  it('reads no more of an endless body in chunks than it takes', async () => {
    await listening(async (port) => {
      const chunk = `100000\r\n${' '.repeat(1 << 20)}\r\n`;
      const pieces = [head(port, ['content-type: application/json', 'transfer-encoding: chunked']), ...Array<string>(12).fill(chunk)];
      expect(await rawRequest(port, pieces, 5)).toMatch(/^HTTP\/1\.1 413 [\s\S]*body-too-large/);
    });
  });
  it.each([
    '/api/v1/../../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..\\..\\etc\\passwd',
    '//etc/passwd',
    '/%00',
  ])('gives no file for %s', async (path) => {
    await listening(async (port) => {
      const answer = await rawRequest(port, [head(port, ['connection: close'], `GET ${path} HTTP/1.1`)]);
      expect(answer).toMatch(/^HTTP\/1\.1 40[034] /);
      expect(answer).not.toContain('root:');
    });
  });
  it('answers a body that comes in chunks', async () => {
    await listening(async (port) => {
      const chunk = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
      const answer = await rawRequest(port, [
        head(port, ['content-type: application/json', 'transfer-encoding: chunked', 'connection: close']) + chunk,
      ]);
      expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"schema":"read\/1"/);
    });
  });
  it('drops the work of a client that has gone', async () => {
    let began: () => void = () => {};
    const beginning = new Promise<void>((resolve) => {
      began = resolve;
    });
    let dropped: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      dropped = resolve;
    });
    const compute: Compute = {
      run: (_, signal) =>
        new Promise((_resolve, reject) => {
          began();
          signal.addEventListener('abort', () => {
            dropped();
            reject(new Error('gone'));
          });
        }),
      close: async () => {},
    };
    const server = await listen((port) => createApp({ compute, mode: { kind: 'single', port } }), { host: '127.0.0.1', port: 0 });
    try {
      const client = new AbortController();
      const headers = { 'content-type': 'application/json' };
      const asked = fetch(`http://127.0.0.1:${server.port}/api/v1/readings`, {
        method: 'POST',
        headers,
        body: BODY,
        signal: client.signal,
      });
      await beginning;
      client.abort();
      await expect(asked).rejects.toThrow();
      await ended;
    } finally {
      await server.stop();
    }
  });
  it('says which port is taken', async () => {
    await listening(async (port) => {
      await expect(listen(() => createApp(), { host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'port-taken' });
    });
  });
});

describe('entente serve', { timeout: 90_000 }, () => {
  it('works on threads, answers many at once, and ends cleanly when it is told to, after what is under way', async () => {
    await serving([], async ({ address, process: child, ended, store, errors }) => {
      const post = (text: string) =>
        fetch(`${address}/api/v1/readings`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text }),
        });
      const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => post(`They condemned raid number ${nth}.`)));
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
      const long = post('They condemned the raid and called on all parties to talk. '.repeat(1000));
      await new Promise((resume) => setTimeout(resume, 300));
      child.kill('SIGTERM');
      const response = await long;
      expect(response.status).toBe(200);
      expect(((await response.json()) as { acts: unknown[] }).acts.length).toBe(2000);
      expect(await ended).toBe(0);
      const { existsSync } = await import('node:fs');
      expect([existsSync(store), existsSync(`${store}-wal`)]).toEqual([true, false]);
      expect(errors()).toBe('');
    });
  });
  it('logs a line of JSON per request, without texts', async () => {
    await serving(['--log', 'info'], async ({ address, errors }) => {
      await fetch(`${address}/api/v1/readings`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: BODY });
      for (let waited = 0; errors() === '' && waited < 3000; waited += 50) await new Promise((resume) => setTimeout(resume, 50));
      expect(JSON.parse(errors().split('\n')[0]!)).toMatchObject({ route: '/readings', status: 200, method: 'POST' });
      expect(errors()).not.toContain('raid');
    });
  });
  it('listens where others can reach it only for a team', async () => {
    const { entente } = await import('../cli/run.js');
    const { code, err } = await entente(['serve', '--host', '0.0.0.0']);
    expect([code, err]).toEqual([2, expect.stringContaining('team-needed')]);
    expect((await entente(['serve', '--port', 'x'])).err).toContain('port-invalid');
  });
  it('lets a team in with its tokens', async () => {
    await serving(['--team'], async ({ address, store }) => {
      const { entente } = await import('../cli/run.js');
      const { out } = await entente(['token', 'add', 'mara', '--store', store]);
      const me = (headers: Record<string, string>) => fetch(`${address}/api/v1/me`, { headers });
      expect((await me({})).status).toBe(401);
      expect(await (await me({ authorization: `Bearer ${out.trim()}` })).json()).toMatchObject({ name: 'mara', mode: 'team' });
    });
  });
});
