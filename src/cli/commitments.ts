import { Option } from 'commander';
import type { CommitmentFilter, Standing } from '../ledger.js';
import type { Io, Register } from './command.js';
import { validDate } from './documents.js';
import { written } from './output.js';
import { type StoreOptions, withLedger, withStoreOption } from './store.js';

interface CommitmentsOptions extends StoreOptions {
  readonly open?: boolean;
  readonly due?: boolean;
  readonly overdue?: boolean;
  readonly standing?: Standing;
  readonly series?: string;
  readonly member?: string;
  readonly since?: string;
  readonly until?: string;
  readonly format: 'text' | 'json' | 'csv' | 'ics';
  readonly output?: string;
}

const STANDING = () =>
  new Option('--standing <standing>', 'only those that stand so').choices([
    'open',
    'renewed',
    'in-progress',
    'fulfilled',
    'partly-fulfilled',
    'not-fulfilled',
    'overtaken',
    'dropped',
    'cannot-be-rated',
  ]);

/** `entente commitments [ID]`: what is promised, by whom, until when, and how it stands. */
export const commitments: Register = (program, { io, run }) => {
  const command = program
    .command('commitments')
    .description('list what the texts of the ledger promise, or show one commitment')
    .argument('[id]', 'the commitment to show with its wordings, evidence, ratings and notes')
    .option('--open', 'something is still to be done: open, renewed, in progress, fulfilled in part')
    .option('--due', 'only with a date, a rhythm or other words of time')
    .option('--overdue', 'the last day has passed and something is still to be done')
    .addOption(STANDING())
    .option('--series <name>', 'only of this series')
    .option('--member <party>', 'only where this party is bound: JPN')
    .option('--since <YYYY-MM-DD>', 'first made on or after this day')
    .option('--until <YYYY-MM-DD>', 'first made up to this day')
    .addOption(new Option('--format <format>', 'ics: a calendar of due dates').choices(['text', 'json', 'csv', 'ics']).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output');
  withStoreOption(command).action((id: string | undefined, options: CommitmentsOptions) =>
    run(async () => {
      const result = await withLedger(options, 'existing', (ledger) =>
        id === undefined ? listed(ledger, options, io) : shown(ledger, id, options, io),
      );
      await written(result, options.output, io);
      return 0;
    }),
  );
};

type OpenLedger = Parameters<Parameters<typeof withLedger>[2]>[0];

async function listed(ledger: OpenLedger, options: CommitmentsOptions, io: Io): Promise<string> {
  const { commitments: find, commitmentsCalendar, commitmentsCsv, commitmentsText, json } = await import('../ledger.js');
  const list = await find(ledger, filterOf(options));
  const formats = {
    text: () => commitmentsText(list, widthOf(io)),
    json: () => json({ schema: 'commitments/1', commitments: list }),
    csv: () => commitmentsCsv(list),
    ics: () => commitmentsCalendar(list),
  };
  return formats[options.format]();
}

async function shown(ledger: OpenLedger, id: string, { format }: CommitmentsOptions, io: Io): Promise<string> {
  const { commitmentOf, commitmentsCalendar, commitmentsCsv, commitmentText, json } = await import('../ledger.js');
  const commitment = await commitmentOf(ledger, id);
  const formats = {
    text: () => commitmentText(commitment, widthOf(io)),
    json: () => json({ schema: 'commitment/1', ...commitment }),
    csv: () => commitmentsCsv([commitment]),
    ics: () => commitmentsCalendar([commitment]),
  };
  return formats[format]();
}

const widthOf = (io: Io): { width?: number } => (io.columns === null ? {} : { width: io.columns });

function filterOf({ open, due, overdue, standing, series, member, since, until }: CommitmentsOptions): CommitmentFilter {
  return {
    ...(open === true && { open }),
    ...(due === true && { due }),
    ...(overdue === true && { overdue }),
    ...(standing !== undefined && { standing }),
    ...(series !== undefined && { series }),
    ...(member !== undefined && { member: member.toUpperCase() }),
    ...(since !== undefined && { since: validDate(since) }),
    ...(until !== undefined && { until: validDate(until) }),
  };
}
