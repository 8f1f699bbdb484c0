/** The finite verb of a deed that a clause tells as done: "imposed an embargo", "set up a fund". */
import { TELLING_VERBS } from '../lexicon/en/reporting.js';
import { stem, type Word, wordsIn } from '../lexicon/words.js';
import type { Span } from '../model.js';

/** Words so far from the head of a clause may be its verb. */
const REACH = 8;
const TELLING: ReadonlySet<string> = new Set([...TELLING_VERBS].map(stem));
const IRREGULAR = /^(?:set|cut|put|built|sent|gave|took|made|held|banned|lifted|froze|broke|drew|struck|won|withdrew|began|chose|brought)$/;
const BE = /^(?:is|are|was|were|be|been|being|has|have|had|will|would|to)$/;

/** The first past-tense verb of doing, not passive, not one of saying or weighing; null when the clause has none. */
export function deedIn(text: string, clause: Span): Span | null {
  const words = wordsIn(text, clause.from, clause.to).slice(0, REACH);
  const at = words.findIndex((word, index) => index > 0 && isPast(word));
  const verb = words[at];
  if (!verb || TELLING.has(verb.stem) || BE.test(words[at - 1]!.norm) || words[at + 1]?.norm === 'to') return null;
  return { from: verb.from, to: verb.to };
}

function isPast({ norm }: Word): boolean {
  return (norm.length > 4 && norm.endsWith('ed')) || IRREGULAR.test(norm);
}
