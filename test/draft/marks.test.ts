import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST_BRACKETS, marksOf } from '../../src/draft/marks.js';
import { asOriginal, asProposed, inDraft, inVariant, settled, variantOf } from '../../src/draft/variant.js';
import { EntenteError } from '../../src/errors.js';

const kinds = (text: string) => marksOf(text).marks.map((mark) => `${mark.kind}:${text.slice(mark.inner.from, mark.inner.to)}`);
const proposed = (text: string) => variantOf(marksOf(text), asProposed).text;
const code = (text: string) => {
  try {
    marksOf(text);
  } catch (error) {
    return error instanceof EntenteError ? `${error.code} ${error.message}` : 'other';
  }
  return 'none';
};

describe('the marks of a draft', () => {
  it('tell brackets, alternatives, attributed brackets, notes and footnotes apart', () => {
    expect(kinds('We [strongly] oppose [ALT 1: any attempt] [ALT 2 attempts] [France: by force][^2] [TBC].')).toEqual([
      'bracket:strongly',
      'alternative:any attempt',
      'alternative:attempts',
      'bracket:by force',
      'footnote:^2',
      'note:TBC',
    ]);
  });
  it('name the parties whose bracket it is, invented ones by their code, and take "as follows:" for words', () => {
    const { marks } = marksOf('We [XAR/XBO: will] [Japan and France: may] [as follows: now] act.');
    expect(marks.map(({ by }) => by)).toEqual([['XAR', 'XBO'], ['JPN', 'FRA'], []]);
  });
  it('take verbs side by side for one choice, and brackets with a slash between them, but not words that may all stand', () => {
    expect(proposed('We [shall] [should] act.')).toBe('We shall act.');
    expect(proposed('We [strongly condemn][deplore] the raid.')).toBe('We strongly condemn the raid.');
    expect(proposed('We meet in [Varrin] / [Holm].')).toBe('We meet in Varrin.');
    expect(proposed('We welcome the [full] [and early] release.')).toBe('We welcome the full and early release.');
  });
  it('take a party’s wish about the text for a note, not for text', () => {
    expect(kinds('We condemn [France: delete] the attack.')).toEqual(['note:delete']);
  });
  it('group alternatives that stand side by side, and only those', () => {
    const { marks } = marksOf('[ALT 1 a] / [ALT 2 b] and then [ALT 1 c] [ALT 2 d]');
    expect(marks.map(({ group }) => group)).toEqual([0, 0, 2, 2]);
  });
  it('group brackets of rival parties side by side', () => {
    expect(marksOf('We [XAR: shall][XBO: should] act.').marks.map(({ group }) => group)).toEqual([0, 0]);
    expect(marksOf('We [XAR: shall] not [XBO: ever] act.').marks.map(({ group }) => group)).toEqual([null, null]);
  });
  it('know the bracket around each bracket', () => {
    expect(marksOf('a [b [c] [d [e]]]').marks.map(({ parent }) => parent)).toEqual([null, 0, 0, 2]);
  });
  it('leave a footnote’s words out of the text', () => {
    expect(proposed('We agree.[^1]\n[^1]: As in the\n  earlier text.\nWe part.')).toBe('We agree.\n\nWe part.');
  });
  it('refuse a bracket without partner and say where', () => {
    expect(code('We agree.\nWe [oppose it.')).toMatch(/^draft-unbalanced .*line 2, column 4/s);
    expect(code('We oppose] it.')).toMatch(/^draft-unbalanced .*line 1, column 10/s);
    expect(code('We \\] agree \\[ on it.')).toBe('none');
    expect(proposed('the set \\[a\\] stands')).toBe('the set [a] stands');
  });
  it('refuse an empty draft and brackets without end', () => {
    expect(code(' \n\t')).toMatch(/^draft-empty/);
    expect(code(`${'['.repeat(DEEPEST_BRACKETS + 1)}x${']'.repeat(DEEPEST_BRACKETS + 1)}`)).toMatch(/^draft-too-deep/);
  });
});

describe('a variant', () => {
  const text = 'We [strongly [and jointly]] oppose [any] attempts[, direct or not,] by force.';
  it('keeps what is proposed and drops the brackets', () => {
    expect(proposed(text)).toBe('We strongly and jointly oppose any attempts, direct or not, by force.');
  });
  it('closes up what goes: no double blanks, none before a comma', () => {
    expect(variantOf(marksOf(text), asOriginal).text).toBe('We oppose attempts by force.');
    expect(variantOf(marksOf('We agree [fully], and part.'), asOriginal).text).toBe('We agree, and part.');
  });
  it('takes the first alternative, or the one it is told to', () => {
    const source = marksOf('We [ALT 1 will] [ALT 2 may] act.');
    expect(variantOf(source, asProposed).text).toBe('We will act.');
    const second = settled(
      asProposed,
      new Map([
        [0, false],
        [1, true],
      ]),
    );
    expect(variantOf(source, second).text).toBe('We may act.');
  });
  it('drops what stands in a bracket that goes, whatever was chosen for it', () => {
    const without = settled(asProposed, new Map([[0, false]]));
    expect(variantOf(marksOf(text), without).text).toBe('We oppose any attempts, direct or not, by force.');
  });
  it('maps spans to the draft and back', () => {
    const variant = variantOf(marksOf(text), asProposed);
    const at = variant.text.indexOf('oppose any attempts');
    const span = inDraft(variant, { from: at, to: at + 'oppose any attempts'.length });
    expect(text.slice(span.from, span.to)).toBe('oppose [any] attempts');
    expect(inVariant(variant, span)).toEqual({ from: at, to: at + 'oppose any attempts'.length });
  });
  it('has every character where the draft has it, for any text and any choice', () => {
    const piece = fc.constantFrom('[', ']', ' ', 'We', ' oppose', ',', '.', 'ALT 1 ', 'XAR: ', '\n', '^1', '😀', '\\[');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(fc.boolean(), { maxLength: 20 }), (pieces, ways) => {
        const source = pieces.join('');
        let draft: ReturnType<typeof marksOf>;
        try {
          draft = marksOf(source);
        } catch (error) {
          expect(error).toBeInstanceOf(EntenteError);
          return;
        }
        const variant = variantOf(draft, (_, at) => ways[at] ?? true);
        expect([...variant.at].map((at) => source[at]).join('')).toBe(variant.text);
        expect([...variant.at]).toEqual([...new Set(variant.at)].sort((x, y) => x - y));
      }),
      { numRuns: 300 },
    );
  });
});
