import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { EntenteError } from '../errors.js';
import type { Io, Register } from './command.js';
import { type StoreOptions, withLedger, withStoreOption } from './store.js';

/** `entente import FILE`: takes in a ledger that `entente export` wrote. */
export const importAll: Register = (program, { io, run }) => {
  const command = program
    .command('import')
    .description('take in a ledger that entente export wrote')
    .argument('<file>', 'JSON Lines; - for standard input');
  withStoreOption(command).action((file: string, options: StoreOptions) =>
    run(async () => {
      const { importLedger, linesOf } = await import('../ledger.js');
      const bytes = await chunksOf(file, io);
      const report = await withLedger(options, 'create', (ledger) => importLedger(ledger, linesOf(bytes)));
      io.out(`${report.entries} entries, ${report.added} of them new here.\n`);
      return 0;
    }),
  );
};

async function chunksOf(file: string, io: Io): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>> {
  if (file === '-') return [await io.stdin()];
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new EntenteError('file-missing', {
      expected: `an exported ledger "${file}"`,
      came: error.code ?? 'none',
      todo: 'Check the name.',
    });
  });
  if (found.isDirectory())
    throw new EntenteError('is-directory', { expected: 'an exported ledger', came: `the folder "${file}"`, todo: 'Name the file in it.' });
  return createReadStream(file, { highWaterMark: 1 << 20 });
}
