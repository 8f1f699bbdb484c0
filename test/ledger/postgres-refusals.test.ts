import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openQueue } from '../../src/ledger/queue.js';
import { type OpenOptions, openLedger } from '../../src/ledger/store.js';
import { entente } from '../cli/run.js';
import { cluster, postgresBinaries, query } from './postgres-cluster.js';

const SECRET = 'geheim';

/** A database with a ledger in it; `as` is its address for another user. */
async function database() {
  const at = await (await cluster()).database();
  const name = new URL(at).pathname.slice(1);
  const as = (user: string, password?: string): string =>
    at.replace('user=entente', `user=${user}${password === undefined ? '' : `&password=${password}`}`);
  return { at, name, as };
}

async function refusal(address: string, options: OpenOptions = {}): Promise<{ code: string; message: string }> {
  const error = await openLedger(address, options).then(
    async (ledger) => {
      await ledger.close();
      return new Error('it was opened');
    },
    (caught: Error) => caught,
  );
  expect(JSON.stringify(error) + String(error) + error.stack).not.toContain(SECRET);
  return { code: (error as { code?: string }).code ?? '', message: error.message };
}

/** A user whose password the server of these tests asks for. The server reads its rules anew some time after it is told to. */
async function withPassword(at: string, user: string): Promise<void> {
  await query(at, `create role ${user} login password 'right'`);
  const [{ hba_file: file } = {}] = await query(at, 'show hba_file');
  writeFileSync(String(file), `local all ${user} scram-sha-256\n${readFileSync(String(file), 'utf8')}`);
  await query(at, 'select pg_reload_conf()');
  for (let nth = 0; nth < 400; nth += 1) {
    const asked = await query(`${at.replace('user=entente', `user=${user}`)}&password=wrong`, 'select 1').then(
      () => false,
      () => true,
    );
    if (asked) return;
    await new Promise((resume) => setTimeout(resume, 25));
  }
  throw new Error('the server asks for no password');
}

if (postgresBinaries() !== null)
  describe('a PostgreSQL server that refuses', { timeout: 60_000 }, () => {
    it('a wrong password, or none, is told so, and the password to nobody', async () => {
      const { at, as } = await database();
      await withPassword(at, 'anna');
      const wrong = await refusal(as('anna', SECRET));
      expect(wrong.code).toBe('ledger-refused');
      expect(wrong.message).toMatch(/password authentication failed.*Check the password/);
      expect(await refusal(as('anna'))).toMatchObject({ code: 'ledger-refused', message: expect.stringContaining('no password') });
      await expect(openQueue(as('anna', SECRET))).rejects.toMatchObject({ code: 'ledger-refused' });
      const { code, err } = await entente(['documents', '--store', as('anna', SECRET)]);
      expect([code, err]).toEqual([2, expect.stringMatching(/^ledger-refused: /)]);
      expect(err).not.toContain(SECRET);
    });
    it('an unknown user or database', async () => {
      const { at, name, as } = await database();
      expect(await refusal(as('nobody_here'))).toMatchObject({
        code: 'ledger-refused',
        message: expect.stringContaining('Check the user'),
      });
      const missing = await refusal(at.replace(name, 'no_such_database'));
      expect(missing).toMatchObject({ code: 'ledger-refused', message: expect.stringContaining('createdb') });
    });
    it('a user without leave to read, to write or to make tables', async () => {
      const { at, as } = await database();
      await query(at, 'create role reader login');
      const denied = { code: 'ledger-refused', message: expect.stringMatching(/permission denied.*Ask the owner/) };
      expect(await refusal(as('reader'))).toMatchObject(denied);
      await (await openLedger(at)).close();
      for (const mode of ['create', 'existing', 'read-only'] as const)
        expect(await refusal(as('reader'), { mode }), mode).toMatchObject(denied);
      await query(at, 'grant usage on schema public to reader');
      await query(at, 'grant select on all tables in schema public to reader');
      const ledger = await openLedger(as('reader'), { mode: 'read-only' });
      expect(await ledger.db.selectFrom('entries').selectAll().execute()).toEqual([]);
      await ledger.close();
      const writing = await openLedger(as('reader'), { mode: 'existing' });
      const by = { kind: 'person', name: 'Anna' } as const;
      const note = { kind: 'note', on: { kind: 'document', id: 'a', anchor: null }, text: 'x' } as const;
      await expect(writing.append([note], by)).rejects.toMatchObject({ code: 'ledger-refused' });
      await writing.close();
    });
    it('or is not there', async () => {
      const { at } = await database();
      for (const address of [
        `postgres://anna:${SECRET}@127.0.0.1:1/ledger`,
        `postgres://anna:${SECRET}@no-such-host.invalid/ledger`,
        `postgres:///ledger?host=%2Fnowhere&user=anna&password=${SECRET}`,
        `${at}&sslmode=verify-full`,
      ])
        expect((await refusal(address)).code, address).toBe('ledger-unreachable');
      for (const address of [`postgres://anna:${SECRET}@[x/ledger`, `postgres://anna@host:99999/ledger`, `${at}&sslrootcert=/nowhere.pem`])
        expect((await refusal(address)).code, address).toBe('ledger-address');
    });
    it('takes no zero characters in its queue, so they are replaced', async () => {
      const { at } = await database();
      await (await openLedger(at)).close();
      const queue = await openQueue(at);
      const input = {
        bytes: new TextEncoder().encode('They met.'),
        name: 'a\u0000b.txt',
        source: 'file:///a.txt',
        given: { title: 'T\ud800' },
      };
      expect(await queue.send([input], { kind: 'person', name: 'Anna' })).toBe(1);
      await queue.close();
    });
  });
