/**
 * Public data sets of faithful and unfaithful summaries, by their own scorer. Report only: nothing was tuned on them, and one fixed setting
 * holds for all: a text counts as unfaithful with one hard finding, or with one sentence of which the source says too little.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/acts/read.js';
import { checkAgainstText, isBorneOut } from '../src/check/general.js';
import type { Figure } from './score.js';

/** Balanced accuracy and the share of faithful claims kept, per data set. */
export function benchmarks(root: string, shared: string): readonly Figure[] {
  const folder = join(shared, 'benchmarks');
  const out = join(root, 'out/score');
  mkdirSync(out, { recursive: true });
  const sets = readdirSync(join(folder, 'check')).filter((file) => file.endsWith('.jsonl'));
  return sets.flatMap((file) => {
    const gold = join(folder, 'check', file);
    const rows = readFileSync(gold, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; source: string; claim: string });
    const predictions = join(out, `${file}.predictions`);
    writeFileSync(predictions, rows.map(({ id, source, claim }) => `${JSON.stringify({ id, label: faithful(source, claim) })}\n`).join(''));
    const scores = JSON.parse(
      execFileSync(process.execPath, [join(folder, 'score.mjs'), gold, predictions, '--all', '--json'], { encoding: 'utf8' }),
    ) as Record<string, number>;
    const cases = `${rows.length} claims`;
    const figure = (name: string, value: number | undefined): Figure => ({
      measure: `${file.replace('.val.jsonl', '')} ${name}`,
      value: value ?? null,
      cases,
      bar: null,
      met: null,
    });
    return [figure('balanced accuracy', scores.bacc), figure('faithful kept', scores.faithful_kept)];
  });
}

function faithful(source: string, claim: string): 0 | 1 {
  const statement = read(source, { id: 'source', genre: 'statement' });
  const report = read(claim, { id: 'claim', genre: 'report' });
  return isBorneOut(checkAgainstText(report, [statement])) ? 1 : 0;
}
