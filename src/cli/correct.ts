import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { ActCorrections, Entry, Ledger, MissingAct } from '../ledger.js';
import type { ActName, CorrectableField, Qualifier, Reading, Span, SpeechAct } from '../model.js';
import type { Register } from './command.js';
import { findAct } from './explain.js';
import { type AuthorOptions, authorOf, type StoreOptions, withAuthorOption, withLedger, withStoreOption } from './store.js';

interface CorrectOptions extends StoreOptions, AuthorOptions {
  readonly act?: string;
  readonly set?: readonly string[];
  readonly remove?: boolean;
  readonly missing?: string;
  readonly format: 'text' | 'json';
}

/** `entente correct DOCUMENT`: says that an act is read wrongly, or is none, or is missing. */
export const correct: Register = (program, { io, run }) => {
  const command = program
    .command('correct')
    .description('correct how an act of a document of the ledger is read; every step can be undone')
    .argument('<document>', 'the document; ID@2 for its second version')
    .option('--act <id>', 'the act: its id, the beginning of it, or its number in the reading')
    .option('--set <field=value...>', 'what stands instead: act=concern, targets=PRK,RUS, "span=words as they stand"')
    .option('--remove', 'this is no act')
    .option('--missing <words>', 'these words perform an act that is not read; with --set act=… and --set "content=…"')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'));
  withAuthorOption(withStoreOption(command)).action((name: string, options: CorrectOptions) =>
    run(async () => {
      const entries = await withLedger(options, 'existing', (ledger) => corrected(ledger, name, options));
      const { json } = await import('../ledger.js');
      if (options.format === 'json') io.out(json({ schema: 'corrected/1', entries }));
      else for (const { seq, body } of entries) io.out(told(seq, body));
      return 0;
    }),
  );
};

async function corrected(ledger: Ledger, name: string, options: CorrectOptions): Promise<readonly Entry[]> {
  const { addAct, correctAct, readingOf } = await import('../ledger.js');
  const [, document = name, number] = /^(.+)@(\d{1,6})$/.exec(name) ?? [];
  const version = number === undefined ? undefined : Number(number);
  const reading = await readingOf(ledger, document, version);
  const by = authorOf(options);
  const set = options.set ?? [];
  if (options.missing !== undefined) return [await addAct(ledger, missingAct(reading, { document, version }, options.missing, set), by)];
  if (options.act === undefined) throw incomplete('the act: --act ID, or --missing WORDS');
  const all = { ...reading, acts: [...reading.acts, ...(reading.removed ?? [])] };
  const act = findAct(all, options.act);
  const changes = Object.fromEntries(set.map((one) => fieldOf(one, reading, act)));
  const given = { ...changes, ...(options.remove === true && { removed: true }) } as ActCorrections;
  return correctAct(ledger, { document, version, act: act.id }, given, by);
}

function missingAct(reading: Reading, place: Pick<MissingAct, 'document' | 'version'>, words: string, set: readonly string[]): MissingAct {
  const { text } = reading.document;
  const performative = placeIn(text, words, 0);
  const values = new Map(set.map(parted));
  const content = values.get('content');
  const act = values.get('act');
  if (content === undefined || act === undefined) throw incomplete('--set act=… and --set "content=WORDS" beside --missing');
  const speakers = values.get('speakers');
  return {
    ...place,
    act: act as ActName,
    performative,
    content: nearestIn(text, content, performative.from),
    ...(speakers !== undefined && { speakers: listed(speakers).map((id) => id.toUpperCase()) }),
  };
}

function parted(written: string): readonly [string, string] {
  const at = written.indexOf('=');
  if (at < 1) throw incomplete('--set FIELD=VALUE, like --set status=renewed', written);
  return [written.slice(0, at).trim(), written.slice(at + 1).trim()];
}

/** A field and its value as written on the command line: words stand for their place in the text. */
function fieldOf(written: string, { document: { text } }: Reading, act: SpeechAct): readonly [string, unknown] {
  const [field, value] = parted(written);
  switch (field as CorrectableField) {
    case 'speakers':
    case 'targets':
      return [field, listed(value).map((id) => id.toUpperCase())];
    case 'topics':
      return [field, listed(value)];
    case 'span':
    case 'performative':
    case 'content':
      return [field, nearestIn(text, value, act.from)];
    case 'modifiers':
      return [field, phrases(value).map((words) => placeIn(text, words, act.from))];
    case 'qualifiers':
      return [field, phrases(value).map((one) => limitOf(one, text, act))];
    default:
      return [field, value];
  }
}

const listed = (value: string): readonly string[] => value.split(',').flatMap((one) => one.trim() || []);
const phrases = (value: string): readonly string[] => value.split(';').flatMap((one) => one.trim() || []);

/** "time: by 2027" */
function limitOf(written: string, text: string, act: SpeechAct): Qualifier {
  const at = written.indexOf(':');
  if (at < 1) throw incomplete('a limit with its kind, like "time: by 2027; place: in the Strait"', written);
  return { ...placeIn(text, written.slice(at + 1).trim(), act.from), kind: written.slice(0, at).trim() as Qualifier['kind'] };
}

/** Where the words stand first from an offset on. */
function placeIn(text: string, words: string, from: number): Span {
  const at = words === '' ? -1 : text.indexOf(words, from);
  if (at < 0) throw notFound(words);
  return { from: at, to: at + words.length };
}

/** Where the words stand, nearest to an offset. */
function nearestIn(text: string, words: string, offset: number): Span {
  if (words === '') throw notFound(words);
  const before = text.lastIndexOf(words, offset);
  const after = text.indexOf(words, offset);
  if (before < 0 && after < 0) throw notFound(words);
  const at = before < 0 || (after >= 0 && after - offset < offset - before) ? after : before;
  return { from: at, to: at + words.length };
}

function told(seq: number, body: Entry['body']): string {
  const what = body.kind === 'correct' ? ` (${body.field})` : '';
  return `Entry ${seq}${what}. To take it back: entente review undo ${seq}\n`;
}

function notFound(words: string): EntenteError {
  return new EntenteError('quote-not-found', {
    expected: 'words of the text, as they stand in it',
    came: `"${words.slice(0, 60)}"`,
    todo: 'Copy them from `entente documents ID --text`.',
  });
}

function incomplete(expected: string, came = 'nothing'): EntenteError {
  return new EntenteError('correction-incomplete', { expected, came: `"${came}"`, todo: '`entente correct --help` shows what it takes.' });
}
