/**
 * `npm run bench [-- PART…]`: how fast reading, checking and comparing are, and how much memory they take. Ratios hold anywhere; absolute figures only for
 * the machine they are measured on. Times are processor time, so that other work on the machine doesn't count. Parts: tagger, growth, warm, cold, long, compare,
 * fomc, series, intake; million and longest when named. Each runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compareMillion, comparePairs, fomcSeries, longestSeries, longSeries } from './compare-speed.js';
import { intake } from './intake.js';
import { growth, longCheck, tagger, warmCheck } from './speed.js';
import { cold } from './speed-cold.js';

/** One figure with the bar it is held to. */
export interface Speed {
  readonly measure: string;
  readonly value: string;
  readonly bar: string;
  readonly met: boolean | null;
}

const PARTS: Readonly<Record<string, () => readonly Speed[] | Promise<readonly Speed[]>>> = {
  tagger,
  warm: warmCheck,
  long: longCheck,
  cold,
  growth,
  compare: comparePairs,
  fomc: fomcSeries,
  series: longSeries,
  intake,
  million: compareMillion,
  longest: longestSeries,
};
/** Minutes long: run only when named. */
const ON_REQUEST: ReadonlySet<string> = new Set(['million', 'longest']);

const [part, ...rest] = process.argv.slice(2);
if (part === '--run') for (const figure of (await PARTS[rest[0] ?? '']?.()) ?? []) print(figure);
else {
  console.log('| measure | value | bar | |\n|---|---|---|---|');
  const wanted = part === undefined ? Object.keys(PARTS).filter((name) => !ON_REQUEST.has(name)) : [part, ...rest];
  // A process of its own for every part: memory is then that part's alone.
  for (const name of wanted)
    spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), '--run', name], { stdio: 'inherit' });
}

function print({ measure, value, bar, met }: Speed): void {
  console.log(`| ${measure} | ${value} | ${bar} | ${met === null ? '' : met ? 'met' : 'SHORT'} |`);
}
