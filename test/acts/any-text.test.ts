import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';

/** Pieces of the genre, shuffled: closer to real trouble than random letters. */
const PIECES = [
  'We',
  'they',
  'The two sides',
  'will',
  'not',
  'committed',
  'to',
  'and',
  ',',
  ';',
  ':',
  '.',
  '\n\n',
  '\n- ',
  '(a)',
  'that',
  'which',
  'condemn',
  'condemned',
  'reaffirmed',
  'their',
  'commitment',
  'support',
  'for',
  'of',
  'the',
  'importance',
  'need',
  'peace',
  '“',
  '”',
  '"',
  '—',
  '(',
  ')',
  'while',
  'urging',
  'are',
  'remain',
  'The Security Council,',
  'Decides',
  'Recalling',
  '1.',
  'U.S.',
  'by',
  'continue',
  'It was agreed',
  'There is no change in our position on',
  'must',
  'have',
  'including',
  'as well as',
];
const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((words) => words.join(' '));
const anything = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }));

describe('any text', () => {
  it('gives a reading whose spans lie inside the text and hold their words', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = read(text);
        for (const act of reading.acts) {
          for (const span of [
            act,
            ...(act.performative ? [act.performative, ...(act.performative.parts ?? [])] : []),
            act.content,
            ...act.items,
            ...act.qualifiers,
          ]) {
            expect(span.from).toBeGreaterThanOrEqual(0);
            expect(span.to).toBeGreaterThan(span.from);
            expect(span.to).toBeLessThanOrEqual(text.length);
          }
          expect(act.performative?.text).toBe(text.slice(act.performative!.from, act.performative!.to));
          expect(act.content.text).toBe(text.slice(act.content.from, act.content.to));
          expect(reading.sentences[act.sentence]).toBeDefined();
        }
        expect(new Set(reading.acts.map((a) => a.id)).size).toBe(reading.acts.length);
      }),
      { numRuns: 300 },
    );
  });
  it('is read the same every time', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 50 },
    );
  });
  it.each([
    '',
    ' ',
    '\n\n\n',
    ':',
    'We',
    'We will',
    '\uD800',
    '"'.repeat(500),
    'We will:\n- \n- ',
    'and '.repeat(300),
    'reaffirmed '.repeat(300),
  ])('survives %j', (text) => {
    expect(read(text).document.text).toBe(text);
  });
});
