import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { Io, Register } from './command.js';
import { type StoreOptions, withLedger, withStoreOption } from './store.js';

interface WorkCommandOptions extends StoreOptions {
  readonly once?: boolean;
  readonly threads?: string;
  readonly format: 'text' | 'json';
}

/** `entente work`: takes queued documents into a ledger on PostgreSQL, on any number of machines. */
export const work: Register = (program, { io, run }) => {
  const command = program
    .command('work')
    .description('take queued documents (entente add --queue) into the ledger, until stopped')
    .option('--once', 'end when the queue is empty')
    .option('--threads <number>', 'worker threads (default: one per core; 0: none)')
    .addOption(new Option('--format <format>', 'json: one line per document').choices(['text', 'json']).default('text'));
  withStoreOption(command).action((options: WorkCommandOptions) =>
    run(async () => {
      const { DEFAULT_STORE, openQueue } = await import('../ledger.js');
      const queue = await openQueue(options.store ?? DEFAULT_STORE);
      const stop = new AbortController();
      const onSignal = (): void => stop.abort();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
      try {
        await withLedger(options, 'create', (ledger) =>
          withReader(options.threads, async (reader) => {
            const done = await queue.work(ledger, {
              ...(reader && { reader }),
              once: options.once === true,
              signal: stop.signal,
              onDocument: (document) =>
                io.out(
                  options.format === 'json'
                    ? `${JSON.stringify(document)}\n`
                    : `${document.outcome}  ${document.id ?? document.name}${document.error === null ? '' : `  ${document.error.code}`}\n`,
                ),
              onRetry: (error) => io.err(`${error instanceof Error ? error.message : String(error)} (to be tried again)\n`),
            });
            if (options.format === 'text') io.out(`${done} done\n`);
          }),
        );
      } finally {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal);
        await queue.close();
      }
      return 0;
    }),
  );
};

type Pool = ReturnType<Awaited<typeof import('../ledger.js')>['readPool']>;

/** Works with as many threads as asked for (one per core unless a number is given; 0 for none), and ends them. Throws `threads-invalid`. */
export async function withReader<T>(threads: string | undefined, work: (reader: Pool | null) => Promise<T>): Promise<T> {
  const { canThread, readPool } = await import('../ledger.js');
  const count = threads === undefined ? undefined : Number(threads);
  if (count !== undefined && (!Number.isInteger(count) || count < 0 || count > MOST)) throw invalid(threads ?? '');
  if (count === 0 || !canThread()) return work(null);
  const pool = readPool(count);
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

/** More threads than any machine has cores. */
const MOST = 512;

const invalid = (came: string): EntenteError =>
  new EntenteError('threads-invalid', {
    expected: `a whole number from 0 to ${MOST}`,
    came: `"${came}"`,
    todo: 'Leave --threads out: it is then one per core.',
  });

/** Long work says how far it is, on a terminal only. */
export function counted({ columns, err }: Io, what: string, from: number): (done: number, total: number) => void {
  return (done, total) => {
    if (columns === null || total < from) return;
    if (done % 10 === 0 || done === total) err(`\r${what} ${done} of ${total}${done === total ? '\n' : ''}`);
  };
}
