/**
 * The trie of names: every name of every party as a path of folded words. One pass over a text, longest match first,
 * linear in its length (a path is at most `LONGEST` words).
 */
import { OFFICERS } from '../lexicon/en/officers.js';
import { PARTIES, type Party, type PartyKind } from '../lexicon/en/parties.js';
import { OTHER_NAMES } from '../lexicon/en/parties-masks.js';
import type { PartyId, Span } from '../model.js';

/** How a name names: a state's own name, its acronym, adjective, people, capital; a person by full name or surname; a term defined in the text; `short`: "the North". */
export type NameForm = 'name' | 'acronym' | 'adjective' | 'people' | 'capital' | 'person' | 'surname' | 'term' | 'short' | 'mask';

/** One name: what it stands for, in which form, and the case it must have. */
export interface Name {
  readonly words: string;
  readonly ids: readonly PartyId[];
  readonly kind: PartyKind | 'mask';
  readonly form: NameForm;
  /** True for acronyms: capitals must stand exactly as here. */
  readonly exact: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly names: Name[];
}
/** A compiled set of names. */
export interface Gazetteer {
  readonly root: Node;
}

/** A word of a text: letters and digits, split where a lower-case letter meets a capital ("theDPRK" has lost its space). */
export interface Word extends Span {
  readonly key: string;
}

/** Compiles names; later names of one path are tried after earlier ones. */
export function gazetteer(names: readonly Name[]): Gazetteer {
  const root = emptyNode();
  for (const name of names) {
    let node = root;
    for (const word of wordsOf(name.words)) {
      let child = node.next.get(word.key);
      if (child === undefined) {
        child = emptyNode();
        node.next.set(word.key, child);
      }
      node = child;
    }
    if (node !== root) node.names.push(name);
  }
  return { root };
}

const compiled = new WeakMap<readonly Party[], Gazetteer>();

/** The gazetteer of a party table, compiled once per table. */
export function gazetteerOf(parties: readonly Party[] = PARTIES): Gazetteer {
  let known = compiled.get(parties);
  if (known === undefined) {
    known = gazetteer([...masks(), ...parties.flatMap(namesOf), ...holders()]);
    compiled.set(parties, known);
  }
  return known;
}

/** All names of one party; a `group` stands for its members. */
export function namesOf(party: Party): readonly Name[] {
  const ids = party.kind === 'group' && party.members.length > 0 ? party.members : [party.id];
  const name =
    (form: NameForm) =>
    (words: string): Name => {
      const bare = words.replace(/^the\s+/i, '');
      const exact = form === 'acronym' || (/^[A-Z0-9.&-]+$/.test(bare) && bare.length <= 8);
      return { words: bare, ids, kind: party.kind, form: exact && form === 'name' ? 'acronym' : form, exact };
    };
  return [
    ...party.names.map(name('name')),
    ...party.acronyms.map(name('acronym')),
    ...party.adjectives.map(name('adjective')),
    ...[...party.adjectives, ...party.nouns].flatMap(plurals).map(name('people')),
    ...party.nouns.map(name('people')),
    ...party.capitals.map(name('capital')),
  ];
}

function plurals(noun: string): readonly string[] {
  if (/man$/.test(noun) && /(French|Dutch|Irish)man$/.test(noun)) return [noun.replace(/man$/, 'men')];
  return /(s|sh|ch|ese|x|ss)$/.test(noun) ? [] : [`${noun}s`];
}

const masks = (): readonly Name[] => OTHER_NAMES.map((words) => ({ words, ids: [], kind: 'mask', form: 'mask', exact: false }));

/** Holders of offices, in both orders of name ("Iwaya Takeshi", "Takeshi Iwaya"), and by surname. */
function holders(): readonly Name[] {
  return OFFICERS.flatMap(({ party, surname, given, bare }) => {
    const person = (words: string, form: NameForm): Name => ({ words, ids: [party], kind: 'officer', form, exact: false });
    const full =
      given === '' ? [person(surname, 'person')] : [person(`${given} ${surname}`, 'person'), person(`${surname} ${given}`, 'person')];
    return [...full, person(surname, bare ? 'person' : 'surname')];
  });
}

/** The longest name that starts at `words[at]` and whose case and separators fit; null when there is none. */
export function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  names: Gazetteer,
  accepts: (name: Name, span: Span) => boolean,
): { name: Name; count: number } | null {
  let node: Node | undefined = names.root.next.get(words[at]?.key ?? '');
  let best: { name: Name; count: number } | null = null;
  for (let count = 1; node !== undefined; count++) {
    const first = words[at] as Word;
    const last = words[at + count - 1] as Word;
    for (const name of node.names) {
      const span = { from: first.from, to: last.to };
      if (caseFits(text, span, name) && accepts(name, span)) {
        best = { name, count };
        break;
      }
    }
    const following = words[at + count];
    if (following === undefined || !joins(text, last.to, following.from)) break;
    node = node.next.get(following.key);
  }
  return best;
}

/** Longest gap between two words of one name: a line end with its indent. */
const LONGEST_GAP = 8;

function joins(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_GAP) return false;
  for (let i = from; i < to; i++) if (!/[\s.,'’‘ʻ\-‐‑­\u200b]/.test(text.charAt(i))) return false;
  return true;
}

function caseFits(text: string, span: Span, name: Name): boolean {
  if (name.exact) return text.slice(span.from, span.to).replace(/[.\s]/g, '') === name.words.replace(/[.\s]/g, '');
  const first = text.charAt(span.from);
  if (isUpper(name.words.charAt(0)) && !isUpper(first)) return false;
  const lastWord = name.words.lastIndexOf(' ') + 1;
  if (lastWord === 0 || !isUpper(name.words.charAt(lastWord))) return true;
  return isUpper(text.charAt(startOfLastWord(text, span)));
}

function startOfLastWord(text: string, span: Span): number {
  let i = span.to - 1;
  while (i > span.from && !/\s/.test(text.charAt(i - 1))) i--;
  return i;
}

/** True for an upper-case letter; digits count, so that names may open with one. */
export function isUpper(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return char !== '' && char !== char.toLowerCase();
}

const LETTER = /[\p{L}\p{N}]/u;
const ACCENTS = /[\u0300-\u036f]/g;

/** The words of `text` between `from` and `to`, folded: lower case, accents off. */
export function wordsOf(text: string, from = 0, to = text.length): readonly Word[] {
  if (text.length < SHORTEST_KEPT || text.length > LONGEST_KEPT) return wordsBetween(text, from, to);
  if (from === 0 && to === text.length) {
    if (whole.text !== text) whole = { text, words: wordsBetween(text, from, to) };
    return whole.words;
  }
  return (whole.text === text ? partOf(whole.words, from, to) : null) ?? wordsBetween(text, from, to);
}

/** The text last read as a whole: its sentences are asked for next. Names are too short to keep, books too long. */
let whole: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };
const SHORTEST_KEPT = 200;
const LONGEST_KEPT = 500_000;

/** The words between two offsets; null when a bound cuts a word. */
function partOf(words: readonly Word[], from: number, to: number): readonly Word[] | null {
  const first = firstEndingAfter(words, from);
  let end = first;
  while (end < words.length && (words[end] as Word).from < to) end++;
  const cut = first < end && ((words[first] as Word).from < from || (words[end - 1] as Word).to > to);
  return cut ? null : words.slice(first, end);
}

function firstEndingAfter(words: readonly Word[], from: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).to <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordsBetween(text: string, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  let plain = true;
  let last = 0;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 32;
    const lower = code >= 97 && code <= 122;
    const upper = code >= 65 && code <= 90;
    const inside = lower || upper || (code >= 48 && code <= 57) || (code > 127 && LETTER.test(text.charAt(i)));
    // A lost space: a capital right after a lower-case letter opens a new word.
    if (start >= 0 && (!inside || (upper && last >= 97 && last <= 122))) {
      const word = text.slice(start, i);
      words.push({ from: start, to: i, key: plain ? word : keyOf(word) });
      start = -1;
    }
    if (inside) {
      if (start < 0) {
        start = i;
        plain = true;
      }
      plain &&= lower || code < 58;
    }
    last = code;
  }
  return words;
}

/** A word as the tries spell it. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 127) return lower.normalize('NFD').replace(ACCENTS, '');
  return lower;
}

const emptyNode = (): Node => ({ next: new Map(), names: [] });
