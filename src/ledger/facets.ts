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

/** Dictionaries already read: they only grow, so what was read holds as long as the ledger is open. */
const dictionaries = new WeakMap<Ledger['db'], Map<number, LabelSet>>();
/** Numbers asked for in one statement. */
const ASKED = 5000;

/** What the numbers stand for. They come as one string: a row each would cost more than the search. */
export async function setsNumbered(
  { db, kind }: Pick<Ledger, 'db' | 'kind'>,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, LabelSet>> {
  const known = dictionaries.get(db) ?? new Map<number, LabelSet>();
  dictionaries.set(db, known);
  const missing = [...numbers].filter((number) => !known.has(number));
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
    for (const [number, set] of JSON.parse(`[${rows[0]?.sets ?? ''}]`) as [number, LabelSet][]) known.set(number, set);
  }
  return known;
}

/** Values of a facet that are listed. */
const MOST_VALUES = 30;

/** Counts of the numbers in many codes ("3,1,7,2,9,4;3,…"), and of the codes. Written for a million of them: no strings are made. */
export function tally(codes: string): { readonly total: number; readonly numbers: ReadonlyMap<number, number> } {
  let counts = new Uint32Array(4096);
  let total = codes === '' ? 0 : 1;
  let number = 0;
  for (let at = 0; at <= codes.length; at++) {
    const code = at < codes.length ? codes.charCodeAt(at) : COMMA;
    if (code >= ZERO && code <= NINE) {
      number = number * 10 + code - ZERO;
      continue;
    }
    if (number >= counts.length) counts = grown(counts, number);
    counts[number]!++;
    number = 0;
    if (code === SEMICOLON) total++;
  }
  const numbers = new Map<number, number>();
  for (let one = 1; one < counts.length; one++) if (counts[one]! > 0) numbers.set(one, counts[one]!);
  return { total, numbers };
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
export function facetsOf(
  numbers: ReadonlyMap<number, number>,
  sets: ReadonlyMap<number, LabelSet>,
): Readonly<Record<Facet, readonly FacetCount[]>> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  const add = (facet: Facet, value: unknown, count: number): void => {
    if (typeof value === 'string') counts[facet].set(value, (counts[facet].get(value) ?? 0) + count);
  };
  for (const [number, count] of numbers) {
    const [kind, ...members] = sets.get(number) ?? ['none'];
    if (kind === 'force') add('act', members[0], count);
    else if (kind === 'kind') (['genre', 'level', 'year'] as const).forEach((facet, index) => void add(facet, members[index], count));
    else if (kind === 'speaker' || kind === 'target' || kind === 'topic' || kind === 'series')
      for (const member of members) add(kind, member, count);
  }
  const listed = (values: Map<string, number>): readonly FacetCount[] =>
    [...values]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES);
  return Object.fromEntries(FACETS.map((facet) => [facet, listed(counts[facet])])) as Record<Facet, readonly FacetCount[]>;
}
