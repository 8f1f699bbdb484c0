import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/index.js';
import { entente } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-correct-'));
const store = join(folder, 'entente.db');
const on = (...args: string[]) => entente([...args, '--store', store]);
const reading = async (...args: string[]): Promise<Reading> =>
  JSON.parse((await on('documents', 'tolls', '--reading', ...args, '--format', 'json')).out);

beforeAll(async () => {
  const file = join(folder, 'tolls.txt');
  const text =
    'We strongly condemn the tolls in the Lorn Strait. We commit to fund the patrols by 2027. Free passage, we hold, is owed to all.\n';
  writeFileSync(file, text);
  expect((await on('add', file, '--genre', 'statement', '--level', 'leaders', '--date', '2025-03-05')).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('entente correct', () => {
  it('corrects fields of an act, by name; the reading shows it, and the engine’s own on request', async () => {
    const set = ['act=concern', 'targets=PRK', 'modifiers=', 'qualifiers=place: in the Lorn Strait'].flatMap((one) => ['--set', one]);
    const { code, out } = await on('correct', 'tolls', '--act', '1', ...set, '--by', 'Anna');
    expect([code, out.split('\n')[0]]).toEqual([0, 'Entry 2 (act). To take it back: entente review undo 2']);
    expect((await reading()).acts[0]).toMatchObject({ act: 'concern', targets: ['PRK'], qualifiers: [{ kind: 'place' }] });
    expect((await reading('--uncorrected')).acts[0]).toMatchObject({ act: 'condemn' });
    const shown = (await on('documents', 'tolls', '--reading')).out;
    expect(shown).toContain('corrected by Anna: act (entry 2)');
    expect((await on('find', '--act', 'concern')).out).toContain('tolls');
    expect((await on('review', 'undo', '2')).code).toBe(0);
    expect((await reading()).acts[0]!.act).toBe('condemn');
  });
  it('takes an act out, and points out one that is not read', async () => {
    expect((await on('correct', 'tolls', '--act', '2', '--remove')).code).toBe(0);
    expect((await on('commitments')).out).toMatch(/^No commitments|^0 commitments/);
    const added = await on(
      'correct',
      'tolls',
      '--missing',
      'we hold',
      '--set',
      'act=state',
      '--set',
      'content=is owed to all',
      '--format',
      'json',
    );
    expect(JSON.parse(added.out).entries[0].body.field).toBe('added');
    expect((await reading()).acts.map(({ act }) => act)).toEqual(['condemn', 'state']);
    expect((await on('documents', 'tolls', '--reading')).out).toMatch(/\nTaken out\n {2}commit/);
  });
  it.each([
    ['unknown-act', ['--act', '99', '--set', 'act=note']],
    ['correction-incomplete', ['--set', 'act=note']],
    ['correction-incomplete', ['--act', '1', '--set', 'note']],
    ['correction-incomplete', ['--missing', 'Free passage']],
    ['correction-invalid', ['--act', '1', '--set', 'act=denigrate']],
    ['correction-invalid', ['--act', '1', '--set', 'mood=bad']],
    ['correction-invalid', ['--act', '1']],
    ['quote-not-found', ['--act', '1', '--set', 'span=no such words']],
  ])('refuses with %s: %j', async (code, args) => {
    const { code: exit, err } = await on('correct', 'tolls', ...args);
    expect([exit, err.split(':')[0]]).toEqual([2, code]);
  });
});
