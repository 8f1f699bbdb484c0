import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Check, Intake, Lexicon, Reading } from '../checking.js';
import { EntenteError } from '../errors.js';
import type { AddInput } from '../ledger.js';
import { inputsOf } from './add.js';
import { printed } from './check.js';
import type { Io, Register } from './command.js';
import { intakeOf, type LexiconOptions, lexiconOf, readingOf, uniqueIds, validDate, withLexiconOptions } from './documents.js';
import { portOf } from './serve.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const EXAMPLE = {
  files: ['report-news.txt', 'varrin-2025.txt'],
  parties: 'parties.json',
  series: [
    ['sen-luc-2023.txt', { level: 'leaders', trust: 'official' }],
    ['tolme-2024.txt', { level: 'leaders', trust: 'official' }],
    ['varrin-2025.txt', { level: 'ministers', trust: 'official' }],
    ['report-wire.txt', { genre: 'report', date: '2025-06-12', trust: 'secondary' }],
    ['report-news.txt', { genre: 'report', date: '2025-06-13', trust: 'secondary' }],
  ] satisfies readonly (readonly [string, AddInput['given']])[],
};
/** What a folder is searched for. */
const ENDINGS = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.pdf', '.docx', '.eml']);

interface StartCommandOptions extends LexiconOptions {
  readonly out: string;
  readonly once?: boolean;
  readonly store?: string;
  readonly port?: string;
  readonly browser: boolean;
}

/** `entente start [FILE… | DIR]`, which `npm start` runs: checks the report among the files, prints, writes a page; then keeps them in a ledger and opens the app. */
export const start: Register = (program, { io, run }) => {
  const command = program
    .command('start')
    .description('check your documents, or the examples, then open the app with them in a ledger')
    .argument('[files...]', 'files, or a folder of them; none for the examples')
    .option('--once', 'end after the check')
    .option('--store <ledger>', 'the ledger (default: entente.db; for the examples out/example.db)')
    .option('--port <port>', 'where the app listens (default: the first free one from 4180)')
    .option('--no-browser', 'say where the app is, and open no browser')
    .option('--out <folder>', 'where the page goes', 'out');
  withLexiconOptions(command).action((given: readonly string[], options: StartCommandOptions) =>
    run(async () => {
      const example = given.length === 0;
      const parties = example ? join(EXAMPLES, EXAMPLE.parties) : options.parties;
      const lexicon = await lexiconOf({ ...options, ...(parties !== undefined && { parties }) });
      await checked(given, example, lexicon, options, io);
      if (options.once === true) return 0;
      const { startApp } = await import('./start-app.js');
      await startApp(
        {
          store: options.store ?? (example ? join(options.out, 'example.db') : 'entente.db'),
          inputs: example ? await exampleInputs() : await inputsOf(given, { seriesByFolder: true, format: 'text' }),
          parties,
          port: options.port === undefined ? null : portOf(options.port),
          browser: options.browser,
        },
        io,
      );
      return 0;
    }),
  );
};

/** Checks the reports among the files. A folder without a report has nothing to check, and goes into the ledger all the same. */
async function checked(given: readonly string[], example: boolean, lexicon: Lexicon, options: StartCommandOptions, io: Io): Promise<void> {
  const { check } = await import('../checking.js');
  const files = example ? EXAMPLE.files.map((file) => join(EXAMPLES, file)) : await expand(given);
  const candidates = await readAll(files, lexicon, io);
  const folders = files.length !== given.length && !example;
  const isReport = ({ reading }: Candidate): boolean => reading.document.genre === 'report';
  if (options.once !== true && folders && (candidates.every(isReport) || !candidates.some(isReport))) {
    io.err('No report beside a statement here: nothing to check. The texts go into the ledger.\n');
    return;
  }
  const { reports, statements } = await roles(candidates, lexicon, io);
  if (example) io.err('Checking the example report of an invented meeting; your own: npm start -- REPORT STATEMENT\n\n');
  const joint = statements.filter(({ document }) => document.genre !== 'readout');
  const [against, also] = joint.length > 0 ? [joint, statements.filter((one) => !joint.includes(one))] : [statements, []];
  for (const report of reports)
    await show(check(report, against, { also, lexicon }), { folder: options.out, several: reports.length > 1 }, io);
}

/** The example series with the reports about it, under facts of their own. */
async function exampleInputs(): Promise<readonly AddInput[]> {
  const { bytesOf } = await import('../ledger.js');
  return EXAMPLE.series.map(([name, given]) => {
    const path = join(EXAMPLES, name);
    return { bytes: () => bytesOf(path), name: path, source: `example:${name}`, given: { series: 'inner-gulf', ...given } };
  });
}

/** Folders become the documents in them (not in folders below). Errors: `no-documents`. */
async function expand(given: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of given) {
    const isFolder = await stat(path).then(
      (info) => info.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(path);
    else for (const name of (await readdir(path)).sort()) if (ENDINGS.has(extname(name).toLowerCase())) files.push(join(path, name));
  }
  if (files.length > 0) return files;
  throw new EntenteError('no-documents', {
    expected: 'text, Markdown, HTML, PDF, Word or mail files',
    came: `none in ${given.map((path) => `"${path}"`).join(', ')}`,
    todo: 'Name the files.',
  });
}

interface Candidate {
  readonly path: string;
  readonly intake: Intake;
  readonly reading: Reading;
}

async function readAll(files: readonly string[], lexicon: Lexicon, io: Io): Promise<readonly Candidate[]> {
  const intakes: Intake[] = [];
  for (const path of files) intakes.push(await intakeOf(path, io));
  const ids = uniqueIds(intakes.map((intake) => intake.id));
  const out: Candidate[] = [];
  for (const [index, intake] of intakes.entries())
    out.push({ path: files[index]!, intake, reading: await readingOf(intake, lexicon, { id: ids[index]! }) });
  return out;
}

/** Which are reports and which statements: as the texts themselves show, else asked for. Errors: `roles-unclear` when nobody is there to ask. */
async function roles(
  candidates: readonly Candidate[],
  lexicon: Lexicon,
  io: Io,
): Promise<{ reports: readonly Reading[]; statements: readonly Reading[] }> {
  let reports = candidates.filter(({ reading }) => reading.document.genre === 'report');
  let statements = candidates.filter(({ reading }) => reading.document.genre !== 'report');
  if (candidates.length > 1 && (reports.length === 0 || statements.length === 0)) {
    const chosen = await askForReport(candidates, io);
    reports = candidates.filter((candidate) => candidate === chosen);
    statements = candidates.filter((candidate) => candidate !== chosen);
  }
  if (reports.length === 0 || statements.length === 0) throw rolesUnclear(candidates);
  io.err(`${[...reports.map(({ path }) => `report     ${path}`), ...statements.map(({ path }) => `statement  ${path}`)].join('\n')}\n`);
  const again = (candidate: Candidate, genre: 'report' | null): Promise<Reading> => dated(candidate, genre, lexicon, io);
  return {
    reports: await inTurn(reports, (candidate) => again(candidate, 'report')),
    statements: await inTurn(statements, (candidate) => again(candidate, null)),
  };
}

async function inTurn<T, R>(list: readonly T[], work: (entry: T) => Promise<R>): Promise<readonly R[]> {
  const out: R[] = [];
  for (const entry of list) out.push(await work(entry));
  return out;
}

async function askForReport(candidates: readonly Candidate[], io: Io): Promise<Candidate> {
  const list = candidates.map(({ path }, index) => `  ${index + 1}  ${path}`).join('\n');
  const answer = await io.ask(`Which of these is the report?\n${list}\nNumber: `);
  const chosen = answer === null ? undefined : candidates[Number(answer) - 1];
  if (chosen) return chosen;
  throw rolesUnclear(candidates);
}

function rolesUnclear(candidates: readonly Candidate[]): EntenteError {
  return new EntenteError('roles-unclear', {
    expected: 'a report and the statement it is about',
    came: candidates.map(({ path, reading }) => `"${path}" (reads like a ${reading.document.genre})`).join(', '),
    todo: 'Say which is which: entente check REPORT --against STATEMENT.',
  });
}

/** A statement without a date is asked for one at a terminal, and left open otherwise; no date is guessed. */
async function dated({ path, intake, reading }: Candidate, genre: 'report' | null, lexicon: Lexicon, io: Io): Promise<Reading> {
  const undated = genre === null && reading.document.date === null;
  const answer = undated ? await io.ask(`Date of ${path} (YYYY-MM-DD; empty to leave it open): `) : null;
  const date = answer ? validDate(answer) : undefined;
  if (date === undefined && reading.document.genre === (genre ?? reading.document.genre)) return reading;
  return readingOf(intake, lexicon, { id: reading.document.id, ...(genre && { genre }), ...(date && { date }) });
}

async function show(result: Check, { folder, several }: { folder: string; several: boolean }, io: Io): Promise<void> {
  io.out(await printed(result, 'text', { all: false, columns: io.columns }));
  const file = resolve(folder, several ? `check-${result.report.id}.html` : 'check.html');
  await mkdir(resolve(folder), { recursive: true });
  await writeFile(file, await printed(result, 'html', { all: true, columns: null }));
  io.out(`\nThe page with both texts side by side: ${file}\n\n`);
}
