import { deflateSync } from 'node:zlib';
import { canonicalJson, GENESIS, linkHash, sha256 } from './chain.js';
import { deriveContext } from './context.js';
import { derivations } from './derivations.js';
import type { Author, Body, DocumentRecord, Entry } from './entries.js';
import { invalidEntry } from './faults.js';
import { sql, type Transaction } from './kysely.js';
import type { Ledger, Supply } from './ledger.js';
import { forgetRedacted } from './records.js';
import { flawOfAuthor, flawOfBody } from './shape.js';
import type { Tables } from './tables.js';

/** Speed counts more than the last tenth of size. */
const DEFLATE_LEVEL = 1;
/** Any number, the same in every process: appends to a PostgreSQL ledger take turns under it. */
const APPEND_LOCK = 0x454e5445;

export interface Appending {
  readonly db: Transaction<Tables>;
  readonly kind: Ledger['kind'];
  readonly at: string;
  readonly by: Author;
  readonly supply: Supply;
}

/** Appends entries within a transaction that has the ledger to itself (see `takeTurn`), with their texts, and derives. */
export async function appendWithin(appending: Appending, bodies: readonly Body[]): Promise<readonly Entry[]> {
  const { db, kind, at, by, supply } = appending;
  expectShape(flawOfAuthor(by));
  let { seq, hash: prev } = await lastLink(db);
  const entries: Entry[] = [];
  for (const given of bodies) {
    const json = bodyJson(given);
    const body = JSON.parse(json) as Body;
    expectShape(flawOfBody(body));
    seq += 1;
    const link = { seq, at, by: { kind: by.kind, name: by.name }, prev };
    const entry: Entry = { ...link, body, hash: linkHash(link, json) };
    prev = entry.hash;
    await expectSound(db, entry);
    if (body.kind === 'document') await keepContents(db, body.document, supply);
    await insertEntry(db, entry, json);
    await forgetRedacted(db, kind, entry);
    const context = deriveContext(db, kind, entry, supply);
    for (const derivation of derivations) await derivation.apply(entry, context);
    entries.push(entry);
  }
  return entries;
}

/** Waits until no other process appends, and makes the commit durable whatever the server's settings. On SQLite the transaction has the lock already. */
export async function takeTurn(db: Transaction<Tables>, kind: Ledger['kind']): Promise<void> {
  if (kind === 'sqlite') return;
  await sql`select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off'`.execute(db);
  await sql`select pg_advisory_xact_lock(${APPEND_LOCK})`.execute(db);
}

/** Seq and hash of the last entry; 0 and 64 zeros in an empty ledger. */
export async function lastLink(db: Transaction<Tables> | Ledger['db']): Promise<{ readonly seq: number; readonly hash: string }> {
  const last = await db.selectFrom('entries').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return last ?? { seq: 0, hash: GENESIS };
}

/** Writes one entry as it stands. */
export async function insertEntry(db: Transaction<Tables>, { seq, at, by, body, prev, hash }: Entry, json: string): Promise<void> {
  await db.insertInto('entries').values({ seq, at, by_kind: by.kind, by_name: by.name, kind: body.kind, body: json, prev, hash }).execute();
}

function bodyJson(body: Body): string {
  try {
    return canonicalJson(body);
  } catch (error) {
    throw invalidEntry(error instanceof Error ? error.message : 'a body that is no JSON', 'an entry that JSON can hold');
  }
}

function expectShape(flaw: string | null): void {
  if (flaw !== null) throw invalidEntry(flaw, 'an entry of a kind and shape we know');
}

async function expectSound(db: Transaction<Tables>, { seq, body }: Entry): Promise<void> {
  if (body.kind !== 'undo') return;
  const undone = await db.selectFrom('entries').select('kind').where('seq', '=', body.seq).executeTakeFirst();
  if (body.seq >= seq || undone === undefined)
    throw invalidEntry(`an undo of entry ${body.seq}, which is not there`, 'the seq of an earlier entry');
  if (undone.kind === 'redaction' || undone.kind === 'lexicon')
    throw invalidEntry(`an undo of entry ${body.seq}, of kind ${undone.kind}`, 'an entry whose effect can be taken back');
}

async function keepContents(db: Transaction<Tables>, { id, version, raw, sha256: hash }: DocumentRecord, supply: Supply): Promise<void> {
  const name = `${id}@${version}`;
  const text = supply.texts?.get(hash);
  if (text !== undefined) {
    if (text.includes('\0') || sha256(text) !== hash)
      throw invalidEntry(`${name} with a text of another hash`, `the text with SHA-256 ${hash}`);
    await db
      .insertInto('texts')
      .values({ sha256: hash, text })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else if (!(await db.selectFrom('texts').select('sha256').where('sha256', '=', hash).executeTakeFirst()))
    throw invalidEntry(`${name} without its text`, `the text with SHA-256 ${hash}`);
  const bytes = supply.raws?.get(raw);
  if (bytes !== undefined) {
    if (sha256(bytes) !== raw) throw invalidEntry(`${name} with bytes of another hash`, `bytes with SHA-256 ${raw}`);
    await db
      .insertInto('raws')
      .values({ sha256: raw, bytes: deflateSync(bytes, { level: DEFLATE_LEVEL }) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else if (!(await db.selectFrom('raws').select('sha256').where('sha256', '=', raw).executeTakeFirst()))
    throw invalidEntry(`${name} without its bytes`, `bytes with SHA-256 ${raw}`);
}
