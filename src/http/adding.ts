import { z } from '@hono/zod-openapi';
import { EntenteError, type Lexicon } from '../index.js';
import {
  type AddInput,
  type AddOptions,
  type AddReport,
  addDocuments,
  canThread,
  type DocumentFacts,
  freshen,
  type Ledger,
  lexiconOfLedger,
  readPool,
  sha256,
} from '../ledger.js';
import { answerOf, answerWith, asJson } from './answers.js';
import { invalid, jsonOf } from './body.js';
import { documentFacts } from './documents.js';
import type { Job } from './jobs.js';
import { type Ctx, operation } from './operation.js';
import { problemOf } from './problems.js';
import { given, line } from './schema.js';
import { authorOf, ledgerOf } from './stored.js';

/** All files of one request together. */
const FILES_LIMIT = 128 * 1024 * 1024;
const MAX_FILES = 2000;

/** Where a text comes from: its address. Nothing is fetched from it. */
const source = z
  .string()
  .max(2000)
  .refine((text) => /^(?:https?|file):[^\p{Cc}\s]+$/u.test(text), 'an address beginning with https:, http: or file:')
  .optional();
const one = z.strictObject({
  name: line(300).optional(),
  source,
  text: z
    .string()
    .refine((text) => text.trim() !== '', 'text with words in it')
    .optional(),
  file: z
    .custom<File>((value) => value instanceof File)
    .optional()
    .openapi({ type: 'string', description: 'Only in form data' }),
  facts: documentFacts.optional(),
});
const body = z.strictObject({ documents: z.array(one).min(1).max(MAX_FILES) });

const jobSchema = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'cancelled', 'failed']),
    done: z.int(),
    total: z.int(),
    result: z.object({}).nullable().openapi({ description: 'The report, once it has ended' }),
    problem: z.object({}).nullable().openapi({ description: 'Why it failed' }),
  })
  .openapi('Job');
/** `POST /documents` and `/jobs`: taking documents in, at once or as a job whose progress can be watched. */
export const adding = [
  operation({
    method: 'post',
    path: '/documents',
    id: 'addDocuments',
    tag: 'documents',
    summary: 'Take texts and files into the ledger',
    description:
      'The same bytes from the same source change nothing; other bytes are a new version (of a web page only other words). Without a `source`, a file’s name and series stand for it, and a text’s own hash. With `Prefer: respond-async` the answer is a job whose progress `/jobs/{id}` tells; `DELETE` stops it, and what was written stays.',
    scope: 'review',
    body,
    bodyExample: {
      documents: [
        {
          text: 'The Ministers reaffirmed their commitment to free passage.',
          source: 'https://example.org/lorn/1',
          facts: { date: '2025-06-12', series: 'lorn' },
        },
      ],
    },
    form: {
      description: 'Files under `file`; facts of all of them as JSON in `facts`, of one of them in the n-th `file.facts`.',
      schema: {
        type: 'object',
        properties: {
          file: { type: 'array', items: { type: 'string', format: 'binary' } },
          'file.facts': { type: 'array', items: { type: 'string' } },
          facts: { type: 'string', description: 'JSON: facts of all files' },
        },
        required: ['file'],
      },
      read: fromForm,
    },
    limit: FILES_LIMIT,
    answers: {
      200: answerOf('AddReport', 'What became of each.'),
      202: answerWith(jobSchema, 'A job; `Location` leads to it.'),
    },
    handle: async ({ body: { documents } }, services, context) => {
      const ledger = ledgerOf(services);
      const inputs = documents.map((document) => inputOf(document));
      const by = authorOf(context);
      if (wantsJob(context)) {
        const job = services.jobs.start(by.name, inputs.length, ({ signal, progress }) => {
          const stopped = inputs.map((input) => stoppable(input, signal));
          return taken(ledger, stopped, { by, lexicon: services.lexicon, onProgress: progress });
        });
        return asJson(shown(job), 202, { location: `/api/v1/jobs/${job.id}`, 'preference-applied': 'respond-async' });
      }
      const added = await taken(ledger, inputs, { by, lexicon: services.lexicon });
      refuseWhole(added);
      return asJson(added);
    },
  }),
  operation({
    method: 'get',
    path: '/jobs/{id}',
    id: 'job',
    tag: 'documents',
    summary: 'How far a job is',
    scope: 'read',
    at: 'desk',
    params: z.strictObject({ id: line(60) }),
    answers: { 200: answerWith(jobSchema, 'The job.') },
    handle: async ({ params: { id } }, { jobs }, context) => asJson(shown(jobs.get(context.get('caller').name, id))),
  }),
  operation({
    method: 'delete',
    path: '/jobs/{id}',
    id: 'cancelJob',
    tag: 'documents',
    summary: 'Stop a job; what was written stays',
    scope: 'read',
    at: 'desk',
    params: z.strictObject({ id: line(60) }),
    answers: { 200: answerWith(jobSchema, 'The job.') },
    handle: async ({ params: { id } }, { jobs }, context) => asJson(shown(jobs.cancel(context.get('caller').name, id))),
  }),
];

/** From how many documents on threads are worth starting, and how many: the requests of others need some too. */
const MANY = 8;
const THREADS = 2;

/** Threads read with the tables of the ledger: where the server was given others, documents are read here. Series and commitments are brought up to date at the end. */
async function taken(
  ledger: Ledger,
  inputs: readonly AddInput[],
  { lexicon, ...options }: AddOptions & { readonly lexicon: Lexicon },
): Promise<AddReport> {
  const own = lexicon === (await lexiconOfLedger(ledger));
  const pool = own && inputs.length >= MANY && canThread() ? readPool(THREADS) : null;
  try {
    const report = await addDocuments(ledger, inputs, { ...options, ...(!own && { lexicon }), ...(pool && { reader: pool }) });
    await freshen(ledger);
    return report;
  } finally {
    await pool?.close();
  }
}

function wantsJob(context: Ctx): boolean {
  return /(?:^|,)\s*respond-async\s*(?:[,;]|$)/i.test(context.req.header('prefer') ?? '');
}

function inputOf({ name, source: told, text, file, facts = {} }: z.output<typeof one>): AddInput {
  if ((text === undefined) === (file === undefined)) throw invalid('a document without a text or file, or with both');
  const known = given(facts) as Partial<DocumentFacts>;
  const called = name ?? file?.name ?? 'text.txt';
  if (text !== undefined) {
    const bytes = new TextEncoder().encode(text);
    return { bytes, name: named(called), source: told ?? `file:///posted/${sha256(text)}.txt`, given: known };
  }
  const folder = typeof known.series === 'string' ? `${encodeURIComponent(known.series)}/` : '';
  return {
    bytes: async () => new Uint8Array(await file!.arrayBuffer()),
    name: called,
    source: told ?? `file:///uploads/${folder}${encodeURIComponent(called)}`,
    given: known,
  };
}

/** Posted words are plain text, whatever they are called. */
const named = (name: string): string => (/\.(?:txt|md|html?)$/i.test(name) ? name : `${name}.txt`);

function stoppable(input: AddInput, signal: AbortSignal): AddInput {
  return {
    ...input,
    bytes: async () => {
      if (signal.aborted)
        throw new EntenteError('job-cancelled', {
          expected: 'a job that goes on',
          came: 'one that was stopped before this document',
          todo: 'Add the documents again: those already written are left as they are.',
        });
      return typeof input.bytes === 'function' ? input.bytes() : input.bytes;
    },
  };
}

/** Nothing at all could be taken in: then the request itself has failed, with the first reason. */
function refuseWhole({ documents, summary }: AddReport): void {
  const [first] = documents;
  if (summary.failed === documents.length && first?.error) throw new EntenteError(first.error.code, first.error);
}

async function fromForm(form: FormData): Promise<unknown> {
  for (const name of form.keys()) if (!['file', 'file.facts', 'facts'].includes(name)) throw invalid('a field that this form has not');
  const parsed = (value: File | string | null | undefined): object => {
    const facts = typeof value === 'string' && value !== '' ? jsonOf(new TextEncoder().encode(value)) : {};
    return typeof facts === 'object' && facts !== null ? facts : {};
  };
  const all = parsed(form.get('facts'));
  const each = form.getAll('file.facts');
  return { documents: form.getAll('file').map((file, nth) => ({ file, facts: { ...all, ...parsed(each[nth]) } })) };
}

function shown({ id, state, done, total, result, error }: Job): object {
  return { id, state, done, total, result, problem: error === null ? null : problemOf(error) };
}
