import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../src/acts/facts.js';
import { resolveSpeakers, speakerPhrases } from '../../src/acts/speakers.js';
import type { PartyId } from '../../src/model.js';
import { WITH_INVENTED } from '../invented.js';

const OPENING =
  'Secretary of State of Borland Ruta Vesh, Foreign Minister of Arvenia Anselm Torvik, and Foreign Minister of Caldora Miro Castellane met in Varrin on 12 June 2025. ';

/** Reads the first phrase of the second sentence. */
function speaks(sentence: string, previous: readonly PartyId[] | null = null, opening = OPENING): { words: string; ids: string } | null {
  const text = opening + sentence;
  const facts = documentFacts(text, null, { parties: WITH_INVENTED });
  const [phrase] = speakerPhrases(text, { from: opening.length, to: text.length }, null, facts.mentions, facts);
  if (!phrase) return null;
  return { words: text.slice(phrase.from, phrase.to), ids: resolveSpeakers(phrase, { facts, previous }).ids.join(' ') };
}

describe('speakers', () => {
  it.each([
    ['We affirm this.', 'We', 'XBO XAR XCA'],
    ['They affirm this.', 'They', 'XBO XAR XCA'],
    ['The Secretary and Foreign Ministers affirmed it.', 'The Secretary and Foreign Ministers', 'XBO XAR XCA'],
    ['The Secretary affirmed it.', 'The Secretary', 'XBO'],
    ['All sides affirmed it.', 'All sides', 'XBO XAR XCA'],
    ['The three ministers affirmed it.', 'The three ministers', 'XBO XAR XCA'],
    ['Our three countries affirm it.', 'Our three countries', 'XBO XAR XCA'],
    ['Arvenia and the Kingdom of Borland affirm it.', 'Arvenia and the Kingdom of Borland', 'XBO XAR'],
    ['Arvenia, Borland, and Caldora affirm it.', 'Arvenia, Borland, and Caldora', 'XBO XAR XCA'],
    ['Tolme and Sen Luc affirmed it.', 'Tolme and Sen Luc', 'XAR XCA'],
    ['Vesh, Torvik and Castellane affirmed it.', 'Vesh, Torvik and Castellane', 'XBO XAR XCA'],
    ['Ms. Vesh affirmed it.', 'Ms. Vesh', 'XBO'],
    ['The top diplomats of Arvenia and Caldora affirmed it.', 'The top diplomats of Arvenia and Caldora', 'XAR XCA'],
    ['The Arvenian and Caldoran sides affirmed it.', 'The Arvenian and Caldoran sides', 'XAR XCA'],
    ['The Borlandish side affirmed it.', 'The Borlandish side', 'XBO'],
    ['The statement affirmed it.', 'The statement', 'XBO XAR XCA'],
    ['The high-level meeting affirmed it.', 'The high-level meeting', 'XBO XAR XCA'],
    ['This new secretariat will seek it.', 'This new secretariat', 'XBO XAR XCA'],
    ['The Security Council decides it.', 'The Security Council', 'UNSC'],
    ['Drossia rejected it.', 'Drossia', 'XDR'],
    ['The leaders of both countries affirmed it.', 'The leaders of both countries', 'XBO XAR XCA'],
    ['Each country affirmed it.', 'Each country', 'XBO XAR XCA'],
    ['A joint statement affirmed it.', 'A joint statement', 'XBO XAR XCA'],
    ['The Vesh administration affirmed it.', 'The Vesh administration', 'XBO'],
    ['Vesh and her Arvenian and Caldoran counterparts affirmed it.', 'Vesh and her Arvenian and Caldoran counterparts', 'XBO XAR XCA'],
    ['Borland welcomed leaders from abroad.', 'Borland', 'XBO'],
    ['Tolme, President Vesh said, will act.', 'Tolme', 'XAR'],
  ])('%s', (sentence, words, ids) => {
    expect(speaks(sentence)).toEqual({ words, ids });
  });

  it('takes "they" for the last speakers when those were several, else for the issuers', () => {
    expect(speaks('They affirm this.', ['XAR', 'XCA'])?.ids).toBe('XAR XCA');
    expect(speaks('They affirm this.', ['XBO'])?.ids).toBe('XBO XAR XCA');
    expect(speaks('Both sides affirm this.', ['XAR', 'XCA'])?.ids).toBe('XAR XCA');
  });

  it('takes "it" for the last single speaker', () => {
    expect(speaks('It also pledged more.', ['XBO'])?.ids).toBe('XBO');
    expect(speaks('It also pledged more.', ['XBO', 'XAR'])?.ids).toBe('XBO XAR XCA');
  });

  it('skips an apposition between the speaker and its verb', () => {
    const text = 'Borland, home to nine million people, will host the talks.';
    const facts = documentFacts(text, null, { parties: WITH_INVENTED });
    const [phrase] = speakerPhrases(text, { from: 0, to: text.length }, null, facts.mentions, facts);
    expect(text.slice(phrase?.resume).trim()).toBe('will host the talks.');
  });

  it('shares the purpose of a meeting with those who were met', () => {
    const text = `${OPENING}Vesh met today in Varrin with Torvik to affirm it.`;
    const facts = documentFacts(text, null, { parties: WITH_INVENTED });
    const [phrase] = speakerPhrases(text, { from: OPENING.length, to: text.length }, null, facts.mentions, facts);
    expect(resolveSpeakers(phrase!, { facts, joint: true }).ids).toEqual(['XBO', 'XAR']);
    expect(resolveSpeakers(phrase!, { facts }).ids).toEqual(['XBO']);
  });

  it('does not take a possessor for a speaker', () => {
    const text = 'Borland’s ports were closed.';
    const facts = documentFacts(text, null, { parties: WITH_INVENTED });
    expect(speakerPhrases(text, { from: 0, to: text.length }, null, facts.mentions, facts)).toEqual([]);
  });

  it('reads "its allies" as the other issuers of their number', () => {
    expect(speaks('The two allies affirm it.', ['XBO'])?.ids).toBe('XAR XCA');
  });

  it.each([
    ['a list without an end', 'Borland, '],
    ['people of people of people', 'its allies of '],
    ['titles without a name', 'Minister for '],
    ['a chain of parties', 'Borland-Arvenia-'],
    ['open brackets', 'Borland ('],
  ])('survives %s', (_title, piece) => {
    const text = piece.repeat(3_000);
    const facts = documentFacts(text, null, { parties: WITH_INVENTED });
    const start = performance.now();
    const phrases = speakerPhrases(text, { from: 0, to: text.length }, null, facts.mentions, facts);
    expect(performance.now() - start).toBeLessThan(3_000);
    for (let i = 1; i < phrases.length; i++) expect(phrases[i]!.from).toBeGreaterThanOrEqual(phrases[i - 1]!.to);
  });
});
