import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, read } from '../../src/acts/read.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { RUNGS } from '../../src/lexicon/en/rungs.js';
import { defaultLexicon, extendLexicon, type Register, type Rung } from '../../src/lexicon/lexicon.js';

const parties = parsePartyFile(readFileSync(new URL('../../examples/parties.json', import.meta.url), 'utf8'));
const lexicon = extendLexicon(defaultLexicon, { parties });
const WORLD: Readonly<Record<Register, ReadOptions>> = {
  leaders: { lexicon, level: 'ministers', parties: ['XAR', 'XBO', 'XCA'] },
  organ: { lexicon, level: 'organ', parties: ['UNSC'] },
  'central-bank': { lexicon, level: 'organ', parties: ['FOMC'] },
};

function readExample(rung: Rung) {
  const register = rung.register ?? (rung.example.startsWith('The Council') ? 'organ' : 'leaders');
  return read(rung.example, { ...WORLD[register], genre: rung.news ? 'report' : 'statement' });
}

/** Phrases of the ladder that the table weighs and the reader does not find as acts of their own: shown here, so that nobody takes them for read. */
const NOT_READ = new Set(['others shall', 'will be held accountable']);

describe('the reader', () => {
  it.each(RUNGS.filter((rung) => !NOT_READ.has(rung.phrase)).map((rung) => [rung.act, rung.phrase, rung] as const))(
    'finds %s in the example of "%s"',
    (act, _, rung) => {
      const found = readExample(rung).acts.find((candidate) => candidate.act === act);
      expect(found).toBeDefined();
      expect(found?.force?.scale).toBe(rung.scale);
      if (rung.news) expect(found?.news).toBe(true);
    },
  );
  it('weighs most examples at the level of their rung', () => {
    const off = RUNGS.filter((rung) => {
      const found = readExample(rung).acts.find((candidate) => candidate.act === rung.act);
      return found !== undefined && found.force?.level !== rung.level;
    });
    expect(off.map((rung) => rung.phrase)).toEqual(['attach importance to']);
  });
});
