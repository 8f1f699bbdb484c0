// `npm start`: sets up and builds, then checks the example report (no arguments) or the files given and opens the app. `npm start -- [--once] FILE… | DIR`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './setup.mjs';

install();
build();
// Imported only now: it needs what has just been installed.
if (!process.argv.includes('--once')) await (await import('./web.mjs')).buildWeb();
// npm runs scripts in the package's folder; the user's relative paths mean the folder they typed them in.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'start', ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
// The app ends when it is told to; this process only waits for it and passes the word on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 2;
});
