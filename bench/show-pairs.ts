/**
 * `npm run score:pairs [-- --seed N --count N --show KIND]`: the minimal pairs through the whole engine. Prints a table, and with --show
 * the pairs of a kind that went wrong. Exit code 1 when a bar is missed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePartyFile } from '../src/lexicon/en/parties.js';
import { defaultLexicon, extendLexicon } from '../src/lexicon/lexicon.js';
import { type Judged, judgePair, ratesOf } from './judge-pairs.js';
import { CHANGING, KEEPING } from './pair.js';
import { makePairs } from './pairs.js';
import { corpusTexts, exampleTexts, sentencesOfAll } from './pairs-source.js';

/** What the measure must reach: kept over all, caught per kind, right dimension and effect over all. */
const BARS = { kept: 0.97, caught: 0.95, rightly: 0.9 } as const;

const root = process.cwd();
const texts = [...exampleTexts(root), ...corpusTexts(root)];
const sentences = sentencesOfAll(texts);
const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(readFileSync(join(root, 'examples', 'parties.json'), 'utf8')) });
const pairs = makePairs(sentences, { seed: Number(option('--seed') ?? 1), count: Number(option('--count') ?? 2_400) });
const judged = pairs.map((pair) => judgePair(pair, lexicon));
const rates = ratesOf(judged);

console.log(`${pairs.length} pairs from ${sentences.length} sentences of ${texts.length} statements`);
console.log(
  `kept ${rates.kept.toFixed(3)} (at least ${BARS.kept})   caught ${rates.caught.toFixed(3)}   right dimension and effect ${rates.rightly.toFixed(3)} (at least ${BARS.rightly})`,
);
for (const kind of [...KEEPING, ...CHANGING]) {
  const row = rates.byKind.get(kind);
  if (!row) continue;
  const keeps = (KEEPING as readonly string[]).includes(kind);
  const rightly = keeps ? '' : `   rightly ${(row.rightly / row.pairs).toFixed(3)}`;
  console.log(
    `${kind.padEnd(18)} ${String(row.pairs).padStart(4)}   ${keeps ? 'kept  ' : 'caught'} ${(row.right / row.pairs).toFixed(3)}${rightly}`,
  );
}
for (const one of judged.filter(isShown))
  console.log(`\n[${one.pair.kind}]\n  ${one.pair.statement}\n  ${one.pair.report}\n    ${one.told.join('\n    ')}`);

const missed = CHANGING.filter((kind) => {
  const row = rates.byKind.get(kind);
  return row !== undefined && row.right / row.pairs < BARS.caught;
});
if (missed.length > 0) console.log(`below ${BARS.caught}: ${missed.join(', ')}`);
process.exitCode = rates.kept < BARS.kept || rates.rightly < BARS.rightly || missed.length > 0 ? 1 : 0;

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function isShown({ pair, flagged, rightly }: Judged): boolean {
  const wanted = option('--show');
  return wanted !== undefined && (wanted === 'all' || wanted === pair.kind) && (pair.keeps ? flagged : !rightly);
}
