import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { EntenteError } from '../errors.js';
import { GENRES, type Genre, LEVELS, type Level } from '../model.js';
import { parseCsv } from './csv.js';
import { bytesOf, TAKEN_ENDINGS } from './file.js';

/** What a table of metadata says of one file of a series. */
export interface FileFacts {
  readonly date?: string;
  readonly title?: string;
  readonly level?: Level;
  readonly genre?: Genre;
  readonly series?: string;
  readonly place?: string;
  /** How far it is vouched for, as the table says it. */
  readonly trust?: string;
  /** Where it comes from: an address, or a symbol like `S/RES/350 (1974)`. */
  readonly source?: string;
  /** Where the date is only a year or a month: `1982`, `1982-05`. */
  readonly within?: string;
}

/** Looked for in a folder when no table is named. */
const TABLE = 'metadata.csv';

/** The texts of a series: the files named, and of a folder all texts in it by name (no subfolders). Throws `series-empty` when there is none. */
export async function seriesFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
    if (!isFolder) files.push(path);
    else {
      const names = (await readdir(path)).filter((name) => TAKEN_ENDINGS.has(extname(name).toLowerCase())).sort();
      files.push(...names.map((name) => join(path, name)));
    }
  }
  if (files.length === 0)
    throw new EntenteError('series-empty', {
      expected: 'at least one text',
      came: `none in ${paths.join(', ')}`,
      todo: 'Name text, Markdown, HTML, PDF, Word or mail files, or a folder that holds some.',
    });
  return files;
}

/** The table of metadata of a series: the one named, or `metadata.csv` beside the files; null when there is none. */
export async function seriesTable(named: string | undefined, files: readonly string[]): Promise<string | null> {
  if (named !== undefined) return named;
  const beside = join(dirname(files[0] ?? '.'), TABLE);
  return (await stat(beside).catch(() => null)) === null ? null : beside;
}

/**
 * What a table of metadata says of the files, by their names: a CSV (or lines of JSON) with `file` and any of `date`, `title`, `level`, `genre`;
 * other columns and other files are left alone. Throws `metadata-invalid` for a table without `file`, a date that is no day, or a level or genre that
 * does not exist.
 */
export async function seriesFacts(path: string, files: readonly string[]): Promise<ReadonlyMap<string, FileFacts>> {
  const wanted = new Set(files.map((file) => basename(file)));
  const rows = await metadataRows(path, (file) => wanted.has(basename(file)));
  return new Map(rows.map(({ file, facts }) => [basename(file), facts]));
}

/** One row of a table of metadata: the file as the table names it, and what it says of it. */
export interface MetadataRow {
  readonly file: string;
  readonly facts: FileFacts;
}

/**
 * The rows of a table of metadata, a CSV or lines of JSON with `file` and any of `date`, `title`, `level`, `genre`, `series`, `place`, `trust`, `source`.
 * `isWanted` spares rows of other files from being judged. Throws `metadata-invalid`.
 */
export async function metadataRows(path: string, isWanted: (file: string) => boolean = () => true): Promise<readonly MetadataRow[]> {
  const source = new TextDecoder().decode(await bytesOf(path));
  const cells = extname(path).toLowerCase() === '.jsonl' ? linesOfJson(source, path) : rowsOfCsv(source, path);
  return cells.filter((cell) => isWanted(cell('file'))).map((cell) => ({ file: cell('file'), facts: factsOf(cell, path) }));
}

type Cells = (name: string) => string;

function rowsOfCsv(source: string, path: string): readonly Cells[] {
  const [head = [], ...rows] = parseCsv(source);
  const columns = new Map(head.map((name, at) => [name.trim().toLowerCase(), at]));
  if (!columns.has('file')) throw invalid(path, 'a column "file"', `the columns ${head.join(', ')}`);
  return rows.map((row) => (name) => (row[columns.get(name) ?? -1] ?? '').trim());
}

function linesOfJson(source: string, path: string): readonly Cells[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const fields = parsed(line, path);
      return (name) => (typeof fields[name] === 'string' ? fields[name].trim() : '');
    });
}

function parsed(line: string, path: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    throw invalid(path, 'a JSON object on every line', `"${line.slice(0, 40)}"`);
  }
}

/** The day a file's name begins with ("2025-06-12-varrin.txt", "20250612.txt"); null when it begins with none. */
export function dateInName(path: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(basename(path));
  const date = match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`;
  return isDay(date) ? date : null;
}

function factsOf(cell: Cells, path: string): FileFacts {
  const [date, title, level, genre] = [cell('date'), cell('title'), cell('level'), cell('genre')];
  const within = isPeriod(date) ? date : '';
  if (date !== '' && within === '' && !isDay(date)) throw invalid(path, 'days as YYYY-MM-DD', `"${date}" for ${cell('file')}`);
  if (level !== '' && !LEVELS.includes(level as Level)) throw invalid(path, `a level (${LEVELS.join(', ')})`, `"${level}"`);
  if (genre !== '' && !GENRES.includes(genre as Genre)) throw invalid(path, `a genre (${GENRES.join(', ')})`, `"${genre}"`);
  return {
    ...(within !== '' ? { within } : date !== '' && { date }),
    ...(title !== '' && { title }),
    ...(level !== '' && { level: level as Level }),
    ...(genre !== '' && { genre: genre as Genre }),
    ...filled(cell, 'series'),
    ...filled(cell, 'place'),
    ...filled(cell, 'trust'),
    ...filled(cell, 'source'),
  };
}

const filled = (cell: Cells, name: 'series' | 'place' | 'trust' | 'source'): FileFacts => (cell(name) === '' ? {} : { [name]: cell(name) });

/** A year or a month of one. */
const isPeriod = (date: string): boolean => /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(date);

/** Whether a date is a day that exists, written `YYYY-MM-DD`. */
export function isDay(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const invalid = (path: string, expected: string, came: string): EntenteError =>
  new EntenteError('metadata-invalid', {
    expected: `${expected} in "${path}"`,
    came,
    todo: 'Mend the table; its first line names the columns: file, and any of date, title, level, genre, series, place, trust, source.',
  });
