import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { csv } from './csv.js';

export type Cell = string | number | boolean | null;

/** One column of a table: what a codebook says of it, and how it is filled. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
  readonly description: string;
  /** All values that can occur. */
  readonly values?: readonly string[];
  /** No row is without it. */
  readonly required?: true;
  readonly of: (row: Row) => Cell | readonly string[];
}

/** A table with its codebook. `rows` are of one kind, which its columns know. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<never>[];
  readonly rows: readonly unknown[];
  readonly key?: readonly string[];
  /** Columns that name a row of another table, by its column. */
  readonly refers?: readonly { readonly column: string; readonly table: string; readonly to: string }[];
}

/** A table whose columns fit its rows. */
export const tableOf = <Row>(about: Omit<Table, 'columns' | 'rows'>, columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  ...about,
  columns,
  rows,
});

/** Between the parts of a list in one cell. No id, act or topic holds it. */
export const LIST_DELIMITER = ';';

/** The rows as CSV, with the names of the columns first. */
export function tableCsv({ columns, rows }: Table): string {
  const cells = rows.map((row) => columns.map((column) => cellOf((column.of as (row: unknown) => Cell | readonly string[])(row))));
  return csv([columns.map(({ name }) => name), ...cells]);
}

const cellOf = (value: Cell | readonly string[]): Cell =>
  value === null || typeof value !== 'object' ? value : value.join(LIST_DELIMITER) || null;

/** The table as a resource of a Data Package (2.0): its file, its hash, and every column described. */
export function resourceOf(table: Table): { readonly resource: object; readonly file: string; readonly content: string } {
  const content = tableCsv(table);
  const bytes = utf8ToBytes(content);
  const file = `${table.name}.csv`;
  const resource = {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: table.name,
    type: 'table',
    path: file,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${bytesToHex(sha256(bytes))}`,
    schema: schemaOf(table),
  };
  return { resource, file, content };
}

function schemaOf({ columns, key, refers = [] }: Table): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(fieldOf),
    missingValues: [''],
    ...(key !== undefined && { primaryKey: key }),
    ...(refers.length > 0 && {
      foreignKeys: refers.map(({ column, table, to }) => ({ fields: [column], reference: { resource: table, fields: [to] } })),
    }),
  };
}

/** A list is a string with a delimiter: programs that read Data Packages know few types. */
function fieldOf({ name, type, description, values, required }: Column<never>): object {
  const constraints = { ...(required && { required }), ...(values !== undefined && type !== 'list' && { enum: values }) };
  const list = type === 'list' ? ` Several are separated by "${LIST_DELIMITER}".` : '';
  const known = type === 'list' && values !== undefined ? ` Values: ${values.join(', ')}.` : '';
  return {
    name,
    type: type === 'list' ? 'string' : type,
    description: `${description}${list}${known}`,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
