import { describe, expect, it } from 'vitest';
import { nameAt, partiesNamed } from '../../src/ledger/search-names.js';
import { plainWords } from '../../src/ledger/search-words.js';
import { PARTIES, type Party } from '../../src/lexicon/en/parties.js';

const single = PARTIES.filter(({ kind }) => kind !== 'group' && kind !== 'officer');
const ofItsOwn = (id: string, name: string): Party => ({ ...single[0]!, id, names: [name], acronyms: [], adjectives: [], nouns: [] });

describe('names of parties in a query', () => {
  it('are known in every spelling of the table, with the article or without, in any case', () => {
    for (const { id, names, acronyms } of single)
      for (const name of [...names, ...acronyms])
        for (const written of [name, `the ${name}`, name.toUpperCase()])
          expect(partiesNamed(written.replace(/^the the /i, 'the ')), written).toContain(id);
  });

  it('are known where the first letter is no English one, or another in American spelling', () => {
    const parties = [
      ...single,
      ofItsOwn('XOR', 'Øresund Forum'),
      ofItsOwn('XAE', 'Æther Compact'),
      ofItsOwn('XKB', 'Kerb Union'),
      ofItsOwn('XZZ', '3rd Pact'),
    ];
    for (const [written, id] of [
      ['oresund forum', 'XOR'],
      ['Øresund Forum', 'XOR'],
      ['aether compact', 'XAE'],
      ['curb union', 'XKB'],
      ['Kerb Union', 'XKB'],
      ['3rd pact', 'XZZ'],
    ] as const) {
      const words = plainWords(written);
      const keys = words.map(({ key }) => key);
      const typed = words.map(({ from, to }) => written.slice(from, to));
      expect(partiesNamed(written, parties), written).toEqual([id]);
      expect(nameAt(keys, typed, 0, parties), written).toEqual({ count: 2, ids: [id], onlyName: false });
    }
  });
});
