import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { compare } from '../../src/compare/compare.js';
import { draft } from '../../src/draft/draft.js';
import { marksOf } from '../../src/draft/marks.js';
import { precedentsOf } from '../../src/draft/precedents.js';
import { passagesLeftOut, waySays } from '../../src/formats/draft-wording.js';
import type { Reading } from '../../src/model.js';
import { findingOf, held, lexicon, precedents, series } from './sample.js';

const OLD = 'We strongly condemn the shelling of the port of Karsk.\n\nWe will open a joint air-warning network by March 2026.';
const LAST =
  'We condemn the shelling of the port of Karsk.\n\nWe will open a joint air-warning network by March 2026.\n\nWe urge Drossia to release the fishing crews, including the two cooks, the pilot and the mate.';
const both = precedents({ text: OLD, date: '2024-05-01' }, { text: LAST, date: '2025-05-01' });

describe('a draft against agreed language', () => {
  it('calls word for word agreed, and says since when and in how many texts', () => {
    const finding = findingOf(held('We will open a joint air-warning network by March 2026.', both), 'joint air');
    expect(finding.standing).toBe('agreed');
    expect(finding.stood).toEqual({ texts: 2, since: '2024-05-01' });
    expect(finding.last?.precedent).toMatchObject({ document: 't2025-05-01', title: 'Statement of 2025-05-01', level: 'leaders' });
  });
  it('says weaker than the last and names the strongest precedent', () => {
    const finding = findingOf(held('We deplore the shelling of the port of Karsk.', both), 'shelling');
    expect(finding.standing).toBe('weaker');
    expect(finding.last?.precedent.text).toBe('We condemn the shelling of the port of Karsk');
    expect(finding.strongest?.precedent.text).toBe('We strongly condemn the shelling of the port of Karsk');
    expect(finding.last?.differences[0]).toMatchObject({ dimension: 'force', effect: 'weaker' });
    expect(finding.last?.differences[0]?.rests).toBe('ordered');
  });
  it('calls an act without precedent new', () => {
    expect(findingOf(held('We welcome the harvest fair of Holm.', both), 'harvest').standing).toBe('new');
  });
  it('finds language that the last text left out and an earlier one had', () => {
    const three = precedents({ text: OLD, date: '2024-05-01' }, { text: 'We thank the city of Holm for its welcome.', date: '2025-05-01' });
    const finding = findingOf(held('We will open a joint air-warning network by March 2026.', three), 'joint air');
    expect(finding).toMatchObject({ standing: 'agreed', returned: true });
    expect(finding.last?.precedent.document).toBe('t2024-05-01');
  });
  it('takes precedents of another series only where its own has none, and says which', () => {
    const other: Reading = { ...(both.own[1] as Reading), document: { ...(both.own[1] as Reading).document, id: 'elsewhere' } };
    const own = precedents({ text: 'We thank the city of Holm for its welcome.', date: '2025-05-01' }).own;
    const found = held(
      'We condemn the shelling of the port of Karsk.',
      precedentsOf({ name: null, readings: own }, [{ name: 'other', readings: [other] }], { lexicon }),
    );
    expect(findingOf(found, 'shelling')).toMatchObject({ standing: 'agreed', returned: false });
    expect(findingOf(found, 'shelling').last?.precedent.series).toBe('other');
  });
  it('lists what it leaves out, longest-standing first', () => {
    const { missing } = held('We thank the city of Holm for its welcome.', both);
    expect(missing.map(({ texts }) => texts)).toEqual([2, 2, 1]);
    expect(missing[2]?.precedent.text).toContain('urge Drossia');
  });
  it('places differences in the draft, brackets and all', () => {
    const text = 'We [strongly] condemn the shelling of the port of Karsk.';
    const finding = findingOf(held(text, both), 'condemn');
    const after = finding.last?.differences[0]?.after;
    expect(finding.standing).toBe('stronger');
    expect(text.slice(after?.from, after?.to)).toContain('strongly');
  });
  it('lists promises that fall due and are not mentioned', () => {
    const due = { from: null, to: '2026-03-31', words: 'by March 2026' };
    const promises = [
      { commitment: 'c1', quote: 'We will open a joint air-warning network by March 2026', document: 't2025-05-01', due },
      { commitment: 'c2', quote: 'We will clear the Lorn Strait of mines', document: 't2025-05-01', due },
    ];
    const found = held('We will open a joint air-warning network by March 2026.', both, { promises });
    expect(found.promises.map(({ commitment }) => commitment)).toEqual(['c2']);
  });
  it('says so when the draft belongs elsewhere or nothing precedes it', () => {
    const stranger = draft(marksOf('Estmark and Tarnholm announce a ferry.\n\nThey thank Holm.', { lexicon }), both, {
      level: 'leaders',
      parties: ['XES', 'XTA'],
    });
    expect(stranger.doubts.map(({ rule }) => rule)).toContain('draft.other-series');
    const first = held('We agree to meet again.', precedentsOf({ name: null, readings: [] }, [], { lexicon }));
    expect(first).toMatchObject({ against: null, summary: { new: 1 } });
    expect(first.doubts.map(({ rule }) => rule)).toContain('draft.no-precedents');
  });
});

describe('the choices of a draft', () => {
  const ways = (text: string) =>
    held(text, both).choices.map((choice) => choice.ways.map(({ label, standing }) => `${label}: ${standing}`));
  it('say what either way of a bracket would do', () => {
    expect(ways('We [strongly] condemn the shelling of the port of Karsk.')).toEqual([['with: stronger', 'without: agreed']]);
  });
  it('say it for each alternative and each rival party', () => {
    expect(ways('We [ALT 1 condemn] [ALT 2 regret] the shelling of the port of Karsk.')).toEqual([['ALT 1: agreed', 'ALT 2: weaker']]);
    expect(ways('We [XAR: condemn][XBO: strongly condemn] the shelling of the port of Karsk.')).toEqual([['XAR: agreed', 'XBO: stronger']]);
  });
  it('tell a verb of about the same force from other words', () => {
    const undertaken = precedents({ text: 'We will open a joint air-warning network.', date: '2025-05-01' });
    const [choice] = held('We [will] [intend to] open a joint air-warning network.', undertaken).choices;
    expect(choice?.ways.map(({ label }) => label)).toEqual(['will', 'intend to']);
    expect(choice?.ways.map(waySays)).toEqual(['agreed language, word for word', 'another verb than agreed, of about the same force']);
  });
  it('judge a nested bracket with what is around it standing', () => {
    const text = 'We condemn [in the [strongest] terms] the shelling of the port of Karsk.';
    expect(ways(text)[0]).toEqual(['with: stronger', 'without: agreed']);
  });
  it('see a whole act come and go', () => {
    expect(ways('We thank Holm. [We condemn the shelling of the port of Karsk.]')).toEqual([['with: agreed', 'without: absent']]);
  });
  it('cost no more than their number, however deeply nested', () => {
    const text = `We condemn ${'[very '.repeat(50)}much${']'.repeat(50)} the shelling of the port of Karsk.`;
    expect(held(text, both).choices).toHaveLength(50);
  });
});

describe('what a draft leaves out', () => {
  it('is told once where one act stands within another', () => {
    const whole = precedents({
      text: 'We welcome the fair of Holm, and, recognizing the need for calm, urge restraint.\n\nWe thank Holm.',
      date: '2025-05-01',
    });
    const check = held('We thank Holm.', whole);
    const spans = passagesLeftOut(check).map(({ precedent }) => precedent);
    expect(check.missing.length).toBeGreaterThanOrEqual(spans.length);
    for (const one of spans) expect(spans.filter((other) => other.from <= one.from && other.to >= one.to)).toEqual([one]);
  });
  it('is read as a readout after a readout, where the past performs', () => {
    const readout = read('The advisors of Arvenia and Borland met in Holm. They opened a joint office in Holm.', {
      ...{ id: 'r', date: '2025-05-01', level: 'officials', genre: 'readout', parties: ['XAR', 'XBO'], lexicon },
    });
    const check = draft(
      marksOf('They opened a joint office in Holm.', { lexicon }),
      precedentsOf({ name: null, readings: [readout] }, [], { lexicon }),
    );
    expect(check.draft.genre).toBe('readout');
  });
});

describe('the example series', () => {
  it('is all agreed when a text is held against itself', () => {
    const last = series[2] as Reading;
    const itself = draft(marksOf(last.document.text, { lexicon }), precedentsOf({ name: null, readings: series }, [], { lexicon }));
    expect(itself.summary).toEqual({ agreed: itself.findings.length });
    expect(itself.missing).toEqual([]);
  });
  it('gives the findings of compare', () => {
    const [first, second] = series as [Reading, Reading];
    const found = draft(marksOf(second.document.text, { lexicon }), precedentsOf({ name: null, readings: [first] }, [], { lexicon }));
    const { alignments } = compare(first, second, { lexicon });
    const linked = alignments.filter((row) => row.before.length > 0 && row.after.length > 0);
    expect(linked.length).toBeGreaterThan(3);
    for (const row of linked) {
      const finding = found.findings.find(({ id }) => id === row.after.join('+'));
      expect(finding?.last?.differences.map(({ reason }) => reason)).toEqual(row.differences.map(({ reason }) => reason));
    }
    expect(found.missing).toHaveLength(alignments.filter((row) => row.drift === 'dropped').length);
  });
});
