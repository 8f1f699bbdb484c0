import { describe, expect, it } from 'vitest';
import type { EntenteError } from '../../src/errors.js';
import { extractPdf, PDF_LIMITS } from '../../src/intake/pdf.js';
import { linesOfPages } from '../../src/intake/pdf-lines.js';
import { codeOf, intakeOf, textOf, utf8 } from './codes.js';
import { column, lines, type Print, pdfOf } from './pdf-sample.js';

const read = (...pages: Print[][]): Promise<string> => textOf(pdfOf(pages), 'x.pdf');
const paragraphs = async (...pages: Print[][]): Promise<readonly string[]> => (await read(...pages)).split('\n\n');
const at = (y: number, text: string, x = 72, size = 11): Print => ({ text, x, y, size });

describe('a PDF', () => {
  it('gives lines as paragraphs, set apart where the print is', async () => {
    const page = [
      at(80, 'Joint Statement of Arvenia and Borland', 140, 16),
      ...lines(
        120,
        'The ministers met in Varrin and reaffirmed their partnership in',
        'full. They welcomed the accord of Tolme on the waters of the',
        'Lorn Strait.',
      ),
      ...lines(176, 'They also condemned the raid on Holm in the strongest terms and', 'demanded an end to it.'),
    ];
    expect(await paragraphs(page)).toEqual([
      'Joint Statement of Arvenia and Borland',
      'The ministers met in Varrin and reaffirmed their partnership in full. They welcomed the accord of Tolme on the waters of the Lorn Strait.',
      'They also condemned the raid on Holm in the strongest terms and demanded an end to it.',
    ]);
  });
  it('sees a new paragraph in an indentation, a short last line, or the mark of an item', async () => {
    const full = 'The ministers reaffirmed all of their common aims in the Strait.';
    expect(await paragraphs([...lines(100, full, full), at(128, full, 90), at(142, full), at(156, 'They left.'), at(170, full)])).toEqual([
      `${full} ${full}`,
      `${full} ${full} They left.`,
      full,
    ]);
    const items = [
      at(100, 'They will:'),
      at(114, '1. patrol the waters of the Lorn Strait together, all through the'),
      at(128, 'coming year;', 90),
      at(142, '2. share what they see.'),
    ];
    expect(await paragraphs(items)).toEqual([
      'They will:',
      '1. patrol the waters of the Lorn Strait together, all through the coming year;',
      '2. share what they see.',
    ]);
  });
  it.each([
    ['coop-', 'eration with Borland', 'cooperation with Borland'],
    ['the ROK-', 'U.S. alliance', 'the ROK-U.S. alliance'],
    ['a Japan-', 'led mission to Japan that led to peace', 'a Japan-led mission to Japan that led to peace'],
    ['long-', 'term aims', 'long-term aims'],
    ['with-', 'out delay, with all out in', 'without delay, with all out in'],
    ['multi\u00ad', 'lateral talks', 'multilateral talks'],
  ])('joins "%s" and "%s" at the end of a line', async (before, after, joined) => {
    const head = 'The ministers of the three states met for';
    expect(await read(lines(100, `${head} ${before}`, `${after}; they were glad.`))).toBe(`${head} ${joined}; they were glad.`);
  });
  it('leaves running heads, running feet and page numbers out, and reads on across pages', async () => {
    const page = (number: number, ...own: string[]): Print[] => [
      at(40, `Accord of Tolme ${number}`),
      ...lines(100, ...own),
      at(800, `Page ${number} of 3`),
      at(814, 'Ministry of Arvenia'),
    ];
    expect(
      await paragraphs(
        page(
          1,
          'They reaffirmed their commitment to the whole of the accord, in',
          'all of its parts, and they pledged to keep every part of it for',
        ),
        page(2, 'as long as it is in force.', 'They condemned the raid on the ships of Borland in the waters of', 'the Strait.'),
        page(3, 'They will meet again in Holm.'),
      ),
    ).toEqual([
      'They reaffirmed their commitment to the whole of the accord, in all of its parts, and they pledged to keep every part of it for as long as it is in force.',
      'They condemned the raid on the ships of Borland in the waters of the Strait.',
      'They will meet again in Holm.',
    ]);
  });
  it('keeps a line that stands at the edge of one page only', async () => {
    expect(await read([at(40, 'Press Statement'), ...lines(100, 'They met.')], [at(40, 'Annex'), ...lines(100, 'They agreed.')])).toBe(
      'Press Statement\n\nThey met.\n\nAnnex\n\nThey agreed.',
    );
  });
  it('reads two columns one after the other, and what stands across them in its place', async () => {
    const left = Array.from({ length: 10 }, (_, nth) => `left side line number ${nth}`);
    const right = left.map((line) => line.replace('left', 'right'));
    const text = await read([
      at(60, 'A title that stands across the whole of the page and both of it'),
      ...column(72, 100, ...left),
      ...column(330, 103, ...right),
    ]);
    expect(text).toBe(`A title that stands across the whole of the page and both of it\n\n${left.join(' ')} ${right.join(' ')}`);
  });
  it('takes the rows of a table as lines', async () => {
    const rows = Array.from({ length: 9 }, (_, nth) => [
      at(100 + nth * 14, `State ${nth}`),
      at(100 + nth * 14, `${nth}0 marks`, 330),
    ]).flat();
    expect(await read(rows)).toContain('State 3 30 marks');
  });
  it('puts notes from the feet of pages after the text, and drops their marks', async () => {
    const page = [
      ...lines(100, 'They welcomed the accord of Tolme and all that it says about the'),
      at(110, '1', 520, 6),
      at(114, 'Strait.'),
      at(780, '1 Signed on 3 May 2024.', 72, 8),
    ];
    expect(await paragraphs(page, lines(100, 'They left.'))).toEqual([
      'They welcomed the accord of Tolme and all that it says about the Strait.',
      'They left.',
      '1 Signed on 3 May 2024.',
    ]);
  });
  it('takes ligatures apart and leaves print that runs up the page out', () => {
    const item = { x: 72, y: 100, width: 60, size: 11, font: 'f' };
    const page = {
      width: 595,
      height: 842,
      items: [
        { ...item, text: 'o\ufb03cial' },
        { ...item, text: 'text', x: 140 },
      ],
    };
    expect(linesOfPages([page]).map((line) => line.text)).toEqual(['official text']);
  });
  it('takes the title it declares, and is known without a telling name', async () => {
    const bytes = pdfOf([lines(100, 'They met – “in full”.')], { title: 'Accord of Tolme' });
    expect(await intakeOf(bytes, '-')).toEqual({
      id: 'stdin',
      format: 'pdf',
      encoding: 'format',
      text: 'They met – “in full”.',
      metadata: { title: 'Accord of Tolme' },
    });
  });
});

describe('a PDF that is none, or a trap', () => {
  const one = [lines(100, 'They met.')];
  const sixteen = '00112233445566778899aabbccddeeff';
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${sixteen}${sixteen}> /U <${sixteen}${sixteen}> >> /ID [<${sixteen}> <${sixteen}>]`;
  it.each<[string, Uint8Array, string]>([
    ['a password', pdfOf(one, { trailer: encrypt }), 'pdf-encrypted'],
    ['no words, as in a scan', pdfOf([[]]), 'pdf-no-text'],
    ['nothing behind its first line', utf8('%PDF-1.7\n'), 'pdf-corrupt'],
    ['bytes by chance', utf8(`%PDF-1.7\n${'x'.repeat(5000)}`), 'pdf-corrupt'],
    [
      'pages that name themselves their own parent',
      utf8(
        '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n',
      ),
      'pdf-corrupt',
    ],
    ['a million pages of which one is there', pdfOf(one, { count: 1_000_000 }), 'no error'],
  ])('ends soon, with a code or what can be read: %s', async (_, bytes, code) => {
    expect(await codeOf(bytes, 'x.pdf')).toBe(code);
  });
  const coded = (bytes: Uint8Array, limits: Partial<typeof PDF_LIMITS>): Promise<string> =>
    extractPdf(bytes, 'x.pdf', { ...PDF_LIMITS, ...limits }).then(
      ({ text }) => text,
      (error: EntenteError) => error.code,
    );
  it('ends when it takes longer than it may, and the next one is read', async () => {
    const endless = pdfOf(one, { content: Buffer.alloc(64 * 1024 * 1024, 'q Q\n') });
    expect(await coded(endless, { time: 500 })).toBe('pdf-too-large');
    expect(await coded(pdfOf(one), {})).toBe('They met.');
  });
  it('ends when it unpacks to more memory than it may take', async () => {
    const bomb = pdfOf(one, { content: Buffer.alloc(256 * 1024 * 1024, ' ') });
    expect(await coded(bomb, { memory: 100 * 1024 * 1024, time: 15_000 })).toBe('pdf-too-large');
  });
  it('ends when it has more letters or pages than it may', async () => {
    expect(await coded(pdfOf([lines(100, 'They met in Varrin.')]), { letters: 5 })).toBe('pdf-too-large');
    expect(await coded(pdfOf([...one, ...one]), { pages: 1 })).toBe('pdf-too-large');
  });
});
