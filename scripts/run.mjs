// Runs a TypeScript program of this repository: `node scripts/run.mjs bench/bench.ts [ARGUMENT…]`. Compiled to out/programs, so that it needs no loader.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root, run } from './setup.mjs';

const [program = '', ...args] = process.argv.slice(2);
install();
build();
if (run('typescript/bin/tsc', ['-p', 'tsconfig.programs.json']) !== 0) process.exit(2);
const compiled = join(root, 'out', 'programs', program.replace(/\.ts$/, '.js'));
const ran = spawnSync(process.execPath, ['--expose-gc', compiled, ...args], { cwd: root, stdio: 'inherit' });
process.exitCode = ran.status ?? 2;
