import { EntenteError } from '../index.js';

/** One page of a list that was worked out whole: what follows the item named by the cursor. Errors: `cursor-invalid`. */
export function pageOf<T>(
  all: readonly T[],
  { idOf, limit, cursor }: { readonly idOf: (item: T) => string; readonly limit: number; readonly cursor: string | undefined },
): { readonly items: readonly T[]; readonly total: number; readonly next: string | null } {
  const after = cursor === undefined ? -1 : all.findIndex((item) => idOf(item) === cursor);
  if (cursor !== undefined && after < 0)
    throw new EntenteError('cursor-invalid', {
      expected: 'a cursor as the page before gave it',
      came: JSON.stringify(cursor.slice(0, 60)),
      todo: 'Begin again without one.',
    });
  const items = all.slice(after + 1, after + 1 + limit);
  const last = items.at(-1);
  return { items, total: all.length, next: last !== undefined && after + 1 + limit < all.length ? idOf(last) : null };
}
