import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entente } from './run.js';

const parties = ['--parties', 'examples/parties.json'];
const varrin = ['read', 'examples/varrin-2025.txt', ...parties];

describe('entente read', () => {
  it('prints the acts under their headings', async () => {
    const { code, out } = await entente(varrin);
    expect(code).toBe(0);
    expect(out).toContain('Defending the Inner Gulf');
    expect(out).toMatch(/commit +commitment 5 +renewed +XBO → XAR XCA\n +reiterated its ironclad commitment to \| the defense/);
  });
  it('prints exactly one JSON object, whose spans are true', async () => {
    const { out } = await entente([...varrin, '--format', 'json']);
    const reading = JSON.parse(out);
    expect(reading.schema).toBe('read/1');
    for (const act of reading.acts) expect(reading.document.text.slice(act.content.from, act.content.to)).toBe(act.content.text);
  });
  it('draws each act into its sentence', async () => {
    const { out } = await entente([...varrin, '--format', 'marked']);
    expect(out).toMatch(/^encourage\tstated\tXAR XBO XCA\t.*\{s\|They\} \{v\|encouraged\} \{c\|the two shores/m);
  });
  it('prints a row per act as CSV, and a page without requests', async () => {
    const csv = (await entente([...varrin, '--format', 'csv'])).out;
    expect(csv.split('\r\n')[0]).toBe(
      'document,act_id,from,to,act,point,status,backgrounded,scale,level,grade,speakers,targets,performative,content,items,qualifiers,topics',
    );
    const html = (await entente([...varrin, '--format', 'html'])).out;
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
  });
  it('reads standard input', async () => {
    const { out } = await entente(['read', '-', ...parties], { stdin: 'Arvenia strongly condemned the raid by Drossia.' });
    expect(out).toMatch(/condemn +blame 4.5 +XAR → XDR/);
  });
  it('takes what the user says of the document', async () => {
    const { out } = await entente(['read', '-', '--genre', 'report', '--level', 'leaders', '--date', '2025-06-12', '--format', 'json'], {
      stdin: 'They met in Varrin.',
    });
    expect(JSON.parse(out).document).toMatchObject({ genre: 'report', level: 'leaders', date: '2025-06-12' });
  });
});

describe('entente try', () => {
  it('prints the marked notation', async () => {
    const { out, code } = await entente(['try', 'Arvenia strongly condemned the raid.', ...parties]);
    expect(out).toContain('{s|Arvenia} {v|{m|strongly} condemned} {c|the raid}.');
    expect(code).toBe(0);
  });
  it('gives the sentence back when it holds no act', async () => {
    expect((await entente(['try', 'The sky was blue.'])).out).toMatch(/^The sky was blue\.\n/);
  });
});

describe('entente explain', () => {
  it('names an act by number, by id and by the beginning of its id', async () => {
    const file = ['explain', 'examples/varrin-2025.txt', ...parties, '--act'];
    const byNumber = (await entente([...file, '1'])).out;
    const id = byNumber.slice(0, byNumber.indexOf(' '));
    expect((await entente([...file, id])).out).toBe(byNumber);
    expect((await entente([...file, id.slice(0, 10)])).out).toBe(byNumber);
    expect(byNumber).toContain('Reasons');
  });
  it('says which ids there are when there is no such act', async () => {
    expect(await entente(['explain', 'examples/varrin-2025.txt', '--act', '999'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^unknown-act: /),
    });
  });
});

describe('errors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  it.each([
    ['a missing file', () => ['read', 'nowhere.txt'], 'file-missing'],
    ['a folder', () => ['read', folder], 'is-directory'],
    ['an empty file', () => ['read', file('empty.txt', '')], 'file-empty'],
    ['a binary file', () => ['read', file('binary.txt', Uint8Array.from([1, 0, 2, 0, 0]))], 'binary-file'],
    ['a damaged PDF', () => ['read', file('x.pdf', '%PDF-1.4')], 'pdf-corrupt'],
    ['a picture', () => ['read', file('x.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))], 'unsupported-format'],
    ['a date that does not exist', () => ['read', 'examples/varrin-2025.txt', '--date', '2025-02-30'], 'date-invalid'],
    ['a party file that is no JSON', () => ['read', 'examples/varrin-2025.txt', '--parties', 'examples/README.md'], 'party-file'],
    ['a topic file that is no table', () => ['read', 'examples/varrin-2025.txt', '--topics', 'examples/parties.json'], 'topic-file'],
  ])('gives %s its code, exit code 2 and no stack trace', async (_, args, code) => {
    const ran = await entente(args());
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(new RegExp(`^${code}: expected .*; came .*\\. .*\n$`));
  });
  it.each([
    ['an unknown command', ['translate', 'x']],
    ['an unknown option', ['read', 'x', '--fast']],
    ['an unknown format', ['read', 'x', '--format', 'pdf']],
    ['no file', ['read']],
  ])('refuses %s with exit code 2', async (_, args) => {
    const { code, err } = await entente(args);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: /);
  });
  it('shows help and version with exit code 0', async () => {
    expect(await entente([])).toMatchObject({ code: 0, out: expect.stringContaining('Usage: entente') });
    expect(await entente(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
    expect(await entente(['read', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--parties') });
  });
});
