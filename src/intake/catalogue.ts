import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EntenteError } from '../errors.js';
import { GENRES, type Genre, LEVELS, type Level } from '../model.js';
import { fetchTarget } from './fetch-target.js';
import { bytesOf } from './file.js';
import { type PlainFields, type PlainYaml, readPlainYaml } from './plain-yaml.js';
import { isDay } from './series-files.js';

/** How far a source vouches for its text; the words of the ledger. */
export type SourceTrust = 'authentic' | 'official' | 'secondary' | 'unverified';
/** One document of a catalogue: facts and where to find it. */
export interface CatalogueEntry {
  readonly title: string;
  /** ISO day. */
  readonly date: string;
  readonly genre: Genre;
  readonly level: Level | null;
  readonly place: string | null;
  /** Official address, http or https. */
  readonly address: string;
  /** SHA-256 of the text as it is taken in, when the cataloguer vouches for it. */
  readonly sha256: string | null;
}
/** A series that can be fetched in one command. */
export interface Catalogue {
  readonly title: string;
  readonly series: string;
  readonly trust: SourceTrust;
  readonly documents: readonly CatalogueEntry[];
}

const TRUSTS: readonly SourceTrust[] = ['authentic', 'official', 'secondary', 'unverified'];
/** The largest catalogue that anybody reads through. */
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_DOCUMENTS = 10_000;
/** Longer ones are texts, and a catalogue holds none. */
const MAX_VALUE = 400;
const SHIPPED = fileURLToPath(new URL('../../catalogues/', import.meta.url));

/** Names of the catalogues that come with the package, in order. */
export async function shippedCatalogues(): Promise<readonly string[]> {
  const files = await readdir(SHIPPED).catch(() => []);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** A catalogue by the name of a shipped one, or by its file (`.yaml`, `.yml`). Errors: those of files, `catalogue-unknown`, `catalogue-invalid`. */
export async function catalogueOf(name: string): Promise<Catalogue> {
  if (/\.ya?ml$/i.test(name)) return parseCatalogue(await bytesOf(name), name);
  const shipped = await shippedCatalogues();
  if (shipped.includes(name)) return parseCatalogue(await bytesOf(join(SHIPPED, `${name}.yaml`)), name);
  throw new EntenteError('catalogue-unknown', {
    expected: `a web address, a catalogue file (.yaml), or one of: ${shipped.join(', ')}`,
    came: `"${name.slice(0, 80)}"`,
    todo: '"entente fetch --list" shows what there is.',
  });
}

/**
 * Reads a catalogue strictly: the part of YAML that `readPlainYaml` knows, and no field that is not known. Throws `catalogue-invalid` with the place of
 * the first thing that is wrong. `name` is for the message.
 */
export function parseCatalogue(bytes: Uint8Array, name: string): Catalogue {
  const fail: Fail = (expected, came) => {
    throw new EntenteError('catalogue-invalid', {
      expected: `${expected} in the catalogue "${basename(name)}"`,
      came: came.slice(0, 200),
      todo: 'Mend it; docs/ledger.md shows the form.',
    });
  };
  if (bytes.length > MAX_BYTES) return fail(`at most ${MAX_BYTES / 1024 / 1024} MB`, `${bytes.length} bytes`);
  const { fields, lists } = plain(bytes, fail);
  const where = 'the catalogue';
  onlyKnown({ ...fields, ...lists }, ['catalogue', 'title', 'series', 'trust', 'documents'], where, fail);
  if (fields.catalogue !== '1') return fail('"catalogue: 1" (the version of the format)', shown(fields.catalogue));
  const documents = lists.documents ?? [];
  if (documents.length === 0 || documents.length > MAX_DOCUMENTS)
    return fail(`"documents" with 1 to ${MAX_DOCUMENTS} entries`, `${documents.length}`);
  return {
    title: textOf(fields, 'title', where, fail),
    series: textOf(fields, 'series', where, fail),
    trust: wordOf(fields, 'trust', TRUSTS, where, fail) ?? 'unverified',
    documents: eachOnce(
      documents.map((document, index) => entryOf(document, `document ${index + 1}`, fail)),
      fail,
    ),
  };
}

type Fail = (expected: string, came: string) => never;

function plain(bytes: Uint8Array, fail: Fail): PlainYaml {
  const read = readPlainYaml(new TextDecoder().decode(bytes));
  return 'fault' in read ? fail('plain "key: value" lines', `line ${read.line}, which ${read.fault}`) : read;
}

function eachOnce(entries: readonly CatalogueEntry[], fail: Fail): readonly CatalogueEntry[] {
  const seen = new Set<string>();
  for (const { address } of entries) {
    if (seen.has(address)) return fail('every address once', address);
    seen.add(address);
  }
  return entries;
}

function entryOf(fields: PlainFields, where: string, fail: Fail): CatalogueEntry {
  onlyKnown(fields, ['title', 'date', 'genre', 'level', 'place', 'address', 'sha256'], where, fail);
  const date = textOf(fields, 'date', where, fail);
  if (!isDay(date)) return fail(`${where}: a day as YYYY-MM-DD`, shown(date));
  const { sha256 } = fields;
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) return fail(`${where}: "sha256" of 64 hexadecimal digits`, shown(sha256));
  return {
    title: textOf(fields, 'title', where, fail),
    date,
    genre: wordOf(fields, 'genre', GENRES, where, fail) ?? 'statement',
    level: wordOf(fields, 'level', LEVELS, where, fail),
    place: fields.place === undefined ? null : textOf(fields, 'place', where, fail),
    address: addressOf(textOf(fields, 'address', where, fail), where, fail),
    sha256: sha256 ?? null,
  };
}

function onlyKnown(fields: object, known: readonly string[], where: string, fail: Fail): void {
  const strange = Object.keys(fields).find((key) => !known.includes(key));
  if (strange !== undefined) fail(`${where}: only ${known.join(', ')}`, shown(strange));
}

function textOf(fields: PlainFields, name: string, where: string, fail: Fail): string {
  const value = fields[name]?.trim();
  return value && value.length <= MAX_VALUE ? value : fail(`${where}: "${name}" of 1 to ${MAX_VALUE} characters`, shown(value));
}

function wordOf<T extends string>(fields: PlainFields, name: string, words: readonly T[], where: string, fail: Fail): T | null {
  const value = fields[name];
  if (value === undefined) return null;
  return words.find((word) => word === value) ?? fail(`${where}: "${name}" among ${words.join(', ')}`, shown(value));
}

/** Checked like every address, so that a catalogue can't name what may not be fetched; ports are looked at when it is. */
function addressOf(address: string, where: string, fail: Fail): string {
  try {
    const url = new URL(address);
    return fetchTarget(address, { ports: [Number(url.port)], allow: () => true }).href;
  } catch (error) {
    return fail(
      `${where}: an address like https://www.example.org/statement`,
      error instanceof EntenteError ? error.detail.came : shown(address),
    );
  }
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80));
