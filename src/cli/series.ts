import { basename } from 'node:path';
import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { Lexicon, Reading, Series } from '../index.js';
import type { Io, Register } from './command.js';
import { intakeOf, type LexiconOptions, lexiconOf, readingOf, uniqueIds, validDate, withLexiconOptions } from './documents.js';
import { checkOutput, isOpen, OPEN, type OpenName, openlyWritten } from './open-formats.js';
import { written } from './output.js';
import { type StoreOptions, withLedger, withStoreOption } from './store.js';

/** What `entente series` takes; `draft` reads its agreed texts the same way. */
export interface SeriesCommandOptions extends LexiconOptions, StoreOptions {
  readonly series?: string;
  readonly format: 'text' | 'json' | 'csv' | 'html' | OpenName<'series'>;
  readonly order: 'date' | 'given';
  readonly metadata?: string;
  readonly all?: boolean;
  readonly output?: string;
}

/** `entente series FILES… | DIR`, or `--series NAME` of a ledger: agreed language followed through a series. */
export const series: Register = (program, { io, run }) => {
  const command = program
    .command('series')
    .description('follow agreed language through a series of texts: lineages and the drift matrix')
    .argument('[files...]', 'the texts of the series, or a folder of them')
    .option('--series <name>', 'instead of files: a series of the ledger, as it is kept')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'csv', 'html', ...OPEN.series]).default('text'))
    .addOption(new Option('--order <order>', 'by date, or as the files are given').choices(['date', 'given']).default('date'))
    .option('--metadata <csv>', 'a table with columns file, date, title, level, genre (default: metadata.csv beside the texts)')
    .option('--all', 'text: show every line of a cell')
    .option('-o, --output <file>', 'write to a file instead of standard output');
  withStoreOption(withLexiconOptions(command)).action((paths: string[], options: SeriesCommandOptions) =>
    run(async () => {
      checkOutput(options.format, options.output);
      const { json, seriesCsv, seriesHtml, seriesText } = await import('../index.js');
      const result = options.series === undefined ? await followed(paths, options, io) : await stored(options.series, paths, options);
      if (isOpen('series', options.format)) {
        await openlyWritten('series', options.format, result, { output: options.output, io });
        return 0;
      }
      const formats = {
        text: () => seriesText(result, { all: options.all === true, ...(io.columns !== null && { width: io.columns }) }),
        json: () => json(result),
        csv: () => seriesCsv(result),
        html: () => seriesHtml(result),
      };
      await written(formats[options.format](), options.output, io);
      return 0;
    }),
  );
};

async function followed(paths: readonly string[], options: SeriesCommandOptions, io: Io): Promise<Series> {
  const { series: follow } = await import('../index.js');
  const lexicon = await lexiconOf(options);
  const readings = await readingsOf(paths, lexicon, options, io);
  return follow(readings, { order: options.order, lexicon, onProgress: progress(io, 'compared') });
}

/** The series as the ledger keeps it, brought up to date first. */
async function stored(name: string, paths: readonly string[], options: SeriesCommandOptions): Promise<Series> {
  if (paths.length > 0)
    throw new EntenteError('series-twofold', {
      expected: 'files, or a series of the ledger',
      came: `--series ${name} and ${paths.length === 1 ? 'a file' : 'files'}`,
      todo: 'Leave one out. `entente add FILES --series NAME` puts files into a series of the ledger.',
    });
  const { seriesOf } = await import('../ledger.js');
  return withLedger(options, 'existing', (ledger) => seriesOf(ledger, name));
}

/** Reads all texts. A date comes from the table of metadata, the text, or the name of its file, else the person at the terminal is asked; it is never guessed. */
export async function readingsOf(
  paths: readonly string[],
  lexicon: Lexicon,
  options: SeriesCommandOptions,
  io: Io,
): Promise<readonly Reading[]> {
  const { seriesFacts, seriesFiles, seriesTable } = await import('../index.js');
  const files = await seriesFiles(paths);
  const table = await seriesTable(options.metadata, files);
  const facts = table === null ? new Map() : await seriesFacts(table, files);
  const tell = progress(io, 'read');
  const intakes = [];
  for (const file of files) intakes.push(await intakeOf(file, io));
  const ids = uniqueIds(intakes.map((intake) => intake.id));
  const readings: Reading[] = [];
  for (const [at, intake] of intakes.entries()) {
    const { title, ...known } = facts.get(basename(files[at] ?? '')) ?? {};
    const named = title === undefined ? intake : { ...intake, metadata: { ...intake.metadata, title } };
    const given = { ...known, id: ids[at] ?? intake.id };
    readings.push(await withDate(await readingOf(named, lexicon, given), files[at] ?? '', options, io));
    tell(at + 1, intakes.length);
  }
  return readings;
}

/** A text that has no date of its own takes the day its file's name begins with (marked as inferred), or the one the person gives. */
async function withDate(reading: Reading, file: string, { order }: SeriesCommandOptions, io: Io): Promise<Reading> {
  const { document } = reading;
  if (document.date !== null) return reading;
  const { dateInName } = await import('../index.js');
  const named = dateInName(file);
  if (named !== null) return { ...reading, document: { ...document, date: named, inferred: [...(document.inferred ?? []), 'date'] } };
  const asked = order === 'date' ? await askedDate(reading, io) : null;
  return asked === null ? reading : { ...reading, document: { ...document, date: asked } };
}

async function askedDate({ document }: Reading, io: Io): Promise<string | null> {
  const answer = await io.ask(`Date of "${document.id}" (YYYY-MM-DD, empty if unknown): `);
  return answer === null || answer === '' ? null : validDate(answer);
}

/** Long work says how far it is, on a terminal only. */
const PROGRESS_FROM = 40;

function progress(io: Io, what: string): (done: number, total: number) => void {
  return (done, total) => {
    if (io.columns === null || total < PROGRESS_FROM) return;
    if (done % 10 === 0 || done === total) io.err(`\r${what} ${done} of ${total}${done === total ? '\n' : ''}`);
  };
}
