/**
 * Identical sentences: of all that fold equal in successive texts of the FOMC and of the Council's UNDOF series, how many does a comparison find
 * unchanged, each pair once? `node scripts/run.mjs bench/compare-identical.ts`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { read } from '../src/acts/read.js';
import { compare } from '../src/compare/compare.js';
import type { Comparison, Reading } from '../src/model.js';
import { foldKey } from '../src/text/fold.js';
import { layout } from '../src/text/layout.js';
import { sharedFolder } from './pairs-source.js';

export interface IdenticalRates {
  readonly series: string;
  readonly texts: number;
  /** Sentences that fold equal, duplicates counted as often as both sides have them. */
  readonly identical: number;
  readonly found: number;
  readonly missed: readonly string[];
}

/** The rates of one folder of texts, named in the order of their dates. */
export function identicalRates(folder: string, name: string): IdenticalRates {
  const readings = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => read(readFileSync(join(folder, file), 'utf8'), { id: file, genre: 'statement', level: 'organ' }));
  let identical = 0;
  let found = 0;
  const missed: string[] = [];
  readings.slice(1).forEach((after, at) => {
    const before = readings[at] as Reading;
    const comparison = compare(before, after);
    const counts = [before, after].map(countsOf);
    for (const [key, times] of counts[0] ?? []) {
      const both = Math.min(times, counts[1]?.get(key) ?? 0);
      if (both === 0) continue;
      const linked = Math.min(both, linkedTimes(key, comparison, before, after));
      identical += both;
      found += linked;
      if (linked < both) missed.push(`${before.document.id} → ${after.document.id}: ${key}`);
    }
  });
  return { series: name, texts: readings.length, identical, found, missed };
}

/** The folded sentences of a text that stand for acts: headings, titles and datelines left out. */
function countsOf(reading: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of sentencesOf(reading)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const SILENT = new Set(['title', 'heading', 'dateline']);

function sentencesOf({ document, sentences }: Reading): readonly { readonly from: number; readonly to: number; readonly key: string }[] {
  const silent = layout(document.text).blocks.filter((block) => SILENT.has(block.kind));
  return sentences
    .filter((sentence) => !silent.some((block) => block.from <= sentence.from && sentence.to <= block.to))
    .map(({ from, to }) => ({ from, to, key: foldKey(document.text.slice(from, to)) }))
    .filter(({ key }) => key !== '');
}

/** How often a sentence of `before` with this key is linked to one of `after` with the same key, by all acts (or the stand-in) it holds. */
function linkedTimes(key: string, comparison: Comparison, before: Reading, after: Reading): number {
  const hold = (reading: Reading, acts: Comparison['beforeActs']) =>
    sentencesOf(reading)
      .filter((sentence) => sentence.key === key)
      .map((sentence) => acts.filter((act) => act.content.from < sentence.to && act.content.to > sentence.from).map((act) => act.id));
  const left = hold(before, comparison.beforeActs);
  const right = new Set(hold(after, comparison.afterActs).flat());
  return left.filter(
    (ids) =>
      ids.length > 0 &&
      ids.every((id) => comparison.alignments.some((row) => row.before.includes(id) && row.after.some((other) => right.has(other)))),
  ).length;
}

if (process.argv[1]?.endsWith('compare-identical.js')) {
  for (const name of ['fomc', 'unsc-undof']) {
    const folder = join(sharedFolder(resolve('.')), 'corpora', name);
    if (!existsSync(folder)) console.log(`${name}: not found`);
    else {
      const { texts, identical, found, missed } = identicalRates(folder, name);
      console.log(`${name}: ${texts} texts, ${identical} identical sentences, found ${found} (${(found / identical).toFixed(4)})`);
      console.log(missed.slice(0, 20).join('\n'));
    }
  }
}
