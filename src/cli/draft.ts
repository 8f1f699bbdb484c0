import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { DraftCheck, Lexicon, PrecedentSeries } from '../index.js';
import type { Io, Register } from './command.js';
import {
  type DocumentOptions,
  intakeOf,
  type LexiconOptions,
  lexiconOf,
  validDate,
  withDocumentOptions,
  withLexiconOptions,
} from './documents.js';
import { written } from './output.js';
import { readingsOf } from './series.js';

const FORMATS = ['text', 'json', 'html', 'md', 'briefing'] as const;

interface DraftCommandOptions extends DocumentOptions, LexiconOptions {
  readonly against?: readonly string[];
  readonly metadata?: string;
  readonly format: (typeof FORMATS)[number];
  readonly marks: 'proposed' | 'original';
  readonly all?: boolean;
  readonly output?: string;
}

/** `entente draft DRAFT --against FILES`: the next statement held against agreed language. */
export const draft: Register = (program, { io, run }) => {
  const command = program
    .command('draft')
    .description('hold a draft, brackets and all, against agreed language')
    .argument('<draft>', 'the draft; - for standard input')
    .option('--against <files...>', 'the agreed texts of the series, or a folder of them')
    .option('--metadata <csv>', 'a table with columns file, date, title, level, genre (default: metadata.csv beside the agreed texts)')
    .addOption(new Option('--format <format>', 'briefing is one page of departures').choices(FORMATS).default('text'))
    .addOption(
      new Option('--marks <how>', 'take brackets and changes as proposed, or the text before them')
        .choices(['proposed', 'original'])
        .default('proposed'),
    )
    .option('--all', 'text: show agreed acts and every row')
    .option('-o, --output <file>', 'write to a file instead of standard output');
  withLexiconOptions(withDocumentOptions(command)).action((path: string, options: DraftCommandOptions) =>
    run(async () => {
      const lexicon = await lexiconOf(options);
      const api = await import('../index.js');
      const intake = await intakeOf(path, io);
      const source = api.marksOf(intake.text, { lexicon });
      const precedents = api.precedentsOf(await precedentFiles(options, lexicon, io), [], { lexicon });
      const check = api.draft(source, precedents, {
        id: intake.id,
        ...(options.marks === 'original' && { choice: api.asOriginal }),
        ...(options.genre && { genre: options.genre }),
        ...(options.level && { level: options.level }),
        ...(options.date !== undefined && { date: validDate(options.date) }),
        ...(intake.metadata.title && { title: intake.metadata.title }),
      });
      await written(await shown(check, options, io), options.output, io);
      return 0;
    }),
  );
};

async function precedentFiles(options: DraftCommandOptions, lexicon: Lexicon, io: Io): Promise<PrecedentSeries> {
  if (options.against === undefined) throw needsPrecedents();
  const given = { order: 'date', format: 'text', ...(options.metadata !== undefined && { metadata: options.metadata }) } as const;
  return { name: null, readings: await readingsOf(options.against, lexicon, given, io) };
}

async function shown(check: DraftCheck, { format, all }: DraftCommandOptions, io: Io): Promise<string> {
  const { draftBriefing, draftHtml, draftMarkdown, draftText, json } = await import('../index.js');
  switch (format) {
    case 'json':
      return json(check);
    case 'html':
      return draftHtml(check);
    case 'md':
      return draftMarkdown(check);
    case 'briefing':
      return draftBriefing(check);
    case 'text':
      return draftText(check, { all: all === true, ...(io.columns !== null && { width: io.columns }) });
  }
}

function needsPrecedents(): EntenteError {
  return new EntenteError('draft-precedents', {
    expected: 'agreed texts to hold the draft against',
    came: 'none',
    todo: 'Name them with --against, a file or a folder each.',
  });
}
