import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, utf8 } from './codes.js';
import { docxOf, item, p } from './docx-sample.js';
import { lines, pdfOf } from './pdf-sample.js';

const samples: readonly (readonly [string, Uint8Array])[] = [
  ['x.pdf', pdfOf([lines(100, 'They met in Varrin.', 'They agreed.')], { title: 'Accord' })],
  ['x.docx', docxOf(p('They met.') + p('one', item(1)), { core: '<dc:title>Accord</dc:title>' })],
  [
    'x.eml',
    utf8('From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nThey met.\r\n--m--\r\n'),
  ],
  ['x.html', utf8('<html><body><nav><a href="/">x</a></nav><div class="share"><p>They met.</p></div><ol><li>one</ol></body></html>')],
];

describe('a damaged file', () => {
  it.each(samples)('gives a text or a coded error, whichever bytes of it are changed or missing: %s', async (name, bytes) => {
    const damage = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), cut: fc.option(fc.nat(bytes.length), { freq: 4 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (changes) => {
        const copy = bytes.slice();
        for (const { at, byte } of changes) copy[at] = byte;
        const cut = changes[0]?.cut ?? copy.length;
        expect(await codeOf(copy.slice(0, cut), name)).not.toMatch(/^not coded/);
      }),
      { numRuns: 60 },
    );
  });
  it.each([
    ['arrays nested 200,000 deep', `%PDF-1.4\n1 0 obj\n${'['.repeat(200_000)}\nendobj\ntrailer\n<< /Root 1 0 R >>\n`],
    ['dictionaries nested 100,000 deep', `%PDF-1.4\n1 0 obj\n${'<</A '.repeat(100_000)}\nendobj\ntrailer\n<< /Root 1 0 R >>\n`],
    [
      '50,000 objects that lead nowhere',
      `%PDF-1.4\n${Array.from({ length: 50_000 }, (_, at) => `${at + 1} 0 obj\n${at + 2} 0 R\nendobj`).join('\n')}\ntrailer\n<< /Root 1 0 R >>\n`,
    ],
  ])('ends soon with a code when it is a PDF with %s', async (_, text) => {
    expect(await codeOf(utf8(text), 'x.pdf')).toMatch(/^pdf-/);
  });
});
