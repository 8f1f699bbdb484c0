import { randomUUID } from 'node:crypto';
import { EntenteError } from '../index.js';

/** Work that goes on after its request was answered: how far it is, and what came of it. */
export interface Job {
  readonly id: string;
  /** Who began it: nobody else sees it. */
  readonly owner: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** Once it is done. */
  readonly result: object | null;
  /** Why it failed. */
  readonly error: unknown;
}
/** What work is told while it goes on. */
export interface Progress {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}
export interface Jobs {
  /** Begins work and returns at once. */
  readonly start: (owner: string, total: number, work: (progress: Progress) => Promise<object>) => Job;
  /** Errors: `unknown-job`. */
  readonly get: (owner: string, id: string) => Job;
  /** Asks the work to stop: what was written stays. Errors: `unknown-job`. */
  readonly cancel: (owner: string, id: string) => Job;
  /** Asks all work to stop and waits for it. */
  readonly close: () => Promise<void>;
}
/** Jobs that are remembered; of those that have ended the oldest is forgotten first. */
const REMEMBERED = 200;

/** Jobs of one server, kept in its memory: what they write is in the ledger, so nothing is lost with them but the report. */
export function jobList(): Jobs {
  const jobs = new Map<string, { job: Job; stop: AbortController; ended: Promise<void> }>();
  const held = (owner: string, id: string) => {
    const found = jobs.get(id);
    if (found?.job.owner === owner) return found;
    throw new EntenteError('unknown-job', {
      expected: 'the id of a job that you began',
      came: JSON.stringify(id.slice(0, 60)),
      todo: 'Jobs are forgotten when the server ends; what they wrote is in the ledger.',
    });
  };
  return {
    start: (owner, total, work) => {
      const id = randomUUID();
      const stop = new AbortController();
      const change = (news: Partial<Job>): void => {
        const at = jobs.get(id);
        if (at) at.job = { ...at.job, ...news };
      };
      const job: Job = { id, owner, state: 'running', done: 0, total, result: null, error: null };
      const progress = (done: number, all: number): void => change({ done, total: all });
      // Begun in a later turn, so that the job is known when it reports.
      const ended = Promise.resolve()
        .then(() => work({ signal: stop.signal, progress }))
        .then(
          (result) => change({ state: stop.signal.aborted ? 'cancelled' : 'done', result }),
          (error: unknown) => change(stop.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error }),
        );
      jobs.set(id, { job, stop, ended });
      for (const [old, { job: one }] of jobs) if (jobs.size > REMEMBERED && one.state !== 'running') jobs.delete(old);
      return job;
    },
    get: (owner, id) => held(owner, id).job,
    cancel: (owner, id) => {
      const { job, stop } = held(owner, id);
      if (job.state === 'running') stop.abort();
      return job;
    },
    close: async () => {
      for (const { stop } of jobs.values()) stop.abort();
      await Promise.all([...jobs.values()].map(({ ended }) => ended));
    },
  };
}
