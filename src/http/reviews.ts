import { z } from '@hono/zod-openapi';
import { BEARINGS, correctAct, decide, offerEvidence, offerOf, reviewQueue } from '../ledger.js';
import { answerWith, asJson, tagged } from './answers.js';
import { operation } from './operation.js';
import { pageOf } from './pages.js';
import { given, line, number } from './schema.js';
import { authorOf, ledgerOf, ledgerTag, nextLink } from './stored.js';
import { component, entrySchema, offerSchema } from './tracked-schemas.js';

const remark = z.string().min(1).max(10_000);
const anchor = z.strictObject({
  document: line(300),
  version: z.int().min(1),
  from: z.int().min(0),
  to: z.int().min(0),
  quote: z.string().max(100_000),
});
/** A value of the field, whatever it is. */
const anything = z
  .unknown()
  .refine((value) => value !== undefined, 'a value')
  .openapi({ description: 'A JSON value' });
/** What a review or a note is about, anchored in words, so that it is found again when ids change with the engine. */
const subject = z.strictObject({
  kind: z.enum(['evidence', 'finding', 'act', 'alignment', 'copy', 'commitment', 'document']),
  id: line(300),
  anchor: anchor.nullable(),
});
const added = { 201: answerWith(entrySchema, 'The entry. `POST /entries/{seq}/undo` takes it back.') };
const queue = z
  .object({
    queue: z.array(component('QueueItem')),
    total: z.int(),
    next: z.string().nullable(),
  })
  .openapi('ReviewQueue');
const example = { document: 'varrin-2025', version: 1, from: 120, to: 168, quote: 'The ministers condemned the tolls in the Strait' };

/** `/evidence` and `/reviews`: what waits for a decision, and what was decided; `/notes` and `/corrections`. */
export const reviews = [
  operation({
    method: 'get',
    path: '/reviews',
    id: 'reviewQueue',
    tag: 'reviews',
    summary: 'Evidence that waits for a review, the oldest first',
    scope: 'read',
    query: z.strictObject({
      series: line(200).optional(),
      commitment: line(200).optional(),
      limit: number(1, 500).default(50),
      cursor: z.string().max(300).optional(),
    }),
    answers: { 200: answerWith(queue, 'A page; `Link: rel="next"` leads to the one that follows.') },
    handle: async ({ query: { limit, cursor, ...filter } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const all = await reviewQueue(ledgerOf(services), given(filter));
        const { items, total, next } = pageOf(all, { idOf: ({ offer }) => offer.id, limit, cursor });
        return asJson({ queue: items, total, next }, 200, nextLink(context, next));
      }),
  }),
  operation({
    method: 'post',
    path: '/reviews',
    id: 'review',
    tag: 'reviews',
    summary: 'Accept or reject evidence, a finding of a check, an alignment, a near-duplicate',
    description: 'A later decision replaces an earlier one. Evidence is named by its id; anything else with the words it stands on.',
    scope: 'review',
    body: z.strictObject({ of: subject, decision: z.enum(['accept', 'reject']), note: remark.nullable().optional() }),
    bodyExample: { of: { kind: 'finding', id: 'c-3f1a', anchor: example }, decision: 'reject', note: 'The minister did say so.' },
    answers: added,
    handle: async ({ body: { of, decision, note = null } }, services, context) => {
      const ledger = ledgerOf(services);
      const by = authorOf(context);
      if (of.kind === 'evidence') return asJson(await decide(ledger, { offer: of.id, decision, note }, by), 201);
      const [entry] = await ledger.append([{ kind: 'review', of, decision, note, offer: null }], by);
      return asJson(entry, 201);
    },
  }),
  operation({
    method: 'post',
    path: '/notes',
    id: 'note',
    tag: 'reviews',
    summary: 'Write a note on anything',
    scope: 'review',
    body: z.strictObject({ on: subject, text: remark }),
    bodyExample: { on: { kind: 'document', id: 'varrin-2025', anchor: null }, text: 'The embassy published a corrected text.' },
    answers: added,
    handle: async ({ body: { on, text } }, services, context) => {
      const [entry] = await ledgerOf(services).append([{ kind: 'note', on, text }], authorOf(context));
      return asJson(entry, 201);
    },
  }),
  operation({
    method: 'post',
    path: '/corrections',
    id: 'correct',
    tag: 'reviews',
    summary: 'Correct a field of an act as it was read',
    description: '`PATCH /documents/{id}/acts/{act}` corrects several at once. What was read stands in the entry, whatever `was` says.',
    scope: 'review',
    body: z.strictObject({ act: line(200), anchor, field: line(60), was: anything.optional(), value: anything }),
    bodyExample: { act: '4f21c3d09a7be856', anchor: example, field: 'act', was: 'condemn', value: 'concern' },
    answers: added,
    handle: async ({ body: { act, anchor: at, field, value } }, services, context) => {
      const place = { document: at.document, version: at.version, act };
      const [entry] = await correctAct(ledgerOf(services), place, { [field]: value }, authorOf(context), { names: services.lexicon });
      return asJson(entry, 201);
    },
  }),
  operation({
    method: 'get',
    path: '/evidence/{id}',
    id: 'evidence',
    tag: 'reviews',
    summary: 'Evidence with what was decided of it',
    scope: 'read',
    params: z.strictObject({ id: line(200) }),
    answers: { 200: answerWith(offerSchema, 'The evidence.') },
    handle: async ({ params: { id } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => asJson(await offerOf(ledgerOf(services), id))),
  }),
  operation({
    method: 'post',
    path: '/evidence',
    id: 'offerEvidence',
    tag: 'reviews',
    summary: 'Offer a stretch of a document as evidence for a commitment; it counts once a review accepts it',
    scope: 'review',
    body: z.strictObject({
      commitment: line(200),
      document: line(300),
      from: z.int().min(0),
      to: z.int().min(1),
      bearing: z.enum(BEARINGS),
      reason: remark,
    }),
    bodyExample: {
      commitment: 'c-0a1b',
      document: 'varrin-2025',
      from: 120,
      to: 168,
      bearing: 'advances',
      reason: 'The centre has a director.',
    },
    answers: added,
    handle: async ({ body }, services, context) => asJson(await offerEvidence(ledgerOf(services), body, authorOf(context)), 201),
  }),
];
