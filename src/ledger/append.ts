import { deflateSync } from 'node:zlib';
import { canonicalJson, GENESIS, linkHash, sha256 } from './chain.js';
import { deriveContext } from './context.js';
import { derive, together } from './derivations.js';
import type { Author, Body, Entry } from './entries.js';
import { invalidEntry } from './faults.js';
import { insertRows } from './insert-rows.js';
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
  const { db, kind, supply } = appending;
  const entries = linked(appending, bodies, await lastLink(db));
  for await (const group of together(entries.keys())) {
    for (const entry of group) await expectSound(db, entry);
    await keepContents(appending, group);
    await insertEntries(appending, group, entries);
    for (const entry of group) await forgetRedacted(db, kind, entry);
    await derive(group, deriveContext(db, kind, group, supply));
  }
  return [...entries.keys()];
}

/** The entries that bodies become, each chained to the one before, with their bodies as JSON. */
function linked({ at, by }: Appending, bodies: readonly Body[], last: Link): ReadonlyMap<Entry, string> {
  expectShape(flawOfAuthor(by));
  const entries = new Map<Entry, string>();
  let { seq, hash: prev } = last;
  for (const given of bodies) {
    const json = bodyJson(given);
    const body = JSON.parse(json) as Body;
    expectShape(flawOfBody(body));
    seq += 1;
    const link = { seq, at, by: { kind: by.kind, name: by.name }, prev };
    const entry: Entry = { ...link, body, hash: linkHash(link, json) };
    prev = entry.hash;
    entries.set(entry, json);
  }
  return entries;
}
interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Waits until no other process appends, and makes the commit durable whatever the server's settings. On SQLite the transaction has the lock already. */
export async function takeTurn(db: Transaction<Tables>, kind: Ledger['kind']): Promise<void> {
  if (kind === 'sqlite') return;
  await sql`select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off'`.execute(db);
  await sql`select pg_advisory_xact_lock(${APPEND_LOCK})`.execute(db);
}

/** Seq and hash of the last entry; 0 and 64 zeros in an empty ledger. */
export async function lastLink(db: Transaction<Tables> | Ledger['db']): Promise<Link> {
  const last = await db.selectFrom('entries').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return last ?? { seq: 0, hash: GENESIS };
}

/** Writes entries as they stand, each with its body as JSON. */
export async function insertEntries(
  writing: Pick<Appending, 'db' | 'kind'>,
  entries: readonly Entry[],
  bodies: ReadonlyMap<Entry, string>,
): Promise<void> {
  const rows = entries.map((entry) => {
    const { seq, at, by, body, prev, hash } = entry;
    return { seq, at, by_kind: by.kind, by_name: by.name, kind: body.kind, body: bodies.get(entry)!, prev, hash };
  });
  await insertRows(writing, 'entries', rows);
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

/** Keeps the texts and bytes that documents bring; what they do not bring must be there. */
async function keepContents({ db, kind, supply }: Appending, entries: readonly Entry[]): Promise<void> {
  const texts = new Map<string, string>();
  const raws = new Map<string, Uint8Array>();
  for (const { body } of entries) {
    if (body.kind !== 'document') continue;
    const { id, version, raw, sha256: hash } = body.document;
    const name = `${id}@${version}`;
    const text = supply.texts?.get(hash) ?? null;
    if (text !== null) texts.set(hash, soundText(name, text, hash));
    else if (!(await db.selectFrom('texts').select('sha256').where('sha256', '=', hash).executeTakeFirst()))
      throw invalidEntry(`${name} without its text`, `the text with SHA-256 ${hash}`);
    const bytes = supply.raws?.get(raw) ?? null;
    if (bytes !== null) raws.set(raw, deflated(name, bytes, raw));
    else if (!(await db.selectFrom('raws').select('sha256').where('sha256', '=', raw).executeTakeFirst()))
      throw invalidEntry(`${name} without its bytes`, `bytes with SHA-256 ${raw}`);
  }
  const rows = {
    texts: [...texts].map(([hash, text]) => ({ sha256: hash, text })),
    raws: [...raws].map(([hash, bytes]) => ({ sha256: hash, bytes })),
  };
  await insertRows({ db, kind }, 'texts', rows.texts, { unlessThere: true });
  await insertRows({ db, kind }, 'raws', rows.raws, { unlessThere: true });
}

function soundText(name: string, text: string, hash: string): string {
  if (!text.includes('\0') && sha256(text) === hash) return text;
  throw invalidEntry(`${name} with a text of another hash`, `the text with SHA-256 ${hash}`);
}

function deflated(name: string, bytes: Uint8Array, hash: string): Uint8Array {
  if (sha256(bytes) !== hash) throw invalidEntry(`${name} with bytes of another hash`, `bytes with SHA-256 ${hash}`);
  return deflateSync(bytes, { level: DEFLATE_LEVEL });
}
