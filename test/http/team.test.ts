import { describe, expect, it } from 'vitest';
import { doorOf } from '../../src/http/door.js';
import { addToken, listTokens, revokeToken, type TokenScope } from '../../src/ledger/tokens.js';
import { describeStores } from '../ledger/stores.js';
import { client, refusal } from './client.js';

const TEXT = { text: 'They condemned the raid.' };

describeStores('a team’s server', (open) => {
  async function team(clock: () => number = () => 0) {
    const ledger = await open();
    const door = doorOf(ledger, { clock, token: { perSecond: 1, burst: 5 }, address: { perSecond: 1, burst: 60 } });
    const { post, get, ask } = client({ ledger, mode: { kind: 'team', door } });
    const tokenOf = async (scope: TokenScope, name = 'mara'): Promise<string> => (await addToken(ledger, name, scope)).token;
    const as = (token: string) => ({ authorization: `Bearer ${token}` });
    return { ledger, post, get, ask, tokenOf, as };
  }

  it('lets in who holds a token, under its name and scope', async () => {
    const { get, tokenOf, as } = await team();
    const response = await get('/me', as(await tokenOf('review')));
    expect(await response.json()).toMatchObject({ name: 'mara', scope: 'review', mode: 'team', ledger: true });
  });
  it('answers any host name, because a page of another site has no token to send', async () => {
    const { get, tokenOf, as } = await team();
    expect((await get('/me', { ...as(await tokenOf('read')), host: 'entente.ministry.example' })).status).toBe(200);
  });
  it('refuses a request without a token, and shows its contract and its health to anybody', async () => {
    const { post, get, ask } = await team();
    const response = await post('/readings', TEXT);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(await refusal(response)).toBe('401 token-missing');
    expect((await get('/openapi.json')).status).toBe(200);
    expect((await ask('/healthz')).status).toBe(200);
  });
  it('tells an unknown, a wrong and a revoked token and a malformed one apart by nothing', async () => {
    const { ledger, get, tokenOf, as } = await team();
    const revoked = await tokenOf('admin', 'old');
    await revokeToken(ledger, 'old');
    const right = await tokenOf('admin');
    const wrong = right.slice(0, -1) + (right.endsWith('A') ? 'B' : 'A');
    const answers = [];
    for (const token of [revoked, wrong, `ent_${'0'.repeat(12)}_${'A'.repeat(43)}`, 'x', "' or 1=1 --"])
      answers.push(await (await get('/me', as(token))).text());
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('token-invalid');
  });
  it('slows who keeps guessing, and nobody else', async () => {
    let seconds = 0;
    const { get, tokenOf, as } = await team(() => seconds * 1000);
    const right = await tokenOf('read');
    const guess = async () => refusal(await get('/me', as(`ent_${'1'.repeat(12)}_${'A'.repeat(43)}`)));
    for (let nth = 0; nth < 10; nth += 1) expect(await guess()).toBe('401 token-invalid');
    expect(await guess()).toBe('429 rate-limited');
    expect((await get('/me', as(right))).status).toBe(200);
    seconds = 11;
    expect(await guess()).toBe('401 token-invalid');
    expect(await guess()).toBe('429 rate-limited');
  });
  it('bounds how often a token may ask, and says when to ask again', async () => {
    const { get, tokenOf, as } = await team();
    const token = as(await tokenOf('read'));
    for (let nth = 0; nth < 5; nth += 1) expect((await get('/me', token)).status).toBe(200);
    const response = await get('/me', token);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await refusal(response)).toBe('429 rate-limited');
  });
  it('bounds how often an address may ask, with a token or without', async () => {
    const { ask } = await team();
    for (let nth = 0; nth < 60; nth += 1) expect((await ask('/healthz')).status).toBe(200);
    expect(await refusal(await ask('/healthz'))).toBe('429 rate-limited');
  });
});

describeStores('tokens', (open) => {
  it('are kept as a hash, and shown once', async () => {
    const ledger = await open();
    const { token, record } = await addToken(ledger, 'mara', 'read');
    expect(token).toMatch(/^ent_[0-9a-f]{12}_[\w-]{43}$/);
    const rows = await ledger.db.selectFrom('tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(17));
    expect(await listTokens(ledger)).toEqual([record]);
  });
  it('have one holder of a name at a time', async () => {
    const ledger = await open();
    await addToken(ledger, 'mara', 'read');
    await expect(addToken(ledger, 'mara', 'admin')).rejects.toMatchObject({ code: 'token-name-taken' });
    await revokeToken(ledger, 'mara');
    expect((await addToken(ledger, 'mara', 'admin')).record.scope).toBe('admin');
    await expect(revokeToken(ledger, 'nobody')).rejects.toMatchObject({ code: 'token-unknown' });
  });
  it.each(['', ' mara', 'a\nb', 'x'.repeat(81), '<b>'])('refuse the name %j', async (name) => {
    await expect(addToken(await open(), name, 'read')).rejects.toMatchObject({ code: 'token-name' });
  });
});

describe('entente token', () => {
  it('adds, lists and revokes', async () => {
    const { mkdtempSync, rmSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const { entente } = await import('../cli/run.js');
    const folder = mkdtempSync(join(tmpdir(), 'entente-token-'));
    const store = join(folder, 'team.db');
    try {
      const added = await entente(['token', 'add', 'mara', '--scope', 'review', '--store', store]);
      expect([added.code, added.out]).toEqual([0, expect.stringMatching(/^ent_\S+\n$/)]);
      expect((await entente(['token', 'list', '--store', store])).out).toMatch(
        /^[0-9a-f]{12} {2}review {2}\d{4}-\d\d-\d\d {2}in use +mara\n$/,
      );
      expect((await entente(['token', 'revoke', 'mara', '--store', store])).code).toBe(0);
      expect((await entente(['token', 'list', '--store', store])).out).toContain('revoked');
      expect((await entente(['token', 'add', '--store', store])).err).toContain('token-name-missing');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
