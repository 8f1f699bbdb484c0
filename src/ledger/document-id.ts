import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { withoutAccents } from '../text/fold.js';

/** Characters of an id: long enough to tell documents apart by eye, short enough for a line of a table. */
const LONGEST = 72;

/** Lower case letters, digits and hyphens, cut at a word; empty when the words have none. */
export function slug(words: string, longest: number = LONGEST): string {
  const whole = withoutAccents(words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= longest) return whole;
  const cut = whole.lastIndexOf('-', longest);
  return whole.slice(0, cut > longest / 2 ? cut : longest).replace(/-$/, '');
}

/**
 * A readable id for a source: a file's name (with its folder when the name holds no word), or the title and date of an address. It depends on
 * the document alone, never on its place in a list; where another source has it already, `withHash` tells the two apart.
 */
export function idFor(source: string, { title, date }: { readonly title: string | null; readonly date: string | null }): string {
  if (!source.startsWith('file:')) return slug(titled(title, date)) || slug(source.replace(/^[a-z]+:\/+/, '')) || 'document';
  const [folder = '', name = ''] = pathOf(source).split(/[\\/]/).slice(-2);
  const bare = name.replace(/\.[a-z0-9]{1,8}$/i, '');
  const telling = /(?:^|[^a-z0-9])[a-z]{3,}(?:[^a-z0-9]|$)/i.test(withoutAccents(bare)) ? bare : `${folder} ${bare}`;
  return slug(telling) || slug(titled(title, date)) || 'document';
}

/** The id of a source whose readable id another source has: with the beginning of the source's hash. */
export const withHash = (id: string, source: string): string => `${id}-${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;

function titled(title: string | null, date: string | null): string {
  if (title === null) return '';
  const name = slug(title, LONGEST - 11);
  return date === null || name.includes(date) ? name : `${name}-${date}`;
}

function pathOf(source: string): string {
  try {
    return fileURLToPath(source);
  } catch {
    return source;
  }
}
