import { Command, CommanderError } from 'commander';
import { EntenteError } from '../errors.js';
import { VERSION } from '../version.js';
import type { ExitCode, Io, Register } from './command.js';

/** Every command by its name, in the order that `entente --help` lists them. Only the one that is called is loaded. */
const commands: Readonly<Record<string, () => Promise<Register>>> = {
  // Reading, comparing, checking.
  read: async () => (await import('./read.js')).read,
  check: async () => (await import('./check.js')).check,
  compare: async () => (await import('./compare.js')).compare,
  series: async () => (await import('./series.js')).series,
  draft: async () => (await import('./draft.js')).draft,
  explain: async () => (await import('./explain.js')).explain,
  try: async () => (await import('./try.js')).tryOut,
  // Keeping a ledger.
  add: async () => (await import('./add.js')).add,
  fetch: async () => (await import('./fetch.js')).fetchCommand,
  documents: async () => (await import('./ledger-documents.js')).documents,
  describe: async () => (await import('./ledger-documents.js')).describe,
  correct: async () => (await import('./correct.js')).correct,
  work: async () => (await import('./work.js')).work,
  find: async () => (await import('./find.js')).find,
  commitments: async () => (await import('./commitments.js')).commitments,
  review: async () => (await import('./review.js')).review,
  lexicon: async () => (await import('./lexicon.js')).lexicon,
  verify: async () => (await import('./verify.js')).verify,
  rebuild: async () => (await import('./rebuild.js')).rebuild,
  export: async () => (await import('./export.js')).exportAll,
  import: async () => (await import('./import.js')).importAll,
  redact: async () => (await import('./redact.js')).redact,
  // Serving, and the rest.
  serve: async () => (await import('./serve.js')).serve,
  token: async () => (await import('./token.js')).token,
  mcp: async () => (await import('./mcp.js')).mcp,
  start: async () => (await import('./start.js')).start,
};

/** The command that is called; all of them where none is, or help is asked for. */
async function registered(name: string): Promise<readonly Register[]> {
  const called = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return called === undefined ? Promise.all(Object.values(commands).map((load) => load())) : [await called()];
}

/** Runs one command line (without `node` and the script). Never throws: errors go to `io.err` as one coded line, without a stack trace. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('entente')
    .description('Reads, compares and checks the exact words of governments.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(add --help for the options)');
  const session = {
    io,
    run: async (work: () => Promise<ExitCode>): Promise<void> => {
      code = await work();
    },
  };
  for (const register of await registered(args[0] ?? '')) register(program, session);
  // Commander copies settings to subcommands only when they are made with them; `exitOverride` is one of those.
  for (const command of program.commands) command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err });
  try {
    await program.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, io);
  }
}

function report(error: unknown, io: Io): ExitCode {
  // Commander has already printed its own message; --help and --version end here with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof EntenteError) io.err(`${error.message}\n`);
  else {
    const message = error instanceof Error ? error.message : String(error);
    const internal = new EntenteError('internal-error', {
      expected: 'the engine to read any text',
      came: message.split('\n')[0] ?? '',
      todo: 'This is a fault of Entente: please report it, with the text if you may.',
    });
    io.err(`${internal.message}\n`);
  }
  return 2;
}
