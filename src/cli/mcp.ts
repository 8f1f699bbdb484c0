import { existsSync } from 'node:fs';
import type { Register } from './command.js';
import { type LexiconOptions, lexiconOf, withLexiconOptions } from './documents.js';
import { withStoreOption } from './store.js';

interface McpOptions extends LexiconOptions {
  readonly store?: string;
}

/** `entente mcp`: tools for language models over standard input and output. */
export const mcp: Register = (program, { run }) => {
  const command = program
    .command('mcp')
    .description('serve tools for language models (Model Context Protocol, over standard input and output)');
  withLexiconOptions(withStoreOption(command)).action((options: McpOptions) =>
    run(async () => {
      const { DEFAULT_STORE, lexiconOfLedger, openLedger } = await import('../ledger.js');
      const { serveStdio } = await import('../mcp/server.js');
      const given = await lexiconOf(options);
      // Without a ledger it still reads, compares and checks what it is given.
      const none = options.store === undefined && !existsSync(DEFAULT_STORE);
      const ledger = none ? null : await openLedger(options.store ?? DEFAULT_STORE, { mode: 'existing' });
      try {
        const named = options.parties ?? options.topics ?? options.rungs;
        const lexicon = ledger !== null && named === undefined ? await lexiconOfLedger(ledger) : given;
        await serveStdio({ ledger, lexicon });
      } finally {
        await ledger?.close();
      }
      return 0;
    }),
  );
};
