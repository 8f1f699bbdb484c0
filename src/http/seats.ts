import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { EntenteError } from '../index.js';
import type { Letter, Reply, Settings } from './letter.js';
import type { FromSeat, ToSeat } from './seat.js';

export interface SeatsOptions {
  /** Processes at most; default: one per core, two at least, four at most. One is started at once, the others when they are needed. */
  readonly seats?: number;
  /** How many letters may wait; the next one is refused. */
  readonly waiting?: number;
  /** Milliseconds that one letter may take before its process is ended. */
  readonly limit?: number;
  /** Milliseconds that work nobody waits for any more may go on, before its process is ended. */
  readonly grace?: number;
}
/** What one letter asks of a seat. */
export interface Asking {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Letters of one kind go where such have been before, when that seat is free: what was prepared for one serves the next. */
  readonly kind?: string;
  /** Instead of the pool's. */
  readonly grace?: number;
}
/** A few processes that do the work of requests. */
export interface Seats {
  readonly ask: (letter: Letter, asking: Asking) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

/** Megabytes of objects that one process may hold: a hostile text ends its process, not the server. */
const MEMORY = 2048;

interface Task {
  readonly letter: Letter;
  readonly kind: string;
  readonly settle: (outcome: Reply | Error) => void;
}
interface Seat {
  readonly process: ChildProcess;
  /** Its tables are loaded: before that, it is given nothing. */
  ready: boolean;
  readonly kinds: Set<string>;
  task: Task | null;
  timer: NodeJS.Timeout | null;
  /** Why it is being ended. */
  why: Error | null;
}

/**
 * Processes that read, compare, check and look things up, so that no request ever waits for another one's text on the server's own thread. They are
 * processes and not threads because work that takes too long (`work-too-long`) or that nobody waits for any more is ended wherever it is, and a
 * thread in the middle of a call to the database cannot be. What waits is bounded (`server-busy` beyond).
 */
export function openSeats(settings: Settings, options: SeatsOptions = {}): Seats {
  const { seats: most = Math.min(4, Math.max(2, availableParallelism())), waiting = 200, limit = 120_000, grace = 1_000 } = options;
  const queue: Task[] = [];
  const seats = new Set<Seat>();
  let closing = false;

  const start = (): void => {
    const process = fork(new URL('./seat.js', import.meta.url), [], {
      serialization: 'advanced',
      // What a process prints when it runs out of memory may quote a text.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${MEMORY}`],
    });
    const seat: Seat = { process, ready: false, kinds: new Set(), task: null, timer: null, why: null };
    seats.add(seat);
    process.on('message', (message: FromSeat) => {
      if ('reply' in message) return finish(seat, message.reply);
      seat.ready = true;
      next();
    });
    process.on('error', () => gone(seat, new Error('a process could not be started')));
    process.on('exit', (code, signal) => gone(seat, code === OUT_OF_MEMORY || signal !== null ? tooMuch() : new Error('a process ended')));
    send(seat, { settings });
    process.unref();
    process.channel?.unref();
  };
  const send = (seat: Seat, message: ToSeat): void => {
    // That it could not be sent is told by the end of the process.
    seat.process.send(message, () => undefined);
  };
  const finish = (seat: Seat, outcome: Reply | Error): void => {
    const { task } = seat;
    if (seat.timer) clearTimeout(seat.timer);
    seat.task = null;
    seat.timer = null;
    task?.settle(outcome);
    next();
  };
  const gone = (seat: Seat, why: Error): void => {
    if (!seats.delete(seat) || closing) return;
    // One that never came to work would be followed by the next for ever, while all wait.
    if (!seat.ready) queue.shift()?.settle(why);
    else if (seats.size === 0) start();
    finish(seat, seat.why ?? why);
  };
  const end = (seat: Seat, why: Error): void => {
    seat.why ??= why;
    seat.process.kill('SIGKILL');
  };
  /** Nobody waits for it any more: it leaves the queue, or its process is ended unless it is soon done. */
  const drop = (task: Task, after: number): void => {
    const at = queue.indexOf(task);
    if (at >= 0) queue.splice(at, 1);
    const seat = [...seats].find((one) => one.task === task);
    if (seat) setTimeout(() => seat.task === task && end(seat, new Error('nobody waits for it')), after).unref();
  };
  const next = (): void => {
    while (queue.length > 0 && !closing) {
      const seat = freeFor(queue[0]!.kind, seats);
      if (seat === null) break;
      const task = queue.shift()!;
      seat.task = task;
      seat.kinds.add(task.kind);
      seat.timer = setTimeout(() => end(seat, tooLong(limit)), limit);
      send(seat, { letter: task.letter });
    }
    const starting = [...seats].filter(({ ready }) => !ready).length;
    if (queue.length > starting && seats.size < most && !closing) start();
  };
  start();

  return {
    ask: (letter, { signal, kind = '', grace: after = grace }) =>
      new Promise<Reply>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (queue.length >= waiting) return reject(tooBusy(waiting));
        const left = (): void => {
          drop(task, after);
          reject(signal.reason);
        };
        const settle = (outcome: Reply | Error): void => {
          signal.removeEventListener('abort', left);
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        };
        const task: Task = { letter, kind, settle };
        signal.addEventListener('abort', left, { once: true });
        queue.push(task);
        next();
      }),
    close: async () => {
      closing = true;
      await Promise.all([...seats].map(ended));
    },
  };
}

/** How Node leaves when its memory is used up, where no signal says so. */
const OUT_OF_MEMORY = 134;

/** A seat without work: one that knows this kind, else the one that knows fewest others. */
function freeFor(kind: string, seats: ReadonlySet<Seat>): Seat | null {
  const free = [...seats].filter(({ task, ready, why }) => task === null && ready && why === null);
  const knows = kind === '' ? undefined : free.find(({ kinds }) => kinds.has(kind));
  return knows ?? free.sort((a, b) => a.kinds.size - b.kinds.size)[0] ?? null;
}

function ended({ process }: Seat): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) return resolve();
    process.ref();
    process.once('exit', () => resolve());
    process.kill('SIGKILL');
  });
}

/** Why work was not done although nobody asked to stop it. */
function tooBusy(waiting: number): EntenteError {
  return new EntenteError('server-busy', {
    expected: `at most ${waiting} requests waiting to be worked on`,
    came: 'one more',
    todo: 'Try again in a few seconds (Retry-After says when).',
  });
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
