import type { Register } from './command.js';
import { type StoreOptions, withLedger, withStoreOption } from './store.js';

/** `entente rebuild`: derives everything anew from the entries, as after an upgrade of the engine. */
export const rebuild: Register = (program, { io, run }) => {
  withStoreOption(program.command('rebuild').description('derive everything in the ledger anew from its entries')).action(
    (options: StoreOptions) =>
      run(async () => {
        const { rebuild } = await import('../ledger.js');
        const progress = (done: number, total: number): void => {
          if (io.columns !== null && (done % 20 === 0 || done === total))
            io.err(`\r${done} of ${total} entries${done === total ? '\n' : ''}`);
        };
        const entries = await withLedger(options, 'existing', (ledger) => rebuild(ledger, progress));
        io.out(`Rebuilt from ${entries} entries.\n`);
        return 0;
      }),
  );
};
