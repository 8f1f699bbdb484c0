import { EntenteError } from '../errors.js';
import type { Extraction } from './markdown.js';
import { withoutEdges } from './pdf-edges.js';
import { linesOfPages } from './pdf-lines.js';
import { textOfLines } from './pdf-paragraphs.js';
import { type PdfAnswer, type PdfLimits, type PdfPage, readPdf } from './pdf-worker.js';
import { declaredTitle } from './titles.js';

/** What a PDF may cost by default: 3,000 pages, 20 million letters, a minute, a gigabyte. */
export const PDF_LIMITS: PdfLimits = { pages: 3000, letters: 20_000_000, time: 60_000, memory: 1024 * 1024 * 1024 };
/** Of the letters a page shows, the least share that are letters of a script, digits or common marks; with fewer the fonts hide what they mean. */
const LEGIBLE = 0.6;

/**
 * The words of a PDF: lines from the places of the letters, two columns one after the other, paragraphs by spacing and indentation, running heads, feet
 * and page numbers left out, words divided at line ends made whole. Errors: `pdf-encrypted`, `pdf-no-text` (a scan), `pdf-corrupt`, `pdf-too-large`.
 * `name` is for the messages.
 */
export async function extractPdf(bytes: Uint8Array, name: string, limits: PdfLimits = PDF_LIMITS): Promise<Extraction> {
  const answer = await readPdf(bytes, limits);
  if (answer.kind !== 'pages') throw refusal(answer, name);
  const text = textOfLines(withoutEdges(linesOfPages(answer.pages), answer.pages));
  if (!isLegible(text)) throw noText(name, answer.pages);
  const title = declaredTitle(answer.title ?? undefined, text);
  return { text, metadata: { ...(title && { title }), ...(answer.author && { author: answer.author }) } };
}

function isLegible(text: string): boolean {
  const inked = text.replace(/\s/g, '');
  const letters = inked.match(/[\p{L}\p{M}\p{N}.,;:!?'"()“”‘’–—-]/gu)?.length ?? 0;
  return inked !== '' && letters >= inked.length * LEGIBLE;
}

function refusal(answer: Exclude<PdfAnswer, { kind: 'pages' }>, name: string): EntenteError {
  if (answer.kind === 'encrypted')
    return new EntenteError('pdf-encrypted', {
      expected: 'a PDF that opens without a password',
      came: `"${name}", which has one`,
      todo: 'Save it without a password and give that file.',
    });
  if (answer.kind === 'too-large')
    return new EntenteError('pdf-too-large', {
      expected: `at most ${PDF_LIMITS.pages} pages, read within a minute and a gigabyte`,
      came: `"${name}": ${answer.reason}`,
      todo: 'Take out the pages you need, or save its text as .txt.',
    });
  return new EntenteError('pdf-corrupt', {
    expected: 'a PDF',
    came: `"${name}", which is damaged: ${answer.reason.slice(0, 200)}`,
    todo: 'Open it in a viewer, print it into a new PDF, and give that file.',
  });
}

function noText(name: string, pages: readonly PdfPage[]): EntenteError {
  return new EntenteError('pdf-no-text', {
    expected: 'a PDF with text in it',
    came: `"${name}": ${pages.length} page${pages.length === 1 ? '' : 's'} of pictures, or of letters that its fonts do not name`,
    todo: 'Run text recognition (OCR) over it and give the result.',
  });
}
