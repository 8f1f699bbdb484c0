import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EntenteError } from '../errors.js';
import type { Reader } from './add.js';
import type { AddInput, Prepared } from './prepare.js';
import type { OwnTables } from './tables-in-force.js';

/** What a thread is asked. */
export interface ThreadJob {
  readonly job: number;
  readonly input: Omit<AddInput, 'bytes'>;
  readonly bytes: Uint8Array;
  /** The ledger's own tables. */
  readonly tables: OwnTables | null;
}
/** What it answers: one of the three is not null. */
export interface ThreadAnswer {
  readonly job: number;
  readonly prepared: Prepared | null;
  readonly error: (EntenteError['detail'] & { readonly code: string }) | null;
  readonly fault: string | null;
}
/** A reader that works in threads. `close` ends them. */
export interface ReadPool extends Reader {
  readonly close: () => Promise<void>;
  /** Thread ids now at work, for tests that end one. */
  readonly threads: () => readonly Worker[];
}

interface Job extends ThreadJob {
  readonly resolve: (prepared: Prepared) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
}

/** Inputs that wait for a thread, so that none idles while the main thread writes. */
const AHEAD = 4;
/** A thread that dies takes its job with it this often before the document is given up. */
const TRIES = 3;

/**
 * Worker threads that make documents ready for `addDocuments`, started as they are needed. A thread that dies is replaced and its document given
 * to another; a document that three threads died of fails with `reader-died`.
 */
export function readPool(threads: number = availableParallelism()): ReadPool {
  const pool = new Pool(Math.max(1, threads));
  return {
    ahead: Math.max(1, threads) * AHEAD,
    read: (input, bytes, tables) => pool.read(input, bytes, tables),
    close: () => pool.close(),
    threads: () => pool.workers(),
  };
}

class Pool {
  readonly #size: number;
  readonly #waiting: Job[] = [];
  /** Each thread with the job it works on. */
  readonly #threads = new Map<Worker, Job | null>();
  #next = 0;
  #closed = false;

  constructor(size: number) {
    this.#size = size;
  }

  read(input: Omit<AddInput, 'bytes'>, bytes: Uint8Array, tables: OwnTables | null): Promise<Prepared> {
    return new Promise((resolve, reject) => {
      const { name, source, given, within, taken, headers } = input;
      const plain = { name, source, given, ...(within && { within }), ...(taken && { taken }), ...(headers && { headers }) };
      this.#waiting.push({ job: this.#next++, input: plain, bytes, tables, resolve, reject, tries: 0 });
      this.#assign();
    });
  }

  workers(): readonly Worker[] {
    return [...this.#threads.keys()];
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads.keys()].map((thread) => thread.terminate()));
  }

  #assign(): void {
    for (const [thread, busy] of this.#threads) if (busy === null) this.#give(thread);
    while (this.#waiting.length > 0 && this.#threads.size < this.#size && !this.#closed) this.#give(this.#start());
  }

  #give(thread: Worker): void {
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#threads.set(thread, job);
    job.tries += 1;
    thread.postMessage({ job: job.job, input: job.input, bytes: job.bytes, tables: job.tables } satisfies ThreadJob);
  }

  #start(): Worker {
    const thread = new Worker(threadFile());
    this.#threads.set(thread, null);
    thread.on('message', (answer: ThreadAnswer) => this.#answered(thread, answer));
    // What kills a thread (memory, a fault of a parser) comes as an error; then it exits.
    thread.on('error', () => undefined);
    thread.on('exit', () => this.#died(thread));
    return thread;
  }

  #answered(thread: Worker, { job, prepared, error, fault }: ThreadAnswer): void {
    const asked = this.#threads.get(thread);
    if (asked === null || asked === undefined || asked.job !== job) return;
    this.#threads.set(thread, null);
    if (prepared !== null) asked.resolve(prepared);
    else if (error !== null) asked.reject(new EntenteError(error.code, error));
    else asked.reject(new Error(fault ?? 'a reader answered nothing'));
    this.#assign();
  }

  #died(thread: Worker): void {
    const job = this.#threads.get(thread) ?? null;
    this.#threads.delete(thread);
    if (job !== null && (this.#closed || job.tries >= TRIES)) job.reject(died(job.input.name, job.tries));
    else if (job !== null) this.#waiting.unshift(job);
    this.#assign();
  }
}

const died = (name: string, times: number): EntenteError =>
  new EntenteError('reader-died', {
    expected: `to read "${name}"`,
    came: `the end of the thread that read it, ${times} ${times === 1 ? 'time' : 'times'}`,
    todo: 'Is the document very large, and memory short? The others were taken in; try this one alone.',
  });

/** The compiled file: beside this one, or in `dist/` when this one runs from its source. */
function threadFile(): URL {
  const beside = new URL('./read-thread.js', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../../dist/ledger/read-thread.js', import.meta.url);
}

/** Can threads be started? Not where only the sources are. */
export const canThread = (): boolean => existsSync(fileURLToPath(threadFile()));
