import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { DraftCheck, DraftIntake, Lexicon, PrecedentSeries } from '../index.js';
import type { Io, Register } from './command.js';
import { type DocumentOptions, type LexiconOptions, lexiconOf, validDate, withDocumentOptions, withLexiconOptions } from './documents.js';
import { needsOutput, written } from './output.js';
import { readingsOf } from './series.js';

const FORMATS = ['text', 'json', 'html', 'md', 'docx', 'briefing'] as const;

interface DraftCommandOptions extends DocumentOptions, LexiconOptions {
  readonly against?: readonly string[];
  readonly metadata?: string;
  readonly format: (typeof FORMATS)[number];
  readonly marks: 'proposed' | 'original';
  readonly changesBy?: string;
  readonly suggest?: boolean;
  readonly author: string;
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
    .addOption(
      new Option('--format <format>', 'docx has comments at the exact words and needs --output; briefing is one page of departures')
        .choices(FORMATS)
        .default('text'),
    )
    .addOption(
      new Option('--marks <how>', 'take brackets and changes as proposed, or the text before them')
        .choices(['proposed', 'original'])
        .default('proposed'),
    )
    .option('--changes-by <author>', "accept one author's tracked changes and refuse all others")
    .option('--suggest', 'docx: also suggest the agreed words, as tracked changes')
    .option('--author <name>', 'docx: author of the comments and suggestions', 'Entente')
    .option('--all', 'text: show agreed acts and every row')
    .option('-o, --output <file>', 'write to a file instead of standard output');
  withLexiconOptions(withDocumentOptions(command)).action((path: string, options: DraftCommandOptions) =>
    run(async () => {
      const lexicon = await lexiconOf(options);
      const api = await import('../index.js');
      if (options.format === 'docx' && options.output === undefined) throw needsOutput();
      const intake = path === '-' ? await api.takeInDraftBytes(await io.stdin(), '-') : await api.takeInDraft(path);
      const source = { ...api.marksWithChanges(intake.text, intake.changes, { lexicon }), comments: intake.comments };
      const precedents = api.precedentsOf(await precedentFiles(options, lexicon, io), [], { lexicon });
      const check = api.draft(source, precedents, {
        id: intake.id,
        ...(options.marks === 'original' && { choice: api.asOriginal }),
        ...(options.changesBy !== undefined && { choice: api.asChangedBy(options.changesBy) }),
        ...(options.genre && { genre: options.genre }),
        ...(options.level && { level: options.level }),
        ...(options.date !== undefined && { date: validDate(options.date) }),
        ...(intake.metadata.title && { title: intake.metadata.title }),
      });
      await written(await shown(check, intake.word, options, io), options.output, io);
      return 0;
    }),
  );
};

async function precedentFiles(options: DraftCommandOptions, lexicon: Lexicon, io: Io): Promise<PrecedentSeries> {
  if (options.against === undefined) throw needsPrecedents();
  const given = { order: 'date', format: 'text', ...(options.metadata !== undefined && { metadata: options.metadata }) } as const;
  return { name: null, readings: await readingsOf(options.against, lexicon, given, io) };
}

async function shown(check: DraftCheck, word: DraftIntake['word'], options: DraftCommandOptions, io: Io): Promise<string | Uint8Array> {
  const { format, all, suggest = false, author } = options;
  const { draftBriefing, draftDocx, draftHtml, draftMarkdown, draftText, json } = await import('../index.js');
  switch (format) {
    case 'json':
      return json(check);
    case 'html':
      return draftHtml(check);
    case 'md':
      return draftMarkdown(check);
    case 'briefing':
      return draftBriefing(check);
    case 'docx': {
      const date = `${new Date().toISOString().slice(0, 19)}Z`;
      return draftDocx(check, { suggest, author, date, ...(word !== null && { word }) });
    }
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
