import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftCheck } from '../../src/index.js';
import { draftOfDocx } from '../../src/intake/draft-docx.js';
import { addDocuments } from '../../src/ledger/add.js';
import { openLedger } from '../../src/ledger/store.js';
import { inserted, paragraph, run, word } from '../draft/word.js';
import { violations } from '../formats/contract.js';
import { client, refusal } from './client.js';

const { post, ask } = client();
const facts = { level: 'leaders', parties: ['JPN', 'FRA'] };
const DRAFT = { text: 'We [strongly] oppose the tolls in the Lorn Strait.', facts };
const AGREED = 'We oppose the tolls in the Lorn Strait.\n\nWe will open a harbour office by March 2026.';

describe('a posted draft', () => {
  it('is held against posted texts, brackets and all', async () => {
    const response = await post('/drafts', { draft: DRAFT, against: [{ text: AGREED, facts: { ...facts, date: '2025-05-01' } }] });
    const check = (await response.json()) as DraftCheck;
    expect(violations('draft', check)).toEqual([]);
    expect(check.findings.map(({ standing }) => standing)).toEqual(['stronger']);
    expect(check.choices[0]?.ways.map(({ standing }) => standing)).toEqual(['stronger', 'agreed']);
    expect(check.missing).toHaveLength(1);
  });
  it('is held against a series of the ledger, with its promises, and again after a new text', async () => {
    const ledger = await openLedger(join(mkdtempSync(join(tmpdir(), 'entente-')), 'entente.db'));
    const { post: ask } = client({ ledger });
    const given = { genre: 'statement', series: 'straits', level: 'leaders', parties: ['JPN', 'FRA'] } as const;
    const input = (name: string, text: string, date: string) => ({
      bytes: new TextEncoder().encode(text),
      name,
      source: `file:///${name}`,
      given: { ...given, date },
    });
    const by = { kind: 'person', name: 'Ruta' } as const;
    await addDocuments(ledger, [input('one.txt', AGREED, '2025-05-01')], { by });
    const first = (await (await ask('/drafts', { draft: DRAFT, series: 'straits' })).json()) as DraftCheck;
    expect(first.promises.map(({ due }) => due.to)).toEqual(['2026-03-31']);
    await addDocuments(ledger, [input('two.txt', 'We strongly oppose the tolls in the Lorn Strait.', '2025-11-01')], { by });
    const second = (await (await ask('/drafts', { draft: DRAFT, series: 'straits' })).json()) as DraftCheck;
    expect([first.findings[0]?.standing, second.findings[0]?.standing]).toEqual(['stronger', 'agreed']);
    expect(await refusal(await ask('/drafts', { draft: DRAFT, series: 'mountains' }))).toMatch(/unknown-series$/);
    await ledger.close();
  });
  it('keeps the tracked changes it is posted with as open choices', async () => {
    const text = 'We strongly calmly oppose the tolls in the Lorn Strait.';
    const changes = [
      { kind: 'insertion', from: 3, to: 12, author: 'Luz' },
      { kind: 'deletion', from: 12, to: 19, author: null },
    ];
    const against = [{ text: AGREED, facts: { ...facts, date: '2025-05-01' } }];
    const check = (await (await post('/drafts', { draft: { text, facts, changes }, against })).json()) as DraftCheck;
    expect(check.choices.map(({ kind, author }) => [kind, author])).toEqual([
      ['change', 'Luz'],
      ['change', null],
    ]);
    const outside = [{ kind: 'insertion', from: 3, to: 1_200, author: 'Luz' }];
    expect(await refusal(await post('/drafts', { draft: { text, facts, changes: outside }, against }))).toBe('400 body-invalid');
  });
  it('tells all wordings of the agreed language that a finding rests on, the oldest first', async () => {
    const stood = (text: string, date: string) => ({ text, facts: { ...facts, id: date, date } });
    const against = [stood('We strongly oppose the tolls in the Lorn Strait.', '2024-05-01'), stood(AGREED, '2025-05-01')];
    const check = (await (await post('/drafts', { draft: DRAFT, against })).json()) as DraftCheck;
    const { document, act } = check.findings[0]?.last?.precedent ?? { document: '', act: '' };
    const ask = async (act: string) =>
      (await (await post('/drafts/wordings', { against, document, act })).json()) as { wordings: { text: string; date: string }[] };
    expect((await ask(act)).wordings.map(({ text, date }) => [date, text])).toEqual([
      ['2024-05-01', 'We strongly oppose the tolls in the Lorn Strait'],
      ['2025-05-01', 'We oppose the tolls in the Lorn Strait'],
    ]);
    expect((await ask('nothing')).wordings).toEqual([]);
  });
  it('comes back as a Word document with comments, its own changes kept', async () => {
    const form = new FormData();
    form.append(
      'draft',
      new File(
        [new Uint8Array(word([paragraph(run('We '), inserted('strongly ', 'Luz'), run('oppose the tolls in the Lorn Strait.'))]))],
        'draft.docx',
      ),
    );
    form.append('draft.facts', JSON.stringify(facts));
    form.append('against', AGREED);
    form.append('against.facts', JSON.stringify({ ...facts, date: '2025-05-01' }));
    const response = await ask('/api/v1/drafts?format=docx', { method: 'POST', body: form });
    expect(response.status).toBe(200);
    const back = draftOfDocx(new Uint8Array(await response.arrayBuffer()), 'draft.docx');
    expect(back.changes.map(({ author }) => author)).toEqual(['Luz']);
    expect(back.comments.map(({ from, to }) => back.text.slice(from, to))).toContain('strongly oppose');
  });
  it('is refused with the right code when it can’t be held', async () => {
    expect(await refusal(await post('/drafts', { draft: DRAFT }))).toBe('400 draft-precedents');
    expect(await refusal(await post('/drafts', { draft: { text: 'We [oppose.' }, against: [{ text: AGREED }] }))).toBe(
      '400 draft-unbalanced',
    );
    expect(await refusal(await post('/drafts', { draft: DRAFT, series: 'straits' }))).toMatch(/no-ledger$/);
  });
});
