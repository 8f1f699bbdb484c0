import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { defaultLexicon, type Lexicon, lexiconHash } from '../lexicon/lexicon.js';
import type { Document, Doubt, Genre, Level, PartyId, Reading, SpeechAct } from '../model.js';
import { languageDoubt } from '../text/language.js';
import { type Layout, layout } from '../text/layout.js';
import { type Sentence, splitSentences } from '../text/sentences.js';
import { type DocumentTokens, tokenizeDocument } from '../text/tokens.js';
import { actsOf } from './assemble.js';
import { documentFacts, type Facts } from './facts.js';
import { type Found, findClauses } from './passages.js';
import { pipeline } from './step.js';

/** The engine's version: part of every reading, because the same text and the same engine always give the same reading. */
export const ENGINE_VERSION = '0.1.0';

/** What the caller knows of a text; each wins over what the text says of itself. */
export interface ReadOptions {
  readonly id?: string | undefined;
  readonly genre?: Genre | undefined;
  readonly level?: Level | null | undefined;
  readonly title?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly parties?: readonly PartyId[] | undefined;
  readonly lexicon?: Lexicon | undefined;
}

/** A reading in the making: each step of the pipeline adds its part. */
export interface Draft {
  readonly text: string;
  readonly options: ReadOptions;
  readonly lexicon: Lexicon;
  readonly layout: Layout;
  readonly facts: Facts;
  readonly sentences: readonly Sentence[];
  readonly tokens: DocumentTokens;
  readonly found: readonly Found[];
  readonly acts: readonly SpeechAct[];
  readonly doubts: readonly Doubt[];
}

/** The order of reading. It is verified when this module loads. */
const run = pipeline<Draft>(
  ['text', 'options', 'lexicon'],
  [
    { name: 'layout', needs: ['text'], gives: ['layout'], run: (d) => ({ layout: layout(d.text) }) },
    {
      name: 'facts',
      needs: ['text', 'layout', 'lexicon', 'options'],
      gives: ['facts'],
      run: (d) => ({ facts: documentFacts(d.text, d.layout, d.lexicon, d.options) }),
    },
    { name: 'sentences', needs: ['layout'], gives: ['sentences'], run: (d) => ({ sentences: splitSentences(d.text, d.layout) }) },
    { name: 'tokens', needs: ['sentences'], gives: ['tokens'], run: (d) => ({ tokens: tokenizeDocument(d.text, d.sentences) }) },
    { name: 'clauses', needs: ['layout', 'facts', 'sentences', 'tokens'], gives: ['found'], run: (d) => ({ found: findClauses(d) }) },
    { name: 'acts', needs: ['found', 'facts', 'lexicon'], gives: ['acts'], run: (d) => ({ acts: actsOf(d) }) },
    { name: 'doubts', needs: ['layout', 'acts', 'facts'], gives: ['doubts'], run: (d) => ({ doubts: doubtsOf(d) }) },
  ],
);

/** Reads a text into its speech acts. Any string gives a reading: what the reader cannot decide is a doubt, never an error. Linear in the text. */
export function read(text: string, options: ReadOptions = {}): Reading {
  const lexicon = options.lexicon ?? defaultLexicon;
  const draft = run({ text, options, lexicon } as Draft);
  return {
    schema: 'read/1',
    engine: { version: ENGINE_VERSION, lexicon: lexiconHash(lexicon) },
    document: documentOf(draft),
    sections: draft.layout.sections,
    sentences: draft.sentences.map(({ from, to }) => ({ from, to })),
    acts: draft.acts,
    doubts: draft.doubts,
  };
}

function documentOf({ text, options, facts }: Draft): Document {
  return {
    id: options.id ?? 'text',
    genre: facts.genre,
    level: facts.level,
    title: facts.title,
    date: facts.date,
    place: facts.place,
    parties: facts.parties,
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
    text,
    inferred: facts.inferred,
  };
}

function doubtsOf(d: Draft): readonly Doubt[] {
  const language = languageDoubt(d.text);
  const start = { from: 0, to: Math.min(d.text.length, 1) };
  const parties: readonly Doubt[] =
    d.facts.parties.length === 0 && d.acts.length > 0
      ? [{ rule: 'no-issuers', message: 'The text does not say who issues it: name the parties.', at: [start] }]
      : [];
  const date: readonly Doubt[] =
    d.facts.date === null && d.acts.length > 0
      ? [{ rule: 'no-date', message: 'The text gives no full date: it is left open.', at: [] }]
      : [];
  return [...d.layout.doubts, ...(language ? [language] : []), ...parties, ...date];
}
