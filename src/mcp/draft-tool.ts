import { z } from 'zod';
import { type Departure, type DraftFinding, draft, EntenteError, type Lexicon, marksOf, precedentsOf } from '../index.js';
import { duePromises, nextMeetingAfter, permalink, precedentsFromLedger } from '../ledger.js';
import { distinct, ledgerOf, sourceOf, textSchema } from './texts.js';
import { tool } from './tool.js';

const words = z.string().describe('The words; cut with … when long');
const precedentSchema = z.strictObject({
  document: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  level: z.string().nullable(),
  series: z.string().nullable().describe('Null: of the draft’s own series'),
  quote: words,
  permalink: z.string().nullable(),
});
const standing = z.string().describe('agreed, reworded, stronger, weaker, broadened, narrowed, altered, new');
const findingSchema = z.strictObject({
  standing,
  from: z.int(),
  to: z.int(),
  quote: words,
  agreed: precedentSchema.nullable(),
  differences: z.array(z.string()),
  strongest: precedentSchema.nullable(),
  returned: z.boolean(),
});

/** `draft`: a draft held against agreed language. */
export const draftTool = tool({
  name: 'draft',
  title: 'Hold a draft against agreed language',
  description:
    'Which acts of a draft are agreed language and which depart from it, in which direction, against which words; what either way of settling each square bracket would do; what the last text had and the draft leaves out. Nothing is stored.',
  input: z.strictObject({
    draft: z.string().min(1).max(1_000_000).describe('The draft with its square brackets'),
    series: z.string().min(1).max(200).optional().describe('The series of the ledger it belongs to'),
    against: z.array(textSchema).max(40).optional().describe('Agreed texts instead, with their dates'),
    level: z.enum(['leaders', 'ministers', 'officials', 'organ']).optional(),
    date: z.iso.date().optional(),
    parties: z.array(z.string().min(1).max(40)).max(60).optional(),
    most: z.int().min(1).max(500).default(60).describe('Rows of each kind to give at most'),
  }),
  output: z.strictObject({
    summary: z.record(z.string(), z.number()),
    findings: z.array(findingSchema),
    background: z.array(findingSchema).describe('Words that stand in no act and depart from those of the last text'),
    choices: z.array(
      z.strictObject({ from: z.int(), to: z.int(), quote: words, ways: z.array(z.strictObject({ label: z.string(), standing })) }),
    ),
    missing: z.array(precedentSchema),
    promises: z.array(z.strictObject({ commitment: z.string(), quote: words, due: z.string().nullable() })),
    inconsistencies: z.array(z.strictObject({ kind: z.string(), message: z.string(), quote: words })),
    more: z.int().min(0).describe('Rows that were left out'),
    doubts: z.array(z.string()),
  }),
  run: async ({ draft: text, series, against, most, ...facts }, desk) => {
    const source = marksOf(text, { lexicon: desk.lexicon });
    const held = series === undefined ? await posted(against ?? [], desk) : await kept(series, desk);
    const check = draft(source, held.precedents, { ...facts, promises: held.promises });
    const { findings, background, choices, missing, promises, inconsistencies } = check;
    const link = (at: Departure['precedent']) => precedentOf(at, held.versions);
    const told = ({ standing, from, to, text, last, strongest, returned }: DraftFinding) => ({
      ...{ standing, from, to, quote: shortened(text), returned },
      agreed: last && link(last.precedent),
      differences: (last?.differences ?? []).map(({ reason }) => reason),
      strongest: strongest && link(strongest.precedent),
    });
    return {
      summary: { ...check.summary },
      findings: findings.slice(0, most).map(told),
      background: background.slice(0, most).map(told),
      choices: choices.slice(0, most).map(({ from, to, ways }) => ({
        ...{ from, to, quote: shortened(check.draft.text.slice(from, to)) },
        ways: ways.map(({ label, standing }) => ({ label, standing })),
      })),
      missing: missing.slice(0, most).map(({ precedent }) => link(precedent)),
      promises: promises.slice(0, most).map(({ commitment, quote, due }) => ({ commitment, quote: shortened(quote), due: due.to })),
      inconsistencies: inconsistencies
        .slice(0, most)
        .map(({ kind, message, at }) => ({ kind, message, quote: shortened(at[0]?.text ?? '') })),
      more: [findings, background, choices, missing, promises, inconsistencies].reduce(
        (sum, rows) => sum + Math.max(0, rows.length - most),
        0,
      ),
      doubts: check.doubts.map(({ message }) => message),
    };
  },
});

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 600 ? `${line.slice(0, 600)} …` : line;
};

function precedentOf(at: Departure['precedent'], versions: ReadonlyMap<string, number>): z.output<typeof precedentSchema> {
  const { document, title, date, level, series, from, to, text } = at;
  const version = versions.get(document);
  const where = version === undefined ? null : permalink({ document, version, from, to });
  return { document, title, date, level, series, quote: shortened(text), permalink: where };
}

interface Desk {
  readonly ledger: Parameters<typeof ledgerOf>[0]['ledger'];
  readonly lexicon: Lexicon;
}

async function posted(against: readonly z.output<typeof textSchema>[], desk: Desk) {
  if (against.length === 0)
    throw new EntenteError('draft-precedents', {
      expected: 'agreed texts to hold the draft against',
      came: 'neither "series" nor "against"',
      todo: 'Name a series of the ledger, or give the texts.',
    });
  const sources = [];
  for (const one of against) sources.push(await sourceOf(one, { id: 'agreed', genre: 'statement' }, desk));
  const told = distinct(sources);
  const versions = new Map(told.flatMap(({ reading, version }) => (version === null ? [] : [[reading.document.id, version] as const])));
  const precedents = precedentsOf({ name: null, readings: told.map(({ reading }) => reading) }, [], { lexicon: desk.lexicon });
  return { precedents, promises: [], versions };
}

async function kept(series: string, desk: Desk) {
  const ledger = ledgerOf(desk);
  const precedents = await precedentsFromLedger(ledger, series);
  const last = precedents.own.at(-1)?.document.date ?? null;
  const promises = last === null ? [] : await duePromises(ledger, series, nextMeetingAfter(last));
  const rows = await ledger.db.selectFrom('documents').select(['id', 'version']).execute();
  return { precedents, promises, versions: new Map(rows.map(({ id, version }) => [id, Number(version)])) };
}
