import { describe, expect, it } from 'vitest';
import { addressOf, parseRoute } from '../../web/state/route.js';
import { anchor, placeOf } from '../../web/text/anchor.js';
import { blocksOf, LONGEST_BLOCK } from '../../web/text/blocks.js';
import { piecesOf } from '../../web/text/controls.js';

const shown = (text: string): readonly string[] => blocksOf(text).map(({ from, to }) => text.slice(from, to));

describe('the paragraphs of a text', () => {
  it('end at line ends and at blank lines', () => {
    expect(shown('A heading\nThey met.\n\nThey parted.')).toEqual(['A heading', 'They met.', 'They parted.']);
    expect(blocksOf('A heading\nThey met.\n\nThey parted.').map(({ apart }) => apart)).toEqual([true, false, true]);
  });
  it('keep lines together that were wrapped by hand', () => {
    const line = 'They reaffirmed their commitment to the freedom of the seas and to';
    const text = `${Array.from({ length: 5 }, () => line).join('\n')}\nthe law.\n\n${Array.from({ length: 5 }, () => line).join('\n')}\nthe peace.`;
    expect(blocksOf(text)).toHaveLength(2);
  });
  it('hold every word, also of a single word of a million letters', () => {
    const word = 'a'.repeat(1_000_000);
    const blocks = blocksOf(word);
    expect(blocks.map(({ from, to }) => word.slice(from, to)).join('')).toBe(word);
    expect(Math.max(...blocks.map(({ from, to }) => to - from))).toBeLessThanOrEqual(LONGEST_BLOCK);
  });
  it('never part the halves of a character', () => {
    const text = '😀'.repeat(LONGEST_BLOCK);
    for (const { from } of blocksOf(text)) expect(text.charCodeAt(from)).toBe(0xd83d);
  });
});

describe('hidden characters', () => {
  it('that turn the direction of text are shown as what they are', () => {
    expect(piecesOf('a\u202Eb')).toEqual([
      { text: 'a', control: null },
      { text: 'U+202E', control: 'hidden character U+202E, forces right-to-left' },
      { text: 'b', control: null },
    ]);
  });
});

describe('a permalink', () => {
  const text = 'They met. They condemned the raid. They parted.';
  const place = placeOf(text, { from: 10, to: 34 });
  it('survives being written and read', () => {
    const route = { path: '/documents/varrin-2025@1', query: { q: 'a & b' }, place: { ...place, side: 'report' } };
    expect(parseRoute(addressOf(route))).toEqual(route);
  });
  it('holds where the words still stand', () => expect(anchor(text, place)).toEqual({ span: { from: 10, to: 34 }, state: 'held' }));
  it('finds its words where they have moved, other quotation marks and case aside', () => {
    expect(anchor(`Begin. ${text}`, place)).toEqual({ span: { from: 17, to: 41 }, state: 'moved' });
    expect(anchor(`Begin. ${text}`.toUpperCase(), place).state).toBe('moved');
  });
  it('says that it is lost when its words are gone', () => {
    expect(anchor('They met.', place)).toEqual({ span: null, state: 'lost' });
    expect(anchor('They met.', { ...place, quote: null })).toEqual({ span: null, state: 'lost' });
  });
  it('without a sensible range is no place', () => {
    for (const bad of ['#t=5,5', '#t=9,2', '#t=a,b', '#x']) expect(parseRoute(`/check${bad}`).place).toBeNull();
  });
});
