import { takeInAny } from '../intake/file.js';
import { dateInName } from '../intake/series-files.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Reading } from '../model.js';
import { sha256 } from './chain.js';
import { idFor } from './document-id.js';
import type { DocumentFacts } from './entries.js';
import { factsAfter, READ_FACTS, readUnder } from './read-record.js';

/** A document to take in. */
export interface AddInput {
  /** The bytes, or how to get them: a folder of thousands of files is not held in memory. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  /** File name or address, for messages and to tell the format. */
  readonly name: string;
  /** `https:` or `file:` address. The same source with new bytes is a new version of the same document. */
  readonly source: string;
  /** When the bytes were taken, ISO instant in UTC; now unless given. */
  readonly taken?: string;
  /** Response headers that matter. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is known: it wins over what the file says of itself, and that over what is guessed. */
  readonly given: Partial<DocumentFacts>;
  /** A year or month (`1982`, `1982-05`) that is known of the date: a guess that contradicts it is not taken. */
  readonly within?: string;
}

/** Bytes made ready to be written: text, facts and reading. Plain data, so that a worker thread can hand it over. */
export interface Prepared {
  /** The id to take unless another source has it. */
  readonly id: string;
  readonly raw: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly text: string;
  readonly facts: DocumentFacts;
  readonly inferred: readonly string[];
  readonly reading: Reading;
  /** Things the person should know of: a guess that was not taken, a fact that contradicts another. */
  readonly notes: readonly string[];
}

const UNKNOWN: DocumentFacts = {
  ...{ title: null, date: null, place: null, parties: [], genre: 'statement', level: null, series: null, trust: 'unverified' },
};

/** Reads bytes and works out what is not given. Errors: those of `takeInAny`. */
export async function prepare(input: Omit<AddInput, 'bytes'>, bytes: Uint8Array, lexicon?: Lexicon): Promise<Prepared> {
  const intake = await takeInAny(bytes, input.name);
  const text = storable(intake.text);
  const { title, date: day, notes: said = [] } = intake.metadata;
  const told: Partial<DocumentFacts> = { ...(title !== undefined && { title }), ...(day !== undefined && { date: day }), ...input.given };
  const open = READ_FACTS.filter((name) => told[name] === undefined);
  const known: DocumentFacts = { ...UNKNOWN, ...told };
  const first = readUnder('', text, known, open, lexicon);
  const { date, notes, guessed } = dateOf(first, known, input);
  const inferred = READ_FACTS.filter((name) => (name === 'date' ? guessed : open.includes(name)));
  const reading = date === first.document.date ? first : readUnder('', text, { ...known, date }, inferred, lexicon);
  const facts = factsAfter(reading, { ...known, date }, inferred);
  const id = idFor(input.source, facts);
  const { format, encoding } = intake;
  const named = { ...reading, document: { ...reading.document, id, date } };
  return {
    id,
    raw: sha256(bytes),
    sha256: sha256(text),
    format,
    encoding,
    text,
    facts,
    inferred,
    reading: named,
    notes: [...said, ...notes],
  };
}

/** What a database takes as text: no zero character, no half of a pair. The length, and so every offset, stays. */
const storable = (text: string): string => text.replace(/[\0\ud800-\udfff]/gu, '\ufffd');

interface DateTold {
  readonly date: string | null;
  /** False when it was given, or the text states it in full. */
  readonly guessed: boolean;
  readonly notes: readonly string[];
}

/** The date: as given, as the text says, or as the name of the file begins. */
function dateOf({ document }: Reading, known: DocumentFacts, { name, within }: Omit<AddInput, 'bytes'>): DateTold {
  if (known.date !== null) return { date: known.date, guessed: false, notes: [] };
  const fits = (day: string | null): day is string => day !== null && (within === undefined || day.startsWith(within));
  if (fits(document.date)) return { date: document.date, guessed: document.inferred?.includes('date') === true, notes: [] };
  const named = dateInName(name);
  if (fits(named)) return { date: named, guessed: true, notes: [] };
  const notes = [document.date, named].filter((day) => day !== null).map((day) => `the date ${day} is not in ${within}: left open`);
  return { date: null, guessed: false, notes };
}
