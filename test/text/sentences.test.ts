import { describe, expect, it } from 'vitest';
import { layout } from '../../src/text/layout.js';
import { LONGEST, sentencesWithin, splitSentences } from '../../src/text/sentences.js';

const split = (text: string): readonly string[] => sentencesWithin(text, { from: 0, to: text.length }).map((s) => text.slice(s.from, s.to));

describe('a sentence', () => {
  it.each([
    ['through the XAR-U.S. and XBO-U.S. Alliances. They left.', 2],
    ['They met in the U.S. The Ministers left.', 2],
    ['The U.S. Secretary of State left.', 1],
    ['Gen. Vala and Dr. A. B. Orn met Lt. Col. Moro.', 1],
    ['They recalled para. 12 and No. 5 of Res. 40.', 1],
    ['Talks opened at 9 a.m. on Monday. They ended at 5 p.m. The sides left.', 3],
    ['They met in Washington, D.C., on Friday. They left.', 2],
    ['Holm, Tolme, Varrin, etc. were named.', 1],
    ['Prices rose 1.5 percent. They fell 0.5 percent.', 2],
    ['They met Feb. 15 in Holm. They left.', 2],
    ['“We will not yield.” The Minister left.', 2],
    ['"Will they hold?" he asked.', 1],
    ['They agreed (see Annex A). They left.', 2],
    ['They affirmed the treaty.They also welcomed it.', 2],
    ['See example.org for more.', 1],
    ['John F. Moro spoke. He left.', 2],
    ['They met Drossia Corp. officials.', 1],
    ['It was signed by A. Vala Jr. They left.', 2],
    ['The talks\u00a0ended. \u00a0They left.', 2],
    ['They stopped... Then they went on.', 2],
    ['The parties met on 3 March. 2031 will be better.', 2],
  ])('is found in %j: %i', (text, n) => expect(split(text)).toHaveLength(n));

  it('spans a line end inside a wrapped paragraph', () => expect(split('They met in\nTolme. They left.')[0]).toBe('They met in\nTolme.'));
  it('that never ends is cut, and says so', () => {
    const text = `They met ${'and met '.repeat(2000)}`;
    const sentences = splitSentences(text, layout(text));
    expect(sentences.every((s) => s.to - s.from <= LONGEST)).toBe(true);
    expect(sentences[0]!.cut).toBe(true);
  });
  it('starts after a lead label, which is one of its own', () => {
    const text = '- Export controls: The parties will consult. They agreed.';
    expect(splitSentences(text, layout(text)).map((s) => text.slice(s.from, s.to))).toEqual([
      'Export controls:',
      'The parties will consult.',
      'They agreed.',
    ]);
  });
  it('is a whole heading, whatever stops it has', () => {
    const text = 'Section 1. Outcomes of the Meeting\n\nThey met.';
    expect(splitSentences(text, layout(text))).toHaveLength(2);
  });
});
