import { Option } from 'commander';
import type { Comparison } from '../index.js';
import type { Io, Register } from './command.js';
import { type DocumentOptions, intakeOf, type LexiconOptions, lexiconOf, readingOf, uniqueIds, withLexiconOptions } from './documents.js';
import { checkOutput, isOpen, OPEN, type OpenName, openlyWritten } from './open-formats.js';
import { needsOutput, written } from './output.js';

const FORMATS = ['text', 'json', 'html', 'md', 'docx', 'csv'] as const;
const UNITS = ['act', 'paragraph', 'word'] as const;
const LEVELS = ['leaders', 'ministers', 'officials', 'organ'];

interface CompareCommandOptions extends LexiconOptions {
  readonly format: (typeof FORMATS)[number] | OpenName<'compare'>;
  readonly by: (typeof UNITS)[number];
  readonly beforeDate?: string;
  readonly afterDate?: string;
  readonly beforeLevel?: DocumentOptions['level'];
  readonly afterLevel?: DocumentOptions['level'];
  readonly earlier?: readonly string[];
  readonly author: string;
  readonly all?: boolean;
  readonly output?: string;
}

/** `entente compare BEFORE AFTER`: what moved from one text to the next. */
export const compare: Register = (program, { io, run }) => {
  const command = program
    .command('compare')
    .description('show what moved from one text of a series to the next')
    .argument('<before>', 'the earlier text; - for standard input')
    .argument('<after>', 'the later text; - for standard input')
    .addOption(
      new Option('--format <format>', 'docx is a redline with tracked changes; docx and datapackage need --output')
        .choices([...FORMATS, ...OPEN.compare])
        .default('text'),
    )
    .addOption(new Option('--by <unit>', 'what is compared; word gives one redline of the whole texts').choices(UNITS).default('act'))
    .option('--before-date <YYYY-MM-DD>', 'date of the earlier text; never guessed')
    .option('--after-date <YYYY-MM-DD>', 'date of the later text; never guessed')
    .addOption(new Option('--before-level <level>', 'who issued the earlier text').choices(LEVELS))
    .addOption(new Option('--after-level <level>', 'who issued the later text').choices(LEVELS))
    .option('--earlier <files...>', 'earlier texts of the series: what they had and comes back is not called new')
    .option('--author <name>', 'author of the tracked changes in docx', 'Entente')
    .option('--all', 'text: show unchanged acts and every act that is new or gone')
    .option('-o, --output <file>', 'write to a file instead of standard output');
  withLexiconOptions(command).action((before: string, after: string, options: CompareCommandOptions) =>
    run(async () => {
      if (options.format === 'docx' && options.output === undefined) throw needsOutput();
      checkOutput(options.format, options.output);
      const lexicon = await lexiconOf(options);
      const intakes = [await intakeOf(before, io), await intakeOf(after, io)] as const;
      const [beforeId = 'before', afterId = 'after'] = uniqueIds(intakes.map((intake) => intake.id));
      const readings = [
        await readingOf(intakes[0], lexicon, { id: beforeId, ...given(options.beforeDate, options.beforeLevel) }),
        await readingOf(intakes[1], lexicon, { id: afterId, ...given(options.afterDate, options.afterLevel) }),
      ] as const;
      const earlier = [];
      for (const file of options.earlier ?? []) earlier.push(await readingOf(await intakeOf(file, io), lexicon));
      const { compare: compareReadings } = await import('../index.js');
      const comparison = compareReadings(readings[0], readings[1], { by: options.by === 'act' ? 'act' : 'paragraph', lexicon, earlier });
      const { format, output } = options;
      if (isOpen('compare', format)) await openlyWritten('compare', format, comparison, { output, io });
      else await written(await shown(comparison, { ...options, format }, io), output, io);
      return 0;
    }),
  );
};

function given(date: string | undefined, level: DocumentOptions['level']): DocumentOptions {
  return { ...(date !== undefined && { date }), ...(level !== undefined && { level }) };
}

type Shown = Pick<CompareCommandOptions, 'by' | 'author' | 'all'> & { readonly format: (typeof FORMATS)[number] };

async function shown(comparison: Comparison, options: Shown, io: Io): Promise<string | Uint8Array> {
  const formats = await import('../index.js');
  const width = io.columns === null ? {} : { width: io.columns };
  const redline = () => formats.redlineOf(comparison);
  const byWord = options.by === 'word';
  switch (options.format) {
    case 'json':
      return formats.json(byWord ? { ...comparison, redline: redline().paragraphs } : comparison);
    case 'html':
      return byWord ? formats.redlineHtml(redline()) : formats.compareHtml(comparison);
    case 'md':
      return byWord ? formats.redlineMarkdown(redline()) : formats.compareMarkdown(comparison);
    case 'csv':
      return formats.compareCsv(comparison);
    case 'docx':
      return formats.docx(redline(), { author: options.author, date: `${new Date().toISOString().slice(0, 19)}Z` });
    case 'text':
      return byWord ? formats.redlineText(redline(), width) : formats.compareText(comparison, { ...width, all: options.all === true });
  }
}
