import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { listDocuments } from '../../src/ledger/documents.js';
import type { AddInput } from '../../src/ledger/prepare.js';
import { type IntakeQueue, openQueue } from '../../src/ledger/queue.js';
import { openLedger } from '../../src/ledger/store.js';
import { verify } from '../../src/ledger/verify.js';
import { entente } from '../cli/run.js';
import { cluster, postgresBinaries } from './postgres-cluster.js';
import { ANNA } from './sample.js';

const inputs = (count: number): readonly AddInput[] =>
  Array.from({ length: count }, (_, nth) => ({
    bytes: new TextEncoder().encode(
      `Joint Statement of Arvenia and Borland\nTolme, ${(nth % 27) + 1} March 2024\n\nThe leaders agreed to build ${nth} lighthouses.`,
    ),
    name: `statement-${nth}.txt`,
    source: `file:///archive/statement-${nth}.txt`,
    given: { series: 'lights' },
  }));
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

it('a queue is refused where only one machine can work', async () => {
  expect((await entente(['work', '--store', 'entente.db'])).err).toContain('queue-needs-postgres');
});

describe.skipIf(postgresBinaries() === null)('the queue (PostgreSQL)', { timeout: 120_000 }, () => {
  const queues: IntakeQueue[] = [];
  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.close();
  });
  /** `lease` in seconds: what a worker has not done by then is given to another, on a slow machine too. */
  const opened = async (at: string, lease = 60): Promise<IntakeQueue> => {
    const queue = await openQueue(at, { lease, pause: 0.1, retryDelay: 1 });
    queues.push(queue);
    return queue;
  };

  it('hands documents to whoever works, once each, also when they were sent twice', async () => {
    const at = await (await cluster()).database();
    const queue = await opened(at);
    expect(await queue.send(inputs(30), ANNA)).toBe(30);
    await queue.send(inputs(5), ANNA);
    const [one, two] = [await openLedger(at), await openLedger(at)];
    const outcomes: string[] = [];
    const onDocument = ({ outcome }: { outcome: string }): void => void outcomes.push(outcome);
    await Promise.all([queue.work(one, { once: true, onDocument }), queue.work(two, { once: true, onDocument })]);
    expect(outcomes.sort()).toEqual([...Array(30).fill('added'), ...Array(5).fill('unchanged')]);
    expect((await listDocuments(one)).total).toBe(30);
    expect(await queue.size()).toBe(0);
    expect((await verify(one)).problems).toEqual([]);
    await one.close();
    await two.close();
  });

  it('reports a document that cannot be read, and does not try it for ever', async () => {
    const at = await (await cluster()).database();
    const queue = await opened(at);
    await queue.send([{ ...inputs(1)[0]!, bytes: new Uint8Array([0, 0, 7, 0, 1]) }], ANNA);
    const ledger = await openLedger(at);
    const codes: (string | undefined)[] = [];
    await queue.work(ledger, { once: true, onDocument: ({ error }) => codes.push(error?.code) });
    expect(codes).toEqual(['binary-file']);
    await ledger.close();
  });

  it('tries again when the ledger could not be written', async () => {
    const at = await (await cluster()).database();
    const queue = await opened(at);
    await queue.send(inputs(3), ANNA);
    const ledger = await openLedger(at);
    let failures = 0;
    const flaky: typeof ledger = {
      ...ledger,
      append: (...args) => {
        failures += 1;
        return failures === 1 ? Promise.reject(new Error('the server went away')) : ledger.append(...args);
      },
    };
    const retried: unknown[] = [];
    await queue.work(flaky, { once: true, onRetry: (error) => retried.push(error) });
    expect(retried).toHaveLength(1);
    expect((await listDocuments(ledger)).total).toBe(3);
    await ledger.close();
  });

  it.skipIf(!existsSync(main))('loses nothing when workers are killed at any moment', async () => {
    const at = await (await cluster()).database();
    const queue = await opened(at, 4);
    const ledger = await openLedger(at);
    await queue.send(inputs(80), ANNA);
    const workers: ChildProcess[] = [];
    const start = (): ChildProcess => {
      const child = spawn(process.execPath, [main, 'work', '--store', at, '--threads', '0'], { stdio: 'ignore' });
      workers.push(child);
      return child;
    };
    try {
      for (let round = 0; round < 3; round++) {
        const before = (await listDocuments(ledger)).total;
        const child = start();
        await until(async () => (await listDocuments(ledger)).total > before || (await queue.size()) === 0);
        child.kill('SIGKILL');
      }
      start();
      await until(async () => (await queue.size()) === 0);
    } finally {
      for (const child of workers) child.kill('SIGKILL');
    }
    expect((await listDocuments(ledger)).total).toBe(80);
    expect((await verify(ledger)).problems).toEqual([]);
    await ledger.close();
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resume) => setTimeout(resume, 50));
}
