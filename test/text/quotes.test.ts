import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/text/find-quote.js';
import { quotationsIn } from '../../src/text/quotes.js';

const quoted = (text: string): readonly string[] => quotationsIn(text).map((q) => text.slice(q.from, q.to));

describe('quotations of a report', () => {
  it.each([
    ['They called it “indispensable” and "ironclad".', ['indispensable', 'ironclad']],
    ["The ministers' promise wasn't new, Arvenia's envoy said.", []],
    ['The ministers’ promise wasn’t new, Arvenia’s envoy said.', []],
    ["It was 'a clear signal', the ministers' envoy said.", ['a clear signal']],
    ['It was ‘a clear signal’, Arvenia’s envoy said.', ['a clear signal']],
    ['He said “they called it ‘ironclad’ twice”.', ['they called it ‘ironclad’ twice', 'ironclad']],
    ['He said "they called it \'ironclad\' twice".', ["they called it 'ironclad' twice", 'ironclad']],
    ['It has been so since the \'90s, "as agreed".', ['as agreed']],
    ['„Ein Zeichen“ and «un signe»', ['Ein Zeichen', 'un signe']],
    ['a 6" pipe and no more', []],
    ['', []],
  ])('of %j are %j', (text, found) => expect(quoted(text)).toEqual(found));
  it('that run over several paragraphs count paragraph by paragraph', () =>
    expect(quoted('“We met.\n\n“We agreed.\n\n“We left,” he said.')).toEqual(['We met.', 'We agreed.', 'We left,']));
  it('that were never closed do not swallow the next paragraph', () =>
    expect(quoted('He said “we met.\n\nThey called it “good”.')).toEqual(['good']));
});

const STATEMENT =
  'They strongly opposed any unilateral attempts to redraw the sea borders by force or coercion, and reaffirmed their commitment to the complete disarmament of the Drossian Federal Republic (DFR) under the programmes of 2031. They will not tolerate any\n\nprovocations.';
const found = (quote: string) => {
  const f = findQuote(quote, STATEMENT);
  return f && [f.how, STATEMENT.slice(f.span.from, f.span.to), f.edits.map((e) => [e.quote?.text ?? null, e.source?.text ?? null])];
};

describe('a quotation is found', () => {
  it('exactly', () =>
    expect(found('strongly opposed any unilateral attempts')).toEqual(['exact', 'strongly opposed any unilateral attempts', []]));
  it('exactly across a page break', () => expect(found('not tolerate any provocations')![0]).toBe('exact'));
  it('with other case and punctuation', () =>
    expect(found('Strongly opposed any unilateral attempts,')).toEqual(['folded', 'strongly opposed any unilateral attempts', []]));
  it('with other spelling, which is told', () =>
    expect(found('under the programs of 2031')).toEqual(['folded', 'under the programmes of 2031', [['programs', 'programmes']]]));
  it('across marked cuts', () => expect(found('strongly opposed any … attempts to redraw the sea borders')![0]).toBe('elided'));
  it('with a name in brackets', () =>
    expect(found('commitment to the complete disarmament of [Drossia] under the programmes')![0]).toBe('elided'));
  it('with a letter in brackets', () => expect(found('[t]hey strongly opposed … the sea borders')![0]).toBe('elided'));
  it('with a word changed', () =>
    expect(found('strongly opposed all unilateral attempts to redraw')).toEqual([
      'approximate',
      'strongly opposed any unilateral attempts to redraw',
      [['all', 'any']],
    ]));
  it('with a word inflected', () =>
    expect(found('strongly oppose any unilateral attempts to redraw')).toEqual([
      'approximate',
      'strongly opposed any unilateral attempts to redraw',
      [['oppose', 'opposed']],
    ]));
  it('with a word left out', () => expect(found('opposed any attempts to redraw the sea borders')![2]).toEqual([[null, 'unilateral']]));
  it('not at all when its words are elsewhere', () => expect(found('the status of the force they will change')).toBeNull());
  it('not inside a word', () => expect(findQuote('force', 'They enforced it.')).toBeNull());
  it('not when it is empty', () => expect(found('  ')).toBeNull());
});

describe('time', () => {
  it('stays short on 100,000 nested quotes and on repetitive texts', () => {
    const start = performance.now();
    quotationsIn('“'.repeat(100_000) + '”'.repeat(100_000));
    quotationsIn(`'a `.repeat(100_000));
    findQuote(`${'a '.repeat(5_000)}b`, `${'a '.repeat(100_000)}b`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
