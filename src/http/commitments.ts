import { z } from '@hono/zod-openapi';
import {
  type Commitment,
  type CommitmentFilter,
  commitmentOf,
  commitmentsCalendar,
  commitmentsCsv,
  commitments as commitmentsOf,
  note,
  rate,
  STANDINGS,
  setStanding,
} from '../ledger.js';
import { answerWith, asJson, sent, tagged } from './answers.js';
import { rendered } from './compute.js';
import { operation } from './operation.js';
import { pageOf } from './pages.js';
import type { Rendition } from './renditions.js';
import { day, given, line, number, yesNo } from './schema.js';
import { authorOf, ledgerOf, ledgerTag, nextLink } from './stored.js';
import { commitmentDetailSchema, commitmentSchema, entrySchema } from './tracked-schemas.js';

const params = z.strictObject({ id: line(200) });
const remark = z.string().min(1).max(10_000);
const added = { 201: answerWith(entrySchema, 'The entry. `POST /entries/{seq}/undo` takes it back.') };
const page = z.object({ commitments: z.array(commitmentSchema), total: z.int(), next: z.string().nullable() }).openapi('CommitmentPage');

const FILES = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv', make: commitmentsCsv },
  ics: { type: 'text/calendar; charset=utf-8', ending: 'ics', make: commitmentsCalendar },
} satisfies Record<string, Rendition<readonly Commitment[]>>;
const text = { schema: { type: 'string' } };
const pageAnswer = answerWith(page, 'A page; `Link: rel="next"` leads to the one that follows. `csv` and `ics` hold all of them.');

/** `/commitments`: what was promised, and how it stands. */
export const commitments = [
  operation({
    method: 'get',
    path: '/commitments',
    id: 'listCommitments',
    tag: 'commitments',
    summary: 'Commitments: those with a last day first, by that day',
    scope: 'read',
    query: z.strictObject({
      series: line(200).optional(),
      member: line(40).optional(),
      standing: z.enum(STANDINGS).optional(),
      open: yesNo.optional().openapi({ description: 'Something is still to be done' }),
      due: yesNo.optional().openapi({ description: 'It has a date, a rhythm or other words of time' }),
      overdue: yesNo.optional(),
      since: day.optional(),
      until: day.optional(),
      document: line(300).optional(),
      limit: number(1, 500).default(100),
      cursor: z.string().max(300).optional(),
      format: z.enum(['json', 'csv', 'ics']).default('json').openapi({ description: '`ics`: a calendar of due dates to subscribe to' }),
    }),
    answers: { 200: { ...pageAnswer, content: { ...pageAnswer.content, 'text/csv': text, 'text/calendar': text } } },
    handle: async ({ query: { limit, cursor, format, ...filter } }, services, context) =>
      tagged(context, await ledgerTag(services, context, services.now().slice(0, 10)), async () => {
        const all = await commitmentsOf(ledgerOf(services), given(filter) as CommitmentFilter);
        if (format !== 'json') return sent(rendered(FILES[format], all), 'commitments');
        const { items, total, next } = pageOf(all, { idOf: ({ id }) => id, limit, cursor });
        return asJson({ commitments: items, total, next }, 200, nextLink(context, next));
      }),
  }),
  operation({
    method: 'get',
    path: '/commitments/{id}',
    id: 'commitment',
    tag: 'commitments',
    summary: 'A commitment with its wordings, evidence, ratings and notes',
    scope: 'read',
    params,
    answers: { 200: answerWith(commitmentDetailSchema, 'The commitment.') },
    handle: async ({ params: { id } }, services, context) =>
      tagged(context, await ledgerTag(services, context, services.now().slice(0, 10)), async () =>
        asJson(await commitmentOf(ledgerOf(services), id)),
      ),
  }),
  operation({
    method: 'post',
    path: '/commitments/{id}/notes',
    id: 'noteCommitment',
    tag: 'commitments',
    summary: 'Write a note on a commitment',
    scope: 'review',
    params,
    body: z.strictObject({ text: remark }),
    bodyExample: { text: 'Ask the ministry for the date of the second tranche.' },
    answers: added,
    handle: async ({ params: { id }, body }, services, context) =>
      asJson(await note(ledgerOf(services), { commitment: id, text: body.text }, authorOf(context)), 201),
  }),
  operation({
    method: 'post',
    path: '/commitments/{id}/ratings',
    id: 'rateCommitment',
    tag: 'commitments',
    summary: 'Rate a member in a round: −1 not kept, 0 in progress, +1 kept',
    scope: 'review',
    params,
    body: z.strictObject({
      member: line(40),
      round: line(100),
      phase: z.enum(['interim', 'final']),
      score: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      note: remark.nullable().optional(),
    }),
    bodyExample: { member: 'XBO', round: '2026', phase: 'interim', score: 0 },
    answers: added,
    handle: async ({ params: { id }, body }, services, context) =>
      asJson(await rate(ledgerOf(services), { commitment: id, ...body, note: body.note ?? null }, authorOf(context)), 201),
  }),
  operation({
    method: 'post',
    path: '/commitments/{id}/standing',
    id: 'setStanding',
    tag: 'commitments',
    summary: 'Say how a commitment stands; undone, what the texts and the evidence say counts again',
    scope: 'review',
    params,
    body: z.strictObject({ standing: z.enum(STANDINGS), note: remark.nullable().optional() }),
    bodyExample: { standing: 'fulfilled', note: 'The centre opened on 3 May.' },
    answers: added,
    handle: async ({ params: { id }, body }, services, context) =>
      asJson(
        await setStanding(ledgerOf(services), { commitment: id, standing: body.standing, note: body.note ?? null }, authorOf(context)),
        201,
      ),
  }),
];
