import { z } from '@hono/zod-openapi';
import { lineageOf, seriesNames, seriesOf } from '../ledger.js';
import { answerIn, answerWith, asJson, namesOf, sent, tagged } from './answers.js';
import { rendered } from './compute.js';
import { operation } from './operation.js';
import { SERIES_FORMATS } from './renditions.js';
import { line } from './schema.js';
import { ledgerOf, ledgerTag } from './stored.js';

const params = z.strictObject({ name: line(200) });
const names = z
  .object({
    series: z.array(z.object({ name: z.string(), documents: z.int(), first: z.string().nullable(), last: z.string().nullable() })),
  })
  .openapi('SeriesList');
const drift = z
  .object({
    documents: z.array(z.looseObject({ id: z.string(), date: z.string().nullable(), title: z.string().nullable() })),
    topics: z.array(z.string()),
    cells: z.array(z.looseObject({ topic: z.string(), document: z.string(), quote: z.string(), change: z.string() })),
  })
  .openapi('DriftMatrix', { description: 'Topics × texts; a pair without a cell is silence' });
const lineage = z
  .object({
    id: z.string(),
    series: z.string(),
    topics: z.array(z.string()),
    steps: z.array(
      z.looseObject({
        document: z.string(),
        facts: z.looseObject({ title: z.string().nullable(), date: z.string().nullable() }),
        drift: z.string().nullable(),
        returned: z.boolean(),
        reported: z.boolean(),
        wordings: z.array(z.object({ act: z.string(), from: z.int(), to: z.int(), words: z.string(), quote: z.string() })),
      }),
    ),
  })
  .openapi('WordedLineage', {
    description: 'One piece of agreed language with its whole wording in every text; none where a text left it out',
  });

/** `/series`: agreed language followed through the texts of a series. */
export const series = [
  operation({
    method: 'get',
    path: '/series',
    id: 'listSeries',
    tag: 'series',
    summary: 'The series of the ledger',
    scope: 'read',
    at: 'here',
    answers: { 200: answerWith(names, 'By name, with the number of documents and their first and last day.') },
    handle: async (_, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const ledger = ledgerOf(services);
        const rows = await ledger.db
          .selectFrom('documents')
          .select(({ fn }) => ['series as name', fn.countAll().as('documents'), fn.min('date').as('first'), fn.max('date').as('last')])
          .where('series', 'is not', null)
          .groupBy('series')
          .execute();
        const known = new Map(rows.map((row) => [row.name, row]));
        const all = (await seriesNames(ledger)).map((name) => {
          const { documents, first, last } = known.get(name)!;
          return { name, documents: Number(documents), first: first ?? null, last: last ?? null };
        });
        return asJson({ series: all });
      }),
  }),
  operation({
    method: 'get',
    path: '/series/{name}',
    id: 'series',
    tag: 'series',
    summary: 'A series: its texts, its lineages, and the drift matrix',
    scope: 'read',
    params,
    query: z.strictObject({ format: z.enum(namesOf(SERIES_FORMATS)).default('json') }),
    answers: { 200: answerIn(SERIES_FORMATS, 'Series', 'The series.') },
    handle: async ({ params: { name }, query: { format } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () =>
        sent(rendered(SERIES_FORMATS[format], await seriesOf(ledgerOf(services), name)), 'series'),
      ),
  }),
  operation({
    method: 'get',
    path: '/series/{name}/drift',
    id: 'drift',
    tag: 'series',
    summary: 'The drift matrix alone, without the texts',
    scope: 'read',
    params,
    answers: { 200: answerWith(drift, 'The matrix.') },
    handle: async ({ params: { name } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const { documents, matrix } = await seriesOf(ledgerOf(services), name);
        const facts = new Map(documents.map(({ text: _, ...known }) => [known.id, known]));
        return asJson({ documents: matrix.documents.map((id) => facts.get(id)), topics: matrix.topics, cells: matrix.cells });
      }),
  }),
  operation({
    method: 'get',
    path: '/series/{name}/lineages/{id}',
    id: 'lineage',
    tag: 'series',
    summary: 'One piece of agreed language with all its wordings',
    scope: 'read',
    params: z.strictObject({ name: line(200), id: line(40) }),
    answers: { 200: answerWith(lineage, 'Its steps by date, each with the place and the words of its acts.') },
    handle: async ({ params: { name, id } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => asJson(await lineageOf(ledgerOf(services), name, id))),
  }),
];
