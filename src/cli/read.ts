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
import { checkOutput, isOpen, OPEN, type OpenName, openlyWritten } from './open-formats.js';
import { written } from './output.js';

interface ReadCommandOptions extends DocumentOptions, LexiconOptions {
  readonly output?: string;
  readonly format: 'text' | 'json' | 'marked' | 'html' | 'csv' | OpenName<'read'>;
}

/** `entente read FILE`: the speech acts of one text. */
export const read: Register = (program, { io, run }) => {
  const command = program
    .command('read')
    .description('read a text into its speech acts')
    .argument('<file>', 'a text, Markdown, HTML, PDF, Word or mail file; - for standard input')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'marked', 'html', 'csv', ...OPEN.read]).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output');
  withLexiconOptions(withDocumentOptions(command)).action((file: string, options: ReadCommandOptions) =>
    run(async () => {
      checkOutput(options.format, options.output);
      const { json, readCsv, readHtml, readMarked, readText } = await import('../checking.js');
      const reading = await readingOf(await intakeOf(file, io), await lexiconOf(options), options);
      if (isOpen('read', options.format)) {
        await openlyWritten('read', options.format, reading, { output: options.output, io });
        return 0;
      }
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
