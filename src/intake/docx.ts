import { EntenteError } from '../errors.js';
import { type BodyText, bodyText } from './docx-body.js';
import { listCounter, listsOf } from './docx-numbering.js';
import { stylesOf } from './docx-styles.js';
import type { Extraction, Metadata } from './markdown.js';
import { declaredTitle } from './titles.js';
import { xmlEvents } from './xml.js';
import { zipParts } from './zip.js';

/** The parts that hold words or say how they count; macros, pictures and embedded files are never unpacked. */
const PARTS = {
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
  core: 'docProps/core.xml',
} as const;

/** Some versions of Word number the part that holds the text. */
const BODY = /^word\/document\d{0,3}\.xml$/;

/**
 * The words of a Word document (ECMA-376): headings and paragraphs, list items with their numbers, tables; footnotes stand after the text, so that none
 * interrupts a sentence. Tracked changes are taken as accepted, and a note says so. Errors: `docx-encrypted`, `docx-corrupt`,
 * `docx-too-large`; `unsupported-format` for
 * another kind of archive. `name` is for the messages.
 */
export function extractDocx(bytes: Uint8Array, name: string): Extraction {
  if (bytes[0] === 0xd0) throw encrypted(name);
  const wanted: ReadonlySet<string> = new Set(Object.values(PARTS));
  const parts = guarded(name, () => zipParts(bytes, (part) => wanted.has(part) || BODY.test(part)));
  const source = (part: keyof typeof PARTS): string | null => {
    const found = parts.get(PARTS[part]);
    return found === undefined ? null : decoded(found);
  };
  const body = [...parts].find(([part]) => BODY.test(part))?.[1];
  if (body === undefined) throw otherArchive(name);
  return guarded(name, () => {
    const styles = stylesOf(source('styles') ?? '');
    const counter = listCounter(listsOf(source('numbering') ?? ''));
    const main = bodyText(decoded(body), { styles, marker: counter });
    const notes = [source('footnotes'), source('endnotes')]
      .map((part) => (part === null ? '' : bodyText(part, { styles, marker: counter }).text))
      .filter((text) => text !== '');
    return { text: [main.text, ...notes].join('\n\n'), metadata: metadataOf(main, source('core') ?? '') };
  });
}

/**
 * Works on all parts of a Word document, for a caller that writes it again: the parts by name, and the name of the one that holds the text. Errors as
 * `extractDocx`; what `work` throws becomes one of them.
 */
export function docxParts<T>(bytes: Uint8Array, name: string, work: (parts: ReadonlyMap<string, Uint8Array>, main: string) => T): T {
  if (bytes[0] === 0xd0) throw encrypted(name);
  const parts = guarded(name, () => zipParts(bytes, () => true));
  const main = [...parts.keys()].find((part) => BODY.test(part));
  if (main === undefined) throw otherArchive(name);
  return guarded(name, () => work(parts, main));
}

/** XML is UTF-8 unless its first bytes are a mark of UTF-16. */
function decoded(part: Uint8Array): string {
  const encoding = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(part);
}

function metadataOf(main: BodyText, core: string): Metadata {
  const fields = new Map<string, string>();
  let field: string | null = null;
  for (const event of xmlEvents(core)) {
    if (event.kind === 'open') field = event.name;
    else if (event.kind === 'text' && field !== null) fields.set(field, event.text.trim());
    else field = null;
  }
  const title = main.title ?? declaredTitle(fields.get('dc:title'), main.text);
  const author = fields.get('dc:creator');
  const notes = notesOf(main);
  return { ...(title && { title }), ...(author && { author }), ...(notes.length > 0 && { notes }) };
}

function notesOf({ insertions, deletions, hidden }: BodyText): readonly string[] {
  const notes = [];
  if (insertions + deletions > 0)
    notes.push(`Tracked changes are taken as accepted: ${insertions} inserted are in the text, ${deletions} deleted are not.`);
  if (hidden > 0) notes.push('Hidden text is left out.');
  return notes;
}

/** Turns what the readers of ZIP and XML throw into the codes of this format. */
function guarded<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof EntenteError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof RangeError)
      throw new EntenteError('docx-too-large', {
        expected: 'a document whose parts unpack to at most 64 MB',
        came: `"${name}": ${reason}`,
        todo: 'If it is not a bomb, save its text as .txt and give that.',
      });
    throw new EntenteError('docx-corrupt', {
      expected: 'a Word document (.docx)',
      came: `"${name}", which is damaged: ${reason}`,
      todo: 'Open it in a word processor, save it again, and give that file.',
    });
  }
}

function otherArchive(name: string): EntenteError {
  return new EntenteError('unsupported-format', {
    expected: 'a Word document (.docx)',
    came: `another kind of archive in "${name}"`,
    todo: 'Unpack it, or save the document as .docx, .pdf or plain text.',
  });
}

function encrypted(name: string): EntenteError {
  return new EntenteError('docx-encrypted', {
    expected: 'a document that opens without a password',
    came: `"${name}", which has one`,
    todo: 'Save it without a password and give that file.',
  });
}
