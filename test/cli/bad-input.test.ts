import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entente } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-bad-'));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const sentence = 'Arvenia and Borland strongly condemned the raid and committed to act on it. ';
const statement = file('statement.txt', `Joint Statement of Arvenia and Borland\n\nVarrin, 12 June 2025\n\n${sentence}\n`);
const parties = ['--parties', 'examples/parties.json'];

describe('texts that nobody would write', () => {
  it.each<[string, string | Uint8Array]>([
    ['a line of 200,000 characters', sentence.repeat(2500)],
    ['one word of half a megabyte', 'a'.repeat(500_000)],
    ['100,000 nested quotes', `${'“'.repeat(100_000)}x${'”'.repeat(100_000)}`],
    ['20,000 quotes that never close', 'He said “'.repeat(20_000)],
    ['lone surrogates', Uint8Array.from(Buffer.from(`\ufeffThey condemned \ud800 the raid.`, 'utf16le'))],
    ['nothing but line ends and three words', `${'\n'.repeat(200_000)}They met again.`],
    ['8,000 chapeaux', 'We will:\n'.repeat(8_000)],
  ])('give a reading and a check: %s', { timeout: 60_000 }, async (name, content) => {
    const path = file(`${name.replaceAll(' ', '-')}.txt`, content);
    expect(await entente(['read', path, '--format', 'json'])).toMatchObject({ code: 0, err: '' });
    expect(await entente(['check', path, '--against', statement, ...parties, '--format', 'json'])).toMatchObject({ code: 0, err: '' });
  });
  it.each([
    ['Arabic', 'أدان الوزراء بشدة الهجوم على السفن في المضيق. '.repeat(10)],
    ['Chinese', '三国外长强烈谴责这次袭击。'.repeat(20)],
    [
      'French',
      'Les ministres ont fermement condamné les essais de missiles et ont appelé tous les États à respecter la liberté de navigation. '.repeat(
        3,
      ),
    ],
  ])('say that %s is not read', async (name, text) => {
    const path = file(`${name}.txt`, text);
    expect((await entente(['read', path])).out).toContain('only English is read');
    expect((await entente(['check', path, '--against', statement, ...parties])).out).toContain('only English is read');
  });
  it('keep the screen short however much there is to say', async () => {
    const bent = 'Arvenia and Borland demanded the end of the raid. '.repeat(400);
    const { out } = await entente([
      'check',
      file('bent.txt', `Arvenia and Borland met in Varrin on 12 June 2025. ${bent}`),
      '--against',
      statement,
      ...parties,
    ]);
    expect(out.split('\n').length).toBeLessThan(400);
  });
});
