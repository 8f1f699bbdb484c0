import { describe, expect, it } from 'vitest';
import { type Weighing, weigh } from '../../src/acts/force.js';
import { compareForce } from '../../src/acts/force-change.js';
import type { ActName } from '../../src/model.js';

/** Weighs a performative and its content, written apart by a bar. */
function force(act: ActName, marked: string, more: Partial<Weighing> = {}) {
  const [before = '', after = ''] = marked.split('|');
  const text = `${before}${after}`;
  return weigh({
    act,
    text,
    performative: { from: 0, to: before.trimEnd().length },
    content: { from: before.length, to: text.length },
    ...more,
  });
}

describe('weigh', () => {
  it.each([
    ['condemn', 'condemned|the attack', 4],
    ['condemn', 'strongly condemned|the attack', 4.5],
    ['condemn', 'condemned in the strongest possible terms|the attack', 5],
    ['condemn', 'condemn|the attack in the strongest terms', 5],
    ['concern', 'expressed their serious concerns over|the tests', 3],
    ['concern', 'expressed grave concern over|the tests', 4],
    ['concern', 'are deeply concerned by|the tests', 3],
    ['commit', 'reaffirmed their resolute commitment to|peace', 5],
    ['commit', 'are committed to|the immediate release of the sailors', 4.5],
    ['commit', 'commit to|explore ways to share charts', 3],
    ['intend', 'intend|to share charts', 2.5],
    ['intend', 'intend|to seek to share charts', 1.5],
    ['pledge', 'vowed|to share charts', 4],
    ['will', 'will|share charts, as appropriate', 2.5],
    ['oppose', 'strongly opposed|any attempt', 2.5],
    ['condemn', 'strongly and unequivocally condemn|the attack', 5],
  ] as const)('puts %s, "%s", at %f', (act, marked, level) => expect(force(act, marked).level).toBe(level));

  it('lists a modifier of the rung with its span and does not count it again', () => {
    const text = 'expressed their serious concerns';
    const weighed = weigh({ act: 'concern', text, performative: { from: 0, to: text.length } });
    expect(weighed.modifiers.map((modifier) => text.slice(modifier.from, modifier.to))).toEqual(['serious']);
    expect(weighed.level).toBe(3);
  });
  it('puts the decision of a UN organ on the scale of institutions', () => {
    expect(force('decide', 'decides|to extend the mandate', { register: 'organ' })).toMatchObject({ scale: 'institution', level: 5 });
    expect(force('decide', 'decided|to extend the talks')).toMatchObject({ scale: 'commitment', level: 4 });
  });
  it('weakens what only most members do', () => {
    const text = 'Most members condemned the attack';
    const weighed = weigh({ act: 'condemn', text, speaker: { from: 0, to: 12 }, performative: { from: 13, to: 22 } });
    expect(weighed.level).toBe(3);
  });
  it('leaves a negated booster out', () => expect(force('support', 'do not strongly support|the toll').level).toBe(4));
});

describe('compareForce', () => {
  it.each([
    ['deplore', 'deplored|x', 'condemn', 'condemned|x', 'stronger', 'ordered'],
    ['condemn', 'condemned|x', 'condemn', 'strongly condemned|x', 'stronger', 'ordered'],
    ['encourage', 'encouraged|x', 'urge', 'urged|x', 'stronger', 'judged'],
    ['oppose', 'opposed|x', 'condemn', 'condemned|x', 'stronger', 'judged'],
    ['intend', 'intend|x', 'plan', 'plan|x', 'same', 'judged'],
    ['intend', 'intend|x', 'will', 'will|x', 'unordered', 'judged'],
    ['commit', 'committed to|x', 'pledge', 'pledged|x', 'same', 'judged'],
    ['affirm', 'affirmed|x', 'affirm', 'reaffirmed|x', 'same', 'ordered'],
    ['concern', 'expressed grave concern|x', 'concern', 'expressed concern|x', 'weaker', 'ordered'],
  ] as const)('reads %s “%s” → %s “%s” as %s, %s', (actA, a, actB, b, change, rests) => {
    expect(compareForce(force(actA, a), force(actB, b))).toMatchObject({
      sameScale: true,
      change,
      ...(change === 'same' ? {} : { rests }),
    });
  });
  it('never compares levels of two scales', () => {
    expect(compareForce(force('concern', 'expressed concern|x'), force('condemn', 'condemned|x'))).toMatchObject({
      sameScale: false,
      delta: 0,
    });
  });
});
