import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { AddReport, Author, DocumentFacts, FetchCache, Fetcher, FromNetwork, Ledger } from '../ledger.js';
import type { Io } from './command.js';
import type { StoreOptions } from './store.js';

/** How to speak to the network. */
export interface NetworkOptions {
  readonly contact?: string;
  readonly items?: number;
}

/** Adds `--items --contact`. */
export function withNetworkOptions(command: Command): Command {
  return command
    .option('--items <number>', 'of a feed: how many items are fetched at most (default: 50)', wholeNumber)
    .option('--contact <address>', 'mail or web address at which a site can reach you (default: ENTENTE_CONTACT)');
}

/** Opens a fetcher with the cache of the store, works with it and closes it, also when the work fails. */
export async function withFetcher<T>(
  { store, contact }: NetworkOptions & StoreOptions,
  work: (fetcher: Fetcher) => Promise<T>,
): Promise<T> {
  const { openFetcher } = await import('../ledger.js');
  const reach = contact ?? process.env.ENTENTE_CONTACT;
  const fetcher = openFetcher({ cache: await cacheOf(store), ...(reach !== undefined && { contact: reach }) });
  try {
    return await work(fetcher);
  } finally {
    await fetcher.close();
  }
}

/** The folder of fetched pages: beside a ledger in a file (`entente.db.fetched`); for a server's ledger, in the user's own cache folder. */
export async function cacheOf(store: string | undefined): Promise<FetchCache> {
  const { DEFAULT_STORE, folderCache } = await import('../ledger.js');
  const address = store ?? DEFAULT_STORE;
  const shared = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'entente', 'fetched');
  return folderCache(/^postgres(?:ql)?:/.test(address) ? shared : `${address}.fetched`);
}

/** Gives documents, once it has something to fetch them with. */
export type NetworkSource = (fetcher: Fetcher) => AsyncIterable<FromNetwork>;

/** The page or feed at an address. */
export async function sourceAt(address: string, { items }: NetworkOptions): Promise<NetworkSource> {
  const { inputsOfUrl } = await import('../ledger.js');
  return (fetcher) => inputsOfUrl(address, fetcher, items === undefined ? {} : { items });
}

/** What is needed to add from the network besides the ledger. */
export interface NetworkWork {
  readonly by: Author;
  /** Wins over what feeds and catalogues say. */
  readonly given: Partial<DocumentFacts>;
  readonly options: NetworkOptions & StoreOptions;
  readonly io: Io;
}

/** Fetches one source after the other and adds what comes. On a terminal it says how far it is: a polite fetch takes a second for each document. */
export async function addSources(
  ledger: Ledger,
  sources: readonly NetworkSource[],
  { by, given, options, io }: NetworkWork,
): Promise<AddReport> {
  const { addFromNetwork } = await import('../ledger.js');
  const onFetched = (number: number): void => {
    if (io.columns !== null) io.err(`\rfetched ${number} `);
  };
  const report = await withFetcher(options, (fetcher) => addFromNetwork(ledger, inTurn(sources, fetcher), given, { by, onFetched }));
  if (io.columns !== null) io.err('\n');
  return report;
}

async function* inTurn(sources: readonly NetworkSource[], fetcher: Fetcher): AsyncGenerator<FromNetwork> {
  for (const source of sources) yield* source(fetcher);
}

function wholeNumber(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1.');
  return number;
}
