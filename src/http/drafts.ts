import { z } from '@hono/zod-openapi';
import {
  type DraftIntake,
  type DuePromise,
  draft,
  EntenteError,
  type Lexicon,
  marksWithChanges,
  type Precedents,
  precedentsOf,
  takeInDraftBytes,
} from '../index.js';
import { duePromises, type Ledger, precedentsFromLedger } from '../ledger.js';
import { answerIn, namesOf, sent } from './answers.js';
import { readingsFrom, rendered, type Source } from './compute.js';
import { operation, type Services } from './operation.js';
import { type factsSchema, formBody, formSchema, sourceOf, sourcesOf, textSchema, textsSchema } from './posted.js';
import { DRAFT_FORMATS } from './renditions.js';
import { line } from './schema.js';
import { ledgerOf } from './stored.js';

/** `/drafts`: a draft, brackets and all, held against a series of the ledger or against posted texts. Nothing is stored. */
export const drafts = [
  operation({
    method: 'post',
    path: '/drafts',
    id: 'holdDraft',
    tag: 'texts',
    summary: 'Hold a draft against agreed language',
    description:
      'Nothing is stored. `series` names a series of the ledger; its promises that fall due by `next` (default: a year after its last text) and that the draft does not mention are listed. `against` brings agreed texts instead. A Word document keeps its tracked changes as open choices, and `format=docx` gives it back with comments.',
    scope: 'read',
    query: z.strictObject({ format: z.enum(namesOf(DRAFT_FORMATS)).default('json'), suggest: z.stringbool().default(false) }),
    body: z.strictObject({
      draft: textSchema,
      series: line(200).optional(),
      against: textsSchema.optional(),
      next: z.iso.date().optional(),
    }),
    bodyExample: {
      draft: { text: 'We [strongly] oppose the tolls in the Lorn Strait.', facts: { parties: ['XAR', 'XBO'] } },
      against: [{ text: 'We oppose the tolls in the Lorn Strait.', facts: { date: '2025-06-12', parties: ['XAR', 'XBO'] } }],
    },
    form: {
      description: 'The draft as a file, agreed texts as files.',
      schema: formSchema(['draft'], ['against'], { series: { type: 'string' }, next: { type: 'string' } }),
      read: async (form) => formBody(form, ['draft'], ['against']),
    },
    answers: { 200: answerIn(DRAFT_FORMATS, 'DraftCheck', 'The draft with its findings.') },
    handle: async ({ query, body }, services, context) => {
      const intake = await draftFrom(await sourceOf(body.draft, services));
      const { precedents, promises } = await agreedFor(body, services);
      const source = marksWithChanges(intake.text, intake.changes, { lexicon: services.lexicon });
      const check = draft(source, precedents, { id: 'draft', promises, ...intake.given });
      const date = `${services.now().slice(0, 19)}Z`;
      const order = { check, word: intake.word, author: context.get('caller').name, date, suggest: query.suggest };
      return sent(rendered(DRAFT_FORMATS[query.format], order), 'draft');
    },
  }),
];

type Posted = Pick<DraftIntake, 'text' | 'changes' | 'word'> & { readonly given: DraftFacts };
type DraftFacts = Omit<z.output<typeof factsSchema>, 'place'>;

async function draftFrom(source: Source): Promise<Posted> {
  if (source.kind === 'reading') {
    const { text, title, date, level, parties } = source.reading.document;
    return { text, changes: [], word: null, given: { title, date, level, parties: [...parties] } };
  }
  const { place: _, ...given } = source.given as z.output<typeof factsSchema>;
  if (source.kind === 'text') return { text: source.text, changes: [], word: null, given };
  const { text, changes, word, metadata } = await takeInDraftBytes(source.bytes, source.name);
  return { text, changes, word, given: { ...(metadata.title && { title: metadata.title }), ...given } };
}

interface Agreed {
  readonly precedents: Precedents;
  readonly promises: readonly DuePromise[];
}

async function agreedFor(
  { series, against, next }: { series?: string | undefined; against?: z.output<typeof textsSchema> | undefined; next?: string | undefined },
  services: Services,
): Promise<Agreed> {
  if (series !== undefined) {
    const ledger = ledgerOf(services);
    const precedents = await kept(ledger, series, services.lexicon);
    const last = precedents.own.at(-1)?.document.date ?? null;
    const until = next ?? (last === null ? null : `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`);
    return { precedents, promises: until === null ? [] : await duePromises(ledger, series, until) };
  }
  if (against === undefined || against.length === 0)
    throw new EntenteError('draft-precedents', {
      expected: 'agreed texts to hold the draft against',
      came: 'neither "series" nor "against"',
      todo: 'Name a series of the ledger, or bring the texts.',
    });
  const readings = await readingsFrom(await sourcesOf(against, services), 'agreed', services.lexicon, 'statement');
  return { precedents: precedentsOf({ name: null, readings }, [], { lexicon: services.lexicon }), promises: [] };
}

/** Precedents take a second or more to prepare and serve until the ledger has a new entry: a draft is held again with every few words typed. */
const prepared = new WeakMap<Ledger, Map<string, { readonly head: number; readonly precedents: Promise<Precedents> }>>();

async function kept(ledger: Ledger, series: string, lexicon: Lexicon): Promise<Precedents> {
  const row = await ledger.db
    .selectFrom('entries')
    .select((table) => table.fn.max('seq').as('head'))
    .executeTakeFirst();
  const head = Number(row?.head ?? 0);
  const known = prepared.get(ledger) ?? new Map<string, { readonly head: number; readonly precedents: Promise<Precedents> }>();
  prepared.set(ledger, known);
  const held = known.get(series);
  if (held?.head === head) return held.precedents;
  const precedents = precedentsFromLedger(ledger, series, { lexicon });
  known.set(series, { head, precedents });
  precedents.catch(() => known.delete(series));
  return precedents;
}
