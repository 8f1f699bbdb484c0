import { Inflate } from 'fflate';

/** Pieces in which packed bytes are unfolded: small enough to stop a bomb early. */
const PIECE = 64 * 1024;

/** What the reader of Word files takes from Node's own library, for a browser: unfolds raw deflate, and throws beyond `maxOutputLength` bytes. */
export function inflateRawSync(bytes: Uint8Array, { maxOutputLength }: { readonly maxOutputLength: number }): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > maxOutputLength) throw Object.assign(new RangeError('larger than allowed'), { code: 'ERR_BUFFER_TOO_LARGE' });
    chunks.push(chunk);
  });
  for (let at = 0; at < bytes.length; at += PIECE) inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
