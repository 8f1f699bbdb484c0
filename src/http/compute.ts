import { check, compare, type Lexicon, type Publishing, type Reading, type ReadOptions, read, takeInAny } from '../index.js';
import { CHECK_FORMATS, COMPARISON_FORMATS, READING_FORMATS, REDLINE_FORMATS, type Rendition } from './renditions.js';

/** A text to work on: posted words, the bytes of a posted file, or a reading that the ledger holds. What is given of it wins over what it says. */
export type Source =
  | { readonly kind: 'text'; readonly text: string; readonly given: GivenFacts }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string; readonly given: GivenFacts }
  | {
      readonly kind: 'reading';
      readonly reading: Reading;
      /** When the ledger took it in, ISO instant in UTC. */
      readonly taken?: string;
    };
export type GivenFacts = Omit<ReadOptions, 'lexicon'>;

/** Work that takes tens of milliseconds or more. */
export type Work =
  | { readonly kind: 'read'; readonly text: Source; readonly format: keyof typeof READING_FORMATS }
  | {
      readonly kind: 'compare';
      readonly before: Source;
      readonly after: Source;
      readonly earlier: readonly Source[];
      readonly by: 'act' | 'paragraph';
      readonly format: keyof typeof COMPARISON_FORMATS;
    }
  | {
      readonly kind: 'redline';
      readonly before: Source;
      readonly after: Source;
      readonly author: string;
      readonly date: string;
      readonly format: keyof typeof REDLINE_FORMATS;
    }
  | {
      readonly kind: 'check';
      readonly report: Source;
      readonly statements: readonly Source[];
      readonly also: readonly Source[];
      readonly previous: readonly Source[];
      readonly format: keyof typeof CHECK_FORMATS;
    };

/** A result ready to be sent. */
export interface Made {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly ending: string;
}

/** Does the work and puts the result into its format. Errors: those of taking in files. */
export async function make(work: Work, lexicon: Lexicon): Promise<Made> {
  switch (work.kind) {
    case 'read':
      return rendered(READING_FORMATS[work.format], await readingOf(work.text, 'text', lexicon));
    case 'compare': {
      const [before, after] = await pairOf(work.before, work.after, lexicon);
      const earlier = await readingsFrom(work.earlier, 'earlier', lexicon);
      const taken = new Map([
        [before.document.id, takenOf(work.before)],
        [after.document.id, takenOf(work.after)],
      ]);
      const comparison = compare(before, after, { by: work.by, earlier, lexicon });
      return rendered(COMPARISON_FORMATS[work.format], comparison, { taken: ({ id }) => taken.get(id) ?? null });
    }
    case 'redline': {
      const [before, after] = await pairOf(work.before, work.after, lexicon);
      const comparison = compare(before, after, { by: 'paragraph', lexicon });
      return rendered(REDLINE_FORMATS[work.format], { comparison, author: work.author, date: work.date });
    }
    case 'check':
      return rendered(CHECK_FORMATS[work.format], await checkOf(work, lexicon));
  }
}

/** What is posted is taken in now. */
const takenOf = (source: Source): string => (source.kind === 'reading' ? source.taken : undefined) ?? new Date().toISOString();

async function checkOf(work: Extract<Work, { kind: 'check' }>, lexicon: Lexicon) {
  const report = await readingOf(work.report, 'report', lexicon, 'report');
  const statements = await readingsFrom(work.statements, 'statement', lexicon, 'statement');
  const also = await readingsFrom(work.also, 'also', lexicon, 'readout');
  const previous = await readingsFrom(work.previous, 'previous', lexicon, 'statement');
  const [first, ...rest] = distinct([report, ...statements, ...also, ...previous]);
  const cut = (from: number, count: number) => rest.slice(from, from + count);
  return check(first!, cut(0, statements.length), {
    also: cut(statements.length, also.length),
    previous: cut(statements.length + also.length, previous.length),
    lexicon,
  });
}

async function pairOf(before: Source, after: Source, lexicon: Lexicon): Promise<readonly [Reading, Reading]> {
  const [one, two] = distinct([await readingOf(before, 'before', lexicon), await readingOf(after, 'after', lexicon)]);
  return [one!, two!];
}

/** Some sources as readings, in order; `id` and `genre` stand where nothing is given. */
export async function readingsFrom(
  sources: readonly Source[],
  id: string,
  lexicon: Lexicon,
  genre?: GivenFacts['genre'],
): Promise<readonly Reading[]> {
  const out: Reading[] = [];
  for (const source of sources) out.push(await readingOf(source, id, lexicon, genre));
  return out;
}

/** `id` and `genre` stand where nothing is given. What the caller says wins over what the file says of itself, that over what the text says. */
async function readingOf(source: Source, id: string, lexicon: Lexicon, genre?: GivenFacts['genre']): Promise<Reading> {
  if (source.kind === 'reading') return source.reading;
  const known = { id, ...(genre && { genre }) };
  if (source.kind === 'text') return read(source.text, { ...known, ...source.given, lexicon });
  const intake = await takeInAny(source.bytes, source.name);
  const { title, date } = intake.metadata;
  return read(intake.text, { ...known, id: intake.id, ...(title && { title }), ...(date && { date }), ...source.given, lexicon });
}

/** Ids made unique, so that a span always says of which document it is: a second "statement" becomes "statement-2". */
function distinct(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Map<string, number>();
  return readings.map((reading) => {
    const nth = (seen.get(reading.document.id) ?? 0) + 1;
    seen.set(reading.document.id, nth);
    if (nth === 1) return reading;
    return { ...reading, document: { ...reading.document, id: `${reading.document.id}-${nth}` } };
  });
}

/** A value in one of its formats, as bytes. */
export function rendered<T>(rendition: Rendition<T>, value: T, publishing: Publishing = {}): Made {
  const made = rendition.make(value, publishing);
  // Copied, so that the bytes own their buffer and can be handed to another thread or process.
  const bytes = Uint8Array.from(typeof made === 'string' ? encoder.encode(made) : made);
  return { bytes, type: rendition.type, ending: rendition.ending };
}
const encoder = new TextEncoder();

/** Does work. Ends early with the signal's reason when the caller has gone. */
export interface Compute {
  readonly run: (work: Work, signal: AbortSignal) => Promise<Made>;
  readonly close: () => Promise<void>;
}

/** Work on the caller's own thread. */
export function computeHere(lexicon: Lexicon): Compute {
  return {
    run: async (work, signal) => {
      signal.throwIfAborted();
      return make(work, lexicon);
    },
    close: async () => {},
  };
}
