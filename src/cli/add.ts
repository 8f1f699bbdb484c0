import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { AddInput, DocumentFacts, ListedFile } from '../ledger.js';
import type { Io, Register } from './command.js';
import { type DocumentOptions, validDate, withDocumentOptions } from './documents.js';
import { addSources, type NetworkOptions, sourceAt, withNetworkOptions } from './network.js';
import { type AuthorOptions, authorOf, type StoreOptions, withAuthorOption, withLedger, withStoreOption } from './store.js';
import { counted, withReader } from './work.js';

/** What `entente add` takes. */
export interface AddCommandOptions extends DocumentOptions, StoreOptions, AuthorOptions, FactOptions, NetworkOptions {
  readonly metadata?: string;
  readonly seriesByFolder?: boolean;
  readonly queue?: boolean;
  readonly threads?: string;
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
    .option('--queue', 'leave the documents to the machines that run entente work (a ledger on PostgreSQL)')
    .option('--threads <number>', 'worker threads (default: one per core; 0: none)')
    .option('--all', 'text: a line for every document')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'));
  withNetworkOptions(withAuthorOption(withStoreOption(withDocumentOptions(command)))).action(
    (paths: string[], options: AddCommandOptions) =>
      run(async () => {
        const { addDocuments, addText, freshen, isAddress, json, reportOf } = await import('../ledger.js');
        const by = authorOf(options);
        const addresses = paths.filter(isAddress);
        const files = paths.filter((path) => !isAddress(path));
        const inputs = files.length > 0 ? await inputsOf(files, options) : [];
        if (options.queue === true && inputs.length > 0) await enqueue(inputs, options, io);
        if (options.queue === true && addresses.length === 0) return 0;
        const here = options.queue === true ? [] : inputs;
        const sources = await Promise.all(addresses.map((address) => sourceAt(address, options)));
        const report = await withReader(here.length < THREADS_FROM ? (options.threads ?? '0') : options.threads, (reader) =>
          withLedger(options, 'create', async (ledger) => {
            const onProgress = counted(io, 'taken in', PROGRESS_FROM);
            const added = await addDocuments(ledger, here, { by, ...(reader && { reader }), onProgress });
            const fetched =
              sources.length === 0 ? [] : (await addSources(ledger, sources, { by, given: factsGiven(options), options, io })).documents;
            await freshen(ledger, { onProgress: counted(io, 'series followed', 2) });
            return reportOf([...added.documents, ...fetched]);
          }),
        );
        io.out(options.format === 'json' ? json(report) : addText(report, { all: options.all === true }));
        return report.summary.failed > 0 ? 2 : 0;
      }),
  );
};

/** Starting threads takes as long as reading some dozen documents. */
const THREADS_FROM = 64;
const PROGRESS_FROM = 20;

/** Puts files into the queue. Those that cannot be read are told, and make the command fail once the others are queued. */
async function enqueue(inputs: readonly AddInput[], options: AddCommandOptions, io: Io): Promise<void> {
  const { DEFAULT_STORE, json, openQueue } = await import('../ledger.js');
  const queue = await openQueue(options.store ?? DEFAULT_STORE);
  try {
    const failures: EntenteError[] = [];
    const queued = await queue.send(inputs, authorOf(options), (_, error) => failures.push(error));
    const failed = failures.length;
    io.out(
      options.format === 'json' ? json({ schema: 'queued/1', queued, failed }) : `${queued} queued: entente work --store … takes them in\n`,
    );
    for (const failure of failures.slice(1)) io.err(`${failure.message}\n`);
    if (failures[0] !== undefined) throw failures[0];
  } finally {
    await queue.close();
  }
}

/** The documents that paths name, with what options, then tables of metadata say of them. */
export async function inputsOf(paths: readonly string[], options: AddCommandOptions): Promise<readonly AddInput[]> {
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
