import type { Lexicon } from '../index.js';
import type { Ledger } from '../ledger.js';
import { createApp } from './app.js';
import { doorOf } from './door.js';
import { jobList } from './jobs.js';
import { type LogLevel, requestLog } from './log.js';
import { computePool, type PoolOptions } from './pool.js';
import { type Listening, listen } from './serve.js';

export interface StartOptions {
  /** Closed when the server stops. */
  readonly ledger: Ledger;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Null: for this machine's user, who needs no token. */
  readonly team: { readonly behindProxy: boolean } | null;
  /** What `tables` hold, loaded. */
  readonly lexicon: Lexicon;
  readonly tables: NonNullable<PoolOptions['tables']>;
  /** Or the ledger's own tables. */
  readonly own?: PoolOptions['own'];
  /** Folder of the built web app; when it is not there, only the API is served. */
  readonly web: string;
  readonly log: LogLevel;
}

/** Everything that `entente serve` runs: the application on threads of its own, listening. Errors: those of `listen`; then nothing is left open. */
export async function startServer({ ledger, host, port, team, lexicon, tables, own = null, web, log }: StartOptions): Promise<Listening> {
  const compute = computePool({ tables, own });
  const jobs = jobList();
  const close = async (): Promise<void> => {
    await jobs.close();
    await compute.close();
    await ledger.close();
  };
  const door = team && doorOf(ledger, team);
  const makeApp = (at: number) =>
    createApp({
      ledger,
      compute,
      jobs,
      lexicon,
      web,
      log: requestLog(log),
      mode: door ? { kind: 'team', door } : { kind: 'single', port: at },
    });
  try {
    const server = await listen(makeApp, { host, port });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
