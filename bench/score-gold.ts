/** Runs the scorers that come with the annotated texts over what this engine makes of the raw texts. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadOptions, read } from '../src/acts/read.js';
import { check } from '../src/check/check.js';
import { compare } from '../src/compare/compare.js';
import type { Genre, Reading } from '../src/model.js';
import type { Figure } from './score.js';

type Scores = Readonly<Record<string, unknown>>;

/** The bars of reading: of statements, and of reports. */
const READ_BARS = {
  statement: { f1: 0.97, act: 0.95, status: 0.95, speakers: 0.98, targetsJaccard: 0.93, contentF1: 0.95, itemsF1: 0.8 },
  report: { f1: 0.93, act: 0.92, status: 0.93, speakers: 0.96, targetsJaccard: 0.9, contentF1: 0.92, itemsF1: 0.75 },
} as const;
const READ_TEXTS = [
  ['munich-2025-02-15', 'statement'],
  ['lima-2024-11-15', 'statement'],
  ['seed-000-munich-report', 'report'],
  ['seed-004-brussels-report', 'report'],
] as const;

/** Acts and their fields against the annotated readings. */
export function goldOfRead(root: string, shared: string): readonly Figure[] {
  const folder = join(shared, 'gold/read');
  return READ_TEXTS.flatMap(([id, genre]) => {
    const path = join(folder, 'dev/texts', `${id}.txt`);
    const file = saved(root, `${id}.read.json`, readingOf(path, id, genre));
    const scores = run(join(folder, 'score-read.mjs'), [join(folder, 'dev', `${id}.acts`), path, file]);
    return Object.entries(READ_BARS[genre]).map(([name, bar]) =>
      atLeast(`${id} ${name}`, numberOf(scores, name), bar, `${String(scores.required ?? scores.gold ?? '')} acts`),
    );
  });
}

const CHECK_BARS = {
  balancedAccuracy: 0.9,
  keptFine: 0.92,
  verdictAccuracyLenient: 0.8,
  evidenceHit: 0.9,
  quotationAccuracy: 0.9,
  omissionRecall10: 0.7,
  majorPrecision: 0.9,
  matched: 0.95,
};
const REPORTS = ['munich-seed', 'munich-wire', 'munich-blog'];

/** Claims, quotations and omissions of three reports, pooled. */
export function goldOfCheck(root: string, shared: string): readonly Figure[] {
  const folder = join(shared, 'gold/check');
  const statement = readingOf(join(folder, 'dev/texts/munich-statement.txt'), 'munich-statement', 'statement');
  const args = REPORTS.flatMap((name) => {
    const id = name.replace('munich-', 'munich-report-');
    const report = readingOf(join(folder, 'dev/texts', `${id}.txt`), id, 'report');
    return [join(folder, 'dev', name), saved(root, `${name}.check.json`, check(report, [statement]))];
  });
  const scores = run(join(folder, 'score-check.mjs'), args);
  const cases = `${String(scores.goldClaims)} claims, ${String(scores.quotations)} quotations, ${String(scores.omissions)} omissions`;
  return [
    ...Object.entries(CHECK_BARS).map(([name, bar]) => atLeast(name, numberOf(scores, name), bar, cases)),
    atMost('coarse', numberOf(scores, 'coarse'), 0.05, cases),
  ];
}

/** Links, drift and moves between two texts of one series, from the raw texts. */
export function goldOfCompare(root: string, shared: string): readonly Figure[] {
  const folder = join(shared, 'gold/compare');
  const [before, after] = ['lima-2024-11-15', 'munich-2025-02-15'].map((id) =>
    readingOf(join(folder, 'dev/texts', `${id}.txt`), id, 'statement'),
  );
  const file = saved(root, 'lima-munich.compare.json', compare(before!, after!));
  const scores = run(join(folder, 'score-compare.mjs'), [join(folder, 'dev/lima-munich.links.jsonl'), file]);
  const cases = '17 core links';
  return [
    atLeast('link.f1', numberOf(scores, 'link.f1'), 0.8, cases),
    atLeast('drift.lenient', numberOf(scores, 'drift.lenient'), 0.72, cases),
    atLeast('moved.f1', numberOf(scores, 'moved.f1'), 0.7, cases),
  ];
}

/** A figure with a lower bar. */
export function atLeast(measure: string, value: number | null, bar: number, cases: string): Figure {
  return { measure, value, cases, bar: `≥ ${bar}`, met: value === null ? null : value >= bar };
}
/** A figure with an upper bar. */
export function atMost(measure: string, value: number | null, bar: number, cases: string): Figure {
  return { measure, value, cases, bar: `≤ ${bar}`, met: value === null ? null : value <= bar };
}

function readingOf(path: string, id: string, genre: Genre): Reading {
  const options: ReadOptions = { id, genre };
  return read(readFileSync(path, 'utf8'), options);
}

function saved(root: string, name: string, value: object): string {
  const folder = join(root, 'out/score');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

function run(script: string, args: readonly string[]): Scores {
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** A number by its dotted name; null when the scorer gives none. */
function numberOf(scores: Scores, name: string): number | null {
  let value: unknown = scores;
  for (const key of name.split('.')) value = typeof value === 'object' && value !== null ? (value as Scores)[key] : undefined;
  return typeof value === 'number' ? value : null;
}
