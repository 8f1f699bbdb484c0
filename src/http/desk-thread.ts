/** The thread that writes: every letter that adds or decides, several at a time, in the order the ledger takes them. */
import { parentPort, workerData } from 'node:worker_threads';
import { OPERATIONS } from './app.js';
import { type Letter, openOffice, type Reply, type Settings } from './letter.js';

/** What the server sends: letters, and at last that no more come; then the thread ends when all is written. */
export type ToDesk = { readonly id: number; readonly letter: Letter } | { readonly close: true };
/** What it hears. */
export interface FromDesk {
  readonly id: number;
  readonly reply: Reply;
}

const office = openOffice(OPERATIONS, workerData as Settings);
const under = new Set<Promise<void>>();

parentPort?.on('message', async (message: ToDesk) => {
  if ('letter' in message) {
    const answered = answer(message.id, message.letter);
    under.add(answered);
    await answered;
    under.delete(answered);
    return;
  }
  await Promise.all(under);
  await office.close();
  parentPort?.close();
});

async function answer(id: number, letter: Letter): Promise<void> {
  const reply = await office.answer(letter);
  parentPort?.postMessage({ id, reply } satisfies FromDesk, reply.body === null ? [] : [reply.body.buffer]);
}
