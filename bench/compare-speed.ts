/**
 * How fast texts are compared after reading: pairs of 10,000 to 100,000 words with the exponent between, and series.
 * `node scripts/run.mjs bench/compare-speed.ts [--full]`; `--full` adds 5,000 statements and the peers' long runs.
 */
import { diffWords } from 'diff';
import { compare } from '../src/compare/compare.js';
import { series } from '../src/compare/series.js';
import { pairOf, seriesOf } from './synthetic.js';

export interface Timing {
  readonly what: string;
  readonly milliseconds: number;
  /** Processor time: what counts on a machine that does other things as well. */
  readonly cpu: number;
  /** Memory in use after the run, in megabytes; collected first when the program may. */
  readonly megabytes: number;
}

/** Wall clock and heap of one run. The first run of all is not warm: callers warm up. */
export function timed(what: string, work: () => unknown): Timing {
  (globalThis as { gc?: () => void }).gc?.();
  const base = process.memoryUsage().rss;
  const start = performance.now();
  const used = process.cpuUsage();
  const kept = work();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const megabytes = Math.max(process.memoryUsage().rss, base) / 2 ** 20;
  void kept;
  return { what, milliseconds, cpu: (user + system) / 1000, megabytes };
}

/** The slope of time over length in log–log: 1 is linear, 2 quadratic. */
export function exponent(
  from: { readonly words: number; readonly ms: number },
  to: { readonly words: number; readonly ms: number },
): number {
  return Math.log(to.ms / from.ms) / Math.log(to.words / from.words);
}

/** All timings of comparison. */
export function compareTimings({ full = false } = {}): readonly string[] {
  const lines: string[] = [];
  const show = ({ what, milliseconds, cpu, megabytes }: Timing) => {
    lines.push(
      `${what.padEnd(48)} ${(milliseconds / 1000).toFixed(2).padStart(8)} s, processor ${(cpu / 1000).toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(6)} MB`,
    );
    return cpu;
  };
  const warm = pairOf(3_000, 9);
  compare(warm[0], warm[1]);
  const sizes = [10_000, 30_000, 100_000];
  const times = sizes.map((words) => {
    const [before, after] = pairOf(words);
    return { words, ms: show(timed(`compare, ${words.toLocaleString('en')} words a side`, () => compare(before, after))) };
  });
  const [first, , last] = times;
  if (first && last) lines.push(`exponent between 10,000 and 100,000 words: ${exponent(first, last).toFixed(2)}`);
  const [peerBefore, peerAfter] = pairOf(10_000);
  show(timed('npm diff, diffWords, 10,000 words a side', () => diffWords(peerBefore.document.text, peerAfter.document.text)));
  const thousand = seriesOf(1_000, 100);
  const ms = show(timed('series, 1,000 statements of 100 acts', () => series(thousand)));
  lines.push(`5,000 statements, extrapolated in line: ${((ms * 5) / 1000).toFixed(0)} s`);
  if (full) show(timed('series, 5,000 statements of 100 acts', () => series(seriesOf(5_000, 100))));
  return lines;
}

if (process.argv[1]?.endsWith('compare-speed.js')) console.log(compareTimings({ full: process.argv.includes('--full') }).join('\n'));
