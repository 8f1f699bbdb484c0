import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Found } from '../../src/index.js';
import { importLedger } from '../../src/ledger/import.js';
import type { AddReport, ListedDocument } from '../../src/ledger.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';
import { violations } from '../formats/contract.js';
import { INVENTED } from '../invented.js';
import { describeStores } from '../ledger/stores.js';
import { client, refusal } from './client.js';

const lexicon = extendLexicon(defaultLexicon, { parties: INVENTED });
const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8');
const NAMES = ['sen-luc-2023', 'tolme-2024', 'varrin-2025'];

describeStores('the ledger over HTTP', (open) => {
  async function server() {
    const ledger = await open();
    return { ledger, ...client({ ledger, lexicon }) };
  }
  async function filled() {
    const running = await server();
    const documents = NAMES.map((name) => ({
      text: example(name),
      name: `${name}.txt`,
      source: `file:///lorn/${name}.txt`,
      facts: { series: 'lorn' },
    }));
    const response = await running.post('/documents', { documents });
    return { ...running, report: (await response.json()) as AddReport };
  }
  const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

  it('takes in posted texts, signed by whoever asks, and nothing twice', async () => {
    const { ledger, post, report } = await filled();
    expect(report.summary).toEqual({ added: 3, version: 0, unchanged: 0, failed: 0 });
    expect(report.documents.map(({ id }) => id)).toEqual(NAMES);
    const entries = await ledger.db.selectFrom('entries').select(['by_kind', 'by_name']).execute();
    const { userInfo } = await import('node:os');
    expect(entries).toEqual(Array(3).fill({ by_kind: 'person', by_name: userInfo().username }));
    const again = await json<AddReport>(
      post('/documents', { documents: [{ text: example(NAMES[0]!), source: 'file:///lorn/sen-luc-2023.txt' }] }),
    );
    expect(again.summary.unchanged).toBe(1);
  });
  it('takes in files with facts of all and of each', async () => {
    const { ask } = await server();
    const body = new FormData();
    for (const name of NAMES) body.append('file', new File([example(name)], `${name}.txt`));
    body.append('facts', JSON.stringify({ series: 'lorn', trust: 'official' }));
    body.append('file.facts', JSON.stringify({ place: 'Sen Luc' }));
    const report = await json<AddReport>(ask('/api/v1/documents', { method: 'POST', body }));
    expect(report.documents.map(({ facts }) => [facts?.series, facts?.trust])).toEqual(Array(3).fill(['lorn', 'official']));
    expect(report.documents[0]?.facts?.place).toBe('Sen Luc');
  });
  it('makes no path of the name of a file', async () => {
    const { ask } = await server();
    const body = new FormData();
    body.append('file', new File(['They condemned the raid.'], '../../../etc/passwd'));
    body.append('facts', JSON.stringify({ series: '../..' }));
    const { documents } = await json<AddReport>(ask('/api/v1/documents', { method: 'POST', body }));
    expect(documents[0]?.outcome).toBe('added');
    expect(documents[0]?.id).toMatch(/^[a-z0-9-]+$/);
  });
  it('takes in as a job when that is preferred, and tells how far it is', async () => {
    const { ask, get } = await server();
    const documents = NAMES.map((name) => ({ text: example(name), facts: { id: undefined } })).map(({ text }) => ({ text }));
    const response = await ask('/api/v1/documents', {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'respond-async' },
      body: JSON.stringify({ documents }),
    });
    expect(response.status).toBe(202);
    const at = response.headers.get('location')!.replace('/api/v1', '');
    let job = (await response.json()) as { state: string; done: number; total: number; result: AddReport };
    for (let nth = 0; job.state === 'running' && nth < 200; nth += 1) {
      await new Promise((resume) => setTimeout(resume, 20));
      job = await json(get(at));
    }
    expect([job.state, job.done, job.total, job.result.summary.added]).toEqual(['done', 3, 3, 3]);
    expect(await refusal(await get('/jobs/another'))).toBe('404 unknown-job');
  });
  it('stops a job, and keeps what was written', async () => {
    const { ask, get } = await server();
    const documents = Array.from({ length: 60 }, (_, nth) => ({ text: `They condemned raid ${nth}. ${example('tolme-2024')}` }));
    const begun = await ask('/api/v1/documents', {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'respond-async' },
      body: JSON.stringify({ documents }),
    });
    const at = begun.headers.get('location')!;
    await ask(at, { method: 'DELETE' });
    let job = { state: 'running', result: null as AddReport | null };
    for (let nth = 0; job.state === 'running' && nth < 500; nth += 1) {
      await new Promise((resume) => setTimeout(resume, 20));
      job = await json(get(at.replace('/api/v1', '')));
    }
    expect(job.state).toBe('cancelled');
    expect(job.result?.documents.at(-1)?.error?.code).toBe('job-cancelled');
    const { total } = await json<{ total: number }>(get('/documents'));
    expect(total).toBe(job.result?.summary.added);
  });
  it.each([
    ['an address that is none', { text: 'They met.', source: 'javascript:alert(1)' }, '400 request-invalid'],
    ['an address that breaks lines', { text: 'They met.', source: 'https://a.example/\r\nx: y' }, '400 request-invalid'],
    ['a fact that nobody knows', { text: 'They met.', facts: { colour: 'red' } }, '400 request-invalid'],
    ['neither text nor file', { name: 'a.txt' }, '400 body-invalid'],
    ['zero bytes alone', { text: '\u0000\u0001\u0002\u0003\u0000\u0000\u0000\u0000' }, '415 binary-file'],
  ])('refuses %s, and writes nothing', async (_, document, expected) => {
    const { ledger, post } = await server();
    expect(await refusal(await post('/documents', { documents: [document] }))).toBe(expected);
    expect(await ledger.db.selectFrom('entries').selectAll().execute()).toEqual([]);
  });
  it('lists documents in pages that link to one another', async () => {
    const { get, ask } = await filled();
    const seen: string[] = [];
    let next: string | undefined = '/api/v1/documents?series=lorn&limit=2';
    while (next !== undefined) {
      const response: Response = await ask(next);
      seen.push(...((await response.json()) as { documents: ListedDocument[] }).documents.map(({ id }) => id));
      next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(NAMES);
    expect(await json(get('/documents?format=csl'))).toMatchObject([{ id: 'sen-luc-2023' }, { id: 'tolme-2024' }, { id: 'varrin-2025' }]);
    expect(await json(get('/documents?genre=report'))).toMatchObject({ total: 0 });
    expect(await refusal(await get('/documents?cursor=nonsense'))).toBe('400 cursor-invalid');
  });
  it('shows a document, its text, its versions and its reading', async () => {
    const { get } = await filled();
    expect(await json(get('/documents/varrin-2025'))).toMatchObject({ id: 'varrin-2025', version: 1, series: 'lorn', redacted: false });
    const text = await get('/documents/varrin-2025@1/text');
    expect([text.headers.get('content-type'), await text.text()]).toEqual(['text/plain; charset=utf-8', example('varrin-2025')]);
    expect(await json(get('/documents/varrin-2025/versions'))).toMatchObject({ versions: [{ version: 1 }], copies: [] });
    expect(violations('read', await json(get('/documents/varrin-2025/reading')))).toEqual([]);
    for (const missing of ['/documents/none', '/documents/varrin-2025@9/text', '/documents/none/versions', '/documents/%27%20or%201=1'])
      expect(await refusal(await get(missing))).toBe('404 unknown-document');
  });
  it('corrects what is known of a document', async () => {
    const { ask, get } = await filled();
    const headers = { 'content-type': 'application/json' };
    const changed = await ask('/api/v1/documents/varrin-2025', {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ place: 'Holm', level: null }),
    });
    expect(await changed.json()).toMatchObject({ place: 'Holm', level: null });
    expect(await json(get('/documents/varrin-2025'))).toMatchObject({ place: 'Holm' });
    const wrong = await ask('/api/v1/documents/varrin-2025', { method: 'PATCH', headers, body: JSON.stringify({ genre: 'poem' }) });
    expect(await refusal(wrong)).toBe('400 request-invalid');
  });
  it('compares, redlines and checks what it holds', async () => {
    const { get, post } = await filled();
    expect(violations('compare', await json(get('/comparisons?before=tolme-2024&after=varrin-2025&earlier=sen-luc-2023')))).toEqual([]);
    expect((await get('/redlines?before=tolme-2024&after=varrin-2025&format=docx')).status).toBe(200);
    const mixed = {
      report: { text: example('report-news') },
      statements: [{ document: 'varrin-2025' }],
      previous: [{ document: 'tolme-2024', version: 1 }],
    };
    const check = await json<{ statements: { id: string }[] }>(post('/checks', mixed));
    expect(violations('check', check)).toEqual([]);
    expect(check.statements[0]?.id).toBe('varrin-2025');
    expect(violations('check', await json(get('/checks?report=tolme-2024&statement=varrin-2025&statement=sen-luc-2023')))).toEqual([]);
    expect(await refusal(await get('/comparisons?before=tolme-2024&after=none'))).toBe('404 unknown-document');
    expect(await refusal(await get('/comparisons?before=tolme-2024'))).toBe('400 request-invalid');
  });
  it('dates what moved by when an undated text was taken in', async () => {
    const { get, post, ledger } = await server();
    const texts = ['The Ministers expressed concern over the tolls.', 'The Ministers condemned the tolls.'];
    const documents = texts.map((text, nth) => ({ text, source: `https://a.example/${nth}` }));
    const report = await json<AddReport>(post('/documents', { documents }));
    const [before, after] = report.documents.map(({ id }) => id!);
    const atom = await (await get(`/comparisons?before=${before}&after=${after}&format=atom`)).text();
    const row = await ledger.db.selectFrom('versions').select('taken').where('document', '=', after!).executeTakeFirstOrThrow();
    expect(new Set(atom.match(/<updated>[^<]*/g))).toEqual(new Set([`<updated>${row.taken}`]));
  });
  it('answers 304 to who has it already, until something is added', async () => {
    const { get, post } = await filled();
    for (const path of ['/documents', '/documents/varrin-2025/reading', '/find?words=cables', '/documents/varrin-2025/text']) {
      const first = await get(path);
      const etag = first.headers.get('etag')!;
      expect(etag, path).toMatch(/^"[\w-]{27}"$/);
      const again = await get(path, { 'if-none-match': `"other", ${etag}` });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const etag = (await get('/documents')).headers.get('etag')!;
    await post('/documents', { documents: [{ text: 'They condemned the raid.' }] });
    expect((await get('/documents', { 'if-none-match': etag })).status).toBe(200);
    const text = (await get('/documents/varrin-2025/text')).headers.get('etag')!;
    expect((await get('/documents/varrin-2025/text', { 'if-none-match': text })).status).toBe(304);
  });
  it('finds passages, page by page, with permalinks into texts it holds', async () => {
    const { get, ask } = await filled();
    const response = await get('/find?words=cable*&limit=1');
    const found = (await response.json()) as Found;
    expect(found.total).toBeGreaterThan(1);
    const [hit] = found.hits;
    const [, id, from, to] = /^\/documents\/([^#]+)#t=(\d+),(\d+)$/.exec(hit!.permalink)!;
    expect((await (await get(`/documents/${id}/text`)).text()).slice(Number(from), Number(to))).toBe(hit!.span.text);
    const next = /^<([^>]+)>/.exec(response.headers.get('link')!)![1]!;
    expect(((await (await ask(next)).json()) as Found).hits[0]).not.toEqual(hit);
    expect((await json<Found>(get('/find?act=condemn&act=oppose&series=lorn'))).total).toBeGreaterThan(0);
  });
  it.each([
    '"; drop table entries; --',
    "' or 1=1 --",
    'passage_words : strait',
    '{words own} : x',
    '"unclosed',
    'a AND AND b',
    'NEAR(',
    '^strait',
    '*',
    '((((((((((((((((((((((x))))))))))))))))))))))',
    'strait\u0000',
    '('.repeat(300),
    "x & !(y | z) <-> 'w':*A",
  ])('takes %j for words and never for commands of the database', async (words) => {
    const { ledger, get } = await filled();
    const before = await ledger.db.selectFrom('entries').select('hash').execute();
    for (const name of ['words', 'series', 'speaker', 'topic', 'document', 'force']) {
      const response = await get(`/find?${new URLSearchParams({ [name]: words })}`);
      if (response.status !== 200) expect(await refusal(response)).toMatch(/^400 (query-invalid|filter-invalid|request-invalid)$/);
    }
    expect(await ledger.db.selectFrom('entries').select('hash').execute()).toEqual(before);
  });
  it('gives the whole ledger line by line, which another ledger takes in as it is', async () => {
    const { get } = await filled();
    const response = await get('/export');
    expect(response.headers.get('content-type')).toBe('application/jsonl');
    const text = await response.text();
    const copy = await open();
    await importLedger(
      copy,
      (async function* () {
        for (const line of text.split('\n').slice(0, -1)) yield line;
      })(),
    );
    const other = client({ ledger: copy });
    expect(await (await other.get('/export')).text()).toBe(text);
  });
  it('lets a reader read, a reviewer add, and only an administrator take out or away', async () => {
    const ledger = await open();
    const asked = (scope: 'read' | 'review' | 'admin') =>
      client({ ledger, mode: { kind: 'team', door: { knock: () => {}, enter: async () => ({ name: scope, scope }) } } });
    const document = { documents: [{ text: 'They condemned the raid.', source: 'https://a.example/1' }] };
    expect(await refusal(await asked('read').post('/documents', document))).toBe('403 scope-missing');
    const [{ id } = { id: '' }] = (await json<AddReport>(asked('review').post('/documents', document))).documents;
    expect(await refusal(await asked('review').get('/export'))).toBe('403 scope-missing');
    expect(await refusal(await asked('review').post(`/documents/${id}/redaction`, { reason: 'gone' }))).toBe('403 scope-missing');
    expect((await asked('read').get('/documents')).status).toBe(200);
    const gone = await json(asked('admin').post(`/documents/${id}/redaction`, { reason: 'It must go.' }));
    expect(gone).toMatchObject({ versions: [1] });
    expect(await refusal(await asked('read').get(`/documents/${id}/text`))).toBe('410 text-redacted');
    expect(await refusal(await asked('read').get(`/documents/${id}/reading`))).toBe('410 text-redacted');
  });
  it('says so when the server keeps no ledger', async () => {
    expect(await refusal(await client().get('/documents'))).toBe('404 no-ledger');
  });
});
