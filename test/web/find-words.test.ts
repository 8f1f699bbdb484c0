import { describe, expect, it } from 'vitest';
import { findWords, type Step, stepped } from '../../web/text/find-words.js';

const TEXT = 'They condemned the tolls.\nThey condemned\n  the shelling (again).';
const words = (span: { from: number; to: number } | null): string | null => (span === null ? null : TEXT.slice(span.from, span.to));
const at = (part: string) => ({ from: TEXT.indexOf(part), to: TEXT.indexOf(part) + part.length });

describe('words that are looked for in a text', () => {
  it('are found nearest to where they are expected, whatever the white space', () => {
    expect(findWords(TEXT, 'They condemned', 0)).toEqual({ from: 0, to: 14 });
    expect(findWords(TEXT, 'They condemned', 40)?.from).toBe(26);
    expect(words(findWords(TEXT, ' condemned the shelling ', 0))).toBe('condemned\n  the shelling');
    expect(words(findWords(TEXT, 'condemned', 40, at('They condemned the tolls')))).toBe('condemned');
  });
  it('are nowhere when they do not stand in the text like this, and signs of patterns mean themselves', () => {
    expect(findWords(TEXT, 'condemn ed', 0)).toBe(null);
    expect(findWords(TEXT, '  ', 0)).toBe(null);
    expect(findWords(TEXT, '.*', 0)).toBe(null);
    expect(words(findWords(TEXT, '(again)', 0))).toBe('(again)');
  });
});

describe('the edge of a stretch', () => {
  const moved = (part: string, step: Step): string | null => words(stepped(TEXT, at(part), step));
  it('moves word by word', () => {
    expect(moved('the tolls', 'begin-earlier')).toBe('condemned the tolls');
    expect(moved('condemned the tolls', 'begin-later')).toBe('the tolls');
    expect(moved('condemned the tolls', 'end-earlier')).toBe('condemned the');
    expect(moved('condemned the', 'end-later')).toBe('condemned the tolls.');
  });
  it('stays where there is no further word, or none would be left', () => {
    expect(moved('They', 'begin-earlier')).toBe('They');
    expect(moved('(again).', 'end-later')).toBe('(again).');
    expect(moved('tolls', 'begin-later')).toBe('tolls');
    expect(moved('tolls', 'end-earlier')).toBe('tolls');
  });
});
