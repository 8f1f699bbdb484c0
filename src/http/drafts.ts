import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import {
  type DraftIntake,
  type DuePromise,
  draft,
  EntenteError,
  type Lexicon,
  type Mark,
  marksWithChanges,
  type Precedents,
  precedentOf,
  precedentsOf,
  takeInDraftBytes,
} from '../index.js';
import { duePromises, type Ledger, nextMeetingAfter, precedentsFromLedger } from '../ledger.js';
import { answerIn, answerWith, asJson, namesOf, sent } from './answers.js';
import { invalid } from './body.js';
import { readingsFrom, rendered, type Source } from './compute.js';
import { operation, type Services } from './operation.js';
import { factsSchema, formBody, formSchema, sourceOf, sourcesOf, textSchema, textsSchema } from './posted.js';
import { DRAFT_FORMATS } from './renditions.js';
import { line } from './schema.js';
import { ledgerOf } from './stored.js';

const agreedFields = { series: line(200).optional(), against: textsSchema.optional() };
/** A tracked change of a Word document that is edited outside of it. */
const changeSchema = z
  .strictObject({
    kind: z.enum(['insertion', 'deletion']),
    from: z.int().min(0),
    to: z.int().min(1),
    author: line(200).nullable().default(null),
  })
  .openapi('DraftChange', { description: 'A tracked change: `text` holds deleted words too.' });
const draftSchema = z.union([
  textSchema,
  z.strictObject({ text: z.string(), facts: factsSchema.optional(), changes: z.array(changeSchema).max(10_000) }),
]);
const wordings = z
  .object({
    wordings: z.array(
      z.looseObject({
        text: z.string(),
        document: z.string(),
        title: z.string().nullable(),
        date: z.string().nullable(),
        series: z.string().nullable(),
      }),
    ),
  })
  .openapi('Wordings', { description: 'Each with its place in its document; `series` is null for the draft’s own' });

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
    body: z.strictObject({ draft: draftSchema, ...agreedFields, next: z.iso.date().optional() }),
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
      const intake = await draftFrom(body.draft, services);
      const { precedents, promises } = await agreedFor(body, services);
      const source = marksWithChanges(intake.text, intake.changes, { lexicon: services.lexicon });
      const check = draft(source, precedents, { id: 'draft', promises, ...intake.given });
      const date = `${services.now().slice(0, 19)}Z`;
      const order = { check, word: intake.word, author: context.get('caller').name, date, suggest: query.suggest };
      return sent(rendered(DRAFT_FORMATS[query.format], order), 'draft');
    },
  }),
  operation({
    method: 'post',
    path: '/drafts/wordings',
    id: 'draftWordings',
    tag: 'texts',
    summary: 'All wordings of the agreed language a finding rests on',
    description:
      'The oldest first. `document` and `act` are those of a `precedent` of a held draft; `series` or `against` are what it was held against. Empty when the language is no longer there.',
    scope: 'read',
    body: z.strictObject({ ...agreedFields, document: line(200), act: line(200) }),
    bodyExample: {
      against: [{ text: 'We oppose the tolls in the Lorn Strait.', facts: { id: 'last', date: '2025-06-12', parties: ['XAR', 'XBO'] } }],
      document: 'last',
      act: 'a1',
    },
    answers: { 200: answerWith(wordings, 'The wordings.') },
    handle: async ({ body }, services) => {
      const found = (await precedentsFor(body, services)).ofAct(body.document, body.act);
      return asJson({ wordings: found?.wordings.map((wording) => precedentOf(wording, found.series)) ?? [] });
    },
  }),
];

type Posted = Pick<DraftIntake, 'text' | 'changes' | 'word'> & { readonly given: DraftFacts };
type DraftFacts = Omit<z.output<typeof factsSchema>, 'place'>;

async function draftFrom(posted: z.output<typeof draftSchema>, services: Services): Promise<Posted> {
  if ('changes' in posted) {
    const { place: _, ...given } = posted.facts ?? {};
    return { text: posted.text, changes: posted.changes.map((change) => markOf(change, posted.text)), word: null, given };
  }
  const source: Source = await sourceOf(posted, services);
  if (source.kind === 'reading') {
    const { text, title, date, level, parties } = source.reading.document;
    return { text, changes: [], word: null, given: { title, date, level, parties: [...parties] } };
  }
  const { place: _, ...given } = source.given as z.output<typeof factsSchema>;
  if (source.kind === 'text') return { text: source.text, changes: [], word: null, given };
  const { text, changes, word, metadata } = await takeInDraftBytes(source.bytes, source.name);
  return { text, changes, word, given: { ...(metadata.title && { title: metadata.title }), ...given } };
}

function markOf({ kind, from, to, author }: z.output<typeof changeSchema>, text: string): Mark {
  if (from >= to || to > text.length) throw invalid('a tracked change outside of the text');
  return { kind, from, to, inner: { from, to }, parent: null, by: [], author, group: null, label: null };
}

interface Asked {
  readonly series?: string | undefined;
  readonly against?: z.output<typeof textsSchema> | undefined;
}
interface Agreed {
  readonly precedents: Precedents;
  readonly promises: readonly DuePromise[];
}

async function agreedFor({ next, ...asked }: Asked & { readonly next?: string | undefined }, services: Services): Promise<Agreed> {
  const precedents = await precedentsFor(asked, services);
  const last = asked.series === undefined ? null : (precedents.own.at(-1)?.document.date ?? null);
  if (asked.series === undefined || (next === undefined && last === null)) return { precedents, promises: [] };
  const until = next ?? nextMeetingAfter(last as string);
  return { precedents, promises: await promisesFor(precedents, ledgerOf(services), asked.series, until) };
}

async function precedentsFor({ series, against }: Asked, services: Services): Promise<Precedents> {
  if (series !== undefined) return kept(ledgerOf(services), series, services.lexicon);
  if (against === undefined || against.length === 0)
    throw new EntenteError('draft-precedents', {
      expected: 'agreed texts to hold the draft against',
      came: 'neither "series" nor "against"',
      todo: 'Name a series of the ledger, or bring the texts.',
    });
  if (!against.every((one) => 'text' in one)) return preparedFrom(against, services);
  const key = createHash('sha256').update(JSON.stringify(against)).digest('hex');
  const known = posted.get(services.lexicon) ?? new Map<string, Promise<Precedents>>();
  posted.set(services.lexicon, known);
  const held = known.get(key) ?? preparedFrom(against, services);
  // The latest asked for stays longest.
  known.delete(key);
  known.set(key, held);
  held.catch(() => known.delete(key));
  for (const old of [...known.keys()].slice(0, -POSTED_AT_MOST)) known.delete(old);
  return held;
}

async function preparedFrom(against: z.output<typeof textsSchema>, services: Services): Promise<Precedents> {
  const readings = await readingsFrom(await sourcesOf(against, services), 'agreed', services.lexicon, 'statement');
  return precedentsOf({ name: null, readings }, [], { lexicon: services.lexicon });
}

/** How many sets of posted texts stay prepared: those of the drafts that are being typed. */
const POSTED_AT_MOST = 4;
const posted = new WeakMap<Lexicon, Map<string, Promise<Precedents>>>();

/** What falls due changes with the ledger and not with the words of the draft: it lives as long as the precedents, which a new entry replaces. */
const due = new WeakMap<Precedents, Map<string, Promise<readonly DuePromise[]>>>();

function promisesFor(precedents: Precedents, ledger: Ledger, series: string, until: string): Promise<readonly DuePromise[]> {
  const known = due.get(precedents) ?? new Map<string, Promise<readonly DuePromise[]>>();
  due.set(precedents, known);
  const promises = known.get(until) ?? duePromises(ledger, series, until);
  known.set(until, promises);
  promises.catch(() => known.delete(until));
  return promises;
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
