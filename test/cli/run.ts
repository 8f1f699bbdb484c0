import type { Io } from '../../src/cli/command.js';
import { runCommandLine } from '../../src/cli/program.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process: what it printed, and how it ended. `stdin` is what standard input holds; `answers` what the person types. */
export async function entente(args: readonly string[], { stdin = '', answers = [] as readonly string[] } = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const left = [...answers];
  const io: Io = {
    stdin: async () => new TextEncoder().encode(stdin),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    ask: async (question) => {
      err.push(question);
      return left.shift() ?? null;
    },
    columns: null,
  };
  const code = await runCommandLine(args, io);
  return { code, out: out.join(''), err: err.join('') };
}
