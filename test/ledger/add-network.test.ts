import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/intake/catalogue.js';
import { openFetcher } from '../../src/intake/fetch.js';
import { folderCache } from '../../src/intake/fetch-cache.js';
import { inputsOfCatalogue, inputsOfUrl } from '../../src/intake/network.js';
import { addFromNetwork } from '../../src/ledger/add-network.js';
import { documentOf } from '../../src/ledger/documents.js';
import { redact } from '../../src/ledger/redact.js';
import { openLedger } from '../../src/ledger/store.js';
import { openSite, type Page } from '../intake/site.js';
import { ANNA } from './sample.js';

const page = (words: string): string =>
  `<!DOCTYPE html><html><head><title>Statement</title></head><body><article><h1>Statement</h1><p>${words}</p></article></body></html>`;
const TOLME = 'The leaders of Arvenia and Borland met in Tolme. They strongly condemned the closing of the Lorn Strait by Drossia.';
const VARRIN = 'The ministers of Arvenia and Caldora met in Varrin. They decided to open a harbour office by the end of 2026.';
const tagged =
  (state: { body: string }): Page =>
  (request, response) => {
    const tag = `"${state.body.length}"`;
    if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
    else response.writeHead(200, { etag: tag, 'content-type': 'text/html' }).end(state.body);
  };

let closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});
async function desk(pages: Readonly<Record<string, Page>>) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  const site = await openSite(pages);
  const ledger = await openLedger(join(folder, 'entente.db'));
  const cache = folderCache(join(folder, 'entente.db.fetched'));
  const fetcher = openFetcher({ ...site.options, cache });
  closing.push(site.close, ledger.close, fetcher.close);
  const entries = async (): Promise<number> => (await ledger.db.selectFrom('entries').select('seq').execute()).length;
  return { ...site, ledger, fetcher, folder, cache, entries };
}

describe('adding from the network', () => {
  it('keeps the page with its address, when it was taken and the headers that matter', async () => {
    const { ledger, fetcher, at } = await desk({ '/a': tagged({ body: page(TOLME) }) });
    const { documents } = await addFromNetwork(ledger, inputsOfUrl(at('/a'), fetcher), { date: '2024-03-05' }, { by: ANNA });
    expect(documents[0]).toMatchObject({ outcome: 'added', source: at('/a'), facts: { date: '2024-03-05' } });
    const document = await documentOf(ledger, documents[0]!.id!);
    expect(document).toMatchObject({ source: at('/a'), taken: '2025-06-12T09:00:01.000Z', format: 'html' });
    expect(document.text).toContain(TOLME);
  });
  it('takes a whole catalogue with its facts; again it changes nothing, and a silent revision shows', async () => {
    const [tolme, varrin] = [{ body: page(TOLME) }, { body: page(VARRIN) }];
    const { ledger, fetcher, at, entries, asked } = await desk({
      '/a': tagged(tolme),
      '/b': tagged(varrin),
      '/c': (_, response) => void response.writeHead(403).end(),
    });
    const facts = { genre: 'statement', level: 'leaders', place: null, sha256: null } as const;
    const catalogue: Catalogue = {
      ...{ title: 'Gulf', series: 'gulf', trust: 'official' },
      documents: [
        { ...facts, title: 'Tolme', date: '2024-03-05', address: at('/a') },
        { ...facts, title: 'Varrin', date: '2025-05-09', address: at('/b'), level: 'ministers' },
        { ...facts, title: 'Closed', date: '2025-06-01', address: at('/c') },
      ],
    };
    const add = () => addFromNetwork(ledger, inputsOfCatalogue(catalogue, fetcher), {}, { by: ANNA });
    const first = await add();
    expect(first.summary).toEqual({ added: 2, version: 0, unchanged: 0, failed: 1 });
    expect(first.documents[1]?.facts).toMatchObject({
      title: 'Varrin',
      date: '2025-05-09',
      level: 'ministers',
      series: 'gulf',
      trust: 'official',
    });
    expect(first.documents[2]).toMatchObject({ source: at('/c'), error: { code: 'fetch-status' } });
    expect(await entries()).toBe(2);
    expect((await add()).summary).toMatchObject({ unchanged: 2, failed: 1 });
    expect(asked.filter(({ path, headers }) => path === '/a' && headers['if-none-match'] !== undefined)).toHaveLength(1);
    tolme.body = page(TOLME.replace('strongly condemned', 'expressed concern over'));
    const third = await add();
    expect(third.documents.map(({ outcome }) => outcome)).toEqual(['version', 'unchanged', 'failed']);
    expect(third.documents[0]?.revision?.changes.map(({ drift }) => drift)).toEqual(['altered']);
  });
  it.each<[string, Page]>([
    ['a refusal', (_, response) => void response.writeHead(403).end(page(TOLME))],
    ['a wall of consent', page('Before you continue: please accept cookies.')],
    ['a redirect to this machine', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1/' }).end()],
    [
      'a feed that points to this network',
      '<rss version="2.0"><channel><title>x</title><item><link>http://192.168.0.1/</link></item></channel></rss>',
    ],
    [
      'an image',
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
    ],
    ['an empty page', '<!DOCTYPE html><html><body><p> </p></body></html>'],
  ])('writes nothing for %s', async (_, answer) => {
    const { ledger, fetcher, at, entries } = await desk({ '/a': answer, '/robots.txt': '' });
    const { documents } = await addFromNetwork(ledger, inputsOfUrl(at('/a'), fetcher), {}, { by: ANNA });
    expect(documents.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(documents[0]?.error?.code).toMatch(/^(?:fetch-(?:status|consent|refused-address)|unsupported-format|file-empty)$/);
    expect(await entries()).toBe(0);
  });
  it('leaves no kept page of a document that is redacted', async () => {
    const { ledger, fetcher, at, cache, folder } = await desk({ '/a': tagged({ body: page(TOLME) }) });
    const { documents } = await addFromNetwork(ledger, inputsOfUrl(at('/a'), fetcher), {}, { by: ANNA });
    expect(existsSync(join(folder, 'entente.db.fetched'))).toBe(true);
    const { raws } = await redact(ledger, documents[0]!.id!, 'must go', ANNA);
    expect(await cache.get(at('/a'))).not.toBeNull();
    for (const raw of raws) await cache.forget(raw);
    expect(await cache.get(at('/a'))).toBeNull();
  });
});
