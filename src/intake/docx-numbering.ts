import { xmlEvents } from './xml.js';

/** One level of a list: how its numbers look ("%1." or "(%3)", a bullet as itself) and where they begin. */
interface ListLevel {
  format: string;
  text: string;
  start: number;
  /** This list begins afresh here, though another of the same definition came before. */
  restarts: boolean;
}
type Levels = Map<number, ListLevel>;

/** The lists that a document defines, by `numId`. */
export type Lists = ReadonlyMap<string, { readonly abstract: string; readonly levels: ReadonlyMap<number, Readonly<ListLevel>> }>;

/** Reads `word/numbering.xml`. Throws an `Error` where the XML is damaged. */
export function listsOf(source: string): Lists {
  const abstracts = new Map<string, Levels>();
  const lists = new Map<string, { abstract: string; levels: Levels }>();
  let levels: Levels | null = null;
  let level: ListLevel | null = null;
  let num: { abstract: string; levels: Levels } | null = null;
  for (const event of xmlEvents(source)) {
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      levels = new Map();
      abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
    } else if (name === 'w:num') {
      num = { abstract: '', levels: new Map() };
      levels = num.levels;
      lists.set(attributes['w:numId'] ?? '', num);
    } else if (name === 'w:abstractNumId' && num !== null) {
      num.abstract = value;
      for (const [at, base] of abstracts.get(value) ?? []) num.levels.set(at, { ...base });
    } else if (name === 'w:lvl' || name === 'w:lvlOverride') level = levelOf(levels, Number(attributes['w:ilvl']));
    else if (level !== null) {
      if (name === 'w:start' || name === 'w:startOverride') level.start = Number(value) || 0;
      if (name === 'w:startOverride') level.restarts = true;
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
    }
  }
  return lists;
}

function levelOf(levels: Levels | null, at: number): ListLevel | null {
  if (levels === null || !Number.isInteger(at)) return null;
  const found = levels.get(at) ?? { format: 'decimal', text: `%${at + 1}.`, start: 1, restarts: false };
  levels.set(at, found);
  return found;
}

/** Counts the lists of a document on: gives the marker of each numbered paragraph, in the order of the text, "" where the level shows none. */
export function listCounter(lists: Lists): (numId: string, level: number) => string {
  /** Lists of one definition count on together. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (numId, level) => {
    const list = lists.get(numId);
    const shape = list?.levels.get(level);
    if (!list || !shape) return '';
    const key = list.abstract || numId;
    const values = counts.get(key) ?? [];
    counts.set(key, values);
    const before = values[level];
    const afresh = before === undefined || (shape.restarts && !begun.has(`${numId} ${level}`));
    begun.add(`${numId} ${level}`);
    values[level] = afresh ? shape.start : before + 1;
    values.length = level + 1;
    return marker(list.levels, level, values);
  };
}

function marker(levels: ReadonlyMap<number, Readonly<ListLevel>>, level: number, values: readonly (number | undefined)[]): string {
  const shape = levels.get(level)!;
  if (shape.format === 'none') return '';
  if (shape.format === 'bullet') return '-';
  return shape.text.replace(/%(\d)/g, (_, place: string) => {
    const at = Number(place) - 1;
    return numeral(values[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
  });
}

/** A number in one of the formats of ECMA-376 (17.18.59) that lists use; any other is written in digits. */
export function numeral(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return romans(value);
  if (format === 'upperRoman') return romans(value).toUpperCase();
  if (format === 'decimalZero' && value < 10) return `0${value}`;
  return String(value);
}

/** a … z, aa, bb …, as Word counts. */
const letters = (value: number): string =>
  value < 1 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(20, Math.ceil(value / 26)));

const ROMANS = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function romans(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let left = value;
  let out = '';
  for (const [worth, sign] of ROMANS)
    while (left >= worth) {
      out += sign;
      left -= worth;
    }
  return out;
}
