import { dayOf, setsOf } from './facets.js';
import { sql, type Transaction } from './kysely.js';
import { labelsOf } from './labels.js';
import type { Ledger } from './ledger.js';
import { jsonForStore } from './many.js';
import type { Passage } from './passages.js';
import type { DocumentTable, Tables } from './tables.js';

type Db = Transaction<Tables> | Ledger['db'];
interface Writing {
  readonly db: Db;
  readonly kind: Ledger['kind'];
}

/** Takes the passages of a document out of the index. */
export async function removePassages(document: string, { db, kind }: Writing): Promise<void> {
  const ids = sql`select id from passages where document = ${document}`;
  if (kind === 'sqlite') await sql`delete from passage_words where rowid in (${ids})`.execute(db);
  else await sql`delete from passage_words where id in (${ids})`.execute(db);
  await sql`delete from passage_marks where id in (${ids})`.execute(db);
  await db.deleteFrom('passages').where('document', '=', document).execute();
}

/** A document as the index needs it. */
export type IndexedDocument = Pick<DocumentTable, 'id' | 'version' | 'date' | 'genre' | 'level' | 'series'>;

/** A document with its passages. */
export interface Indexed {
  readonly document: IndexedDocument;
  readonly passages: readonly Passage[];
}

/** Writes the passages of documents into the index. */
export async function insertPassages({ db, kind }: Writing, documents: readonly Indexed[]): Promise<void> {
  const found = documents.flatMap(({ document, passages }) => passages.map((passage) => ({ document, passage })));
  if (found.length === 0) return;
  const { last } = await db
    .selectFrom('passages')
    .select((row) => row.fn.coalesce(row.fn.max('id'), row.val(0)).as('last'))
    .executeTakeFirstOrThrow();
  const codes = await codesOf({ db, kind }, found);
  const first = Number(last) + 1;
  for (let at = 0; at < found.length; at += ROWS) {
    const part = found.slice(at, at + ROWS).map((one, index) => rowOf(one, first + at + index, codes[at + index]!));
    await (kind === 'sqlite' ? insertSqlite(db, part) : insertPostgres(db, part));
  }
}
/** Rows handed over in one statement. */
const ROWS = 500;

interface Found {
  readonly document: IndexedDocument;
  readonly passage: Passage;
}
interface Row {
  readonly id: number;
  readonly place: readonly (string | number | null)[];
  readonly mark: readonly (string | number | null)[];
  readonly words: readonly string[];
  readonly own: readonly string[] | null;
  readonly labels: readonly string[];
  /** Without an act. */
  readonly plain: boolean;
}

function rowOf({ document, passage }: Found, id: number, code: string): Row {
  const { span, sentence, chapeau, act, words, own } = passage;
  const place = [document.id, document.version, sentence, span.from, span.to, chapeau?.from ?? null, chapeau?.to ?? null];
  return {
    id,
    place: [id, ...place, act?.id ?? null, act?.from ?? null, act?.to ?? null],
    mark: [id, dayOf(document.date), own === null ? 0 : 1, code],
    words,
    own,
    labels: labelsOf(document, act),
    plain: act === null,
  };
}

async function insertSqlite(db: Db, rows: readonly Row[]): Promise<void> {
  const at = (index: number) => sql.raw(`json_extract(value, '$[${index}]')`);
  const list = (count: number) => sql.join(Array.from({ length: count }, (_, index) => at(index)));
  const places = JSON.stringify(rows.map(({ place }) => place));
  await sql`insert into passages ${sql.raw(PLACE_COLUMNS)} select ${list(11)} from json_each(${places})`.execute(db);
  const marks = JSON.stringify(rows.map(({ mark }) => mark));
  await sql`insert into passage_marks (id, day, shared, code) select ${list(4)} from json_each(${marks})`.execute(db);
  const words = JSON.stringify(
    rows.map(({ id, words: all, own, labels, plain }) => [
      id,
      ...columnsOf(all.join(' '), own?.join(' ') ?? null, { plain }),
      labels.join(' '),
    ]),
  );
  await sql`insert into passage_words (rowid, sole, sentence, own, plain, labels) select ${list(6)} from json_each(${words})`.execute(db);
}

/** What stands in `sole`, `sentence`, `own`, `plain`. */
function columnsOf(all: string, own: string | null, { plain }: { readonly plain: boolean }): readonly string[] {
  if (plain) return ['', '', '', all];
  return own === null ? [all, '', '', ''] : ['', all, own, ''];
}

async function insertPostgres(db: Db, rows: readonly Row[]): Promise<void> {
  const list = (types: readonly string[]) => sql.join(types.map((type, index) => sql.raw(`(value->>${index})::${type}`)));
  const values = (json: unknown) => sql`json_array_elements(${jsonForStore(json)}::json) as value`;
  await sql`insert into passages ${sql.raw(PLACE_COLUMNS)} select ${list(PLACE_TYPES)} from ${values(rows.map(({ place }) => place))}`.execute(
    db,
  );
  await sql`insert into passage_marks (id, day, shared, code) select ${list(['int', 'int', 'int', 'text'])} from ${values(rows.map(({ mark }) => mark))}`.execute(
    db,
  );
  const words = rows.map(({ mark, words: all, own, labels, plain }) => [
    ...mark,
    vectorOf(all, labels, plain ? 'D' : 'A'),
    own === null ? null : vectorOf(own, labels, 'A'),
  ]);
  const types = ['int', 'int', 'int', 'text', 'tsvector', 'tsvector'];
  await sql`insert into passage_words (id, day, shared, code, words, own) select ${list(types)} from ${values(words)}`.execute(db);
}

const PLACE_COLUMNS = '(id, document, version, sentence, span_from, span_to, chapeau_from, chapeau_to, act, act_from, act_to)';
const PLACE_TYPES = ['int', 'text', 'int', 'int', 'int', 'int', 'int', 'int', 'text', 'int', 'int'];

/** Words at their places and labels without one, as PostgreSQL writes them; no parser of its own comes near them. */
function vectorOf(words: readonly string[], labels: readonly string[], weight: 'A' | 'D'): string {
  const places = new Map<string, number[]>();
  words.forEach((word, index) => void (places.get(word)?.push(index + 1) ?? places.set(word, [index + 1])));
  return [
    ...[...places].map(
      ([word, at]) =>
        `'${word}':${at
          .slice(0, MOST_PLACES)
          .map((place) => `${place}${weight}`)
          .join(',')}`,
    ),
    ...labels.map((one) => `'${one}'`),
  ].join(' ');
}
/** PostgreSQL keeps no more of one word. */
const MOST_PLACES = 255;

/** What each passage counts for in the facets, as numbers of the dictionary. */
async function codesOf(writing: Writing, found: readonly Found[]): Promise<readonly string[]> {
  const sets = found.map(({ document, passage }) => setsOf(document, passage.act));
  const numbers = await numbersOf(writing, new Set(sets.flat()));
  return sets.map((keys) => keys.map((key) => numbers.get(key)!).join(','));
}

/** The numbers of sets of labels; new ones are given the next. The dictionary only grows, so that a number never changes its meaning. */
async function numbersOf({ db, kind }: Writing, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const asked = jsonForStore([...keys]);
  const wanted = kind === 'sqlite' ? sql`select value from json_each(${asked})` : sql`select json_array_elements_text(${asked}::json)`;
  // One row with all of them: a row each costs more than to find it.
  const joined = kind === 'sqlite' ? sql`json_group_array(json_array(id, members))` : sql`json_agg(json_build_array(id, members))`;
  const { rows } = await sql<{
    pairs: string | Pair[] | null;
  }>`select ${joined} as pairs from passage_sets where members in (${wanted})`.execute(db);
  const pairs = rows[0]?.pairs ?? [];
  const known = new Map((typeof pairs === 'string' ? (JSON.parse(pairs) as Pair[]) : pairs).map(([id, members]) => [members, id]));
  const missing = [...keys].filter((key) => !known.has(key));
  if (missing.length === 0) return known;
  const { last } = await db
    .selectFrom('passage_sets')
    .select((row) => row.fn.coalesce(row.fn.max('id'), row.val(0)).as('last'))
    .executeTakeFirstOrThrow();
  const added = missing.map((members, index) => ({ id: Number(last) + 1 + index, members }));
  for (let at = 0; at < added.length; at += ROWS)
    await db
      .insertInto('passage_sets')
      .values(added.slice(at, at + ROWS))
      .execute();
  for (const { id, members } of added) known.set(members, id);
  return known;
}
type Pair = readonly [id: number, members: string];
