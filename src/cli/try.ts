import type { Register } from './command.js';
import { type DocumentOptions, type LexiconOptions, lexiconOf, validDate, withDocumentOptions, withLexiconOptions } from './documents.js';

/** `entente try "sentence"`: one sentence in the marked notation of the tests, so that a bug report is already a test. */
export const tryOut: Register = (program, { io, run }) => {
  const command = program
    .command('try')
    .description('read one sentence and draw what was found into it')
    .argument('<sentence>', 'in quotation marks');
  withLexiconOptions(withDocumentOptions(command)).action((sentence: string, options: DocumentOptions & LexiconOptions) =>
    run(async () => {
      const { markedAct, read, readText } = await import('../checking.js');
      const { genre, level, date } = options;
      const reading = read(sentence, {
        id: 'try',
        lexicon: await lexiconOf(options),
        ...(genre && { genre }),
        ...(level && { level }),
        ...(date && { date: validDate(date) }),
      });
      for (const act of reading.acts) io.out(`${markedAct(reading, act)}\n`);
      if (reading.acts.length === 0) io.out(`${sentence}\n`);
      const summary = readText(reading, io.columns ?? undefined);
      io.out(`\n${summary.split('\n').slice(2).join('\n')}`);
      return 0;
    }),
  );
};
