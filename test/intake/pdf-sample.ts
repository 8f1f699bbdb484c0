import { deflateSync } from 'node:zlib';

/** A line of print: its words, and where it stands (points from the left and the top of an A4 page). */
export interface Print {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}
export interface PdfOptions {
  readonly title?: string;
  /** Entries of the trailer beyond the usual: an encryption dictionary, say. */
  readonly trailer?: string;
  /** The page's drawing instead of words. */
  readonly content?: Uint8Array;
  readonly count?: number;
}

const HEIGHT = 842;

/** A PDF of the pages, in Courier (every letter is 0.6 of its size wide), letters in Windows-1252. */
export function pdfOf(pages: readonly (readonly Print[])[], { title, trailer = '', content, count }: PdfOptions = {}): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count ?? pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  for (const [at, page] of pages.entries()) {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`);
    const stream = deflateSync(content ?? Buffer.from(page.map(shown).join('\n'), 'latin1'));
    add(Buffer.concat([Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`), stream, Buffer.from('\nendstream')]));
  }
  const info = title === undefined ? '' : `/Info ${add(`<< /Title (${escaped(title)}) >>`)} 0 R`;
  return filed(objects, `${info} ${trailer}`);
}

const shown = ({ text, x = 72, y, size = 11 }: Print): string => `BT /F ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped(text)}) Tj ET`;

const SIGNS: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '—': 0x97, '•': 0x95 };
const escaped = (text: string): string =>
  text
    .replace(/[\\()]/g, '\\$&')
    .replace(/[^\x20-\x7e]/g, (sign) => `\\${(SIGNS[sign] ?? sign.charCodeAt(0)).toString(8).padStart(3, '0')}`);

function filed(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const write = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, body] of objects.entries()) {
    offsets.push(length);
    write(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  write(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  write(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(parts));
}

/** Lines below one another, from `y` down, 14 points apart. */
export const lines = (y: number, ...texts: string[]): Print[] => texts.map((text, at) => ({ text, y: y + at * 14 }));
/** Lines in a column: `x` is where they begin. */
export const column = (x: number, y: number, ...texts: string[]): Print[] => lines(y, ...texts).map((line) => ({ ...line, x }));
