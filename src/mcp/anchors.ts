import { z } from 'zod';
import type { Document, Span } from '../index.js';
import { permalink } from '../ledger.js';
import type { Source } from './texts.js';

/** Characters of a quotation in an answer; the offsets hold the whole. */
const LONGEST_QUOTE = 600;

/** Words with the place where they stand. */
export const anchorSchema = z.strictObject({
  document: z.string(),
  from: z.int().min(0).describe('UTF-16 code units, half-open'),
  to: z.int().min(0),
  quote: z.string().describe('The words; cut with … when long'),
  permalink: z.string().nullable().describe('Beneath the address of the server; null for a posted text'),
});
export type Anchor = z.output<typeof anchorSchema>;

/** What an answer says of a document. */
export const documentSchema = z.strictObject({
  id: z.string(),
  version: z.int().nullable(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  genre: z.string(),
  level: z.string().nullable(),
  parties: z.array(z.string()),
  sha256: z.string(),
});

/** A document as answers name it. */
export function named({ reading: { document }, version }: Source): z.output<typeof documentSchema> {
  const { id, title, date, genre, level, parties, sha256 } = document;
  return { id, version, title, date, genre, level, parties: [...parties], sha256 };
}

/** Anchors of the texts of one answer. */
export function anchorsOf(sources: readonly Source[]): (document: string, span: Span) => Anchor {
  const texts = new Map(sources.map(({ reading: { document }, version }) => [document.id, { document, version }]));
  return (id, { from, to }) => {
    const held = texts.get(id);
    return {
      document: id,
      from,
      to,
      quote: quoteOf(held?.document, { from, to }),
      permalink: linkOf(id, held?.version ?? null, { from, to }),
    };
  };
}

function quoteOf(document: Document | undefined, { from, to }: Span): string {
  const words = (document?.text ?? '').slice(from, to).replace(/\s+/g, ' ').trim();
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)} …` : words;
}

function linkOf(document: string, version: number | null, { from, to }: Span): string | null {
  return version === null ? null : permalink({ document, version, from, to });
}
