import { zipSync } from 'fflate';
import { utf8 } from './codes.js';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const CORE =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"';

export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly core?: string;
  /** Further parts, by name. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** A small Word document: `body` is the XML within `w:body`. */
export function docxOf(body: string, { styles, numbering, footnotes, core, more = {} }: DocxParts = {}): Uint8Array {
  const part = (root: string, inner: string) => utf8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W}>${inner}</w:${root}>`);
  return zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(styles !== undefined && { 'word/styles.xml': part('styles', styles) }),
    ...(numbering !== undefined && { 'word/numbering.xml': part('numbering', numbering) }),
    ...(footnotes !== undefined && { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...(core !== undefined && { 'docProps/core.xml': utf8(`<cp:coreProperties ${CORE}>${core}</cp:coreProperties>`) }),
    ...more,
  });
}

/** A paragraph; `marks` goes into its properties. Words may hold runs of their own. */
export const p = (words: string, marks = ''): string =>
  `<w:p>${marks && `<w:pPr>${marks}</w:pPr>`}${words.startsWith('<') ? words : r(words)}</w:p>`;
export const r = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** Marks of an item of a list. */
export const item = (list: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
