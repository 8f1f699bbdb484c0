import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.js';
import { redlineOf } from '../../src/compare/redline.js';
import type { Redline, RunKind } from '../../src/model.js';
import { wordChanges } from '../../src/text/word-changes.js';
import { reading, SENTENCES } from './samples.js';

const single = (text: string): string => text.replace(/\s+/g, ' ').trim();
const redline = (before: string, after: string): Redline =>
  redlineOf(compare(reading(before, { id: 'before' }), reading(after, { id: 'after' })));

/** The text of a redline when all changes are taken (`inserted`) or refused (`deleted`). */
function settled({ paragraphs }: Redline, wanted: 'inserted' | 'deleted'): string {
  const kinds: readonly RunKind[] = wanted === 'inserted' ? ['same', 'inserted', 'to'] : ['same', 'deleted', 'from'];
  return paragraphs
    .map(({ runs, end }) => {
      const text = runs.filter((run) => kinds.includes(run.kind)).map((run) => run.text);
      return text.join('') + (end === 'same' || end === wanted ? '\n' : '');
    })
    .join('');
}

describe('redlineOf', () => {
  it('marks the changed words of linked sentences only', () => {
    const { paragraphs } = redline(
      'They reaffirmed their commitment to the disarmament of the Gulf.',
      'They reaffirmed their resolute commitment to the disarmament of the Gulf.',
    );
    expect(paragraphs[0]?.runs.filter((run) => run.kind !== 'same')).toEqual([{ kind: 'inserted', text: 'resolute ' }]);
  });
  it('shows a displaced sentence as a move with two ends', () => {
    const [a = '', b = '', c = ''] = SENTENCES;
    const { paragraphs } = redline([a, b, c].join('\n\n'), [b, c, a].join('\n\n'));
    const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
    expect(runs.filter((run) => run.kind === 'from' || run.kind === 'to').map((run) => [run.kind, run.text, run.move])).toEqual([
      ['from', a, 1],
      ['to', a, 1],
    ]);
  });
  it('keeps the words of both texts: taking all changes gives the one, refusing all the other', () => {
    const texts = fc
      .array(fc.array(fc.constantFrom(...SENTENCES, 'The three met in Tolme.', 'Trade grew.'), { minLength: 1, maxLength: 3 }), {
        maxLength: 5,
      })
      .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const line = redline(before, after);
        const paragraphs = (text: string) =>
          text
            .split(/\n\s*\n|\n/)
            .map(single)
            .filter(Boolean);
        expect(paragraphs(settled(line, 'inserted'))).toEqual(paragraphs(after));
        expect(paragraphs(settled(line, 'deleted'))).toEqual(paragraphs(before));
      }),
      { numRuns: 60 },
    );
  });
});

describe('wordChanges', () => {
  it('puts both sentences together again, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const runs = wordChanges(before, after);
        const text = (kind: RunKind) =>
          runs
            .filter((run) => run.kind === 'same' || run.kind === kind)
            .map((run) => run.text)
            .join('');
        expect(text('deleted')).toBe(before);
        expect(text('inserted')).toBe(after);
      }),
    );
  });
  it('folds a lone short word between two changes into them', () => {
    expect(wordChanges('alpha of beta stays', 'gamma of delta stays').map((run) => run.kind)).toEqual(['deleted', 'inserted', 'same']);
  });
});
