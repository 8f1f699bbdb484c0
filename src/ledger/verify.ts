import { inflateSync } from 'node:zlib';
import { canonicalJson, GENESIS, linkHash, sha256 } from './chain.js';
import type { Body, DocumentRecord, Entry } from './entries.js';
import { sql } from './kysely.js';
import type { Ledger } from './ledger.js';
import { type Database, entryRows, type ReadRow, textOf } from './pages.js';
import { flawOfBody } from './shape.js';

/** One thing that does not hold. `seq` is that of the entry, `sha256` that of the text or bytes it is about. */
export interface Problem {
  readonly kind:
    | 'gap'
    | 'chain'
    | 'hash'
    | 'entry'
    | 'text'
    | 'raw'
    | 'text-missing'
    | 'raw-missing'
    | 'text-stray'
    | 'raw-stray'
    | 'head'
    | 'file';
  readonly seq: number | null;
  readonly sha256: string | null;
  readonly message: string;
}

export interface VerifyReport {
  readonly schema: 'verify/1';
  readonly entries: number;
  /** Hash of the last entry: whoever has noted it can tell later that nothing was cut off the end. */
  readonly head: string;
  readonly texts: number;
  readonly raws: number;
  /** Texts that a redaction removed. */
  readonly redacted: number;
  /** Empty when the ledger is whole. At most 1,000 are listed. */
  readonly problems: readonly Problem[];
}
export interface VerifyOptions {
  /** The hash of an entry noted earlier: the chain must still hold it. */
  readonly head?: string;
  /** Called now and then with the number of entries looked at. */
  readonly onProgress?: (done: number) => void;
}

const LISTED = 1000;

/**
 * Looks through the whole ledger: numbers without gaps, the chain of hashes, every stored text and its bytes against their hash, every text there
 * or redacted, and none that no entry speaks of; on SQLite the pages of the file too. Writes nothing. Throws `ledger-damaged` when the store cannot
 * even be read.
 */
export async function verify({ db, kind }: Ledger, { head, onProgress = () => undefined }: VerifyOptions = {}): Promise<VerifyReport> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      const problems: Problem[] = [];
      const found = (problem: Problem): void => void (problems.length < LISTED && problems.push(problem));
      if (kind === 'sqlite') await lookAtFile(snapshot, found);
      const { entries, last, held, gone, sawHead } = await lookAtChain(snapshot, found, head ?? null, onProgress);
      if (head !== undefined && !sawHead)
        found({
          kind: 'head',
          seq: null,
          sha256: head,
          message: `no entry has the hash ${head}: entries were cut off the end, or this is another ledger`,
        });
      const stored = {
        texts: await lookAtContents(snapshot, 'texts', wanted(held, gone, 'sha256'), found),
        raws: await lookAtContents(snapshot, 'raws', wanted(held, gone, 'raw'), found),
      };
      const redacted = [...wanted(held, gone, 'sha256')].filter(([, needed]) => !needed).length;
      return { schema: 'verify/1', entries, head: last, ...stored, redacted, problems };
    });
}

type Found = (problem: Problem) => void;

async function lookAtFile(db: Database, found: Found): Promise<void> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
  for (const { integrity_check: message } of rows) if (message !== 'ok') found({ kind: 'file', seq: null, sha256: null, message });
}

interface Chain {
  readonly entries: number;
  readonly last: string;
  readonly held: readonly DocumentRecord[];
  /** `id@version`. */
  readonly gone: ReadonlySet<string>;
  readonly sawHead: boolean;
}

async function lookAtChain(db: Database, found: Found, head: string | null, onProgress: (done: number) => void): Promise<Chain> {
  const held: DocumentRecord[] = [];
  const gone = new Set<string>();
  let [entries, seq, last, sawHead] = [0, 0, GENESIS, head === null];
  for await (const row of entryRows(db)) {
    const problem = (kind: Problem['kind'], message: string): void =>
      found({ kind, seq: row.seq, sha256: null, message: `entry ${row.seq}: ${message}` });
    if (row.seq !== seq + 1) problem('gap', `${seq} comes before it`);
    if (row.prev !== last) problem('chain', 'it does not continue the entry before');
    if (expectedHash(row) !== row.hash) problem('hash', 'its words are not those it was made with');
    const body = bodyOf(row);
    if (body === null) problem('entry', 'its body is not what an entry can be');
    else if (body.kind === 'document') held.push(body.document);
    else if (body.kind === 'redaction') for (const version of body.versions) gone.add(`${body.document}@${version}`);
    sawHead ||= row.hash === head;
    [entries, seq, last] = [entries + 1, row.seq, row.hash];
    if (entries % 500 === 0) onProgress(entries);
  }
  onProgress(entries);
  return { entries, last, held, gone, sawHead };
}

function expectedHash({ seq, at, by_kind, by_name, body, prev }: ReadRow): string {
  return linkHash({ seq, at, by: { kind: by_kind as Entry['by']['kind'], name: by_name }, prev }, body);
}

function bodyOf({ body, kind, garbled }: ReadRow): Body | null {
  if (garbled) return null;
  try {
    const parsed = JSON.parse(body) as Body;
    return flawOfBody(parsed) === null && parsed.kind === kind && canonicalJson(parsed) === body ? parsed : null;
  } catch {
    return null;
  }
}

/** Every hash that documents speak of, and whether it must be there: true unless each version that holds it is redacted. */
function wanted(held: readonly DocumentRecord[], gone: ReadonlySet<string>, of: 'sha256' | 'raw'): ReadonlyMap<string, boolean> {
  const needed = new Map<string, boolean>();
  for (const record of held) needed.set(record[of], needed.get(record[of]) === true || !gone.has(`${record.id}@${record.version}`));
  return needed;
}

async function lookAtContents(db: Database, table: 'texts' | 'raws', needed: ReadonlyMap<string, boolean>, found: Found): Promise<number> {
  const one = table === 'texts' ? ('text' as const) : ('raw' as const);
  const name = one === 'text' ? 'the text' : 'the bytes';
  const keys = await db.selectFrom(table).select('sha256').orderBy('sha256').execute();
  const there = new Set(keys.map((key) => key.sha256));
  for (const [sha, must] of needed)
    if (must && !there.has(sha))
      found({ kind: `${one}-missing`, seq: null, sha256: sha, message: `${name} ${sha}: gone without a redaction` });
  for (const sha of there) {
    if (needed.get(sha) !== true)
      found({
        kind: `${one}-stray`,
        seq: null,
        sha256: sha,
        message: `${name} ${sha}: ${needed.has(sha) ? 'redacted, yet still there' : 'no entry speaks of it'}`,
      });
    if ((await contentHash(db, table, sha)) !== sha)
      found({ kind: one, seq: null, sha256: sha, message: `${name} ${sha}: not what was taken in` });
  }
  return there.size;
}

async function contentHash(db: Database, table: 'texts' | 'raws', sha: string): Promise<string | null> {
  try {
    if (table === 'texts') return sha256((await textOf(db, sha)) ?? '');
    const { bytes } = await db.selectFrom('raws').select('bytes').where('sha256', '=', sha).executeTakeFirstOrThrow();
    return sha256(inflateSync(bytes));
  } catch {
    return null;
  }
}
