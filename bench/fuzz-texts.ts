/** Texts that no author would write: grammar gone wild, marks without end, strange characters, mutations of the examples. */
import fc from 'fast-check';
import { example } from './speed-texts.js';

const EXAMPLES = ['sen-luc-2023.txt', 'tolme-2024.txt', 'varrin-2025.txt', 'report-news.txt', 'report-wire.txt', 'report-blog.txt'];

const WORDS = (
  'They We The_ministers Arvenia Borland Drossia the_DFR ROK-U.S. U.S. and or but , ; : . … ? ! — – - ( ) “ ” " \' ‘ ’ « » [ ] {s| } ' +
  'reaffirmed strongly condemned condemn are_committed_to will will_continue_to expressed their serious concern over need to urged all_states ' +
  'recognizing reiterating including without_naming in_accordance_with by_force_or_coercion as_appropriate subject_to not never no 3_percent 40_million_marks ' +
  '2028 12_June_2025 by_2030 1. (a) • - I. II. Begin_Text: End_Text We_will: We_are: The_Security_Council, Decides_to <p> &amp; ** # https://x.example/a_b'
)
  .split(' ')
  .map((word) => word.replaceAll('_', ' '));

/** Words and marks of the genre in any order, with line ends. */
const genre = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\t', '\u00a0', '\f') },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(' '));

const STRANGE = [
  '\ud800',
  '\udc00',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u200b',
  'ا',
  'ال',
  '中',
  '文',
  'の',
  '한',
  '🤝',
  'é',
  'e\u0301',
  'ß',
  '\u2028',
  '\u00ad',
  'İ',
  'ﬁ',
];
const strange = fc
  .array(fc.oneof(fc.constantFrom(...STRANGE), fc.constantFrom(...WORDS), fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** One thing very often. */
const repeated = fc
  .tuple(
    fc.constantFrom(...WORDS, ...STRANGE, 'a', ' ', '\n', '"', '(', '.'),
    fc.integer({ min: 1, max: 400 }),
    fc.constantFrom('', ' ', '\n'),
  )
  .map(([part, times, between]) => Array(times).fill(part).join(between));

/** A stretch of an example with cuts, swaps, repeats and strange characters in it. */
const mutated = fc
  .record({
    file: fc.constantFrom(...EXAMPLES),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 20, max: 900 }),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.integer({ min: 0, max: 40 }),
        put: fc.oneof(fc.constantFrom(...WORDS, ...STRANGE), fc.string({ maxLength: 5 })),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ file, from, length, edits }) => {
    const text = textOf(file);
    const start = Math.floor(from * Math.max(0, text.length - length));
    return edits.reduce(
      (words, { at, cut, put }) => {
        const place = Math.floor(at * words.length);
        return words.slice(0, place) + put + words.slice(place + cut);
      },
      text.slice(start, start + length),
    );
  });

const texts = new Map<string, string>();
function textOf(file: string): string {
  const known = texts.get(file) ?? example(file);
  texts.set(file, known);
  return known;
}

/** Any of them. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 3, arbitrary: genre },
  { weight: 2, arbitrary: strange },
  { weight: 1, arbitrary: repeated },
);
