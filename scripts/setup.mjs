// Makes a bare clone ready: installs what the lock file names, then builds. Plain JavaScript, because it runs before anything is installed.
// Set-up lives here and not in npm hooks: hooks don't run under `ignore-scripts`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.entente-setup');
/** The query builder as one file, made once per version (see `kysely.mjs`). */
export const bundledKysely = join(root, 'out', `kysely-${versionOf('kysely')}.js`);

/** Installs once per lock file. A linked `node_modules` is somebody else's and is left as it is. */
export function install() {
  requireNode();
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const linked = existsSync(modules) && lstatSync(modules).isSymbolicLink();
  if (linked || (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)) return;
  console.error('Setting up: installing packages (once per lock file) …');
  // --include=dev: under NODE_ENV=production npm would leave the compiler out.
  const npm = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const viaNode = process.env.npm_execpath?.endsWith('.js') ?? false;
  const ran = viaNode
    ? spawnSync(process.execPath, [process.env.npm_execpath, ...npm], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', npm, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (ran.status !== 0)
    stop('Packages could not be installed (see the lines above). Is the npm registry reachable? Then run the command again.');
  writeFileSync(stamp, hash);
}

function versionOf(name) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return packages[`node_modules/${name}`].version;
}

/** Compiles src/ to dist/; half a second, so it is never skipped. */
export function build() {
  if (run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']) !== 0) stop('The sources do not compile (see the lines above).');
  if (!existsSync(bundledKysely))
    spawnSync(process.execPath, [join(root, 'scripts', 'kysely.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (existsSync(bundledKysely)) copyFileSync(bundledKysely, join(root, 'dist', 'ledger', 'kysely.js'));
}

/** Runs the script of an installed package in this Node; returns its exit code. */
export function run(script, args, options = {}) {
  const ran = spawnSync(process.execPath, [join(modules, script), ...args], { cwd: root, stdio: 'inherit', ...options });
  return ran.status ?? 1;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
