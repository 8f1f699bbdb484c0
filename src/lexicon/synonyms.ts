/** One key for all words that a thing goes by: "collaborations" and "cooperation" meet, "strengthen" and "weaken" never do. */
import { defaultLexicon, type Lexicon } from './lexicon.js';
import { compilePhrases, longestAt, type Phrases } from './phrases.js';
import { stem, stemsOf, type Word, wordsIn } from './words.js';

/** A stretch of words under one key; `first` and `last` index the words given. */
export interface CanonicalWord {
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

interface SynonymTable {
  readonly phrases: Phrases<string>;
  readonly words: ReadonlyMap<string, string>;
}
const tables = new WeakMap<Lexicon['synonyms'], SynonymTable>();

/** The key of a word or phrase ("LNG", "liquefied natural gas" → one key). An unknown phrase gives its own stems, so keys always compare. */
export function canonicalWord(phrase: string, lexicon: Lexicon = defaultLexicon): string {
  const stems = stemsOf(phrase);
  const key = stems.join(' ');
  return tableOf(lexicon).words.get(key) ?? key;
}

/** The words of a text as canonical keys, multi-word phrases as one; every word is in exactly one key, in order. */
export function canonicalWords(words: readonly Word[], lexicon: Lexicon = defaultLexicon): readonly CanonicalWord[] {
  const { phrases } = tableOf(lexicon);
  const found: CanonicalWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = longestAt(phrases, words, at);
    const last = hit?.last ?? at;
    found.push({ key: hit?.values[0] ?? words[at]?.stem ?? '', first: at, last });
    at = last;
  }
  return found;
}

/** The canonical keys of a stretch of text, in order. */
export function canonicalKeys(text: string, lexicon: Lexicon = defaultLexicon): readonly string[] {
  return canonicalWords(wordsIn(text), lexicon).map((word) => word.key);
}

/** True when two words or phrases are one word, inflection aside, or stand in one synonym class. */
export function sameMeaning(a: string, b: string, lexicon: Lexicon = defaultLexicon): boolean {
  return stem(a) === stem(b) || canonicalWord(a, lexicon) === canonicalWord(b, lexicon);
}

function tableOf(lexicon: Lexicon): SynonymTable {
  const known = tables.get(lexicon.synonyms);
  if (known !== undefined) return known;
  const entries = lexicon.synonyms.flatMap((group) => group.map((word) => [word, stemsOf(group[0] ?? word).join(' ')] as const));
  const words = new Map<string, string>();
  for (const [word, key] of entries) if (!words.has(stemsOf(word).join(' '))) words.set(stemsOf(word).join(' '), key);
  const table = { phrases: compilePhrases(entries), words };
  tables.set(lexicon.synonyms, table);
  return table;
}
