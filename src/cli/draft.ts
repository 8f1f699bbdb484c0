import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { DraftCheck, DraftIntake, DuePromise, Lexicon, PrecedentSeries, Precedents } from '../index.js';
import type { Io, Register } from './command.js';
import { type DocumentOptions, type LexiconOptions, lexiconOf, validDate, withDocumentOptions, withLexiconOptions } from './documents.js';
import { needsOutput, written } from './output.js';
import { readingsOf } from './series.js';
import { type StoreOptions, withLedger, withStoreOption } from './store.js';

const FORMATS = ['text', 'json', 'html', 'md', 'docx', 'briefing'] as const;

interface DraftCommandOptions extends DocumentOptions, LexiconOptions, StoreOptions {
  readonly against?: readonly string[];
  readonly series?: string;
  readonly next?: string;
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
    .option('--series <name>', 'the series of the ledger that the draft belongs to; other series serve where it has no precedent')
    .option('--next <YYYY-MM-DD>', 'list promises of the ledger that fall due by this day (default: a year after the last text)')
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
  withStoreOption(withLexiconOptions(withDocumentOptions(command))).action((path: string, options: DraftCommandOptions) =>
    run(async () => {
      const lexicon = await lexiconOf(options);
      const api = await import('../index.js');
      if (options.format === 'docx' && options.output === undefined) throw needsOutput();
      const intake = path === '-' ? await api.takeInDraftBytes(await io.stdin(), '-') : await api.takeInDraft(path);
      const source = { ...api.marksWithChanges(intake.text, intake.changes, { lexicon }), comments: intake.comments };
      const { precedents, promises } = await agreed(options, lexicon, io);
      const check = api.draft(source, precedents, {
        id: intake.id,
        promises,
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

interface AgreedLanguage {
  readonly precedents: Precedents;
  readonly promises: readonly DuePromise[];
}

/** What the draft is held against: a series of the ledger, or files. */
async function agreed(options: DraftCommandOptions, lexicon: Lexicon, io: Io): Promise<AgreedLanguage> {
  const { precedentsOf } = await import('../index.js');
  const { series } = options;
  if (series === undefined) return { precedents: precedentsOf(await precedentFiles(options, lexicon, io), [], { lexicon }), promises: [] };
  return withLedger(options, 'existing', async (ledger) => {
    const { duePromises, nextMeetingAfter, precedentsFromLedger } = await import('../ledger.js');
    const precedents = await precedentsFromLedger(ledger, series, { lexicon });
    const last = precedents.own.at(-1)?.document.date ?? null;
    const until = options.next !== undefined ? validDate(options.next) : last === null ? null : nextMeetingAfter(last);
    return { precedents, promises: until === null ? [] : await duePromises(ledger, series, until) };
  });
}

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
    todo: 'Name files with --against, or a series of the ledger with --series.',
  });
}
