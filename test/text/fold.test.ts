import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../src/text/diff.js';
import { foldChars, foldKey, foldWord } from '../../src/text/fold.js';
import { languageDoubt } from '../../src/text/language.js';
import { readingCopy, withoutMarkup } from '../../src/text/markup.js';
import { similarity, stem } from '../../src/text/similarity.js';
import { contains, overlaps, sliceOf, trimmed } from '../../src/text/span.js';

describe('folding', () => {
  it('makes quotes, dashes and spaces plain, one for one', () => expect(foldChars('“a”–b\u00a0c\nd’s')).toBe(`"a"-b c d's`));
  it.each([
    ['programmes', 'programs'],
    ['labour', 'labor'],
    ['neighbouring', 'neighboring'],
    ['recognise', 'recognize'],
    ['organisations', 'organizations'],
    ['emphasised', 'emphasized'],
    ['defence', 'defense'],
    ['centre', 'center'],
    ['travelling', 'traveling'],
    ['analysing', 'analyzing'],
    ['Türkiye', 'turkiye'],
  ])('reads %s as %s', (word, folded) => expect(foldWord(word)).toBe(folded));
  it.each([
    'promise',
    'advise',
    'exercise',
    'supervise',
    'enterprise',
    'franchise',
    'premise',
    'compromised',
    'treatise',
    'crisis',
    'four',
    'hour',
    'source',
    'course',
    'tour',
    'wise',
    'otherwise',
    'raised',
    'precise',
    'paradise',
    'more',
    'entire',
    'constructive',
    'skilled',
  ])('leaves %s alone', (word) => expect(foldWord(word)).toBe(word));
  it('gives one key to one wording', () => expect(foldKey('The “U.S.” programmes — in\nHolm,')).toBe(foldKey('the US programs - in Holm')));
});

describe('mark-up', () => {
  it('is blanked without moving anything', () => {
    const text = 'a **b** [c](https://x.org) <i>d</i> &amp; e';
    expect(withoutMarkup(text)).toHaveLength(text.length);
    expect(readingCopy(text).replace(/ +/g, ' ')).toBe('a b c d & e');
  });
  it('is no arithmetic and no footnote', () => expect(withoutMarkup('2 * 3 < 7 and a_b')).toBe('2 * 3 < 7 and a_b'));
});

describe('spans', () => {
  it('contain, overlap and touch', () => {
    expect(contains({ from: 0, to: 5 }, { from: 2, to: 5 })).toBe(true);
    expect(overlaps({ from: 0, to: 5 }, { from: 5, to: 6 })).toBe(false);
  });
  it('are trimmed of every kind of space', () => expect(trimmed('\u00a0 a\u200b\n', { from: 0, to: 5 })).toEqual({ from: 2, to: 3 }));
  it('outside the text are cut to it', () => expect(sliceOf('abc', { from: 2, to: 9 })).toEqual({ from: 2, to: 3, text: 'c' }));
});

describe('word diff', () => {
  it('tells what was replaced, removed and added', () =>
    expect(
      wordDiff('They strongly opposed all threats.', 'They opposed any threats today.').map((c) => [
        c.kind,
        c.before?.text ?? null,
        c.after?.text ?? null,
      ]),
    ).toEqual([
      ['same', 'They', 'They'],
      ['removed', 'strongly', null],
      ['same', 'opposed', 'opposed'],
      ['replaced', 'all', 'any'],
      ['same', 'threats', 'threats'],
      ['added', null, 'today'],
    ]));
  it('finds none in other case, spelling and punctuation', () =>
    expect(wordDiff('Labour programmes,', 'labor programs').map((c) => c.kind)).toEqual(['same']));
});

describe('similarity', () => {
  it('is one for equal texts and zero for strangers', () => {
    expect(similarity('the open ports', 'the open ports').score).toBe(1);
    expect(similarity('open ports', 'human rights').score).toBe(0);
  });
  it('meets across endings', () => expect(similarity('cooperating on trade', 'trade cooperation').score).toBe(1));
  it('counts synonyms when given', () =>
    expect(
      similarity('collaboration', 'cooperation', { synonym: (s) => (s === stem('collaboration') ? stem('cooperation') : s) }).score,
    ).toBe(1));
});

describe('language', () => {
  it('is doubted for another script and for another language', () => {
    expect(languageDoubt('共同声明'.repeat(20))!.rule).toBe('language-script');
    expect(
      languageDoubt(
        'Die Minister haben heute in Holm ihre gemeinsame Absicht bekräftigt, die Zusammenarbeit zu vertiefen und die Lage im Golf weiter zu beobachten, sowie neue Wege zu suchen.',
      )!.rule,
    ).toBe('language-words');
  });
  it('is not doubted for English or for next to nothing', () => {
    expect(
      languageDoubt(
        'The Ministers met in Tolme and agreed that the ports of the Inner Gulf should be open to the ships of all, and that they will meet again in the spring of the next year.',
      ),
    ).toBeNull();
    expect(languageDoubt('')).toBeNull();
  });
});
