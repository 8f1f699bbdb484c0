import { describe, expect, it } from 'vitest';
import { parseTopicFile, topicPath, topicsOf } from '../../src/acts/topics.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';

const topics = (text: string, lexicon = defaultLexicon) => topicsOf(text, [{ from: 0, to: text.length }], lexicon);

describe('topicsOf', () => {
  it.each([
    ['cooperation on semiconductors and quantum computing', ['semiconductors', 'quantum']],
    ['to diversify critical minerals supply chains', ['critical-minerals']],
    ['peace and stability across the Lorn Strait', ['security']],
    ['ransomware payments', ['ransomware']],
    ['', []],
  ] as const)('finds the subjects of "%s"', (text, ids) => expect(topics(text)).toEqual(ids));

  it('knows the way up', () =>
    expect(topicPath('critical-minerals')).toEqual(['critical-minerals', 'supply-chains', 'economic-security', 'economy']));

  it('takes a user file', () => {
    const lexicon = extendLexicon(defaultLexicon, {
      topics: parseTopicFile('ferries | Ferries | ferry; ferry line\n  tickets | | ticket'),
    });
    expect(topics('a ticket for the ferry line', lexicon)).toEqual(['tickets']);
  });
  it('refuses an id that is not kebab-case', () => expect(() => parseTopicFile('Bad Id | x | y')).toThrow('topic-file'));
});
