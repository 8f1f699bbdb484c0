import { z } from '@hono/zod-openapi';
import { CORRECTABLE, QUALIFIER_KINDS, SCALES, STATUSES } from '../index.js';
import { type ActCorrections, actOf, addAct, correctAct } from '../ledger.js';
import { answerWith, asJson, ref, tagged } from './answers.js';
import { operation } from './operation.js';
import { given, line } from './schema.js';
import { authorOf, documentParam, ledgerOf, ledgerTag, placeOf } from './stored.js';
import { entrySchema } from './tracked-schemas.js';

const offset = z.int().min(0);
const span = z.strictObject({ from: offset, to: offset });
const names = z.array(line(100)).max(300);
const actName = z.enum(Object.values(SCALES).flat());
/** What can stand instead of what was read; the scale, the level and the point follow from it. */
const corrections = z
  .strictObject({
    span: span.optional().openapi({ description: 'All words of the act' }),
    performative: span.optional().openapi({ description: 'The words that perform it' }),
    content: span.optional().openapi({ description: 'What it is about' }),
    speakers: names.optional(),
    act: actName.optional(),
    modifiers: z
      .array(span)
      .max(100)
      .optional()
      .openapi({ description: 'The words that raise or lower its force, of those that `GET` lists' }),
    status: z.enum(STATUSES).optional(),
    targets: names.optional(),
    qualifiers: z
      .array(span.extend({ kind: z.enum(QUALIFIER_KINDS) }))
      .max(100)
      .optional(),
    topics: names.optional(),
    removed: z.literal(true).optional().openapi({ description: 'This is no act' }),
  })
  .openapi('ActCorrections', { description: `Any of ${CORRECTABLE.join(', ')}. Offsets are UTF-16 code units of this version’s text.` });
const modifier = {
  type: 'object',
  properties: { from: { type: 'integer' }, to: { type: 'integer' }, effect: { type: 'number' } },
  required: ['from', 'to', 'effect'],
  additionalProperties: false,
};
const detail = {
  type: 'object',
  description: 'An act as it stands and as the engine reads it (null: only a person does), and the words among which modifiers are chosen',
  properties: {
    act: ref('Act'),
    engine: { anyOf: [ref('Act'), { type: 'null' }] },
    removed: { type: 'boolean' },
    modifiers: { type: 'array', items: modifier },
  },
  required: ['act', 'engine', 'removed', 'modifiers'],
  additionalProperties: false,
};
const params = z.strictObject({ id: documentParam, act: line(200) });

/** `/documents/{id}/acts`: one act of a document, and saying that it is read wrongly. */
export const acts = [
  operation({
    method: 'get',
    path: '/documents/{id}/acts/{act}',
    id: 'act',
    tag: 'documents',
    summary: 'One act, as corrected and as the engine reads it',
    scope: 'read',
    params,
    answers: { 200: answerWith(detail, 'The act.') },
    handle: async ({ params: { id, act } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const place = placeOf(id);
        return asJson(await actOf(ledgerOf(services), { document: place.id, version: place.version, act }));
      }),
  }),
  operation({
    method: 'patch',
    path: '/documents/{id}/acts/{act}',
    id: 'correctAct',
    tag: 'documents',
    summary: 'Correct fields of an act',
    description:
      'An entry for each field that changes; `POST /entries/{seq}/undo` takes it back. Force and scale follow from the act by the tables.',
    scope: 'review',
    params,
    body: corrections,
    bodyExample: { act: 'concern', targets: ['PRK'], status: 'renewed' },
    answers: { 200: answerWith(z.object({ entries: z.array(entrySchema) }), 'The entries.') },
    handle: async ({ params: { id, act }, body }, services, context) => {
      const place = placeOf(id);
      const at = { document: place.id, version: place.version, act };
      const options = { names: services.lexicon };
      const entries = await correctAct(ledgerOf(services), at, given(body) as ActCorrections, authorOf(context), options);
      return asJson({ entries });
    },
  }),
  operation({
    method: 'post',
    path: '/documents/{id}/acts',
    id: 'addAct',
    tag: 'documents',
    summary: 'Point out an act that is not read',
    description:
      'Without `speakers`, those who issue the text. Limits and topics are worked out; they and the rest are corrected like those of any act.',
    scope: 'review',
    params: z.strictObject({ id: documentParam }),
    body: z.strictObject({ act: actName, performative: span, content: span, speakers: names.optional() }),
    bodyExample: { act: 'condemn', performative: { from: 120, to: 129 }, content: { from: 130, to: 168 } },
    answers: { 201: answerWith(entrySchema, 'The entry. `POST /entries/{seq}/undo` takes it back.') },
    handle: async ({ params: { id }, body }, services, context) => {
      const place = placeOf(id);
      const missing = { document: place.id, version: place.version, ...body };
      return asJson(await addAct(ledgerOf(services), missing, authorOf(context), { names: services.lexicon }), 201);
    },
  }),
];
