/**
 * Phrase tables as tries over stems: every table of phrases is matched in one pass, in time linear to the words.
 * The longest phrase that starts at a word wins, and words inside it start no other.
 */
import { stemsOf, type Word } from './words.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}
/** A compiled phrase table. */
export interface Phrases<T> {
  readonly root: Node<T>;
}
/** Where a phrase stands in the words: `words[first]` to `words[last]`, and what the table says of it. */
export interface PhraseHit<T> {
  readonly first: number;
  readonly last: number;
  readonly values: readonly T[];
}

/** Compiles entries; two entries with one phrase both stay, in table order. A phrase without a word is left out. */
export function compilePhrases<T>(entries: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  for (const [phrase, value] of entries) {
    const stems = stemsOf(phrase);
    if (stems.length > 0) nodeAt(root, stems).values.push(value);
  }
  return { root };
}

function nodeAt<T>(root: Node<T>, stems: readonly string[]): Node<T> {
  let node = root;
  for (const key of stems) {
    let next = node.next.get(key);
    if (next === undefined) {
      next = { next: new Map(), values: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  return node;
}

/** The longest phrase that starts at `words[at]`, or null. */
export function longestAt<T>(phrases: Phrases<T>, words: readonly Word[], at: number): PhraseHit<T> | null {
  let node = phrases.root;
  let hit: PhraseHit<T> | null = null;
  for (let i = at; i < words.length; i++) {
    const next = node.next.get(words[i]?.stem ?? '');
    if (next === undefined) break;
    node = next;
    if (node.values.length > 0) hit = { first: at, last: i, values: node.values };
  }
  return hit;
}

/** All phrases in the words, left to right, longest first, none inside another. */
export function phrasesIn<T>(phrases: Phrases<T>, words: readonly Word[]): readonly PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = longestAt(phrases, words, at);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.last;
  }
  return hits;
}
