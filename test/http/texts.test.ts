import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Check, Comparison, Reading, Redline } from '../../src/index.js';
import { violations } from '../formats/contract.js';
import { client, refusal } from './client.js';

const { post, ask } = client();
const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8');
const STATEMENT = 'The Ministers expressed serious concern over the tolls in the Lorn Strait.';
const REPORT = 'The ministers condemned the tolls in the Lorn Strait.';

function form(fields: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}
const file = (name: string): File => new File([example(name)], `${name}.txt`, { type: 'text/plain' });

describe('posted texts', () => {
  it('are read, with what the sender knows of them', async () => {
    const response = await post('/readings', { text: STATEMENT, facts: { id: 'tolls', date: '2025-03-04', parties: ['XAR', 'XBO'] } });
    const reading = (await response.json()) as Reading;
    expect(violations('read', reading)).toEqual([]);
    expect(reading.document).toMatchObject({ id: 'tolls', date: '2025-03-04', parties: ['XAR', 'XBO'], text: STATEMENT });
    expect(reading.acts.map(({ act }) => act)).toEqual(['concern']);
  });
  it.each([
    ['/readings?format=annotations', { text: STATEMENT }, 'application/ld+json', '"TextPositionSelector"'],
    ['/readings?format=jsonl', { text: STATEMENT }, 'application/jsonl', '"kind":"act"'],
    ['/checks?format=claimreview', { report: { text: REPORT }, statements: [{ text: STATEMENT }] }, 'application/ld+json', '"ClaimReview"'],
    ['/comparisons?format=atom', { before: { text: STATEMENT }, after: { text: REPORT } }, 'application/atom+xml', '<feed xmlns='],
    ['/comparisons?format=datapackage', { before: { text: STATEMENT }, after: { text: REPORT } }, 'application/zip', 'datapackage.json'],
  ])('are handed to other programs: %s', async (path, body, type, words) => {
    const response = await post(path, body);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await response.text()).toContain(words);
  });
  it('are compared', async () => {
    const response = await post('/comparisons', { before: { text: example('tolme-2024') }, after: { text: example('varrin-2025') } });
    const comparison = (await response.json()) as Comparison;
    expect(violations('compare', comparison)).toEqual([]);
    expect([comparison.before.id, comparison.after.id]).toEqual(['before', 'after']);
    expect(comparison.summary.unchanged).toBeGreaterThan(0);
  });
  it('are checked, and two statements of one name are told apart', async () => {
    const response = await post('/checks', {
      report: { text: REPORT },
      statements: [{ text: STATEMENT }, { text: example('varrin-2025') }],
    });
    const check = (await response.json()) as Check;
    expect(violations('check', check)).toEqual([]);
    expect(check.claims[0]?.verdict).toBe('altered');
    expect(check.statements.map(({ id }) => id)).toEqual(['statement', 'statement-2']);
  });
  it('are drawn as one text', async () => {
    const response = await post('/redlines', { before: { text: STATEMENT }, after: { text: STATEMENT.replace('serious ', '') } });
    const { paragraphs } = (await response.json()) as Redline;
    expect(
      paragraphs
        .flatMap(({ runs }) => runs)
        .find(({ kind }) => kind === 'deleted')
        ?.text.trim(),
    ).toBe('serious');
  });
  it('keep any character, an astral one and a lone surrogate too', async () => {
    const text = 'They condemned the 𝄞 raid\ud800.';
    const response = await post('/readings', { text });
    expect(((await response.json()) as Reading).document.text).toBe(text);
  });
});

describe('posted files', () => {
  it('are checked under the names of their roles', async () => {
    const body = form([
      ['report', file('report-news')],
      ['statements', file('varrin-2025')],
      ['statements.facts', JSON.stringify({ date: '2025-06-12' })],
      ['previous', file('tolme-2024')],
    ]);
    const response = await ask('/api/v1/checks', { method: 'POST', body });
    const check = (await response.json()) as Check;
    expect(violations('check', check)).toEqual([]);
    expect([check.report.id, check.statements[0]?.id, check.statements[0]?.date]).toEqual(['report-news', 'varrin-2025', '2025-06-12']);
  });
  it('come back as a Word file with tracked changes', async () => {
    const body = form([
      ['before', file('tolme-2024')],
      ['after', file('varrin-2025')],
    ]);
    const response = await ask('/api/v1/redlines?format=docx', { method: 'POST', body });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="redline.docx"');
    expect(new Uint8Array(await response.arrayBuffer()).slice(0, 2)).toEqual(new TextEncoder().encode('PK'));
  });
  it.each([
    [
      'two texts in a role that takes one',
      [
        ['text', 'They met.'],
        ['text', 'They met.'],
      ],
      '400 body-invalid',
    ],
    [
      'a field that is not known',
      [
        ['text', 'They met.'],
        ['text.other', 'x'],
      ],
      '400 body-invalid',
    ],
    [
      'facts that are not JSON',
      [
        ['text', 'They met.'],
        ['text.facts', '{'],
      ],
      '400 body-invalid',
    ],
    ['no text at all', [['other', 'They met.']], '400 request-invalid'],
    ['a file of zeros', [['text', new File([new Uint8Array(64)], 'zeros.txt')]], '415 binary-file'],
  ] as const)('are refused: %s', async (_, fields, expected) => {
    expect(await refusal(await ask('/api/v1/readings', { method: 'POST', body: form(fields) }))).toBe(expected);
  });
});

describe('the forms of a result', () => {
  it.each([
    ['/readings', { text: STATEMENT }, ['text', 'marked', 'html', 'csv', 'jsonl', 'datapackage', 'annotations', 'csl']],
    [
      '/checks',
      { report: { text: REPORT }, statements: [{ text: STATEMENT }] },
      ['text', 'html', 'md', 'jsonl', 'datapackage', 'annotations', 'claimreview', 'csl'],
    ],
    [
      '/comparisons',
      { before: { text: STATEMENT }, after: { text: REPORT } },
      ['text', 'html', 'md', 'csv', 'jsonl', 'datapackage', 'annotations', 'feed', 'atom', 'csl'],
    ],
    ['/redlines', { before: { text: STATEMENT }, after: { text: REPORT } }, ['text', 'html', 'md', 'docx']],
  ] as const)('of %s are files to be saved, which a browser does not run', async (path, body, formats) => {
    for (const format of formats) {
      const response = await post(`${path}?format=${format}`, body);
      expect(response.status, format).toBe(200);
      expect(response.headers.get('content-disposition'), format).toMatch(/^attachment; filename="[a-z]+(?:\.[a-z]+)+"$/);
      if (format === 'html') expect(response.headers.get('content-security-policy')).toBe('sandbox');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10);
    }
  });
  it('that nobody knows are refused', async () => {
    expect(await refusal(await post('/readings?format=pdf', { text: STATEMENT }))).toBe('400 request-invalid');
  });
});
