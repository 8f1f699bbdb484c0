import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaOf, violations } from '../formats/contract.js';
import { contract } from '../http/conforms.js';
import { cluster, postgresBinaries } from '../ledger/postgres-cluster.js';
import { entente } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-schemas-'));
const store = join(folder, 'entente.db');
const published = readdirSync(join(root, 'schemas'));

/** What a command prints as JSON; its schema must be published, and hold. */
async function printed(...args: string[]): Promise<Record<string, unknown>> {
  const { out, err } = await entente([...args, '--format', 'json']);
  expect(err).toBe('');
  const value = JSON.parse(out) as Record<string, unknown>;
  expect(violations(String(value.schema).replace('/1', ''), value), args.join(' ')).toEqual([]);
  return value;
}
const on = (...args: string[]) => printed(...args, '--store', store);
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const FIRST =
  'Joint Statement\n\nWe will establish a joint air-warning network for the Lorn Strait by the end of 2024, at a cost of €3 million.\n\nWe commit to protect the undersea cables of the Inner Gulf.\n';
const SECOND =
  'Joint Statement\n\nWe welcome the establishment of the joint air-warning network for the Lorn Strait.\n\nWe condemn the shelling of Karsk.\n';
const FACTS = ['--series', 'gulf', '--genre', 'statement', '--level', 'leaders'];

beforeAll(async () => {
  await on('add', file('first.txt', FIRST), '--date', '2024-03-05', ...FACTS);
  await on('add', file('second.txt', SECOND), '--date', '2025-03-05', ...FACTS);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the published schemas', () => {
  it('are there for everything that says which schema it has, and for nothing else', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const named = sources.flatMap((name) => [...readFileSync(join(root, 'src', name), 'utf8').matchAll(/schema: '([a-z-]+)\/1'/g)]);
    const files = new Set(named.map(([, name]) => `${name}-1.json`));
    expect([...files].sort()).toEqual(published.filter((name) => !['definitions.json', 'ledger.json'].includes(name)).sort());
  });
  it('are named in the guide', () => {
    const guide = readFileSync(join(root, 'docs/formats.md'), 'utf8');
    expect(published.filter((name) => !guide.includes(`schemas/${name}`))).toEqual([]);
  });
  it('hold for what is added: new, unchanged, another version, a near-duplicate, and what fails', async () => {
    expect(await on('add', file('first.txt', FIRST))).toMatchObject({ summary: { unchanged: 1 } });
    const revised = await on(
      'add',
      file('first.txt', FIRST.replace('will establish', 'intend to establish')),
      '--date',
      '2024-03-05',
      ...FACTS,
    );
    expect(revised).toMatchObject({ documents: [{ outcome: 'version', revision: { before: 1, after: 2 } }] });
    await on('add', file('first.txt', FIRST), '--date', '2024-03-05', ...FACTS);
    const copy = await on('add', file('copy.txt', `${SECOND}\n(Reprinted.)\n`), '--date', '2025-03-05');
    expect(copy).toMatchObject({ documents: [{ copies: [{ role: 'same' }] }] });
    expect(await on('add', file('zeros.txt', '\u0000\u0001\u0002\u0003\u0000\u0000\u0000\u0000'))).toMatchObject({
      summary: { failed: 1 },
    });
  });
  it('hold for documents, and for one that is corrected', async () => {
    expect(await on('documents', '--limit', '1')).toMatchObject({ documents: [{ id: 'first' }] });
    expect(await on('documents', 'first')).toMatchObject({ id: 'first', text: FIRST });
    expect(await on('describe', 'second', '--place', 'Varrin')).toMatchObject({ document: { place: 'Varrin' } });
    expect(await on('describe', 'second', '--place', 'Varrin')).toMatchObject({ entry: null });
    expect(await on('correct', 'second', '--act', '2', '--set', 'act=deplore')).toMatchObject({
      entries: [{ body: { value: 'deplore' } }],
    });
    expect(await on('documents', 'second', '--reading')).toMatchObject({ schema: 'read/1', acts: [{}, { act: 'deplore' }] });
  });
  it('hold for what is found, also by lineage', async () => {
    expect(await on('find', 'network')).toMatchObject({ capped: false });
    expect(await on('find', 'network', '--group', 'lineage')).toHaveProperty('lineages');
    expect(await on('find', '--act', 'condemn', '--limit', '1')).toMatchObject({ total: expect.any(Number) });
  });
  it('hold for commitments, their evidence, and what people say of them', async () => {
    const { commitments } = (await on('commitments')) as { commitments: { id: string }[] };
    const id = commitments[0]!.id;
    const { queue } = (await on('review', 'list')) as { queue: { offer: { id: string } }[] };
    const say = (...args: string[]) => entente(['review', ...args, '--store', store]);
    expect((await say('accept', queue[0]!.offer.id, '--note', 'It was opened.')).code).toBe(0);
    expect((await say('note', id, 'Ask the ministry.')).code).toBe(0);
    expect((await say('standing', id, 'in-progress')).code).toBe(0);
    expect(await on('commitments', id)).toMatchObject({ id, evidence: [{ state: 'accepted' }], notes: [{ text: 'Ask the ministry.' }] });
    expect(((await on('review', 'history')) as { entries: unknown[] }).entries.length).toBeGreaterThan(2);
    expect(await on('review', 'list')).toMatchObject({ orphans: [] });
  });
  it('hold for the proof that a ledger is whole, and for one that is not', async () => {
    expect(await on('verify')).toMatchObject({ problems: [] });
    expect(await on('verify', '--head', 'f'.repeat(64))).toMatchObject({ problems: [{ kind: 'head' }] });
  });
  it('hold for what can be fetched', async () => {
    expect(await printed('fetch', '--list')).toMatchObject({ offers: [{ documents: expect.any(Array) }] });
  });
  if (postgresBinaries() !== null)
    it('hold for what is queued', { timeout: 60_000 }, async () => {
      const at = await (await cluster()).database();
      expect(await printed('add', file('queued.txt', FIRST), '--queue', '--store', at)).toMatchObject({ queued: 1, failed: 0 });
    });
});

describe('the schemas of the HTTP API', () => {
  /** A reference as the contract writes it. */
  const renamed = (value: unknown): string =>
    JSON.stringify(value).replace(/"urn:entente:schema:[a-z]+\.json#\/\$defs\/(\w)(\w*)"/g, (_, first: string, rest: string) =>
      JSON.stringify(`#/components/schemas/${first.toUpperCase()}${rest}`),
    );
  it('are those of the files, word by word', () => {
    const { $defs } = schemaOf('ledger.json') as { $defs: Record<string, object> };
    for (const [name, schema] of Object.entries($defs)) {
      const local = renamed(schema).replace(/"#\/\$defs\/(\w)(\w*)"/g, (_, first: string, rest: string) =>
        JSON.stringify(`#/components/schemas/${first.toUpperCase()}${rest}`),
      );
      expect(JSON.stringify(contract.components.schemas[name[0]!.toUpperCase() + name.slice(1)]), name).toBe(local);
    }
    for (const name of ['Found', 'AddReport', 'Reading', 'Check', 'Comparison', 'Series', 'DraftCheck'])
      expect(contract.components.schemas).toHaveProperty(name);
  });
});
