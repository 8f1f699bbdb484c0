import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addedAct, correctedAct, flawOfChanges, flawOfPlace, modifierChoice } from '../../src/acts/corrected.js';
import type { ActChanges } from '../../src/acts/corrected-extent.js';
import { read } from '../../src/acts/read.js';
import type { CorrectableField, SpeechAct } from '../../src/model.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
const SENTENCE =
  'The leaders strongly condemned the tolls of Drossia in the Lorn Strait and committed to fully fund the patrols by 2027, as appropriate.';
const reading = read(SENTENCE, { level: 'leaders', parties: ['XAR', 'XBO'] });
const [condemned, committed] = reading.acts as [SpeechAct, SpeechAct];
const { document } = reading;
const at = (words: string) => ({ from: SENTENCE.indexOf(words), to: SENTENCE.indexOf(words) + words.length });
const corrected = (act: SpeechAct, changes: ActChanges): SpeechAct => correctedAct(document, act, changes);
const flaw = (act: SpeechAct, field: CorrectableField, changes: ActChanges) =>
  flawOfChanges(document, act, changes, field)?.expected ?? null;

describe('an act as a person corrects it', () => {
  it.each(['sen-luc-2023.txt', 'tolme-2024.txt', 'varrin-2025.txt', 'report-wire.txt'])(
    'weighs what the engine weighs when nothing is different: %s',
    (name) => {
      const whole = read(example(name));
      expect(whole.acts.length).toBeGreaterThan(3);
      for (const act of whole.acts) {
        const again = correctedAct(whole.document, act, { act: act.act!, span: { from: act.from, to: act.to } });
        const { news: _, ...weighed } = again;
        const { news: __, ...own } = act;
        expect(weighed).toEqual(own);
      }
    },
  );
  it('takes scale, level, grade and point from the tables when the act is another', () => {
    const now = corrected(condemned, { act: 'concern' });
    expect(now).toMatchObject({ id: condemned.id, act: 'concern', point: 'expressive', force: { scale: 'worry' } });
    expect(now.force!.modifiers.map(({ from, to }) => SENTENCE.slice(from, to))).toEqual(['strongly']);
    expect(corrected(condemned, { act: 'call-on' }).point).toBe('directive');
    expect(corrected(committed, { act: 'decide', speakers: ['UNSC'] }).force!.scale).toBe('institution');
  });
  it('counts only the boosters and hedges that are chosen, by the effect the table gives them', () => {
    const all = committed.force!;
    const choice = modifierChoice(SENTENCE, committed).map(({ from, to, effect }) => [SENTENCE.slice(from, to), effect]);
    expect(choice).toEqual([
      ['fully', 0.5],
      ['as appropriate', -0.5],
    ]);
    expect(corrected(committed, { modifiers: [] }).force).toMatchObject({ level: 4, modifiers: [] });
    expect(corrected(committed, { modifiers: [at('as appropriate')] }).force!.level).toBe(3.5);
    expect(corrected(committed, { modifiers: [at('fully')] }).force!.level).toBe(4.5);
    expect(all.level).toBe(4);
    expect(flaw(committed, 'modifiers', { modifiers: [at('patrols')] })).toMatch(
      /^words that the table of boosters and hedges lists: "fully"/,
    );
    expect(flaw(committed, 'modifiers', { modifiers: [at('strongly')] })).toMatch(/^words that the table/);
  });
  it('moves content and limits with the words of the act', () => {
    const to = SENTENCE.indexOf(' by 2027');
    const shorter = corrected(committed, { span: { from: committed.from, to } });
    expect(SENTENCE.slice(shorter.from, shorter.to)).toMatch(/the patrols$/);
    expect(shorter.content.text).toMatch(/fund the patrols$/);
    expect(committed.qualifiers.map(({ kind }) => kind)).toEqual(['time', 'escape']);
    expect(shorter.qualifiers).toEqual([]);
    expect(shorter.force!.level).toBe(4.5);
  });
  it('moves the content with the words that perform', () => {
    const now = corrected(committed, { performative: at('committed to fully fund') });
    expect(now.performative!.text).toBe('committed to fully fund');
    expect(now.content.text).toMatch(/^the patrols/);
    expect([now.from, now.to]).toEqual([committed.from, committed.to]);
  });
  it('keeps words that perform and words they govern', () => {
    expect(flaw(condemned, 'span', { span: at('the tolls of Drossia') })).toBe('words with those that perform the act');
    expect(flaw(condemned, 'span', { span: at('strongly condemned') })).toBe('words that the act is about, beside those that perform it');
    expect(flaw(condemned, 'span', { span: { from: 5, to: 5000 } })).toBe('words of the text');
    expect(flaw(condemned, 'span', { span: at('as appropriate') })).toBe('words that the act has now, or some of them and more');
    expect(flaw(condemned, 'span', { span: { from: 0, to: condemned.to } })).toBe(null);
    expect(flaw(condemned, 'performative', { performative: { from: condemned.from, to: condemned.to } })).not.toBe(null);
    expect(flaw(condemned, 'content', { content: condemned.performative! })).not.toBe(null);
  });
  it('takes limits of a known kind in its own words', () => {
    const limit = { ...at('in the Lorn Strait'), kind: 'place' as const };
    expect(flaw(condemned, 'qualifiers', { qualifiers: [limit] })).toBe(null);
    expect(corrected(condemned, { qualifiers: [limit] }).qualifiers).toEqual([limit]);
    expect(flaw(condemned, 'qualifiers', { qualifiers: [{ ...at('as appropriate'), kind: 'escape' }] })).toBe(
      'a limit in the act’s own words',
    );
    expect(flaw(condemned, 'qualifiers', { qualifiers: [{ ...limit, kind: 'mood' as 'place' }] })).toMatch(/^a limit that is one of/);
  });
});

describe('an act that a person points out', () => {
  const told = { id: 'x', sentence: 0, act: 'support', performative: at('fund'), content: at('the patrols'), speakers: ['XAR'] } as const;
  it('is weighed as if it had been read', () => {
    const act = addedAct(document, told);
    expect(act).toMatchObject({
      id: 'x',
      act: 'support',
      point: 'expressive',
      status: 'stated',
      speakers: ['XAR'],
      force: { scale: 'approval' },
    });
    expect(SENTENCE.slice(act.from, act.to)).toBe('fund the patrols');
  });
  it('needs words that perform beside words they govern', () => {
    expect(flawOfPlace(SENTENCE, told.performative, told.content)).toBe(null);
    expect(flawOfPlace(SENTENCE, told.performative, told.performative)?.expected).toMatch(/side by side$/);
    expect(flawOfPlace(SENTENCE, { from: 9, to: 3 }, told.content)?.expected).toMatch(/^the words that perform/);
    expect(flawOfPlace(SENTENCE, told.performative, { from: 0, to: 9999 })?.expected).toMatch(/^the words that the act is about/);
  });
});
