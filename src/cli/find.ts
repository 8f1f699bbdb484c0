import { Option } from 'commander';
import type { FindQuery } from '../finding.js';
import type { Register } from './command.js';
import { written } from './output.js';

interface FindOptions {
  readonly phrase?: boolean;
  readonly act?: string;
  readonly force?: string;
  readonly speaker?: string;
  readonly target?: string;
  readonly topic?: string;
  readonly series?: string;
  readonly since?: string;
  readonly until?: string;
  readonly genre?: string;
  readonly level?: string;
  readonly document?: string;
  readonly group?: 'lineage';
  readonly limit: string;
  readonly cursor?: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly store: string;
  readonly output?: string;
}

/** `entente find WORDS…`: passages of the ledger by words, acts, force, speakers, targets, topics. */
export const find: Register = (program, { io, run }) => {
  program
    .command('find')
    .description('find passages of the ledger by words and by what they do')
    .argument('[words...]', 'words, "phrases", beginn*, -without, OR, (groups), NEAR(a b, 5)')
    .option('--phrase', 'all the words as one phrase')
    .option('--act <acts>', 'oppose, condemn, …; several with commas')
    .option('--force <level>', '">=4", or for one scale "blame>=4"')
    .option('--speaker <parties>', 'who says it: JPN, ROK, "South Korea", …')
    .option('--target <parties>', 'whom it is about')
    .option('--topic <topics>', 'ids of topics; a topic takes in those below it')
    .option('--series <names>', 'only these series')
    .option('--since <YYYY-MM-DD>', 'first day')
    .option('--until <YYYY-MM-DD>', 'last day')
    .option('--genre <genres>', 'statement, readout, translation, report')
    .option('--level <levels>', 'leaders, ministers, officials, organ')
    .option('--document <ids>', 'only these documents')
    .addOption(
      new Option('--group <by>', 'per piece of agreed language: latest agreed form, strongest form, first use').choices(['lineage']),
    )
    .option('--limit <n>', 'hits of a page, at most 200', '20')
    .option('--cursor <cursor>', 'the page that follows, as the one before names it')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'csv']).default('text'))
    .option('--store <store>', 'the ledger: a file or postgres://…', 'entente.db')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action((words: string[], options: FindOptions) =>
      run(async () => {
        const { find: search, findCsv, findText, hintsFor, json, openLedger } = await import('../finding.js');
        const ledger = await openLedger(options.store, { mode: 'existing' });
        try {
          const query = queryOf(words.join(' '), options);
          const found = await search(ledger, query);
          const hints = found.total === 0 && options.format === 'text' ? await hintsFor(ledger, query) : [];
          const terminal = io.columns !== null && options.output === undefined;
          const formats = {
            text: () => findText(found, { hints, bold: terminal, ...(terminal && { width: io.columns ?? 100 }) }),
            json: () => json(found),
            csv: () => findCsv(found),
          };
          await written(formats[options.format](), options.output, io);
          return 0;
        } finally {
          await ledger.close();
        }
      }),
    );
};

/** Filters that take several values, parted by commas. */
const LISTS = ['act', 'speaker', 'target', 'topic', 'series', 'genre', 'level', 'document'] as const;
const SINGLE = ['force', 'since', 'until', 'cursor', 'group'] as const;

function queryOf(words: string, options: FindOptions): FindQuery {
  const lists = LISTS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name].split(',')] as const]));
  const single = SINGLE.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]] as const]));
  const limit = /^\d{1,4}$/.test(options.limit) ? Number(options.limit) : 20;
  return { words, ...(options.phrase === true && { phrase: true }), ...Object.fromEntries([...lists, ...single]), limit };
}
