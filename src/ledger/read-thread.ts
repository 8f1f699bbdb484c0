/** What a worker thread of `read-pool.ts` runs: makes one input ready after the other. */
import { parentPort } from 'node:worker_threads';
import { EntenteError } from '../errors.js';
import { lexiconWith } from './own-tables.js';
import { prepare } from './prepare.js';
import type { ThreadAnswer, ThreadJob } from './read-pool.js';

parentPort?.on('message', async ({ job, input, bytes, tables }: ThreadJob) => {
  parentPort?.postMessage(await answerTo(job, async () => prepare(input, bytes, tables === null ? undefined : lexiconWith(tables))));
});

async function answerTo(job: number, work: () => Promise<ThreadAnswer['prepared']>): Promise<ThreadAnswer> {
  try {
    return { job, prepared: await work(), error: null, fault: null };
  } catch (error) {
    if (error instanceof EntenteError) return { job, prepared: null, error: { code: error.code, ...error.detail }, fault: null };
    return { job, prepared: null, error: null, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
