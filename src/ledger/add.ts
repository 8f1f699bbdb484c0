import { EntenteError } from '../errors.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Drift, SpeechAct } from '../model.js';
import { countWordRuns } from '../text/word-runs.js';
import { sha256 } from './chain.js';
import { withHash } from './document-id.js';
import { type CopyPair, copiesAmong, readingOf } from './documents.js';
import type { Author, Body, DocumentFacts, DocumentRecord } from './entries.js';
import type { CopyRole } from './kinship.js';
import type { Ledger, Supply } from './ledger.js';
import { idsIn } from './many.js';
import { lexiconOfLedger } from './own-tables.js';
import { type AddInput, type Prepared, prepare } from './prepare.js';
import { type OwnTables, tablesInForce } from './tables-in-force.js';

/** What became of one input. */
export interface AddedDocument {
  readonly name: string;
  readonly source: string;
  /** `unchanged`: the ledger has these bytes, or this text of a web page, from this source already; nothing was written. */
  readonly outcome: 'added' | 'version' | 'unchanged' | 'failed';
  readonly id: string | null;
  readonly version: number | null;
  readonly facts: DocumentFacts | null;
  /** Names of the facts that were guessed and can be corrected. */
  readonly inferred: readonly string[];
  readonly words: number;
  readonly acts: number;
  /** What it is a near-duplicate of, or what is one of it. */
  readonly copies: readonly AddedCopy[];
  readonly revision: Revision | null;
  readonly error: (EntenteError['detail'] & { readonly code: string }) | null;
  readonly notes: readonly string[];
}
/** A near-duplicate found on the way in. */
export interface AddedCopy {
  readonly id: string;
  readonly document: string;
  readonly of: string;
  readonly role: CopyRole;
  readonly similarity: number;
  readonly reason: string;
}
/** What a new version of a source says otherwise than the version before: a silent revision shows. */
export interface Revision {
  readonly before: number;
  readonly after: number;
  readonly summary: Readonly<Partial<Record<Drift, number>>>;
  /** The passages that moved, at most `REVISIONS_SHOWN`. */
  readonly changes: readonly RevisedPassage[];
}
/** A passage that a new version says otherwise: its words before and after (null where there are none), and what differs in them. */
export interface RevisedPassage {
  readonly drift: Drift;
  readonly before: string | null;
  readonly after: string | null;
  readonly differences: readonly { readonly before: string | null; readonly after: string | null }[];
}
/** What `addDocuments` did, input by input. */
export interface AddReport {
  readonly schema: 'add/1';
  readonly documents: readonly AddedDocument[];
  readonly summary: Readonly<Record<AddedDocument['outcome'], number>>;
}
export interface AddOptions {
  readonly by: Author;
  /** Tables to read with in this thread; default: the ledger's own. */
  readonly lexicon?: Lexicon;
  /** Makes bytes ready; by default in this thread, one after the other. `pool` of `read-pool.ts` does it in worker threads. */
  readonly reader?: Reader;
  readonly onProgress?: (done: number, total: number) => void;
}
/** Makes inputs ready, several at once when `ahead` says so. */
export interface Reader {
  readonly ahead: number;
  readonly read: (input: Omit<AddInput, 'bytes'>, bytes: Uint8Array, tables: OwnTables | null) => Promise<Prepared>;
}

/** Documents written in one transaction: enough that waiting for the disk does not count, few enough that little is lost when it fails. */
const BATCH = 64;
const BATCH_CHARACTERS = 2_000_000;
/** Passages of a silent revision that the report shows. */
const REVISIONS_SHOWN = 12;

/**
 * Takes in documents: text, facts and reading of each, as entries. The same bytes from the same source change nothing, nor does the same text of a
 * web page; else it is a new version; one that fails does not stop the others, and is reported with its error. Errors of the ledger itself are thrown; what was written
 * before stays, and adding again goes on where it stopped.
 */
export async function addDocuments(ledger: Ledger, inputs: readonly AddInput[], options: AddOptions): Promise<AddReport> {
  const { onProgress = () => undefined } = options;
  const lexicon = options.lexicon ?? (await lexiconOfLedger(ledger));
  const tables = await tablesInForce(ledger.db);
  const reader = options.reader ?? { ahead: 1, read: async (input, bytes) => prepare(input, bytes, lexicon) };
  const results: AddedDocument[] = [];
  let batch: Waiting[] = [];
  const write = async (): Promise<void> => {
    for (const done of await written(ledger, batch, options.by)) results[done.at] = done.document;
    batch = [];
  };
  for await (const waiting of made(ledger, inputs, reader, tables)) {
    if ('document' in waiting) results[waiting.at] = waiting.document;
    else batch.push(waiting);
    if (batch.length >= BATCH || sum(batch.map(({ prepared }) => prepared.text.length)) > BATCH_CHARACTERS) await write();
    onProgress(waiting.at + 1, inputs.length);
  }
  await write();
  return reportOf(results);
}

/** The report of what became of each input. */
export function reportOf(documents: readonly AddedDocument[]): AddReport {
  const count = (outcome: AddedDocument['outcome']): number => documents.filter((document) => document.outcome === outcome).length;
  const summary = { added: count('added'), version: count('version'), unchanged: count('unchanged'), failed: count('failed') };
  return { schema: 'add/1', documents, summary };
}

interface Waiting {
  readonly at: number;
  readonly input: AddInput;
  readonly bytes: Uint8Array;
  readonly prepared: Prepared;
}
interface Done {
  readonly at: number;
  readonly document: AddedDocument;
}

/** Makes inputs ready in order, some ahead of the one that is waited for. */
async function* made(
  ledger: Ledger,
  inputs: readonly AddInput[],
  reader: Reader,
  tables: OwnTables | null,
): AsyncGenerator<Waiting | Done> {
  const running: Promise<Waiting | Done>[] = [];
  let held: readonly HeldVersion[] = [];
  let next = 0;
  while (next < inputs.length || running.length > 0) {
    while (next < inputs.length && running.length < reader.ahead) {
      const at = next++;
      const input = inputs[at]!;
      if (at % BATCH === 0) held = await versionsFrom(ledger, sourcesOf(inputs.slice(at, at + BATCH)));
      const latest = latestOf(held.filter(({ source }) => source === input.source));
      running.push(makeOne(input, at, latest, { reader, tables }));
    }
    yield await running.shift()!;
  }
}

const sourcesOf = (inputs: readonly AddInput[]): readonly string[] => inputs.map(({ source }) => source);

interface Making {
  readonly reader: Reader;
  readonly tables: OwnTables | null;
}

async function makeOne(input: AddInput, at: number, latest: HeldVersion | null, { reader, tables }: Making): Promise<Waiting | Done> {
  try {
    const bytes = typeof input.bytes === 'function' ? await input.bytes() : input.bytes;
    if (latest !== null && latest.raw === sha256(bytes)) return { at, document: unchanged(input, latest) };
    return { at, input, bytes, prepared: await reader.read(input, bytes, tables) };
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    return { at, document: { ...blank(input, 'failed'), error: { code: error.code, ...error.detail } } };
  }
}

interface HeldVersion {
  readonly source: string;
  readonly document: string;
  readonly version: number;
  readonly raw: string;
  readonly sha256: string;
  readonly undone: number;
  /** JSON of the facts it was taken in with. */
  readonly facts: string;
}

function versionsFrom(ledger: Ledger, sources: readonly string[]): Promise<readonly HeldVersion[]> {
  return ledger.db
    .selectFrom('versions')
    .select(['source', 'document', 'version', 'raw', 'sha256', 'undone', 'facts'])
    .where('source', 'in', idsIn(sources, ledger))
    .orderBy('version')
    .execute();
}

const latestOf = (versions: readonly HeldVersion[]): HeldVersion | null => versions.filter(({ undone }) => undone === 0).at(-1) ?? null;

const blank = ({ name, source }: AddInput, outcome: AddedDocument['outcome']): AddedDocument => ({
  ...{ name, source, outcome, id: null, version: null, facts: null, inferred: [], words: 0, acts: 0, copies: [], revision: null },
  ...{ error: null, notes: [] },
});

const unchanged = (input: AddInput, held: HeldVersion, notes: readonly string[] = []): AddedDocument => ({
  ...blank(input, 'unchanged'),
  ...{ id: held.document, version: held.version, notes: [...notes, ...unheeded(input, held)] },
});

/** Facts given otherwise than when the document was taken in: adding again does not change them. */
function unheeded({ given }: AddInput, held: HeldVersion): readonly string[] {
  const facts = JSON.parse(held.facts) as Readonly<Record<string, unknown>>;
  const names = Object.entries(given).flatMap(([name, value]) => (JSON.stringify(facts[name]) === JSON.stringify(value) ? [] : [name]));
  if (names.length === 0) return [];
  return [`taken in before, with another ${names.join(', ')}: to change that, entente describe ${held.document}`];
}

/** Tries when another process has taken the same id or version between looking and writing. */
const TRIES = 4;

async function written(ledger: Ledger, batch: readonly Waiting[], by: Author): Promise<readonly Done[]> {
  if (batch.length === 0) return [];
  for (let tried = 1; ; tried++) {
    const plans = await planned(ledger, batch);
    try {
      const bodies = plans.flatMap(({ record }): Body[] => (record === null ? [] : [{ kind: 'document', document: record }]));
      if (bodies.length > 0) await ledger.append(bodies, by, supplyOf(plans));
      return await outcomesOf(ledger, plans);
    } catch (error) {
      if (tried === TRIES || !isTaken(error)) throw error;
    }
  }
}

/** The codes of SQLite and PostgreSQL for a key that is there already. */
const isTaken = (error: unknown): boolean => /^(?:SQLITE_CONSTRAINT|23505)/.test(String((error as { code?: unknown } | null)?.code ?? ''));

interface Plan {
  readonly waiting: Waiting;
  /** Null when nothing is to be written. */
  readonly record: DocumentRecord | null;
  readonly before: HeldVersion | null;
}

/** Which document and version each input becomes, in view of the ledger and of the inputs before it. */
async function planned(ledger: Ledger, batch: readonly Waiting[]): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  const pending = new Map<string, HeldVersion[]>();
  const ids = new Map<string, string>();
  const held = await versionsFrom(ledger, sourcesOf(batch.map(({ input }) => input)));
  const owners = await ownersOf(
    ledger,
    batch.flatMap(({ input, prepared }) => [prepared.id, withHash(prepared.id, input.source)]),
  );
  for (const waiting of batch) {
    const { input, prepared } = waiting;
    const versions = pending.get(input.source) ?? held.filter(({ source }) => source === input.source);
    pending.set(input.source, versions);
    const before = latestOf(versions);
    if (before !== null && (before.raw === prepared.raw || (before.sha256 === prepared.sha256 && isPage(prepared)))) {
      plans.push({ waiting, record: null, before });
      continue;
    }
    const id = versions[0]?.document ?? freeId(prepared.id, input.source, owners, ids);
    ids.set(id, input.source);
    const version = Math.max(0, ...versions.map((held) => held.version)) + 1;
    const record = recordOf(waiting, id, version, ledger.now());
    versions.push({
      source: input.source,
      document: id,
      version,
      raw: record.raw,
      sha256: record.sha256,
      undone: 0,
      facts: JSON.stringify(record.facts),
    });
    plans.push({ waiting, record, before });
  }
  return plans;
}

/** What stands around the words of a web page changes by itself, every day: only other words make a new version of it. */
const isPage = ({ format }: Prepared): boolean => format === 'html';

function freeId(wanted: string, source: string, owners: ReadonlyMap<string, string>, pending: ReadonlyMap<string, string>): string {
  for (const id of [wanted, withHash(wanted, source)]) {
    const owner = owners.get(id) ?? pending.get(id);
    if (owner === undefined || owner === source) return id;
  }
  return withHash(wanted, `${source}\n${wanted}`);
}

/** The sources of documents that the ledger has under some ids. */
async function ownersOf(ledger: Ledger, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ledger.db
    .selectFrom('versions')
    .select(['document', 'source'])
    .where('document', 'in', idsIn(ids, ledger))
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map(({ document, source }) => [document, source]));
}

function recordOf({ input, prepared }: Waiting, id: string, version: number, now: string): DocumentRecord {
  const { raw, sha256: hash, format, encoding, facts, inferred } = prepared;
  const { source, taken = now, headers = {} } = input;
  return { id, version, source, taken, raw, sha256: hash, format, encoding, headers, facts, inferred };
}

function supplyOf(plans: readonly Plan[]): Supply {
  const writing = plans.flatMap(({ record, waiting }) => (record === null ? [] : [{ record, waiting }]));
  return {
    texts: new Map(writing.map(({ waiting: { prepared } }) => [prepared.sha256, prepared.text])),
    raws: new Map(writing.map(({ waiting: { prepared, bytes } }) => [prepared.raw, bytes])),
    readings: new Map(
      writing.map(({ record: { id, version }, waiting: { prepared } }) => [
        `${id}@${version}`,
        { ...prepared.reading, document: { ...prepared.reading.document, id } },
      ]),
    ),
  };
}

async function outcomesOf(ledger: Ledger, plans: readonly Plan[]): Promise<readonly Done[]> {
  const copies = await copiesAmong(
    ledger,
    plans.flatMap(({ record }) => record?.id ?? []),
  );
  const done: Done[] = [];
  for (const plan of plans) {
    const document = await outcomeOf(ledger, plan, copies.get(plan.record?.id ?? '') ?? []);
    done.push({ at: plan.waiting.at, document });
  }
  return done;
}

async function outcomeOf(ledger: Ledger, { waiting, record, before }: Plan, copies: readonly CopyPair[]): Promise<AddedDocument> {
  const { input, prepared } = waiting;
  if (record === null) {
    const sameBytes = before!.raw === prepared.raw;
    return unchanged(input, before!, sameBytes ? [] : ['what stands around its words changed, its words did not: nothing was written']);
  }
  const { id, version, facts, inferred } = record;
  const sameWords = before !== null && before.sha256 === record.sha256;
  return {
    ...blank(input, version === 1 ? 'added' : 'version'),
    ...{ id, version, facts, inferred, notes: [...prepared.notes, ...(sameWords ? ['its bytes changed, its words did not'] : [])] },
    words: countWordRuns(prepared.text),
    acts: prepared.reading.acts.length,
    copies,
    revision:
      before === null
        ? null
        : sameWords
          ? sameActs(prepared, before.version, version)
          : await revisionOf(ledger, id, before.version, version),
  };
}

const sameActs = ({ reading }: Prepared, before: number, after: number): Revision => ({
  ...{ before, after, summary: { unchanged: reading.acts.length }, changes: [] },
});

/** What moved from one version of a document to another. Errors: `unknown-document`, `text-redacted`. */
export async function revisionOf(ledger: Pick<Ledger, 'db'>, id: string, before: number, after: number): Promise<Revision> {
  // Comparing brings a solver that takes a while to load.
  const { compare } = await import('../compare/compare.js');
  const [old, now] = [await readingOf(ledger, id, before), await readingOf(ledger, id, after)];
  const { summary, alignments, beforeActs, afterActs } = compare(old, now);
  const moved = alignments.filter(({ drift }) => drift !== 'unchanged').slice(0, REVISIONS_SHOWN);
  const changes = moved.map((row) => ({
    drift: row.drift,
    before: quoteOf(row.before, beforeActs, old.document.text),
    after: quoteOf(row.after, afterActs, now.document.text),
    differences: row.differences.map((one) => ({ before: one.before?.text ?? null, after: one.after?.text ?? null })),
  }));
  return { before, after, summary, changes };
}

function quoteOf(ids: readonly string[], acts: readonly SpeechAct[], text: string): string | null {
  const spans = acts.filter((act) => ids.includes(act.id));
  return spans.length === 0 ? null : spans.map(({ from, to }) => text.slice(from, to)).join(' … ');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
