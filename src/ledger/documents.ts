import { EntenteError } from '../errors.js';
import type { Genre, Level, Reading } from '../model.js';
import { pairsWith } from './copies-derived.js';
import { correctionsOf, withCorrections } from './corrections.js';
import { factsInForce } from './documents-derived.js';
import type { Author, DocumentFacts, Entry, Trust } from './entries.js';
import type { CopyRole } from './kinship.js';
import type { Ledger } from './ledger.js';
import { lexiconOfLedger } from './own-tables.js';
import { readUnder, unpackReading } from './read-record.js';
import type { DocumentTable, VersionTable } from './tables.js';

/** What a document is a near-duplicate of. A copy never counts for drift or a series. */
export interface CopyMark {
  readonly id: string;
  readonly of: string;
  readonly role: CopyRole;
  readonly similarity: number;
  readonly reason: string;
}
/** A document of the ledger without its text: the latest version, with its facts as corrected. */
export interface ListedDocument extends DocumentFacts {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  /** When its bytes were taken, ISO instant in UTC. */
  readonly taken: string;
  readonly raw: string;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  /** Names of the facts that were guessed. */
  readonly inferred: readonly string[];
  readonly words: number;
  readonly redacted: boolean;
  /** Seq of the entry that brought this version. */
  readonly seq: number;
  readonly copy: { readonly of: string; readonly role: CopyRole } | null;
}
/** A document with its text; null once the text has been removed. */
export interface StoredDocument extends ListedDocument {
  readonly text: string | null;
}
/** Which documents to list; all that are named must hold. */
export interface DocumentFilter {
  readonly series?: string;
  readonly genre?: Genre;
  readonly level?: Level;
  readonly trust?: Trust;
  /** First and last ISO day. */
  readonly since?: string;
  readonly until?: string;
  readonly source?: string;
  /** Only near-duplicates, or only texts of their own. */
  readonly copies?: boolean;
}
/** A page of documents; `next` is the cursor of the one that follows. */
export interface DocumentPage {
  readonly documents: readonly ListedDocument[];
  readonly total: number;
  readonly next: string | null;
}

/** Documents a page holds unless more are asked for. */
const PAGE = 100;

/** Lists documents by date (undated ones first), then id. A `cursor` is what the page before gave as `next`. Errors: `cursor-invalid`. */
export async function listDocuments(
  ledger: Pick<Ledger, 'db'>,
  filter: DocumentFilter = {},
  { limit = PAGE, cursor = null }: { readonly limit?: number; readonly cursor?: string | null } = {},
): Promise<DocumentPage> {
  const after = cursor === null ? null : placeOf(cursor);
  const matching = () => {
    let query = ledger.db.selectFrom('documents');
    if (filter.series !== undefined) query = query.where('series', '=', filter.series);
    if (filter.genre !== undefined) query = query.where('genre', '=', filter.genre);
    if (filter.level !== undefined) query = query.where('level', '=', filter.level);
    if (filter.trust !== undefined) query = query.where('trust', '=', filter.trust);
    if (filter.source !== undefined) query = query.where('source', '=', filter.source);
    if (filter.since !== undefined) query = query.where('date', '>=', filter.since);
    if (filter.until !== undefined) query = query.where('date', '<=', filter.until);
    if (filter.copies !== undefined) query = query.where('copy_of', filter.copies ? 'is not' : 'is', null);
    return query;
  };
  const { total } = await matching()
    .select((row) => row.fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  let page = matching()
    .selectAll()
    .orderBy((row) => row.fn.coalesce('date', row.val('')))
    .orderBy('id')
    .limit(limit + 1);
  if (after !== null)
    page = page.where((row) =>
      row.or([
        row(row.fn.coalesce('date', row.val('')), '>', after.date),
        row.and([row(row.fn.coalesce('date', row.val('')), '=', after.date), row('id', '>', after.id)]),
      ]),
    );
  const rows = await page.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? `${last.date ?? ''}~${last.id}` : null;
  return { documents: shown.map(listed), total: Number(total), next };
}

function placeOf(cursor: string): { date: string; id: string } {
  const match = /^(\d{4}-\d{2}-\d{2})?~(.+)$/s.exec(cursor);
  if (match?.[2] === undefined)
    throw new EntenteError('cursor-invalid', {
      expected: 'a cursor as the page before gave it',
      came: `"${cursor.slice(0, 60)}"`,
      todo: 'Begin again without one.',
    });
  return { date: match[1] ?? '', id: match[2] };
}

function listed(row: DocumentTable): ListedDocument {
  const { id, version, source, taken, raw, sha256, format, encoding, title, date, place, series, words, seq } = row;
  return {
    ...{ id, version, source, taken, raw, sha256, format, encoding, title, date, place, series, words, seq },
    parties: JSON.parse(row.parties) as string[],
    genre: row.genre as Genre,
    level: row.level as Level | null,
    trust: trustOf(row),
    inferred: JSON.parse(row.inferred) as string[],
    redacted: row.redacted === 1,
    copy: row.copy_of === null ? null : { of: row.copy_of, role: row.copy_role as CopyRole },
  };
}

/** A paraphrase that poses as the text is never vouched for, whoever put it up. */
const trustOf = ({ trust, copy_role }: DocumentTable): Trust => (copy_role === 'paraphrase' ? 'unverified' : (trust as Trust));

/** A document by id: its latest version with its facts as corrected, or an earlier version as it was taken in. Errors: `unknown-document`. */
export async function documentOf({ db }: Pick<Ledger, 'db'>, id: string, version?: number): Promise<StoredDocument> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw unknownDocument(id);
  const held = version === undefined || version === row.version ? listed(row) : asTaken(listed(row), await versionOf(db, id, version));
  const text = await db.selectFrom('texts').select('text').where('sha256', '=', held.sha256).executeTakeFirst();
  return { ...held, text: held.redacted ? null : (text?.text ?? null) };
}

async function versionOf(db: Ledger['db'], id: string, version: number): Promise<VersionTable> {
  const row = await db
    .selectFrom('versions')
    .selectAll()
    .where('document', '=', id)
    .where('version', '=', version)
    .where('undone', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw unknownDocument(`${id}@${version}`);
  return row;
}

function asTaken(latest: ListedDocument, row: VersionTable): ListedDocument {
  const { version, source, taken, raw, sha256, format, encoding, seq } = row;
  const facts = JSON.parse(row.facts) as DocumentFacts;
  const inferred = JSON.parse(row.inferred) as string[];
  return { ...latest, ...facts, inferred, ...{ version, source, taken, raw, sha256, format, encoding, seq }, redacted: row.redacted === 1 };
}

const unknownDocument = (id: string): EntenteError =>
  new EntenteError('unknown-document', {
    expected: 'the id of a document of the ledger',
    came: `"${id}"`,
    todo: '`entente documents` lists the ids.',
  });

/** One version of a document. */
export interface DocumentVersion {
  readonly version: number;
  readonly taken: string;
  readonly source: string;
  readonly raw: string;
  readonly sha256: string;
  readonly redacted: boolean;
  readonly seq: number;
}

/** All versions of a document, first to last; those whose entry was undone are left out. Errors: `unknown-document`. */
export async function versionsOf({ db }: Pick<Ledger, 'db'>, id: string): Promise<readonly DocumentVersion[]> {
  const rows = await db
    .selectFrom('versions')
    .select(['version', 'taken', 'source', 'raw', 'sha256', 'redacted', 'seq'])
    .where('document', '=', id)
    .where('undone', '=', 0)
    .orderBy('version')
    .execute();
  if (rows.length === 0) throw unknownDocument(id);
  return rows.map((row) => ({ ...row, redacted: row.redacted === 1 }));
}

/** How a document is read. */
export interface ReadingOptions {
  /** With what people have corrected (the default), or as the engine reads it. */
  readonly corrected?: boolean;
}

/**
 * The reading of a version (default: the latest, as stored; earlier ones are read again), with the corrections in force. Errors: `unknown-document`,
 * `text-redacted`.
 */
export async function readingOf(
  { db }: Pick<Ledger, 'db'>,
  id: string,
  version?: number,
  { corrected = true }: ReadingOptions = {},
): Promise<Reading> {
  const read = await engineReading(db, id, version);
  const corrections = corrected ? await correctionsOf(db, id, read.version) : [];
  if (corrections.length === 0) return read.reading;
  return withCorrections(read.reading, read.version, corrections, await lexiconOfLedger({ db }));
}

async function engineReading(
  db: Ledger['db'],
  id: string,
  version?: number,
): Promise<{ readonly reading: Reading; readonly version: number }> {
  const { text, version: held } = await documentOf({ db }, id, version);
  if (text === null)
    throw new EntenteError('text-redacted', {
      expected: `the text of "${id}"`,
      came: 'only its hash: the text was removed',
      todo: 'Add the document again from its source, if you may keep it.',
    });
  const stored = await db.selectFrom('readings').select('json').where('document', '=', id).where('version', '=', held).executeTakeFirst();
  if (stored !== undefined) return { reading: unpackReading(stored.json, text), version: held };
  const { facts, inferred } = await factsInForce(await versionOf(db, id, held), db);
  return { reading: readUnder(id, text, facts, inferred, await lexiconOfLedger({ db })), version: held };
}

/** Near-duplicates a document is one of, or the original of, that no review has rejected: the marked role, likeness and reason of each pair. */
export async function copiesOf(ledger: Pick<Ledger, 'db' | 'kind'>, id: string): Promise<readonly CopyPair[]> {
  return (await copiesAmong(ledger, [id])).get(id) ?? [];
}

/** The same for many documents; those without any are left out. */
export async function copiesAmong(
  ledger: Pick<Ledger, 'db' | 'kind'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly CopyPair[]>> {
  const found = new Map<string, CopyPair[]>();
  for (const { id, document, original, role, similarity, reason, decision } of await pairsWith(ids, ledger)) {
    if (decision === 'reject') continue;
    const pair = { id, document, of: original, similarity, reason, role: role as CopyRole };
    for (const one of [document, original]) found.set(one, [...(found.get(one) ?? []), pair]);
  }
  return found;
}
/** A near-duplicate with its original. */
export type CopyPair = CopyMark & { readonly document: string };

/** Corrects what is known of a document, as an entry that can be undone. Facts that already stand so are left out; null when nothing changes. */
export async function describeDocument(
  ledger: Pick<Ledger, 'db' | 'append'>,
  id: string,
  set: Partial<DocumentFacts>,
  by: Author,
): Promise<Entry | null> {
  const now = await documentOf(ledger, id);
  const changed = Object.entries(set).filter(
    ([name, value]) => now.inferred.includes(name) || JSON.stringify(now[name as keyof DocumentFacts]) !== JSON.stringify(value),
  );
  if (changed.length === 0) return null;
  const [entry] = await ledger.append([{ kind: 'describe', document: id, set: Object.fromEntries(changed) }], by);
  return entry ?? null;
}
