import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entente } from './run.js';

const TOLME = `Joint Statement of Arvenia and Borland
Tolme, 5 March 2024

The leaders of Arvenia and Borland met in Tolme. They strongly condemned the closing of the Lorn Strait by Drossia. They will hold a joint exercise by the end of 2025.`;
const VARRIN = `The leaders of Arvenia and Caldora met on the margins of the Gulf Compact. They decided to open a harbour office in Varrin and thanked the crews of the ferries.`;

let folder = '';
let store: readonly string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-add-'));
  store = ['--store', join(folder, 'entente.db')];
  mkdirSync(join(folder, 'texts', 'gulf'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, 'texts', name), text);
  return join(folder, 'texts', name);
};
const texts = (): string => join(folder, 'texts');

describe('entente add', () => {
  it('shows what it guessed and how to correct it', async () => {
    const { code, out } = await entente(['add', put('tolme-2024.txt', TOLME), ...store]);
    expect(code).toBe(0);
    expect(out).toContain('tolme-2024\n');
    expect(out).toContain('leaders? statement?');
    expect(out).toContain('entente describe ID --date');
    expect(out).toContain('1 added');
  });

  it('takes facts from the table of metadata beside the files, options before them', async () => {
    put('gulf/tolme.txt', TOLME);
    put('gulf/varrin.txt', VARRIN);
    put(
      'metadata.csv',
      'file,date,series,place,trust,title,source\ngulf/tolme.txt,2024-03-06,gulf,Tolme,official,First,https://tolme.example/1\ngulf/varrin.txt,2025,gulf,,,,',
    );
    const { out } = await entente(['add', texts(), '--trust', 'secondary', '--format', 'json', ...store]);
    const [tolme, varrin] = JSON.parse(out).documents;
    expect(tolme.source).toBe('https://tolme.example/1');
    expect(tolme.facts).toMatchObject({ date: '2024-03-06', series: 'gulf', place: 'Tolme', trust: 'secondary', title: 'First' });
    expect(varrin.facts).toMatchObject({ date: null, series: 'gulf', trust: 'secondary' });
  });

  it('names the series of a folder only when it is asked to', async () => {
    put('gulf/tolme.txt', TOLME);
    const plain = JSON.parse((await entente(['add', texts(), '--format', 'json', ...store])).out);
    expect(plain.documents[0].facts.series).toBeNull();
    const other = ['--store', join(folder, 'other.db')];
    const named = JSON.parse((await entente(['add', texts(), '--series-by-folder', '--format', 'json', ...other])).out);
    expect(named.documents[0].facts.series).toBe('gulf');
  });

  it('takes in what it can, says what it could not, and ends with 2', async () => {
    put('tolme.txt', TOLME);
    put('broken.txt', new Uint8Array([1, 0, 2, 0, 0, 9]));
    const { code, out } = await entente(['add', texts(), join(folder, 'gone.txt'), ...store]);
    expect(code).toBe(2);
    expect(out).toContain('binary-file');
    expect(out).toContain('file-missing');
    expect(out).toContain('1 added, 0 unchanged, 2 failed');
  });

  it('says what a silent revision changed', async () => {
    const file = put('tolme.txt', TOLME);
    await entente(['add', file, ...store]);
    put('tolme.txt', TOLME.replace('strongly condemned', 'noted'));
    const { out } = await entente(['add', file, ...store]);
    expect(out).toContain('tolme (version 2)');
    expect(out).toContain('“strongly condemned” → “noted”');
  });

  it('tells that facts given again change nothing', async () => {
    const file = put('tolme.txt', TOLME);
    await entente(['add', file, ...store]);
    expect((await entente(['add', file, ...store])).out).toBe('0 added, 1 unchanged\n');
    expect((await entente(['add', file, '--series', 'gulf', ...store])).out).toContain('entente describe tolme');
  });

  it.each([
    ['a folder without texts', ['gulf'], 'no-documents'],
    ['a date that is no day', ['tolme.txt', '--date', '2024-13-01'], 'date-invalid'],
    ['a number of threads that is none', ['tolme.txt', '--threads', 'many'], 'threads-invalid'],
    ['to queue for one machine', ['tolme.txt', '--queue'], 'queue-needs-postgres'],
  ])('refuses %s', async (_, [name = '', ...rest], code) => {
    put('tolme.txt', TOLME);
    expect((await entente(['add', join(texts(), name), ...rest, ...store])).err).toContain(code);
  });

  it('refuses a table with a trust that does not exist', async () => {
    put('tolme.txt', TOLME);
    put('metadata.csv', 'file,trust\ntolme.txt,holy');
    expect((await entente(['add', texts(), ...store])).err).toContain('metadata-invalid');
  });
});

describe('entente documents and describe', () => {
  it('list, show and correct', async () => {
    await entente(['add', put('tolme-2024.txt', TOLME), put('varrin-2025.txt', VARRIN), ...store]);
    expect((await entente(['documents', ...store])).out).toContain('2 documents');
    await entente(['lexicon', '--parties', join(import.meta.dirname, '../../examples/parties.json'), ...store]);
    const { out } = await entente([
      'describe',
      'varrin-2025',
      '--date',
      '2025-05-09',
      '--series',
      'gulf',
      '--parties',
      'Arvenia, xca',
      ...store,
    ]);
    expect(out).toContain('2025-05-09');
    expect(out).toContain('XAR XCA');
    expect((await entente(['documents', '--series', 'gulf', ...store])).out).toContain('varrin-2025');
    expect((await entente(['documents', '--since', '2025-01-01', ...store])).out).toContain('1 document\n');
    expect((await entente(['documents', 'tolme-2024', '--text', ...store])).out).toBe(TOLME);
    expect(JSON.parse((await entente(['documents', 'varrin-2025', '--format', 'json', ...store])).out)).toMatchObject({
      schema: 'document/1',
      date: '2025-05-09',
      versions: [{ version: 1 }],
    });
  });

  it.each([
    [['documents', 'nothing'], 'unknown-document'],
    [['documents', '--limit', '0'], 'limit-invalid'],
    [['documents', '--cursor', 'x'], 'cursor-invalid'],
    [['describe', 'tolme-2024'], 'nothing-described'],
    [['describe', 'tolme-2024', '--date', 'May'], 'date-invalid'],
    [['describe', 'tolme-2024', '--parties', 'JAP'], 'party-unknown'],
  ])('%j is refused with %s', async (args, code) => {
    await entente(['add', put('tolme-2024.txt', TOLME), ...store]);
    const ran = await entente([...args, ...store]);
    expect(ran.err).toContain(code);
    expect(ran.code).toBe(2);
  });
});
