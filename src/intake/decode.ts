import { EntenteError } from '../errors.js';
import { type EastAsian, eastAsianEncoding } from './decode-east-asian.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | EastAsian;
export interface Decoded {
  /** The decoded bytes unchanged: a byte-order mark and CRLF are kept. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Formats that are told by their first bytes, so that the refusal can name them. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP archive (DOCX, XLSX, ODT, EPUB)', [0x50, 0x4b, 0x03, 0x04]],
  ['old Word document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip archive', [0x1f, 0x8b]],
];
/** How many bytes are looked at to tell text from binary, and UTF-16 without a mark. */
const PROBE = 4096;
/** Share of zero bytes on one side of the pairs that makes bytes UTF-16: Latin letters have one zero byte each. */
const UTF16_SHARE = 0.4;
/** Share of control bytes that no text holds. */
const CONTROL_SHARE = 0.01;

/**
 * Bytes to text: UTF-8, UTF-16 (with or without mark), Windows-1252 (which holds Latin-1) and the encodings of East Asia are detected.
 * Errors: `file-empty`, `unsupported-format` (named), `unsupported-encoding` (UTF-32), `binary-file`. `name` is for the messages.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes.length === 0) throw emptyFile(name, 'a file of 0 bytes');
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) throw unsupportedFormat(name, known[0]);
  const encoding = encodingOf(bytes, name);
  const text = decodeAs(bytes, encoding);
  if (text.trim() === '' || text.trim() === '\uFEFF') throw emptyFile(name, 'only white space');
  return { text, encoding };
}

/** The error of a file without words; `came` says what was found. */
export const emptyFile = (name: string, came: string): EntenteError =>
  new EntenteError('file-empty', { expected: `a text in "${name}"`, came, todo: 'Give a file with words in it.' });

/** The error of a format that isn't read; `format` is its name. */
export const unsupportedFormat = (name: string, format: string): EntenteError =>
  new EntenteError('unsupported-format', {
    expected: 'plain text, Markdown, HTML, PDF, Word (.docx) or mail (.eml)',
    came: `${format} in "${name}"`,
    todo: 'Save the document as plain text (UTF-8) and give that file.',
  });

function encodingOf(bytes: Uint8Array, name: string): Encoding {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    throw new EntenteError('unsupported-encoding', {
      expected: 'UTF-8, UTF-16 or Windows-1252',
      came: `UTF-32 in "${name}"`,
      todo: 'Save the file as UTF-8.',
    });
  }
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return unmarked;
  if (isBinary(bytes)) {
    throw new EntenteError('binary-file', {
      expected: `a text in "${name}"`,
      came: 'bytes that no text holds (zero or control bytes)',
      todo: 'Give a text, Markdown, HTML, PDF, Word (.docx) or mail (.eml) file.',
    });
  }
  return isUtf8(bytes) ? 'utf-8' : (eastAsianEncoding(bytes) ?? 'windows-1252');
}

/** Latin text in UTF-16 has a zero in every second byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const end = Math.min(bytes.length, PROBE) & ~1;
  if (end < 4 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (odd / pairs > UTF16_SHARE && even === 0) return 'utf-16le';
  if (even / pairs > UTF16_SHARE && odd === 0) return 'utf-16be';
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, PROBE);
  let controls = 0;
  for (let index = 0; index < end; index += 1) {
    const byte = bytes[index]!;
    if (byte === 0) return true;
    // Tab, line feed, vertical tab, form feed, carriage return, escape and the old end-of-file mark occur in texts.
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls += 1;
  }
  return controls / end > CONTROL_SHARE;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** 0x80–0x9F of Windows-1252, in order; everywhere else it is Latin-1. Node 20 decodes these as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeWindows1252 = (bytes: Uint8Array): string => repairControls(new TextDecoder('latin1').decode(bytes));

/** Text with the characters of Windows-1252 where a decoder left controls (0x80–0x9F), which no text holds. */
export const repairControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
