import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Letter, Reply, Settings } from '../../src/http/letter.js';
import type { Seats, SeatsOptions } from '../../src/http/seats.js';
import { builtProgram } from '../built.js';

// Processes run compiled files only.
const { openSeats } = (await import(pathToFileURL(join(dirname(builtProgram()), '../http/seats.js')).href)) as {
  openSeats: (settings: Settings, options?: SeatsOptions) => Seats;
};
const SETTINGS: Settings = { store: null, tables: {}, own: null, mode: 'single' };
const bytes = (value: object): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(JSON.stringify(value)));
const letter = (text: string): Letter => ({
  method: 'POST',
  path: '/api/v1/readings',
  headers: { 'content-type': 'application/json' },
  body: bytes({ text }),
  caller: { name: 'mara', scope: 'read' },
});
const QUICK = letter('They condemned the raid.');
const LONG = letter('They condemned the raid and called on all parties to talk. '.repeat(60_000));
const never = { signal: new AbortController().signal };
const worded = ({ body }: Reply): Record<string, unknown> => JSON.parse(new TextDecoder().decode(body ?? new Uint8Array())) as never;

const open: Seats[] = [];
const pool = (options: SeatsOptions = {}, settings: Partial<Settings> = {}): Seats => {
  const made = openSeats({ ...SETTINGS, ...settings }, { seats: 1, ...options });
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('the processes that work on requests', { timeout: 120_000 }, () => {
  it('give answers ready to be sent', async () => {
    const reply = await pool().ask(QUICK, never);
    expect([reply.status, reply.headers['content-type'], reply.told]).toEqual([200, 'application/json', null]);
    expect(worded(reply)).toMatchObject({ schema: 'read/1', acts: [{ act: 'condemn' }] });
  });
  it('answer a refusal with its code, and tell the log no more than that', async () => {
    const reply = await pool().ask({ ...QUICK, body: bytes({ text: '  ' }) }, never);
    expect([reply.status, worded(reply).code, reply.told]).toEqual([400, 'request-invalid', { code: 'request-invalid' }]);
  });
  it('say what is wrong with the ledger to whoever asks for it', async () => {
    const lost = pool({}, { store: '/nowhere/ledger.db' });
    const reply = await lost.ask({ ...QUICK, method: 'GET', path: '/api/v1/commitments', headers: {}, body: null }, never);
    expect(worded(reply).code).toBe('ledger-missing');
  });
  it('refuse what they have no place for', async () => {
    const busy = pool({ waiting: 1 });
    const waiting = busy.ask(QUICK, never);
    await expect(busy.ask(QUICK, never)).rejects.toMatchObject({ code: 'server-busy' });
    expect((await waiting).status).toBe(200);
  });
  it('drop work that nobody waits for any more, before it begins and while it is done', async () => {
    const one = pool({ grace: 50 });
    await one.ask(QUICK, never);
    const [first, second] = [new AbortController(), new AbortController()];
    const under = one.ask(LONG, first);
    const waiting = one.ask(LONG, second);
    second.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    first.abort(new Error('gone'));
    await expect(under).rejects.toThrow('gone');
    expect((await one.ask(QUICK, never)).status).toBe(200);
  });
  it('are ended when work takes too long, and others go on with the next', async () => {
    const one = pool({ limit: 1500 });
    await expect(one.ask(LONG, never)).rejects.toMatchObject({ code: 'work-too-long' });
    await one.close();
    const patient = pool();
    expect((await patient.ask(QUICK, never)).status).toBe(200);
  });
  it('fail whoever waits when none can be started', async () => {
    const lost = pool({}, { tables: { parties: '/nowhere/parties.json' } });
    expect(worded(await lost.ask(QUICK, never)).code).toBe('file-missing');
  });
});
