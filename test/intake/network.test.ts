import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/intake/catalogue.js';
import { openFetcher } from '../../src/intake/fetch.js';
import { folderCache } from '../../src/intake/fetch-cache.js';
import { type FromNetwork, inputsOfCatalogue, inputsOfUrl, nameOf, offeredAt } from '../../src/intake/network.js';
import { codeOf, openSite, type Page } from './site.js';

let open: Awaited<ReturnType<typeof openSite>> | null = null;
const site = async (pages: Readonly<Record<string, Page>>) => {
  open = await openSite(pages);
  return open;
};
afterEach(async () => {
  await open?.close();
  open = null;
});
const page = (words: string): string => `<!DOCTYPE html><html><body><p>${words}</p></body></html>`;
const all = async (inputs: AsyncIterable<FromNetwork>): Promise<readonly FromNetwork[]> => {
  const out: FromNetwork[] = [];
  for await (const one of inputs) out.push(one);
  return out;
};
const told = (one: FromNetwork): unknown =>
  'input' in one ? [one.input.source, one.input.name, one.input.given] : [one.address, one.error.code];
const item = (link: string, title: string): string =>
  `<item><title>${title}</title><link>${link}</link><pubDate>Thu, 12 Jun 2025 09:00:00 GMT</pubDate></item>`;
const rss = (...items: readonly string[]): string => `<rss version="2.0"><channel><title>Tolme</title>${items.join('')}</channel></rss>`;

describe('documents from the network', () => {
  it('are one for a page, named after its address', async () => {
    const { options, at } = await site({ '/2025/joint-statement/': page('They met in Tolme.') });
    const fetcher = openFetcher(options);
    expect((await all(inputsOfUrl(at('/2025/joint-statement/'), fetcher))).map(told)).toEqual([
      [at('/2025/joint-statement/'), 'joint-statement.html', {}],
    ]);
    await fetcher.close();
  });
  it('are those of its items for a feed; one that can not be had does not stop the next', async () => {
    const { options, at, paths } = await site({
      '/feed': rss(item('/a', 'A'), item('/gone', 'B'), item('http://10.0.0.1/secret', 'C'), item('/d', 'D'), item('/e', 'E')),
      '/a': page('They met in Tolme.'),
      '/d': page('They met in Varrin.'),
      '/e': page('They met in Sen Luc.'),
    });
    const fetcher = openFetcher(options);
    expect((await all(inputsOfUrl(at('/feed'), fetcher, { items: 4 }))).map(told)).toEqual([
      [at('/a'), 'a.html', { title: 'A', date: '2025-06-12' }],
      [at('/gone'), 'fetch-status'],
      ['http://10.0.0.1/secret', 'fetch-refused-address'],
      [at('/d'), 'd.html', { title: 'D', date: '2025-06-12' }],
    ]);
    await fetcher.close();
    expect(paths()).not.toContain('/e');
  });
  it('cost a conditional request each when nothing has changed', async () => {
    const tagged =
      (body: string): Page =>
      (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
        else response.writeHead(200, { etag: '"1"', 'content-type': 'text/html' }).end(body);
      };
    const { options, at } = await site({ '/feed': tagged(rss(item('/a', 'A'))), '/a': tagged(page('They met in Tolme.')) });
    const fetcher = openFetcher({ ...options, cache: folderCache(mkdtempSync(join(tmpdir(), 'entente-'))) });
    const states = [];
    for (let round = 0; round < 2; round++)
      for (const one of await all(inputsOfUrl(at('/feed'), fetcher))) states.push('input' in one && one.input.unchanged);
    await fetcher.close();
    expect(states).toEqual([false, true]);
  });
  it('are the error of the address itself when it has one', async () => {
    const { options, at } = await site({ '/feed': '<rss version="2.0"><channel>' });
    const fetcher = openFetcher(options);
    expect((await all(inputsOfUrl(at('/none'), fetcher))).map(told)).toEqual([[at('/none'), 'fetch-status']]);
    expect((await all(inputsOfUrl(at('/feed'), fetcher))).map(told)).toEqual([[at('/feed'), 'feed-invalid']]);
    await fetcher.close();
  });
  it('can be looked at before they are fetched', async () => {
    const { options, at, paths } = await site({ '/feed': rss(item('/a', 'A')), '/b': page('They met in Tolme.') });
    const fetcher = openFetcher(options);
    expect(await offeredAt(at('/feed'), fetcher)).toEqual([{ title: 'A', link: at('/a'), date: '2025-06-12' }]);
    expect(await offeredAt(at('/b'), fetcher)).toEqual([{ title: null, link: at('/b'), date: null }]);
    expect(await codeOf(offeredAt(at('/none'), fetcher))).toBe('fetch-status');
    await fetcher.close();
    expect(paths()).not.toContain('/a');
  });
  it('of a catalogue carry its facts, and are refused when their text has another hash', async () => {
    const text = 'They met in Tolme.';
    const { options, at } = await site({ '/a': page(text), '/b': page('They did not meet.') });
    const sha256 = createHash('sha256').update(text).digest('hex');
    const facts = { date: '2025-06-12', genre: 'statement', level: 'leaders', place: null } as const;
    const catalogue: Catalogue = {
      ...{ title: 'Tolme', series: 'tolme', trust: 'official' },
      documents: [
        { ...facts, title: 'A', address: at('/a'), sha256 },
        { ...facts, title: 'B', address: at('/b'), sha256 },
        { ...facts, title: 'C', address: at('/c'), sha256: null },
      ],
    };
    const fetcher = openFetcher(options);
    expect((await all(inputsOfCatalogue(catalogue, fetcher))).map(told)).toEqual([
      [at('/a'), 'a.html', { title: 'A', date: '2025-06-12', genre: 'statement', level: 'leaders', series: 'tolme', trust: 'official' }],
      [at('/b'), 'catalogue-hash'],
      [at('/c'), 'fetch-status'],
    ]);
    await fetcher.close();
  });
  it.each([
    ['https://tolme.example/a/joint-statement.pdf?x=1', 'application/pdf', 'joint-statement.pdf'],
    ['https://tolme.example/a/joint-statement.PDF', '', 'joint-statement.pdf'],
    ['https://tolme.example/', 'text/html; charset=utf-8', 'tolme-example.html'],
    ['https://tolme.example/..%2f..%2fetc%2fpasswd', 'text/plain', 'etc-passwd.txt'],
    ['https://tolme.example/a.exe', 'application/octet-stream', 'a'],
    ['https://tolme.example/%E2%80%AE', '', 'page'],
  ])('%s (%s) is named %s', (source, type, name) => {
    expect(nameOf(source, type)).toBe(name);
  });
});
