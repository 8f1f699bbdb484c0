import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Compute, Work } from '../../src/http/compute.js';
import type { PoolOptions } from '../../src/http/pool.js';
import { builtProgram } from '../built.js';

// Threads run compiled files only.
const { computePool } = (await import(pathToFileURL(join(dirname(builtProgram()), '../http/pool.js')).href)) as {
  computePool: (options?: PoolOptions) => Compute;
};
const reading = (text: string): Work => ({ kind: 'read', text: { kind: 'text', text, given: {} }, format: 'json' });
const QUICK = reading('They condemned the raid.');
const LONG = reading('They condemned the raid and called on all parties to talk. '.repeat(20_000));
const never = new AbortController().signal;

const open: Compute[] = [];
const pool = (options: PoolOptions): Compute => {
  const made = computePool({ threads: 1, ...options });
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

describe('the pool of threads', { timeout: 90_000 }, () => {
  it('gives the bytes of a result', async () => {
    const { bytes, type } = await pool({}).run(QUICK, never);
    expect(type).toBe('application/json');
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ schema: 'read/1', acts: [{ act: 'condemn' }] });
  });
  it('passes on the code of an error', async () => {
    const zeros = { kind: 'bytes', bytes: new Uint8Array(20), name: 'zeros.txt', given: {} } as const;
    await expect(pool({}).run({ kind: 'read', text: zeros, format: 'json' }, never)).rejects.toMatchObject({ code: 'binary-file' });
  });
  it('refuses what it has no place for', async () => {
    const busy = pool({ waiting: 1 });
    const under = busy.run(QUICK, never);
    const waiting = busy.run(QUICK, never);
    await expect(busy.run(QUICK, never)).rejects.toMatchObject({ code: 'server-busy' });
    await Promise.all([under, waiting]);
  });
  it('drops work that nobody waits for any more, before it begins and while it is done', async () => {
    const one = pool({ grace: 50 });
    await one.run(QUICK, never);
    const [first, second] = [new AbortController(), new AbortController()];
    const under = one.run(LONG, first.signal);
    const waiting = one.run(LONG, second.signal);
    second.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    first.abort(new Error('gone'));
    await expect(under).rejects.toThrow('gone');
    expect((await one.run(QUICK, never)).bytes.length).toBeGreaterThan(100);
  });
  it('ends work that takes too long, and goes on with the next', async () => {
    const one = pool({ limit: 1500 });
    await one.run(QUICK, never);
    await expect(
      one.run(reading('They condemned the raid and called on all parties to talk. '.repeat(100_000)), never),
    ).rejects.toMatchObject({
      code: 'work-too-long',
    });
    expect((await one.run(QUICK, never)).bytes.length).toBeGreaterThan(100);
  });
});
