import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../src/acts/parties.js';
import { PARTIES, parsePartyFile } from '../../src/lexicon/en/parties.js';

const named = (text: string, parties = PARTIES): string[] =>
  mentionsIn(text, { from: 0, to: text.length }, { parties }).map((m) => `${m.ids.join('+')}:${text.slice(m.from, m.to)}`);

describe('mentionsIn', () => {
  it.each([
    [
      'finds short, long and adjectival names',
      'Estonia, the Republic of Latvia and Lithuanian ports',
      ['EST:Estonia', 'LVA:Republic of Latvia', 'LTU:Lithuanian'],
    ],
    [
      'keeps the longest name',
      'Papua New Guinea, Equatorial Guinea, Guinea-Bissau and Guinea',
      ['PNG:Papua New Guinea', 'GNQ:Equatorial Guinea', 'GNB:Guinea-Bissau', 'GIN:Guinea'],
    ],
    [
      'tells Niger from Nigeria and the two Congos apart',
      'Niger, Nigeria, the Republic of the Congo, the Democratic Republic of the Congo',
      ['NER:Niger', 'NGA:Nigeria', 'COG:Republic of the Congo', 'COD:Democratic Republic of the Congo'],
    ],
    [
      'reads acronyms in their case only',
      'Give us the US and the U.S. position, not UN-related; who asked the WHO?',
      ['USA:US', 'USA:U.S.', 'UN:UN', 'WHO:WHO'],
    ],
    ['finds names inside hyphenated words', 'the ROK-U.S. and Japan-U.S. Alliances', ['KOR:ROK', 'USA:U.S.', 'JPN:Japan', 'USA:U.S.']],
    [
      'leaves names of instruments, places and venues alone',
      'the Paris Agreement, the Seoul Declaration, the Korean Peninsula, the South China Sea, the Taiwan Strait and Camp David',
      [],
    ],
    [
      'leaves Council resolutions alone and keeps the Council',
      'Security Council resolutions bind; the Security Council met',
      ['UNSC:Security Council'],
    ],
    [
      'does not take the Secretary General of another body for that of the United Nations',
      'NATO Secretary General and the Secretary-General',
      ['NATO:NATO', 'UNSG:Secretary-General'],
    ],
    ['reads a small group as its members', 'the Quad', ['AUS+IND+JPN+USA:Quad']],
    ['tells an abbreviation from a surname', 'FICO scores and Robert Fico', ['SVK:Robert Fico']],
    ['survives a lost space', 'Japanand theUnited States', ['JPN:Japan', 'USA:United States']],
    [
      'survives line ends and odd spaces inside a name',
      'the Republic of\nKorea and New\u00a0Zealand',
      ['KOR:Republic of\nKorea', 'NZL:New\u00a0Zealand'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('gives true offsets, in order, never overlapping', () => {
    const text = 'Côte d’Ivoire, São Tomé and Príncipe, Türkiye’s envoy and the Houthis; U.S.-EU talks.';
    const mentions = mentionsIn(text, { from: 0, to: text.length });
    expect(mentions.map((m) => m.ids[0])).toEqual(['CIV', 'STP', 'TUR', 'HOUTHIS', 'USA', 'EU']);
    for (let i = 1; i < mentions.length; i++) expect(mentions[i]!.from).toBeGreaterThanOrEqual(mentions[i - 1]!.to);
  });

  it('marks possessives and chains', () => {
    const text = "Japan's ports and the Japan-U.S. ties";
    const [first, second] = mentionsIn(text, { from: 0, to: text.length });
    expect(first?.possessive).toBe(true);
    expect(second?.compound && text.slice(second.compound.from, second.compound.to)).toBe('Japan-U.S.');
  });

  it('stays linear on a long run of names', () => {
    const cost = (names: number): number => {
      const text = 'United States of '.repeat(names);
      const before = process.cpuUsage();
      expect(mentionsIn(text, { from: 0, to: text.length })).toHaveLength(names);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cost(2_500);
    expect(cost(20_000)).toBeLessThan(32 * Math.max(cost(2_500), 1_000));
  });
});

describe('the party table', () => {
  it('has every UN member, both observers, Taiwan and Kosovo', () => {
    const states = PARTIES.filter((party) => party.kind === 'state');
    expect(new Set(states.map((party) => party.id)).size).toBe(states.length);
    // 193 members, Holy See, Palestine, Taiwan, Kosovo, and two states in free association.
    expect(states).toHaveLength(199);
  });

  it('finds every party by each of its own names', () => {
    for (const party of PARTIES) {
      const ids = party.kind === 'group' ? party.members : [party.id];
      for (const name of [...party.names, ...party.acronyms]) {
        const [hit] = mentionsIn(`the ${name} agreed`, { from: 0, to: name.length + 11 });
        expect([name, hit?.ids]).toEqual([name, ids]);
      }
    }
  });
});

describe('parsePartyFile', () => {
  it('adds invented states with demonyms and capital', () => {
    const parties = parsePartyFile(
      '{"parties":[{"id":"XAR","names":["Arvenia","the Republic of Arvenia"],"demonyms":["Arvenian"],"capital":"Tolme"}]}',
    );
    expect(named('The Republic of Arvenia, Arvenian ships and Tolme', [...PARTIES, ...parties])).toEqual([
      'XAR:Republic of Arvenia',
      'XAR:Arvenian',
      'XAR:Tolme',
    ]);
  });

  it.each(['no json', '{}', '[1]', '[{"id":"x","names":["X"]}]', '[{"id":"XAA"}]', '[{"id":"XAA","names":["A"],"kind":"planet"}]'])(
    'refuses %s with a coded error',
    (json) => {
      expect(() => parsePartyFile(json)).toThrowError(/^party-file: /);
    },
  );
});
