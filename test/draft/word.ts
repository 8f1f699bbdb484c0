import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const run = (text: string, tag = 'w:t', properties = ''): string =>
  `<w:r>${properties}<${tag} xml:space="preserve">${text}</${tag}></w:r>`;
export const inserted = (text: string, author: string, id = 90): string =>
  `<w:ins w:id="${id}" w:author="${author}" w:date="2026-03-01T10:00:00Z">${run(text)}</w:ins>`;
export const deleted = (text: string, author: string, id = 91): string =>
  `<w:del w:id="${id}" w:author="${author}" w:date="2026-03-01T10:00:00Z">${run(text, 'w:delText')}</w:del>`;
export const commented = (inner: string, id: number): string =>
  `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
export const footnote = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;

/** A Word document of paragraphs, with comments and footnotes by id. */
export function word(
  paragraphs: readonly string[],
  { comments = {}, footnotes = {} }: { comments?: Record<number, string>; footnotes?: Record<number, string> } = {},
): Uint8Array {
  const body = `<w:document xmlns:w="${W}"><w:body>${paragraphs.join('')}</w:body></w:document>`;
  const said = Object.entries(comments).map(
    ([id, text]) =>
      `<w:comment w:id="${id}" w:author="Vesh" w:date="2026-03-02T09:00:00Z" w:initials="V"><w:p>${run(text)}</w:p></w:comment>`,
  );
  const notes = Object.entries(footnotes).map(([id, text]) => `<w:footnote w:id="${id}"><w:p>${run(text)}</w:p></w:footnote>`);
  const override = (part: string): string => `<Override PartName="/word/${part}.xml" ContentType="${MAIN}.${part}+xml"/>`;
  const relation = (part: string, at: number): string => `<Relationship Id="rId${at}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`;
  const parts = [...(said.length > 0 ? ['comments'] : []), ...(notes.length > 0 ? ['footnotes'] : [])];
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${parts.map(override).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': body,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${parts.map(relation).join('')}</Relationships>`,
    ...(said.length > 0 && { 'word/comments.xml': `<w:comments xmlns:w="${W}">${said.join('')}</w:comments>` }),
    ...(notes.length > 0 && { 'word/footnotes.xml': `<w:footnotes xmlns:w="${W}">${notes.join('')}</w:footnotes>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
