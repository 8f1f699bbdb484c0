// Makes one module of the query builder: loading its 260 files one by one takes longer than a search. `build()` puts it in the place of
// dist/ledger/kysely.js; where it is missing, that file imports the package as it is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { bundledKysely, root } from './setup.mjs';

const entry = join(root, 'node_modules', 'kysely', 'dist', 'esm', 'index.js');
const made = await build({
  configFile: false,
  logLevel: 'warn',
  root,
  ssr: { noExternal: true },
  build: {
    write: false,
    minify: true,
    target: 'node20',
    ssr: entry,
    rolldownOptions: { output: { format: 'es', codeSplitting: false, entryFileNames: 'kysely.js' } },
  },
});
const { output } = Array.isArray(made) ? made[0] : made;
const license = readFileSync(join(root, 'node_modules', 'kysely', 'LICENSE'), 'utf8').trim();
mkdirSync(dirname(bundledKysely), { recursive: true });
writeFileSync(bundledKysely, `/*! kysely\n\n${license}\n*/\n${output.find(({ type }) => type === 'chunk').code}`);
