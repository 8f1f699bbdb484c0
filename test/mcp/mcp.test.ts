import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/lexicon.js';
import { mcpServer } from '../../src/mcp/server.js';
import { builtProgram } from '../built.js';
import { entente } from '../cli/run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = (name: string): string => readFileSync(join(root, 'examples', `${name}.txt`), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'entente-mcp-'));
const store = join(folder, 'ledger.db');
const client = new Client({ name: 'test', version: '1' });

interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly structuredContent?: object;
}
interface Anchor {
  readonly document: string;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly permalink: string | null;
}
const call = async (name: string, given: object): Promise<Answer> =>
  (await client.callTool({ name, arguments: given as Record<string, unknown> })) as unknown as Answer;
async function answer<T>(name: string, given: object): Promise<T> {
  const { isError, content, structuredContent } = await call(name, given);
  if (isError) throw new Error(content[0]?.text);
  expect(JSON.parse(content[0]!.text)).toEqual(structuredContent);
  return structuredContent as T;
}

beforeAll(async () => {
  const files = ['sen-luc-2023', 'tolme-2024', 'varrin-2025'].map((name) => join(root, 'examples', `${name}.txt`));
  await entente(['add', ...files, '--series', 'gulf', '--store', store]);
  const args = [builtProgram(), 'mcp', '--store', store, '--parties', join(root, 'examples/parties.json')];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
}, 60_000);
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('entente mcp', () => {
  it('lists its tools with schemas of what they take and give, none of which writes', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['read', 'compare', 'check', 'find', 'commitments', 'draft']);
    for (const { name, inputSchema, outputSchema, annotations } of tools) {
      expect([name, inputSchema.type, outputSchema?.type, annotations?.readOnlyHint]).toEqual([name, 'object', 'object', true]);
      expect(JSON.stringify(outputSchema)).toContain('permalink');
    }
  });
  it('reads a posted text, with the place of every act', async () => {
    const text = 'The Ministers strongly condemned the 𝄞 raid. They will meet by the end of 2026.';
    const { acts } = await answer<{ acts: { act: string; at: Anchor }[] }>('read', { text: { text, date: '2025-06-12' } });
    expect(acts.map(({ act }) => act)).toContain('condemn');
    for (const { at } of acts) expect([text.slice(at.from, at.to), at.permalink]).toEqual([at.quote, null]);
  });
  it('reads a document of the ledger, with permalinks to its words', async () => {
    const given = { text: { document: 'varrin-2025' }, most: 3 };
    const { document, acts, more } = await answer<{ document: { version: number }; acts: { at: Anchor }[]; more: number }>('read', given);
    expect([document.version, acts.length]).toEqual([1, 3]);
    expect(more).toBeGreaterThan(0);
    for (const { at } of acts) expect(at.permalink).toBe(`/documents/varrin-2025@1#t=${at.from},${at.to}`);
  });
  it('compares', async () => {
    const given = { before: { document: 'tolme-2024' }, after: { document: 'varrin-2025@1' }, earlier: [{ document: 'sen-luc-2023' }] };
    const result = await answer<{ summary: { unchanged: number }; changes: { drift: string; moved: boolean; before: Anchor[] }[] }>(
      'compare',
      given,
    );
    expect(result.summary.unchanged).toBeGreaterThan(0);
    expect(result.changes.some(({ drift, moved }) => drift === 'unchanged' && !moved)).toBe(false);
    for (const { permalink } of result.changes.flatMap(({ before }) => before)) expect(permalink).toMatch(/^\/documents\/tolme-2024@1#t=/);
  });
  it('checks a posted report against a document of the ledger', async () => {
    const given = { report: { text: example('report-news') }, statements: [{ document: 'varrin-2025' }] };
    const result = await answer<{ claims: { verdict: string; evidence: Anchor[] }[]; notReported: Anchor[] }>('check', given);
    expect(new Set(result.claims.map(({ verdict }) => verdict)).size).toBeGreaterThan(2);
    const evidence = result.claims.flatMap((claim) => claim.evidence);
    expect(evidence.length).toBeGreaterThan(3);
    for (const { from, to, quote } of evidence) expect(example('varrin-2025').slice(from, to).replace(/\s+/g, ' ').trim()).toBe(quote);
    expect(result.notReported.length).toBeGreaterThan(0);
  });
  it('finds agreed language', async () => {
    const { total, hits } = await answer<{ total: number; hits: { at: Anchor; citation: string }[] }>('find', { words: 'cable*' });
    expect(total).toBeGreaterThan(0);
    expect(hits[0]?.at.permalink).toMatch(/^\/documents\/[\w-]+@1#t=\d+,\d+$/);
    expect(hits[0]?.citation.length).toBeGreaterThan(10);
  });
  it('holds a draft against a series of the ledger, brackets and all', async () => {
    const given = {
      draft: 'We [strongly] oppose any unilateral attempt to redraw maritime boundaries in the Meridian Sea by force or coercion.',
      series: 'gulf',
      level: 'leaders',
    };
    const result = await answer<{
      findings: { standing: string; agreed: Anchor }[];
      choices: { ways: { standing: string }[] }[];
      missing: object[];
    }>('draft', given);
    expect(result.findings.map(({ standing }) => standing)).toEqual(['stronger']);
    expect(result.findings[0]?.agreed.permalink).toMatch(/^\/documents\/tolme-2024@1#t=\d+,\d+$/);
    expect(result.choices[0]?.ways.map(({ standing }) => standing)).toEqual(['stronger', 'agreed']);
    expect(result.missing.length).toBeGreaterThan(3);
  });
  it('lists commitments', async () => {
    const given = { series: 'gulf', limit: 2 };
    const result = await answer<{ total: number; commitments: { first: Anchor }[] }>('commitments', given);
    expect(result.total).toBeGreaterThan(2);
    expect(result.commitments.map(({ first }) => first.permalink?.startsWith('/documents/'))).toEqual([true, true]);
  });
  it.each([
    ['a document that is not there', 'read', { text: { document: 'none' } }, 'unknown-document'],
    ['neither words nor a document', 'read', { text: {} }, 'text-or-document'],
    ['both', 'read', { text: { text: 'They met.', document: 'varrin-2025' } }, 'text-or-document'],
    ['arguments it does not know', 'read', { text: { text: 'They met.' }, colour: 'red' }, 'arguments-invalid'],
    ['a text beyond the limit', 'read', { text: { text: 'They met. '.repeat(120_000) } }, 'arguments-invalid'],
    ['a search for nothing', 'find', {}, 'query-invalid'],
    ['a draft with an open bracket', 'draft', { draft: 'We [agree.', series: 'gulf' }, 'draft-unbalanced'],
    ['a draft without agreed texts', 'draft', { draft: 'We agree.' }, 'draft-precedents'],
    ['a tool that is not there', 'write', {}, 'unknown-tool'],
  ])('answers %s with an error that has a code', async (_, name, given, code) => {
    const { isError, content } = await call(name, given);
    expect([isError, content[0]?.text.split(':')[0]]).toEqual([true, code]);
  });
});

describe('the input of entente mcp', { timeout: 60_000 }, () => {
  it('ends at a message beyond the limit, with a code', async () => {
    const child = spawn(process.execPath, [builtProgram(), 'mcp', '--store', store], { stdio: ['pipe', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.stdin.on('error', () => {});
    for (let nth = 0; nth < 17; nth += 1) child.stdin.write(Buffer.alloc(1 << 20, 'x'));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect([code, errors]).toEqual([2, expect.stringContaining('message-too-large')]);
  });
});

describe('the tools', () => {
  it('say which package is missing', async () => {
    const missing = async (): Promise<unknown> => {
      throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    };
    await expect(mcpServer({ ledger: null, lexicon: defaultLexicon }, missing)).rejects.toMatchObject({ code: 'mcp-missing' });
  });
  const shared = join(process.env.ENTENTE_SHARED ?? join(root, '..', 'shared'), 'schemas');
  const schemas = existsSync(shared) ? readdirSync(shared).filter((name) => /^mcp-.*\.json$/.test(name)) : [];
  it.skipIf(schemas.length === 0)('are listed and answer as the published schema of the protocol says', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    ajv.addSchema(JSON.parse(readFileSync(join(shared, schemas[0]!), 'utf8')) as object, 'mcp');
    const errors = (name: string, value: unknown) => {
      const validate = ajv.getSchema(`mcp#/$defs/${name}`)!;
      return validate(value) ? [] : validate.errors;
    };
    const { tools } = await client.listTools();
    for (const tool of tools) expect(errors('Tool', tool), tool.name).toEqual([]);
    const { content, structuredContent } = await call('find', { words: 'cable*' });
    for (const block of content) expect(errors('ContentBlock', block)).toEqual([]);
    const { outputSchema } = tools.find(({ name }) => name === 'find')!;
    expect(new Ajv2020({ strict: false }).validate(outputSchema as object, structuredContent)).toBe(true);
  });
});
