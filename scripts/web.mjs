// Builds what runs in browsers: dist/entente.html, one file that needs no server, and dist/web, the app that `entente serve` serves.
// `node scripts/web.mjs` builds when something has changed since the last build; `--force` always.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const web = join(root, 'web');
const dist = join(root, 'dist');
const stamp = join(dist, '.web-stamp');

/** Builds both unless they are there and nothing they are made of has changed. */
export async function buildWeb({ force = false } = {}) {
  const hash = hashOfSources();
  const ready =
    existsSync(join(dist, 'entente.html')) &&
    existsSync(join(dist, 'web', 'index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash;
  if (ready && !force) return;
  const { build } = await import('vite');
  mkdirSync(dist, { recursive: true });
  rmSync(stamp, { force: true });
  writeFileSync(join(dist, 'entente.html'), await offlinePage(build));
  await build({ ...shared, base: '/', build: { ...shared.build, outDir: join(dist, 'web'), emptyOutDir: true } });
  writeFileSync(stamp, hash);
}

/** One file: the style, the script and, packed, the engine. Its policy names style and script by their hashes and allows no request at all. */
async function offlinePage(build) {
  const engine = await chunkOf(build, 'engine/worker.ts');
  const page = await chunkOf(build, 'offline.tsx');
  const script = page.script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src '${sha(script)}'`,
    'worker-src blob:',
    `style-src '${sha(page.style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = { POLICY: policy, STYLE: page.style, SCRIPT: script, ENGINE: gzipSync(engine.script, { level: 9 }).toString('base64') };
  return readFileSync(join(web, 'offline.html'), 'utf8').replace(/__([A-Z]+)__/g, (_, name) => parts[name]);
}

/** An entry with all it imports as one script, and its style. */
async function chunkOf(build, entry) {
  const built = await build({
    ...shared,
    build: {
      ...shared.build,
      write: false,
      lib: { entry: join(web, entry), formats: ['iife'], name: 'entente', fileName: 'page', cssFileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { output } = Array.isArray(built) ? built[0] : built;
  const style = output.find(({ fileName }) => fileName.endsWith('.css'))?.source ?? '';
  return { script: output.find(({ type }) => type === 'chunk').code, style: String(style).trim() };
}

const shared = {
  configFile: false,
  root: web,
  publicDir: false,
  logLevel: 'warn',
  // The reader of Word files unpacks them with Node's own library; a page brings its own.
  resolve: { alias: { 'node:zlib': join(web, 'engine/zlib.ts') } },
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { target: 'es2022', minify: true, modulePreload: { polyfill: false }, reportCompressedSize: false },
};

const sha = (source) => `sha256-${createHash('sha256').update(source).digest('base64')}`;

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', 'scripts/web.mjs', ...['web', 'src', 'examples'].flatMap(filesOf)])
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesOf(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWeb({ force: process.argv.includes('--force') });
