/** Which texts a new one is held against: those that share the most fingerprints with it, and those of about its day or of its title. */
import { sql } from './kysely.js';
import type { DeriveContext } from './ledger.js';
import { type Answer, answered, asAnswer, given, idsIn } from './many.js';
import type { DocumentTable } from './tables.js';

type Stores = Pick<DeriveContext, 'db' | 'kind'>;

/** Texts a new one is held against at most, by fingerprints and by day or title. */
const CANDIDATES = 40;
/** Fingerprints of a text that are asked for at most. */
const MOST_ASKED = 400;
const DAY = 86_400_000;
/** Days around a text's own whose texts may be its reprint, excerpt or paraphrase. */
export const NEAR_DAYS = 7;

/** A text that is filed under its fingerprints. */
export interface Filed {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly prints: readonly string[];
  /** Only documents that came before this entry are looked for. */
  readonly seq: number;
}

const COLUMNS = ['id', 'date', 'title', 'genre', 'trust', 'series', 'sha256', 'seq'] as const;
/** What is known of a candidate. */
export type CandidateRow = Pick<DocumentTable, (typeof COLUMNS)[number]>;

/** The documents with some ids that have their text, in the order in which their latest versions came. */
export function documentsWithText(ids: Iterable<string>, stores: Stores): Promise<readonly CandidateRow[]> {
  return stores.db
    .selectFrom('documents')
    .select(COLUMNS)
    .where('id', 'in', idsIn(ids, stores))
    .where('redacted', '=', 0)
    .orderBy('seq')
    .execute();
}

/** Files texts under their fingerprints, and names for each, in order of id, the documents it may be akin to; those filed before it are among them. */
export async function fileAndMeet(texts: readonly Filed[], stores: Stores): Promise<ReadonlyMap<string, readonly CandidateRow[]>> {
  if (texts.length === 0) return new Map();
  const met = await sharing(texts, stores);
  await file(texts, stores);
  for (const [at, ids] of (await ofDayOrTitle(texts, stores)).entries()) for (const id of ids) met[at]!.add(id);
  const rows = new Map(
    (
      await documentsWithText(
        met.flatMap((ids) => [...ids]),
        stores,
      )
    ).map((row) => [row.id, row]),
  );
  return new Map(
    texts.map(({ id }, at) => {
      const candidates = [...met[at]!].flatMap((one) => (one === id ? [] : (rows.get(one) ?? [])));
      return [id, candidates.sort((a, b) => (a.id < b.id ? -1 : 1))];
    }),
  );
}

async function file(texts: readonly Filed[], stores: Stores): Promise<void> {
  const { rows, words } = given(
    texts.flatMap(({ id, prints }) => prints.map((print) => [id, print])),
    stores,
  );
  await sql`insert into fingerprints (document, print) select ${words(0)}, ${words(1)} from ${rows}`.execute(stores.db);
}

/** The documents that share the most fingerprints with each text: those filed already, and the texts before it. */
async function sharing(texts: readonly Filed[], stores: Stores): Promise<readonly Set<string>[]> {
  const counts = await sharedInStore(texts, stores);
  const holders = new Map<string, string[]>();
  return texts.map(({ id, prints }, at) => {
    const count = counts[at]!;
    for (const print of prints.slice(0, MOST_ASKED))
      for (const holder of holders.get(print) ?? []) count.set(holder, (count.get(holder) ?? 0) + 1);
    for (const print of prints) holders.set(print, [...(holders.get(print) ?? []), id]);
    const most = [...count].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).slice(0, CANDIDATES);
    return new Set(most.map(([document]) => document));
  });
}

async function sharedInStore(texts: readonly Filed[], stores: Stores): Promise<readonly Map<string, number>[]> {
  const asked = given(
    texts.flatMap(({ prints }, at) => prints.slice(0, MOST_ASKED).map((print) => [at, print])),
    stores,
  );
  const { rows } = await sql<Answer<Shared>>`select ${asAnswer(['text_at', 'document', 'shared'], stores)} as answer from (
    select text_at, document, count(*) as shared, row_number() over (partition by text_at order by count(*) desc, document) as place
    from (select ${asked.number(0)} as text_at, ${asked.words(1)} as print from ${asked.rows}) asked
    join fingerprints on fingerprints.print = asked.print group by text_at, document
  ) counted where place <= ${CANDIDATES}`.execute(stores.db);
  const counts = texts.map(() => new Map<string, number>());
  for (const [at, document, shared] of answered(rows)) counts[at]!.set(document, shared);
  return counts;
}
type Shared = readonly [at: number, document: string, shared: number];

/** The documents of about the same day or the same title as each text: a paraphrase may share no run of words. */
async function ofDayOrTitle(texts: readonly Filed[], stores: Stores): Promise<readonly (readonly string[])[]> {
  const asked = given(
    texts.map(({ date, title, seq }, at) => [at, around(date, -NEAR_DAYS), around(date, NEAR_DAYS), title, seq]),
    stores,
  );
  const { rows } = await sql<Answer<readonly [at: number, id: string]>>`with asked as materialized (
    select ${asked.number(0)} as text_at, ${asked.words(1)} as since, ${asked.words(2)} as until, ${asked.words(3)} as named, ${asked.number(4)} as before
    from ${asked.rows}
  ) select ${asAnswer(['text_at', 'id'], stores)} as answer from (
    select text_at, id, row_number() over (partition by text_at order by id) as place from (
      select text_at, id from asked join documents on documents.date between since and until where redacted = 0 and seq < before
      union select text_at, id from asked join documents on documents.title = named where redacted = 0 and seq < before
    ) alike
  ) placed where place <= ${CANDIDATES}`.execute(stores.db);
  const out = texts.map((): string[] => []);
  for (const [at, id] of answered(rows)) out[at]!.push(id);
  return out;
}

/** An ISO day so many days on; null for none, or one that no calendar has. */
function around(date: string | null, days: number): string | null {
  const day = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(day) ? null : new Date(day + days * DAY).toISOString().slice(0, 10);
}
