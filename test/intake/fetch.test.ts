import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchUrl, openFetcher } from '../../src/intake/fetch.js';
import { folderCache } from '../../src/intake/fetch-cache.js';
import { userAgent } from '../../src/intake/fetch-session.js';
import { codeOf, openSite, type Page } from './site.js';

const statement = '<!DOCTYPE html><html><head><title>Tolme</title></head><body><p>They reaffirmed their partnership.</p></body></html>';
let open: Awaited<ReturnType<typeof openSite>> | null = null;
const site = async (pages: Readonly<Record<string, Page>>) => {
  open = await openSite(pages);
  return open;
};
afterEach(async () => {
  await open?.close();
  open = null;
});
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const status =
  (code: number, headers: Record<string, string> = {}): Page =>
  (_, response) =>
    void response.writeHead(code, headers).end();

describe('fetching', () => {
  it('gives the bytes, where they were found, when, and the headers that matter', async () => {
    const { options, at } = await site({
      '/a': (_, response) => void response.writeHead(200, { etag: '"1"', 'content-type': 'text/html', 'x-other': 'no' }).end(statement),
    });
    expect(await fetchUrl(at('/a'), options)).toEqual({
      bytes: Buffer.from(statement),
      source: at('/a'),
      headers: { etag: '"1"', 'content-type': 'text/html' },
      taken: '2025-06-12T09:00:01.000Z',
      status: 200,
      unchanged: false,
    });
  });
  it('names the product and a way to reach who runs it', async () => {
    const { options, at, asked } = await site({ '/a': statement });
    await fetchUrl(at('/a'), { ...options, contact: 'mailto:desk@tolme.example' });
    expect(asked.map(({ headers }) => headers['user-agent'])).toEqual(Array(2).fill(userAgent('mailto:desk@tolme.example')));
    expect(userAgent('desk\r\nX-Evil: 1')).toMatch(/^Entente\/\d+\.\d+\.\d+ \(reads public statements; \+deskX-Evil:1\)$/);
  });
  it.each([
    ['gzip', gzipSync(statement)],
    ['br', brotliCompressSync(statement)],
    ['deflate', deflateSync(statement)],
    ['deflate', deflateRawSync(statement)],
  ])('unpacks %s', async (encoding, bytes) => {
    const { options, at } = await site({
      '/a': (_, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    });
    expect(text((await fetchUrl(at('/a'), options)).bytes)).toBe(statement);
  });
  it('follows redirects to where the page is, from http up to https names included', async () => {
    const { options, at } = await site({
      '/old': status(301, { location: '/new' }),
      '/new': status(302, { location: 'a?b=1#part' }),
      '/a?b=1': statement,
    });
    expect((await fetchUrl(at('/old'), options)).source).toBe(at('/a?b=1'));
  });
  it.each([
    [401, 'fetch-status'],
    [403, 'fetch-status'],
    [404, 'fetch-status'],
    [410, 'fetch-status'],
    [500, 'fetch-status'],
    [502, 'fetch-status'],
    [204, 'fetch-status'],
    [206, 'fetch-status'],
    [304, 'fetch-status'],
    [302, 'fetch-status'],
  ])('has no document for status %i', async (code, expected) => {
    const { options, at } = await site({ '/a': status(code), '/robots.txt': '' });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe(expected);
  });
  it('says which host did not answer, and why', async () => {
    const { options, at, close } = await site({});
    await close();
    open = null;
    await expect(fetchUrl(at('/a'), options)).rejects.toThrow(
      /^fetch-failed: expected a whole answer from tolme\.example:\d+; came ECONNREFUSED/,
    );
    const lost = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    await expect(fetchUrl('https://tolme.example/', { resolve: () => Promise.reject(lost) })).rejects.toThrow(/came ENOTFOUND/);
    expect(await codeOf(fetchUrl('https://tolme.example/', { resolve: async () => [] }))).toBe('fetch-failed');
  });
});

describe('politeness', () => {
  it('asks for robots.txt once for each site, and obeys it', async () => {
    const { options, at, paths } = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /drafts',
      '/a': statement,
      '/b': statement,
      '/drafts/c': statement,
    });
    const fetcher = openFetcher(options);
    await fetcher.fetch(at('/a'));
    await fetcher.fetch(at('/b'));
    expect(await codeOf(fetcher.fetch(at('/drafts/c')))).toBe('fetch-robots');
    await fetcher.close();
    expect(paths()).toEqual(['/robots.txt', '/a', '/b']);
  });
  it('obeys the robots.txt of the site that it is redirected to', async () => {
    const { options, at, paths } = await site({
      'tolme.example/a': (_, response) => void response.writeHead(302, { location: at('/b', 'varrin.example') }).end(),
      'varrin.example/robots.txt': 'User-agent: entente\nDisallow: /',
      'varrin.example/b': statement,
    });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('fetch-robots');
    expect(paths()).not.toContain('/b');
  });
  it.each([
    [404, 'no error'],
    [403, 'no error'],
    [500, 'fetch-robots'],
    [503, 'fetch-robots'],
    [429, 'fetch-robots'],
  ])('takes status %i of robots.txt for: %s', async (code, expected) => {
    const { options, at } = await site({ '/robots.txt': status(code), '/a': statement });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe(expected);
  });
  it('reads no more of robots.txt than it must', async () => {
    const long = `User-agent: *\nDisallow: /a\n${'# more\n'.repeat(100_000)}Disallow: /b\n`;
    const { options, at } = await site({ '/robots.txt': long, '/a': statement, '/b': statement });
    expect([await codeOf(fetchUrl(at('/a'), options)), await codeOf(fetchUrl(at('/b'), options))]).toEqual(['fetch-robots', 'no error']);
  });
  it('asks one thing at a time of a host, a second apart', async () => {
    let now = 0;
    let most = 0;
    const busy: Page = (_, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end(statement);
      }, 5);
    };
    const { options, at, asked } = await site({ '/a': busy, '/b': busy, '/c': busy });
    const fetcher = openFetcher(options);
    await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.fetch(at(path))));
    await fetcher.close();
    expect(most).toBe(1);
    const times = asked.filter(({ path }) => path !== '/robots.txt').map((one) => one.at);
    expect([times[1]! - times[0]!, times[2]! - times[1]!]).toEqual([1000, 1000]);
  });
  it.each([
    ['7', 7_000],
    ['86400', 30_000],
    ['0', 1_000],
  ])('waits between requests when robots.txt asks for %s s', async (delay, waited) => {
    const { options, at, asked } = await site({ '/robots.txt': `User-agent: *\nCrawl-delay: ${delay}`, '/a': statement, '/b': statement });
    const fetcher = openFetcher(options);
    await fetcher.fetch(at('/a'));
    await fetcher.fetch(at('/b'));
    await fetcher.close();
    expect(asked[2]!.at - asked[1]!.at).toBe(waited);
  });
  it.each([
    ['20', 20_000],
    ['Thu, 12 Jun 2025 09:01:00 GMT', 60_000],
  ])('comes back when it is asked to: Retry-After: %s', async (after, waited) => {
    let times = 0;
    const { options, at, asked } = await site({
      '/a': (_, response) => {
        times += 1;
        if (times === 1) response.writeHead(429, { 'retry-after': after }).end();
        else response.end(statement);
      },
    });
    // The first page comes a pause of one second after robots.txt.
    expect(text((await fetchUrl(at('/a'), options)).bytes)).toBe(statement);
    const [, first, second] = asked.map((one) => one.at);
    expect(Math.abs(second! - first! - waited)).toBeLessThanOrEqual(1_000);
  });
  it('does not wait for an hour, and leaves the host alone from then on', async () => {
    const { options, at, paths, clock } = await site({ '/a': status(503, { 'retry-after': '3600' }), '/b': statement });
    const fetcher = openFetcher(options);
    expect(await codeOf(fetcher.fetch(at('/a')))).toBe('fetch-later');
    expect(await codeOf(fetcher.fetch(at('/b')))).toBe('fetch-later');
    expect(paths()).not.toContain('/b');
    await clock.sleep(3_600_000);
    expect(await codeOf(fetcher.fetch(at('/b')))).toBe('no error');
    await fetcher.close();
  });
  it('gives up after being put off three times', async () => {
    const { options, at, paths } = await site({ '/a': status(503, { 'retry-after': '1' }) });
    expect(await codeOf(fetchUrl(at('/a'), options))).toBe('fetch-status');
    expect(paths().filter((path) => path === '/a')).toHaveLength(3);
  });
});

describe('the cache', () => {
  const versioned =
    (state: { etag: string; body: string }): Page =>
    (request, response) => {
      if (request.headers['if-none-match'] === state.etag) response.writeHead(304).end();
      else response.writeHead(200, { etag: state.etag, 'content-type': 'text/html' }).end(state.body);
    };
  it('asks whether a page has changed, and takes the kept bytes when it has not', async () => {
    const state = { etag: '"1"', body: statement };
    const { options, at, asked } = await site({ '/a': versioned(state) });
    const cached = { ...options, cache: folderCache(mkdtempSync(join(tmpdir(), 'entente-'))) };
    const first = await fetchUrl(at('/a'), cached);
    const second = await fetchUrl(at('/a'), cached);
    expect([first.unchanged, second.unchanged]).toEqual([false, true]);
    expect(text(second.bytes)).toBe(statement);
    expect(second.headers).toEqual(first.headers);
    expect(asked.at(-1)!.headers['if-none-match']).toBe('"1"');
    Object.assign(state, { etag: '"2"', body: statement.replace('reaffirmed', 'recalled') });
    expect(text((await fetchUrl(at('/a'), cached)).bytes)).toContain('recalled');
  });
  it('sends Last-Modified back where there is no ETag', async () => {
    const date = 'Thu, 12 Jun 2025 08:00:00 GMT';
    const { options, at } = await site({
      '/a': (request, response) => {
        if (request.headers['if-modified-since'] === date) response.writeHead(304).end();
        else response.writeHead(200, { 'last-modified': date }).end(statement);
      },
    });
    const cached = { ...options, cache: folderCache(mkdtempSync(join(tmpdir(), 'entente-'))) };
    await fetchUrl(at('/a'), cached);
    expect((await fetchUrl(at('/a'), cached)).unchanged).toBe(true);
  });
  it('makes no name out of an address', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-'));
    const { options, at } = await site({ '/..%2f..%2fetc/passwd?a=b:c': statement });
    await fetchUrl(at('/..%2f..%2fetc/passwd?a=b:c'), { ...options, cache: folderCache(join(folder, 'cache')) });
    expect(readdirSync(folder)).toEqual(['cache']);
    for (const name of readdirSync(join(folder, 'cache'))) expect(name).toMatch(/^[0-9a-f]{64}\.(?:json|bin)$/);
  });
  it('fetches again what was damaged, and never gives bytes of another hash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-'));
    const { options, at } = await site({ '/a': versioned({ etag: '"1"', body: statement }) });
    const cached = { ...options, cache: folderCache(folder) };
    await fetchUrl(at('/a'), cached);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.bin'))) writeFileSync(join(folder, name), 'They denied it.');
    expect(await fetchUrl(at('/a'), cached)).toMatchObject({ unchanged: false, bytes: Buffer.from(statement) });
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
      writeFileSync(join(folder, name), JSON.stringify({ address: at('/a'), body: '../../secret', headers: {} }));
    expect((await fetchUrl(at('/a'), cached)).unchanged).toBe(false);
  });
  it('forgets bytes by their hash, and nothing else', async () => {
    const cache = folderCache(mkdtempSync(join(tmpdir(), 'entente-')));
    await cache.put('http://tolme.example/a', { bytes: Buffer.from('They met.'), headers: {} });
    await cache.forget('../../etc/passwd');
    expect(await cache.get('http://tolme.example/a')).not.toBeNull();
    await cache.forget(createHash('sha256').update('They met.').digest('hex'));
    expect(await cache.get('http://tolme.example/a')).toBeNull();
  });
  it('keeps no error page and no gate', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'entente-')), 'cache');
    const { options, at } = await site({ '/a': status(403), '/b': '<html><body><p>Please enable JavaScript to go on.</p></body></html>' });
    const cached = { ...options, cache: folderCache(folder) };
    expect([await codeOf(fetchUrl(at('/a'), cached)), await codeOf(fetchUrl(at('/b'), cached))]).toEqual(['fetch-status', 'fetch-consent']);
    expect(() => readdirSync(folder)).toThrow(/ENOENT/);
  });
});
