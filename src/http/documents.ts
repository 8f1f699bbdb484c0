import { z } from '@hono/zod-openapi';
import { EntenteError, GENRES, LEVELS, OPEN_FORMATS } from '../index.js';
import {
  copiesOf,
  type DocumentFacts,
  describeDocument,
  documentOf,
  type ListedDocument,
  listDocuments,
  readingOf,
  redact,
  TRUSTS,
  versionsOf,
} from '../ledger.js';
import { answerIn, answerWith, asJson, namesOf, sent, tagged, tagOf } from './answers.js';
import { rendered } from './compute.js';
import { operation } from './operation.js';
import { READING_FORMATS } from './renditions.js';
import { day, given, line, number, yesNo } from './schema.js';
import { authorOf, documentParam, ledgerOf, ledgerTag, nextLink, placeOf } from './stored.js';
import { component } from './tracked-schemas.js';

/** Facts of a document of the ledger, each of which can be corrected. */
export const documentFacts = z.strictObject({
  title: line(1000).nullable().optional(),
  date: day.nullable().optional(),
  place: line(200).nullable().optional(),
  parties: z.array(line(40)).max(300).optional(),
  genre: z.enum(GENRES).optional(),
  level: z.enum(LEVELS).nullable().optional(),
  series: line(200).nullable().optional(),
  trust: z.enum(TRUSTS).optional(),
});

const listed = component('StoredDocument');
const page = z.object({ documents: z.array(listed), total: z.int(), next: z.string().nullable() }).openapi('DocumentPage');
const pageAnswer = answerWith(page, 'A page of documents; `Link: rel="next"` leads to the one that follows.');
const CSL = OPEN_FORMATS.documents.csl;
const params = z.strictObject({ id: documentParam });

/** `/documents`: what the ledger holds. */
export const documents = [
  operation({
    method: 'get',
    path: '/documents',
    id: 'listDocuments',
    tag: 'documents',
    summary: 'The documents of the ledger, by date',
    scope: 'read',
    at: 'here',
    query: z.strictObject({
      series: line(200).optional(),
      genre: z.enum(GENRES).optional(),
      level: z.enum(LEVELS).optional(),
      trust: z.enum(TRUSTS).optional(),
      since: day.optional(),
      until: day.optional(),
      source: line(2000).optional(),
      copies: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .optional()
        .openapi({ description: 'Only near-duplicates, or only texts of their own' }),
      limit: number(1, 500).default(100),
      cursor: z.string().max(500).optional(),
      format: z.enum(['json', 'csl']).default('json').openapi({ description: '`csl`: for reference managers (CSL-JSON)' }),
    }),
    answers: { 200: { ...pageAnswer, content: { ...pageAnswer.content, [CSL.type]: { schema: {} } } } },
    handle: async ({ query: { limit, cursor, format, ...filter } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const found = await listDocuments(ledgerOf(services), given(filter), { limit, cursor: cursor ?? null });
        if (format === 'csl') return sent(rendered(CSL, found.documents), 'documents', nextLink(context, found.next));
        return asJson(found, 200, nextLink(context, found.next));
      }),
  }),
  operation({
    method: 'get',
    path: '/documents/{id}',
    id: 'document',
    tag: 'documents',
    summary: 'What is known of a document',
    scope: 'read',
    at: 'here',
    params,
    answers: { 200: answerWith(listed, 'The document, without its text.') },
    handle: async ({ params: { id } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const { text: _, ...known } = await storedDocument(services, id);
        return asJson(known);
      }),
  }),
  operation({
    method: 'patch',
    path: '/documents/{id}',
    id: 'describeDocument',
    tag: 'documents',
    summary: 'Correct what is known of a document',
    description: 'An entry that says so, which can be undone.',
    scope: 'review',
    params,
    body: documentFacts,
    bodyExample: { date: '2025-06-12', level: 'ministers' },
    answers: { 200: answerWith(listed, 'The document as it stands now.') },
    handle: async ({ params: { id }, body }, services, context) => {
      await describeDocument(ledgerOf(services), placeOf(id).id, given(body) as Partial<DocumentFacts>, authorOf(context));
      const { text: _, ...known } = await storedDocument(services, placeOf(id).id);
      return asJson(known);
    },
  }),
  operation({
    method: 'get',
    path: '/documents/{id}/versions',
    id: 'documentVersions',
    tag: 'documents',
    summary: 'All versions of a document, and its near-duplicates',
    scope: 'read',
    at: 'here',
    params,
    answers: {
      200: answerWith(
        z.object({ versions: z.array(component('DocumentVersion')), copies: z.array(component('DocumentCopy')) }),
        'First to last.',
      ),
    },
    handle: async ({ params: { id } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const ledger = ledgerOf(services);
        return asJson({ versions: await versionsOf(ledger, placeOf(id).id), copies: await copiesOf(ledger, placeOf(id).id) });
      }),
  }),
  operation({
    method: 'get',
    path: '/documents/{id}/text',
    id: 'documentText',
    tag: 'documents',
    summary: 'The text that all offsets refer to',
    scope: 'read',
    at: 'here',
    params,
    answers: { 200: { description: 'The text, unchanged.', content: { 'text/plain': { schema: { type: 'string' } } } } },
    handle: async ({ params: { id } }, services, context) => {
      const { text, sha256 } = await storedDocument(services, id);
      if (text === null) throw textGone(id);
      return tagged(context, tagOf(sha256), async () => new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } }));
    },
  }),
  operation({
    method: 'get',
    path: '/documents/{id}/reading',
    id: 'documentReading',
    tag: 'documents',
    summary: 'The speech acts of a document',
    scope: 'read',
    params,
    query: z.strictObject({
      format: z.enum(namesOf(READING_FORMATS)).default('json'),
      corrected: yesNo.default(true).openapi({ description: '`false`: as the engine reads it, without what people have corrected' }),
    }),
    answers: { 200: answerIn(READING_FORMATS, 'Reading', 'The reading, with the corrections in force.') },
    handle: async ({ params: { id }, query: { format, corrected } }, services, context) =>
      tagged(context, await ledgerTag(services, context), async () => {
        const place = placeOf(id);
        const reading = await readingOf(ledgerOf(services), place.id, place.version, { corrected });
        const work = { kind: 'read', text: { kind: 'reading', reading }, format } as const;
        return sent(await services.compute.run(work, context.req.raw.signal), 'reading');
      }),
  }),
  operation({
    method: 'post',
    path: '/documents/{id}/redaction',
    id: 'redactDocument',
    tag: 'documents',
    summary: 'Remove the stored text of a document; its hash and the chain stay',
    description: 'It cannot be brought back.',
    scope: 'admin',
    params,
    body: z.strictObject({ reason: line(1000), versions: z.array(z.int().min(1)).min(1).max(1000).optional() }),
    bodyExample: { reason: 'The agency asked us to delete its article.' },
    answers: {
      200: answerWith(
        z.object({ seq: z.int(), versions: z.array(z.int()), heldBy: z.array(z.string()) }),
        'The entry, what went, and which other documents hold the same text.',
      ),
    },
    handle: async ({ params: { id }, body }, services, context) => {
      const versions = body.versions ? { versions: body.versions } : {};
      const gone = await redact(ledgerOf(services), placeOf(id).id, body.reason, authorOf(context), versions);
      return asJson({ seq: gone.entry.seq, versions: gone.versions, heldBy: gone.heldBy });
    },
  }),
];

async function storedDocument(
  services: Parameters<typeof ledgerOf>[0],
  document: string,
): Promise<ListedDocument & { text: string | null }> {
  const { id, version: wanted } = placeOf(document);
  return documentOf(ledgerOf(services), id, wanted);
}

function textGone(id: string): EntenteError {
  return new EntenteError('text-redacted', {
    expected: `the text of "${id}"`,
    came: 'only its hash: the text was removed',
    todo: 'Add the document again from its source, if you may keep it.',
  });
}
