import { z } from '@hono/zod-openapi';
import { EntenteError } from '../index.js';
import { type Author, type Body, type Entry, type EntryKind, type Ledger, undo, undoneBy } from '../ledger.js';
import { answerWith, asJson, tagged } from './answers.js';
import { operation } from './operation.js';
import { line, number, several } from './schema.js';
import { authorOf, ledgerOf, ledgerTag, nextLink } from './stored.js';
import { component, entrySchema } from './tracked-schemas.js';

const KINDS = [
  'document',
  'describe',
  'redaction',
  'correct',
  'evidence',
  'review',
  'note',
  'rating',
  'standing',
  'lexicon',
  'undo',
] as const satisfies readonly EntryKind[];
const seq = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const page = z
  .object({ entries: z.array(component('Entry', { undone: { type: 'boolean' } })), next: z.string().nullable() })
  .openapi('EntryPage');

/** `/entries`: everything that was ever said, and taking it back. */
export const entries = [
  operation({
    method: 'get',
    path: '/entries',
    id: 'listEntries',
    tag: 'entries',
    summary: 'The history of the ledger, the latest first',
    scope: 'read',
    query: z.strictObject({
      kind: several(z.enum(KINDS)),
      by: line(200).optional(),
      about: line(300).optional().openapi({ description: 'The id of a document, commitment, finding, act or offer that it speaks of' }),
      limit: number(1, 500).default(50),
      cursor: seq.optional(),
    }),
    answers: { 200: answerWith(page, 'A page; `Link: rel="next"` leads to the one that follows.') },
    handle: async ({ query }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const ledger = ledgerOf(services);
        const found = await entriesBefore(ledger, query);
        const shown = found.slice(0, query.limit);
        const undone = undoneBy(await undosOf(ledger));
        const next = found.length > query.limit ? String(shown.at(-1)!.seq) : null;
        return asJson({ entries: shown.map((entry) => ({ ...entry, undone: undone.has(entry.seq) })), next }, 200, nextLink(context, next));
      }),
  }),
  operation({
    method: 'get',
    path: '/entries/{seq}',
    id: 'entry',
    tag: 'entries',
    summary: 'One entry',
    scope: 'read',
    at: 'here',
    params: z.strictObject({ seq }),
    answers: { 200: answerWith(entrySchema, 'The entry.') },
    handle: async ({ params }, services, context) => {
      const row = await ledgerOf(services).db.selectFrom('entries').selectAll().where('seq', '=', params.seq).executeTakeFirst();
      if (row === undefined) throw unknownEntry(params.seq);
      return tagged(context, `"${row.hash}"`, async () => asJson(entryOf(row)));
    },
  }),
  operation({
    method: 'post',
    path: '/entries/{seq}/undo',
    id: 'undoEntry',
    tag: 'entries',
    summary: 'Take the effect of an entry back; undoing the undo restores it',
    scope: 'review',
    params: z.strictObject({ seq }),
    answers: { 201: answerWith(entrySchema, 'The undo, an entry of its own.') },
    handle: async ({ params }, services, context) => asJson(await undo(ledgerOf(services), params.seq, authorOf(context)), 201),
  }),
];

interface Wanted {
  readonly kind?: readonly EntryKind[] | undefined;
  readonly by?: string | undefined;
  readonly about?: string | undefined;
  readonly limit: number;
  readonly cursor?: number | undefined;
}
/** Rows read at a time where they are looked through. */
const STRIDE = 1000;

/** One more entry than the limit, when there are so many. */
async function entriesBefore({ db }: Ledger, { kind, by, about, limit, cursor }: Wanted): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let before = cursor ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    let query = db.selectFrom('entries').selectAll().where('seq', '<', before).orderBy('seq', 'desc');
    if (kind !== undefined) query = query.where('kind', 'in', [...kind]);
    if (by !== undefined) query = query.where('by_name', '=', by);
    const stride = about === undefined ? limit + 1 : STRIDE;
    const rows = await query.limit(stride).execute();
    for (const row of rows) {
      const entry = entryOf(row);
      if (about === undefined || speaksOf(entry.body, about)) found.push(entry);
      if (found.length > limit) return found;
    }
    if (rows.length < stride) return found;
    before = Number(rows.at(-1)!.seq);
  }
}

function speaksOf(body: Body, id: string): boolean {
  switch (body.kind) {
    case 'document':
      return body.document.id === id;
    case 'describe':
    case 'redaction':
      return body.document === id;
    case 'correct':
      return body.act === id || body.anchor.document === id;
    case 'evidence':
      return body.offer.id === id || body.offer.commitment === id || body.offer.at.document === id;
    case 'review':
      return body.of.id === id || body.offer?.commitment === id || body.of.anchor?.document === id;
    case 'note':
      return body.on.id === id || body.on.anchor?.document === id;
    case 'rating':
    case 'standing':
      return body.commitment === id;
    case 'lexicon':
    case 'undo':
      return false;
  }
}

async function undosOf({ db }: Ledger): Promise<readonly { seq: number; body: Body }[]> {
  const rows = await db.selectFrom('entries').select(['seq', 'body']).where('kind', '=', 'undo').orderBy('seq').execute();
  return rows.map((row) => ({ seq: Number(row.seq), body: JSON.parse(row.body) as Body }));
}

function entryOf(row: { [K in 'seq' | 'at' | 'by_kind' | 'by_name' | 'body' | 'prev' | 'hash']: string | number }): Entry {
  const { at, by_kind, by_name, body, prev, hash } = row as Record<string, string>;
  const by: Author = { kind: by_kind as Author['kind'], name: by_name! };
  return { seq: Number(row.seq), at: at!, by, body: JSON.parse(body!) as Body, prev: prev!, hash: hash! };
}

function unknownEntry(number_: number): EntenteError {
  return new EntenteError('unknown-entry', {
    expected: 'the number of an entry',
    came: String(number_),
    todo: 'GET /api/v1/entries lists them.',
  });
}
