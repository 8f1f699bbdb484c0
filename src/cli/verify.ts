import { Option } from 'commander';
import type { Register } from './command.js';
import { type StoreOptions, withLedger, withStoreOption } from './store.js';

interface VerifyCommandOptions extends StoreOptions {
  readonly head?: string;
  readonly format: 'text' | 'json';
}

/** `entente verify`: has anything in the ledger been changed or damaged? */
export const verify: Register = (program, { io, run }) => {
  const command = program
    .command('verify')
    .description('look for tampering and damage in the ledger')
    .option('--head <hash>', 'the last hash as it was noted earlier: has anything been cut off since?')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'));
  withStoreOption(command).action(({ head, format, ...options }: VerifyCommandOptions) =>
    run(async () => {
      const { verify, verifyText } = await import('../ledger.js');
      const report = await withLedger(options, 'existing', (ledger) => verify(ledger, head === undefined ? {} : { head }));
      io.out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : verifyText(report));
      return report.problems.length === 0 ? 0 : 1;
    }),
  );
};
