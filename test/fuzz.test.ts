import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holdForChecks, holdForReading } from '../bench/fuzz-laws.js';
import { anyText } from '../bench/fuzz-texts.js';

describe('any text whatever', () => {
  it.each(['They all states They', 'reiterating\u0000'])('once broke a law, and no more: %j', (text) => {
    holdForReading(text);
    holdForChecks(text, text);
  });
  it('is read into true spans, soon', () => {
    fc.assert(
      fc.property(anyText, (text) => void holdForReading(text)),
      { numRuns: 300, seed: 7 },
    );
  });
  it('finds no fault with itself, and gives a check against any other', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => holdForChecks(text, other)),
      { numRuns: 60, seed: 7 },
    );
  });
});
