import { Option } from 'commander';
import type { Check, Genre, Reading } from '../checking.js';
import { EntenteError } from '../errors.js';
import type { ExitCode, Register } from './command.js';
import { intakeOf, type LexiconOptions, lexiconOf, readingOf, uniqueIds, withLexiconOptions } from './documents.js';
import { checkOutput, isOpen, OPEN, type OpenName, openlyWritten } from './open-formats.js';
import { written } from './output.js';

export type CheckFormat = 'text' | 'json' | 'html' | 'md';
interface CheckCommandOptions extends LexiconOptions {
  readonly against: readonly string[];
  readonly also: readonly string[];
  readonly previous: readonly string[];
  readonly sourceGenre: Genre;
  readonly format: CheckFormat | OpenName<'check'>;
  readonly failOn?: string;
  readonly all?: boolean;
  readonly output?: string;
}

/** `entente check REPORT --against STATEMENT…`: what the report says, held against what was agreed. */
export const check: Register = (program, { io, run }) => {
  const command = program
    .command('check')
    .description('check a report against the statement or statements it is about')
    .argument('<report>', 'a text, Markdown, HTML, PDF, Word or mail file; - for standard input')
    .requiredOption('--against <statement...>', 'the agreed text or texts')
    .addOption(
      new Option('--source-genre <genre>', 'report: what stands after --against is no agreed text but an article or a speech')
        .choices(['statement', 'readout', 'translation', 'report'])
        .default('statement'),
    )
    .option('--also <source...>', 'further sources: remarks, a press conference, a readout', [])
    .option('--previous <statement...>', 'earlier statements: what is new since them ranks first among what was not reported', [])
    .addOption(new Option('--format <format>').choices(['text', 'json', 'html', 'md', ...OPEN.check]).default('text'))
    .option('--fail-on <verdicts>', 'exit with 1 when one occurs: verdicts of claims or quotations, or "major", separated by commas')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--all', 'text: show minor findings, supported claims and every omission too');
  withLexiconOptions(command).action((report: string, options: CheckCommandOptions) =>
    run(async () => {
      checkOutput(options.format, options.output);
      const failOn = await verdictsOf(options.failOn);
      const result = await checkFiles({ report, ...options }, io);
      const columns = options.output === undefined ? io.columns : null;
      if (isOpen('check', options.format)) await openlyWritten('check', options.format, result, { output: options.output, io });
      else await written(await printed(result, options.format, { all: options.all ?? false, columns }), options.output, io);
      return fails(result, failOn);
    }),
  );
};

interface Files extends LexiconOptions {
  readonly report: string;
  readonly against: readonly string[];
  readonly also: readonly string[];
  readonly previous: readonly string[];
  readonly sourceGenre: Genre;
}

/** What a document is given as, and the genre it is read in. */
const GENRE_OF = { report: 'report', statement: 'statement', further: 'readout', earlier: 'statement' } as const;
type Role = keyof typeof GENRE_OF;

/** Reads the files and checks them. Errors: those of taking in; `stdin-twice`. */
async function checkFiles(files: Files, io: Parameters<Register>[1]['io']): Promise<Check> {
  const { check: checkReadings } = await import('../checking.js');
  const as = (role: Role, paths: readonly string[]) => paths.map((path) => ({ role, path }));
  const given = [
    ...as('report', [files.report]),
    ...as('statement', files.against),
    ...as('further', files.also),
    ...as('earlier', files.previous),
  ];
  if (given.filter(({ path }) => path === '-').length > 1) {
    throw new EntenteError('stdin-twice', {
      expected: 'standard input (-) for one document',
      came: '- more than once',
      todo: 'Give the others as files.',
    });
  }
  const lexicon = await lexiconOf(files);
  const intakes = [];
  for (const { path } of given) intakes.push(await intakeOf(path, io));
  const ids = uniqueIds(intakes.map((intake) => intake.id));
  const readings: { readonly role: Role; readonly reading: Reading }[] = [];
  for (const [index, { role }] of given.entries()) {
    readings.push({
      role,
      reading: await readingOf(intakes[index]!, lexicon, {
        id: ids[index]!,
        genre: role === 'statement' ? files.sourceGenre : GENRE_OF[role],
      }),
    });
  }
  const of = (wanted: Role) => readings.filter(({ role }) => role === wanted).map(({ reading }) => reading);
  const [report] = of('report');
  const statements = of('statement');
  const twin = statements.find((source) => source.document.sha256 === report!.document.sha256);
  if (twin) io.err(`Note: the report and "${twin.document.id}" are the same text.\n`);
  return checkReadings(report!, statements, { also: of('further'), previous: of('earlier'), lexicon });
}

/** A check in one of its formats. */
export async function printed(
  result: Check,
  format: CheckFormat,
  { all, columns }: { all: boolean; columns: number | null },
): Promise<string> {
  const { checkHtml, checkMarkdown, checkText, json } = await import('../checking.js');
  if (format === 'json') return json(result);
  if (format === 'html') return checkHtml(result);
  if (format === 'md') return checkMarkdown(result);
  return checkText(result, { all, ...(columns !== null && { width: Math.max(60, Math.min(columns, 120)) }) });
}

/** The names in `--fail-on`. Errors: `unknown-verdict`. */
async function verdictsOf(list: string | undefined): Promise<ReadonlySet<string>> {
  const { QUOTATION_VERDICTS, VERDICTS } = await import('../checking.js');
  const known: readonly string[] = [...new Set([...VERDICTS, ...QUOTATION_VERDICTS, 'major'])];
  const names = (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return new Set(names);
  throw new EntenteError('unknown-verdict', {
    expected: known.join(', '),
    came: `"${unknown}" in --fail-on`,
    todo: 'Use these names, separated by commas.',
  });
}

function fails(result: Check, failOn: ReadonlySet<string>): ExitCode {
  const major = result.claims.some((claim) => claim.findings.some((finding) => finding.severity === 'major'));
  const named = [...result.claims, ...result.quotations].some(({ verdict }) => failOn.has(verdict));
  return named || (failOn.has('major') && major) ? 1 : 0;
}
