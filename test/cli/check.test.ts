import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from '../formats/contract.js';
import { entente } from './run.js';

const parties = ['--parties', 'examples/parties.json'];
const news = ['check', 'examples/report-news.txt', '--against', 'examples/varrin-2025.txt', ...parties];
const folder = mkdtempSync(join(tmpdir(), 'entente-check-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const statement = file(
  'statement.txt',
  'Joint Statement of Arvenia and Borland\n\nVarrin, 12 June 2025\n\nArvenia and Borland strongly opposed the raid.\n',
);

describe('entente check', () => {
  it("opens with what must be fixed, each with the text's own words", async () => {
    const { code, out } = await entente(news);
    expect(code).toBe(0);
    expect(out.split('\n').findIndex((line) => line.startsWith('MUST BE FIXED'))).toBeLessThan(8);
    expect(out).toMatch(/“condemned” where the text has “expressed their serious concern over”/);
  });
  it('prints one JSON object that holds to its schema', async () => {
    const { out, err } = await entente([...news, '--format', 'json']);
    expect(err).toBe('');
    const result = JSON.parse(out);
    expect(violations('check', result)).toEqual([]);
    for (const { from, to, text } of [...result.claims, ...result.quotations]) expect(result.report.text.slice(from, to)).toBe(text);
    for (const { from, to, text } of result.claims.flatMap((claim: { evidence: unknown[] }) => claim.evidence))
      expect(result.statements[0].text.slice(from, to)).toBe(text);
  });
  it('prints Markdown and a page', async () => {
    expect((await entente([...news, '--format', 'md'])).out).toMatch(/^# Check of Three nations/);
    expect((await entente([...news, '--format', 'html'])).out).toMatch(/^<!doctype html>/);
  });
  it('ends with 1 when a verdict of --fail-on occurs, and with 0 when none does', async () => {
    expect((await entente([...news, '--fail-on', 'stronger'])).code).toBe(1);
    expect((await entente([...news, '--fail-on', 'major'])).code).toBe(1);
    const clean = ['check', statement, '--against', statement, ...parties];
    expect((await entente([...clean, '--fail-on', 'contradicted,altered,unsupported,stronger,weaker,major,not-found'])).code).toBe(0);
  });
  it('refuses a verdict that it does not know', async () => {
    expect(await entente([...news, '--fail-on', 'wrong'])).toMatchObject({ code: 2, err: expect.stringMatching(/^unknown-verdict: /) });
  });
  it('finds nothing in a report that is the statement itself, and says that they are the same', async () => {
    const { out, err } = await entente(['check', 'examples/varrin-2025.txt', '--against', 'examples/varrin-2025.txt', ...parties]);
    expect(out).toContain('Nothing that must be fixed was found.');
    expect(err).toContain('are the same text');
  });
  it('takes the report from standard input, and tells documents of one name apart', async () => {
    const { out } = await entente(['check', '-', '--against', statement, statement, ...parties, '--format', 'json'], {
      stdin: 'Arvenia and Borland met in Varrin on 12 June 2025. They condemned the raid.',
    });
    const result = JSON.parse(out);
    expect(result.statements.map((document: { id: string }) => document.id)).toEqual(['statement', 'statement-2']);
    expect(result.claims.map((claim: { verdict: string }) => claim.verdict)).toContain('stronger');
  });
  it('names the further source that alone bears a claim out', async () => {
    const remarks = file(
      'remarks.txt',
      'Remarks of the Foreign Minister of Borland\n\nArvenia and Borland pledged to open a hotline between the two navies.\n',
    );
    const report = file(
      'report.txt',
      'Arvenia and Borland met in Varrin on 12 June 2025. They pledged to open a hotline between the two navies.\n',
    );
    const { out } = await entente(['check', report, '--against', statement, '--also', remarks, ...parties, '--format', 'json']);
    const { claims } = JSON.parse(out);
    expect(claims.at(-1)).toMatchObject({ verdict: 'supported', basis: 'remarks' });
  });
  it('ranks what is new since the statement before first among what was not reported', async () => {
    const report = file('empty-handed.txt', 'Arvenia, Borland and Caldora met in Varrin on 12 June 2025.\n');
    const ranked = async (extra: readonly string[]): Promise<readonly string[]> => {
      const { out } = await entente(['check', report, '--against', 'examples/varrin-2025.txt', ...extra, ...parties, '--format', 'json']);
      return JSON.parse(out).omissions.map((omission: { text: string }) => omission.text);
    };
    expect(await ranked(['--previous', 'examples/tolme-2024.txt'])).not.toEqual(await ranked([]));
  });
  it('refuses standard input for two documents', async () => {
    expect(await entente(['check', '-', '--against', '-'], { stdin: 'x' })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^stdin-twice: /),
    });
  });
  it('says that the statement of this meeting is missing when the report is about another', async () => {
    const { out } = await entente(['check', 'examples/report-news.txt', '--against', 'examples/sen-luc-2023.txt', ...parties]);
    expect(out).toMatch(/statement of this meeting is missing/i);
    expect(out).not.toContain('MUST BE FIXED');
  });
  it('asks for a statement', async () => {
    expect(await entente(['check', 'examples/report-news.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('--against') });
  });
});

describe('entente start', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'entente-start-'));
  const inFolder = async (args: readonly string[], answers: readonly string[] = []): ReturnType<typeof entente> =>
    entente(['start', '--once', '--out', elsewhere, ...args], { answers });

  it('checks the examples, and writes a page and says where', async () => {
    const { code, out, err } = await inFolder([]);
    expect(code).toBe(0);
    expect(err).toContain('invented');
    expect(out).toContain('MUST BE FIXED');
    const page = /: (\S+check\.html)/.exec(out)?.[1] ?? '';
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
  });
  it('works out which is the report, whatever their order', async () => {
    const { out } = await inFolder(['examples/varrin-2025.txt', 'examples/report-wire.txt', ...parties]);
    expect(out).toMatch(/^Report +Arvenia, Borland and Caldora warn/);
  });
  it('takes a folder: every report in it against the statements in it', async () => {
    const { out } = await inFolder(['examples', ...parties]);
    expect(out.match(/^Report /gm)).toHaveLength(3);
  });
  it('asks which is the report when it cannot tell, and for a missing date', async () => {
    const one = file('one.txt', 'Joint Statement\n\nArvenia and Borland strongly opposed the raid.\n');
    const two = file('two.txt', 'Joint Statement\n\nArvenia and Borland condemned the raid.\n');
    const { code, err, out } = await inFolder([one, two, ...parties], ['2', '2025-06-12']);
    expect(err).toContain('Which of these is the report?');
    expect(err).toContain('Date of');
    expect(out).toContain('2025-06-12');
    expect(code).toBe(0);
  });
  it('leaves a date open that nobody gives', async () => {
    const one = file('undated.txt', 'Joint Statement\n\nArvenia and Borland strongly opposed the raid.\n');
    const { code } = await inFolder([one, 'examples/report-wire.txt', ...parties]);
    expect(code).toBe(0);
  });
  it('says so when it cannot tell and nobody is there', async () => {
    expect(await inFolder(['examples/varrin-2025.txt', 'examples/tolme-2024.txt', ...parties])).toMatchObject({
      code: 2,
      err: expect.stringContaining('roles-unclear: '),
    });
    expect(await inFolder(['examples/varrin-2025.txt', ...parties])).toMatchObject({
      code: 2,
      err: expect.stringContaining('roles-unclear: '),
    });
    expect(await inFolder([mkdtempSync(join(tmpdir(), 'empty-'))])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no-documents: '),
    });
  });
});
