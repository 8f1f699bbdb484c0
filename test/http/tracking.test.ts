import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Reading, Series } from '../../src/index.js';
import type { Commitment, CommitmentDetail, Entry, QueueItem, WordedLineage } from '../../src/ledger.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';
import { violations } from '../formats/contract.js';
import { INVENTED } from '../invented.js';
import { describeStores } from '../ledger/stores.js';
import { client, refusal } from './client.js';

const lexicon = extendLexicon(defaultLexicon, { parties: INVENTED });
const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8');
const NAMES = ['sen-luc-2023', 'tolme-2024', 'varrin-2025'];

describeStores('series and commitments over HTTP', (open) => {
  async function filled() {
    const ledger = await open();
    const running = client({ ledger, lexicon });
    const documents = NAMES.map((name) => ({ text: example(name), source: `file:///gulf/${name}.txt`, facts: { series: 'gulf' } }));
    expect((await running.post('/documents', { documents })).status).toBe(200);
    return { ledger, ...running };
  }
  const json = async <T>(response: Response | Promise<Response>): Promise<T> => (await (await response).json()) as T;
  const listed = async (get: (path: string) => Promise<Response>, query = ''): Promise<readonly Commitment[]> =>
    (await json<{ commitments: Commitment[] }>(get(`/commitments${query}`))).commitments;

  it('names the series, and gives one with its lineages and its matrix', async () => {
    const { get } = await filled();
    expect(await json(get('/series'))).toEqual({ series: [{ name: 'gulf', documents: 3, first: '2023-05-19', last: '2025-06-12' }] });
    const series = await json<Series>(get('/series/gulf'));
    expect(violations('series', series)).toEqual([]);
    const drift = await json<Omit<Series['matrix'], 'documents'> & { documents: { id: string; text?: string }[] }>(
      get('/series/gulf/drift'),
    );
    expect(drift.documents.map(({ id }) => id)).toEqual(series.matrix.documents);
    expect(drift.documents.every(({ text }) => text === undefined)).toBe(true);
    expect(drift.cells).toEqual(series.matrix.cells);
    for (const format of ['csv', 'html', 'text', 'jsonl', 'datapackage', 'feed', 'atom', 'csl'])
      expect((await get(`/series/gulf?format=${format}`)).status).toBe(200);
    expect(await refusal(await get('/series/none'))).toBe('404 unknown-series');
  });
  it('gives a piece of language with its whole wording in every text', async () => {
    const { get } = await filled();
    const { lineages } = await json<Series>(get('/series/gulf'));
    const longest = lineages.reduce((best, one) => (one.steps.length > best.steps.length ? one : best));
    const { steps } = await json<WordedLineage>(get(`/series/gulf/lineages/${longest.id}`));
    expect(steps.map(({ document, acts, drift }) => ({ document, acts, drift }))).toEqual(
      longest.steps.map(({ document, acts, drift }) => ({ document, acts, drift })),
    );
    for (const { document, acts, wordings } of steps) {
      expect(wordings.map(({ act }) => act).sort()).toEqual([...acts].sort());
      const even = example(document).replace(/\s+/g, ' ');
      for (const { from, to, words, quote } of wordings) {
        expect(quote).toBe(example(document).slice(from, to));
        expect(even).toContain(words.split(' ').slice(-4).join(' '));
      }
    }
    expect(await refusal(await get('/series/gulf/lineages/l-none'))).toBe('404 unknown-lineage');
    expect(await refusal(await get(`/series/none/lineages/${longest.id}`))).toBe('404 unknown-series');
  });
  it('lists commitments in pages, and filters them', async () => {
    const { get, ask } = await filled();
    const all = await listed(get, '?limit=500');
    expect(all.length).toBeGreaterThan(2);
    const seen: string[] = [];
    let next: string | undefined = '/api/v1/commitments?limit=2';
    while (next !== undefined) {
      const response: Response = await ask(next);
      seen.push(...(await json<{ commitments: Commitment[] }>(response)).commitments.map(({ id }) => id));
      next = /^<([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect((await listed(get, '?due=true')).every(({ due }) => due !== null)).toBe(true);
    expect(await (await get('/commitments?format=ics&due=true')).text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT/);
    expect((await (await get('/commitments?format=csv')).text()).split('\n').length).toBeGreaterThan(all.length);
    expect(await refusal(await get('/commitments?standing=kept'))).toBe('400 request-invalid');
    expect(await refusal(await get('/commitments?cursor=none'))).toBe('400 cursor-invalid');
    expect(await refusal(await get('/commitments/none'))).toBe('404 unknown-commitment');
  });
  it('takes notes, ratings and standings, signed, and takes them back', async () => {
    const { get, post } = await filled();
    const commitment = (await listed(get)).find(({ members }) => members.length > 0)!;
    const at = `/commitments/${encodeURIComponent(commitment.id)}`;
    expect((await post(`${at}/notes`, { text: 'Ask for the date.' })).status).toBe(201);
    const member = commitment.members[0]!;
    expect((await post(`${at}/ratings`, { member, round: '2026', phase: 'interim', score: 1 })).status).toBe(201);
    const set = await json<Entry>(post(`${at}/standing`, { standing: 'fulfilled' }));
    const detail = await json<CommitmentDetail>(get(at));
    expect([detail.standing, detail.notes.map(({ text }) => text), detail.ratings.map(({ score }) => score)]).toEqual([
      'fulfilled',
      ['Ask for the date.'],
      [1],
    ]);
    expect((await post(`/entries/${set.seq}/undo`, '')).status).toBe(201);
    expect((await json<CommitmentDetail>(get(at))).standing).toBe(commitment.standing);
    expect(await refusal(await post(`/entries/${set.seq}/undo`, ''))).toBe('409 undo-impossible');
    expect(await refusal(await post(`${at}/ratings`, { member: 'XXX', round: '1', phase: 'final', score: 1 }))).toBe('400 rating-invalid');
    expect(await refusal(await post(`${at}/ratings`, { member, round: '1', phase: 'final', score: 2 }))).toBe('400 request-invalid');
  });
  it('takes evidence, which counts once it is accepted', async () => {
    const { get, post } = await filled();
    const [commitment] = await listed(get);
    const text = await (await get('/documents/varrin-2025/text')).text();
    const from = text.indexOf('They pledged');
    const evidence = {
      commitment: commitment!.id,
      document: 'varrin-2025',
      from,
      to: from + 40,
      bearing: 'fulfils',
      reason: 'It says so.',
    };
    const entry = await json<{ body: { offer: { id: string } } }>(post('/evidence', evidence));
    const { id } = entry.body.offer;
    const queue = await json<{ queue: QueueItem[] }>(get('/reviews?limit=500'));
    expect(queue.queue.map(({ offer }) => offer.id)).toContain(id);
    expect((await post('/reviews', { of: { kind: 'evidence', id, anchor: null }, decision: 'accept' })).status).toBe(201);
    expect(await json(get(`/evidence/${id}`))).toMatchObject({ state: 'accepted', at: { quote: text.slice(from, from + 40) } });
    expect(await refusal(await post('/evidence', { ...evidence, to: 10_000_000 }))).toBe('400 span-outside-text');
    expect(await refusal(await post('/reviews', { of: { kind: 'evidence', id: 'none', anchor: null }, decision: 'accept' }))).toBe(
      '404 unknown-evidence',
    );
  });
  it('takes reviews of findings, notes on documents and corrections of acts, anchored in words', async () => {
    const { get, post } = await filled();
    const anchor = { document: 'varrin-2025', version: 1, from: 0, to: 5, quote: 'Joint' };
    expect((await post('/reviews', { of: { kind: 'finding', id: 'f1', anchor }, decision: 'reject', note: 'He did say so.' })).status).toBe(
      201,
    );
    expect((await post('/notes', { on: { kind: 'document', id: 'varrin-2025', anchor: null }, text: 'See the embassy.' })).status).toBe(
      201,
    );
    const [act] = (await json<Reading>(get('/documents/varrin-2025/reading'))).acts;
    const corrected = await post('/corrections', { act: act!.id, anchor, field: 'act', was: act!.act, value: 'concern' });
    expect(corrected.status).toBe(201);
    expect(await refusal(await post('/corrections', { act: 'a1', anchor, field: 'act', was: 'condemn', value: 'concern' }))).toBe(
      '404 unknown-act',
    );
    const { entries } = await json<{ entries: (Entry & { undone: boolean })[] }>(get('/entries?about=varrin-2025'));
    expect(entries.map(({ body, undone }) => [body.kind, undone])).toEqual([
      ['correct', false],
      ['note', false],
      ['review', false],
      ['document', false],
    ]);
    await post(`/entries/${((await corrected.json()) as Entry).seq}/undo`, '');
    const after = await json<{ entries: (Entry & { undone: boolean })[] }>(get('/entries?kind=correct&kind=undo'));
    expect(after.entries.map(({ body, undone }) => [body.kind, undone])).toEqual([
      ['undo', false],
      ['correct', true],
    ]);
  });
  it('shows its history page by page, the latest first', async () => {
    const { get } = await filled();
    const first = await get('/entries?limit=2');
    const page = await json<{ entries: Entry[]; next: string }>(first);
    expect([page.entries.map(({ seq }) => seq), page.next]).toEqual([[3, 2], '2']);
    expect((await json<{ entries: Entry[] }>(get('/entries?limit=2&cursor=2'))).entries.map(({ seq }) => seq)).toEqual([1]);
    const entry = await get('/entries/1');
    expect(entry.headers.get('etag')).toBe(`"${((await entry.json()) as Entry).hash}"`);
    expect(await refusal(await get('/entries/99'))).toBe('404 unknown-entry');
    expect(await refusal(await get('/entries/1%20or%201=1'))).toBe('400 request-invalid');
  });
});
