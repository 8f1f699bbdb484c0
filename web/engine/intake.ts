import { decode, EntenteError, extractHtml, extractMarkdown } from '../../src/browser.js';
import { extractDocx } from '../../src/intake/docx.js';
import type { Given } from './engine.js';

/** What the page reads by itself, without a server. */
const HTML = /\.x?html?$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const LOOKS_HTML = /^\uFEFF?\s{0,200}<(?:!doctype html|html)\b/i;

/** The first bytes of a Word document, which is an archive. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The text of a dropped file: plain text, Markdown, a web page or a Word document. Errors: those of `decode` and `extractDocx`; `file-empty` for a page without words. */
export function intakeOf(bytes: Uint8Array, name: string): Given {
  const id = name.replace(/\.[a-z0-9]{1,8}$/i, '') || name;
  if (ZIP.every((byte, at) => bytes[at] === byte)) return given(extractDocx(bytes, name), id);
  const { text: decoded } = decode(bytes, name);
  if (HTML.test(name) || LOOKS_HTML.test(decoded.slice(0, 400))) return given(extractHtml(decoded), id);
  if (MARKDOWN.test(name)) return given(extractMarkdown(decoded), id);
  return { text: decoded, name: id };
}

function given({ text, metadata }: ReturnType<typeof extractHtml>, name: string): Given {
  if (text.trim() === '')
    throw new EntenteError('file-empty', {
      expected: `a text in "${name}"`,
      came: 'a page without words',
      todo: 'Paste the words instead.',
    });
  return { text, name, title: metadata.title, date: metadata.date };
}
