import { type Engine, Failure, type Work } from './engine.js';
import type { Answers, Ask, Tell } from './messages.js';

/** An engine in a worker of this page. `start` makes a new worker: cancelled work ends with its worker, the next work gets another. */
export function offlineEngine(start: () => Promise<Worker>): Engine {
  let worker: Promise<Worker> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const stop = async (): Promise<void> => {
    const old = worker;
    worker = null;
    (await old)?.terminate();
  };
  const run = async <Kind extends Ask['kind']>(ask: Ask & { readonly kind: Kind }, work: Work): Promise<Answers[Kind]> => {
    await last.catch(() => undefined);
    work.signal?.throwIfAborted();
    worker ??= start();
    const running = talk(await worker, ask, work) as Promise<Answers[Kind]>;
    last = running;
    return running.catch(async (error: unknown) => {
      if (!(error instanceof Failure)) await stop();
      throw error;
    });
  };
  return {
    kind: 'offline',
    accepts: '.txt,.text,.md,.markdown,.html,.htm,.docx',
    takeIn: (bytes, name, work = {}) => run({ kind: 'take-in', bytes, name }, work),
    read: (text, work = {}) => run({ kind: 'read', text, parties: work.parties }, work),
    compare: (before, after, work = {}) => run({ kind: 'compare', before, after, parties: work.parties }, work),
    check: (report, statements, also, work = {}) => run({ kind: 'check', report, statements, also, parties: work.parties }, work),
    redline: (before, after, work = {}) => run({ kind: 'redline', before, after, parties: work.parties }, work),
    docx: (before, after, work = {}) => run({ kind: 'docx', before, after, parties: work.parties }, work),
  };
}

function talk(worker: Worker, ask: Ask, { signal, onStep }: Work): Promise<Answers[keyof Answers]> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.onmessage = null;
      worker.onerror = null;
      signal?.removeEventListener('abort', cancel);
    };
    const cancel = (): void => {
      done();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', cancel);
    worker.onmessage = ({ data }: MessageEvent<Tell>) => {
      if (data.kind === 'step') return onStep?.(data.step);
      done();
      if (data.kind === 'done') resolve(data.answer);
      else reject(new Failure(data.message, data.todo));
    };
    worker.onerror = () => {
      done();
      reject(new Error('the worker died'));
    };
    worker.postMessage(ask);
  });
}
