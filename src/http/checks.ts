import { z } from '@hono/zod-openapi';
import { answerIn, namesOf, sent, tagged } from './answers.js';
import { operation, type Services } from './operation.js';
import { formBody, formSchema, sourceOf, sourcesOf, textSchema, textsSchema } from './posted.js';
import { CHECK_FORMATS } from './renditions.js';
import { several } from './schema.js';
import { documentParam, ledgerTag, placeOf, sourceFromLedger } from './stored.js';

const LISTS = ['statements', 'also', 'previous'];

/** `/checks`: a report held against what was agreed, both of the ledger (GET) or posted (POST, nothing is stored). */
export const checks = [
  operation({
    method: 'get',
    path: '/checks',
    id: 'checkDocuments',
    tag: 'documents',
    summary: 'Check a report of the ledger against statements of the ledger',
    scope: 'read',
    query: z.strictObject({
      report: documentParam,
      statement: z.union([documentParam, z.array(documentParam).min(1).max(40)]),
      also: several(documentParam),
      previous: several(documentParam),
      format: z.enum(namesOf(CHECK_FORMATS)).default('json'),
    }),
    answers: { 200: answerIn(CHECK_FORMATS, 'Check', 'The check.') },
    handle: async ({ query }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const report = await sourceFromLedger(services, placeOf(query.report));
        const [statements, also, previous] = await Promise.all(
          [[query.statement].flat(), query.also ?? [], query.previous ?? []].map((places) => stored(places, services)),
        );
        const work = { kind: 'check', report, statements: statements!, also: also!, previous: previous!, format: query.format } as const;
        return sent(await services.compute.run(work, context.req.raw.signal), 'check');
      }),
  }),
  operation({
    method: 'post',
    path: '/checks',
    id: 'checkReport',
    tag: 'texts',
    summary: 'Check a report against the statement or statements it is about',
    description:
      'Nothing is stored. `also` takes further sources (remarks, readouts): what only they support is named so. `previous` takes earlier statements: what is new since them ranks first among what was not reported.',
    scope: 'read',
    query: z.strictObject({ format: z.enum(namesOf(CHECK_FORMATS)).default('json') }),
    body: z.strictObject({
      report: textSchema,
      statements: textsSchema.min(1),
      also: textsSchema.optional(),
      previous: textsSchema.optional(),
    }),
    bodyExample: {
      report: { text: 'The ministers condemned the tolls in the Lorn Strait.' },
      statements: [{ text: 'The Ministers expressed serious concern over the tolls in the Lorn Strait.' }],
    },
    form: {
      description: 'The texts as files.',
      schema: formSchema(['report'], LISTS),
      read: async (form) => formBody(form, ['report'], LISTS),
    },
    answers: { 200: answerIn(CHECK_FORMATS, 'Check', 'The check.') },
    handle: async ({ query, body }, services, context) => {
      const report = await sourceOf(body.report, services);
      const statements = await sourcesOf(body.statements, services);
      const also = await sourcesOf(body.also ?? [], services);
      const previous = await sourcesOf(body.previous ?? [], services);
      const work = { kind: 'check', report, statements, also, previous, format: query.format } as const;
      return sent(await services.compute.run(work, context.req.raw.signal), 'check');
    },
  }),
];

const stored = (places: readonly string[], services: Services) =>
  Promise.all(places.map((place) => sourceFromLedger(services, placeOf(place))));
