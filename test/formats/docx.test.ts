import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { compare } from '../../src/compare/compare.js';
import { redlineOf } from '../../src/compare/redline.js';
import { documentXml, docx } from '../../src/formats/docx.js';
import { reading, SENTENCES } from '../compare/samples.js';

const SHARED = process.env.ENTENTE_SHARED ?? join(import.meta.dirname, '../../../shared');
const SCHEMAS = join(SHARED, 'schemas');
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

const [a = '', b = '', c = '', d = ''] = SENTENCES;
const before = ['Statement of Tolme', `${a} ${b}`, c, d].join('\n\n');
const after = ['Statement of Varrin & "Karsk" <2025>', `${a.replace('their commitment', 'their resolute commitment')} ${d}`, c, b].join(
  '\n\n',
);
const redline = redlineOf(compare(reading(before, { id: 'before' }), reading(after, { id: 'after', date: '2025-03-01' })));
const main = (options = {}): string => strFromU8(unzipSync(docx(redline, options))['word/document.xml'] ?? new Uint8Array());

describe('docx', () => {
  it('holds insertions, deletions and moves with author and date', () => {
    const xml = main({ author: 'Desk "C"', date: '2025-03-02T08:00:00Z' });
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="Desk &quot;C&quot;" w:date="2025-03-02T08:00:00Z">/);
    expect(xml).toContain('<w:delText xml:space="preserve">');
    expect(xml).toMatch(/<w:moveFromRangeStart [^>]*w:name="move1"/);
    expect(xml).toMatch(/<w:moveToRangeStart [^>]*w:name="move1"/);
  });
  it('gives the same bytes every time, dated by the later text', () => {
    expect(docx(redline)).toEqual(docx(redline));
    expect(main()).toContain('w:date="2025-03-01T00:00:00Z"');
  });
  it('gives every change an id of its own, a range the same at both ends', () => {
    const ids = [...main().matchAll(/<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart) w:id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it.skipIf(!existsSync(SCHEMAS))('is valid WordprocessingML', async () => {
    const preload = readdirSync(SCHEMAS)
      .filter((name) => name.endsWith('.xsd'))
      .map((fileName) => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), 'utf8') }));
    const schema = preload.find((file) => file.fileName === 'wml.xsd');
    const stamp = { author: 'Entente', date: '2025-03-01T00:00:00Z' };
    for (const xml of [documentXml(redline, stamp), strFromU8(unzipSync(docx(redline))['word/styles.xml'] ?? new Uint8Array())]) {
      const result = await validateXML({
        xml: [{ fileName: 'part.xml', contents: xml }],
        schema: [schema as { fileName: string; contents: string }],
        preload,
        initialMemoryPages: 512,
        maxMemoryPages: 4096,
      });
      expect(result.errors).toEqual([]);
      expect(result.valid).toBe(true);
    }
  });
  it.skipIf(OFFICE === undefined)(
    'opens in LibreOffice, which sees the words of both texts',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-'));
      writeFileSync(join(folder, 'redline.docx'), docx(redline));
      execFileSync(
        OFFICE as string,
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'odt',
          '--outdir',
          folder,
          join(folder, 'redline.docx'),
        ],
        { timeout: 60_000 },
      );
      const odt = strFromU8(unzipSync(readFileSync(join(folder, 'redline.odt')))['content.xml'] ?? new Uint8Array());
      expect(odt).toContain('text:tracked-changes');
      expect(odt).toContain('resolute');
    },
    90_000,
  );
});
