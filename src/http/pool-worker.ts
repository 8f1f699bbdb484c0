/** One thread of the pool: takes work, answers with bytes ready to be sent. Knows no socket, no ledger and no file but the tables. */
import { parentPort, workerData } from 'node:worker_threads';
import { EntenteError, loadLexicon } from '../index.js';
import { make, type Work } from './compute.js';
import type { Answer, PoolOptions } from './pool.js';

const { tables, own } = workerData as Required<Pick<PoolOptions, 'tables' | 'own'>>;
const lexicon = own === null ? loadLexicon(tables) : import('../ledger.js').then(({ lexiconWith }) => lexiconWith(own));
// Tables that cannot be read are told to whoever asks for work, not by ending the thread.
lexicon.catch(() => {}).finally(() => parentPort?.postMessage({ ready: true } satisfies Answer));

parentPort?.on('message', async (work: Work) => {
  const answer = await answerTo(work);
  parentPort?.postMessage(answer, 'made' in answer ? [answer.made.bytes.buffer] : []);
});

async function answerTo(work: Work): Promise<Answer> {
  try {
    return { made: await make(work, await lexicon) };
  } catch (error) {
    if (error instanceof EntenteError) return { error: { code: error.code, detail: error.detail } };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
