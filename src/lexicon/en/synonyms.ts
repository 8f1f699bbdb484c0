/**
 * Words that one thing goes by in statements and in reports of them. A line is a class, its first word canonical; phrases are allowed.
 * Direction-safe: never two performatives of different force, never opposites, never two members of a contrast set, never a whole and
 * its part. `test/lexicon/synonyms.test.ts` holds these laws. Spelling and inflection need no entry: words are matched without them.
 * To add one: a line here, or a word to a line. A word stands in one class only.
 */
import type { SynonymClass } from '../lexicon.js';

const TABLE = `
cooperation, collaboration, cooperate, collaborate, teamwork
change, alter, alteration, modify
effort, endeavor, attempt
strengthen, bolster, reinforce, fortify, beef up, shore up
enhance, boost, improve, upgrade, step up
program, scheme
concern, worry, unease, misgiving
exercise, drill, war game, maneuver
liquefied natural gas, lng, liquified natural gas
artificial intelligence, ai
nation, country, state
talks, negotiation
`;

export const SYNONYMS: readonly SynonymClass[] = TABLE.trim()
  .split('\n')
  .map((line) => line.split(',').map((word) => word.trim()));
