/** Counting what a set of hits consists of. Each passage carries five numbers; a dictionary says which labels each number stands for. */
import type { FacetCount, SpeechAct } from '../model.js';
import { topicsOf } from './labels.js';
import type { Ledger } from './ledger.js';

/** The facets, in the order they are shown. */
export const FACETS = ['act', 'speaker', 'target', 'topic', 'series', 'genre', 'level', 'year'] as const;
export type Facet = (typeof FACETS)[number];

/** The five sets of a passage, as keys of the dictionary: its act and force, speakers, targets, topics, and what its document is. */
export function setsOf(
  document: { readonly date: string | null; readonly genre: string; readonly level: string | null; readonly series: string | null },
  act: SpeechAct | null,
): readonly string[] {
  const year = document.date?.slice(0, 4) ?? null;
  return [
    JSON.stringify(['force', act?.act ?? null, act?.force?.scale ?? null, act?.force?.level ?? null]),
    JSON.stringify(['speaker', ...(act?.speakers ?? [])]),
    JSON.stringify(['target', ...(act?.targets ?? [])]),
    JSON.stringify(['topic', ...(act === null ? [] : topicsOf(act))]),
    JSON.stringify(['setting', document.series, document.genre, document.level, year]),
  ];
}

/** A day as a number that sorts (20250612); null when there is none. */
export const dayOf = (date: string | null): number | null => (date === null ? null : Number(date.replaceAll('-', '').slice(0, 8)) || null);

/** One set of the dictionary, taken apart. */
export type LabelSet = readonly [kind: string, ...members: (string | number | null)[]];

/** Dictionaries already read: they only grow, so what was read holds as long as the ledger is open. */
const dictionaries = new WeakMap<Ledger['db'], Map<number, LabelSet>>();
/** Numbers asked for beyond which the whole dictionary is read at once. */
const READ_ALL_FROM = 500;

/** What the numbers stand for. */
export async function setsNumbered({ db }: Pick<Ledger, 'db'>, numbers: Iterable<number>): Promise<ReadonlyMap<number, LabelSet>> {
  const known = dictionaries.get(db) ?? new Map<number, LabelSet>();
  dictionaries.set(db, known);
  const missing = [...numbers].filter((number) => !known.has(number));
  if (missing.length === 0) return known;
  const all = db.selectFrom('passage_sets').selectAll();
  const rows = await (missing.length > READ_ALL_FROM ? all : all.where('id', 'in', missing)).execute();
  for (const { id, members } of rows) known.set(id, JSON.parse(members) as LabelSet);
  return known;
}

/** Values of a facet that are listed. */
const MOST_VALUES = 30;

/** Counts of the numbers in many codes ("3,1,7,2,9;3,…"), and of the codes. Written for a million of them: no strings are made. */
export function tally(codes: string): { readonly total: number; readonly numbers: ReadonlyMap<number, number> } {
  const counts: number[] = [];
  let total = 0;
  let number = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      number = number * 10 + code - ZERO;
      continue;
    }
    counts[number] = (counts[number] ?? 0) + 1;
    number = 0;
    if (code === SEMICOLON) total++;
  }
  if (codes.length > 0) {
    counts[number] = (counts[number] ?? 0) + 1;
    total++;
  }
  const numbers = new Map<number, number>();
  counts.forEach((count, one) => void numbers.set(one, count));
  return { total, numbers };
}
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
    else if (kind === 'setting')
      (['series', 'genre', 'level', 'year'] as const).forEach((facet, index) => void add(facet, members[index], count));
    else if (kind === 'speaker' || kind === 'target' || kind === 'topic') for (const member of members) add(kind, member, count);
  }
  const listed = (values: Map<string, number>): readonly FacetCount[] =>
    [...values]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES);
  return Object.fromEntries(FACETS.map((facet) => [facet, listed(counts[facet])])) as Record<Facet, readonly FacetCount[]>;
}
