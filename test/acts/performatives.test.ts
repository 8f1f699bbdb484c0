import { describe, expect, it } from 'vitest';
import { actNouns, carriers, stateWords } from '../../src/lexicon/en/carriers.js';
import { performatives } from '../../src/lexicon/en/performatives.js';
import { readSample } from './reads.js';

const acts = (text: string) => readSample(text).acts;

describe('every performative of the lexicon', () => {
  it.each(performatives.map((p) => [p.example, p.act] as const))('reads "%s" as %s', (example, act) => {
    expect(acts(example).map((a) => a.act)).toContain(act === 'work-toward' && / will /.test(example) ? 'will' : act);
  });
});
describe('every state of the lexicon', () => {
  it.each(stateWords.map((s) => [s.example, s.act] as const))('reads "%s" as %s', (example, act) => {
    expect(acts(example).map((a) => a.act)).toContain(act);
  });
});
describe('every act noun of the lexicon', () => {
  it.each(actNouns.map((n) => [n.example, n.act] as const))('reads "%s" as %s', (example, act) => {
    const found = acts(example).map((a) => a.act);
    if (act === null) expect(found).toContain('emphasize');
    else expect(found).toContain(act);
  });
});
describe('every carrier of the lexicon', () => {
  it.each(carriers.map((c) => [c.example] as const))('finds an act in "%s"', (example) => {
    expect(acts(example)).toHaveLength(1);
  });
});
