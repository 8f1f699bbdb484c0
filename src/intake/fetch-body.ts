import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { EntenteError } from '../errors.js';

/** How much of a body is taken. */
export interface BodyLimits {
  /** Bytes, of the answer as sent and as unpacked. */
  readonly maxBytes: number;
  /** Take the first `maxBytes` and leave the rest, instead of refusing the whole. */
  readonly cut: boolean;
  /** Called whenever bytes arrive. */
  readonly onBytes: () => void;
}

/** Text shrinks to a tenth, rarely to a thirtieth; a hundredth is made to fill a memory. */
const MAX_RATIO = 100;
/** Below this nobody's memory is filled, and small pages of repetition stay readable. */
const RATIO_FROM = 1024 * 1024;

/**
 * The bytes of an answer, unpacked as they arrive (`gzip`, `br`, `deflate`; one layer). Errors: `fetch-too-large`, `fetch-compression` (another
 * packing, damaged, or more than 100 times as large unpacked), and what the stream itself throws.
 */
export async function bodyOf(chunks: AsyncIterable<Uint8Array>, encoding: string, limits: BodyLimits, host: string): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  const packed = name !== '' && name !== 'identity';
  const sent = { bytes: 0 };
  const arriving = counted(chunks, sent, limits, packed, host);
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of packed ? unpacked(arriving, name, host) : arriving) {
    const room = limits.maxBytes - size;
    kept.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    size += chunk.length;
    if (size > RATIO_FROM && size > sent.bytes * MAX_RATIO) throw packing(host, `over ${MAX_RATIO} bytes out of each one sent`);
    if (size <= limits.maxBytes) continue;
    if (limits.cut) break;
    throw tooLarge(host, limits.maxBytes);
  }
  return Buffer.concat(kept);
}

/** The error of an answer over the limit. */
export const tooLarge = (host: string, limit: number): EntenteError =>
  new EntenteError('fetch-too-large', {
    expected: `at most ${Math.floor(limit / 1024)} kB from ${host}`,
    came: 'more',
    todo: 'Download the file yourself and split it.',
  });

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  sent: { bytes: number },
  limits: BodyLimits,
  packed: boolean,
  host: string,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    limits.onBytes();
    sent.bytes += chunk.length;
    if (packed && sent.bytes > limits.maxBytes) throw tooLarge(host, limits.maxBytes);
    yield chunk;
  }
}

async function* unpacked(arriving: AsyncGenerator<Uint8Array>, name: string, host: string): AsyncGenerator<Uint8Array> {
  const first = await arriving.next();
  if (first.done === true) return;
  const unpacker = unpackerOf(name, first.value, host);
  // The error reaches the loop below; the pipeline only sees to it that both ends are closed.
  const output = pipeline(Readable.from(withFirst(first.value, arriving), { objectMode: false }), unpacker, () => {});
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw /^(?:Z_|ERR__ERROR|ERR_BROTLI)/.test(code) ? packing(host, `a damaged one (${code})`) : error;
  }
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** "deflate" is sent with and without its frame; the first byte tells. */
function unpackerOf(name: string, first: Uint8Array, host: string): Transform {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  if (name === 'deflate') return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  throw packing(host, `"${name.slice(0, 40)}"`);
}

const packing = (host: string, came: string): EntenteError =>
  new EntenteError('fetch-compression', {
    expected: `an answer from ${host} that unpacks like a text (gzip, br or deflate)`,
    came,
    todo: 'Open the page in a browser, save it, and add the file.',
  });
