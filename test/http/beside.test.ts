import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createApp, OPERATIONS } from '../../src/http/app.js';
import type { Desk } from '../../src/http/desk.js';
import type { Letter, Settings } from '../../src/http/letter.js';
import { workedAt } from '../../src/http/operation.js';
import type { Relay } from '../../src/http/relay.js';
import { openLedger } from '../../src/ledger/store.js';
import { builtProgram } from '../built.js';
import { serving } from './process.js';

const SENTENCE = 'We strongly oppose the tolls in the Lorn Strait and call on all parties to talk. ';
const headers = { 'content-type': 'application/json' };

describe('what an operation asks for', () => {
  it('is worked on by the server itself only when it is a matter of a millisecond', () => {
    expect(OPERATIONS.filter((one) => workedAt(one) === 'here').map(({ id }) => id)).toEqual([
      'listDocuments',
      'document',
      'documentVersions',
      'documentText',
      'listSeries',
      'entry',
      'exportLedger',
      'parties',
      'me',
    ]);
  });
  it('is worked on by the one thread that writes when it adds or decides', () => {
    for (const one of OPERATIONS.filter(({ method, scope }) => method !== 'get' && scope !== 'read'))
      expect(workedAt(one), one.id).toBe('desk');
  });
});

describe('a request that is handed on', () => {
  const none: Desk = { ask: async () => Promise.reject(new Error('not the desk')), close: async () => {} };
  const asked = (ask: Relay['seats']['ask']) => createApp({ relay: { seats: { ask, close: async () => {} }, desk: none } });
  it('takes along who asks, and of its headers only what operations may know', async () => {
    const letters: Letter[] = [];
    const app = asked(async (letter) => {
      letters.push(letter);
      return { status: 200, headers: { 'content-type': 'application/json' }, body: null, told: null };
    });
    const given = { host: 'localhost', authorization: 'Bearer x', cookie: 'a=b', 'if-none-match': '"x"', 'x-forwarded-for': '10.0.0.1' };
    await app.request('http://localhost/api/v1/find?words=cables', { headers: given });
    expect(letters).toEqual([
      {
        method: 'GET',
        path: '/api/v1/find?words=cables',
        headers: { 'if-none-match': '"x"' },
        body: null,
        caller: { name: expect.any(String), scope: 'admin' },
      },
    ]);
  });
  it('is dropped when its client has gone', async () => {
    const client = new AbortController();
    let dropped = false;
    const app = asked(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            dropped = true;
            reject(signal.reason);
          });
          client.abort();
        }),
    );
    await app.request('http://localhost/api/v1/find?words=cables', { headers: { host: 'localhost' }, signal: client.signal });
    expect(dropped).toBe(true);
  });
  it('is refused here when it is too large, of another type or of too narrow a scope, before anybody else hears of it', async () => {
    const app = asked(async () => Promise.reject(new Error('handed on')));
    const status = async (init: RequestInit) =>
      (await app.request('http://localhost/api/v1/readings', { method: 'POST', ...init, headers: { host: 'localhost', ...init.headers } }))
        .status;
    expect(await status({ headers: { 'content-type': 'text/plain' }, body: 'x' })).toBe(415);
    expect(await status({ headers: { ...headers, 'content-encoding': 'gzip' }, body: 'x' })).toBe(415);
    expect(await status({ headers, body: ' '.repeat(9 << 20) })).toBe(413);
  });
});

describe('a server at work', { timeout: 180_000 }, () => {
  it('answers everybody else while a big draft is held and a series is followed', async () => {
    await serving([], async ({ address }) => {
      const post = (path: string, body: object, init: RequestInit = {}) =>
        fetch(`${address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body), ...init });
      const stored = await post('/documents', {
        documents: [{ text: SENTENCE.repeat(20), source: 'https://a.example/1', facts: { date: '2025-06-12', series: 'lorn' } }],
      });
      expect(stored.status).toBe(200);
      const order: string[] = [];
      const done = (name: string) => (response: Response) => {
        order.push(name);
        return response.status;
      };
      const draft = { draft: { text: SENTENCE.repeat(8_000) }, against: [{ text: SENTENCE, facts: { date: '2025-06-12' } }] };
      const client = new AbortController();
      const heavy = post('/drafts', draft, { signal: client.signal }).then(done('draft'));
      for (const path of ['/healthz', '/api/v1/me', '/api/v1/documents', '/api/v1/find?words=tolls', '/api/v1/series/lorn?format=csv'])
        expect(await fetch(address + path).then(done(path)), path).toBe(200);
      const note = { on: { kind: 'document', id: 'text', anchor: null }, text: 'A note.' };
      expect(await post('/notes', note).then(done('note'))).toBe(201);
      expect(order).not.toContain('draft');
      client.abort();
      await expect(heavy).rejects.toThrow();
    });
  });
  it('goes on when the client of a long request leaves', async () => {
    await serving([], async ({ address }) => {
      const client = new AbortController();
      const text = SENTENCE.repeat(40_000);
      const long = fetch(`${address}/api/v1/readings`, { method: 'POST', headers, body: JSON.stringify({ text }), signal: client.signal });
      await fetch(`${address}/healthz`);
      client.abort();
      await expect(long).rejects.toThrow();
      const next = await fetch(`${address}/api/v1/readings`, { method: 'POST', headers, body: JSON.stringify({ text: SENTENCE }) });
      expect(next.status).toBe(200);
    });
  });
});

describe('the thread that writes', { timeout: 90_000 }, () => {
  it('writes what it was asked to before it closes', async () => {
    const { openDesk } = (await import(pathToFileURL(join(dirname(builtProgram()), '../http/desk.js')).href)) as {
      openDesk: (settings: Settings) => Desk;
    };
    const folder = mkdtempSync(join(tmpdir(), 'entente-desk-'));
    const store = join(folder, 'ledger.db');
    await (await openLedger(store)).close();
    const desk = openDesk({ store, tables: {}, own: null, mode: 'single' });
    const body = Uint8Array.from(new TextEncoder().encode(JSON.stringify({ on: { kind: 'act', id: 'a', anchor: null }, text: 'Here.' })));
    const letter: Letter = { method: 'POST', path: '/api/v1/notes', headers, body, caller: { name: 'mara', scope: 'review' } };
    const asked = [desk.ask({ ...letter, body: body.slice() }), desk.ask({ ...letter, body: body.slice() })];
    await desk.close();
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([201, 201]);
    const ledger = await openLedger(store);
    const rows = await ledger.db.selectFrom('entries').select(['seq', 'by_name']).orderBy('seq').execute();
    expect(rows).toEqual([
      { seq: 1, by_name: 'mara' },
      { seq: 2, by_name: 'mara' },
    ]);
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
