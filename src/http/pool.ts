import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { EntenteError } from '../index.js';
import type { OwnTables } from '../ledger.js';
import { type Compute, type Made, tooBusy, type Work } from './compute.js';

export interface PoolOptions {
  /** Files of tables that every worker loads. */
  readonly tables?: { readonly parties?: string; readonly topics?: string; readonly rungs?: string };
  /** Tables of the ledger instead. */
  readonly own?: OwnTables | null;
  /** Default: one per core, at most four: each holds some 150 MB of tables. */
  readonly threads?: number;
  /** How many may wait; the next one is refused. */
  readonly waiting?: number;
  /** Milliseconds that one piece of work may take before its thread is ended. */
  readonly limit?: number;
  /** Milliseconds that work nobody waits for any more may go on, before its thread is ended. */
  readonly grace?: number;
}
/** Megabytes that one thread may take: a hostile text ends its thread, not the server. */
const MEMORY = 2048;

/** What a worker answers. */
export type Answer =
  | { readonly ready: true }
  | { readonly made: Made }
  | { readonly error: { readonly code: string; readonly detail: EntenteError['detail'] } }
  | { readonly failed: string };

interface Task {
  readonly work: Work;
  readonly settle: (outcome: Made | Error) => void;
}
interface Seat {
  worker: Worker;
  /** Its tables are loaded: before that, no work is timed. */
  ready: boolean;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

/**
 * A few threads that read, compare and check, so that a request never waits for another one's text on the server's own thread. What waits is
 * bounded (`server-busy` beyond), what takes too long is ended (`work-too-long`), and work whose client has gone is dropped.
 */
export function computePool(options: PoolOptions = {}): Compute {
  const { tables = {}, own = null, threads = Math.min(4, availableParallelism()), waiting = 200, limit = 120_000, grace = 1_000 } = options;
  const queue: Task[] = [];
  const seats: Seat[] = [];
  let closing = false;
  const spawn = (): Worker =>
    new Worker(new URL('./pool-worker.js', import.meta.url), {
      workerData: { tables, own },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });

  const finish = (seat: Seat, outcome: Made | Error): void => {
    const { task } = seat;
    if (seat.timer) clearTimeout(seat.timer);
    seat.task = null;
    seat.timer = null;
    task?.settle(outcome);
    next();
  };
  const attend = (seat: Seat): Seat => {
    const { worker } = seat;
    worker.on('message', (answer: Answer) => {
      if (!('ready' in answer)) return finish(seat, outcomeOf(answer));
      seat.ready = true;
      time(seat);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => replace(seat, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error));
    worker.unref();
    return seat;
  };
  const replace = (seat: Seat, why: Error): void => {
    seat.worker.removeAllListeners();
    // An ended thread may still report an error; nobody is left to hear it.
    seat.worker.on('error', () => {});
    void seat.worker.terminate();
    if (closing) return;
    seat.worker = spawn();
    seat.ready = false;
    attend(seat);
    finish(seat, why);
  };
  const time = (seat: Seat): void => {
    if (seat.ready && seat.task) seat.timer = setTimeout(() => replace(seat, tooLong(limit)), limit);
  };
  const start = (seat: Seat, task: Task): void => {
    seat.task = task;
    time(seat);
    seat.worker.postMessage(task.work);
  };
  /** Nobody waits for it any more: it leaves the queue, or its thread is ended unless it is soon done. */
  const drop = (task: Task): void => {
    const at = queue.indexOf(task);
    if (at >= 0) queue.splice(at, 1);
    const seat = seats.find((one) => one.task === task);
    if (seat) setTimeout(() => seat.task === task && replace(seat, new Error('nobody waits for it')), grace).unref();
  };
  const next = (): void => {
    for (const seat of seats) {
      if (seat.task !== null) continue;
      const task = queue.shift();
      if (!task) return;
      start(seat, task);
    }
  };
  for (let index = 0; index < threads; index += 1) seats.push(attend({ worker: spawn(), ready: false, task: null, timer: null }));

  return {
    run: (work, signal) =>
      new Promise<Made>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (queue.length >= waiting) return reject(tooBusy(waiting));
        const gone = (): void => {
          drop(task);
          reject(signal.reason);
        };
        const settle = (outcome: Made | Error): void => {
          signal.removeEventListener('abort', gone);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        };
        const task: Task = { work, settle };
        signal.addEventListener('abort', gone, { once: true });
        queue.push(task);
        next();
      }),
    close: async () => {
      closing = true;
      await Promise.all(seats.map((seat) => seat.worker.terminate()));
    },
  };
}

function outcomeOf(answer: Exclude<Answer, { readonly ready: true }>): Made | Error {
  if ('made' in answer) return answer.made;
  if ('error' in answer) return new EntenteError(answer.error.code, answer.error.detail);
  return new Error(answer.failed);
}

function tooLong(limit: number): EntenteError {
  return new EntenteError('work-too-long', {
    expected: `work of at most ${limit / 1000} seconds`,
    came: 'a text that takes longer',
    todo: 'Send shorter texts, or use the command line, which has no limit.',
  });
}

function tooMuch(): EntenteError {
  return new EntenteError('work-too-large', {
    expected: `texts that can be worked on in ${MEMORY} MB`,
    came: 'a text that takes more',
    todo: 'Send shorter texts, or use the command line, which has no limit.',
  });
}
