import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Doubt, Genre, Level, PartyId, Reading, SpeechAct } from '../model.js';
import { type Layout, layout } from '../text/layout.js';
import { type Sentence, splitSentences } from '../text/sentences.js';
import { type DocumentTokens, tokenizeDocument } from '../text/tokens.js';
import { actsOf } from './assemble.js';
import { type Found, findClauses } from './passages.js';
import { pipeline } from './step.js';

/** What the caller knows of a text; each wins over what the text says of itself. */
export interface ReadOptions {
  readonly id?: string;
  readonly genre?: Genre;
  readonly level?: Level | null;
  readonly title?: string;
  readonly date?: string;
  readonly place?: string;
  readonly parties?: readonly PartyId[];
}

/** A reading in the making: each step of the pipeline adds its part. */
export interface Draft {
  readonly text: string;
  readonly options: ReadOptions;
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly tokens: DocumentTokens;
  readonly found: readonly Found[];
  readonly acts: readonly SpeechAct[];
  readonly doubts: readonly Doubt[];
}

const run = pipeline<Draft>(
  ['text', 'options'],
  [
    { name: 'layout', needs: ['text'], gives: ['layout'], run: ({ text }) => ({ layout: layout(text) }) },
    { name: 'sentences', needs: ['layout'], gives: ['sentences'], run: (d) => ({ sentences: splitSentences(d.text, d.layout) }) },
    { name: 'tokens', needs: ['sentences'], gives: ['tokens'], run: (d) => ({ tokens: tokenizeDocument(d.text, d.sentences) }) },
    { name: 'clauses', needs: ['tokens'], gives: ['found'], run: (d) => ({ found: findClauses(d) }) },
    { name: 'acts', needs: ['found'], gives: ['acts'], run: (d) => ({ acts: actsOf(d) }) },
    { name: 'doubts', needs: ['acts'], gives: ['doubts'], run: (d) => ({ doubts: d.layout.doubts }) },
  ],
);

/** Reads a text into its speech acts. Any string gives a reading: what the reader cannot decide is a doubt, never an error. Linear in the text. */
export function read(text: string, options: ReadOptions = {}): Reading {
  const draft = run({ text, options } as Draft);
  return {
    schema: 'read/1',
    engine: { version: '0.1.0', lexicon: '' },
    document: {
      id: options.id ?? 'text',
      genre: options.genre ?? 'statement',
      level: options.level ?? null,
      title: options.title ?? null,
      date: options.date ?? null,
      place: options.place ?? null,
      parties: options.parties ?? [],
      sha256: bytesToHex(sha256(utf8ToBytes(text))),
      text,
    },
    sections: draft.layout.sections,
    sentences: draft.sentences.map(({ from, to }) => ({ from, to })),
    acts: draft.acts,
    doubts: draft.doubts,
  };
}
