import { Command, CommanderError } from 'commander';
import { EntenteError } from '../errors.js';
import { VERSION } from '../version.js';
import { add } from './add.js';
import { check } from './check.js';
import type { ExitCode, Io, Register } from './command.js';
import { commitments } from './commitments.js';
import { compare } from './compare.js';
import { correct } from './correct.js';
import { draft } from './draft.js';
import { explain } from './explain.js';
import { exportAll } from './export.js';
import { fetchCommand } from './fetch.js';
import { find } from './find.js';
import { importAll } from './import.js';
import { describe, documents } from './ledger-documents.js';
import { lexicon } from './lexicon.js';
import { mcp } from './mcp.js';
import { read } from './read.js';
import { rebuild } from './rebuild.js';
import { redact } from './redact.js';
import { review } from './review.js';
import { series } from './series.js';
import { serve } from './serve.js';
import { start } from './start.js';
import { token } from './token.js';
import { tryOut } from './try.js';
import { verify } from './verify.js';
import { work } from './work.js';

/** Every command, in the order that `entente --help` lists them. */
const commands: readonly Register[] = [
  // Reading, comparing, checking.
  read,
  check,
  compare,
  series,
  draft,
  explain,
  tryOut,
  // Keeping a ledger.
  add,
  fetchCommand,
  documents,
  describe,
  correct,
  work,
  find,
  commitments,
  review,
  lexicon,
  verify,
  rebuild,
  exportAll,
  importAll,
  redact,
  // Serving, and the rest.
  serve,
  token,
  mcp,
  start,
];

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
  for (const register of commands) register(program, session);
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
