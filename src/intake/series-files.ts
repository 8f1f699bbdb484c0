import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { EntenteError } from '../errors.js';
import { GENRES, type Genre, LEVELS, type Level } from '../model.js';
import { parseCsv } from './csv.js';
import { bytesOf } from './file.js';

/** What a table of metadata says of one file of a series. */
export interface FileFacts {
  readonly date?: string;
  readonly title?: string;
  readonly level?: Level;
  readonly genre?: Genre;
}

const TEXTS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml']);
/** Looked for in a folder when no table is named. */
const TABLE = 'metadata.csv';

/** The texts of a series: the files named, and of a folder all texts in it by name (no subfolders). Throws `series-empty` when there is none. */
export async function seriesFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
    if (!isFolder) files.push(path);
    else {
      const names = (await readdir(path)).filter((name) => TEXTS.has(extname(name).toLowerCase())).sort();
      files.push(...names.map((name) => join(path, name)));
    }
  }
  if (files.length === 0)
    throw new EntenteError('series-empty', {
      expected: 'at least one text',
      came: `none in ${paths.join(', ')}`,
      todo: 'Name .txt, .md or .html files, or a folder that holds some.',
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
 * What a CSV of metadata says of each file, by the file's name: columns `file` and any of `date`, `title`, `level`, `genre`; other columns are
 * left alone. Throws `metadata-invalid` for a table without a `file` column, a date that is no day, or a level or genre that does not exist.
 */
export async function seriesFacts(path: string): Promise<ReadonlyMap<string, FileFacts>> {
  const [head = [], ...rows] = parseCsv(new TextDecoder().decode(await bytesOf(path)));
  const column = (name: string) => head.findIndex((cell) => cell.trim().toLowerCase() === name);
  if (column('file') === -1) throw invalid(path, 'a column "file"', `the columns ${head.join(', ')}`);
  return new Map(
    rows.map((row) => {
      const cell = (name: string) => (column(name) === -1 ? '' : (row[column(name)] ?? '').trim());
      return [basename(cell('file')), factsOf(cell, path)] as const;
    }),
  );
}

function factsOf(cell: (name: string) => string, path: string): FileFacts {
  const [date, title, level, genre] = [cell('date'), cell('title'), cell('level'), cell('genre')];
  if (date !== '' && !isDay(date)) throw invalid(path, 'days as YYYY-MM-DD', `"${date}" for ${cell('file')}`);
  if (level !== '' && !LEVELS.includes(level as Level)) throw invalid(path, `a level (${LEVELS.join(', ')})`, `"${level}"`);
  if (genre !== '' && !GENRES.includes(genre as Genre)) throw invalid(path, `a genre (${GENRES.join(', ')})`, `"${genre}"`);
  return {
    ...(date !== '' && { date }),
    ...(title !== '' && { title }),
    ...(level !== '' && { level: level as Level }),
    ...(genre !== '' && { genre: genre as Genre }),
  };
}

function isDay(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const invalid = (path: string, expected: string, came: string): EntenteError =>
  new EntenteError('metadata-invalid', {
    expected: `${expected} in "${path}"`,
    came,
    todo: 'Mend the table; its first line names the columns: file, date, title, level, genre.',
  });
