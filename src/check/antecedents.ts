/**
 * What "these attacks" and "this goal" stand for: the phrase of the sentences before that holds the same noun. Only the search for
 * evidence uses it; spans stay with the words themselves.
 */
import type { Unit } from '../acts/units.js';
import { stem } from '../lexicon/words.js';
import type { Span } from '../model.js';

/** "these", "such" and up to two words after it, of which one is the noun. */
const POINTING = /\b(?:this|these|those|such)\s+(\p{L}{3,20})(?:\s+(\p{L}{3,20}))?(?:\s+(\p{L}{3,20}))?/giu;
/** "the matter", "those responsible", "agreed to expand it": what the act before spoke of, whatever its words. */
const POINTING_BACK = /\b(?:(?:the|this|that) (?:matter|incident|affair)|those responsible|the perpetrators)\b|\s(?:it|them)\W{0,3}$/i;
/** Nouns that stand for the whole of what was said before. */
const SHELLS: ReadonlySet<string> = new Set(['goal', 'aim', 'objective', 'target', 'end', 'purpose'].map(stem));
/** Units of the phrase taken before its noun, and after. */
const MOST_BEFORE = 2;
const MOST_AFTER = 6;
/** Where a phrase that goes on after its noun ends: a mark, a coordinator, a clause of its own. */
const PHRASE_END = /[,;:.()–—]|\b(?:and|or|but|while|that|which|who|is|are|was|were|has|have|had|will|to)\b/;

/**
 * The units that the pointing phrases in `content` stand for, from `before` (the units of the sentences before, the nearest first).
 * `said` is what the act right before says, for nouns like "goal". Empty when nothing points back.
 */
export function antecedentsOf(text: string, content: Span, before: readonly (readonly Unit[])[], said: readonly Unit[]): readonly Unit[] {
  const words = text.slice(content.from, content.to);
  if (POINTING_BACK.test(words)) return said;
  return [...words.matchAll(POINTING)].flatMap((match) => {
    const nouns = match.slice(1).flatMap((word) => (word ? [stem(word.toLowerCase())] : []));
    for (const units of before) {
      const at = units.findIndex((unit) => unit.kind === 'word' && nouns.includes(lastWord(unit)));
      if (at >= 0) return phraseAround(units, at);
    }
    return SHELLS.has(nouns[0] ?? '') ? said : [];
  });
}

function lastWord({ key }: Unit): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

function phraseAround(units: readonly Unit[], noun: number): readonly Unit[] {
  let first = noun;
  while (first > 0 && noun - first < MOST_BEFORE && /^(?:['’]s?)?$/.test(units[first]!.lead)) {
    first--;
    if (units[first]!.kind === 'party') break;
  }
  let end = noun + 1;
  while (end < units.length && end - noun <= MOST_AFTER && !PHRASE_END.test(units[end]!.lead)) end++;
  return units.slice(first, end);
}
