/** Speed of comparing and following after reading: pairs of 10,000 to 1,000,000 words, the FOMC series, and made-up series. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diffWords } from 'diff';
import { read } from '../src/acts/read.js';
import { compare } from '../src/compare/compare.js';
import { series } from '../src/compare/series.js';
import type { Speed } from './bench.js';
import { sharedFolder } from './pairs-source.js';
import { pairOf, seriesOf } from './synthetic.js';

/** Pairs by length, and the exponent between; npm diff on the same 10,000 words. */
export function comparePairs(): readonly Speed[] {
  compareSeconds(3_000);
  const [ten, thirty, hundred] = [10_000, 30_000, 100_000].map((words) => compareSeconds(words));
  const memory = process.memoryUsage().rss / MEGABYTE;
  const exponent = Math.log((hundred as number) / (ten as number)) / Math.log(10);
  const [before, after] = pairOf(10_000);
  const peer = seconds(() => diffWords(before.document.text, after.document.text));
  return [
    atMost('comparison of 10,000 words a side', ten as number, 0.25, 's'),
    { measure: 'comparison of 30,000 words a side', value: `${(thirty as number).toFixed(2)} s`, bar: '', met: null },
    atMost('comparison of 100,000 words a side', hundred as number, 3, 's'),
    atMost('memory in use by then', memory, 400, 'MB'),
    atMost('exponent between 10,000 and 100,000 words', exponent, 1.2, ''),
    { measure: 'npm diff, diffWords, the same 10,000 words', value: `${peer.toFixed(2)} s`, bar: '', met: null },
  ];
}

/** A text of a million words against its successor: it must end, near-linearly. */
export function compareMillion(): readonly Speed[] {
  return [{ measure: 'comparison of 1,000,000 words a side', value: `${compareSeconds(1_000_000).toFixed(1)} s`, bar: '', met: null }];
}

/** The FOMC statements as a series, read before; left out without the corpora. */
export function fomcSeries(): readonly Speed[] {
  const folder = join(sharedFolder(resolve('.')), 'corpora/fomc');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const readings = () =>
    files.sort().map((file) => {
      const date = `${file.slice(0, 4)}-${file.slice(4, 6)}-${file.slice(6, 8)}`;
      return read(readFileSync(join(folder, file), 'utf8'), { id: file, date, level: 'organ', genre: 'statement' });
    });
  const warm = readings();
  series(warm.slice(0, 40));
  const fresh = readings();
  return [
    atMost(
      `${files.length} FOMC statements as a series`,
      seconds(() => series(fresh)),
      1,
      's',
    ),
  ];
}

/** A thousand statements of a hundred acts; five thousand extrapolated in line. */
export function longSeries(): readonly Speed[] {
  const readings = seriesOf(1_000, 100);
  const time = seconds(() => series(readings));
  const memory = process.memoryUsage().rss / MEGABYTE;
  return [
    atMost('series of 1,000 statements of 100 acts', time, 30, 's'),
    atMost('memory in use by then', memory, 1_024, 'MB'),
    { measure: '5,000 statements, extrapolated in line', value: `${(time * 5).toFixed(0)} s`, bar: '', met: null },
  ];
}

/** Five thousand statements: run once to check the extrapolation. */
export function longestSeries(): readonly Speed[] {
  const readings = seriesOf(5_000, 100);
  const time = seconds(() => series(readings));
  const memory = process.memoryUsage().rss / MEGABYTE;
  return [
    { measure: 'series of 5,000 statements of 100 acts', value: `${time.toFixed(0)} s, ${memory.toFixed(0)} MB`, bar: '', met: null },
  ];
}

const MEGABYTE = 2 ** 20;

function compareSeconds(words: number): number {
  const [before, after] = pairOf(words);
  return seconds(() => compare(before, after));
}

/** Processor time, so that other work on the machine does not count. */
function seconds(work: () => unknown): number {
  (globalThis as { gc?: () => void }).gc?.();
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1e6;
}

function atMost(measure: string, value: number, bar: number, unit: string): Speed {
  return { measure, value: `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim(), bar: `≤ ${bar} ${unit}`.trim(), met: value <= bar };
}
