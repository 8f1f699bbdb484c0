import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/formats/csv.js';
import { escapeHtml } from '../../src/formats/escape.js';
import { segments } from '../../src/formats/segments.js';
import { wrap } from '../../src/formats/wrap.js';

describe('segments', () => {
  it('cuts overlapping marks at every edge', () => {
    const cut = segments(10, [
      { id: 'a', from: 2, to: 6 },
      { id: 'b', from: 4, to: 8 },
    ]);
    expect(cut.map((part) => [part.from, part.to, part.marks.map((mark) => mark.id).join('')])).toEqual([
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ]);
  });
  it('covers the text exactly once, whatever the marks', () => {
    const mark = fc.record({ id: fc.string(), from: fc.integer({ min: -3, max: 40 }), to: fc.integer({ min: -3, max: 40 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(mark), (length, marks) => {
        const cut = segments(length, marks);
        expect(cut[0]!.from).toBe(0);
        expect(cut.at(-1)!.to).toBe(length);
        for (let index = 1; index < cut.length; index += 1) expect(cut[index]!.from).toBe(cut[index - 1]!.to);
      }),
    );
  });
});

describe('csv', () => {
  it('quotes commas, quotes and line breaks', () => {
    expect(csv([['a,b', 'say "no"', 'two\nlines', null, 1]])).toBe('"a,b","say ""no""","two\nlines",,1\r\n');
  });
  it('disarms cells that a spreadsheet would run', () => {
    expect(csv([['=1+1', '@x', '-2']])).toBe("'=1+1,'@x,'-2\r\n");
  });
});

describe('showing text', () => {
  it('escapes HTML and replaces what HTML forbids', () => {
    expect(escapeHtml('<a href="x">\u0000\ud800\'&')).toBe('&lt;a href=&quot;x&quot;&gt;\uFFFD\uFFFD&#39;&amp;');
  });
  it('wraps at words and indents what follows', () => {
    expect(wrap('one two three four five six', 24, '  - ')).toBe('  - one two three four\n    five six');
  });
});
