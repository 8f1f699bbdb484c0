import { EntenteError } from '../errors.js';
import { canonicalJson } from './chain.js';
import type { Entry } from './entries.js';

/**
 * One line of an exported ledger. The first says what it is; a text and the bytes it was read from stand before the first entry that speaks of
 * them, unless they have been redacted; the last says how many entries there were, so that a file cut short is noticed.
 */
export type Line =
  | { readonly ledger: 'entente/1' }
  | { readonly raw: string; readonly base64: string }
  | { readonly sha256: string; readonly text: string }
  | Entry
  | { readonly end: { readonly entries: number; readonly head: string } };

/** A line as canonical JSON: the same ledger always gives the same bytes. */
export const lineOf = (line: Line): string => `${canonicalJson(line)}\n`;

/** No text or file that can be taken in makes a longer line. */
const LONGEST_LINE = 256 * 1024 * 1024;

/** Bytes as lines, which end with a line feed and nothing else: texts hold other separators. Throws `import-invalid` for bytes that are no UTF-8. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [parts, length, number] = [[] as string[], 0, 1];
  for await (const chunk of chunks) {
    const pieces = decodedPart(decoder, chunk, number).split('\n');
    for (const piece of pieces.slice(0, -1)) {
      yield parts.join('') + piece;
      [parts, length, number] = [[], 0, number + 1];
    }
    parts.push(pieces.at(-1)!);
    length += pieces.at(-1)!.length;
    if (length > LONGEST_LINE) throw invalidLine(number, 'a line longer than any ledger holds');
  }
  const rest = parts.join('') + decodedPart(decoder, undefined, number);
  if (rest !== '') yield rest;
}

function decodedPart(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined, number: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw invalidLine(number, 'bytes that are no UTF-8');
  }
}

/** A line as it came, still to be looked at. Throws `import-invalid`. */
export function parsedLine(line: string, number: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw invalidLine(number, 'a line that is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidLine(number, 'a line that is no JSON object');
  return value as Readonly<Record<string, unknown>>;
}

/** What does not belong into an exported ledger, and where it stands. */
export const invalidLine = (number: number, came: string): EntenteError =>
  new EntenteError('import-invalid', {
    expected: 'a ledger as `entente export` writes it',
    came: `${came} (line ${number})`,
    todo: 'Export it again; nothing was written.',
  });

/** The ledger to import into has gone another way. */
export const forked = (seq: number, address: string): EntenteError =>
  new EntenteError('import-conflict', {
    expected: `an empty ledger, or one that begins like the imported one`,
    came: `${address}, whose entry ${seq} is another`,
    todo: 'Import into a new file with --store; nothing was written.',
  });
