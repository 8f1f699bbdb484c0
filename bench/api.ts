/**
 * The API under load: 10,000 checks (or `node scripts/run.mjs bench/api.ts N`), a different text each, at 20 concurrent clients, against
 * `entente serve` as a process of its own. Prints percentiles as multiples of one warm check measured in the same run, errors, and memory.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REQUESTS = Number(process.argv[2] ?? 10_000);
const CLIENTS = 20;
/** A p95 above this many warm checks fails. */
const BAR = 25;
const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const example = (name: string): string => readFileSync(join('examples', name), 'utf8');
const statement = example('varrin-2025.txt');
const reports = ['report-news.txt', 'report-wire.txt', 'report-blog.txt'].map(example);
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

/** The n-th body: report and statement both carry words of their own, so that no text comes twice. */
const bodyOf = (nth: number): string =>
  JSON.stringify({
    report: { text: `${reports[Math.abs(nth) % reports.length]}\n\nThe ministers met for the ${nth}th time in Varrin, officials said.` },
    statements: [{ text: `${statement}\n\nThe Ministers decided to hold meeting number ${nth} in Tolme.`, facts: { id: `varrin-${nth}` } }],
  });

const server = spawn(
  process.execPath,
  ['dist/cli/main.js', 'serve', '--port', '0', '--store', join(folder, 'bench.db'), '--parties', 'examples/parties.json'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const address = await new Promise<string>((resolve) => server.stdout.once('data', (chunk) => resolve(String(chunk).trim())));

/** Milliseconds of one check; throws when it is refused. */
function check(nth: number): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      `${address}/api/v1/checks`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
        });
        response.on('end', () =>
          response.statusCode === 200 && size > 1000
            ? resolve(performance.now() - began)
            : reject(new Error(`status ${response.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(bodyOf(nth));
  });
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const sortedOf = (times: readonly number[]): readonly number[] => [...times].sort((a, b) => a - b);
/** Memory of the server and the processes it started, in MB; what they share is counted once (Linux). */
function memory(): number {
  const status = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/status`, 'utf8');
    } catch {
      return '';
    }
  };
  const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && status(pid).includes(`\nPPid:\t${server.pid}\n`));
  return [String(server.pid), ...children].reduce((sum, pid) => sum + shareOf(pid), 0);
}

function shareOf(pid: string): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

try {
  for (let nth = 0; nth < 40; nth += 1) await check(-1 - nth);
  const warm: number[] = [];
  for (let nth = 0; nth < 60; nth += 1) warm.push(await check(-1000 - nth));
  const one = at(sortedOf(warm), 0.5);
  const times: number[] = [];
  const memories: number[] = [];
  let errors = 0;
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (next < REQUESTS) {
        const nth = next++;
        if (nth % Math.ceil(REQUESTS / 20) === 0) memories.push(memory());
        await check(nth).then(
          (ms) => times.push(ms),
          () => {
            errors += 1;
          },
        );
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const sorted = sortedOf(times);
  const show = (ms: number): string => `${ms.toFixed(0)} ms = ${(ms / one).toFixed(1)} ×`;
  const met = errors === 0 && at(sorted, 0.95) <= BAR * one;
  console.log(
    `| ${REQUESTS.toLocaleString('en')} checks over HTTP, ${CLIENTS} clients (${(REQUESTS / seconds).toFixed(1)} a second, one alone ${one.toFixed(1)} ms) | p50 ${show(at(sorted, 0.5))}, p95 ${show(at(sorted, 0.95))}, p99 ${show(at(sorted, 0.99))}, ${errors} errors | p95 ≤ ${BAR} ×, no error | ${met ? 'met' : 'SHORT'} |`,
  );
  console.log(`| memory of the server and its processes by twentieths, MB | ${memories.map((mb) => mb.toFixed(0)).join(' ')} | flat | |`);
  process.exitCode = met ? 0 : 1;
} finally {
  agent.destroy();
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
