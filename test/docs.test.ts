import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as api from '../src/index.js';
import { VERSION } from '../src/version.js';
import { entente } from './cli/run.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const guides = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

describe('docs/errors.md', () => {
  const codes = new Set(
    sources.flatMap((file) => [...text(join('src', file)).matchAll(/new EntenteError\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1]!)),
  );
  const listed = new Set([...text('docs/errors.md').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((match) => match[1]!));
  it('lists every code that is thrown', () => {
    expect([...codes].filter((code) => !listed.has(code))).toEqual([]);
  });
  it('lists no code that is not thrown', () => {
    expect([...listed].filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('the guides', () => {
  it.each(guides)('%s links only to files that are there', (guide) => {
    for (const [, target] of text(guide).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(root, dirname(guide), target!)), target).toBe(true);
  });
  it.each(guides)('%s names only npm scripts and repository files that exist', (guide) => {
    const scripts = Object.keys(JSON.parse(text('package.json')).scripts);
    for (const [, script] of text(guide).matchAll(/npm run ([a-z-]+)/g)) expect(scripts).toContain(script);
    for (const [path] of text(guide).matchAll(/\b(?:src|test|bench|scripts|examples|docs|schemas)\/[\w./-]*\.(?:ts|md|json|txt|mjs)\b/g))
      expect(existsSync(join(root, path)), path).toBe(true);
  });
  it('name every command and every option of it', async () => {
    const { out } = await entente(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]!).filter((name) => name !== 'help');
    const readme = text('README.md') + text('docs/commands.md');
    for (const command of commands) expect(readme).toContain(`entente ${command}`);
    for (const command of commands) {
      const help = (await entente([command, '--help'])).out;
      for (const [option] of help.matchAll(/--[a-z-]+/g)) if (option !== '--help') expect(readme, `${command} ${option}`).toContain(option);
    }
  });
  it('explain every verdict, drift, scale and qualifying word of the contract', () => {
    const concepts = text('docs/concepts.md');
    for (const word of [...api.VERDICTS, ...api.QUOTATION_VERDICTS, ...api.GENRES, ...api.LEVELS, ...Object.keys(api.SCALES)])
      expect(concepts).toContain(word);
  });
});

describe('the code', () => {
  it('carries the version of the package', () => {
    expect(VERSION).toBe(JSON.parse(text('package.json')).version);
    expect(api.read('They met.').engine.version).toBe(VERSION);
  });
  it.each(sources)('src/%s says above every export what it is for', (file) => {
    const lines = text(join('src', file)).split('\n');
    lines.forEach((line, index) => {
      if (!/^export (?:async )?(?:function|class)\b|^export const \w+ = \(/.test(line)) return;
      const above =
        lines
          .slice(0, index)
          .reverse()
          .find((previous) => !previous.startsWith('// biome-ignore')) ?? '';
      expect(/\*\/\s*$/.test(above) || /\*\/$/.test(above.trim()) || documentedAbove(lines, index), `${file}:${index + 1} ${line}`).toBe(
        true,
      );
    });
  });
});

/** An export may share the comment of the lines right above it (a table and its type). */
function documentedAbove(lines: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= 0 && lines[at]!.trim() !== ''; at -= 1) if (lines[at]!.trimEnd().endsWith('*/')) return true;
  return false;
}
