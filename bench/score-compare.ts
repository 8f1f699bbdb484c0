/** How good comparison is beyond the annotated pair: sentence links against peers, identical sentences, planted changes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { draftsOf, ententeLinks, ratesOf } from './argrewrite.js';
import { PEERS } from './argrewrite-peers.js';
import { identicalRates } from './compare-identical.js';
import { corpusTexts, exampleTexts } from './pairs-source.js';
import { plantedRates } from './planted.js';
import type { Figure } from './score.js';
import { atLeast, atMost } from './score-gold.js';

/** Texts edited for the measure, and the seed they are made with. */
const PLANTED_TEXTS = 1_000;
const SEED = 1;

/** ArgRewrite in order (above npm diff in the same run) and with paragraphs moved. */
export function sentenceLinks(_root: string, shared: string): readonly Figure[] {
  const folder = join(shared, 'benchmarks/compare');
  return [
    { name: 'argrewrite_v2.dev', bars: null },
    { name: 'argrewrite_v2_moved.dev', bars: [0.973, 0.938] as const },
  ].flatMap(({ name, bars }) => {
    const path = join(folder, `${name}.jsonl`);
    if (!existsSync(path)) return [];
    const drafts = draftsOf(path);
    const own = ratesOf(drafts, ententeLinks);
    const [first] = PEERS;
    const peer = first === undefined ? { f1: 0, nonIdentical: 0 } : ratesOf(drafts, first.links);
    return [
      atLeast(`${name}: link F1`, own.f1, bars?.[0] ?? round(peer.f1), `${drafts.length} pairs; npm diff ${peer.f1.toFixed(3)}`),
      atLeast(
        `${name}: non-identical`,
        own.nonIdentical,
        bars?.[1] ?? round(peer.nonIdentical),
        `npm diff ${peer.nonIdentical.toFixed(3)}`,
      ),
    ];
  });
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Identical sentences of the FOMC and UNDOF series. */
export function identicalSentences(_root: string, shared: string): readonly Figure[] {
  return ['fomc', 'unsc-undof'].flatMap((name) => {
    const folder = join(shared, 'corpora', name);
    if (!existsSync(folder)) return [];
    const { identical, found, texts } = identicalRates(folder, name);
    return [atLeast(`identical sentences found, ${name}`, found / identical, 1, `${identical} in ${texts} texts`)];
  });
}

/** Planted changes in statements of the corpora, or of the examples without them. */
export function plantedChanges(root: string): readonly Figure[] {
  const sources = corpusTexts(root).length > 0 ? corpusTexts(root) : exampleTexts(root);
  const rates = plantedRates(sources, PLANTED_TEXTS, SEED);
  return [
    atLeast('planted changes found', rates.found / rates.edits, 0.93, `${rates.edits} in ${rates.texts} texts`),
    atMost('spurious differences per alignment', rates.spurious / rates.alignments, 0.05, `${rates.alignments} alignments`),
  ];
}
