import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/text/dates.js';
import { foldChars } from '../../src/text/fold.js';
import { layout } from '../../src/text/layout.js';
import { namesIn } from '../../src/text/names.js';
import { numbersIn } from '../../src/text/numbers.js';
import { quotationsIn } from '../../src/text/quotes.js';
import { splitSentences } from '../../src/text/sentences.js';
import { tokenizeDocument } from '../../src/text/tokens.js';

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'They ',
      'Theymet',
      'andBorland',
      'humanityand',
      'reaffirmed ',
      'the ',
      'U.S.',
      'XAR-U.S. ',
      '. ',
      ': ',
      ';\n',
      '\n\n',
      '\n',
      '1. ',
      '(a) ',
      '- ',
      '"',
      '“',
      '”',
      '’s',
      "'",
      '**',
      '<b>',
      '&amp;',
      ' 2018–19 ',
      'May 3',
      '$1.5 billion',
      '5-1/4 percent',
      'The Security Council,\n\n',
      'Decides:',
      '\r\n',
      '\f',
      '\u00a0',
      '—',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00', 'שלום', '共同声明', '\u200b', '\ufeff', '😀') },
);
const anyText = fc.array(piece, { maxLength: 60 }).map((p) => p.join(''));
const orderly = (text: string, spans: readonly { from: number; to: number }[]): void => {
  let at = 0;
  for (const s of spans) {
    expect(s.from).toBeGreaterThanOrEqual(at);
    expect(s.to).toBeGreaterThan(s.from);
    expect(s.to).toBeLessThanOrEqual(text.length);
    at = s.to;
  }
};

describe('offsets of any text whatever', () => {
  it('gives blocks, sentences and tokens that lie in order inside the text and lose no letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const page = layout(text);
        orderly(text, page.blocks);
        const sentences = splitSentences(text, page);
        orderly(text, sentences);
        for (const s of sentences) {
          const b = page.blocks[s.block]!;
          expect(s.from >= b.from && s.to <= b.to).toBe(true);
        }
        const tokens = tokenizeDocument(text, sentences).bySentence.flat();
        orderly(text, tokens);
        for (const t of tokens) expect(text.slice(t.from, t.to)).toBe(t.text);
      }),
      { numRuns: 300 },
    );
  });
  it('gives numbers, dates and names in order inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        orderly(text, numbersIn(text));
        orderly(text, datesIn(text));
        orderly(text, namesIn(text));
        for (const q of quotationsIn(text)) expect(q.from < q.to && q.to <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  it('folds one code unit to one code unit', () => {
    fc.assert(fc.property(anyText, (text) => foldChars(text).length === text.length));
  });
});

describe('time', () => {
  it.each([
    ['white space inside', `a${' '.repeat(100_000)}1. B`],
    ['link remains', '](http://'.repeat(20_000)],
    ['one long word', 'a'.repeat(500_000)],
    ['quotes', '“'.repeat(50_000) + '”'.repeat(50_000)],
    ['chapeaux', 'We will:\n'.repeat(20_000)],
    ['preambles on one line', `The Security Council, ${'Noting x, '.repeat(20_000)}`],
    ['short and long lines', `Aa\n${'b'.repeat(70)}\n`.repeat(10_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
  ])('stays short on %s', (_, text) => {
    const start = process.cpuUsage();
    const page = layout(text);
    tokenizeDocument(text, splitSentences(text, page));
    quotationsIn(text);
    numbersIn(text);
    datesIn(text);
    namesIn(text);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
  });
});
