/** The names of parties in a query: typed in any case, as any of their names, acronyms and adjectives. */
import { PARTIES, type Party } from '../lexicon/en/parties.js';
import type { PartyId } from '../model.js';
import { plainWords } from './search-words.js';

/** Acronyms that are English words: only their capitals name a party ("US", never "us"). */
const ALSO_WORDS: ReadonlySet<string> = new Set(['us', 'who', 'car', 'fed', 'las']);

interface Names {
  /** Words of a name joined by a blank → the parties it may name. */
  readonly parties: ReadonlyMap<string, readonly PartyId[]>;
  /** Words of the longest name. */
  readonly longest: number;
}
const ARTICLE = /^the\s+/i;
type Name = readonly [written: string, id: PartyId];
/** The names of a table by how they begin, and those of each beginning once they have been asked for: to fold all of them takes longer than a search. */
interface Table {
  readonly written: ReadonlyMap<string, readonly Name[]>;
  readonly folded: Map<string, Names>;
}
const tables = new WeakMap<readonly Party[], Table>();

function tableOf(all: readonly Party[]): Table {
  const known = tables.get(all);
  if (known !== undefined) return known;
  const written = new Map<string, Name[]>();
  for (const party of all) {
    if (party.kind === 'group' || party.kind === 'officer') continue;
    for (const name of namesOf(party)) {
      const bare = name.replace(ARTICLE, '');
      const beginning = beginningOf(bare);
      const names = written.get(beginning) ?? [];
      names.push([bare, party.id]);
      written.set(beginning, names);
    }
  }
  const table = { written, folded: new Map() };
  tables.set(all, table);
  return table;
}

/** The first letter where folding leaves it as it is; empty for the others ("kerb" is "curb" in American spelling, and so would be a name). */
function beginningOf(name: string): string {
  const first = name.charAt(0).toLowerCase();
  return /^[a-jl-z0-9]$/.test(first) ? first : '';
}

/** The names that may begin with a folded word. */
function namesFrom(key: string, all: readonly Party[]): Names {
  const { written, folded } = tableOf(all);
  const beginning = beginningOf(key);
  const known = folded.get(beginning);
  if (known !== undefined) return known;
  const parties = new Map<string, PartyId[]>();
  let longest = 1;
  for (const [name, id] of [...(written.get(beginning) ?? []), ...(beginning === '' ? [] : (written.get('') ?? []))]) {
    const words = plainWords(name);
    const joined = words.map((word) => word.key).join(' ');
    const ids = parties.get(joined) ?? [];
    if (joined !== '' && !ids.includes(id)) parties.set(joined, [...ids, id]);
    longest = Math.max(longest, words.length);
  }
  const names = { parties, longest };
  folded.set(beginning, names);
  return names;
}

const namesOf = (party: Party): readonly string[] => [
  ...party.names,
  ...party.acronyms,
  ...party.adjectives,
  ...party.nouns,
  ...[...party.adjectives, ...party.nouns].map((noun) => `${noun}s`),
];

/** A name found among typed words. */
export interface TypedName {
  /** Words it takes. */
  readonly count: number;
  readonly ids: readonly PartyId[];
  /** The plain words would find something else ("US" is not "us", "Republic of Korea" stands in the name of its neighbour). */
  readonly onlyName: boolean;
}

/** The longest name that begins at a word; null when none does. `typed` are the words as written, `keys` as folded. */
export function nameAt(keys: readonly string[], typed: readonly string[], at: number, known: readonly Party[] = PARTIES): TypedName | null {
  const { parties, longest } = namesFrom(keys[at] ?? '', known);
  for (let count = Math.min(longest, keys.length - at); count > 0; count--) {
    const key = keys.slice(at, at + count).join(' ');
    const ids = parties.get(key);
    if (ids === undefined) continue;
    const ambiguous = count === 1 && ALSO_WORDS.has(key);
    if (ambiguous && !/^\p{Lu}/u.test(typed[at] ?? '') && !(typed[at] ?? '').includes('.')) continue;
    if (ambiguous && !/^[\p{Lu}.]+$/u.test(typed[at] ?? '') && !(typed[at] ?? '').includes('.')) continue;
    return { count, ids, onlyName: ambiguous || isInner(typed.slice(at, at + count), ids, known) };
  }
  return null;
}

/** Do several words stand in the longer name of another party, as "Republic of Korea" does? A single word ("Korea") may mean either. */
function isInner(typed: readonly string[], ids: readonly PartyId[], known: readonly Party[]): boolean {
  if (typed.length < 2) return false;
  const words = ` ${typed.join(' ').toLowerCase()} `;
  return known.some((party) => !ids.includes(party.id) && party.names.some((name) => ` ${name.toLowerCase()} `.includes(words)));
}

/** The parties a filter names: an id, or any name of one ("ROK", "South Korea"). What no table knows is taken for an id. */
export function partiesNamed(given: string, known: readonly Party[] = PARTIES): readonly PartyId[] {
  const name = given.trim();
  if (known.some((party) => party.id === name.toUpperCase())) return [name.toUpperCase()];
  const key = plainWords(name.replace(ARTICLE, ''))
    .map((word) => word.key)
    .join(' ');
  return namesFrom(key, known).parties.get(key) ?? [name.toUpperCase()];
}
