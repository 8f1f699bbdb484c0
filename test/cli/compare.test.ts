import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, Series } from '../../src/model.js';
import { violations } from '../formats/contract.js';
import { entente } from './run.js';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const TOLME = join(EXAMPLES, 'tolme-2024.txt');
const VARRIN = join(EXAMPLES, 'varrin-2025.txt');
const SEN_LUC = join(EXAMPLES, 'sen-luc-2023.txt');
let folder = '';
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-'));
});

describe('entente compare', () => {
  it('leads with what changed', async () => {
    const { code, out } = await entente(['compare', TOLME, VARRIN]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Before [\s\S]*\nAfter [\s\S]*\nResult /);
    expect(out.indexOf('ALTERED')).toBeLessThan(out.indexOf('ADDED'));
  });
  it('prints exactly one JSON object of schema compare/1', async () => {
    const { out } = await entente(['compare', TOLME, VARRIN, '--format', 'json']);
    const comparison = JSON.parse(out) as Comparison;
    expect(comparison.schema).toBe('compare/1');
    const covered = comparison.alignments.flatMap((row) => row.before);
    expect(covered.toSorted()).toEqual(comparison.beforeActs.map((act) => act.id).toSorted());
  });
  it('holds to the published schema, by act, paragraph and word', async () => {
    for (const unit of ['act', 'paragraph', 'word']) {
      const { out } = await entente(['compare', TOLME, VARRIN, '--format', 'json', '--by', unit]);
      expect(violations('compare', JSON.parse(out))).toEqual([]);
    }
  });
  it.each(['html', 'md', 'csv'])('prints %s by act, paragraph and word', async (format) => {
    for (const unit of ['act', 'paragraph', 'word']) {
      const { code, out } = await entente(['compare', TOLME, VARRIN, '--format', format, '--by', unit]);
      expect(code).toBe(0);
      expect(out.length).toBeGreaterThan(500);
    }
  });
  it('marks words taken out and put in with --by word', async () => {
    const was = file('was.txt', 'They reaffirmed their commitment to the Gulf.');
    const is = file('is.txt', 'They reaffirmed their resolute commitment to the Gulf.');
    expect((await entente(['compare', was, is, '--by', 'word'])).out).toBe('They reaffirmed their {+resolute+} commitment to the Gulf.\n');
  });
  it('writes a Word document and refuses to print one', async () => {
    const path = join(folder, 'redline.docx');
    expect((await entente(['compare', TOLME, VARRIN, '--format', 'docx', '--output', path])).code).toBe(0);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    const refused = await entente(['compare', TOLME, VARRIN, '--format', 'docx']);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/^output-needed: /);
  });
  it('finds nothing changed in the same file given twice', async () => {
    const { out } = await entente(['compare', TOLME, TOLME, '--format', 'json']);
    const { summary, doubts } = JSON.parse(out) as Comparison;
    expect(Object.keys(summary)).toEqual(['unchanged']);
    expect(doubts.map((doubt) => doubt.rule)).toEqual(['compare.same']);
  });
  it('says so when a report is given as a statement', async () => {
    const { out } = await entente(['compare', VARRIN, join(EXAMPLES, 'report-news.txt')]);
    expect(out).toContain('is a report');
    expect(out).toContain('NOT REPORTED');
    expect(out).not.toContain('DROPPED');
  });
  it('does not call new what an earlier text of the series had', async () => {
    const [first, second, third] = [
      'They condemned the raid on Holm.',
      'They will open a school.',
      'They will open a school. They condemned the raid on Holm.',
    ];
    const files = [file('e1.txt', first ?? ''), file('e2.txt', second ?? ''), file('e3.txt', third ?? '')] as const;
    const { out } = await entente(['compare', files[1], files[2], '--earlier', files[0], '--format', 'json']);
    expect((JSON.parse(out) as Comparison).alignments.filter((row) => row.drift === 'added').map((row) => row.returned)).toEqual([true]);
  });
  it('names the file it cannot write', async () => {
    const { code, err } = await entente(['compare', TOLME, VARRIN, '--output', join(folder, 'no', 'such', 'folder.txt')]);
    expect(code).toBe(2);
    expect(err).toMatch(/^output-failed: /);
  });
});

describe('entente series', () => {
  it('orders the texts by date and draws the matrix', async () => {
    const { code, out } = await entente(['series', VARRIN, SEN_LUC, TOLME, '--format', 'json']);
    expect(code).toBe(0);
    const { schema, documents, matrix, lineages } = JSON.parse(out) as Series;
    expect(schema).toBe('series/1');
    expect(documents.map((document) => document.id)).toEqual(['sen-luc-2023', 'tolme-2024', 'varrin-2025']);
    expect(matrix.cells.length).toBeGreaterThan(10);
    expect(lineages.some((lineage) => lineage.steps.filter((step) => step.acts.length > 0).length === 3)).toBe(true);
  });
  it.each(['text', 'csv', 'html'])('prints %s', async (format) => {
    const { code, out } = await entente(['series', SEN_LUC, TOLME, VARRIN, '--format', format]);
    expect(code).toBe(0);
    expect(out).toContain('2024-09-03');
  });
  it('never guesses a date: asks for it, takes it from a table, or refuses', async () => {
    const one = file('one.txt', 'Arvenia and Borland reaffirm their commitment to the Gulf.');
    const two = file('two.txt', 'Arvenia and Borland affirm their commitment to the Gulf.');
    const refused = await entente(['series', one, two]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('series-undated: expected a date for every text of the series; came no date in one, two.');
    const asked = await entente(['series', one, two, '--format', 'json'], { answers: ['2024-02-01', '2023-02-01'] });
    expect((JSON.parse(asked.out) as Series).documents.map((document) => document.id)).toEqual(['two', 'one']);
    const table = file('facts.csv', 'file,date\none.txt,2022-01-01\ntwo.txt,2023-01-01\n');
    const told = await entente(['series', one, two, '--metadata', table, '--format', 'json']);
    expect((JSON.parse(told.out) as Series).documents.map((document) => document.date)).toEqual(['2022-01-01', '2023-01-01']);
  });
  it('refuses a table whose dates are no days', async () => {
    const table = file('wrong.csv', 'file,date\ntolme-2024.txt,2022-13-01\nother.txt,1974\n');
    expect((await entente(['series', TOLME, '--metadata', table])).err).toMatch(/^metadata-invalid: /);
  });
});

describe('the name of a file in a series', () => {
  it('gives the date where it begins with one, and says that it was inferred', async () => {
    const [a, b] = [
      file('20240201.txt', 'Arvenia and Borland affirm peace.'),
      file('2023-02-01-tolme.txt', 'Arvenia and Borland affirm peace.'),
    ];
    const { out } = await entente(['series', a, b, '--format', 'json']);
    const { documents } = JSON.parse(out) as Series;
    expect(documents.map((document) => document.date)).toEqual(['2023-02-01', '2024-02-01']);
    expect(documents[0]?.inferred).toContain('date');
  });
  it('takes lines of JSON as a table of metadata', async () => {
    const one = file('three.txt', 'Arvenia and Borland affirm peace.');
    const table = file('facts.jsonl', '{"file":"x/three.txt","date":"2020-05-01","title":"Third"}\n');
    const { out } = await entente(['series', one, '--metadata', table, '--format', 'json']);
    expect((JSON.parse(out) as Series).documents[0]).toMatchObject({ date: '2020-05-01', title: 'Third' });
  });
});
