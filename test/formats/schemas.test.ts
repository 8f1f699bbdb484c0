import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { schemaOf, violations } from './contract.js';
import { ACTS_OF_SCHEMA, sample } from './sample.js';

describe('the published schemas', () => {
  it.each(['sen-luc-2023', 'tolme-2024', 'varrin-2025', 'report-news', 'report-wire', 'report-blog'])(
    'hold for the reading of %s',
    (name) => {
      const text = readFileSync(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8');
      expect(violations('read', read(text, { id: name }))).toEqual([]);
    },
  );
  it('hold for the reading of any text', () => {
    const words = fc.array(
      fc.constantFrom('They', 'We', 'reaffirmed', 'strongly', 'condemned', 'the', 'raid', '.', '\n\n', '1.', 'and', 'will:', '“', '\ud800'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        expect(violations('read', read(parts.join(' ')))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
  it('hold for a check', () => {
    expect(violations('check', sample)).toEqual([]);
  });
  it('refuse what is not in the contract', () => {
    expect(violations('check', { ...sample, extra: 1 })).not.toEqual([]);
    expect(violations('check', { ...sample, claims: [{ ...sample.claims[0], verdict: 'wrong' }] })).not.toEqual([]);
  });
  it('know every act of the vocabulary', () => {
    const { $defs } = schemaOf('definitions.json') as unknown as {
      $defs: { act: { properties: { act: { anyOf: [{ enum: string[] }] } } } };
    };
    expect([...$defs.act.properties.act.anyOf[0].enum].sort()).toEqual([...ACTS_OF_SCHEMA].sort());
  });
});
