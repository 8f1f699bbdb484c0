import { strToU8, zipSync } from 'fflate';
import type { Redline, RedlineParagraph, RedlineRun } from '../model.js';
import { nameOf } from './wording.js';

export interface DocxOptions {
  /** Who is named as the author of the tracked changes. */
  readonly author?: string;
  /** When the changes are said to have been made, as an ISO date and time; by default midnight of the later text's date, or of 1970 without one. No clock is read. */
  readonly date?: string;
}

/**
 * A redline as a Word document with real tracked changes: insertions, deletions and moves that Word and LibreOffice can take or refuse one by
 * one. Gives the bytes of the .docx file; the same redline and options always give the same bytes.
 */
export function docx(redline: Redline, { author = 'Entente', date = dayOf(redline) }: DocxOptions = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': documentXml(redline, { author, date }),
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
    'word/styles.xml': STYLES,
    'docProps/core.xml': coreXml(redline, author, date),
  };
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: ZIP_EPOCH });
}

/** Zip files know no earlier day; a fixed one keeps the bytes the same. */
export const ZIP_EPOCH = '1980-01-01T00:00:00';

const dayOf = ({ after }: Redline): string => `${after.date ?? '1970-01-01'}T00:00:00Z`;

interface Stamp {
  readonly author: string;
  readonly date: string;
}

/** The main part alone, for validation against the schema of WordprocessingML. */
export function documentXml({ paragraphs }: Redline, stamp: Stamp): string {
  const ids = counter();
  const body = paragraphs.map((paragraph) => paragraphXml(paragraph, stamp, ids)).join('');
  return `${XML}<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

type Ids = () => number;
function counter(): Ids {
  let last = 0;
  return () => ++last;
}

const STYLE_IDS: Readonly<Record<RedlineParagraph['style'], string>> = {
  title: 'Title',
  heading: 'Heading1',
  item: 'ListParagraph',
  paragraph: 'Normal',
};

function paragraphXml({ style, end, runs }: RedlineParagraph, stamp: Stamp, ids: Ids): string {
  const mark = end === 'same' ? '' : `<w:rPr><w:${end === 'inserted' ? 'ins' : 'del'} ${stamped(stamp, ids)}/></w:rPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE_IDS[style]}"/>${mark}</w:pPr>${runs.map((run) => runXml(run, stamp, ids)).join('')}</w:p>`;
}

function runXml({ kind, text, move }: RedlineRun, stamp: Stamp, ids: Ids): string {
  if (kind === 'same') return `<w:r>${textXml('t', text)}</w:r>`;
  if (kind === 'inserted') return `<w:ins ${stamped(stamp, ids)}><w:r>${textXml('t', text)}</w:r></w:ins>`;
  if (kind === 'deleted') return `<w:del ${stamped(stamp, ids)}><w:r>${textXml('delText', text)}</w:r></w:del>`;
  const range = kind === 'from' ? 'moveFrom' : 'moveTo';
  const id = ids();
  return (
    `<w:${range}RangeStart w:id="${id}" w:name="move${move}" w:author="${escaped(stamp.author)}" w:date="${escaped(stamp.date)}"/>` +
    `<w:${range} ${stamped(stamp, ids)}><w:r>${textXml('t', text)}</w:r></w:${range}><w:${range}RangeEnd w:id="${id}"/>`
  );
}

const stamped = ({ author, date }: Stamp, ids: Ids): string => `w:id="${ids()}" w:author="${escaped(author)}" w:date="${escaped(date)}"`;
const textXml = (tag: 't' | 'delText', text: string): string => `<w:${tag} xml:space="preserve">${escaped(text)}</w:${tag}>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold: control characters but tab and line ends, non-characters, lone surrogates. */
const FORBIDDEN = /(?![\t\n\r\u0080-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;
/** Text made safe in XML. */
export const escaped = (text: string): string => text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MAIN_TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
export const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
export const DOCUMENT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const styleXml = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
export const STYLES = `${XML}<w:styles xmlns:w="${W}">${[
  styleXml(
    'Normal',
    'Normal',
    '<w:spacing w:after="160" w:line="276" w:lineRule="auto"/>',
    '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="22"/>',
  ),
  styleXml('Title', 'Title', '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="32"/>'),
  styleXml(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="26"/>',
  ),
  styleXml('ListParagraph', 'List Paragraph', '<w:ind w:left="567"/>', ''),
].join('')}</w:styles>`;

function coreXml(redline: Redline, author: string, date: string): string {
  const title = `${nameOf(redline.before)} → ${nameOf(redline.after)}`;
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${escaped(date)}</dcterms:created></cp:coreProperties>`;
}
