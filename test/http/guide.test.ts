import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serving } from './process.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/api.md'), 'utf8');
/** Every command of the guide, in order: a later one may need what an earlier one stored. */
const commands = [...guide.matchAll(/```sh\n(curl [\s\S]*?)```/g)].map((match) => match[1]!.trim());
const curl = spawnSync('curl', ['--version']).status === 0;

describe('docs/api.md', { timeout: 180_000 }, () => {
  it('shows examples', () => {
    expect(commands.length).toBeGreaterThan(3);
  });
  it.skipIf(!curl)('has examples that work, one after the other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-guide-'));
    await serving(['--parties', join(root, 'examples/parties.json')], async ({ address }) => {
      for (const command of commands) {
        const line = command
          .replaceAll('http://127.0.0.1:4180', address)
          .replaceAll('@examples/', `@${root}examples/`)
          .replace('curl -s', 'curl -sS --fail-with-body');
        const ran = await promisify(execFile)('sh', ['-c', line], { cwd: folder, maxBuffer: 1 << 26 }).catch((error) => {
          throw new Error(`${command}\n${error.stdout}${error.stderr}`);
        });
        if (!command.includes(' -o ')) expect(ran.stdout.length, command).toBeGreaterThan(20);
      }
    }).finally(() => rmSync(folder, { recursive: true, force: true }));
  });
});
