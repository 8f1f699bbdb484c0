import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type ReadOptions, read } from '../acts/read.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Reading } from '../model.js';
import type { DocumentFacts } from './entries.js';

/** Facts that the reader takes; a change of one means reading anew. */
export const READ_FACTS = ['title', 'date', 'place', 'parties', 'genre', 'level'] as const;

/**
 * Reads a text under the facts that are known of it. What was guessed is worked out again, so that a better engine guesses better; the date is
 * taken as it stands, because the name of a file may have told it.
 */
export function readUnder(id: string, text: string, facts: DocumentFacts, inferred: readonly string[], lexicon?: Lexicon): Reading {
  const given = (name: string): boolean => !inferred.includes(name);
  const options: ReadOptions = {
    id,
    ...(given('genre') && { genre: facts.genre }),
    ...(given('level') && { level: facts.level }),
    ...(given('title') && facts.title !== null && { title: facts.title }),
    ...(given('place') && facts.place !== null && { place: facts.place }),
    ...(given('parties') && facts.parties.length > 0 && { parties: facts.parties }),
    ...(facts.date !== null && { date: facts.date }),
    ...(lexicon && { lexicon }),
  };
  const reading = read(text, options);
  const worked = facts.date === null ? (reading.document.inferred ?? []) : inferred;
  const names = READ_FACTS.filter((name) => (name === 'date' ? worked : inferred).includes(name));
  return { ...reading, document: { ...reading.document, inferred: names } };
}

/** The facts in force once a text has been read: what was guessed comes from the reading, when it says anything. */
export function factsAfter({ document }: Reading, facts: DocumentFacts, inferred: readonly string[]): DocumentFacts {
  const guessed = (name: string): boolean => inferred.includes(name);
  return {
    ...facts,
    title: guessed('title') ? (document.title ?? facts.title) : facts.title,
    place: guessed('place') ? (document.place ?? facts.place) : facts.place,
    parties: guessed('parties') ? document.parties : facts.parties,
    genre: guessed('genre') ? document.genre : facts.genre,
    level: guessed('level') ? document.level : facts.level,
  };
}

/** Speed counts more than the last tenth of size: most of a reading is offsets. */
const DEFLATE_LEVEL = 1;

/** A reading as it is stored: JSON without the text, deflated. */
export function packReading(reading: Reading): Uint8Array {
  return deflateRawSync(JSON.stringify({ ...reading, document: { ...reading.document, text: '' } }), { level: DEFLATE_LEVEL });
}

/** A stored reading with its text again. */
export function unpackReading(packed: Uint8Array, text: string): Reading {
  const reading = JSON.parse(inflateRawSync(packed).toString('utf8')) as Reading;
  return { ...reading, document: { ...reading.document, text } };
}
