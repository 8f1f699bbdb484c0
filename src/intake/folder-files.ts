import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TAKEN_ENDINGS } from './file.js';
import { type FileFacts, type MetadataRow, metadataRows } from './series-files.js';

/** A file to take in, with what a table of metadata says of it. */
export interface ListedFile {
  readonly path: string;
  /** The folder that was named, when the file was found in one. */
  readonly within: string | null;
  readonly facts: FileFacts;
  /** `https:` address from the metadata, else the `file:` address. */
  readonly source: string;
}

/** Tables that are looked for beside the files, in this order. */
const TABLES = ['metadata.csv', 'metadata.jsonl', 'manifest.csv', 'manifest.jsonl'];

/**
 * The files named, and all texts in the folders named with their subfolders, by name; other files in
 * folders are passed over, but read when they are named. Facts come from the table of metadata given, else from the
 * nearest one beside or above each file, up to the folder named. Hidden files and symbolic links to folders are left alone.
 * Errors: `metadata-invalid`, those of a table that can't be read; a file that is not there is left for its reader to report.
 */
export async function listFiles(paths: readonly string[], metadata?: string): Promise<readonly ListedFile[]> {
  const found: { path: string; within: string | null }[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
    if (isFolder) found.push(...(await textsUnder(path)).map((file) => ({ path: file, within: path })));
    else found.push({ path, within: null });
  }
  const tables = new TableShelf();
  const named = metadata === undefined ? null : await tables.load(metadata);
  const listed: ListedFile[] = [];
  for (const { path, within } of found) {
    const table = named ?? (await tables.nearest(path, within));
    const facts = table?.of(path) ?? {};
    listed.push({ path, within, facts, source: sourceOf(path, facts) });
  }
  return listed;
}

function sourceOf(path: string, { source = '' }: FileFacts): string {
  return URL.canParse(source) && /^https?:/.test(source) ? new URL(source).href : pathToFileURL(resolve(path)).href;
}

async function textsUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) files.push(...(await textsUnder(path)));
    else if (TAKEN_ENDINGS.has(extname(entry.name).toLowerCase())) files.push(path);
  }
  return files;
}

/** A table of metadata: rows by the path they name, relative to the table, or by a file name that only one row has. */
class Table {
  readonly #byPath = new Map<string, FileFacts>();
  readonly #byName = new Map<string, FileFacts | null>();

  constructor(
    private readonly folder: string,
    rows: readonly MetadataRow[],
  ) {
    for (const { file, facts } of rows) {
      this.#byPath.set(file.replaceAll('\\', '/').replace(/^\.\//, ''), facts);
      const name = basename(file);
      this.#byName.set(name, this.#byName.has(name) ? null : facts);
    }
  }

  of(path: string): FileFacts | null {
    const inside = relative(this.folder, resolve(path)).split(sep).join('/');
    return this.#byPath.get(inside) ?? this.#byName.get(basename(path)) ?? null;
  }
}

/** Tables of metadata, each read once. */
class TableShelf {
  readonly #tables = new Map<string, Promise<Table | null>>();

  async load(path: string): Promise<Table> {
    return new Table(dirname(resolve(path)), await metadataRows(path));
  }

  /** The table beside a file, or above it up to `top`. */
  async nearest(path: string, top: string | null): Promise<Table | null> {
    const highest = resolve(top ?? dirname(path));
    for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
      const table = await this.#in(folder);
      if (table !== null || folder === highest || dirname(folder) === folder) return table;
    }
  }

  #in(folder: string): Promise<Table | null> {
    const known = this.#tables.get(folder) ?? this.#find(folder);
    this.#tables.set(folder, known);
    return known;
  }

  async #find(folder: string): Promise<Table | null> {
    const names = await readdir(folder).catch(() => []);
    const [name] = TABLES.flatMap((table) => names.filter((held) => held.toLowerCase() === table));
    return name === undefined ? null : this.load(join(folder, name));
  }
}
