import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-commitments-'));
const store = join(folder, 'entente.db');
const on = (...args: string[]) => entente([...args, '--store', store]);
const json = async (...args: string[]) => JSON.parse((await on(...args, '--format', 'json')).out);

beforeAll(async () => {
  const first = join(folder, 'first.txt');
  const second = join(folder, 'second.txt');
  writeFileSync(
    first,
    'Joint Statement\n\nWe will establish a joint air-warning network for the Lorn Strait by the end of 2024, at a cost of €3 million.\n\nWe commit to protect the undersea cables of the Inner Gulf.\n',
  );
  writeFileSync(
    second,
    'Joint Statement\n\nWe welcome the establishment of the joint air-warning network for the Lorn Strait.\n\nWe condemn the shelling of Karsk.\n',
  );
  const facts = ['--series', 'gulf', '--genre', 'statement', '--level', 'leaders'];
  expect((await on('add', first, '--date', '2024-03-05', ...facts)).code).toBe(0);
  expect((await on('add', second, '--date', '2025-03-05', ...facts)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('entente commitments', () => {
  it('lists what is promised, until when, and how it stands', async () => {
    const { code, out } = await on('commitments');
    expect(code).toBe(0);
    expect(out).toMatch(/^c-[0-9a-f]{10} {2}“will establish a joint air-warning network/);
    expect(out).toContain('by 2024-12-31 OVERDUE · €3 million · open · 1 to review');
    expect(out).toContain('dropped (computed: left out by the next text of the same level (2025-03-05))');
    expect(out).toMatch(/2 commitments\n$/);
  });
  it('narrows the list', async () => {
    const words = async (...args: string[]) => (await json('commitments', ...args)).commitments.map((each: { kind: string }) => each.kind);
    expect(await words('--open')).toEqual(['deed']);
    expect(await words('--due', '--overdue', '--series', 'gulf')).toEqual(['deed']);
    expect(await words('--standing', 'dropped')).toEqual(['course']);
    expect(await words('--member', 'usa')).toEqual([]);
    expect(await words('--since', '2025-01-01')).toEqual([]);
    expect(await words('--until', '2025-01-01')).toEqual(['deed', 'course']);
  });
  it('writes CSV and a calendar of due dates', async () => {
    const rows = (await on('commitments', '--format', 'csv')).out.trim().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^id,series,members,/);
    const file = join(folder, 'due.ics');
    expect((await on('commitments', '--format', 'ics', '-o', file)).code).toBe(0);
    const calendar = readFileSync(file, 'utf8').replace(/\r\n /g, '');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20241231\r\n');
    expect(calendar).toContain('DTSTAMP:20240305T000000Z\r\n');
    expect(calendar).toMatch(/UID:c-[0-9a-f]{10}-2024-12-31@entente\r\n/);
  });
  it('shows one with all that hangs on it', async () => {
    const [{ id }] = (await json('commitments', '--due')).commitments;
    const { out } = await on('commitments', id);
    for (const title of ['Wordings', 'Dates', 'Evidence']) expect(out).toContain(`\n${title}\n`);
    expect((await json('commitments', id)).schema).toBe('commitment/1');
    expect(await on('commitments', 'c-none')).toMatchObject({ code: 2, err: expect.stringContaining('unknown-commitment') });
  });
});

describe('entente review', () => {
  it('decides on evidence, in the name given, and takes it back', async () => {
    const { queue } = await json('review');
    const { id, commitment } = queue[0].offer;
    expect((await on('review', 'list')).out).toContain('1 to review');
    const accepted = await on('review', 'accept', id, '--by', 'Anna', '--note', 'seen');
    expect(accepted.out).toMatch(/^Entry 3 by Anna\. To take it back: entente review undo 3\n$/);
    expect((await json('commitments', commitment)).standing).toBe('fulfilled');
    expect((await on('review', 'list')).out).toBe('Nothing waits for a review.\n');
    expect((await on('review', 'undo', '3')).code).toBe(0);
    expect((await json('commitments', commitment)).standing).toBe('open');
    expect((await on('review', 'history')).out).toMatch(
      /^4 .* undid 3 · c-.*\n3 .* Anna {2}accepted e-[0-9a-f]+: seen · c-.* \[undone\]\n$/s,
    );
  });
  it('notes, rates and sets standings', async () => {
    const [{ id, members }] = (await json('commitments', '--due')).commitments;
    expect((await on('review', 'note', id, 'Ask', 'Orle.')).code).toBe(0);
    expect((await on('review', 'standing', id, 'in-progress', '--note', 'under way')).code).toBe(0);
    expect((await json('commitments', id)).notes).toMatchObject([{ text: 'Ask Orle.' }]);
    expect((await json('commitments', id)).standing).toBe('in-progress');
    const rated = await on('review', 'rate', id, '--member', members[0] ?? 'XAR', '--round', '2025', '--score', '-1');
    expect(rated).toMatchObject(members.length > 0 ? { code: 0 } : { code: 2, err: expect.stringContaining('rating-invalid') });
  });
  it('takes evidence from a reader', async () => {
    const [{ id }] = (await json('commitments', '--standing', 'dropped')).commitments;
    const words = ['--document', 'second', '--quote', 'We condemn the shelling of Karsk', '--bearing', 'contradicts'];
    expect((await on('review', 'offer', id, ...words)).code).toBe(0);
    expect((await on('review', 'list', '--commitment', id)).out).toContain('shelling of Karsk');
    expect(await on('review', 'offer', id, '--document', 'second', '--quote', 'not there', '--bearing', 'advances')).toMatchObject({
      code: 2,
      err: expect.stringContaining('quote-not-found'),
    });
  });
  it.each([
    [['dance'], 'unknown-action'],
    [['accept'], 'review-incomplete'],
    [['accept', 'e-none'], 'unknown-evidence'],
    [['note'], 'review-incomplete'],
    [['rate', 'c-none', '--score', '1'], 'review-incomplete'],
    [['standing', 'c-none', 'open'], 'unknown-commitment'],
    [['undo', 'x'], 'undo-impossible'],
  ])('refuses %j', async (args, code) =>
    expect(await on('review', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(code) }),
  );
});

describe('entente series --series', () => {
  it('prints the series as the ledger keeps it', async () => {
    const { out, code } = await on('series', '--series', 'gulf');
    expect(code).toBe(0);
    expect(out).toContain('2024-03-05');
    expect((await json('series', '--series', 'gulf')).schema).toBe('series/1');
  });
  it.each([
    [['--series', 'nowhere'], 'unknown-series'],
    [['x.txt', '--series', 'gulf'], 'series-twofold'],
  ])('refuses %j', async (args, code) =>
    expect(await on('series', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(code) }),
  );
});
