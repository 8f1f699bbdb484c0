/**
 * Public data sets of faithful and unfaithful summaries, by their own scorer. Report only: nothing was tuned on them, and one fixed setting
 * holds for all: a claim counts as unfaithful when one of its claims is flagged.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/acts/read.js';
import { check } from '../src/check/check.js';
import type { Verdict } from '../src/model.js';
import type { Figure } from './score.js';

const FLAGGED: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'unsupported', 'stronger', 'weaker']);

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
  return check(report, [statement]).claims.some(({ verdict }) => FLAGGED.has(verdict)) ? 0 : 1;
}
