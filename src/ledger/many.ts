/** Many values in one statement. A place for each of them would be compiled anew for every number of values, and a row fetched for each costs more than to find it. */
import { type RawBuilder, sql } from './kysely.js';
import type { Ledger } from './ledger.js';

type Kind = Pick<Ledger, 'kind'>;

/** Half a pair of surrogates, or a zero character, as JSON writes it; a backslash of the text itself before such letters may look like one. */
const UNSTORABLE = /\\u(?:d[89a-f]|0000)/;

/** JSON that PostgreSQL takes: what is no character of UTF-8 becomes U+FFFD, as it does in a value that is bound by itself. */
export function jsonForStore(value: unknown): string {
  const json = JSON.stringify(value);
  if (!UNSTORABLE.test(json)) return json;
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'string' ? Buffer.from(one).toString().replaceAll('\0', '\ufffd') : one,
  );
}

/** What stands after `in`: values as a set. */
export function idsIn(ids: Iterable<string>, { kind }: Kind): RawBuilder<string> {
  const json = jsonForStore([...new Set(ids)]);
  return kind === 'sqlite'
    ? sql<string>`(select value from json_each(${json}))`
    : sql<string>`(select json_array_elements_text(${json}::json))`;
}

/** Rows given to a statement: what stands after `from`, and its columns by their place as words or whole numbers. */
export interface Given {
  readonly rows: RawBuilder<unknown>;
  readonly words: (place: number) => RawBuilder<string>;
  readonly number: (place: number) => RawBuilder<number>;
}

/** See `Given`. */
export function given(rows: readonly (readonly (string | number | null)[])[], { kind }: Kind): Given {
  const json = jsonForStore(rows);
  if (kind === 'sqlite') {
    const at = <Value>(place: number) => sql.raw<Value>(`value ->> ${place}`);
    return { rows: sql`json_each(${json})`, words: (place) => at<string>(place), number: (place) => at<number>(place) };
  }
  return {
    rows: sql`json_array_elements(${json}::json) as value`,
    words: (place) => sql.raw<string>(`(value ->> ${place}) collate "C"`),
    number: (place) => sql.raw<number>(`(value ->> ${place})::bigint`),
  };
}

/** All rows of a statement as one value; `answered` reads it. */
export function asAnswer(columns: readonly string[], { kind }: Kind): RawBuilder<unknown> {
  const names = columns.join(', ');
  return sql.raw(kind === 'sqlite' ? `json_group_array(json_array(${names}))` : `json_agg(json_build_array(${names}))`);
}
/** What a statement with `asAnswer` gives. */
export interface Answer<Row> {
  readonly answer: string | readonly Row[] | null;
}
/** The rows of such an answer. */
export function answered<Row>([row]: readonly Answer<Row>[]): readonly Row[] {
  const answer = row?.answer ?? [];
  return typeof answer === 'string' ? (JSON.parse(answer) as Row[]) : answer;
}
