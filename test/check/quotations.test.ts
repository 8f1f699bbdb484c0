import { describe, expect, it } from 'vitest';
import { checked } from './sample.js';

describe('quotations', () => {
  it.each([
    ['They voiced "serious concern over the missile programs of Belarus".', 'exact'],
    ['They voiced “Serious concern over the missile programs of Belarus.”', 'typographic'],
    ['They voiced "serious concern … of Belarus".', 'elided'],
    ['They voiced "serious concern over the missile program of Belarus".', 'altered'],
    ['They opposed "any unilateral attempts to redraw the sea borders in the Arctic".', 'meaning-changing'],
    ['They spoke of "a bold new chapter for the northern seas".', 'not-found'],
  ])('reads %s as %s', (report, verdict) => {
    expect(checked(report).quotations.map((quotation) => quotation.verdict)).toEqual([verdict]);
  });

  it('gives the statement words a quotation departs from', () => {
    const [quotation] = checked('They voiced "serious concern over the missile program of Belarus".').quotations;
    expect(quotation?.source?.text).toBe('serious concern over the missile programs of Belarus');
    expect(quotation?.edits.map(({ source }) => source?.text)).toEqual(['programs']);
  });
});
