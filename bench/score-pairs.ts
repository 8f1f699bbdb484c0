/** Minimal pairs: half keep the meaning, half change it in one known way. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePartyFile } from '../src/lexicon/en/parties.js';
import { defaultLexicon, extendLexicon } from '../src/lexicon/lexicon.js';
import { judgePair, ratesOf } from './judge-pairs.js';
import { makePairs } from './pairs.js';
import { corpusTexts, exampleTexts, sentencesOfAll } from './pairs-source.js';
import type { Figure } from './score.js';
import { atLeast } from './score-gold.js';

/** Rates over 2,300 pairs, or as many as the sentences allow, of the examples and, when they are there, of the corpora. */
export function pairs(root: string): readonly Figure[] {
  const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(readFileSync(join(root, 'examples/parties.json'), 'utf8')) });
  const made = makePairs(sentencesOfAll([...exampleTexts(root), ...corpusTexts(root)]), { count: 2_300 });
  const rates = ratesOf(made.map((pair) => judgePair(pair, lexicon)));
  const kinds = [...rates.byKind].map(([kind, rate]): Figure => {
    const keeps = made.find((pair) => pair.kind === kind)?.keeps ?? false;
    return atLeast(`${keeps ? 'kept' : 'caught'}: ${kind}`, rate.right / rate.pairs, keeps ? 0.97 : 0.95, `${rate.pairs} pairs`);
  });
  return [
    atLeast('kept', rates.kept, 0.97, `${made.filter((pair) => pair.keeps).length} pairs`),
    atLeast('caught', rates.caught, 0.95, `${made.filter((pair) => !pair.keeps).length} pairs`),
    atLeast('caught with the right dimension and effect', rates.rightly, 0.9, `${made.filter((pair) => !pair.keeps).length} pairs`),
    ...kinds,
  ];
}
