import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/acts/force.js';
import { qualifiersIn } from '../../src/acts/qualifiers.js';
import { topicPath, topicsOf } from '../../src/acts/topics.js';
import { contrastOf } from '../../src/lexicon/contrasts.js';
import { CONTRASTS } from '../../src/lexicon/en/contrasts.js';
import { MODIFIERS } from '../../src/lexicon/en/modifiers.js';
import { QUALIFIERS } from '../../src/lexicon/en/qualifiers.js';
import { SYNONYMS } from '../../src/lexicon/en/synonyms.js';
import { TOPICS } from '../../src/lexicon/en/topics.js';
import { canonicalWord } from '../../src/lexicon/synonyms.js';
import { stemsOf } from '../../src/lexicon/words.js';
import type { ActName } from '../../src/model.js';

const whole = (text: string) => ({ from: 0, to: text.length });

/** Weighs an act with the modifier in the first of its places. */
function weighed(phrase: string, place: string, act: ActName) {
  const [speaker, performative, content] =
    place === 'speaker'
      ? [phrase, 'condemned', 'the attack']
      : place === 'performative'
        ? ['They', `${phrase} performed`, 'the attack']
        : ['They', 'performed', place === 'head' ? `${phrase} the attack` : `the attack ${phrase}`];
  const text = `${speaker} ${performative} ${content}`;
  const at = speaker.length + 1;
  const then = at + performative.length + 1;
  return weigh({
    act,
    text,
    speaker: { from: 0, to: speaker.length },
    performative: { from: at, to: then - 1 },
    content: { from: then, to: text.length },
  });
}

describe('every entry of the tables is found where it stands', () => {
  it.each(MODIFIERS.map((entry) => [entry.phrase, entry] as const))('modifier "%s"', (phrase, entry) => {
    const act = entry.acts?.[0] ?? 'condemn';
    for (const place of entry.where)
      expect(weighed(phrase, place, act).modifiers.map((modifier) => modifier.effect)).toEqual([entry.effect]);
  });

  it.each(QUALIFIERS.map((entry) => [entry.phrase, entry] as const))('qualifier "%s"', (phrase, entry) => {
    const text = `the release of the sailors ${phrase}${entry.extent === 'self' ? '' : ' the treaty'}`;
    const found = qualifiersIn(text, whole(text));
    expect(found.map(({ from, to, kind }) => [kind, text.slice(from, to)])).toEqual([
      [entry.kind, text.slice('the release of the sailors '.length)],
    ]);
  });

  it.each(TOPICS.map((topic) => [topic.id, topic] as const))('topic %s', (id, topic) => {
    expect(topic.label).not.toBe(id);
    for (const pattern of topic.patterns) expect(topicsOf(pattern, [whole(pattern)]).flatMap((found) => topicPath(found))).toContain(id);
  });

  it('synonyms', () => {
    const strays = SYNONYMS.flatMap((group) => group.filter((word) => canonicalWord(word) !== stemsOf(group[0] ?? '').join(' ')));
    expect(strays).toEqual([]);
  });

  it('contrasts', () => {
    const missed = CONTRASTS.flatMap(({ id, members }) =>
      members.flatMap((forms, i) =>
        members
          .slice(i + 1)
          .flatMap((others) => forms.flatMap((a) => others.filter((b) => contrastOf(a, b) === null).map((b) => `${id}: ${a} / ${b}`))),
      ),
    );
    expect(missed).toEqual([]);
  });
});

describe('the taxonomy of subjects', () => {
  it('names each id once, under a parent that comes before it', () => {
    const seen = new Set<string>();
    for (const { id, parent } of TOPICS) {
      expect(seen.has(id)).toBe(false);
      if (parent !== null) expect(seen.has(parent)).toBe(true);
      seen.add(id);
    }
  });
  it('shows no phrase under two subjects that stand apart', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, patterns } of TOPICS)
      for (const key of new Set(patterns.map((pattern) => stemsOf(pattern).join(' ')))) {
        if (owners.has(key)) twice.push(`${key}: ${owners.get(key)}, ${id}`);
        owners.set(key, id);
      }
    expect(twice).toEqual([]);
  });
});
