import { type Command, Option } from 'commander';
import type { Intake, Lexicon, Reading, ReadOptions } from '../checking.js';
import { EntenteError } from '../errors.js';
import type { Io } from './command.js';

/** Options that say what the user knows of a document, and the tables to read it with. */
export interface DocumentOptions {
  readonly genre?: ReadOptions['genre'];
  readonly level?: Exclude<ReadOptions['level'], null>;
  readonly date?: string;
}
export interface LexiconOptions {
  readonly parties?: string;
  readonly topics?: string;
  readonly rungs?: string;
}

/** Adds `--genre --level --date`. */
export function withDocumentOptions(command: Command): Command {
  return command
    .addOption(new Option('--genre <genre>', 'what the text is, when you know').choices(['statement', 'readout', 'translation', 'report']))
    .addOption(new Option('--level <level>', 'who issued it').choices(['leaders', 'ministers', 'officials', 'organ']))
    .option('--date <YYYY-MM-DD>', 'its date; never guessed');
}

/** Adds `--parties --topics --rungs`. */
export function withLexiconOptions(command: Command): Command {
  return command
    .option('--parties <file>', 'parties of your own (JSON, see examples/parties.json)')
    .option('--topics <file>', 'topics of your own (a table, see docs/concepts.md)')
    .option('--rungs <file>', 'levels of force of your own (a table, see docs/concepts.md)');
}

/** The lexicon with the user's tables. */
export async function lexiconOf(options: LexiconOptions): Promise<Lexicon> {
  const { loadLexicon } = await import('../checking.js');
  return loadLexicon(options);
}

/** Takes in a file, or standard input for `-`. What was done to the text that a reader should know goes to standard error. */
export async function intakeOf(path: string, io: Io): Promise<Intake> {
  const { takeIn, takeInAny } = await import('../checking.js');
  const intake = path === '-' ? await takeInAny(await io.stdin(), '-') : await takeIn(path);
  for (const note of intake.metadata.notes ?? []) io.err(`Note on "${intake.id}": ${note}\n`);
  return intake;
}

/** Reads a file into a reading: what the user says of it wins over what the file's metadata say, that over what the text says. */
export async function readingOf(
  intake: Intake,
  lexicon: Lexicon,
  given: DocumentOptions & { readonly id?: string } = {},
): Promise<Reading> {
  const { read } = await import('../checking.js');
  const date = given.date === undefined ? intake.metadata.date : validDate(given.date);
  return read(intake.text, {
    id: given.id ?? intake.id,
    lexicon,
    ...(given.genre && { genre: given.genre }),
    ...(given.level && { level: given.level }),
    ...(date && { date }),
    ...(intake.metadata.title && { title: intake.metadata.title }),
  });
}

/** Throws `date-invalid` unless it is a day that exists, written `YYYY-MM-DD`. */
export function validDate(date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) return date;
  throw new EntenteError('date-invalid', {
    expected: 'a day as YYYY-MM-DD',
    came: `"${date}"`,
    todo: 'Write it like 2025-06-12, or leave it out.',
  });
}

/** Ids made unique, so that a span always says of which document it is: a second "text" becomes "text-2". */
export function uniqueIds(ids: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? id : `${id}-${nth}`;
  });
}
