import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntenteError } from '../../src/errors.js';
import { decode } from '../../src/intake/decode.js';
import { MAX_BYTES, takeIn, takeInBytes } from '../../src/intake/file.js';
import { extractHtml } from '../../src/intake/html.js';
import { extractMarkdown } from '../../src/intake/markdown.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((char) => char.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
const base64 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof EntenteError ? error.code : `not coded: ${String(error)}`;
  }
  return 'no error';
};
const sentence = 'They reaffirmed their partnership in Sen Luc – “in full”.';

describe('decoding', () => {
  it.each([
    ['UTF-8', utf8(sentence), 'utf-8', sentence],
    ['UTF-8 with a mark, which is kept', utf8(`\uFEFF${sentence}`), 'utf-8', `\uFEFF${sentence}`],
    ['UTF-16 little-endian', utf16(sentence, false, true), 'utf-16le', `\uFEFF${sentence}`],
    ['UTF-16 big-endian', utf16(sentence, true, true), 'utf-16be', `\uFEFF${sentence}`],
    ['UTF-16 without a mark', utf16('They met in Varrin.', false, false), 'utf-16le', 'They met in Varrin.'],
    ['Shift_JIS', base64('l7yNkYLMkeWQYoLNg2eDi4OBgsWJ75JrgrWCvYFC'), 'shift_jis', '両国の大臣はトルメで会談した。'],
    ['EUC-JP', base64('zr658aTOwue/w6TPpcil66XhpMey8cPMpLekv6Gj'), 'euc-jp', '両国の大臣はトルメで会談した。'],
    ['EUC-KR', base64('tc4gs6q288DHIMDlsPzAuiDF57jev6G8rSC4uLO1tNku'), 'euc-kr', '두 나라의 장관은 톨메에서 만났다.'],
    [
      'GB 18030',
      base64('wb25+rK/s6TU2s3QtvvDt7vhvPujrMzWwtvBy7rNxr3T67CyyKu1xM7KzOKhow=='),
      'gb18030',
      '两国部长在托尔梅会见，讨论了和平与安全的问题。',
    ],
    [
      'Big5',
      base64('qOKw6rOhqvimYqarurix9rd8qKOhQbBRvdekRqlNpa27UKZ3pf6qurDdw0ShQw=='),
      'big5',
      '兩國部長在托爾梅會見，討論了和平與安全的問題。',
    ],
    ['Windows-1252', Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]), 'windows-1252', '“café”'],
  ])('reads %s', (_, bytes, encoding, text) => {
    expect(decode(bytes, 'x.txt')).toEqual({ encoding, text });
  });
  it.each([
    ['an empty file', new Uint8Array(0), 'file-empty'],
    ['white space alone', utf8(' \n\t\n'), 'file-empty'],
    ['zero bytes', Uint8Array.from([84, 104, 0, 101, 121, 0, 0]), 'binary-file'],
    ['control bytes', Uint8Array.from(Array.from({ length: 100 }, (_, i) => (i % 3 ? 65 : 2))), 'binary-file'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 84, 0, 0, 0]), 'unsupported-encoding'],
    ['a PDF', utf8('%PDF-1.7 …'), 'unsupported-format'],
    ['a DOCX', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 1]), 'unsupported-format'],
  ])('refuses %s by name', (_, bytes, code) => {
    expect(codeOf(() => decode(bytes, 'x.txt'))).toBe(code);
  });
  it('keeps CRLF', () => {
    expect(decode(utf8('a\r\nb'), 'x').text).toBe('a\r\nb');
  });
  it('gives a text or a coded error for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('x.txt', 'x.md', 'x.html', 'x'), (bytes, name) => {
        expect(codeOf(() => takeInBytes(bytes, name))).not.toMatch(/^not coded/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('taking in a text', () => {
  it('loads no library for other formats before one is needed', () => {
    const folder = new URL('../../src/', import.meta.url);
    const seen = new Set<string>();
    const packages: string[] = [];
    const walk = (file: URL): void => {
      if (seen.has(file.href)) return;
      seen.add(file.href);
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type)[^;]*? from '([^']+)'/gm))
        if (name!.startsWith('.')) walk(new URL(name!.replace(/\.js$/, '.ts'), file));
        else if (!name!.startsWith('node:')) packages.push(name!);
    };
    walk(new URL('intake/file.ts', folder));
    expect(packages).toEqual([]);
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-intake-'));
  const codeOfFile = async (path: string): Promise<string> =>
    takeIn(path).then(
      () => 'no error',
      (error: EntenteError) => error.code,
    );

  it('takes the id from the file name', async () => {
    writeFileSync(join(folder, 'tolme.2024.txt'), sentence);
    expect(await takeIn(join(folder, 'tolme.2024.txt'))).toMatchObject({ id: 'tolme.2024', format: 'txt', text: sentence });
  });
  it('names what is wrong with a file', async () => {
    expect(await codeOfFile(join(folder, 'none.txt'))).toBe('file-missing');
    expect(await codeOfFile(join(folder, 'tolme.2024.txt', 'inside'))).toBe('file-missing');
    expect(await codeOfFile(folder)).toBe('is-directory');
    expect(await codeOfFile('a\0b')).toBe('file-unreadable');
  });
  it('refuses data formats and files that are too large', () => {
    expect(codeOf(() => takeInBytes(utf8('{"a": 1}'), 'x.json'))).toBe('unsupported-format');
    expect(codeOf(() => takeInBytes(new Uint8Array(MAX_BYTES + 1), 'x.txt'))).toBe('file-too-large');
  });
  it('knows HTML without a telling name', () => {
    expect(takeInBytes(utf8('<!DOCTYPE html><p>They met.</p>'), '-')).toMatchObject({ format: 'html', text: 'They met.', id: 'stdin' });
  });
});

describe('HTML', () => {
  it('keeps the words of the article, in paragraphs and list items, and drops the rest of the page', () => {
    const { text, metadata } =
      extractHtml(`<html><head><title>Varrin &amp; after</title><meta property="article:published_time" content="2025-06-13T08:00:00Z">
      <style>p{}</style></head><body><nav>Home</nav><article><h1>Varrin</h1><p>They <b>met</b>&nbsp;in
      Varrin.</p><ul><li>one</li><li>two</li></ul><script>alert("no")</script></article><footer>Imprint</footer></body></html>`);
    expect(text).toBe('Varrin\n\nThey met\u00a0in Varrin.\n\n- one\n- two');
    expect(metadata).toEqual({ title: 'Varrin & after', date: '2025-06-13' });
  });
  it.each([
    ['a lone <', 'fewer than < five', 'fewer than < five'],
    ['an unclosed tag', 'They met <p', 'They met'],
    ['an unclosed script', 'They met <script>x', 'They met'],
    ['an unknown entity', 'A &unknown; B', 'A &unknown; B'],
  ])('survives %s', (_, html, text) => {
    expect(extractHtml(html).text).toBe(text);
  });
  it('keeps the number of a note apart from the year it hangs on', () => {
    const { text } = extractHtml(
      '<p>They will open the port by the end of 2026<sup><a href="#n1">1</a></sup> and meet on the 5<sup>th</sup>.</p>',
    );
    expect(text).toBe('They will open the port by the end of 2026¹ and meet on the 5th.');
  });
  it('stays linear on hostile input', () => {
    for (const bad of [
      '<'.repeat(200_000),
      '<!--'.repeat(50_000),
      '<script>'.repeat(25_000),
      '<meta '.repeat(30_000),
      '&#'.repeat(100_000),
    ]) {
      const start = performance.now();
      extractHtml(bad);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe('Markdown', () => {
  it('keeps words and list markers and drops marks', () => {
    const { text, metadata } = extractMarkdown(
      '---\ntitle: "Varrin"\ndate: 2025-06-12\n---\n# Joint **Statement**\n\n> They *met* with [partners](https://example.org/x).\n\n* one\n* two_words_here\n\n```\n\n1. `three`\n',
    );
    expect(text).toBe('Joint Statement\n\nThey met with partners.\n\n- one\n- two_words_here\n\n\n1. three\n');
    expect(metadata).toEqual({ title: 'Varrin', date: '2025-06-12' });
  });
  it('leaves a date that is no full date alone', () => {
    expect(extractMarkdown('---\ndate: June 2025\n---\nThey met.').metadata).toEqual({});
  });
});
