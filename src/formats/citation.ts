import type { Span } from '../model.js';

/** What a citation says of a document. */
export interface Cited {
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  readonly date: string | null;
}

/** The address of words in a version of a document, beneath the root of a server: `/documents/ID@VERSION#t=FROM,TO`, in UTF-16 code units. */
export const permalink = ({ document, version, from, to }: { readonly document: string; readonly version: number } & Span): string =>
  `/documents/${encodeURIComponent(document)}@${version}#t=${from},${to}`;

/** A citation in one line: title, date, and where in which version the words stand, so that they are found again. */
export function citation({ id, version, title, date }: Cited, span: Span): string {
  const name = title === null ? id : title.replace(/\s+/g, ' ').trim();
  return `${name}, ${date === null ? 'no date' : longDate(date)} (${id}@${version}, ${span.from}–${span.to})`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2025-06-12" as "12 June 2025"; what is no such day stays as it is. */
function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined ? date : `${Number(day)} ${name} ${year}`;
}
