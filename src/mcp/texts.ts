import { z } from 'zod';
import { EntenteError, GENRES, LEVELS, type Lexicon, type Reading, read } from '../index.js';
import { documentOf, type Ledger, readingOf } from '../ledger.js';

/** Characters of one text: more than the longest communiqué, far less than would hold everything else up. */
const LONGEST = 1_000_000;

const line = (most: number) => z.string().min(1).max(most);
/** A text given to a tool: its words, or a document of the ledger. */
export const textSchema = z
  .strictObject({
    text: z.string().min(1).max(LONGEST).optional().describe('The words themselves'),
    document: line(300)
      .regex(/^[^@]+(?:@[1-9]\d{0,8})?$/)
      .optional()
      .describe('Instead of words: a document of the ledger, as ID or ID@VERSION'),
    title: line(1000).optional(),
    date: z.iso.date().optional().describe('YYYY-MM-DD; never guessed'),
    genre: z.enum(GENRES).optional(),
    level: z.enum(LEVELS).optional(),
  })
  .describe('A text: `text` or `document`, and what is known of it');
export type GivenText = z.output<typeof textSchema>;

/** A reading and where its words can be looked up. */
export interface Source {
  readonly reading: Reading;
  /** Of a document of the ledger; null for posted words. */
  readonly version: number | null;
}

/** What tools work with. */
export interface Desk {
  readonly ledger: Ledger | null;
  readonly lexicon: Lexicon;
}

/** The ledger, or `no-ledger`. */
export function ledgerOf({ ledger }: Desk): Ledger {
  if (ledger) return ledger;
  throw new EntenteError('no-ledger', {
    expected: 'a ledger to look into',
    came: 'none: this server was started without one',
    todo: 'Start it with entente mcp --store FILE, or give the words themselves.',
  });
}

/** Reads a given text, or fetches its reading from the ledger. `id` and `genre` are taken where nothing is given. Errors: `text-or-document`, `no-ledger`, `unknown-document`. */
export async function sourceOf(
  given: GivenText,
  { id, genre, corrected = true }: { id: string; genre?: Reading['document']['genre']; corrected?: boolean },
  desk: Desk,
): Promise<Source> {
  const { text, document, ...facts } = given;
  if ((text === undefined) === (document === undefined))
    throw new EntenteError('text-or-document', {
      expected: 'either the words of a text or the id of a document',
      came: text === undefined ? 'neither' : 'both',
      todo: 'Give "text" or "document".',
    });
  if (text !== undefined) {
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    return { reading: read(text, { id, ...(genre && { genre }), ...known, lexicon: desk.lexicon }), version: null };
  }
  const [name = '', version] = document!.split('@');
  const ledger = ledgerOf(desk);
  const held = await documentOf(ledger, name, version === undefined ? undefined : Number(version));
  return { reading: await readingOf(ledger, name, held.version, { corrected }), version: held.version };
}

/** Sources under different ids, so that a span always says of which text it is. */
export function distinct(sources: readonly Source[]): readonly Source[] {
  const seen = new Map<string, number>();
  return sources.map((source) => {
    const { id } = source.reading.document;
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    if (nth === 1) return source;
    return { ...source, reading: { ...source.reading, document: { ...source.reading.document, id: `${id}-${nth}` } } };
  });
}
