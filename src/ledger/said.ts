import type { Anchor, Author, Body, Entry, EntryKind } from './entries.js';
import type { Ledger } from './ledger.js';

/** What is said of commitments, and what takes it back. */
const KINDS: readonly EntryKind[] = ['evidence', 'review', 'note', 'rating', 'standing', 'undo'];

/** An entry of a kind, without its place in the chain. */
export interface Said<K extends EntryKind = EntryKind> {
  readonly seq: number;
  readonly at: string;
  readonly by: Author;
  readonly body: Extract<Body, { kind: K }>;
  /** An undo in force takes it back. */
  readonly undone: boolean;
}

/** All that people, models and the engine have said of commitments, in order; undone entries are marked, not left out. */
export async function saidOf({ db }: Pick<Ledger, 'db'>): Promise<readonly Said[]> {
  const rows = await db.selectFrom('entries').selectAll().where('kind', 'in', KINDS).orderBy('seq').execute();
  const entries = rows.map(({ seq, at, by_kind, by_name, body }) => ({
    seq,
    at,
    by: { kind: by_kind as Author['kind'], name: by_name },
    body: JSON.parse(body) as Body,
  }));
  const undone = undoneBy(entries);
  return entries.map((entry) => ({ ...entry, undone: undone.has(entry.seq) }) as Said);
}

/** The seqs that are undone: an undo that is itself undone takes nothing back. */
export function undoneBy(entries: readonly Pick<Entry, 'seq' | 'body'>[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { seq, body } of [...entries].reverse()) if (body.kind === 'undo' && !undone.has(seq)) undone.add(body.seq);
  return undone;
}

/** Is an entry of one kind? Narrows its body. */
export const isKind = <K extends EntryKind>(said: Said, kind: K): said is Said & { readonly body: Extract<Body, { kind: K }> } =>
  said.body.kind === kind;

/** The commitment an entry speaks of: the id it was said under, and where the words of the promise stand. Null for what speaks of something else. */
export function aboutOf({ body }: Said): { readonly id: string; readonly anchor: Anchor | null } | null {
  switch (body.kind) {
    case 'evidence':
      return { id: body.offer.commitment, anchor: body.offer.promise };
    case 'review':
      return body.offer === null ? null : { id: body.offer.commitment, anchor: body.offer.promise };
    case 'note':
      return body.on.kind === 'commitment' ? { id: body.on.id, anchor: body.on.anchor } : null;
    case 'rating':
    case 'standing':
      return { id: body.commitment, anchor: body.promise };
    default:
      return null;
  }
}
