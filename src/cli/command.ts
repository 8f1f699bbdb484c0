import type { Command } from 'commander';

/** 0: clean; 1: findings that `--fail-on` names; 2: an error. */
export type ExitCode = 0 | 1 | 2;

/** What a command reads and writes; tests give their own. */
export interface Io {
  readonly stdin: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Asks the person at the terminal; null when nobody is there. */
  readonly ask: (question: string) => Promise<string | null>;
  /** Columns of the terminal; null when the output goes to a file or a pipe. */
  readonly columns: number | null;
}

/** What a command is given to work with: `run` wraps its action and keeps the exit code. */
export interface Session {
  readonly io: Io;
  readonly run: (work: () => Promise<ExitCode>) => Promise<void>;
}

/**
 * One command of the tool: declares its name, arguments and options on the program. Its action imports what it works with
 * (`await import('../checking.js')`, or `'../index.js'` to compare) when it runs, so that `--help` stays fast. To add one, write its file and put it into `commands` of `program.ts`.
 */
export type Register = (program: Command, session: Session) => void;
