/**
 * `npm run bench [-- [--large] PART…]`: how fast reading, checking and comparing are, how fast a ledger takes in and is searched, how the API bears load,
 * and how much memory they take. Ratios hold anywhere; absolute figures only for the machine they are measured on. Times are processor time where that is
 * possible, so that other work on the machine doesn't count. Parts: tagger, growth, warm, cold, long, compare, fomc, series, intake, search, api; million,
 * longest and postgres when named. `--large` gives search, postgres and api the size the project is held to. Each runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
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

const SEARCH_FOLDER = join('out', 'bench');

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
/** Programs of their own: their arguments in the usual and in the large size. */
const PROGRAMS: Readonly<Record<string, readonly [file: string, usual: readonly string[], large: readonly string[]]>> = {
  search: ['search.js', ['sqlite', SEARCH_FOLDER, '50000'], ['sqlite', SEARCH_FOLDER, '1000000']],
  postgres: ['search.js', ['postgres', SEARCH_FOLDER, '50000'], ['postgres', SEARCH_FOLDER, '1000000']],
  api: ['api.js', ['600'], ['10000']],
};
/** Minutes long, or in need of a server: run only when named. */
const ON_REQUEST: ReadonlySet<string> = new Set(['million', 'longest', 'postgres']);

const [first, ...rest] = process.argv.slice(2);
if (first === '--run') for (const figure of (await PARTS[rest[0] ?? '']?.()) ?? []) print(figure);
else {
  console.log('| measure | value | bar | |\n|---|---|---|---|');
  const named = process.argv.slice(2).filter((argument) => argument !== '--large');
  const wanted = named.length > 0 ? named : [...Object.keys(PARTS), ...Object.keys(PROGRAMS)].filter((name) => !ON_REQUEST.has(name));
  for (const name of wanted) runPart(name, process.argv.includes('--large'));
}

/** A process of its own for every part: memory is then that part's alone. */
function runPart(name: string, large: boolean): void {
  const [file, usual, most] = PROGRAMS[name] ?? [];
  const script = file === undefined ? fileURLToPath(import.meta.url) : fileURLToPath(new URL(file, import.meta.url));
  const args = file === undefined ? ['--run', name] : ((large ? most : usual) ?? []);
  spawnSync(process.execPath, ['--expose-gc', script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
}

function print({ measure, value, bar, met }: Speed): void {
  console.log(`| ${measure} | ${value} | ${bar} | ${met === null ? '' : met ? 'met' : 'SHORT'} |`);
}
