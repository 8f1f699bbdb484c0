import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchUrl, openFetcher } from '../../src/intake/fetch.js';
import { guardedAgent, type Resolve } from '../../src/intake/fetch-agent.js';
import { fetchTarget } from '../../src/intake/fetch-target.js';
import { codeOf, openSite, type Page } from './site.js';

const statement = '<!DOCTYPE html><html><body><p>They reaffirmed their partnership.</p></body></html>';
let open: Awaited<ReturnType<typeof openSite>> | null = null;
const site = async (pages: Readonly<Record<string, Page>>) => {
  open = await openSite(pages);
  return open;
};
afterEach(async () => {
  await open?.close();
  open = null;
});
const to =
  (location: string): Page =>
  (_, response) =>
    void response.writeHead(302, { location }).end();
/** Says for every name what it is given. */
const says =
  (...addresses: readonly string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const never: Resolve = () => Promise.reject(new Error('resolved what must be refused before'));

describe('addresses of this machine and its network are refused', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://0/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://192.168.1.1/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://100.64.0.1/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://desk.localhost/',
    'http://metadata.google.internal/',
    'http://printer.local/',
    'http://intranet/',
  ])('%s', async (address) => {
    expect(await codeOf(fetchUrl(address, { resolve: never }))).toBe('fetch-refused-address');
  });
  it.each([
    ['loopback', ['127.0.0.1']],
    ['a private one', ['10.1.2.3']],
    ['IPv6 loopback', ['::1']],
    ['IPv4 in IPv6', ['::ffff:10.0.0.1']],
    ['one public and one private', ['8.8.8.8', '192.168.0.1']],
    ['a zone', ['fe80::1%eth0']],
    ['no address at all', ['tolme.example']],
  ])('a name that resolves to %s', async (_, addresses) => {
    expect(await codeOf(fetchUrl('http://tolme.example/', { resolve: says(...addresses) }))).toBe('fetch-refused-address');
  });
  it('whatever the server of a public name redirects to', async () => {
    const { options, at, port, paths } = await site({
      '/a': to('http://169.254.169.254/latest/'),
      '/b': to('http://[::ffff:10.0.0.1]/'),
      '/c': to('//2130706433/'),
      '/d': to('http://localhost/'),
      '/e': (_, response) => void response.writeHead(302, { location: `http://127.0.0.2:${port}/secret` }).end(),
    });
    const fetcher = openFetcher(options);
    for (const path of ['/a', '/b', '/c', '/d', '/e']) expect(await codeOf(fetcher.fetch(at(path))), path).toBe('fetch-refused-address');
    await fetcher.close();
    expect(paths()).not.toContain('/secret');
  });
  it('whatever robots.txt redirects to', async () => {
    const { options, at, paths } = await site({ '/robots.txt': to('http://10.0.0.1/robots.txt'), '/a': statement });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('fetch-refused-address');
    expect(paths()).toEqual(['/robots.txt']);
  });
});

describe('DNS rebinding', () => {
  it('resolves once for a connection, and connects to what was looked at', async () => {
    const answers = ['127.0.0.1', '10.0.0.1', '10.0.0.1'];
    let asked = 0;
    const resolve: Resolve = async () => [{ address: answers[asked++] ?? '10.0.0.1', family: 4 }];
    const { options, at } = await site({ '/robots.txt': 'User-agent: *\nAllow: /', '/a': statement });
    // 127.0.0.1 stands in for the public address here: it alone is allowed. The connection is kept, so nothing asks a second time.
    expect(await codeOf(fetchUrl(at('/a'), { ...options, resolve }))).toBe('no error');
    expect(asked).toBe(1);
  });
  it('looks again at every new connection, and refuses the address that came in between', async () => {
    let asked = 0;
    const resolve: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    const { options, at, paths } = await site({
      '/robots.txt': (_, response) => void response.writeHead(200, { connection: 'close' }).end(''),
      '/a': statement,
    });
    expect(await codeOf(fetchUrl(at('/a'), { ...options, resolve }))).toBe('fetch-refused-address');
    expect([asked, paths()]).toEqual([2, ['/robots.txt']]);
  });
  it('looks again after a redirect to the same name', async () => {
    let asked = 0;
    const resolve: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }];
    const { options, at, paths } = await site({
      '/robots.txt': '',
      '/a': (_, response) => void response.writeHead(302, { location: '/b', connection: 'close' }).end(),
      '/b': statement,
    });
    expect(await codeOf(fetchUrl(at('/a'), { ...options, resolve }))).toBe('fetch-refused-address');
    expect(paths()).toEqual(['/robots.txt', '/a']);
  });
});

describe('each guard holds without the others', () => {
  it('the look at the address itself', () => {
    for (const address of ['http://127.0.0.1/', 'http://2130706433/', 'http://[::1]/', 'http://localhost/'])
      expect(() => fetchTarget(address), address).toThrow(/^fetch-refused-address/);
  });
  it('the look at a number that is connected to without a resolver', async () => {
    const { port, connections } = await site({ '/a': statement });
    const agent = guardedAgent({ ports: [port] }, never);
    const code = await codeOf(agent.request({ origin: `http://127.0.0.1:${port}`, path: '/a', method: 'GET' }));
    await agent.destroy();
    // A turn of the loop, in which a connection would show.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([code, connections()]).toEqual(['fetch-refused-address', 0]);
  });
  it('the look at where a connection has ended', async () => {
    const { options, port, paths } = await site({ '/a': statement });
    let looked = 0;
    const agent = guardedAgent({ ports: [port], allow: () => looked++ === 0 }, options.resolve!);
    const code = await codeOf(agent.request({ origin: `http://tolme.example:${port}`, path: '/a', method: 'GET' }));
    await agent.destroy();
    expect([code, looked, paths()]).toEqual(['fetch-refused-address', 2, []]);
  });
});

describe('addresses that are no web page are refused', () => {
  it.each([
    ['file:///etc/passwd', 'fetch-scheme'],
    ['data:text/html,<p>They met.</p>', 'fetch-scheme'],
    ['ftp://tolme.example/a', 'fetch-scheme'],
    ['gopher://tolme.example/_x', 'fetch-scheme'],
    ['javascript:alert(1)', 'fetch-scheme'],
    ['blob:http://tolme.example/1', 'fetch-scheme'],
    ['ws://tolme.example/', 'fetch-scheme'],
    ['http://desk:secret@tolme.example/', 'fetch-credentials'],
    ['http://tolme.example@10.0.0.1/', 'fetch-credentials'],
    ['http://tolme.example:22/', 'fetch-port'],
    ['http://tolme.example:6379/', 'fetch-port'],
    ['http://tolme.example/a\r\nX-Evil: 1', 'fetch-url'],
    ['http://tolme.example/a\tb', 'fetch-url'],
    ['http://tolme.example/\u0000', 'fetch-url'],
    ['http:\\\\tolme.example\\a', 'fetch-url'],
    ['http://tolme.example\\@10.0.0.1/', 'fetch-url'],
    [`http://tolme.example/${'a'.repeat(3000)}`, 'fetch-url'],
    ['http://', 'fetch-url'],
    ['tolme.example/a', 'fetch-url'],
    ['', 'fetch-url'],
  ])('%j', async (address, code) => {
    expect(await codeOf(fetchUrl(address, { resolve: never }))).toBe(code);
  });
  it('does not repeat a password', async () => {
    await expect(fetchUrl('http://desk:secret@tolme.example/')).rejects.toThrow(/^(?!.*secret)/s);
  });
  it.each([
    ['file:///etc/passwd', 'fetch-scheme'],
    ['data:text/plain,They met.', 'fetch-scheme'],
    ['http://desk:secret@tolme.example/', 'fetch-credentials'],
    ['http://varrin.example:22/', 'fetch-port'],
    ['http://[::bad', 'fetch-url'],
  ])('neither is a redirect to %s followed', async (location, code) => {
    const { options, at } = await site({ '/a': to(location) });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe(code);
  });
  it('neither is a redirect from https down to http, but one up is', () => {
    const [up, down] = [new URL('https://tolme.example/'), new URL('http://tolme.example/')];
    expect(() => fetchTarget('http://tolme.example/a', {}, up)).toThrow(
      /^fetch-scheme: .*a redirect from https:\/\/tolme\.example down to/,
    );
    expect(fetchTarget('https://tolme.example/a', {}, down).href).toBe('https://tolme.example/a');
  });
  it('asks https of the address that was looked at, and takes nothing without it', async () => {
    const { options, port } = await site({ '/robots.txt': '', '/a': statement });
    expect(await codeOf(fetchUrl(`https://tolme.example:${port}/a`, options))).toBe('fetch-failed');
    expect(await codeOf(fetchUrl('https://tolme.example/', { resolve: says('10.0.0.1') }))).toBe('fetch-refused-address');
  });
  it('puts no header of a stranger into a request', async () => {
    const { options, at, asked } = await site({ '/a': to('/b%0d%0aX-Evil:%201?c=d e\u00e9'), '/robots.txt': '' });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('fetch-status');
    expect(asked).toHaveLength(3);
    for (const { headers } of asked) expect(headers['x-evil']).toBeUndefined();
  });
});

describe('servers that mean harm', () => {
  const patient = { totalMs: 15_000, idleMs: 15_000, maxBytes: 64 * 1024 };
  it('that redirect in circles are left', async () => {
    const { options, at, paths } = await site({ '/a': to('/b'), '/b': to('/a') });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('fetch-redirects');
    expect(paths()).toHaveLength(7);
  });
  it('that say nothing, or stop in the middle, run into the idle limit', async () => {
    const { options, at } = await site({
      '/robots.txt': '',
      '/silent': () => {},
      '/half': (_, response) => void response.writeHead(200).write('<html>'),
    });
    const fetcher = openFetcher({ ...options, limits: { ...patient, idleMs: 100 } });
    expect([await codeOf(fetcher.fetch(at('/silent'))), await codeOf(fetcher.fetch(at('/half')))]).toEqual([
      'fetch-timeout',
      'fetch-timeout',
    ]);
    await fetcher.close();
  });
  it('that drip a letter at a time run into the total limit', async () => {
    const { options, at } = await site({
      '/robots.txt': '',
      '/a': (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(drip));
      },
    });
    await expect(fetchUrl(at('/a'), { ...options, limits: { ...patient, totalMs: 400 } })).rejects.toThrow(
      /^fetch-timeout: .*none after 0\.4 s in all/,
    );
  });
  it('that never end are cut off at the size limit', async () => {
    const { options, at } = await site({
      '/robots.txt': '',
      '/a': (_, response) => {
        const pour = (): void => {
          while (!response.destroyed && response.write('They met. '.repeat(1000)));
          if (!response.destroyed) response.once('drain', pour);
        };
        pour();
      },
    });
    expect(await codeOf(fetchUrl(at('/a'), { ...options, limits: patient }))).toBe('fetch-too-large');
  });
  it('that announce too much are left before it comes', async () => {
    const { options, at } = await site({
      '/robots.txt': '',
      '/a': (_, response) => void response.writeHead(200, { 'content-length': String(10 ** 12) }).flushHeaders(),
    });
    expect(await codeOf(fetchUrl(at('/a'), { ...options, limits: patient }))).toBe('fetch-too-large');
  });
  it.each([
    ['gzip', gzipSync(Buffer.alloc(8 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(8 * 1024 * 1024))],
  ])('that send a %s bomb are left, by its size or by its ratio', async (encoding, bomb) => {
    const { options, at } = await site({
      '/robots.txt': '',
      '/a': (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    });
    expect(await codeOf(fetchUrl(at('/a'), { ...options, limits: patient }))).toBe('fetch-too-large');
    expect(await codeOf(fetchUrl(at('/a'), { ...options, limits: { ...patient, maxBytes: 24 * 1024 * 1024 } }))).toBe('fetch-compression');
  });
  it.each([
    ['gzip', Buffer.from('no gzip at all')],
    ['gzip', gzipSync(statement).subarray(0, 20)],
    ['br', Buffer.from('no brotli at all')],
    ['gzip, gzip', gzipSync(gzipSync(statement))],
    ['compress', Buffer.from(statement)],
  ])('that say %s and send something else give no document', async (encoding, bytes) => {
    const { options, at } = await site({
      '/robots.txt': '',
      '/a': (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('fetch-compression');
  });
  it('that lie about the length give no half document', async () => {
    const raw =
      (length: number): Page =>
      (_, response) => {
        response.socket!.end(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\nContent-Type: text/html\r\n\r\n${statement}`);
      };
    const { options, at } = await site({ '/robots.txt': '', '/short': raw(statement.length + 500), '/nonsense': raw(-5) });
    const fetcher = openFetcher(options);
    expect([await codeOf(fetcher.fetch(at('/short'))), await codeOf(fetcher.fetch(at('/nonsense')))]).toEqual([
      'fetch-failed',
      'fetch-failed',
    ]);
    await fetcher.close();
  });
  it('that send headers without end, or no HTTP, give no document', async () => {
    const { options, at } = await site({
      '/robots.txt': '',
      '/long': (_, response) => void response.socket!.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`),
      '/other': (_, response) => void response.socket!.end('220 tolme.example ESMTP\r\n'),
    });
    const fetcher = openFetcher(options);
    expect([await codeOf(fetcher.fetch(at('/long'))), await codeOf(fetcher.fetch(at('/other')))]).toEqual(['fetch-failed', 'fetch-failed']);
    await fetcher.close();
  });
});

describe('pages that stand before the document', () => {
  const page = (title: string, body: string): string =>
    `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  it.each<[string, string]>([
    [
      'a challenge',
      page(
        'Just a moment...',
        '<noscript>Enable JavaScript and cookies to continue</noscript><script src="/cdn-cgi/challenge-platform/x.js"></script>',
      ),
    ],
    ['an empty page of scripts', page('Tolme', '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>')],
    [
      'a wall of consent',
      page(
        'Before you continue',
        '<p>We value your privacy. We and our 812 partners store cookies on your device and read them to show you what you like.</p><button>Accept all cookies</button><button>Reject all</button>',
      ),
    ],
    ['a captcha', page('Tolme', '<p>Our systems have found unusual traffic from your network.</p><div class="g-recaptcha"></div>')],
    [
      'a refusal with status 200',
      page('Access Denied', '<h1>Access Denied</h1><p>You don’t have permission to access this page on this server. Reference 18.2.</p>'),
    ],
    [
      'a log-in',
      page('Tolme', '<form><p>Please sign in to continue to the page that you asked for today.</p><input type="password"></form>'),
    ],
  ])('%s is an error', async (_, html) => {
    const { options, at } = await site({ '/a': html });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('fetch-consent');
  });
  it('a redirect to a host of consent is an error, whatever it says', async () => {
    const { options, at } = await site({
      'tolme.example/a': (_, response) => void response.writeHead(302, { location: at('/b', 'consent.varrin.example') }).end(),
      'consent.varrin.example/b': statement,
    });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('fetch-consent');
  });
  const words = 'The two sides met in Tolme and reaffirmed that the Lorn Strait stays open to the ships of all states. '.repeat(3);
  it.each<[string, string]>([
    [
      'a short readout under a cookie notice',
      page('Readout', `<div>We value your privacy. <a href="#">Accept all cookies</a></div><p>${words}</p>`),
    ],
    ['a page that asks for JavaScript beside its text', page('Readout', `<noscript>Please enable JavaScript.</noscript><p>${words}</p>`)],
    [
      'a statement about captchas',
      page('Readout', `<p>${words}</p><p>The ministers discussed the captcha and access denied to hospitals.</p>`),
    ],
    ['a very short page without any of this', page('Readout', '<p>The ministers met in Tolme.</p>')],
    ['plain text that says it', 'Access denied, said the minister.'],
  ])('%s is a document', async (_, html) => {
    const { options, at } = await site({ '/a': html });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('no error');
  });
});
