import { EntenteError } from '../errors.js';
import { derivations } from './derivations.js';
import type { Author, Entry } from './entries.js';
import { freshen } from './freshen.js';
import { sql } from './kysely.js';
import type { Ledger } from './ledger.js';
import { recordsOf, redactedVersions } from './records.js';

export interface Redaction {
  readonly entry: Entry;
  /** Versions whose text and bytes went. */
  readonly versions: readonly number[];
  /** SHA-256 of the bytes that went, so that copies of them elsewhere (pages kept after fetching) can go as well. */
  readonly raws: readonly string[];
  /** Other documents (`id@version`) that hold a text or bytes of the same hash, which therefore stay until these are redacted as well. */
  readonly heldBy: readonly string[];
}

/**
 * Removes the texts and bytes of a document from the ledger, all versions or those named, and everything derived from them. Hashes, facts and the
 * chain stay, and so do words that a reviewer quoted in an entry. The file is rewritten, so that nothing of the text is left in its free pages.
 * Errors: `unknown-document`, and those of `append`.
 */
export async function redact(
  ledger: Ledger,
  document: string,
  reason: string,
  by: Author,
  { versions }: { readonly versions?: readonly number[] } = {},
): Promise<Redaction> {
  const records = (await recordsOf(ledger.db, ledger.kind, JSON.stringify(document))).filter(({ id }) => id === document);
  const chosen = [...new Set(records.map(({ version }) => version))].filter((version) => versions?.includes(version) ?? true);
  if (chosen.length === 0) throw unknown(document, versions);
  const [entry] = await ledger.append([{ kind: 'redaction', document, versions: chosen, reason }], by);
  // What is worked out for a whole series quotes it too.
  await freshen(ledger);
  await wipe(ledger);
  const gone = await redactedVersions(ledger.db);
  const heldBy = new Set<string>();
  for (const { version, sha256, raw } of records)
    if (chosen.includes(version))
      for (const hash of [sha256, raw])
        for (const other of await recordsOf(ledger.db, ledger.kind, hash))
          if (!gone.has(`${other.id}@${other.version}`)) heldBy.add(`${other.id}@${other.version}`);
  const raws = new Set(records.filter(({ version }) => chosen.includes(version)).map(({ raw }) => raw));
  return { entry: entry!, versions: chosen, raws: [...raws], heldBy: [...heldBy].sort() };
}

const unknown = (document: string, versions?: readonly number[]): EntenteError =>
  new EntenteError('unknown-document', {
    expected: 'the id of a document in the ledger',
    came: versions === undefined ? document : `${document} with versions ${versions.join(', ')}`,
    todo: '`entente documents` lists them.',
  });

/** A deleted row leaves its bytes in the file until the page is used again: the tables are written anew. */
async function wipe({ db, kind }: Ledger): Promise<void> {
  if (kind === 'postgres') {
    for (const table of ['texts', 'raws', ...derivations.flatMap(({ tables }) => tables)])
      await sql`vacuum full ${sql.table(table)}`.execute(db);
    return;
  }
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where sql like 'create virtual table%using fts5%'`.execute(
    db,
  );
  for (const { name } of rows) await sql`insert into ${sql.table(name)} (${sql.ref(name)}) values ('optimize')`.execute(db);
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
