import { z } from 'zod';
import type { FindQuery } from '../index.js';
import { type CommitmentFilter, commitments, find, permalink, STANDINGS, type Wording } from '../ledger.js';
import { anchorSchema } from './anchors.js';
import { ledgerOf } from './texts.js';
import { tool } from './tool.js';

const value = z.string().min(1).max(200);
const values = z.array(value).max(40).optional();
const quoteOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 600);

/** `find`: agreed language in the ledger. */
export const findTool = tool({
  name: 'find',
  title: 'Find agreed language in the ledger',
  description:
    'Passages of the texts of the ledger by words and by what they do, each with its citation and permalink. Words may be "phrases", beginn*, -without, OR, NEAR(a b, 5).',
  input: z.strictObject({
    words: z.string().max(4000).optional(),
    phrase: z.boolean().optional(),
    act: values.describe('oppose, condemn, commit, …'),
    force: z.string().max(20).optional().describe('">=4", "blame>=4"'),
    speaker: values.describe('Ids or names: JPN, "South Korea"'),
    target: values,
    topic: values,
    series: values,
    genre: values,
    level: values,
    document: values,
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    limit: z.int().min(1).max(100).default(20),
    cursor: z.string().max(500).optional(),
  }),
  output: z.strictObject({
    total: z.int().min(0),
    hits: z.array(
      z.strictObject({
        at: anchorSchema,
        title: z.string().nullable(),
        date: z.string().nullable(),
        series: z.string().nullable(),
        act: z.string().nullable(),
        scale: z.string().nullable(),
        level: z.number().nullable(),
        speakers: z.array(z.string()),
        citation: z.string(),
      }),
    ),
    next: z.string().nullable().describe('The cursor of the page that follows'),
  }),
  run: async (given, desk) => {
    const query = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)) as FindQuery;
    const { total, hits, next } = await find(ledgerOf(desk), query);
    return {
      total,
      next,
      hits: hits.map(({ document, span, act, citation, permalink }) => ({
        at: { document: document.id, from: span.from, to: span.to, quote: quoteOf(span.text), permalink },
        ...{ title: document.title, date: document.date, series: document.series },
        ...{ act: act?.act ?? null, scale: act?.scale ?? null, level: act?.level ?? null, speakers: [...(act?.speakers ?? [])], citation },
      })),
    };
  },
});

const commitmentSchema = z.strictObject({
  id: z.string(),
  series: z.string().nullable(),
  members: z.array(z.string()).describe('Who is bound'),
  standing: z.enum(STANDINGS),
  reason: z.string().describe('Why it stands so'),
  overdue: z.boolean(),
  due: z
    .strictObject({ from: z.string().nullable(), to: z.string().nullable(), words: z.string(), inferred: z.boolean() })
    .nullable()
    .describe('First and last day, and the words they come from'),
  amounts: z.array(z.string()),
  first: anchorSchema.describe('Where it was first promised'),
  last: anchorSchema.describe('Its last wording'),
  since: z.string().nullable(),
  texts: z.int().describe('How many texts carry it'),
  pending: z.int().describe('Evidence that waits for a review: it does not count yet'),
});

/** `commitments`: what was promised, by whom, until when, and how it stands. */
export const commitmentsTool = tool({
  name: 'commitments',
  title: 'List commitments of the ledger',
  description:
    'What governments promised in the texts of the ledger: who is bound, until when, how it stands and why, with the words and their place. Evidence counts only after a person has accepted it.',
  input: z.strictObject({
    series: value.optional(),
    member: z.string().min(1).max(40).optional().describe('Id of a party: JPN'),
    standing: z.enum(STANDINGS).optional(),
    open: z.boolean().optional().describe('Something is still to be done'),
    due: z.boolean().optional().describe('It has a date or other words of time'),
    overdue: z.boolean().optional(),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    document: z.string().min(1).max(300).optional(),
    limit: z.int().min(1).max(200).default(40),
  }),
  output: z.strictObject({ total: z.int().min(0), commitments: z.array(commitmentSchema) }),
  run: async ({ limit, ...given }, desk) => {
    const filter = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)) as CommitmentFilter;
    const all = await commitments(ledgerOf(desk), filter);
    return {
      total: all.length,
      commitments: all
        .slice(0, limit)
        .map(({ id, series, members, standing, standpoint, overdue, due, amounts, first, last, wordings, pending }) => ({
          ...{ id, series, members: [...members], standing, reason: standpoint.reason, overdue, pending },
          due: due && { from: due.from, to: due.to, words: due.words.text, inferred: due.inferred },
          amounts: amounts.map(({ words }) => words.text),
          ...{ first: anchorOf(first), last: anchorOf(last), since: first.date, texts: wordings.length },
        })),
    };
  },
});

function anchorOf({ at: { document, version, from, to, quote } }: Wording) {
  return { document, from, to, quote: quoteOf(quote), permalink: permalink({ document, version, from, to }) };
}
