import { shortQuote } from '../compare/matrix.js';
import { EntenteError } from '../errors.js';
import type { Series } from '../model.js';
import { takeTurn } from './append.js';
import type { Promised } from './commitment.js';
import { readingOf } from './documents.js';
import type { Offer } from './entries.js';
import { offersOf } from './evidence.js';
import type { Transaction } from './kysely.js';
import type { Ledger } from './ledger.js';
import { lexiconOfLedger } from './own-tables.js';
import { type HeldReading, promisesOfDocument, promisesOfSeries } from './promises.js';
import { packSeries, type WorkedOut, workOut } from './series.js';
import type { Tables } from './tables.js';
import { clearScope, seriesOfScope } from './tracking.js';

/** What is written for one scope. */
interface Fresh {
  readonly scope: string;
  /** Of the entry that made it stale: a later one leaves it stale. */
  readonly seq: number;
  readonly workedOut: WorkedOut | null;
  readonly promises: readonly Promised[];
  readonly offers: (promises: readonly Promised[]) => readonly Offer[];
}

/** Documents outside any series are many and small: so many are written together. */
const BATCH = 200;

export interface FreshenOptions {
  /** Only this series; default: all that is stale. */
  readonly series?: string;
  /** Told after each scope. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Brings lineages, commitments and the engine's offers of evidence up to date where entries have made them stale: the work is done outside any
 * transaction, and an entry that comes in meanwhile leaves its scope stale. Returns how many scopes were
 * brought up to date. Throws `commitments-stale` where that is needed on a ledger that may only be read.
 */
export async function freshen(ledger: Ledger, { series, onProgress }: FreshenOptions = {}): Promise<number> {
  let query = ledger.db.selectFrom('stale').selectAll().orderBy('scope');
  if (series !== undefined) query = query.where('scope', '=', `series:${series}`);
  const stale = await query.execute();
  if (stale.length === 0) return 0;
  if (ledger.readOnly) throw outOfDate(ledger.address);
  let waiting: Fresh[] = [];
  for (const [at, { scope, seq }] of stale.entries()) {
    waiting.push(await worked(ledger, scope, seq));
    const large = seriesOfScope(scope) !== null;
    if (large || waiting.length >= BATCH || at === stale.length - 1) {
      await written(ledger, waiting);
      waiting = [];
    }
    onProgress?.(at + 1, stale.length);
  }
  return stale.length;
}

const outOfDate = (address: string): EntenteError =>
  new EntenteError('commitments-stale', {
    expected: 'commitments that are up to date, or a ledger that may be written to bring them so',
    came: `${address}, which may only be read and has changed since`,
    todo: 'Run `entente commitments` once where the ledger may be written.',
  });

async function worked(ledger: Ledger, scope: string, seq: number): Promise<Fresh> {
  const name = seriesOfScope(scope);
  const lexicon = await lexiconOfLedger(ledger);
  if (name !== null) {
    const workedOut = await workOut(ledger, name);
    const promises = promisesOfSeries({ series: name, lineages: workedOut.series.lineages }, workedOut.held, lexicon);
    return { scope, seq, workedOut, promises, offers: (named) => offersOf(named, workedOut.held) };
  }
  const held = await aloneReading(ledger, scope.slice('document:'.length));
  return { scope, seq, workedOut: null, promises: held === null ? [] : promisesOfDocument(held, lexicon), offers: () => [] };
}

/** The reading of a document that stands in no series; null when it is gone, a near-duplicate, without its text or in a series by now. */
async function aloneReading(ledger: Ledger, id: string): Promise<HeldReading | null> {
  const row = await ledger.db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.series !== null || row.copy_of !== null || row.redacted === 1) return null;
  return { version: row.version, reading: await readingOf(ledger, id) };
}

async function written(ledger: Ledger, scopes: readonly Fresh[]): Promise<void> {
  await ledger.db.transaction().execute(async (db) => {
    await takeTurn(db, ledger.kind);
    for (const fresh of scopes) {
      await clearScope(db, fresh.scope);
      if (fresh.workedOut !== null && fresh.workedOut.held.size > 0)
        await writeSeries(db, seriesOfScope(fresh.scope) ?? '', fresh.workedOut);
      const promises = await withFreeIds(db, fresh.promises);
      await writePromises(db, fresh.scope, promises);
      await writeOffers(db, fresh.scope, fresh.offers(promises));
      await db.deleteFrom('stale').where('scope', '=', fresh.scope).where('seq', '<=', fresh.seq).execute();
    }
  });
}

async function writeSeries(db: Transaction<Tables>, name: string, workedOut: WorkedOut): Promise<void> {
  const { series, held } = workedOut;
  const { version, lexicon } = series.engine;
  await db
    .insertInto('series_results')
    .values({ series: name, engine: `${version} ${lexicon}`, json: packSeries(workedOut) })
    .execute();
  const rows = rowsOf(name, series, held);
  await inserted(db, 'lineages', rows.lineages);
  await inserted(db, 'lineage_steps', rows.steps);
  await inserted(db, 'lineage_acts', rows.acts);
}

function rowsOf(name: string, { lineages }: Series, held: WorkedOut['held']) {
  const acts = new Map([...held].map(([id, { reading }]) => [id, new Map(reading.acts.map((act) => [act.id, act]))]));
  const rows = { lineages: [] as Tables['lineages'][], steps: [] as Tables['lineage_steps'][], acts: [] as Tables['lineage_acts'][] };
  for (const [ord, { id: lineage, topics, steps }] of lineages.entries()) {
    const first = steps[0];
    const act = acts.get(first?.document ?? '')?.get(first?.acts[0] ?? '');
    const text = held.get(first?.document ?? '')?.reading.document.text ?? '';
    rows.lineages.push({
      series: name,
      lineage,
      ord,
      topics: JSON.stringify(topics),
      words: act === undefined ? '' : shortQuote(act, text),
    });
    for (const [place, { document, acts: ids, drift, returned, reported }] of steps.entries()) {
      const step = { series: name, lineage, ord: place, document };
      rows.steps.push({ ...step, drift, returned: returned ? 1 : 0, reported: reported ? 1 : 0 });
      for (const id of new Set(ids)) {
        const force = acts.get(document)?.get(id)?.force ?? null;
        rows.acts.push({ ...step, act: id, scale: force?.scale ?? null, level: force?.level ?? null });
      }
    }
  }
  return { ...rows, acts: onceEach(rows.acts) };
}

/** A text can take up a lineage twice (a split): an act stands in its first step. */
function onceEach(rows: readonly Tables['lineage_acts'][]): readonly Tables['lineage_acts'][] {
  const seen = new Set<string>();
  return rows.filter(({ lineage, document, act }) => {
    const key = `${lineage}\u0000${document}\u0000${act}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Equal words of the same day outside this scope keep their ids; the newcomers take the next ordinal. */
async function withFreeIds(db: Transaction<Tables>, promises: readonly Promised[]): Promise<readonly Promised[]> {
  const out: Promised[] = [];
  for (const part of parts(promises, 500)) {
    const ids = part.map(({ id }) => id);
    const taken = new Set((await db.selectFrom('commitments').select('id').where('id', 'in', ids).execute()).map(({ id }) => id));
    for (const promise of part) {
      if (!taken.has(promise.id)) out.push(promise);
      else out.push({ ...promise, id: await nextFree(db, promise.wordings[0]?.alias ?? promise.id, new Set(out.map(({ id }) => id))) });
    }
  }
  return out;
}

async function nextFree(db: Transaction<Tables>, base: string, used: ReadonlySet<string>): Promise<string> {
  for (let n = 2; ; n++) {
    const id = `${base}-${n}`;
    if (used.has(id)) continue;
    const row = await db.selectFrom('commitments').select('id').where('id', '=', id).executeTakeFirst();
    if (row === undefined) return id;
  }
}

async function writePromises(db: Transaction<Tables>, scope: string, promises: readonly Promised[]): Promise<void> {
  await inserted(
    db,
    'commitments',
    promises.map((promise) => ({
      id: promise.id,
      scope,
      series: promise.series,
      document: promise.wordings[0]?.at.document ?? '',
      date: promise.wordings[0]?.date ?? null,
      due_from: promise.due?.from ?? null,
      due_to: promise.due?.to ?? null,
      standing: promise.computed.standing,
      json: JSON.stringify(promise),
    })),
  );
  const wordings = promises.flatMap(({ id, wordings: all }) =>
    all.map(({ at, act, alias }, ord) => ({
      scope,
      commitment: id,
      alias,
      document: at.document,
      version: at.version,
      act,
      starts: at.from,
      ends: at.to,
      ord,
    })),
  );
  await inserted(db, 'wordings', wordings);
}

async function writeOffers(db: Transaction<Tables>, scope: string, offers: readonly Offer[]): Promise<void> {
  const rows = offers.map((offer) => ({
    id: offer.id,
    scope,
    commitment: offer.commitment,
    document: offer.at.document,
    json: JSON.stringify(offer),
  }));
  await inserted(db, 'offers', rows);
}

/** Rows per statement: below the number of values that either store takes. */
const ROWS = 90;

async function inserted<T extends 'lineages' | 'lineage_steps' | 'lineage_acts' | 'commitments' | 'wordings' | 'offers'>(
  db: Transaction<Tables>,
  table: T,
  rows: readonly Tables[T][],
): Promise<void> {
  for (const part of parts(rows, ROWS))
    await db
      .insertInto(table)
      .values(part as never)
      .execute();
}

function* parts<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
