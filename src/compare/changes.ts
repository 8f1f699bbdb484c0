import type { Difference, SpeechAct } from '../model.js';

/** The differences of two linked acts, with spans on both sides. */
export function differencesOf(before: SpeechAct, beforeText: string, after: SpeechAct, afterText: string): readonly Difference[] {
  void beforeText;
  void afterText;
  const found: Difference[] = [];
  const sides = { before: before.performative ?? before.content, after: after.performative ?? after.content };
  const add = (dimension: Difference['dimension'], effect: Difference['effect'], reason: string) =>
    found.push({ dimension, ...sides, effect, rests: 'judged', reason });
  if (before.force && after.force) {
    if (before.force.scale !== after.force.scale) add('act', 'changed', 'another scale');
    else if (Math.abs(after.force.level - before.force.level) >= 0.5)
      add('force', after.force.level > before.force.level ? 'stronger' : 'weaker', 'another level');
  }
  const same = (x: readonly string[], y: readonly string[]) => [...x].sort().join() === [...y].sort().join();
  if (!same(before.speakers, after.speakers)) add('speaker', 'changed', 'other speakers');
  if (!same(before.targets, after.targets)) add('target', 'changed', 'other targets');
  return found;
}
