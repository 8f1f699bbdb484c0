import { expect, it } from 'vitest';
import { importLedger } from '../../src/ledger/import.js';
import type { AddReport } from '../../src/ledger.js';
import { verify } from '../../src/ledger.js';
import { describeStores } from '../ledger/stores.js';
import { client, refusal } from './client.js';

const NUL = '\u0000';
const LONE = '\ud800';
const json = { 'content-type': 'application/json' };

describeStores('hostile requests', (open) => {
  async function filled() {
    const ledger = await open();
    const running = client({ ledger });
    const document = { text: 'They condemned the raid.', source: 'https://a.example/1', facts: { series: 'raids', date: '2025-06-12' } };
    const report = (await (await running.post('/documents', { documents: [document] })).json()) as AddReport;
    return { ledger, ...running, id: report.documents[0]!.id! };
  }

  it.each([
    ['zero characters', `a${NUL}b`],
    ['half a character', `a${LONE}b`],
    ['an astral character', 'a𝌆b'],
    ['right-to-left marks', 'a\u202eb'],
  ])('keep %s in a note, and the chain whole, on the way out and in again', async (_, text) => {
    const { ledger, post, get, id } = await filled();
    const anchor = { document: id, version: 1, from: 0, to: 4, quote: text };
    const added = await post('/notes', { on: { kind: 'document', id, anchor }, text });
    expect(added.status).toBe(201);
    const { entries } = (await (await get(`/entries?about=${id}`)).json()) as { entries: { body: { text?: string } }[] };
    expect(entries[0]?.body.text).toBe(text);
    expect((await verify(ledger)).problems).toEqual([]);
    const lines = (await (await get('/export')).text()).split('\n').slice(0, -1);
    const copy = await open();
    await importLedger(
      copy,
      (async function* () {
        yield* lines;
      })(),
    );
    expect((await verify(copy)).problems).toEqual([]);
    expect(await (await client({ ledger: copy }).get('/export')).text()).toBe(`${lines.join('\n')}\n`);
  });
  it.each([
    ['zero characters', `They condemned${NUL} the raid.`],
    ['half a character', `They condemned ${LONE} the raid.`],
  ])('take in a text with %s, or refuse it, and verify either way', async (_, text) => {
    const { ledger, post } = await filled();
    const response = await post('/documents', { documents: [{ text, source: 'https://a.example/2' }] });
    if (response.status !== 200) expect(await refusal(response)).toBe('415 binary-file');
    expect((await verify(ledger)).problems).toEqual([]);
    expect((await post('/readings', { text })).status).toBeLessThan(500);
  });
  it.each([
    '/documents/%00',
    '/documents/%ED%A0%80',
    '/documents/%E0%A4%A',
    '/documents/a%0d%0aset-cookie:%20b',
    `/documents/${'a'.repeat(5000)}`,
    '/documents/x@999999999',
    '/documents?cursor=%00~%00',
    '/documents?cursor=2025-01-01~%00',
    '/documents?series=%ED%A0%80',
    '/documents?source=%00',
    '/documents?__proto__=x',
    '/documents?constructor=x',
    '/documents?limit=1e9',
    '/documents?limit=0x10',
    '/documents?since=2025-99-99',
    '/entries/9007199254740991',
    '/entries/99999999999999999999',
    '/entries?cursor=9007199254740991',
    '/entries?about=%00',
    '/find?words=%00',
    '/find?words=%ED%A0%80',
    '/find?words=a&cursor=x',
    '/find?words=a&cursor=MjAuMDAwMDAwMDAwMDAw',
    '/commitments?cursor=%00',
    '/commitments/%00',
    '/series/%00',
    '/series/%ED%A0%80',
    '/reviews?commitment=%00',
    '/evidence/%00',
    '/jobs/%00',
    '/comparisons?before=%00&after=%00',
    '/checks?report=x@999999999&statement=y',
  ])('GET %s is answered, or refused with a code', async (path) => {
    const { get } = await filled();
    const response = await get(path);
    if (response.status !== 200) expect(await refusal(response)).toMatch(/^4\d\d [a-z-]+$/);
    for (const [, value] of response.headers) expect(value).not.toMatch(/[\r\n]/);
  });
  it.each([
    ['/checks', { report: { document: 'x', version: 3_000_000_000 }, statements: [{ document: 'y' }] }],
    ['/checks', { report: { document: NUL }, statements: [{ document: LONE }] }],
    ['/notes', { on: { kind: 'document', id: NUL, anchor: null }, text: 'x' }],
    ['/reviews', { of: { kind: 'evidence', id: LONE, anchor: null }, decision: 'accept' }],
    ['/evidence', { commitment: 'c', document: 'd', from: 0, to: 2 ** 40, bearing: 'advances', reason: NUL }],
    ['/commitments/none/notes', { text: NUL }],
    ['/commitments/none/ratings', { member: LONE, round: 'a', phase: 'final', score: 1 }],
    ['/entries/9007199254740991/undo', undefined],
    ['/documents', { documents: [{ text: 'They met.', name: `${LONE}.txt`, facts: { series: LONE, title: `a${LONE}` } }] }],
    ['/documents', { documents: [{ text: 'They met.', source: `https://a.example/${LONE}` }] }],
    ['/drafts', { draft: { text: `We [${NUL}${LONE}] met.` }, series: LONE }],
  ])('POST %s %j is answered, or refused with a code', async (path, body) => {
    const { ledger, post } = await filled();
    const response = await post(path, body);
    if (!response.ok) expect(await refusal(response)).toMatch(/^4\d\d [a-z-]+$/);
    expect((await verify(ledger)).problems).toEqual([]);
  });
  it('know every name of a query, also those that every object has', async () => {
    const { get } = await filled();
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(await refusal(await get(`/documents?${name}=x`)), name).toBe('400 request-invalid');
  });
  it('says 304 only of what is there', async () => {
    const { get, id } = await filled();
    expect((await get(`/documents/${id}`, { 'if-none-match': '*' })).status).toBe(304);
    expect(await refusal(await get('/documents/none', { 'if-none-match': '*' }))).toBe('404 unknown-document');
  });
  it('answers HEAD as GET without a body, and holds nothing open for it', async () => {
    const { ask, id } = await filled();
    for (const path of [
      '/healthz',
      '/api/v1/openapi.json',
      '/api/v1/documents',
      `/api/v1/documents/${id}/text`,
      '/api/v1/find?words=raid',
    ]) {
      const [head, whole] = [await ask(path, { method: 'HEAD' }), await ask(path)];
      expect([head.status, head.headers.get('etag'), await head.text()], path).toEqual([200, whole.headers.get('etag'), '']);
    }
    for (let nth = 0; nth < 12; nth += 1) expect((await ask('/api/v1/export', { method: 'HEAD' })).status).toBe(200);
    expect((await ask('/api/v1/documents')).status).toBe(200);
  });
  it('names the methods that an address takes when it is asked with another', async () => {
    const { ask } = await filled();
    const allowed = async (method: string, path: string) => {
      const response = await ask(path, { method, ...(method !== 'OPTIONS' && method !== 'PROPFIND' && { headers: json }) });
      const allow = response.headers.get('allow');
      return `${allow} ${await refusal(response)}`;
    };
    expect(await allowed('DELETE', '/api/v1/documents')).toBe('GET, HEAD, POST 405 method-not-allowed');
    expect(await allowed('PROPFIND', '/api/v1/documents/x')).toBe('GET, HEAD, PATCH 405 method-not-allowed');
    expect(await allowed('PUT', '/api/v1/reviews')).toBe('GET, HEAD, POST 405 method-not-allowed');
    expect(await allowed('POST', '/healthz')).toBe('GET, HEAD 405 method-not-allowed');
    expect(await allowed('DELETE', '/api/v1/openapi.json')).toBe('GET, HEAD 405 method-not-allowed');
  });
});
