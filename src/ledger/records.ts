import type { Body, DocumentRecord, Entry } from './entries.js';
import { sql, type Transaction } from './kysely.js';
import type { Ledger } from './ledger.js';
import type { Database } from './pages.js';
import type { Tables } from './tables.js';

/** The records of documents whose entry holds these characters (an id as JSON, or a hash), in the order they came. */
export async function recordsOf(db: Database, kind: Ledger['kind'], needle: string): Promise<readonly DocumentRecord[]> {
  const place = sql<number>`${sql.raw(kind === 'sqlite' ? 'instr' : 'strpos')}(body, ${needle})`;
  const rows = await db.selectFrom('entries').select('body').where('kind', '=', 'document').where(place, '>', 0).orderBy('seq').execute();
  return rows.flatMap(({ body }) => {
    const parsed = JSON.parse(body) as Body;
    return parsed.kind === 'document' ? [parsed.document] : [];
  });
}

/** `id@version` of every version that has been redacted. */
export async function redactedVersions(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('entries').select('body').where('kind', '=', 'redaction').execute();
  return new Set(rows.flatMap(({ body }) => versionsIn(JSON.parse(body) as Body)));
}

const versionsIn = (body: Body): readonly string[] =>
  body.kind === 'redaction' ? body.versions.map((version) => `${body.document}@${version}`) : [];

/** Removes what a redaction names, unless another document still holds the same text or the same bytes. Other entries do nothing here. */
export async function forgetRedacted(db: Transaction<Tables>, kind: Ledger['kind'], { body }: Pick<Entry, 'body'>): Promise<void> {
  if (body.kind !== 'redaction') return;
  const gone = await redactedVersions(db);
  const own = (await recordsOf(db, kind, JSON.stringify(body.document))).filter(({ id, version }) => gone.has(`${id}@${version}`));
  const stillHeld = async (hash: string): Promise<boolean> =>
    (await recordsOf(db, kind, hash)).some(({ id, version }) => !gone.has(`${id}@${version}`));
  for (const { sha256, raw } of own) {
    if (!(await stillHeld(sha256))) await db.deleteFrom('texts').where('sha256', '=', sha256).execute();
    if (!(await stillHeld(raw))) await db.deleteFrom('raws').where('sha256', '=', raw).execute();
  }
}

/** The same for every redaction there is. */
export async function forgetAllRedacted(db: Transaction<Tables>, kind: Ledger['kind']): Promise<void> {
  const rows = await db.selectFrom('entries').select('body').where('kind', '=', 'redaction').execute();
  for (const { body } of rows) await forgetRedacted(db, kind, { body: JSON.parse(body) as Body });
}
