import { deflateSync } from 'node:zlib';
import { insertEntries, lastLink, takeTurn } from './append.js';
import { canonicalJson, GENESIS, linkHash, sha256 } from './chain.js';
import { deriveContext } from './context.js';
import { derive, together } from './derivations.js';
import type { DocumentRecord, Entry } from './entries.js';
import { forked, invalidLine, parsedLine } from './exchange-lines.js';
import type { Transaction } from './kysely.js';
import type { Ledger } from './ledger.js';
import type { Database } from './pages.js';
import { rebuild } from './rebuild.js';
import { forgetAllRedacted, redactedVersions } from './records.js';
import { flawOfEntry } from './shape.js';
import type { Tables } from './tables.js';
import { tablesInForce } from './tables-in-force.js';

export interface ImportReport {
  /** Entries of the imported ledger. */
  readonly entries: number;
  /** Those this ledger did not have yet. */
  readonly added: number;
}

/**
 * Takes in an exported ledger, in one transaction and in flat memory: wholly or not at all. Every entry keeps its number, time, author and hash.
 * The ledger must be empty or begin with the same entries. Errors: `import-invalid` with the line, `import-conflict`, and those of `append`.
 */
export async function importLedger(
  ledger: Ledger,
  lines: AsyncIterable<string> | Iterable<string>,
  onProgress: (done: number) => void = () => undefined,
): Promise<ImportReport> {
  const report = await ledger.db.transaction().execute(async (db) => {
    await takeTurn(db, ledger.kind);
    const { seq: had } = await lastLink(db);
    const taking: Taking = {
      db,
      ledger,
      had,
      last: { seq: 0, hash: GENESIS },
      texts: new Map(),
      raws: new Map(),
      open: [],
      state: 'begin',
      line: 0,
    };
    for await (const group of together(takenIn(taking, lines, onProgress))) await derive(group, deriveContext(db, ledger.kind, group));
    if (taking.state !== 'end') throw invalidLine(taking.line, 'a file that is cut short, or empty');
    // Only now: a text comes before the first entry that speaks of it, and may have been taken in again after it was redacted.
    await forgetAllRedacted(db, ledger.kind);
    await expectTexts(taking);
    return { entries: taking.last.seq, added: Math.max(0, taking.last.seq - had) };
  });
  // Tables of its own that came after texts hold for those too.
  if (report.added > 0 && (await tablesInForce(ledger.db)) !== null) await rebuild(ledger);
  return report;
}

interface Taking {
  readonly db: Transaction<Tables>;
  readonly ledger: Ledger;
  /** Seq of the last entry the ledger had before. */
  readonly had: number;
  last: { readonly seq: number; readonly hash: string };
  /** Contents that came and wait for the entry that speaks of them. */
  readonly texts: Map<string, string>;
  readonly raws: Map<string, Uint8Array>;
  /** Documents that came without text or bytes: they must turn out to be redacted. */
  readonly open: DocumentRecord[];
  state: 'begin' | 'lines' | 'end';
  /** Number of the last line that was read. */
  line: number;
}

type Parsed = Readonly<Record<string, unknown>>;

/** Writes line after line; gives the entries that this ledger did not have yet, once they are written. */
async function* takenIn(
  taking: Taking,
  lines: AsyncIterable<string> | Iterable<string>,
  onProgress: (done: number) => void,
): AsyncGenerator<Entry> {
  for await (const line of lines) {
    taking.line += 1;
    if (line.trim() === '') continue;
    const entry = await takeLine(taking, parsedLine(line, taking.line), taking.line);
    if (entry !== null) yield entry;
    onProgress(taking.last.seq);
  }
}

/** The entry of a line, when this ledger did not have it. */
async function takeLine(taking: Taking, line: Parsed, number: number): Promise<Entry | null> {
  if (taking.state === 'begin') {
    if (line.ledger !== 'entente/1') throw invalidLine(number, 'no line that says {"ledger":"entente/1"}');
    taking.state = 'lines';
  } else if (taking.state === 'end') throw invalidLine(number, 'a line after the end');
  else if ('seq' in line) return takeEntry(taking, line, number);
  else if ('text' in line) keepText(taking, line, number);
  else if ('base64' in line) keepRaw(taking, line, number);
  else if ('end' in line) takeEnd(taking, line, number);
  else throw invalidLine(number, 'a line of no known kind');
  return null;
}

function keepText({ texts }: Taking, { text, sha256: hash }: Parsed, number: number): void {
  if (typeof text !== 'string' || typeof hash !== 'string' || text.includes('\0') || sha256(text) !== hash)
    throw invalidLine(number, 'a text that is not the one its hash names');
  texts.set(hash, text);
}

function keepRaw({ raws }: Taking, { raw, base64 }: Parsed, number: number): void {
  const bytes = typeof base64 === 'string' ? Buffer.from(base64, 'base64') : null;
  if (bytes === null || typeof raw !== 'string' || bytes.toString('base64') !== base64 || sha256(bytes) !== raw)
    throw invalidLine(number, 'bytes that are not those their hash names');
  raws.set(raw, bytes);
}

function takeEnd(taking: Taking, { end }: Parsed, number: number): void {
  const { entries, head } = (end ?? {}) as Readonly<Record<string, unknown>>;
  if (entries !== taking.last.seq || head !== taking.last.hash)
    throw invalidLine(number, 'another number of entries than it says at its end');
  if (taking.texts.size + taking.raws.size > 0) throw invalidLine(number, 'a text that no entry speaks of');
  taking.state = 'end';
}

async function takeEntry(taking: Taking, line: Parsed, number: number): Promise<Entry | null> {
  const flaw = flawOfEntry(line);
  if (flaw !== null) throw invalidLine(number, `an entry that cannot be: ${flaw}`);
  const entry = line as unknown as Entry;
  const json = canonicalJson(entry.body);
  if (Object.keys(line).length !== 6 || Object.keys(entry.by).length !== 2)
    throw invalidLine(number, 'an entry with more than an entry holds');
  if (entry.seq !== taking.last.seq + 1 || entry.prev !== taking.last.hash)
    throw invalidLine(number, 'an entry that does not continue the one before');
  if (linkHash(entry, json) !== entry.hash) throw invalidLine(number, 'an entry whose words are not those it was made with');
  taking.last = { seq: entry.seq, hash: entry.hash };
  if (entry.seq <= taking.had) {
    await expectSame(taking, entry);
    return null;
  }
  if (entry.body.kind === 'document') await keepContents(taking, entry.body.document);
  await insertEntries({ db: taking.db, kind: taking.ledger.kind }, [entry], new Map([[entry, json]]));
  return entry;
}

/** The ledger already has an entry of this number: it must be this one. Its contents may serve a later entry. */
async function expectSame(taking: Taking, { seq, hash, body }: Entry): Promise<void> {
  const row = await taking.db.selectFrom('entries').select('hash').where('seq', '=', seq).executeTakeFirst();
  if (row?.hash !== hash) throw forked(seq, taking.ledger.address);
  if (body.kind === 'document') await keepContents(taking, body.document);
}

async function keepContents({ db, texts, raws, open }: Taking, record: DocumentRecord): Promise<void> {
  const [text, bytes] = [texts.get(record.sha256), raws.get(record.raw)];
  if (text !== undefined)
    await db
      .insertInto('texts')
      .values({ sha256: record.sha256, text })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (bytes !== undefined)
    await db
      .insertInto('raws')
      .values({ sha256: record.raw, bytes: deflateSync(bytes) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  texts.delete(record.sha256);
  raws.delete(record.raw);
  if (text === undefined || bytes === undefined) open.push(record);
}

async function expectTexts({ db, open, line }: Taking): Promise<void> {
  if (open.length === 0) return;
  const gone = await redactedVersions(db);
  for (const { id, version, sha256: hash, raw } of open) {
    if (gone.has(`${id}@${version}`) || ((await holds(db, 'texts', hash)) && (await holds(db, 'raws', raw)))) continue;
    throw invalidLine(line, `the document ${id}@${version} without its text or bytes`);
  }
}

async function holds(db: Database, table: 'texts' | 'raws', hash: string): Promise<boolean> {
  return (await db.selectFrom(table).select('sha256').where('sha256', '=', hash).executeTakeFirst()) !== undefined;
}
