import type { Register } from './command.js';
import { cacheOf } from './network.js';
import { type AuthorOptions, authorOf, type StoreOptions, withAuthorOption, withLedger, withStoreOption } from './store.js';

interface RedactOptions extends StoreOptions, AuthorOptions {
  readonly reason: string;
  readonly versions?: readonly number[];
}

/** `entente redact DOCUMENT`: removes a stored text for good. */
export const redact: Register = (program, { io, run }) => {
  const command = program
    .command('redact')
    .description('remove the text of a document for good, keeping its hash and the chain')
    .argument('<document>', 'the id of the document')
    .requiredOption('--reason <words>', 'why; it is kept')
    .option('--versions <numbers>', 'only these versions, like 1,2', (given: string) => given.split(',').map(Number));
  withAuthorOption(withStoreOption(command)).action((document: string, { reason, versions, ...options }: RedactOptions) =>
    run(async () => {
      const { redact } = await import('../ledger.js');
      const by = authorOf(options);
      const done = await withLedger(options, 'existing', (ledger) =>
        redact(ledger, document, reason, by, versions === undefined ? {} : { versions }),
      );
      const fetched = await cacheOf(options.store);
      for (const raw of done.raws) await fetched.forget(raw);
      io.out(`Redacted ${document}, version ${done.versions.join(', ')} (entry ${done.entry.seq}).\n`);
      if (done.heldBy.length > 0)
        io.out(`The same text or file is still held by ${done.heldBy.join(', ')}: redact it too if the text must go.\n`);
      return 0;
    }),
  );
};
