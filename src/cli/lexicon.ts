import { readFile } from 'node:fs/promises';
import { EntenteError } from '../errors.js';
import type { OwnTables } from '../ledger.js';
import type { Register } from './command.js';
import { type LexiconOptions, lexiconOf, withLexiconOptions } from './documents.js';
import { type AuthorOptions, authorOf, type StoreOptions, withAuthorOption, withLedger, withStoreOption } from './store.js';

interface LexiconCommandOptions extends LexiconOptions, StoreOptions, AuthorOptions {
  readonly builtin?: boolean;
}

/** `entente lexicon`: shows or sets the tables that a ledger's texts are read with. */
export const lexicon: Register = (program, { io, run }) => {
  const command = program
    .command('lexicon')
    .description("show or set a ledger's own parties, topics and levels of force; its texts are read anew")
    .option('--builtin', 'go back to the built-in tables');
  withLexiconOptions(withAuthorOption(withStoreOption(command))).action((options: LexiconCommandOptions) =>
    run(async () => {
      const given = options.parties ?? options.topics ?? options.rungs;
      if (given !== undefined && options.builtin === true) throw either();
      const { setOwnTables, tablesInForce } = await import('../ledger.js');
      if (given === undefined && options.builtin !== true) {
        const tables = await withLedger(options, 'existing', (ledger) => tablesInForce(ledger.db));
        io.out(shown(tables));
        return 0;
      }
      // Read first: a table that is wrong is told before the ledger is opened.
      await lexiconOf(options);
      const tables = await tablesOf(options);
      const { changed } = await withLedger(options, 'create', (ledger) => setOwnTables(ledger, tables, authorOf(options)));
      io.out(changed ? `Set; all texts are read with ${named(tables)}.\n` : 'These tables are in force already.\n');
      return 0;
    }),
  );
};

/** The contents of the files named, as a ledger keeps them. Call after `lexiconOf`, which refuses files that are not there or not tables. */
export async function tablesOf({ parties, topics, rungs }: LexiconOptions): Promise<OwnTables> {
  const text = async (path: string | undefined): Promise<string | null> =>
    path === undefined ? null : (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  return { parties: await text(parties), topics: await text(topics), rungs: await text(rungs) };
}

function named(tables: OwnTables): string {
  const own = (['parties', 'topics', 'rungs'] as const).filter((name) => tables[name] !== null);
  return own.length === 0 ? 'the built-in tables' : `${own.join(', ')} of its own`;
}

function shown(tables: OwnTables | null): string {
  if (tables === null) return 'The built-in tables.\n';
  const parts = (['parties', 'topics', 'rungs'] as const).flatMap((name) =>
    tables[name] === null ? [] : [`# ${name}\n${tables[name].trim()}`],
  );
  return parts.length === 0 ? 'The built-in tables.\n' : `${parts.join('\n\n')}\n`;
}

const either = (): EntenteError =>
  new EntenteError('lexicon-either', {
    expected: 'tables of your own, or --builtin',
    came: 'both',
    todo: 'Leave one of them out.',
  });
