import { describe, expect, it } from 'vitest';
import { defaultRung } from '../../src/acts/force.js';
import { ORDERS, RUNGS, SOURCES } from '../../src/lexicon/en/rungs.js';
import { defaultLexicon, extendLexicon, lexiconHash } from '../../src/lexicon/lexicon.js';
import { parseRungTable, scaleOf } from '../../src/lexicon/rung-table.js';
import { stemsOf } from '../../src/lexicon/words.js';
import { type ActName, SCALES } from '../../src/model.js';

const ACTS = Object.values(SCALES).flat() as ActName[];

describe('the force table', () => {
  it.each(ACTS)('has a default rung for %s, on its own scale', (act) => {
    const rung = defaultRung(act);
    expect(rung.act).toBe(act);
    expect(rung.scale).toBe(scaleOf(act));
    expect(rung.example).not.toBe('');
  });
  it.each(RUNGS.map((rung) => [rung.phrase, rung] as const))(
    'places "%s" in half steps from 1 to 5, with a known source and a sentence',
    (_, rung) => {
      expect(ACTS).toContain(rung.act);
      expect(rung.level).toBeGreaterThanOrEqual(1);
      expect(rung.level).toBeLessThanOrEqual(5);
      expect(rung.level % 0.5).toBe(0);
      expect(SOURCES).toHaveProperty(rung.source);
      expect(rung.grade).toMatch(/^[ABC]$/);
      expect(rung.example).toMatch(/^[A-Z].*\.$/);
    },
  );
  it('holds every row of the ladder', () => {
    const rows = new Set(RUNGS.map((rung) => rung.row));
    const counts = { C: 28, D: 17, W: 8, B: 13, P: 11, A: 16, I: 10 };
    const wanted = Object.entries(counts).flatMap(([letter, count]) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`));
    expect(wanted.filter((row) => !rows.has(row))).toEqual([]);
  });
});

describe('the example of a rung', () => {
  const loose = new Set(['the', 'a', 'an'].flatMap(stemsOf));
  it.each(RUNGS.map((rung) => [rung.phrase, rung.example] as const))('holds the words of "%s" in order', (phrase, example) => {
    const words = stemsOf(example);
    let at = 0;
    for (const key of stemsOf(phrase).filter((stem) => !loose.has(stem) && stem !== 'be')) {
      at = words.indexOf(key, at);
      expect(at).not.toBe(-1);
      at++;
    }
  });
});

describe('the orders of the sources', () => {
  it.each(ORDERS.map(({ source, chain }) => [source, chain] as const))('%s names known rungs: %s', (source, chain) => {
    expect(SOURCES).toHaveProperty(source);
    for (const name of chain) expect(RUNGS.some((rung) => rung.act === name || rung.phrase === name)).toBe(true);
  });
});

describe('a rung file of a team', () => {
  const lexicon = extendLexicon(defaultLexicon, { rungs: parseRungTable('# intend\nintend | 3.5\n') });
  it('replaces the placing of a phrase, whatever its preposition, and leaves the built-in table alone', () => {
    expect(defaultRung('intend', null, lexicon)).toMatchObject({ level: 3.5, source: 'user', grade: 'C' });
    expect(lexicon.rungs.filter((rung) => rung.phrase === 'intend to')).toEqual([]);
    expect(defaultRung('intend').level).toBe(2.5);
  });
  it('changes the hash of the lexicon', () => {
    expect(lexiconHash(lexicon)).toMatch(/^[0-9a-f]{64}$/);
    expect(lexiconHash(lexicon)).not.toBe(lexiconHash(defaultLexicon));
    expect(lexiconHash({ ...defaultLexicon })).toBe(lexiconHash(defaultLexicon));
  });
  it.each([
    'intend | 3',
    '# wish\nwish to | 1',
    '# intend\nintend | 6',
    '# intend\nintend | 2.25',
    '# intend\n | 3',
    '# intend\nintend | 3 D',
  ])('refuses %j', (table) => expect(() => parseRungTable(table)).toThrow('rung-file'));
});
