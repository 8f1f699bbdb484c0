import { z } from '@hono/zod-openapi';
import { answerIn, namesOf, sent } from './answers.js';
import { operation } from './operation.js';
import { formBody, formSchema, sourceOf, textSchema } from './posted.js';
import { READING_FORMATS } from './renditions.js';

/** `POST /readings`: reads a posted text into its speech acts; nothing is stored. */
export const readings = [
  operation({
    method: 'post',
    path: '/readings',
    id: 'readText',
    tag: 'texts',
    summary: 'Read a text into its speech acts',
    description: 'Nothing is stored.',
    scope: 'read',
    query: z.strictObject({ format: z.enum(namesOf(READING_FORMATS)).default('json') }),
    body: textSchema,
    bodyExample: {
      text: 'The Ministers reaffirmed their commitment to free passage through the Lorn Strait.',
      facts: { date: '2025-03-04' },
    },
    form: {
      description: 'The text as a file.',
      schema: formSchema(['text'], []),
      read: async (form) => formBody(form, ['text'], []).text,
    },
    answers: { 200: answerIn(READING_FORMATS, 'Reading', 'The reading.') },
    handle: async ({ query, body }, services, context) => {
      const text = await sourceOf(body, services);
      return sent(await services.compute.run({ kind: 'read', text, format: query.format }, context.req.raw.signal), 'reading');
    },
  }),
];
