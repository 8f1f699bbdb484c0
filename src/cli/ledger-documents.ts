import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { DocumentFilter, Ledger, ListedDocument } from '../ledger.js';
import type { PartyId } from '../model.js';
import { type FactOptions, factsGiven } from './add.js';
import type { Register } from './command.js';
import { type DocumentOptions, validDate, withDocumentOptions } from './documents.js';
import { type AuthorOptions, authorOf, type StoreOptions, withAuthorOption, withLedger, withStoreOption } from './store.js';

interface ListOptions extends StoreOptions, Pick<DocumentFilter, 'genre' | 'level' | 'trust' | 'series'> {
  readonly since?: string;
  readonly until?: string;
  readonly copies?: boolean;
  readonly text?: boolean;
  readonly reading?: boolean;
  readonly uncorrected?: boolean;
  readonly limit: string;
  readonly cursor?: string;
  readonly format: 'text' | 'json';
}

const TRUST = () =>
  new Option('--trust <trust>', 'how far it is vouched for').choices(['authentic', 'official', 'secondary', 'unverified']);

/** `entente documents [ID]`: lists what the ledger holds, or shows one document. */
export const documents: Register = (program, { io, run }) => {
  const command = program
    .command('documents')
    .description('list the documents of the ledger, or show one')
    .argument('[id]', 'the document to show; ID@2 for its second version')
    .option('--series <name>', 'only of this series')
    .addOption(new Option('--genre <genre>').choices(['statement', 'readout', 'translation', 'report']))
    .addOption(new Option('--level <level>').choices(['leaders', 'ministers', 'officials', 'organ']))
    .addOption(TRUST())
    .option('--since <YYYY-MM-DD>', 'from this day')
    .option('--until <YYYY-MM-DD>', 'up to this day')
    .option('--copies', 'only near-duplicates of others')
    .option('--text', 'with an id: print the text and nothing else')
    .option('--reading', 'with an id: print how it is read, with what people have corrected')
    .option('--uncorrected', 'with --reading: as the engine reads it')
    .option('--limit <number>', 'documents on a page', '1000')
    .option('--cursor <cursor>', 'where the next page begins')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'));
  withStoreOption(command).action((name: string | undefined, options: ListOptions) =>
    run(async () => {
      io.out(
        await withLedger(options, 'existing', (ledger) =>
          name === undefined ? list(ledger, options) : show(ledger, name, options, io.columns ?? undefined),
        ),
      );
      return 0;
    }),
  );
};

type OpenLedger = Parameters<Parameters<typeof withLedger>[2]>[0];

async function list(ledger: OpenLedger, options: ListOptions): Promise<string> {
  const { documentsText, json, listDocuments } = await import('../ledger.js');
  const { series, genre, level, trust, since, until, copies, cursor = null } = options;
  const filter = {
    ...{ ...(series !== undefined && { series }), ...(genre !== undefined && { genre }), ...(level !== undefined && { level }) },
    ...{ ...(trust !== undefined && { trust }), ...(since !== undefined && { since: validDate(since) }) },
    ...{ ...(until !== undefined && { until: validDate(until) }), ...(copies === true && { copies }) },
  };
  const page = await listDocuments(ledger, filter, { limit: limitOf(options.limit), cursor });
  return options.format === 'json' ? json({ schema: 'documents/1', ...page }) : documentsText(page);
}

function limitOf(written: string): number {
  const limit = Number(written);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new EntenteError('limit-invalid', { expected: 'a whole number from 1', came: `"${written}"`, todo: 'Write it like --limit 50.' });
}

async function show(
  ledger: OpenLedger,
  name: string,
  { format, text, reading, uncorrected }: ListOptions,
  width?: number,
): Promise<string> {
  const { copiesOf, documentOf, documentText, json, versionsOf } = await import('../ledger.js');
  const [, id = name, version] = /^(.+)@(\d{1,6})$/.exec(name) ?? [];
  if (reading === true) {
    const { readingOf } = await import('../ledger.js');
    const { readText } = await import('../checking.js');
    const read = await readingOf(ledger, id, version === undefined ? undefined : Number(version), { corrected: uncorrected !== true });
    return format === 'json' ? json(read) : readText(read, width);
  }
  const document = await documentOf(ledger, id, version === undefined ? undefined : Number(version));
  if (text === true) return document.text ?? '';
  const versions = await versionsOf(ledger, id);
  if (format === 'json') return json({ schema: 'document/1', ...document, versions, copies: await copiesOf(ledger, id) });
  return documentText(document, versions);
}

interface DescribeOptions extends StoreOptions, AuthorOptions, DocumentOptions, FactOptions {
  readonly parties?: string;
  readonly format: 'text' | 'json';
}

/** `entente describe ID`: corrects what is known of a document. */
export const describe: Register = (program, { io, run }) => {
  const command = program
    .command('describe')
    .description('correct what is known of a document; the text is read anew where that matters')
    .argument('<id>', 'the document')
    .addOption(TRUST())
    .option('--title <title>', 'its title')
    .option('--place <place>', 'where it was issued')
    .option('--series <name>', 'the series it belongs to; "" for none')
    .option('--parties <ids>', 'who issued it: JPN,KOR,USA')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'));
  withAuthorOption(withStoreOption(withDocumentOptions(command))).action((id: string, options: DescribeOptions) =>
    run(async () => {
      const { describeDocument, documentOf, documentText, json, versionsOf } = await import('../ledger.js');
      const by = authorOf(options);
      const given = factsSet(options);
      io.out(
        await withLedger(options, 'existing', async (ledger) => {
          const set = { ...given, ...(options.parties !== undefined && { parties: await partiesGiven(ledger, options.parties) }) };
          const entry = await describeDocument(ledger, id, set, by);
          const document: ListedDocument = await documentOf(ledger, id);
          if (options.format === 'json') return json({ schema: 'described/1', entry: entry?.seq ?? null, document });
          const told =
            entry === null
              ? 'Nothing changed: it is described so already.'
              : `Entry ${entry.seq} (entente review undo ${entry.seq} takes it back).`;
          return `${documentText({ ...document, text: null }, await versionsOf(ledger, id))}${told}\n`;
        }),
      );
      return 0;
    }),
  );
};

function factsSet(options: DescribeOptions): ReturnType<typeof factsGiven> {
  const { parties, ...rest } = options;
  const given = factsGiven(rest);
  const set = { ...given, ...(given.series === '' && { series: null }) };
  if (Object.keys(set).length > 0 || parties !== undefined) return set;
  throw new EntenteError('nothing-described', {
    expected: 'at least one fact',
    came: 'none',
    todo: 'Give --date, --genre, --level, --title, --place, --parties, --series or --trust.',
  });
}

/** The parties of `--parties`, by id or any name, parted by commas. A slip of the pen ("JAP") is refused: it would be a party nobody ever finds. */
async function partiesGiven(ledger: Ledger, given: string): Promise<readonly PartyId[]> {
  const { lexiconOfLedger, partiesNamed } = await import('../ledger.js');
  const known = (await lexiconOfLedger(ledger)).parties;
  const names = given
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const found = names.map((name) => partiesNamed(name, known));
  const unknown = names.filter((_, at) => found[at]?.length !== 1 || !known.some(({ id }) => id === found[at]?.[0]));
  if (names.length > 0 && unknown.length === 0) return [...new Set(found.flat())];
  throw new EntenteError('party-unknown', {
    expected: 'parties by id or name, parted by commas, as in JPN,KOR or "Japan, South Korea"',
    came: unknown.length === 0 ? 'none' : unknown.map((name) => `"${name}"`).join(', '),
    todo: 'Look at the spelling; parties of your own come with `entente lexicon --parties FILE`.',
  });
}
