import { describe, expect, it } from 'vitest';
import { client, refusal } from './client.js';

const { ask, post, get } = client();
const TEXT = { text: 'They condemned the raid.' };
const UNDER = '{"text":"They condemned the raid.","facts":';

describe('a server of one person’s machine', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('answers to the name %s', async (host) => {
    expect((await ask('/healthz', { headers: { host } })).status).toBe(200);
  });
  it.each(['evil.example', 'localhost.evil.example', 'localhost:81', '127.0.0.1.nip.example', '0.0.0.0', 'localhost@evil.example', ''])(
    'refuses the host name %j, so that no foreign name can be bound to it',
    async (host) => {
      expect(await refusal(await ask('/api/v1/openapi.json', { headers: { host } }))).toBe('403 host-refused');
    },
  );
  it.each(['http://evil.example', 'null', 'https://localhost', 'http://localhost:81', 'http://localhost.evil.example'])(
    'refuses what a page of %s asks',
    async (origin) => {
      expect(await refusal(await post('/readings', TEXT, { origin }))).toBe('403 origin-refused');
    },
  );
  it('refuses what a browser says another site made, even without an origin', async () => {
    expect(await refusal(await get('/openapi.json', { 'sec-fetch-site': 'cross-site' }))).toBe('403 origin-refused');
    expect(await refusal(await get('/openapi.json', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }))).toBe(
      '403 origin-refused',
    );
  });
  it('answers its own pages', async () => {
    const own = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
    expect((await post('/readings', TEXT, own)).status).toBe(200);
  });
  it('gives no other site leave to read its answers', async () => {
    const response = await ask('/api/v1/readings', { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } });
    expect(response.status).toBe(405);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('every answer', () => {
  it.each(['/healthz', '/api/v1/openapi.json', '/api/v1/nothing', '/nothing'])('to %s carries the headers of safety', async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a body', () => {
  it.each([
    ['that is no JSON', '{"text":', '400 body-invalid'],
    ['nested 10,000 deep', `${UNDER}${'['.repeat(10_000)}${']'.repeat(10_000)}}`, '400 body-invalid'],
    ['of 10,000 open brackets', '['.repeat(10_000), '400 body-invalid'],
    ['that would change what objects are', `${UNDER}{"__proto__":{"id":"x"}}}`, '400 body-invalid'],
    ['that names a constructor', `${UNDER}{"constructor":{"prototype":{}}}}`, '400 body-invalid'],
    ['with a field that is not known', '{"text":"They met.","extra":1}', '400 request-invalid'],
    ['with a date that does not exist', `${UNDER}{"date":"2025-02-30"}}`, '400 request-invalid'],
    ['with an id that breaks lines', `${UNDER}{"id":"a\\r\\nset-cookie: x"}}`, '400 request-invalid'],
    ['without words', '{"text":"  \\n"}', '400 request-invalid'],
  ])('%s is refused', async (_, body, expected) => {
    expect(await refusal(await post('/readings', body))).toBe(expected);
  });
  it('that is not UTF-8 is refused', async () => {
    const body = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    const headers = { 'content-type': 'application/json' };
    expect(await refusal(await ask('/api/v1/readings', { method: 'POST', headers, body }))).toBe('400 body-invalid');
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
    'of type %j is refused: a form of another site could send it',
    async (type) => {
      const response = await ask('/api/v1/readings', { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(TEXT) });
      expect(await refusal(response)).toBe('415 body-type');
    },
  );
  it.each(['gzip', 'br', 'deflate', 'zstd'])('packed with %s is refused', async (encoding) => {
    expect(await refusal(await post('/readings', TEXT, { 'content-encoding': encoding }))).toBe('415 body-encoding');
  });
  it('of very many fields is refused before anything is looked up in it', async () => {
    const field = '--b\r\ncontent-disposition: form-data; name="text"\r\n\r\nThey met.\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const response = await ask('/api/v1/readings', { method: 'POST', headers, body: `${field.repeat(100_000)}--b--\r\n` });
    expect(await refusal(response)).toBe('400 body-invalid');
  });
  it('that names a field twice means the last, as JSON is read everywhere', async () => {
    const response = await post('/readings', '{"text": "They condemned the raid.", "text": "They welcomed the talks."}');
    expect(((await response.json()) as { document: { text: string } }).document.text).toBe('They welcomed the talks.');
  });
  it('that says it is too long is refused', async () => {
    expect(await refusal(await post('/readings', TEXT, { 'content-length': String(1 << 30) }))).toBe('413 body-too-large');
  });
  it('of no stated length is read no further than the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1 << 20).fill(0x20));
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: endless, duplex: 'half' };
    expect(await refusal(await ask('/api/v1/readings', init as RequestInit))).toBe('413 body-too-large');
    expect(sent).toBeLessThan(12);
  });
});

describe('an address', () => {
  it.each(['/api/v1/nothing', '/api/v2/readings', '/api', '/api/v1/readings/../../../etc/passwd', '/nothing.js'])(
    '%s is not found',
    async (path) => {
      expect(await refusal(await ask(path))).toBe('404 not-found');
    },
  );
  it('names the methods it takes when it is asked with another', async () => {
    const response = await ask('/api/v1/readings');
    expect(response.headers.get('allow')).toBe('POST');
    expect(await refusal(response)).toBe('405 method-not-allowed');
  });
  it('takes no query that it does not know', async () => {
    expect(await refusal(await post('/readings?fromat=json', TEXT))).toBe('400 request-invalid');
    expect(await refusal(await post('/readings?format=json&format=text', TEXT))).toBe('400 request-invalid');
  });
});

describe('a fault of ours', () => {
  it('tells the client nothing of itself, and the log where it happened', async () => {
    const lines: { code?: string; fault?: string }[] = [];
    const broken = client({
      compute: {
        run: async () => {
          throw new Error('secret words of a text');
        },
        close: async () => {},
      },
      log: (line) => void lines.push(line),
    });
    const response = await broken.post('/readings', TEXT);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(lines[0]?.code).toBe('internal-error');
    expect(lines[0]?.fault).toContain('refusals.test');
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});

describe('the log', () => {
  it('holds routes and figures, and neither texts nor what was asked for', async () => {
    const lines: object[] = [];
    const logged = client({ log: (line) => void lines.push(line) });
    await logged.post('/readings?format=text', { text: 'Nobody may see these words.' });
    await logged.get('/nothing?q=hidden');
    await logged.ask('/hidden/page');
    expect(lines).toMatchObject([{ route: '/readings', status: 200, method: 'POST' }, { status: 404 }, { status: 404 }]);
    expect(JSON.stringify(lines)).not.toMatch(/Nobody|hidden|format/);
  });
});
