/** A report that denies what the parties did: "did not welcome", "declined to condemn", where the text welcomes or condemns. */
import { isNegation } from '../acts/units.js';
import type { Lexicon, Rung } from '../lexicon/lexicon.js';
import { compilePhrases, longestAt, type Phrases } from '../lexicon/phrases.js';
import { type Word, wordsIn } from '../lexicon/words.js';
import type { ActName, Span } from '../model.js';

/** The verb group that denies, and the acts its verb may be. */
export interface Denial {
  readonly span: Span;
  readonly acts: readonly ActName[];
}

/** Auxiliaries before "not", and verbs that deny the infinitive after them. */
const AUXILIARIES = new Set(['did', 'do', 'does', 'have', 'has', 'had']);
const REFUSALS = new Set(['declin', 'refus', 'fail', 'decline', 'refuse']);
/** Words in which the denied verb is looked for after the negation. */
const REACH = 3;

/** The first denied performative of a clause; null when it denies none. "did not say" denies nothing that a text could say. */
export function denialIn(text: string, clause: Span, lexicon: Lexicon): Denial | null {
  const words = wordsIn(text, clause.from, clause.to);
  for (let at = 0; at < words.length; at++) {
    const verb = deniedVerb(words, at);
    if (verb === null) continue;
    const hit = actsAt(words, verb, lexicon);
    if (hit) return { span: { from: words[at]!.from, to: words[hit.last]!.to }, acts: hit.acts };
  }
  return null;
}

/** The index from which the denied verb may stand, or null when nothing is denied at `at`. */
function deniedVerb(words: readonly Word[], at: number): number | null {
  const word = words[at]!;
  const next = words[at + 1];
  if (AUXILIARIES.has(word.norm) && next && isNegation(next)) return at + 2;
  if (word.norm.endsWith("n't") && AUXILIARIES.has(word.norm.slice(0, -3))) return at + 1;
  return REFUSALS.has(word.stem) && next?.norm === 'to' ? at + 2 : null;
}

function actsAt(
  words: readonly Word[],
  from: number,
  lexicon: Lexicon,
): { readonly acts: readonly ActName[]; readonly last: number } | null {
  for (let at = from; at < Math.min(words.length, from + REACH); at++) {
    const hit = longestAt(tableOf(lexicon), words, at);
    const carried = carriedNoun(words, at, lexicon);
    const acts = [...(hit?.values.map(({ act }) => act) ?? []), ...(carried?.acts ?? [])];
    if (acts.length > 0) return { acts, last: Math.max(hit?.last ?? at, carried?.last ?? at) };
  }
  return null;
}

/** "express their deep concern": the noun of a carrier, past its adjectives. */
function carriedNoun(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { readonly acts: readonly ActName[]; readonly last: number } | null {
  const phrases = lexicon.rungs.filter((rung) => wordsIn(rung.phrase)[0]?.stem === words[at]!.stem);
  for (let noun = at + 1; noun < Math.min(words.length, at + 1 + REACH + 2); noun++) {
    const acts = phrases.filter((rung) => wordsIn(rung.phrase).at(-1)?.stem === words[noun]!.stem).map(({ act }) => act);
    if (acts.length > 0) return { acts, last: noun };
  }
  return null;
}

const compiled = new WeakMap<Lexicon['rungs'], Phrases<Rung>>();

function tableOf(lexicon: Lexicon): Phrases<Rung> {
  const known = compiled.get(lexicon.rungs);
  if (known) return known;
  const table = compilePhrases(lexicon.rungs.map((rung) => [rung.phrase, rung] as const));
  compiled.set(lexicon.rungs, table);
  return table;
}
