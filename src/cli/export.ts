import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EntenteError } from '../errors.js';
import type { Register } from './command.js';
import { type StoreOptions, withLedger, withStoreOption } from './store.js';

interface ExportOptions extends StoreOptions {
  readonly output?: string;
}

/** `entente export`: the whole ledger as JSON Lines. A file named by `--output` appears when it is complete. */
export const exportAll: Register = (program, { io, run }) => {
  const command = program
    .command('export')
    .description('write the whole ledger as JSON Lines')
    .option('-o, --output <file>', 'write to a file instead of standard output');
  withStoreOption(command).action(({ output, ...options }: ExportOptions) =>
    run(async () => {
      const { exportLedger } = await import('../ledger.js');
      await withLedger(options, 'existing', async (ledger) => {
        if (output !== undefined) return toFile(exportLedger(ledger), output);
        for await (const line of exportLedger(ledger)) io.out(line);
      });
      return 0;
    }),
  );
};

async function toFile(lines: AsyncIterable<string>, output: string): Promise<void> {
  const partial = `${output}.part`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(partial));
    await rename(partial, output);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    if (error instanceof EntenteError) throw error;
    throw new EntenteError('output-failed', {
      expected: `to write "${output}"`,
      came: (error as NodeJS.ErrnoException).code ?? String(error),
      todo: 'Name a file in a folder that exists, with room for it.',
    });
  }
}
