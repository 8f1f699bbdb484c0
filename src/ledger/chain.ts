import { createHash } from 'node:crypto';
import type { Entry } from './entries.js';

/** `prev` of the first entry. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 of bytes, or of a string in UTF-8; hexadecimal. */
export function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}

/**
 * JSON with keys in the order of their UTF-16 code units and no white space: equal values give equal bytes. Members that are undefined are left
 * out, as JSON has no word for them; an infinite number or a function throws a TypeError.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no form in JSON`);
  const written = JSON.stringify(value);
  if (written === undefined) throw new TypeError(`a ${typeof value} has no form in JSON`);
  return written;
}

/** The hash of an entry: over everything it says and the hash of the one before, so that no entry can change, go or come in between unseen. */
export function entryHash({ seq, at, by, body, prev }: Omit<Entry, 'hash'>): string {
  return sha256(canonicalJson({ seq, at, by, body, prev }));
}

/** The same, when the body is at hand as canonical JSON. */
export function linkHash(link: Omit<Entry, 'hash' | 'body'>, body: string): string {
  const { seq, at, by, prev } = link;
  return sha256(`{"at":${JSON.stringify(at)},"body":${body},"by":${canonicalJson(by)},"prev":${JSON.stringify(prev)},"seq":${seq}}`);
}
