import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { EntenteError } from '../errors.js';
import { decode, type Encoding, emptyFile, unsupportedFormat } from './decode.js';
import { extractHtml } from './html.js';
import { extractMarkdown, type Metadata } from './markdown.js';

export type Format = 'txt' | 'md' | 'html';
/** A document as it came in: its text, and what the file says of itself. */
export interface Intake {
  /** The file's name without folder and ending: the document's id. */
  readonly id: string;
  readonly format: Format;
  readonly encoding: Encoding;
  /** Plain text: the decoded bytes unchanged. Other formats: the extraction. */
  readonly text: string;
  readonly metadata: Metadata;
}

/** Some four million words; a larger file is a collection, not a document. */
export const MAX_BYTES = 24 * 1024 * 1024;
const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'txt',
  '.text': 'txt',
  '': 'txt',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

/** Takes in a file. Errors: `file-missing`, `is-directory`, `file-unreadable`, `file-too-large`, and those of `takeInBytes`. */
export async function takeIn(path: string): Promise<Intake> {
  return takeInBytes(await bytesOf(path), path);
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

/** Takes in bytes that have a name (a file's, or `-` for standard input). Errors: `file-too-large`, `unsupported-format`, and those of `decode`. */
export function takeInBytes(bytes: Uint8Array, name: string): Intake {
  if (bytes.length > MAX_BYTES) throw tooLarge(name, bytes.length);
  const ending = extname(name).toLowerCase();
  const { text: decoded, encoding } = decode(bytes, name);
  const format = formatOf(ending, decoded);
  if (format === null) throw unsupportedFormat(name, `"${ending}"`);
  const { text, metadata } = extract(decoded, format);
  if (text.trim() === '') throw emptyFile(name, `${format} without any words`);
  return { id: idOf(name), format, encoding, text, metadata };
}

function extract(text: string, format: Format): { text: string; metadata: Metadata } {
  if (format === 'html') return extractHtml(text);
  if (format === 'md') return extractMarkdown(text);
  return { text, metadata: {} };
}

/** By its ending; without a telling one, HTML is known by its first tag, and any other text is plain. Data formats are refused. */
function formatOf(ending: string, text: string): Format | null {
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
