import { strToU8 } from 'fflate';
import type { DraftText, Mark, WordPiece, WordSource } from '../model.js';
import { CONTENT_TYPES, DOCUMENT_RELATIONS, escaped, RELATIONS, STYLES, W, XML } from './docx.js';

/** A draft set plainly, a paragraph for each line; its tracked changes are tracked changes, with their authors and without a date. */
export function plainWord({ text, marks }: DraftText): WordSource {
  const changes = marks.filter(({ kind }) => kind === 'insertion' || kind === 'deletion');
  const edges = [...new Set(changes.flatMap(({ from, to }) => [from, to]))].sort((x, y) => x - y);
  const pieces: WordPiece[] = [];
  const out: string[] = [`${XML}<w:document xmlns:w="${W}"><w:body>`];
  let length = out[0]?.length ?? 0;
  const put = (xml: string): void => {
    out.push(xml);
    length += xml.length;
  };
  let id = 0;
  let edge = 0;
  const stretch = (from: number, to: number): void => {
    const around = changes.filter((change) => change.from <= from && change.to >= to);
    const deleted = around.some(({ kind }) => kind === 'deletion');
    const tag = deleted ? DELETED_TAG : TAG;
    put(around.map((change) => opening(change, ++id)).join(''));
    put('<w:r>');
    const raw = escaped(text.slice(from, to));
    const start = length + tag.length;
    pieces.push({
      from,
      to,
      tag: { from: length, to: start },
      xml: { from: start, to: start + raw.length },
      properties: '',
      deleted,
    });
    put(`${tag}${raw}</w:${deleted ? 'delText' : 't'}></w:r>`);
    put(around.reduceRight((closed, { kind }) => `${closed}</${TAGS[kind as keyof typeof TAGS]}>`, ''));
  };
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.replace(/\r$/, '').length;
    if (to > from) {
      put('<w:p>');
      for (let at = from; at < to; ) {
        while (edge < edges.length && (edges[edge] as number) <= at) edge++;
        const end = Math.min(to, edges[edge] ?? to);
        stretch(at, end);
        at = end;
      }
      put('</w:p>');
    }
    from += line.length + 1;
  }
  put('</w:body></w:document>');
  const xml = out.join('');
  const parts = new Map(
    Object.entries({
      '[Content_Types].xml': CONTENT_TYPES.replace(/<Override PartName="\/docProps[^>]*>/, ''),
      '_rels/.rels': RELATIONS.replace(/<Relationship Id="rId2"[^>]*>/, ''),
      'word/document.xml': xml,
      'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
      'word/styles.xml': STYLES,
    }).map(([name, source]) => [name, strToU8(source)] as const),
  );
  return { parts, main: 'word/document.xml', xml, pieces };
}

const TAG = '<w:t xml:space="preserve">';
const DELETED_TAG = '<w:delText xml:space="preserve">';
const TAGS = { insertion: 'w:ins', deletion: 'w:del' } as const;

const opening = ({ kind, author }: Mark, id: number): string =>
  `<${TAGS[kind as keyof typeof TAGS]} w:id="${id}" w:author="${escaped(author ?? 'unknown')}">`;
