import { describe, expect, it } from 'vitest';
import { checked, claimWith, STATEMENT } from './sample.js';

describe('check', () => {
  it('supports every claim of a statement checked against itself', () => {
    const verdicts = checked(STATEMENT).claims.map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict !== 'supported' && verdict !== 'background')).toEqual([]);
  });

  it.each([
    ['The ministers condemned unilateral attempts to redraw the sea borders by force in the Arctic.', 'stronger', 'force', 'stronger'],
    ['The ministers condemned the missile programs of Belarus.', 'altered', 'act', 'stronger'],
    ['They vowed to expand research collaboration among their polar institutes.', 'stronger', 'force', 'stronger'],
    ['They will seek to share satellite data on illegal fishing by the end of 2026.', 'weaker', 'force', 'weaker'],
    ['They strongly opposed unilateral attempts to redraw the sea borders in the Arctic.', 'stronger', 'qualifier', 'stronger'],
    ['They committed to share satellite data on illegal fishing by the end of 2028.', 'altered', 'date', 'changed'],
    ['Japan pledged 40 million euros for a rescue center.', 'altered', 'speaker', 'changed'],
    ['Norway pledged 90 million euros for a rescue center.', 'altered', 'number', 'changed'],
  ])('judges "%s" %s', (report, verdict, dimension, effect) => {
    const claim = checked(report).claims.at(-1)!;
    expect({ verdict: claim.verdict, found: claim.findings.some((f) => f.dimension === dimension && f.effect === effect) }).toEqual({
      verdict,
      found: true,
    });
  });

  it.each([
    'The three ministers voiced serious concern about the missile programmes of Belarus.',
    'They hailed the progress of the hydrogen corridor.',
    'They pledged to share satellite data on illegal fishing by the end of 2026.',
    'They are planning to broaden research cooperation among the polar institutes of the three countries.',
    'Oslo pledged 40 million euros for a rescue center.',
  ])('supports the faithful paraphrase "%s"', (report) => {
    expect(checked(report).claims.at(-1)!.verdict).toBe('supported');
  });

  it('calls an invented undertaking unsupported and major', () => {
    const claim = checked('They pledged to build a joint submarine fleet in Antarctica.').claims.at(-1)!;
    expect([claim.verdict, claim.findings[0]?.severity]).toEqual(['unsupported', 'major']);
  });

  it('gives every finding of a judged claim the words of the statement', () => {
    const result = checked('The ministers condemned the missile programs of Belarus. Japan pledged 40 million euros for a rescue center.');
    const sources = result.claims.flatMap(({ findings }) => findings.map(({ source }) => source));
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(STATEMENT.slice(source!.from, source!.to)).toBe(source!.text);
  });

  it('has no claims for an empty report', () => {
    const result = checked('');
    expect([result.claims, result.quotations]).toEqual([[], []]);
    expect(result.omissions.length).toBeGreaterThan(0);
  });

  it('leaves the word of others and the reporter in the background', () => {
    const result = checked('Another round may come in the autumn, a diplomatic source said. Well done, all.');
    expect(result.claims.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'background')).toEqual([]);
  });

  it('leaves a claim about the series open', () => {
    const result = checked('They welcomed the progress of the hydrogen corridor, the first time the three countries have done so.');
    expect(claimWith(result, 'first time').verdict).toBe('unclear');
  });

  it.each([
    ['There is no mention of whaling.', 'supported'],
    ['There is no mention of Belarus.', 'contradicted'],
  ])('judges the absence claim "%s" %s', (report, verdict) => {
    expect(checked(report).claims.at(-1)!.verdict).toBe(verdict);
  });
});
