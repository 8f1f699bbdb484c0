import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.js';
import type { Alignment, Comparison, Drift, Level } from '../../src/model.js';
import { violations } from '../formats/contract.js';
import { reading, SENTENCES } from './samples.js';

/** Each sentence of the samples with another that says the same of more, less, or with another force. */
const VARIANTS: readonly string[] = [
  ...SENTENCES,
  'Arvenia and Borland reaffirm their resolute commitment to the chemical disarmament of the Inner Gulf.',
  'Arvenia and Borland condemn the shelling of the port of Karsk by Drossia.',
  'Arvenia and Borland will open a joint air-warning network and a data center by March 2025.',
  'Arvenia and Borland urge Drossia to release the fishing crews.',
  'Arvenia and Borland express grave concern over the theft of digital currency.',
  'Arvenia and Borland plan to reinforce exchanges between their universities.',
  'Arvenia and Borland oppose any attempt to redraw maritime boundaries.',
];
const paragraphs = (sentences: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.uniqueArray(fc.constantFrom(...sentences), { maxLength: 8 });
const text = (parts: readonly string[]): string => parts.join('\n\n');
const compared = (before: string, after: string, levels: readonly [Level | null, Level | null] = [null, null]): Comparison =>
  compare(reading(before, { id: 'before', level: levels[0] }), reading(after, { id: 'after', level: levels[1] }));
const counts = (comparison: Comparison, swap: (drift: Drift) => Drift = (drift) => drift) =>
  Object.fromEntries(
    Object.entries(comparison.summary)
      .map(([drift, n]) => [swap(drift as Drift), n])
      .sort(),
  );

const SWAPPED: Partial<Record<Drift, Drift>> = {
  strengthened: 'weakened',
  weakened: 'strengthened',
  broadened: 'narrowed',
  narrowed: 'broadened',
  added: 'dropped',
  dropped: 'added',
};

describe('compare, by law', () => {
  it('finds a text unchanged against itself', () => {
    fc.assert(
      fc.property(paragraphs(VARIANTS), (parts) => {
        const comparison = compared(text(parts), text(parts));
        expect(comparison.alignments.filter((row) => row.drift !== 'unchanged' || row.moved || row.differences.length > 0)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
  it('swaps stronger and weaker, broader and narrower, added and dropped with its sides', () => {
    fc.assert(
      fc.property(paragraphs(VARIANTS), paragraphs(VARIANTS), (before, after) => {
        const there = compared(text(before), text(after));
        const back = compared(text(after), text(before));
        expect(counts(back)).toEqual(counts(there, (drift) => SWAPPED[drift] ?? drift));
      }),
      { numRuns: 40 },
    );
  });
  it('lists the same differences from either side, a purpose that came or went among them', () => {
    const long = 'Arvenia and Borland will open a joint air-warning network to protect shipping lanes.';
    const short = 'Arvenia and Borland will open a joint air-warning network.';
    const places = (comparison: Comparison, first: 'before' | 'after', second: 'before' | 'after') =>
      comparison.alignments.flatMap((row) => row.differences.map((d) => `${d.dimension} ${d[first]?.text} > ${d[second]?.text}`)).sort();
    const there = compared(long, short);
    expect(places(there, 'before', 'after')).toContain('qualifier to protect shipping lanes > undefined');
    expect(places(compared(short, long), 'after', 'before')).toEqual(places(there, 'before', 'after'));
  });
  it('calls nothing but moved what only changed its place', () => {
    const shuffled = fc
      .shuffledSubarray([...SENTENCES], { minLength: 2 })
      .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })));
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        const { alignments } = compared(text(before), text(after));
        expect(alignments.filter((row) => row.drift !== 'unchanged')).toEqual([]);
        expect(alignments.some((row) => row.moved)).toBe(before.join() !== after.join());
      }),
      { numRuns: 25 },
    );
  });
  it('covers every act once', () => {
    fc.assert(
      fc.property(paragraphs(VARIANTS), paragraphs(VARIANTS), (before, after) => {
        const { alignments, beforeActs, afterActs } = compared(text(before), text(after));
        const covered = (side: 'before' | 'after') => alignments.flatMap((row: Alignment) => row[side]).sort();
        expect(covered('before')).toEqual(beforeActs.map((act) => act.id).sort());
        expect(covered('after')).toEqual(afterActs.map((act) => act.id).sort());
      }),
      { numRuns: 25 },
    );
  });
  it('gives what the published schema promises', () => {
    fc.assert(
      fc.property(paragraphs(VARIANTS), paragraphs(VARIANTS), (before, after) => {
        expect(violations('compare', compared(text(before), text(after)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

const only = (before: string, after: string): Alignment => {
  const { alignments } = compared(before, after);
  expect(alignments).toHaveLength(1);
  return alignments[0] as Alignment;
};

describe('compare', () => {
  it.each<[Drift, string, string]>([
    [
      'unchanged',
      'We encourage the peaceful resolution of the Lorn Strait issue.',
      'They encouraged the peaceful resolution of the Lorn Strait issue.',
    ],
    ['unchanged', 'They support the participation of the Republic of Korea.', 'They support the participation of the ROK.'],
    ['strengthened', 'They condemned the shelling of the port.', 'They strongly condemned the shelling of the port.'],
    ['weakened', 'They will open a joint laboratory in Tolme.', 'They seek to open a joint laboratory in Tolme.'],
    [
      'weakened',
      'They oppose any attempt to redraw the maritime boundaries.',
      'They oppose any attempt to redraw the maritime boundaries by force or coercion.',
    ],
    ['altered', 'They will open 3 joint laboratories in Tolme.', 'They will open 5 joint laboratories in Tolme.'],
    ['altered', 'They committed to the early release of the detained crews.', 'They called for the early release of the detained crews.'],
    [
      'broadened',
      'They will deepen cooperation on quantum sensing and cloud services.',
      'They will deepen cooperation on quantum sensing, cloud services, and fusion energy.',
    ],
    [
      'narrowed',
      'They will deepen cooperation on quantum sensing, cloud services, and fusion energy.',
      'They will deepen cooperation on quantum sensing and cloud services.',
    ],
  ])('is %s: %s → %s', (drift, before, after) => {
    expect(only(before, after).drift).toBe(drift);
  });
  it('gives every difference with the words of both sides', () => {
    const { differences } = only('They condemned the shelling of the port.', 'They strongly condemned the shelling of the port.');
    expect(differences[0]).toMatchObject({ dimension: 'force', effect: 'stronger', rests: 'ordered' });
    expect(differences[0]?.after?.text).toContain('strongly condemned');
  });
  it('says that texts of different level leave unrepeated, not dropped', () => {
    const comparison = compared(SENTENCES[0] ?? '', SENTENCES[1] ?? '', ['leaders', 'ministers']);
    expect(comparison.levelsDiffer).toBe(true);
    expect(compared('', '', ['leaders', null]).levelsDiffer).toBe(false);
  });
  it('marks as returned what an earlier text of the series had', () => {
    const [a = '', b = '', c = ''] = SENTENCES;
    const first = reading(text([a, b]), { id: 'first' });
    const { alignments } = compare(reading(b, { id: 'second' }), reading(text([b, a, c]), { id: 'third' }), { earlier: [first] });
    expect(alignments.filter((row) => row.drift === 'added').map((row) => row.returned)).toEqual([true, false]);
  });
  it('lets sentences stand in where a text performs no acts', () => {
    const prose = 'Prices rose by 3 percent in May. Wages stood still. Exports fell. Imports rose somewhat.';
    const { beforeActs, alignments } = compared(prose, prose.replace('3 percent', '4 percent'));
    expect(beforeActs.map((act) => act.act)).toEqual([null, null, null, null]);
    expect(alignments.map((row) => row.drift)).toEqual(['altered', 'unchanged', 'unchanged', 'unchanged']);
  });
  it('compares whole paragraphs when asked', () => {
    const before = reading(text([...SENTENCES.slice(0, 3)]));
    const after = reading(text([...SENTENCES.slice(1, 3), SENTENCES[5] ?? '']));
    expect(compare(before, after, { by: 'paragraph' }).summary).toEqual({ dropped: 1, unchanged: 2, added: 1 });
  });
});

describe('compare, of what is hardly comparable', () => {
  it('takes empty sides and says which one is empty', () => {
    const { alignments, doubts } = compared('', SENTENCES[0] ?? '');
    expect(alignments.map((row) => row.drift)).toEqual(['added']);
    expect(doubts.map((doubt) => doubt.rule)).toContain('compare.empty');
    expect(compared('', '').alignments).toEqual([]);
  });
  it('says so when one side is a report', () => {
    const report =
      'KARSK, June 3 — Drossia said on Tuesday that talks had failed, its spokesman told reporters. "We regret this," he said.';
    const before = reading(SENTENCES[0] ?? '');
    const after = reading(report);
    const { doubts } = compare(before, { ...after, document: { ...after.document, genre: 'report' } });
    expect(doubts.map((doubt) => doubt.rule)).toContain('compare.report');
  });
  it('says so when the texts seem to be written in different languages', () => {
    const french =
      'Les ministres réaffirment leur engagement en faveur de la paix. Ils condamnent fermement les attaques contre les navires. Ils se félicitent de la tenue du sommet.';
    const { doubts } = compared(text(SENTENCES.slice(0, 4)), french);
    expect(doubts.map((doubt) => doubt.rule)).toContain('compare.language');
  });
  it('takes boilerplate repeated thousands of times in time', () => {
    const many = Array.from({ length: 3_000 }, () => 'The Council takes note of the report.').join('\n\n');
    const start = performance.now();
    const before = reading(many);
    const after = reading(`${many}\n\nThe Council decides to remain seized of the matter.`);
    const readIn = performance.now();
    expect(compare(before, after).summary.unchanged).toBe(3_000);
    expect(performance.now() - readIn).toBeLessThan(Math.max(2_000, (readIn - start) * 2));
  });
});
