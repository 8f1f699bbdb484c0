/** Counting what a set of hits consists of. Each passage carries six numbers; a dictionary says which labels each number stands for. */

import type { FacetCount, SpeechAct } from '../model.js';
import { sql } from './kysely.js';
import { topicsOf } from './labels.js';
import type { Ledger } from './ledger.js';

/** The facets, in the order they are shown. */
export const FACETS = ['act', 'speaker', 'target', 'topic', 'series', 'genre', 'level', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** What the facets count of a document. */
export interface FacetedDocument {
  readonly date: string | null;
  readonly genre: string;
  readonly level: string | null;
  readonly series: string | null;
}

/** The six sets of a passage, as keys of the dictionary: its act and force, speakers, targets, topics, series, and what its document is. */
export function setsOf(document: FacetedDocument, act: SpeechAct | null): readonly string[] {
  return [...(act === null ? WITHOUT_ACT : setsOfAct(act)), ...(ofDocuments.get(document) ?? setsOfDocument(document))];
}

const setsOfAct = (act: SpeechAct): readonly string[] => [
  JSON.stringify(['force', act.act, act.force?.scale ?? null, act.force?.level ?? null]),
  JSON.stringify(['speaker', ...act.speakers]),
  JSON.stringify(['target', ...act.targets]),
  JSON.stringify(['topic', ...topicsOf(act)]),
];
const WITHOUT_ACT: readonly string[] = ['["force",null,null,null]', '["speaker"]', '["target"]', '["topic"]'];

/** The sets that all passages of a document share, made once for all of them. */
const ofDocuments = new WeakMap<FacetedDocument, readonly string[]>();

function setsOfDocument(document: FacetedDocument): readonly string[] {
  const { series, genre, level, date } = document;
  const sets = [JSON.stringify(['series', series]), JSON.stringify(['kind', genre, level, date?.slice(0, 4) ?? null])];
  ofDocuments.set(document, sets);
  return sets;
}

/** A day as a number that sorts (20250612); null when there is none. */
export const dayOf = (date: string | null): number | null => (date === null ? null : Number(date.replaceAll('-', '').slice(0, 8)) || null);

/** One set of the dictionary, taken apart. */
export type LabelSet = readonly [kind: string, ...members: (string | number | null)[]];

/** The dictionary of a ledger as far as it was read. It only grows, so what was read holds as long as the ledger is open. */
interface Dictionary {
  readonly sets: Map<number, LabelSet>;
  /** What each number counts for, as places in `values`. */
  readonly counted: Map<number, readonly number[]>;
  readonly values: { readonly facet: Facet; readonly value: string }[];
  readonly places: Readonly<Record<Facet, Map<string, number>>>;
}
const dictionaries = new WeakMap<Ledger['db'], Dictionary>();

function dictionaryOf(db: Ledger['db']): Dictionary {
  const known = dictionaries.get(db) ?? { sets: new Map(), counted: new Map(), values: [], places: byFacet(() => new Map()) };
  dictionaries.set(db, known);
  return known;
}
/** Numbers asked for in one statement. */
const ASKED = 5000;

/** What the numbers stand for. They come as one string: a row each would cost more than the search. */
export async function setsNumbered(
  { db, kind }: Pick<Ledger, 'db' | 'kind'>,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, LabelSet>> {
  const dictionary = dictionaryOf(db);
  const missing: number[] = [];
  for (const number of numbers) if (!dictionary.sets.has(number)) missing.push(number);
  missing.sort((a, b) => a - b);
  for (let at = 0; at < missing.length; at += ASKED) {
    const asked = JSON.stringify(missing.slice(at, at + ASKED));
    const { rows } = await (kind === 'sqlite'
      ? sql<{
          sets: string | null;
        }>`select group_concat('[' || id || ',' || members || ']') as sets from passage_sets where id in (select value from json_each(${asked}))`
      : sql<{
          sets: string | null;
        }>`select string_agg('[' || id || ',' || members || ']', ',') as sets from passage_sets where id in (select value::int from json_array_elements_text(${asked}::json))`
    ).execute(db);
    for (const [number, set] of JSON.parse(`[${rows[0]?.sets ?? ''}]`) as [number, LabelSet][]) dictionary.sets.set(number, set);
  }
  return dictionary.sets;
}

const byFacet = <Value>(make: () => Value): Record<Facet, Value> =>
  Object.fromEntries(FACETS.map((facet) => [facet, make()])) as Record<Facet, Value>;

/** The places in `values` that a set counts for; those met for the first time are added. */
function placesOf(set: LabelSet, dictionary: Dictionary): readonly number[] {
  const [kind] = set;
  const out: number[] = [];
  if (kind === 'force') place('act', set[1], dictionary, out);
  else if (kind === 'kind') {
    place('genre', set[1], dictionary, out);
    place('level', set[2], dictionary, out);
    place('year', set[3], dictionary, out);
  } else if (kind === 'speaker' || kind === 'target' || kind === 'topic' || kind === 'series')
    for (let at = 1; at < set.length; at++) place(kind, set[at], dictionary, out);
  return out;
}

function place(facet: Facet, value: LabelSet[number] | undefined, { values, places }: Dictionary, out: number[]): void {
  if (typeof value !== 'string') return;
  let known = places[facet].get(value);
  if (known === undefined) {
    known = values.push({ facet, value }) - 1;
    places[facet].set(value, known);
  }
  out.push(known);
}

/** Values of a facet that are listed. */
const MOST_VALUES = 30;

/** Hits counted: how many, and how often each number of the dictionary stands in their codes. */
export interface Tally {
  readonly total: number;
  readonly counts: Uint32Array;
  /** The numbers that are counted, each once. */
  readonly numbers: readonly number[];
}

/** Counts the numbers in many codes ("3,1,7,2,9,4;3,…"), and the codes. Written for a million of them: no strings are made. */
export function tally(codes: string): Tally {
  let counts = new Uint32Array(4096);
  const numbers: number[] = [];
  let total = codes === '' ? 0 : 1;
  let number = 0;
  for (let at = 0; at <= codes.length; at++) {
    const code = at < codes.length ? codes.charCodeAt(at) : COMMA;
    if (code >= ZERO && code <= NINE) {
      number = number * 10 + code - ZERO;
      continue;
    }
    if (number >= counts.length) counts = grown(counts, number);
    if (counts[number]!++ === 0 && number > 0) numbers.push(number);
    number = 0;
    if (code === SEMICOLON) total++;
  }
  return { total, counts, numbers };
}

function grown(counts: Uint32Array, number: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(number + 1, counts.length * 2));
  larger.set(counts);
  return larger;
}
const COMMA = 44;
const ZERO = 48;
const NINE = 57;
const SEMICOLON = 59;

/** The facets of tallied hits, most frequent value first. */
export async function facetsOf(
  ledger: Pick<Ledger, 'db' | 'kind'>,
  { counts, numbers }: Tally,
): Promise<Readonly<Record<Facet, readonly FacetCount[]>>> {
  const sets = await setsNumbered(ledger, numbers);
  const dictionary = dictionaryOf(ledger.db);
  const { counted, values } = dictionary;
  for (const number of numbers) if (!counted.has(number)) counted.set(number, placesOf(sets.get(number) ?? ['none'], dictionary));
  const sums = new Uint32Array(values.length);
  for (const number of numbers) for (const one of counted.get(number)!) sums[one]! += counts[number]!;
  const lists = byFacet((): FacetCount[] => []);
  values.forEach(({ facet, value }, at) => {
    if (sums[at]! > 0) lists[facet].push({ value, count: sums[at]! });
  });
  const listed = (list: readonly FacetCount[]): readonly FacetCount[] =>
    [...list].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
  return Object.fromEntries(FACETS.map((facet) => [facet, listed(lists[facet])])) as Record<Facet, readonly FacetCount[]>;
}
