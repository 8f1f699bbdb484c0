import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtProgram } from '../built.js';

it('npm start opens the app with the example series in a ledger of its own, and ends when told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-start-'));
  const child = spawn(process.execPath, [builtProgram(), 'start', '--port', '0', '--no-browser', '--out', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        out += String(chunk);
        const found = /open at (http:\/\/127\.0\.0\.1:\d+)/.exec(out)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', () => reject(new Error(`it ended: ${out}`)));
    });
    expect(out).toContain('MUST BE FIXED');
    const { series } = (await (await fetch(`${address}/api/v1/series`)).json()) as { series: readonly object[] };
    expect(series).toEqual([expect.objectContaining({ name: 'inner-gulf', documents: 5 })]);
    const { documents } = (await (await fetch(`${address}/api/v1/documents`)).json()) as {
      documents: readonly { parties: readonly string[] }[];
    };
    expect(documents.some(({ parties }) => parties.includes('XAR'))).toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
