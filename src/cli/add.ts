import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { AddInput, DocumentFacts, ListedFile } from '../ledger.js';
import type { Io, Register } from './command.js';
import { type DocumentOptions, validDate, withDocumentOptions } from './documents.js';
import { addSources, type NetworkOptions, sourceAt, withNetworkOptions } from './network.js';
import { type AuthorOptions, authorOf, type StoreOptions, withAuthorOption, withLedger, withStoreOption } from './store.js';

interface AddCommandOptions extends DocumentOptions, StoreOptions, AuthorOptions, FactOptions, NetworkOptions {
  readonly metadata?: string;
  readonly seriesByFolder?: boolean;
  readonly all?: boolean;
  readonly format: 'text' | 'json';
}
/** What `add` and `describe` can be told of a document besides `--genre --level --date`. */
export interface FactOptions {
  readonly title?: string;
  readonly place?: string;
  readonly series?: string;
  readonly trust?: DocumentFacts['trust'];
}

/** `entente add FILE… | DIR… | URL…`: takes documents into the ledger. */
export const add: Register = (program, { io, run }) => {
  const command = program
    .command('add')
    .description('take documents into the ledger: files, folders with all their texts, pages and feeds by their address')
    .argument('<files...>', 'files, folders, or addresses (https://…), which are fetched')
    .addOption(new Option('--trust <trust>', 'how far it is vouched for').choices(['authentic', 'official', 'secondary', 'unverified']))
    .option('--title <title>', 'its title')
    .option('--place <place>', 'where it was issued')
    .option('--series <name>', 'the series it belongs to')
    .option('--series-by-folder', 'the name of the folder a file stands in is its series')
    .option('--metadata <table>', 'what is known of the files: a CSV or JSONL (default: metadata.csv or MANIFEST.jsonl beside them)')
    .option('--all', 'text: a line for every document')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'));
  withNetworkOptions(withAuthorOption(withStoreOption(withDocumentOptions(command)))).action(
    (paths: string[], options: AddCommandOptions) =>
      run(async () => {
        const { addDocuments, addText, isAddress, json, reportOf } = await import('../ledger.js');
        const by = authorOf(options);
        const addresses = paths.filter(isAddress);
        const files = paths.filter((path) => !isAddress(path));
        const inputs = files.length > 0 ? await inputsOf(files, options) : [];
        const sources = await Promise.all(addresses.map((address) => sourceAt(address, options)));
        const report = await withLedger(options, 'create', async (ledger) => {
          const added = await addDocuments(ledger, inputs, { by, onProgress: progress(io) });
          if (sources.length === 0) return added;
          const fetched = await addSources(ledger, sources, { by, given: factsGiven(options), options, io });
          return reportOf([...added.documents, ...fetched.documents]);
        });
        io.out(options.format === 'json' ? json(report) : addText(report, { all: options.all === true }));
        return report.summary.failed > 0 ? 2 : 0;
      }),
  );
};

/** The documents that paths name, with what options, then tables of metadata say of them. */
async function inputsOf(paths: readonly string[], options: AddCommandOptions): Promise<readonly AddInput[]> {
  const { bytesOf, listFiles } = await import('../ledger.js');
  const files = await listFiles(paths, options.metadata);
  if (files.length === 0)
    throw new EntenteError('no-documents', {
      expected: 'at least one text',
      came: `none in ${paths.join(', ')}`,
      todo: 'Name files, or a folder that holds text, Markdown, HTML, PDF, Word or mail files.',
    });
  const given = factsGiven(options);
  return Promise.all(
    files.map(async (file) => ({
      bytes: () => bytesOf(file.path),
      name: file.path,
      source: file.source,
      given: { ...(await seriesOfFolder(file, options)), ...(await factsOfTable(file)), ...given },
      ...(file.facts.within !== undefined && { within: file.facts.within }),
    })),
  );
}

/** Facts from the options of a command. Throws `date-invalid`. */
export function factsGiven({ genre, level, date, title, place, series, trust }: FactOptions & DocumentOptions): Partial<DocumentFacts> {
  return {
    ...(genre !== undefined && { genre }),
    ...(level !== undefined && { level }),
    ...(date !== undefined && { date: validDate(date) }),
    ...(title !== undefined && { title }),
    ...(place !== undefined && { place }),
    ...(series !== undefined && { series }),
    ...(trust !== undefined && { trust }),
  };
}

async function factsOfTable({ path, facts }: ListedFile): Promise<Partial<DocumentFacts>> {
  const { TRUSTS } = await import('../ledger.js');
  const { date, title, level, genre, series, place } = facts;
  const trust = TRUSTS.find((one) => one === facts.trust);
  if (facts.trust !== undefined && trust === undefined)
    throw new EntenteError('metadata-invalid', {
      expected: `a trust (${TRUSTS.join(', ')})`,
      came: `"${facts.trust}" for ${path}`,
      todo: 'Mend the table.',
    });
  return {
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    ...(level !== undefined && { level }),
    ...(genre !== undefined && { genre }),
    ...(series !== undefined && { series }),
    ...(place !== undefined && { place }),
    ...(trust !== undefined && { trust }),
  };
}

async function seriesOfFolder({ path, within }: ListedFile, { seriesByFolder }: AddCommandOptions): Promise<Partial<DocumentFacts>> {
  if (seriesByFolder !== true || within === null) return {};
  const { basename, dirname, resolve } = await import('node:path');
  return { series: basename(dirname(resolve(path))) };
}

/** Long work says how far it is, on a terminal only. */
const PROGRESS_FROM = 20;

function progress({ columns, err }: Io): (done: number, total: number) => void {
  return (done, total) => {
    if (columns === null || total < PROGRESS_FROM) return;
    if (done % 10 === 0 || done === total) err(`\rtaken in ${done} of ${total}${done === total ? '\n' : ''}`);
  };
}
