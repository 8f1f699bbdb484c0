import type { Document } from '../model.js';

/** What the formats for other programs may say beside a result. Nothing is guessed: without it they say less. */
export interface Publishing {
  /** Where a document's text lies on the web; null when nowhere. */
  readonly address?: (document: Pick<Document, 'id' | 'sha256'>) => string | null;
  /** When a text was taken in, ISO instant in UTC: the time that Atom, which asks for one, gives to a text without a date. */
  readonly taken?: (document: Pick<Document, 'id' | 'sha256'>) => string | null;
  /** Where the result itself lies. */
  readonly home?: string;
  /** Who answers for it; by default the program, by name and version. */
  readonly publisher?: { readonly name: string; readonly address?: string };
}

/** The name of a text by its content (RFC 6920): offsets refer to these very words, wherever a copy of them lies. */
export function textName({ sha256 }: Document): string {
  const bytes = (sha256.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return `ni:///sha-256;${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`;
}

/** The name of something that a result says of a document, by the ids of both. */
export const urnOf = (kind: string, ...ids: readonly string[]): string => `urn:entente:${kind}:${ids.map(encodeURIComponent).join(':')}`;
