import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { EntenteError } from '../errors.js';
import { decode, type Encoding, emptyFile, unsupportedFormat } from './decode.js';
import { extractHtml } from './html.js';
import { extractPage } from './html-page.js';
import { type Extraction, extractMarkdown, type Metadata } from './markdown.js';

type TextFormat = 'txt' | 'md' | 'html';
export type Format = TextFormat | 'pdf' | 'docx' | 'eml';
/** A document as it came in: its text, and what the file says of itself. */
export interface Intake {
  /** The file's name without folder and ending: the document's id. */
  readonly id: string;
  readonly format: Format;
  /** `format`: the format itself says how its letters are written (pdf, docx, eml). */
  readonly encoding: Encoding | 'format';
  /** Plain text: the decoded bytes unchanged. Other formats: the extraction. */
  readonly text: string;
  readonly metadata: Metadata;
}

/** Some four million words; a larger file is a collection, not a document. */
export const MAX_BYTES = 24 * 1024 * 1024;
const ENDINGS: Readonly<Record<string, TextFormat>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

/** The endings of the files that can be taken in, for whoever looks through a folder. */
export const TAKEN_ENDINGS: ReadonlySet<string> = new Set([
  ...Object.keys(ENDINGS).filter((ending) => ending !== ''),
  '.pdf',
  '.docx',
  '.docm',
  '.eml',
]);

/** Takes in a file. Errors: `file-missing`, `is-directory`, `file-unreadable`, `file-too-large`, and those of `takeInAny`. */
export async function takeIn(path: string): Promise<Intake> {
  return takeInAny(await bytesOf(path), path);
}

/**
 * Takes in bytes of any format: what `takeInBytes` takes, and PDF, Word (.docx) and mail (.eml), told by their first bytes or their ending. What reads
 * those is loaded only then. Errors: those of `takeInBytes`, `extractPdf`, `extractDocx` and `extractEml`.
 */
export async function takeInAny(bytes: Uint8Array, name: string): Promise<Intake> {
  if (bytes.length > MAX_BYTES) throw tooLarge(name, bytes.length);
  const format = bytes.length === 0 ? null : packedFormat(bytes, extname(name).toLowerCase());
  if (format === null) return takenText(bytes, name, extractPage);
  return taken(name, format, 'format', await EXTRACTORS[format](bytes, name));
}

type PackedFormat = 'pdf' | 'docx' | 'eml';
/** Loaded when they are needed: reading plain text does not wait for them. */
const EXTRACTORS: Readonly<Record<PackedFormat, (bytes: Uint8Array, name: string) => Promise<Extraction>>> = {
  pdf: async (bytes, name) => (await import('./pdf.js')).extractPdf(bytes, name),
  docx: async (bytes, name) => (await import('./docx.js')).extractDocx(bytes, name),
  eml: async (bytes, name) => (await import('./eml.js')).extractEml(bytes, name, extractPage),
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Null for what is text as it stands. Another program's archive and an old Word document are left to `decode`, which names them. */
function packedFormat(bytes: Uint8Array, ending: string): PackedFormat | null {
  if (isPdf(bytes)) return 'pdf';
  if (startsWith(bytes, ZIP) || (startsWith(bytes, COMPOUND) && isEncryptedPackage(bytes))) return 'docx';
  return ending === '.eml' || (ENDINGS[ending] === undefined && looksLikeMail(bytes)) || (ending === '' && looksLikeMail(bytes))
    ? 'eml'
    : null;
}

/** The mark may stand anywhere in the first kilobyte (ISO 32000-2, annex I); in a text it would stand behind words. */
const isPdf = (bytes: Uint8Array): boolean =>
  /^[^A-Za-z]{0,40}%PDF-\d|\n%PDF-\d\.\d\s/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));

/** A document with a password stands in an old compound file, under this name (MS-OFFCRYPTO). */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** A message without a telling name: header lines from the first on, and one that only mail has. */
function looksLikeMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192)).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return (
    /^(?:From [^\n]{1,200}\r?\n)?[A-Za-z][A-Za-z0-9-]{0,60}:/.test(head) &&
    /^(?:mime-version|received|message-id|return-path):/im.test(head)
  );
}

/** The bytes of a file. Errors: `file-missing`, `is-directory`, `file-unreadable`, `file-too-large`. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw fileError(path, error);
  });
  if (info.isDirectory()) {
    throw new EntenteError('is-directory', {
      expected: 'a file',
      came: `the folder "${path}"`,
      todo: 'Name the file in it that you mean.',
    });
  }
  if (info.size > MAX_BYTES) throw tooLarge(path, info.size);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw fileError(path, error);
  });
}

/**
 * Takes in the bytes of plain text, Markdown or HTML that have a name (a file's, or `-` for standard input), at once; `takeInAny` finds the article of a
 * web page better. Errors: `file-too-large`, `unsupported-format`, and those of `decode`.
 */
export function takeInBytes(bytes: Uint8Array, name: string): Intake {
  const { decoded, encoding, format } = decodedText(bytes, name);
  return taken(name, format, encoding, format === 'html' ? extractHtml(decoded) : extracted(decoded, format));
}

async function takenText(bytes: Uint8Array, name: string, page: (html: string) => Promise<Extraction>): Promise<Intake> {
  const { decoded, encoding, format } = decodedText(bytes, name);
  return taken(name, format, encoding, format === 'html' ? await page(decoded) : extracted(decoded, format));
}

function decodedText(bytes: Uint8Array, name: string): { decoded: string; encoding: Encoding; format: TextFormat } {
  if (bytes.length > MAX_BYTES) throw tooLarge(name, bytes.length);
  const ending = extname(name).toLowerCase();
  const { text: decoded, encoding } = decode(bytes, name);
  const format = formatOf(ending, decoded);
  if (format === null) throw unsupportedFormat(name, `"${ending}"`);
  return { decoded, encoding, format };
}

const extracted = (text: string, format: TextFormat): Extraction => (format === 'md' ? extractMarkdown(text) : { text, metadata: {} });

function taken(name: string, format: Format, encoding: Intake['encoding'], { text, metadata }: Extraction): Intake {
  if (text.trim() === '') throw emptyFile(name, `${format} without any words`);
  return { id: idOf(name), format, encoding, text, metadata };
}

/** By its ending; without a telling one, HTML is known by its first tag, and any other text is plain. Data formats are refused. */
function formatOf(ending: string, text: string): TextFormat | null {
  const byEnding = ENDINGS[ending];
  if (byEnding && byEnding !== 'txt') return byEnding;
  if (/^\uFEFF?\s{0,200}<(?:!doctype html|html)\b/i.test(text.slice(0, 400))) return 'html';
  return REFUSED.has(ending) ? null : 'txt';
}
const REFUSED = new Set([
  '.json',
  '.jsonl',
  '.csv',
  '.tsv',
  '.xml',
  '.yaml',
  '.yml',
  '.js',
  '.ts',
  '.css',
  '.rtf',
  '.doc',
  '.docx',
  '.pdf',
  '.odt',
]);

function idOf(name: string): string {
  const base = basename(name);
  return base === '-' ? 'stdin' : base.slice(0, base.length - extname(base).length) || base;
}

function tooLarge(name: string, size: number): EntenteError {
  return new EntenteError('file-too-large', {
    expected: `at most ${MAX_BYTES / 1024 / 1024} MB`,
    came: `${Math.ceil(size / 1024 / 1024)} MB in "${name}"`,
    todo: 'Split the collection into its documents.',
  });
}

function fileError(path: string, error: NodeJS.ErrnoException): EntenteError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new EntenteError('file-missing', {
      expected: 'a file',
      came: `"${path}", which is not there`,
      todo: 'Check the name and the folder.',
    });
  }
  return new EntenteError('file-unreadable', {
    expected: 'a file that can be read',
    came: `"${path}" (${error.code ?? 'unknown error'})`,
    todo: 'Check its permissions.',
  });
}
