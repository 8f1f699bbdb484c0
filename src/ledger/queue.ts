import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type PgBoss from 'pg-boss';
import { EntenteError } from '../errors.js';
import { type AddedDocument, addDocuments, type Reader } from './add.js';
import type { Author } from './entries.js';
import type { Ledger } from './ledger.js';
import { postgresFault } from './postgres-faults.js';
import type { AddInput } from './prepare.js';

/** Documents that wait in a PostgreSQL database to be taken in by any machine that runs `entente work`. */
export interface IntakeQueue {
  /** Puts documents into the queue; returns how many. Bytes that can't be got are reported to `onError` and left out. */
  readonly send: (inputs: readonly AddInput[], by: Author, onError?: (input: AddInput, error: EntenteError) => void) => Promise<number>;
  /**
   * Takes documents into the ledger until `signal` says stop, or with `once` until none waits, is being worked on, or is to be tried again. A job
   * whose worker died comes back when its time is up. Returns how many were done.
   */
  readonly work: (ledger: Ledger, options?: WorkOptions) => Promise<number>;
  /** Documents that wait, are being worked on, or are to be tried again. */
  readonly size: () => Promise<number>;
  readonly close: () => Promise<void>;
}
export interface WorkOptions {
  readonly once?: boolean;
  readonly reader?: Reader;
  readonly signal?: AbortSignal;
  readonly onDocument?: (document: AddedDocument) => void;
  /** A batch that could not be written; it is tried again later. */
  readonly onRetry?: (error: unknown) => void;
}
export interface QueueOptions {
  /** Seconds a worker has for a document before another may take it: longer than the largest takes. */
  readonly lease?: number;
  /** Seconds between looks at an empty queue. */
  readonly pause?: number;
  /** Seconds before a failed job is tried again; doubled each time. */
  readonly retryDelay?: number;
}

interface Waiting {
  readonly input: Omit<AddInput, 'bytes'>;
  readonly by: Author;
  /** Deflated, base64. */
  readonly bytes: string;
}

const NAME = 'intake';
/** Beside the ledger's own tables. */
const SCHEMA = 'entente_queue';
/** Jobs a worker takes at once: they are written in one transaction. */
const BATCH = 16;
/** Characters of queued bytes sent in one statement. */
const SEND_CHARACTERS = 4_000_000;
/** With back-off some hours: a database that is down for a night loses nothing. */
const RETRIES = 12;

/** Opens the queue of a ledger on PostgreSQL. Errors: `queue-needs-postgres`, those of opening a ledger there. */
export async function openQueue(address: string, { lease = 300, pause = 2, retryDelay = 2 }: QueueOptions = {}): Promise<IntakeQueue> {
  if (!/^postgres(?:ql)?:\/\//.test(address))
    throw new EntenteError('queue-needs-postgres', {
      expected: 'a ledger on PostgreSQL, which many machines can work for',
      came: address,
      todo: 'Give --store postgres://…; on one machine, entente add uses all cores by itself.',
    });
  // Loaded here, so that whoever only reads a ledger does not wait for it.
  const { default: Boss } = await import('pg-boss');
  const boss = new Boss({
    connectionString: address,
    schema: SCHEMA,
    application_name: 'entente',
    max: 4,
    schedule: false,
    supervise: false,
  });
  boss.on('error', () => undefined);
  const policy = { expireInSeconds: lease, retryLimit: RETRIES, retryDelay, retryBackoff: true };
  try {
    await boss.start();
    await boss.createQueue(NAME, { name: NAME, ...policy });
    await boss.updateQueue(NAME, { name: NAME, ...policy });
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    const { bareAddress } = await import('./postgres.js');
    throw postgresFault(error, bareAddress(address));
  }
  const size = (): Promise<number> => boss.getQueueSize(NAME, { before: 'completed' });
  return {
    send: (inputs, by, onError) => sendAll(boss, inputs, by, onError),
    work: (ledger, options = {}) => workOn(boss, ledger, options, pause, size),
    size,
    close: () => boss.stop({ graceful: false }),
  };
}

async function sendAll(
  boss: PgBoss,
  inputs: readonly AddInput[],
  by: Author,
  onError: (input: AddInput, error: EntenteError) => void = () => undefined,
): Promise<number> {
  let jobs: Waiting[] = [];
  let sent = 0;
  const flush = async (): Promise<void> => {
    if (jobs.length > 0) await boss.insert(jobs.map((data) => ({ name: NAME, data })));
    sent += jobs.length;
    jobs = [];
  };
  for (const given of inputs) {
    const { bytes: held, ...input } = given;
    try {
      const bytes = typeof held === 'function' ? await held() : held;
      jobs.push({ ...storable({ input, by }), bytes: deflateRawSync(bytes).toString('base64') });
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      onError(given, error);
    }
    if (jobs.reduce((total, job) => total + job.bytes.length, 0) > SEND_CHARACTERS) await flush();
  }
  await flush();
  return sent;
}

/** PostgreSQL keeps neither zero characters nor halves of characters in JSON: they are replaced, as they are in the ledger. */
const storable = (job: Omit<Waiting, 'bytes'>): Omit<Waiting, 'bytes'> =>
  JSON.parse(JSON.stringify(job), (_, value: unknown) =>
    typeof value === 'string' ? Buffer.from(value).toString().replaceAll('\0', '\ufffd') : value,
  ) as Omit<Waiting, 'bytes'>;

async function workOn(boss: PgBoss, ledger: Ledger, options: WorkOptions, pause: number, size: () => Promise<number>): Promise<number> {
  const { once = false, signal } = options;
  let done = 0;
  while (signal?.aborted !== true) {
    const jobs = await boss.fetch<Waiting>(NAME, { batchSize: BATCH });
    if (jobs.length > 0) done += await takeIn(boss, ledger, jobs, options);
    else {
      // Jobs of workers that died: their time is up.
      await boss.expire();
      if (once && (await size()) === 0) break;
      await pauseFor(pause, signal);
    }
  }
  return done;
}

async function takeIn(boss: PgBoss, ledger: Ledger, jobs: readonly PgBoss.Job<Waiting>[], options: WorkOptions): Promise<number> {
  let done = 0;
  for (const group of byAuthor(jobs)) {
    const ids = group.map(({ id }) => id);
    try {
      const inputs = group.map(({ data }): AddInput => ({ ...data.input, bytes: inflateRawSync(Buffer.from(data.bytes, 'base64')) }));
      const { documents } = await addDocuments(ledger, inputs, {
        by: group[0]!.data.by,
        ...(options.reader && { reader: options.reader }),
      });
      // The bytes are in the ledger now: the queue keeps no copy, which a redaction would not reach.
      await boss.deleteJob(NAME, ids);
      for (const document of documents) options.onDocument?.(document);
      done += documents.length;
    } catch (error) {
      options.onRetry?.(error);
      const reason = { message: error instanceof Error ? error.message : String(error) };
      for (const id of ids) await boss.fail(NAME, id, reason);
    }
  }
  return done;
}

function byAuthor(jobs: readonly PgBoss.Job<Waiting>[]): readonly (readonly PgBoss.Job<Waiting>[])[] {
  const groups = new Map<string, PgBoss.Job<Waiting>[]>();
  for (const job of jobs) {
    const key = JSON.stringify(job.data.by);
    groups.set(key, [...(groups.get(key) ?? []), job]);
  }
  return [...groups.values()];
}

function pauseFor(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(end, seconds * 1000);
    function end(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resume();
    }
    signal?.addEventListener('abort', end);
  });
}
