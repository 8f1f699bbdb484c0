import { deflateSync, inflateSync } from 'node:zlib';
import { series as follow } from '../compare/series.js';
import { EntenteError } from '../errors.js';
import type { Document, Doubt, Series } from '../model.js';
import { readingOf } from './documents.js';
import type { Ledger } from './ledger.js';
import { lexiconOfLedger } from './own-tables.js';
import type { HeldReading } from './promises.js';
import type { DocumentTable } from './tables.js';

/** A series as it is kept: its texts stand in their own table. */
type StoredSeries = Omit<Series, 'documents'> & { readonly documents: readonly (Omit<Document, 'text'> & { readonly version: number })[] };

/** A series worked out from the ledger, with the readings it rests on. */
export interface WorkedOut {
  readonly series: Series;
  readonly held: ReadonlyMap<string, HeldReading>;
}

/** The names of the series of a ledger, in order. */
export async function seriesNames({ db }: Pick<Ledger, 'db'>): Promise<readonly string[]> {
  const rows = await db.selectFrom('documents').select('series').distinct().where('series', 'is not', null).orderBy('series').execute();
  return rows.flatMap(({ series }) => series ?? []);
}

/**
 * Works out a series from the documents of the ledger: near-duplicates are left out, reports change nothing, and a text without a date or without its
 * words is a doubt, not a guess. An empty series gives one without documents.
 */
export async function workOut(ledger: Pick<Ledger, 'db'>, name: string): Promise<WorkedOut> {
  const rows = await ledger.db.selectFrom('documents').selectAll().where('series', '=', name).orderBy('id').execute();
  const counted = rows.filter((row) => leftOut(row) === null);
  const held = new Map<string, HeldReading>();
  for (const { id, version } of counted) held.set(id, { version, reading: await readingOf(ledger, id) });
  const readings = [...held.values()].map(({ reading }) => reading);
  const doubts = rows.flatMap((row) => {
    const message = leftOut(row);
    return message === null ? [] : [{ rule: 'series.left-out', message, at: [] } satisfies Doubt];
  });
  const series = follow(readings, { lexicon: await lexiconOfLedger(ledger) });
  return { series: { ...series, doubts: [...doubts, ...series.doubts] }, held };
}

/** Why a document of a series is not followed; null when it is. */
function leftOut({ id, title, date, copy_of: copy, copy_role: role, redacted }: DocumentTable): string | null {
  const name = title === null ? `"${id}"` : `"${title}" (${id})`;
  if (redacted === 1) return `${name} is left out: its text was removed.`;
  if (copy !== null) return `${name} is left out: it is a near-duplicate (${role ?? 'same'}) of "${copy}".`;
  if (date === null)
    return `${name} is left out: it has no date, and a date is never guessed. Give it one with \`entente describe ${id} --date YYYY-MM-DD\`.`;
  return null;
}

/** The stored form of a series. */
export function packSeries({ series, held }: WorkedOut): Uint8Array {
  const documents = series.documents.map(({ text: _, ...document }) => ({ ...document, version: held.get(document.id)?.version ?? 1 }));
  return deflateSync(JSON.stringify({ ...series, documents }));
}

/** A series as stored by the last `freshen`, with its texts. Throws `unknown-series`. Call `freshen` first. */
export async function storedSeries({ db }: Pick<Ledger, 'db'>, name: string): Promise<Series> {
  const row = await db.selectFrom('series_results').select('json').where('series', '=', name).executeTakeFirst();
  if (row === undefined) throw await unknownSeries(db, name);
  const stored = JSON.parse(inflateSync(row.json).toString('utf8')) as StoredSeries;
  const hashes = stored.documents.map(({ sha256 }) => sha256);
  const texts = hashes.length === 0 ? [] : await db.selectFrom('texts').selectAll().where('sha256', 'in', hashes).execute();
  const byHash = new Map(texts.map(({ sha256, text }) => [sha256, text]));
  const documents = stored.documents.map(({ version: _, ...document }) => ({ ...document, text: byHash.get(document.sha256) ?? '' }));
  return { ...stored, documents };
}

async function unknownSeries(db: Ledger['db'], name: string): Promise<EntenteError> {
  const names = await seriesNames({ db });
  return new EntenteError('unknown-series', {
    expected: 'the name of a series of the ledger',
    came: `"${name}"`,
    todo: names.length === 0 ? 'Give documents one: `entente add FILES --series NAME`.' : `It holds ${names.slice(0, 12).join(', ')}.`,
  });
}
