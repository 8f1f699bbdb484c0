import { z } from '@hono/zod-openapi';
import { answerIn, namesOf, sent, tagged } from './answers.js';
import { operation } from './operation.js';
import { formBody, formSchema, sourceOf, sourcesOf, textSchema, textsSchema } from './posted.js';
import { COMPARISON_FORMATS, REDLINE_FORMATS } from './renditions.js';
import { several } from './schema.js';
import { documentParam, ledgerTag, placeOf, sourceFromLedger } from './stored.js';

const PAIR = ['before', 'after'];
const EARLIER = ['earlier'];
const example = {
  before: { text: 'The Ministers expressed concern over the tolls in the Lorn Strait.', facts: { date: '2024-05-02' } },
  after: { text: 'The Ministers condemned the tolls in the Lorn Strait.', facts: { date: '2025-06-12' } },
};
const unit = z.enum(['act', 'paragraph']).default('act');

/** `/comparisons` and `/redlines`: what moved from one text to another, of the ledger (GET) or posted (POST, nothing is stored). */
export const comparisons = [
  operation({
    method: 'get',
    path: '/comparisons',
    id: 'compareDocuments',
    tag: 'documents',
    summary: 'Compare two documents of the ledger',
    scope: 'read',
    query: z.strictObject({
      before: documentParam,
      after: documentParam,
      earlier: several(documentParam),
      by: unit,
      format: z.enum(namesOf(COMPARISON_FORMATS)).default('json'),
    }),
    answers: { 200: answerIn(COMPARISON_FORMATS, 'Comparison', 'The comparison.') },
    handle: async ({ query }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const before = await sourceFromLedger(services, placeOf(query.before));
        const after = await sourceFromLedger(services, placeOf(query.after));
        const earlier = await Promise.all((query.earlier ?? []).map((one) => sourceFromLedger(services, placeOf(one))));
        const work = { kind: 'compare', before, after, earlier, by: query.by, format: query.format } as const;
        return sent(await services.compute.run(work, context.req.raw.signal), 'comparison');
      }),
  }),
  operation({
    method: 'get',
    path: '/redlines',
    id: 'redlineDocuments',
    tag: 'documents',
    summary: 'Two documents of the ledger in one, with what was inserted, deleted and moved',
    scope: 'read',
    query: z.strictObject({ before: documentParam, after: documentParam, format: z.enum(namesOf(REDLINE_FORMATS)).default('json') }),
    answers: { 200: answerIn(REDLINE_FORMATS, 'Redline', 'The redline.') },
    handle: async ({ query }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const before = await sourceFromLedger(services, placeOf(query.before));
        const after = await sourceFromLedger(services, placeOf(query.after));
        const date = `${services.now().slice(0, 19)}Z`;
        const work = { kind: 'redline', before, after, author: context.get('caller').name, date, format: query.format } as const;
        return sent(await services.compute.run(work, context.req.raw.signal), 'redline');
      }),
  }),
  operation({
    method: 'post',
    path: '/comparisons',
    id: 'compareTexts',
    tag: 'texts',
    summary: 'Compare two texts of a series',
    description: 'Nothing is stored.',
    scope: 'read',
    query: z.strictObject({ format: z.enum(namesOf(COMPARISON_FORMATS)).default('json') }),
    body: z.strictObject({ before: textSchema, after: textSchema, earlier: textsSchema.optional(), by: unit }),
    bodyExample: example,
    form: {
      description: 'The two texts as files, and earlier ones of the series.',
      schema: formSchema(PAIR, EARLIER, { by: { enum: ['act', 'paragraph'] } }),
      read: async (form) => formBody(form, PAIR, EARLIER),
    },
    answers: { 200: answerIn(COMPARISON_FORMATS, 'Comparison', 'The comparison.') },
    handle: async ({ query, body }, services, context) => {
      const before = await sourceOf(body.before, services);
      const after = await sourceOf(body.after, services);
      const earlier = await sourcesOf(body.earlier ?? [], services);
      const work = { kind: 'compare', before, after, earlier, by: body.by, format: query.format } as const;
      return sent(await services.compute.run(work, context.req.raw.signal), 'comparison');
    },
  }),
  operation({
    method: 'post',
    path: '/redlines',
    id: 'redlineTexts',
    tag: 'texts',
    summary: 'Both texts in one, with what was inserted, deleted and moved',
    description: 'Nothing is stored. `docx` has tracked changes.',
    scope: 'read',
    query: z.strictObject({ format: z.enum(namesOf(REDLINE_FORMATS)).default('json') }),
    body: z.strictObject({ before: textSchema, after: textSchema }),
    bodyExample: example,
    form: {
      description: 'The two texts as files.',
      schema: formSchema(PAIR, []),
      read: async (form) => formBody(form, PAIR, []),
    },
    answers: { 200: answerIn(REDLINE_FORMATS, 'Redline', 'The redline.') },
    handle: async ({ query, body }, services, context) => {
      const before = await sourceOf(body.before, services);
      const after = await sourceOf(body.after, services);
      const date = `${services.now().slice(0, 19)}Z`;
      const work = { kind: 'redline', before, after, author: context.get('caller').name, date, format: query.format } as const;
      return sent(await services.compute.run(work, context.req.raw.signal), 'redline');
    },
  }),
];
