import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftOfDocx } from '../../src/intake/draft-docx.js';
import type { DraftCheck } from '../../src/model.js';
import { violations } from '../formats/contract.js';
import { entente } from './run.js';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const AGREED = ['sen-luc-2023', 'tolme-2024', 'varrin-2025'].map((id) => join(EXAMPLES, `${id}.txt`));
const DRAFT = join(EXAMPLES, 'draft-sen-luc-2026.txt');
const OPTIONS = ['--against', ...AGREED, '--parties', join(EXAMPLES, 'parties.json')];
const folder = mkdtempSync(join(tmpdir(), 'entente-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('entente draft', () => {
  it('leads with the departures, then choices, what is left out and inconsistencies', async () => {
    const { code, out } = await entente(['draft', DRAFT, ...OPTIONS]);
    expect(code).toBe(0);
    const order = ['ALTERED', 'STRONGER', 'OPEN CHOICES', 'LEFT OUT', 'INCONSISTENCIES'].map((head) => out.indexOf(head));
    expect(order).toEqual(order.toSorted((x, y) => x - y));
    expect(order[0]).toBeGreaterThan(0);
    expect(out).toMatch(/number: “45 million”: .*\s+.*has “40 million”/s);
  });
  it('prints draft/1 that holds to its schema, with offsets into the draft', async () => {
    const { out } = await entente(['draft', DRAFT, ...OPTIONS, '--format', 'json']);
    const check = JSON.parse(out) as DraftCheck;
    expect(violations('draft', check)).toEqual([]);
    for (const choice of check.choices) expect(check.draft.text.slice(choice.from, choice.to)).toMatch(/^\[[\s\S]*\]$/);
    expect(check.choices).toHaveLength(6);
  });
  it('finds a text of the series all agreed with itself', async () => {
    const { out } = await entente(['draft', AGREED[1]!, ...OPTIONS, '--format', 'json']);
    const check = JSON.parse(out) as DraftCheck;
    expect(check.summary).toEqual({ agreed: check.findings.length });
    expect((await entente(['draft', AGREED[1]!, ...OPTIONS])).out).toContain('All agreed, word for word');
  });
  it('takes the text before the brackets when told to', async () => {
    const { out } = await entente(['draft', DRAFT, ...OPTIONS, '--marks', 'original', '--format', 'json']);
    expect((JSON.parse(out) as DraftCheck).findings.some(({ text }) => /strongly|coercion/.test(text))).toBe(false);
  });
  it('writes Markdown, a briefing and a page, with hostile words escaped', async () => {
    const hostile = file('hostile.txt', 'We oppose <script>alert(1)</script> any unilateral attempt to redraw maritime boundaries.');
    for (const format of ['md', 'briefing', 'html']) {
      const { code, out } = await entente(['draft', hostile, ...OPTIONS, '--format', format]);
      expect(code).toBe(0);
      expect(out).not.toContain('<script>alert');
    }
  });
  it('writes the draft with comments as a Word document, and refuses to print one', async () => {
    const output = join(folder, 'held.docx');
    expect((await entente(['draft', DRAFT, ...OPTIONS, '--format', 'docx', '--suggest', '-o', output])).code).toBe(0);
    const { text, comments, changes } = draftOfDocx(readFileSync(output), 'held.docx');
    expect(comments.length).toBeGreaterThan(8);
    expect(changes.some(({ kind, from, to }) => kind === 'deletion' && text.slice(from, to) === '45')).toBe(true);
    expect((await entente(['draft', DRAFT, ...OPTIONS, '--format', 'docx'])).err).toMatch(/^output-needed/);
  });
  it('tells the tracked changes of the example apart by author', async () => {
    const draft = join(EXAMPLES, 'draft-with-changes.docx');
    const { choices, findings } = JSON.parse((await entente(['draft', draft, ...OPTIONS, '--format', 'json'])).out) as DraftCheck;
    const changes = choices.filter(({ kind }) => kind === 'change');
    expect(changes.map(({ author }) => author)).toEqual(['Torvik (Arvenia)', 'Vesh (Borland)', 'Vesh (Borland)', 'Castellane (Caldora)']);
    expect(changes[2]?.ways.map(({ standing }) => standing)).toEqual(['weaker', 'agreed']);
    expect(findings.find(({ text }) => text.includes('regret'))?.standing).toBe('weaker');
    const own = JSON.parse(
      (await entente(['draft', draft, ...OPTIONS, '--changes-by', 'Torvik (Arvenia)', '--format', 'json'])).out,
    ) as DraftCheck;
    expect(own.findings.some(({ text }) => text.includes('strongly condemn'))).toBe(true);
  });
  it('names a damaged Word document and one with a password', async () => {
    expect((await entente(['draft', file('torn.docx', 'PK\u0003\u0004 torn'), ...OPTIONS])).err).toMatch(/^docx-corrupt/);
  });
  it('says what is wrong with bad input', async () => {
    expect((await entente(['draft', DRAFT])).err).toMatch(/^draft-precedents/);
    expect((await entente(['draft', file('open.txt', 'We [oppose it.'), ...OPTIONS])).err).toMatch(/^draft-unbalanced/);
    expect((await entente(['draft', file('deep.txt', `${'['.repeat(200)}x${']'.repeat(200)}`), ...OPTIONS])).err).toMatch(
      /^draft-too-deep/,
    );
  });
});
