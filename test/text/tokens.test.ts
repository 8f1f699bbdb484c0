import { describe, expect, it } from 'vitest';
import { tokenize, tokenizeDocument } from '../../src/text/tokens.js';

const words = (text: string): readonly string[] => tokenize(text).map((t) => t.text);
const posOf = (text: string, word: string): string | undefined => tokenize(text).find((t) => t.text === word)?.pos;

describe('tokens', () => {
  it('keep "U.S." whole inside a hyphenated name', () =>
    expect(words('the ROK-U.S. and Japan-U.S. Alliances.')).toEqual([
      'the',
      'ROK',
      '-',
      'U.S.',
      'and',
      'Japan',
      '-',
      'U.S.',
      'Alliances',
      '.',
    ]));
  it('split a curly possessive like a straight one', () => expect(words('Arvenia’s ports')).toEqual(['Arvenia', '’s', 'ports']));
  it('keep British spelling in the text and fold it in the norm', () => {
    const token = tokenize('their nuclear programmes').at(-1)!;
    expect([token.text, token.norm, token.lemma]).toEqual(['programmes', 'programs', 'program']);
  });
  it('leave mark-up out', () => expect(words('They **strongly** <b>opposed</b>&nbsp;it')).toEqual(['They', 'strongly', 'opposed', 'it']));
  it.each([
    ['Theyreaffirmed the peace', ['They', 'reaffirmed', 'the', 'peace']],
    ['humanityand the rule ofthe law', ['humanity', 'and', 'the', 'rule', 'of', 'the', 'law']],
    ['(UNSC)resolutions of theCouncil', ['(', 'UNSC', ')', 'resolutions', 'of', 'the', 'Council']],
    ['a thousand in England', ['a', 'thousand', 'in', 'England']],
  ])('find lost spaces in %j', (text, found) => {
    expect(words(text)).toEqual(found);
    for (const t of tokenize(text)) expect(text.slice(t.from, t.to)).toBe(t.text);
  });
  it('have offsets in the whole text when a span is given', () => {
    const text = 'One. They met.';
    expect(tokenize(text, { from: 5, to: 14 }).map((t) => text.slice(t.from, t.to))).toEqual(['They', 'met', '.']);
  });
  it('are found for a span across sentences', () => {
    const text = 'They met. They left.';
    const all = tokenizeDocument(text, [
      { from: 0, to: 9 },
      { from: 10, to: 20 },
    ]);
    expect(all.within({ from: 5, to: 14 }).map((t) => t.text)).toEqual(['met', '.', 'They']);
  });
});

describe('tokens of a sentence', () => {
  it.each(['Caldora’s, and', 'Caldora’s.', '2024 Caldora’s:', 'Caldora’s-led talks', '’Caldora’s’', 'Caldora’s/Borland’s plan'])(
    'are the same whatever was read before: %s',
    (before) => {
      const once = tokenize('They read Caldora’s plans.');
      tokenize(before);
      expect(tokenize('They read Caldora’s plans.')).toEqual(once);
      expect(once.map((t) => t.text)).toContain('’s');
    },
  );
  it('are the same after more new words than a tagger keeps', () => {
    const once = tokenize('They read Caldora’s plans.');
    const letters = 'abcdefghijklmnop';
    for (let i = 0; i < 110; i++) {
      const many = Array.from({ length: 1000 }, (_, k) => `zq${[...String(i * 1000 + k)].map((digit) => letters[Number(digit)]).join('')}`);
      expect(tokenize(many.join(' ')).length).toBe(1000);
    }
    expect(tokenize('They read Caldora’s plans.')).toEqual(once);
  });
});

describe('part of speech', () => {
  it.each([
    ['We welcome the bridge.', 'welcome', 'VERB'],
    ['The Ministers welcome the bridge.', 'welcome', 'VERB'],
    ['Borland welcomes the bridge.', 'welcomes', 'VERB'],
    ['Arvenia and Borland plan to meet.', 'plan', 'VERB'],
    ['They resolve to meet.', 'resolve', 'VERB'],
    ['The Council judges that ports should open.', 'judges', 'VERB'],
    ['They reaffirmed their shared commitment.', 'shared', 'ADJ'],
    ['With increasing concerns over the strait, they left.', 'increasing', 'ADJ'],
    ['They are committed to bolstering deterrence.', 'to', 'ADP'],
    ['They opposed threats, including smuggling.', 'including', 'ADP'],
    ['Building on the summit, they met.', 'Building', 'VERB'],
    ['They held a trilateral meeting.', 'trilateral', 'ADJ'],
    ['They held a meeting and call for calm.', 'call', 'VERB'],
    ['They gave their support for the ports.', 'support', 'NOUN'],
    ['Requests the Secretary-General to report.', 'Requests', 'VERB'],
  ])('of %j: %s is %s', (text, word, pos) => expect(posOf(text, word)).toBe(pos));
});
