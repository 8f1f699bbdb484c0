import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = repository(dirname(fileURLToPath(import.meta.url)));

/** The folder of package.json: this file also runs compiled, elsewhere. */
function repository(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : repository(dirname(folder));
}

/** Compiles src/ for processes of their own, into a folder that no other test uses; returns the folder. */
export function compiledSources(name: string): string {
  const folder = join(root, 'out', name);
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: root,
  });
  return folder;
}

/** What a child printed: one line for each entry it had acknowledged. */
export interface Acknowledged {
  readonly seq: number;
  readonly hash: string;
}

export interface Writer {
  readonly child: ChildProcess;
  /** Resolves when so many entries have been acknowledged, or the child has ended. */
  readonly reached: (count: number) => Promise<void>;
  /** Resolves when the child has ended, with everything it printed. */
  readonly ended: Promise<readonly string[]>;
}

/** Starts a process that works on a ledger (see `store-child.mjs`). */
export function startChild(sources: string, task: string, address: string, seed: string | number = 0): Writer {
  const child = spawn(process.execPath, [join(root, 'test/ledger/store-child.mjs'), sources, task, address, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const waiting = new Set<() => void>();
  const lines = (): readonly string[] => printed.split('\n').slice(0, -1);
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    printed += part;
    for (const look of waiting) look();
  });
  const ended = new Promise<readonly string[]>((resolve) => child.on('close', () => resolve(lines())));
  const reached = (count: number): Promise<void> =>
    Promise.race([
      ended.then(() => undefined),
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (lines().length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ]);
  return { child, reached, ended };
}

/** The entries that the lines of a writer name. */
export const acknowledged = (lines: readonly string[]): readonly Acknowledged[] =>
  lines.flatMap((line) => {
    const match = /^(\d+) ([0-9a-f]{64})$/.exec(line);
    return match === null ? [] : [{ seq: Number(match[1]), hash: match[2]! }];
  });
