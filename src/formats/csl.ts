import type { Genre, Level, PartyId } from '../model.js';

/** What a bibliography says of a document. */
export interface CitedDocument {
  readonly id: string;
  readonly title: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly place: string | null;
  readonly parties: readonly PartyId[];
  readonly genre: Genre;
  readonly level: Level | null;
  readonly sha256: string;
  /** Address of the web it came from, or none. */
  readonly source?: string | null;
  /** Day it was taken, ISO. */
  readonly accessed?: string | null;
}
export interface CslOptions {
  /** A party's name; by default its id. */
  readonly partyName?: (id: PartyId) => string;
}

const GENRE_SAYS: Readonly<Record<Genre, string>> = {
  statement: 'Joint statement',
  readout: 'Readout',
  translation: 'Translation',
  report: 'News report',
};

/** Documents as CSL-JSON, which Zotero, Pandoc and other citation programs read. What is not known is left out; a report's parties did not write it. */
export function csl(documents: readonly CitedDocument[], { partyName = (id) => id }: CslOptions = {}): string {
  return `${JSON.stringify(
    documents.map((document) => itemOf(document, partyName)),
    null,
    2,
  )}\n`;
}

function itemOf(
  { id, title, date, place, parties, genre, sha256, source, accessed }: CitedDocument,
  partyName: (id: PartyId) => string,
): object {
  const author = genre === 'report' ? [] : parties.map((party) => ({ literal: partyName(party) }));
  const [issued, taken] = [dateOf(date), dateOf(accessed ?? null)];
  return {
    id,
    type: genre === 'report' ? 'article-newspaper' : 'document',
    title: title ?? id,
    genre: GENRE_SAYS[genre],
    ...(author.length > 0 && { author }),
    ...(issued !== null && { issued }),
    ...(place !== null && { 'event-place': place }),
    ...(taken !== null && { accessed: taken }),
    ...(typeof source === 'string' && /^https?:/.test(source) && { URL: source }),
    archive_location: `sha256:${sha256}`,
    language: 'en',
  };
}

function dateOf(day: string | null): object | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '');
  return match ? { 'date-parts': [[Number(match[1]), Number(match[2]), Number(match[3])]] } : null;
}
