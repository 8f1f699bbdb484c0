// `npm start`: sets up, then checks the example report (no arguments) or the files given. `npm start -- FILE… | DIR`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './setup.mjs';

install();
build();
// npm runs scripts in the package's folder; the user's relative paths mean the folder they typed them in.
const cwd = process.env.INIT_CWD ?? process.cwd();
const ran = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'start', ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
process.exitCode = ran.status ?? 2;
