import type { Reading, SpeechAct } from '../checking.js';
import { EntenteError } from '../errors.js';
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

/** `entente explain FILE --act ID`: why an act was read as it was. */
export const explain: Register = (program, { io, run }) => {
  const command = program
    .command('explain')
    .description('say why an act was read as it was: every field with its rule and words')
    .argument('<file>', 'plain text, Markdown or HTML; - for standard input')
    .requiredOption('--act <id>', 'its id, the beginning of it, or its number in the text');
  withLexiconOptions(withDocumentOptions(command)).action(
    (file: string, options: DocumentOptions & LexiconOptions & { readonly act: string }) =>
      run(async () => {
        const { explainText } = await import('../checking.js');
        const reading = await readingOf(await intakeOf(file, io), await lexiconOf(options), options);
        io.out(explainText(reading, findAct(reading, options.act), io.columns ?? undefined));
        return 0;
      }),
  );
};

/** The act that a word on the command line names: its id, the beginning of one, or its number. Errors: `unknown-act`. */
export function findAct(reading: Reading, wanted: string): SpeechAct {
  const exact = reading.acts.find((act) => act.id === wanted);
  const numbered = /^\d+$/.test(wanted) ? reading.acts[Number(wanted) - 1] : undefined;
  const beginning = reading.acts.filter((act) => act.id.startsWith(wanted));
  const found = exact ?? numbered ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found) return found;
  throw new EntenteError('unknown-act', {
    expected: `the id or number of one of the ${reading.acts.length} acts of "${reading.document.id}"`,
    came: beginning.length > 1 ? `"${wanted}", with which ${beginning.length} ids begin` : `"${wanted}"`,
    todo: `\`entente read FILE --format csv\` lists them.`,
  });
}
