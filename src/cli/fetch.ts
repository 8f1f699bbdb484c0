import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { Fetcher } from '../ledger.js';
import type { Register } from './command.js';
import { addSources, type NetworkOptions, type NetworkSource, sourceAt, withFetcher, withNetworkOptions } from './network.js';
import { type AuthorOptions, authorOf, type StoreOptions, withAuthorOption, withLedger, withStoreOption } from './store.js';

interface FetchCommandOptions extends StoreOptions, AuthorOptions, NetworkOptions {
  readonly list?: boolean;
  readonly series?: string;
  readonly format: 'text' | 'json';
}

/** `entente fetch CATALOGUE|URL…`: takes a series, a feed or a page from the network into the ledger. */
export const fetchCommand: Register = (program, { io, run }) => {
  const command = program
    .command('fetch')
    .description('take documents from the network into the ledger: a catalogue, a feed, a page')
    .argument('[what...]', 'names of catalogues, catalogue files (.yaml), or addresses of feeds and pages')
    .option('--list', 'only show what there is to fetch')
    .option('--series <name>', 'the series they belong to')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'));
  withNetworkOptions(withAuthorOption(withStoreOption(command))).action((what: string[], options: FetchCommandOptions) =>
    run(async () => {
      if (options.list === true) {
        io.out(await withFetcher(options, (fetcher) => listed(what, fetcher, options)));
        return 0;
      }
      const { addText, json } = await import('../ledger.js');
      const by = authorOf(options);
      const given = options.series === undefined ? {} : { series: options.series };
      const sources = await sourcesOf(what, options);
      const report = await withLedger(options, 'create', (ledger) => addSources(ledger, sources, { by, given, options, io }));
      io.out(options.format === 'json' ? json(report) : addText(report));
      return report.summary.failed > 0 ? 2 : 0;
    }),
  );
};

/** Every catalogue is read before anything is fetched: a mistyped name is told at once. */
async function sourcesOf(what: readonly string[], options: NetworkOptions): Promise<readonly NetworkSource[]> {
  const { catalogueOf, inputsOfCatalogue, isAddress } = await import('../ledger.js');
  if (what.length === 0)
    throw new EntenteError('nothing-named', {
      expected: 'a catalogue or an address',
      came: 'none',
      todo: '"entente fetch --list" shows the catalogues of the package.',
    });
  return Promise.all(
    what.map(async (name): Promise<NetworkSource> => {
      if (isAddress(name)) return sourceAt(name, options);
      const catalogue = await catalogueOf(name);
      return (fetcher) => inputsOfCatalogue(catalogue, fetcher);
    }),
  );
}

interface Offer {
  readonly from: string;
  readonly title: string | null;
  readonly documents: readonly { readonly title: string | null; readonly date: string | null; readonly address: string }[];
}

async function listed(what: readonly string[], fetcher: Fetcher, { format }: FetchCommandOptions): Promise<string> {
  const { catalogueOf, isAddress, json, offeredAt, shippedCatalogues } = await import('../ledger.js');
  const offers: Offer[] = [];
  for (const name of what.length > 0 ? what : await shippedCatalogues()) {
    if (isAddress(name)) {
      const items = await offeredAt(name, fetcher);
      offers.push({ from: name, title: null, documents: items.map(({ link, ...item }) => ({ ...item, address: link })) });
    } else offers.push({ from: name, ...(await catalogueOf(name)) });
  }
  if (format === 'json') return json({ schema: 'fetch-list/1', offers });
  return offers.map((offer) => textOf(offer, what.length > 0)).join('\n');
}

function textOf({ from, title, documents }: Offer, whole: boolean): string {
  const head = `${from}: ${title === null ? '' : `${title}, `}${documents.length} ${documents.length === 1 ? 'document' : 'documents'}\n`;
  if (!whole) return head;
  return (
    head +
    documents
      .map(({ title: name, date, address }) => `  ${date ?? 'no date   '}  ${plain(name ?? '')}\n              ${plain(address)}\n`)
      .join('')
  );
}

/** A stranger's title must not steer the terminal. */
const plain = (text: string): string => text.replace(/\p{Cc}|\p{Cf}/gu, '');
