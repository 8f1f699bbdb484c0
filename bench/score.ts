/**
 * `npm run score [-- PART…]`: how good reading, checking and comparing are, by the measures of docs/quality.md. Parts: read, check, compare,
 * links, identical, planted, pairs, alarms, benchmarks (not run unless named); `--all` is all of them. What needs texts that are not in this repository is left out, visibly.
 */
import { existsSync } from 'node:fs';
import { sharedFolder } from './pairs-source.js';
import { falseAlarms } from './score-alarms.js';
import { benchmarks } from './score-benchmarks.js';
import { identicalSentences, plantedChanges, sentenceLinks } from './score-compare.js';
import { goldOfCheck, goldOfCompare, goldOfRead } from './score-gold.js';
import { pairs } from './score-pairs.js';

/** One figure: what was measured, over how many cases, and the bar it is held to (null: none). */
export interface Figure {
  readonly measure: string;
  readonly value: number | null;
  readonly cases: string;
  readonly bar: string | null;
  /** Null when there is no bar, or nothing was measured. */
  readonly met: boolean | null;
}
export type Part = (root: string, shared: string) => readonly Figure[];

const PARTS: Readonly<Record<string, { readonly run: Part; readonly needsShared: boolean; readonly always: boolean }>> = {
  read: { run: goldOfRead, needsShared: true, always: true },
  check: { run: goldOfCheck, needsShared: true, always: true },
  compare: { run: goldOfCompare, needsShared: true, always: true },
  links: { run: sentenceLinks, needsShared: true, always: true },
  identical: { run: identicalSentences, needsShared: true, always: true },
  planted: { run: plantedChanges, needsShared: false, always: true },
  pairs: { run: pairs, needsShared: false, always: true },
  alarms: { run: falseAlarms, needsShared: true, always: true },
  benchmarks: { run: benchmarks, needsShared: true, always: false },
};

const root = process.cwd();
const shared = sharedFolder(root);
const named = process.argv.slice(2);
const wanted = Object.entries(PARTS).filter(([name, part]) =>
  named.length === 0 ? part.always : named.includes(name) || named.includes('--all'),
);
for (const [name, part] of wanted) {
  console.log(`\n## ${name}`);
  if (part.needsShared && !existsSync(shared)) console.log('left out: the annotated texts are not beside this repository');
  else print(part.run(root, shared));
}

function print(figures: readonly Figure[]): void {
  console.log('| measure | value | bar | | cases |\n|---|---|---|---|---|');
  for (const { measure, value, cases, bar, met } of figures) {
    console.log(
      `| ${measure} | ${value === null ? '–' : value.toFixed(3)} | ${bar ?? ''} | ${met === null ? '' : met ? 'met' : 'SHORT'} | ${cases} |`,
    );
  }
}
