import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeOf, intakeOf, textOf, utf8 } from './codes.js';
import { docxOf, item, p, r } from './docx-sample.js';

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '%1.%3')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

describe('a Word document', () => {
  it('gives its paragraphs, each set off by a blank line', async () => {
    const bytes = docxOf(p('Joint Statement of Arvenia and Borland') + p('') + p(r('They ') + r('met in Varrin &amp; agreed.')));
    expect(await textOf(bytes, 'x.docx')).toBe('Joint Statement of Arvenia and Borland\n\nThey met in Varrin & agreed.');
  });
  it('numbers its lists as Word does', async () => {
    const body = [
      p('one', item(1)),
      p('below', item(1, 1)),
      p('below too', item(1, 1)),
      p('two', item(1)),
      p('again below', item(1, 1)),
      p('deep', item(1, 2)),
      p('a point', item(2)),
      p('three', item(1)),
      p('afresh', item(3)),
      p('plain', item(0)),
    ];
    expect((await textOf(docxOf(body.join(''), { numbering }), 'x.docx')).split('\n\n')).toEqual([
      '1. one',
      '(a) below',
      '(b) below too',
      '2. two',
      '(a) again below',
      '2.i deep',
      '- a point',
      '3. three',
      '1. afresh',
      'plain',
    ]);
  });
  it('numbers paragraphs whose style is a list, and styles built on it', async () => {
    const styles =
      '<w:style w:styleId="L"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="M"><w:basedOn w:val="L"/></w:style>';
    const body = p('one', '<w:pStyle w:val="L"/>') + p('two', '<w:pStyle w:val="M"/>');
    expect(await textOf(docxOf(body, { numbering, styles }), 'x.docx')).toBe('1. one\n\n2. two');
  });
  it('takes tracked changes as accepted, and says so', async () => {
    const body =
      p(`${r('They ')}<w:del>${r('urged').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('demanded')}</w:ins>${r(' peace.')}`) +
      p('First half', '<w:rPr><w:del/></w:rPr>') +
      p(' and second half.');
    const { text, metadata } = await intakeOf(docxOf(body), 'x.docx');
    expect(text).toBe('They demanded peace.\n\nFirst half and second half.');
    expect(metadata.notes).toEqual(['Tracked changes are taken as accepted: 1 inserted are in the text, 2 deleted are not.']);
  });
  it('leaves hidden text out, and says so', async () => {
    const { text, metadata } = await intakeOf(
      docxOf(p(`${r('They met.')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>`)),
      'x.docx',
    );
    expect(text).toBe('They met.');
    expect(metadata.notes).toEqual(['Hidden text is left out.']);
  });
  it('puts footnotes after the text, not into its sentences', async () => {
    const body = p(`${r('They welcomed the accord')}<w:r><w:footnoteReference w:id="1"/></w:r>${r(' of Tolme.')}`);
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="1">${p('Signed on 3 May 2024.')}</w:footnote>`;
    expect(await textOf(docxOf(body, { footnotes }), 'x.docx')).toBe('They welcomed the accord of Tolme.\n\n1 Signed on 3 May 2024.');
  });
  it('gives a table of words row by row, and a table that arranges a page as its paragraphs', async () => {
    const cell = (...words: string[]) => `<w:tc>${words.map((word) => p(word)).join('')}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const facts = `<w:tbl>${row(cell('Member'), cell('Aid'))}${row(cell('Arvenia'), cell('3 million'))}</w:tbl>`;
    const page = `<w:tbl>${row(cell('They met.', 'They agreed.'), cell('They left.'))}</w:tbl>`;
    expect(await textOf(docxOf(facts + page), 'x.docx')).toBe(
      'Member\tAid\n\nArvenia\t3 million\n\nThey met.\n\nThey agreed.\n\nThey left.',
    );
  });
  it('reads a text box once, not its fallback too', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('In the box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('In the box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textOf(docxOf(p(`${r('Outside.')}${box}`)), 'x.docx')).toBe('In the box.\n\nOutside.');
  });
  it('takes title and author from what the document says of itself, unless a program wrote it', async () => {
    const core = (title: string) => `<dc:title>${title}</dc:title><dc:creator>Ministry of Tolme</dc:creator>`;
    expect((await intakeOf(docxOf(p('They met.'), { core: core('Accord of Tolme') }), 'x.docx')).metadata).toEqual({
      title: 'Accord of Tolme',
      author: 'Ministry of Tolme',
    });
    expect((await intakeOf(docxOf(p('They met.'), { core: core('Microsoft Word - final.doc') }), 'x.docx')).metadata.title).toBeUndefined();
  });
  it('is known without a telling name', async () => {
    expect(await intakeOf(docxOf(p('They met.')), '-')).toMatchObject({ format: 'docx', encoding: 'format', id: 'stdin' });
  });
  it('keeps characters beyond the basic plane', async () => {
    expect(await textOf(docxOf(p('They met 🕊 &#x1F54A;.')), 'x.docx')).toBe('They met 🕊 🕊.');
  });
});

describe('a Word document that is none, or a trap', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
  const named = (document: string) => zipSync({ 'word/document.xml': utf8(document) });
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }, { level: 9 });
  /** The same bomb, announcing one byte. */
  const lying = bomb.slice();
  const directory = lying.lastIndexOf(0x50, lying.length - 30);
  new DataView(lying.buffer).setUint32(directory + 24, 1, true);
  it.each<[string, Uint8Array, string]>([
    ['an archive cut short', docxOf(p('They met.')).slice(0, 300), 'docx-corrupt'],
    ['an archive of something else', zipSync({ 'content.xml': utf8('<x/>') }), 'unsupported-format'],
    ['XML cut short', named('<w:document><w:body><w:p>'), 'docx-corrupt'],
    ['entities that multiply', named(`${laughs}<w:document><w:p><w:t>&b;</w:t></w:p></w:document>`), 'docx-corrupt'],
    ['an entity that names a file', named(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:p>&e;</w:p>`), 'docx-corrupt'],
    ['elements nested 100,000 deep', named('<w:p>'.repeat(100_000)), 'docx-corrupt'],
    ['a part that unpacks to 70 MB', bomb, 'docx-too-large'],
    ['a part that hides how large it is', lying, 'docx-too-large'],
    ['a compound file with a password', withPassword(), 'docx-encrypted'],
    ['no words', docxOf(p('')), 'file-empty'],
  ])('is refused with a code: %s', async (_, bytes, code) => {
    expect(await codeOf(bytes, 'x.docx')).toBe(code);
  });
  it('reads no part but those it knows, whatever their names', async () => {
    const bytes = docxOf(p('They met.'), {
      more: { '../../etc/passwd': utf8('x'), 'word/vbaProject.bin': utf8('macro'), __proto__x: utf8('y') },
    });
    expect(await textOf(bytes, 'x.docx')).toBe('They met.');
  });
});

function withPassword(): Uint8Array {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(500), ...name]);
}
