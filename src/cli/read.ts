import { Option } from 'commander';
import type { Register } from './command.js';
import {
  type DocumentOptions,
  intakeOf,
  type LexiconOptions,
  lexiconOf,
  readingOf,
  withDocumentOptions,
  withLexiconOptions,
} from './documents.js';
import { written } from './output.js';

interface ReadCommandOptions extends DocumentOptions, LexiconOptions {
  readonly output?: string;
  readonly format: 'text' | 'json' | 'marked' | 'html' | 'csv';
}

/** `entente read FILE`: the speech acts of one text. */
export const read: Register = (program, { io, run }) => {
  const command = program
    .command('read')
    .description('read a text into its speech acts')
    .argument('<file>', 'plain text, Markdown or HTML; - for standard input')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'marked', 'html', 'csv']).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output');
  withLexiconOptions(withDocumentOptions(command)).action((file: string, options: ReadCommandOptions) =>
    run(async () => {
      const { json, readCsv, readHtml, readMarked, readText } = await import('../checking.js');
      const reading = await readingOf(await intakeOf(file, io), await lexiconOf(options), options);
      const formats = {
        text: () => readText(reading, io.columns ?? undefined),
        json: () => json(reading),
        marked: () => readMarked(reading),
        html: () => readHtml(reading),
        csv: () => readCsv(reading),
      };
      await written(formats[options.format](), options.output, io);
      return 0;
    }),
  );
};
