import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { EntenteError } from '../errors.js';
import type { Author, Ledger, OpenOptions } from '../ledger.js';

/** Where the ledger is. */
export interface StoreOptions {
  readonly store?: string;
}
/** Who makes the entries. */
export interface AuthorOptions {
  readonly by?: string;
}

/** Adds `--store`. */
export function withStoreOption(command: Command): Command {
  return command.option('--store <file|postgres://…>', 'the ledger (default: entente.db)');
}

/** Adds `--by`. */
export function withAuthorOption(command: Command): Command {
  return command.option('--by <name>', 'who says so (default: your user name)');
}

/** Opens the ledger, works with it and closes it, also when the work fails. */
export async function withLedger<T>(
  { store }: StoreOptions,
  mode: NonNullable<OpenOptions['mode']>,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const { DEFAULT_STORE, openLedger } = await import('../ledger.js');
  const ledger = await openLedger(store ?? DEFAULT_STORE, { mode });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** The person at the keyboard, as the author of entries. Throws `author-unknown` when the system does not know a name and none is given. */
export function authorOf({ by }: AuthorOptions): Author {
  const name = by?.trim() || systemName();
  if (name !== '') return { kind: 'person', name };
  throw new EntenteError('author-unknown', {
    expected: 'a name: every entry says who made it',
    came: 'none',
    todo: 'Give it with --by NAME.',
  });
}

function systemName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
