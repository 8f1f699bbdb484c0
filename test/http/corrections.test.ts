import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Comparison, Reading, SpeechAct } from '../../src/index.js';
import type { ActDetail, Entry } from '../../src/ledger.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';
import { violations } from '../formats/contract.js';
import { INVENTED } from '../invented.js';
import { describeStores } from '../ledger/stores.js';
import { client, refusal } from './client.js';

const lexicon = extendLexicon(defaultLexicon, { parties: INVENTED });
const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8');

describeStores('acts corrected over HTTP', (open) => {
  async function filled() {
    const running = client({ ledger: await open(), lexicon });
    const documents = ['tolme-2024', 'varrin-2025'].map((name) => ({
      text: example(name),
      source: `file:///gulf/${name}.txt`,
      facts: { series: 'gulf' },
    }));
    expect((await running.post('/documents', { documents })).status).toBe(200);
    const json = async <T>(path: string): Promise<T> => (await (await running.get(path)).json()) as T;
    const acts = async (query = ''): Promise<readonly SpeechAct[]> => (await json<Reading>(`/documents/varrin-2025/reading${query}`)).acts;
    const patch = (act: string, body: object): Promise<Response> =>
      running.ask(`/api/v1/documents/varrin-2025/acts/${act}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    return { ...running, json, acts, patch };
  }

  it('change reading, search and comparison, show the engine’s own reading on request, and are undone', async () => {
    const { json, acts, patch, post, get } = await filled();
    const condemned = (await acts()).find(({ act }) => act === 'condemn')!;
    const tag = (await get('/documents/varrin-2025/reading')).headers.get('etag');
    const { entries } = (await (await patch(condemned.id, { act: 'concern', targets: ['XES'], status: 'continuing' })).json()) as {
      entries: Entry[];
    };
    expect(entries).toHaveLength(3);
    const reading = await json<Reading>('/documents/varrin-2025/reading');
    expect(violations('read', reading)).toEqual([]);
    expect((await get('/documents/varrin-2025/reading')).headers.get('etag')).not.toBe(tag);
    const now = reading.acts.find(({ id }) => id === condemned.id)!;
    expect(now).toMatchObject({ act: 'concern', status: 'continuing', targets: ['XES'], force: { scale: 'worry' } });
    expect(now.corrected!.map(({ field }) => field)).toEqual(['act', 'status', 'targets']);
    expect((await acts('?corrected=false')).find(({ id }) => id === condemned.id)).toEqual(condemned);
    expect(await json<ActDetail>(`/documents/varrin-2025/acts/${condemned.id}`)).toMatchObject({
      act: { act: 'concern' },
      engine: { act: 'condemn' },
      removed: false,
    });
    const found = await json<{ hits: { act: { id: string } }[] }>('/find?act=concern&target=XES&document=varrin-2025');
    expect(found.hits.map(({ act }) => act.id)).toContain(condemned.id);
    const { afterActs } = await json<Comparison>('/comparisons?before=tolme-2024&after=varrin-2025');
    expect(afterActs.find(({ id }) => id === condemned.id)!.act).toBe('concern');
    for (const { seq } of entries) expect((await post(`/entries/${seq}/undo`, '')).status).toBe(201);
    expect((await acts()).find(({ id }) => id === condemned.id)).toEqual(condemned);
  });
  it('take acts out and point out others', async () => {
    const { json, acts, patch, post } = await filled();
    const [first, second] = await acts();
    expect((await patch(first!.id, { removed: true })).status).toBe(200);
    const reading = await json<Reading>('/documents/varrin-2025/reading');
    expect(violations('read', reading)).toEqual([]);
    expect([reading.acts.some(({ id }) => id === first!.id), reading.removed!.map(({ id }) => id)]).toEqual([false, [first!.id]]);
    const { content } = first!;
    const middle = content.from + content.text.indexOf(' ');
    const told = { act: 'note', performative: { from: content.from, to: middle }, content: { from: middle, to: content.to } };
    const added = await post('/documents/varrin-2025/acts', told);
    expect(added.status).toBe(201);
    expect((await acts()).some(({ act, corrected }) => act === 'note' && corrected?.[0]?.field === 'added')).toBe(true);
    const taken = { from: second!.performative!.from, to: second!.performative!.to };
    expect(await refusal(await post('/documents/varrin-2025/acts', { ...told, performative: taken }))).toBe('400 correction-invalid');
  });
  it('are refused with what is wrong, and nothing is written', async () => {
    const { json, acts, patch, post } = await filled();
    const [act] = await acts();
    const { entries } = await json<{ entries: Entry[] }>('/entries?limit=1');
    expect(await refusal(await patch(act!.id, { act: 'denigrate' }))).toBe('400 request-invalid');
    expect(await refusal(await patch(act!.id, { level: 5 }))).toBe('400 request-invalid');
    expect(await refusal(await patch(act!.id, { topics: ['weather'] }))).toBe('400 correction-invalid');
    expect(await refusal(await patch(act!.id, { targets: ['<b>'] }))).toBe('400 correction-invalid');
    expect(await refusal(await patch(act!.id, { span: { from: 0, to: 9_000_000 } }))).toBe('400 correction-invalid');
    expect(await refusal(await patch(act!.id, {}))).toBe('400 correction-invalid');
    expect(await refusal(await patch('none', { act: 'note' }))).toBe('404 unknown-act');
    const anchor = { document: 'none', version: 1, from: 0, to: 1, quote: 'J' };
    expect(await refusal(await post('/corrections', { act: act!.id, anchor, field: 'act', value: 'note' }))).toBe('404 unknown-document');
    expect((await json<{ entries: Entry[] }>('/entries?limit=1')).entries).toEqual(entries);
  });
  it('name parties and topics that can be chosen', async () => {
    const { json } = await filled();
    const { topics } = await json<{ topics: { id: string; name: string; parent: string | null }[] }>('/topics');
    expect(topics.length).toBeGreaterThan(20);
    expect(topics.filter(({ parent }) => parent !== null).every(({ parent }) => topics.some(({ id }) => id === parent))).toBe(true);
  });
});
