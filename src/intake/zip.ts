import { inflateRawSync } from 'node:zlib';

/** Enough for any document's words; what unpacks to more is a bomb or a mistake. */
export const MAX_UNPACKED = 64 * 1024 * 1024;
/** Parts a document has at most, pictures included. */
const MAX_PARTS = 10_000;

/** Signatures and sizes of the records of an archive (PKWARE APPNOTE 4.3). */
const END = { signature: 0x06054b50, size: 22, comment: 0xffff } as const;
const ENTRY = { signature: 0x02014b50, size: 46 } as const;
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const STORED = 0;
const DEFLATED = 8;

/**
 * The wanted parts of a ZIP archive, by their names in it. Names are only compared, never used as paths; of two parts of one name the first counts.
 * Whatever sizes the archive announces, at most 64 MB are unpacked in all. Throws an `Error` for what is no archive, is damaged or is encrypted, and a
 * `RangeError` for one that is too large.
 */
export function zipParts(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let room = MAX_UNPACKED;
  for (const entry of entriesOf(view, bytes)) {
    if (parts.has(entry.name) || !wanted(entry.name)) continue;
    const part = unpacked(view, bytes, entry, room);
    room -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  /** Of its local header. */
  readonly offset: number;
}

function entriesOf(view: DataView, bytes: Uint8Array): readonly Entry[] {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_PARTS) throw new RangeError(`${count} parts`);
  const out: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < count; nth++) {
    if (at + ENTRY.size > view.byteLength || view.getUint32(at, true) !== ENTRY.signature) throw new Error('its directory is damaged');
    const nameLength = view.getUint16(at + 28, true);
    out.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY.size, at + ENTRY.size + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY.size + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return out;
}

/** The record that ends an archive; only a comment may follow it. */
function endRecord(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.comment); at--) if (view.getUint32(at, true) === END.signature) return at;
  throw new Error('no archive, or its end is missing');
}

function unpacked(view: DataView, bytes: Uint8Array, { name, method, encrypted, packed, offset }: Entry, room: number): Uint8Array {
  if (encrypted) throw new Error(`"${name.slice(0, 60)}" is encrypted`);
  if (offset + LOCAL.size > view.byteLength || view.getUint32(offset, true) !== LOCAL.signature) throw new Error('a part is missing');
  const from = offset + LOCAL.size + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packedBytes = bytes.subarray(from, from + packed);
  if (method === STORED && packedBytes.length <= room) return packedBytes;
  if (method !== DEFLATED) throw new Error('a part is packed in an unknown way');
  try {
    return inflateRawSync(packedBytes, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new RangeError(`more than ${MAX_UNPACKED / 1024 / 1024} MB unpacked`);
    throw new Error('a part is damaged');
  }
}
