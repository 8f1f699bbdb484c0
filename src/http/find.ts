import { z } from '@hono/zod-openapi';
import type { FindQuery } from '../index.js';
import { findCsv, find as findIn } from '../ledger.js';
import { answerOf, asJson, sent, tagged } from './answers.js';
import { rendered } from './compute.js';
import { operation } from './operation.js';
import { day, given, line, number, several } from './schema.js';
import { ledgerOf, ledgerTag, nextLink } from './stored.js';

const value = line(200);

const pageAnswer = answerOf('Found', 'A page of passages; `Link: rel="next"` leads to the one that follows.');

/** `GET /find`: agreed language by words and by what it does. */
export const find = [
  operation({
    method: 'get',
    path: '/find',
    id: 'find',
    tag: 'search',
    summary: 'Find agreed language by words and by what it does',
    scope: 'read',
    query: z.strictObject({
      words: z.string().max(4000).optional().openapi({ description: 'Words, "phrases", beginn*, -without, OR, (groups), NEAR(a b, 5)' }),
      phrase: z
        .enum(['true', 'false'])
        .transform((one) => one === 'true')
        .optional(),
      act: several(value),
      force: line(20).optional().openapi({ description: '">=4", "blame>=4", "3.5": a level on the act’s own scale' }),
      speaker: several(value),
      target: several(value),
      topic: several(value),
      series: several(value),
      genre: several(value),
      level: several(value),
      document: several(line(300)),
      since: day.optional(),
      until: day.optional(),
      group: z.enum(['lineage']).optional(),
      limit: number(1, 200).default(20),
      cursor: z.string().max(500).optional(),
      format: z.enum(['json', 'csv']).default('json'),
    }),
    answers: { 200: { ...pageAnswer, content: { ...pageAnswer.content, 'text/csv': { schema: { type: 'string' } } } } },
    handle: async ({ query: { format, ...query } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const result = await findIn(ledgerOf(services), given(query) as FindQuery);
        if (format === 'csv') return sent(rendered({ type: 'text/csv; charset=utf-8', ending: 'csv', make: findCsv }, result), 'passages');
        return asJson(result, 200, nextLink(context, result.next));
      }),
  }),
];
