import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The compiled program, for tests that need a process or a thread of their own. Compiles when a source is newer, as `npm test` has done before. */
export function builtProgram(): string {
  const program = join(root, 'dist', 'cli', 'main.js');
  if (newest('src', '.ts') <= newest('dist', '.js')) return program;
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
  });
  if (status !== 0) throw new Error(`the sources do not compile: ${String(stdout)}`);
  return program;
}

function newest(folder: string, ending: string): number {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  return Math.max(0, ...files.map((name) => statSync(join(root, folder, name)).mtimeMs));
}
