import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Which folder or root file may import which; every one may import the leaves. Lower never imports higher, and check never imports compare. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lexicon: [],
  text: ['lexicon'],
  acts: ['text', 'lexicon'],
  compare: ['text', 'acts', 'lexicon'],
  check: ['text', 'acts', 'lexicon'],
  formats: ['text'],
  intake: ['text', 'lexicon'],
  'checking.ts': ['lexicon', 'text', 'acts', 'check', 'formats', 'intake'],
  'browser.ts': ['lexicon', 'text', 'acts', 'check', 'compare', 'formats', 'intake'],
  draft: ['text', 'acts', 'compare', 'lexicon'],
  ledger: ['text', 'lexicon', 'acts', 'compare', 'check', 'formats', 'intake', 'draft'],
  'index.ts': ['checking.ts', 'compare', 'formats', 'intake', 'draft', 'ledger.ts'],
  'finding.ts': ['ledger', 'formats'],
  'ledger.ts': ['ledger', 'intake', 'formats'],
  cli: ['index.ts', 'checking.ts', 'ledger.ts', 'finding.ts', 'http', 'mcp'],
  http: ['index.ts', 'checking.ts', 'ledger.ts'],
  mcp: ['index.ts', 'checking.ts', 'ledger.ts'],
};
/** The vocabulary and what stands on nothing. */
const LEAVES = ['model.ts', 'errors.ts', 'version.ts'];
const PURE = ['model.ts', 'errors.ts', 'version.ts', 'lexicon', 'text', 'acts', 'compare', 'check', 'formats', 'draft'];
/** The packages each folder may use. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  lexicon: ['@noble/hashes'],
  text: ['wink-nlp', 'wink-eng-lite-web-model', 'diff'],
  acts: ['@noble/hashes'],
  compare: ['linear-sum-assignment', '@noble/hashes', 'diff'],
  check: ['@noble/hashes'],
  formats: ['@noble/hashes', 'fflate', 'diff'],
  intake: ['@mozilla/readability', 'linkedom', 'unpdf', 'feedsmith', 'undici', 'fflate', 'postal-mime'],
  ledger: ['kysely', 'libsql', 'pg', 'pg-boss', '@noble/hashes', 'zod'],
  cli: ['commander', 'pino'],
  http: ['hono', '@hono/node-server', '@hono/zod-openapi', 'zod', 'pino'],
  mcp: ['@modelcontextprotocol/sdk', 'zod'],
};

const root = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
/** The folder directly under src/ that a file stands in, or the file itself. */
const areaOf = (file: string): string => file.split(/[\\/]/)[0]!;

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:from\s+|import\s+|import\()'([^']+)'/g)].map((match) => match[1]!);
}
/** What a purity rule forbids: disk, clock, chance, environment, and settings of the machine. */
const IMPURE =
  /\b(?:process\.|Date\.now\(|new Date\(\)|Math\.random\(|performance\.|localStorage|fetch\(|console\.|toLocale\w*\(|new Intl\.)/;

describe('the folders of src/', () => {
  it('all stand in the table', () => {
    expect([...new Set(files.map(areaOf))].filter((area) => !(area in MAY_IMPORT) && !LEAVES.includes(area))).toEqual([]);
  });
  it.each(files)('%s imports only what its folder may', (file) => {
    const area = areaOf(file);
    const allowed = [area, ...LEAVES, ...(MAY_IMPORT[area] ?? [])];
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) expect(allowed).toContain(areaOf(relative(root, join(root, dirname(file), name)).replace(/\.js$/, '.ts')));
      else if (name.startsWith('node:')) expect(PURE, `${file} imports ${name}`).not.toContain(area);
      else
        expect(PACKAGES[area] ?? [], `${file} imports ${name}`).toContain(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        );
    }
  });
  it.each(files.filter((file) => PURE.includes(areaOf(file))))('%s reads no clock, disk, network or setting', (file) => {
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|`[^`]*`|'[^'\n]*'/g, '');
    expect(code).not.toMatch(IMPURE);
  });
});

const web = fileURLToPath(new URL('../web', import.meta.url));
/** Only the worker carries the engine; screens know its words (`formats`) and the shapes of its results, and ask for the rest. */
const CARRIES_ENGINE = ['engine/worker.ts', 'engine/intake.ts'];
/** Word by word is worked out where it is drawn: doing it for all of a long comparison beforehand would take seconds. Parties and topics have their names there. */
const WORDS = ['text/word-changes.ts', 'lexicon/en/parties.ts', 'lexicon/en/topics.ts'];
/** Only the draft screen, which is loaded when it is opened, has the editor. */
const EDITOR = ['@codemirror/commands', '@codemirror/state', '@codemirror/view'];
describe('the folder web/', () => {
  it.each(readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)))(
    '%s imports from src/ only the shapes and words of results, in the worker only the public API for browsers',
    (file) => {
      const source = readFileSync(join(web, file), 'utf8');
      for (const [, type, name] of source.matchAll(/import(?:\(| (type )?[^;']*?from )'([^']+)'/g)) {
        if (!name!.startsWith('.'))
          expect([
            'preact',
            'preact/hooks',
            'preact/compat',
            ...(file === 'engine/zlib.ts' ? ['fflate'] : []),
            ...(file.startsWith(join('served', 'draft')) ? EDITOR : []),
          ]).toContain(name);
        const path = relative(root, join(web, dirname(file), name!)).replace(/\.js$/, '.ts');
        if (path.startsWith('..') || !name!.startsWith('.')) continue;
        if (CARRIES_ENGINE.includes(file)) expect(['browser.ts', 'intake/docx.ts']).toContain(path);
        else
          expect(
            path === 'model.ts' || areaOf(path) === 'formats' || WORDS.includes(path) || type !== undefined,
            `${file} imports ${path}`,
          ).toBe(true);
      }
    },
  );
});

describe('the tracked files', () => {
  it('hold no node_modules and no host of a registry', () => {
    const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
    expect(lock).not.toMatch(/"resolved"/);
  });
  it('name every optional package in the lock file, so that npm ci agrees with it', () => {
    const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const named = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(named.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });
});
