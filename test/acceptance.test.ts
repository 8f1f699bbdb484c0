import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { entente } from './cli/run.js';

const shared = process.env.ENTENTE_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
const seeds = join(shared, 'seeds');
const seed = (number: string): string => join(seeds, readdirSync(seeds).find((name) => name.startsWith(number)) ?? number);

describe.skipIf(!existsSync(seeds))('the seeds', () => {
  it('show among what must be fixed the verb, the term, the purpose and the limit that the report bends', async () => {
    const { out } = await entente(['check', seed('000'), '--against', seed('001')]);
    const mustBeFixed = out.slice(out.indexOf('MUST BE FIXED'), out.indexOf('Minor:')).replace(/\s+/g, ' ');
    expect(mustBeFixed).toContain('“condemned” where the text has “expressed their serious concerns over”');
    expect(mustBeFixed).toContain('“alliance” where the text has “partnership”');
    expect(mustBeFixed).toContain('adversarial economies” is added');
    expect(mustBeFixed).toContain('“by force or coercion” is left out');
  });
  it('say that the statement is missing when the report is about another meeting, and judge nothing', async () => {
    const { out } = await entente(['check', seed('004'), '--against', seed('001'), '--format', 'json']);
    const { claims, doubts } = JSON.parse(out);
    expect(doubts[0].message).toContain('statement of this meeting is missing');
    expect(claims.every(({ verdict }: { verdict: string }) => verdict === 'unclear' || verdict === 'background')).toBe(true);
  });
});
