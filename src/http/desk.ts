import { Worker } from 'node:worker_threads';
import type { FromDesk, ToDesk } from './desk-thread.js';
import type { Letter, Reply, Settings } from './letter.js';

/** Where whatever adds or decides is worked on. */
export interface Desk {
  readonly ask: (letter: Letter) => Promise<Reply>;
  /** Asks jobs to stop, lets what is being written end, closes the ledger. */
  readonly close: () => Promise<void>;
}

/**
 * The one thread of a server that writes, started with the first letter. It is never ended from outside (a thread in the middle of a call to the
 * database can't be), so nothing here is dropped: what was asked to be written is written, also when the client has gone.
 */
export function openDesk(settings: Settings): Desk {
  const waiting = new Map<number, { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void }>();
  let thread: Worker | null = null;
  let count = 0;
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    const worker = new Worker(new URL('./desk-thread.js', import.meta.url), { workerData: settings });
    worker.unref();
    worker.on('message', ({ id, reply }: FromDesk) => {
      waiting.get(id)?.resolve(reply);
      waiting.delete(id);
    });
    worker.on('error', failAll);
    worker.on('exit', () => {
      thread = null;
      failAll(new Error('the thread that writes has ended'));
    });
    return worker;
  };
  return {
    ask: (letter) =>
      new Promise<Reply>((resolve, reject) => {
        thread ??= started();
        const id = ++count;
        waiting.set(id, { resolve, reject });
        thread.postMessage({ id, letter } satisfies ToDesk, letter.body === null ? [] : [letter.body.buffer]);
      }),
    close: () =>
      new Promise<void>((resolve) => {
        if (thread === null) return resolve();
        thread.ref();
        thread.once('exit', () => resolve());
        thread.postMessage({ close: true } satisfies ToDesk);
      }),
  };
}
