import { strToU8, zipSync } from 'fflate';
import type { Check, Comparison, Engine, Reading, Series } from '../model.js';
import { ZIP_EPOCH } from './docx.js';
import { resourceOf, type Table } from './tables.js';
import { checkTables } from './tables-check.js';
import { compareTables } from './tables-compare.js';
import { readTables } from './tables-read.js';
import { seriesTables } from './tables-series.js';
import { nameOf } from './wording.js';

/** The files of a Data Package by name: `datapackage.json`, which describes every column, and a CSV for each table. */
export type PackageFiles = Readonly<Record<string, string>>;

/** A reading as a Data Package (2.0). */
export const readPackage = (reading: Reading): PackageFiles =>
  packageOf('reading', `Speech acts of ${nameOf(reading.document)}`, reading.engine, readTables(reading));

/** A check as a Data Package (2.0). */
export const checkPackage = (check: Check): PackageFiles =>
  packageOf('check', `Check of ${nameOf(check.report)}`, check.engine, checkTables(check));

/** A comparison as a Data Package (2.0). */
export const comparePackage = (comparison: Comparison): PackageFiles =>
  packageOf(
    'comparison',
    `What moved from ${nameOf(comparison.before)} to ${nameOf(comparison.after)}`,
    comparison.engine,
    compareTables(comparison),
  );

/** A series as a Data Package (2.0). */
export const seriesPackage = (series: Series): PackageFiles =>
  packageOf('series', 'Agreed language through a series of texts', series.engine, seriesTables(series));

function packageOf(kind: string, title: string, { version, lexicon }: Engine, tables: readonly Table[]): PackageFiles {
  const resources = tables.map(resourceOf);
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `entente-${kind}`,
    title,
    description: `Made by Entente ${version} (lexicon ${lexicon}). Words of the documents belong to whoever issued them. A cell that a spreadsheet would take for a formula has an apostrophe in front.`,
    resources: resources.map(({ resource }) => resource),
  };
  return {
    'datapackage.json': `${JSON.stringify(descriptor, null, 2)}\n`,
    ...Object.fromEntries(resources.map(({ file, content }) => [file, content])),
  };
}

/** The files in one ZIP archive, byte for byte the same for the same files. */
export function zipped(files: PackageFiles): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])), {
    level: 6,
    mtime: ZIP_EPOCH,
  });
}
