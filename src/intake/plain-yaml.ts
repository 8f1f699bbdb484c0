/** Fields of the subset: texts by their names. */
export type PlainFields = Readonly<Record<string, string>>;
/** A file of the subset: fields at the margin, and lists of records under their names. */
export interface PlainYaml {
  readonly fields: PlainFields;
  readonly lists: Readonly<Record<string, readonly PlainFields[]>>;
}
/** What is wrong, and in which line (from 1). */
export interface PlainFault {
  readonly line: number;
  readonly fault: string;
}

/**
 * Reads the part of YAML that a catalogue needs, in the way that every YAML tool reads it: `key: value` at the margin; `key:` followed by a list of
 * records, each begun by two spaces and "- ", its further fields four spaces in; lines that are empty or begin with "#". A value is text on one line,
 * plain or in double quotes (as in JSON) or single ones. Everything else (tabs, anchors, tags, brackets, blocks, several documents, a key twice) is a
 * fault. One pass over the lines.
 */
export function readPlainYaml(source: string): PlainYaml | PlainFault {
  const fields = record();
  const lists: Record<string, Record<string, string>[]> = Object.create(null) as Record<string, Record<string, string>[]>;
  let list: Record<string, string>[] | null = null;
  for (const [index, line] of source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (/^ *(?:#|$)/.test(line)) continue;
    const fail = (fault: string): PlainFault => ({ line: index + 1, fault });
    const [, margin, key, rest] = /^( {2}- | {4}|)([A-Za-z_][\w-]{0,40}):(?: (.*))?$/.exec(line) ?? [];
    if (margin === undefined || key === undefined) return fail(`is no "key: value": ${line.trim().slice(0, 60)}`);
    if (margin === '' && (key in fields || key in lists)) return fail(`has "${key}" a second time`);
    const value = scalar((rest ?? '').trim());
    if (value === null) return fail(`has a value that is not plain text on one line: ${(rest ?? '').trim().slice(0, 60)}`);
    if (margin === '') {
      list = null;
      if (value !== '') fields[key] = value;
      else lists[key] = list = [];
      continue;
    }
    if (list === null) return fail('is indented under nothing');
    if (margin.endsWith('- ')) list.push(record());
    const last = list.at(-1);
    if (last === undefined) return fail('is a field before the first "-"');
    if (key in last) return fail(`has "${key}" a second time`);
    last[key] = value;
  }
  return { fields, lists };
}

/** Without a prototype, so that no key means anything but itself. */
const record = (): Record<string, string> => Object.create(null) as Record<string, string>;

/** Null for what YAML would read as something else than this text. Empty quotes are no text either. */
function scalar(written: string): string | null {
  if (written.startsWith('"')) return fromJson(written);
  if (written.startsWith("'")) return /^'(?:[^']|'')+'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : null;
  const strange = /^[[\]{}&*!|>%@`,?#-]|: |:$| #|\p{Cc}/u.test(written);
  return strange ? null : written;
}

function fromJson(written: string): string | null {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' && value !== '' ? value : null;
  } catch {
    return null;
  }
}
