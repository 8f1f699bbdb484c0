import { z } from 'zod';
import { check, compare, type SpeechAct } from '../index.js';
import { anchorSchema, anchorsOf, documentSchema, named } from './anchors.js';
import { distinct, sourceOf, textSchema } from './texts.js';
import { tool } from './tool.js';

/** Rows of an answer: a reader of it has only so much room. */
const most = z.int().min(1).max(500).default(60).describe('Rows to give at most');
const more = z.int().min(0).describe('Rows that were left out');
const doubts = z.array(z.string()).describe('What the engine could not decide');
const texts = z.array(textSchema).max(12);
const actSchema = z.strictObject({
  id: z.string(),
  act: z.string().nullable(),
  scale: z.string().nullable(),
  level: z.number().nullable().describe('1–5, comparable within one scale only'),
  status: z.string(),
  speakers: z.array(z.string()),
  targets: z.array(z.string()),
  topics: z.array(z.string()),
  corrected: z.array(z.string()).optional().describe('Fields that a person has corrected, with the name: "targets (Anna)"'),
  at: anchorSchema,
});

/** `read`: the speech acts of a text. */
export const readTool = tool({
  name: 'read',
  title: 'Read a text into its speech acts',
  description:
    'Who does what in a diplomatic text, how strongly and about whom: each act with its words and their place. Quote the words, never a paraphrase of them.',
  input: z.strictObject({
    text: textSchema,
    most,
    corrected: z
      .boolean()
      .default(true)
      .describe('For a document of the ledger: with what people have corrected; false: as the engine reads it'),
  }),
  output: z.strictObject({ document: documentSchema, acts: z.array(actSchema), more, doubts }),
  run: async ({ text, most: limit, corrected }, desk) => {
    const source = await sourceOf(text, { id: 'text', corrected }, desk);
    const { acts, doubts: unsure, document } = source.reading;
    const at = anchorsOf([source]);
    return {
      document: named(source),
      acts: acts.slice(0, limit).map((act) => ({ ...actOf(act), at: at(document.id, act) })),
      more: Math.max(0, acts.length - limit),
      doubts: unsure.map(({ message }) => message),
    };
  },
});

function actOf({ id, act, force, status, speakers, targets, topics, corrected }: SpeechAct) {
  return {
    ...(corrected && { corrected: corrected.map(({ field, by }) => `${field} (${by.name})`) }),
    ...{ id, act, scale: force?.scale ?? null, level: force?.level ?? null, status },
    ...{ speakers: [...speakers], targets: [...targets], topics: [...topics] },
  };
}

const differenceSchema = z.strictObject({
  dimension: z.string(),
  effect: z.string(),
  rests: z.string().describe('ordered: a source orders the two phrases; judged: our placing'),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string(),
});

/** `compare`: what moved from one text of a series to the next. */
export const compareTool = tool({
  name: 'compare',
  title: 'Compare two texts of a series',
  description:
    'What moved from an earlier to a later text: strengthened, weakened, dropped, added, reworded, each with both wordings and their places. Unchanged acts are counted, and listed when `all` is true.',
  input: z.strictObject({
    before: textSchema,
    after: textSchema,
    earlier: texts.optional().describe('Earlier texts of the series: what they had is marked returned, not new'),
    all: z.boolean().default(false),
    most,
  }),
  output: z.strictObject({
    before: documentSchema,
    after: documentSchema,
    levelsDiffer: z.boolean().describe('Then what one leaves out is "not repeated at this level", not dropped'),
    summary: z.record(z.string(), z.int()),
    changes: z.array(
      z.strictObject({
        drift: z.string(),
        moved: z.boolean(),
        returned: z.boolean(),
        before: z.array(anchorSchema),
        after: z.array(anchorSchema),
        differences: z.array(differenceSchema),
      }),
    ),
    more,
    doubts,
  }),
  run: async ({ before, after, earlier = [], all, most: limit }, desk) => {
    const old = await Promise.all(earlier.map((text, nth) => sourceOf(text, { id: `earlier-${nth + 1}` }, desk)));
    const [one, two] = distinct([await sourceOf(before, { id: 'before' }, desk), await sourceOf(after, { id: 'after' }, desk)]);
    const result = compare(one!.reading, two!.reading, { earlier: old.map(({ reading }) => reading), lexicon: desk.lexicon });
    const at = anchorsOf([one!, two!]);
    const acts = { before: byId(result.beforeActs), after: byId(result.afterActs) };
    const place = (side: 'before' | 'after', ids: readonly string[]) =>
      ids.flatMap((id) => (acts[side].has(id) ? [at(result[side].id, acts[side].get(id)!)] : []));
    const rows = result.alignments.filter(({ drift, moved }) => all || drift !== 'unchanged' || moved);
    return {
      ...{ before: named(one!), after: named(two!), levelsDiffer: result.levelsDiffer, summary: { ...result.summary } },
      changes: rows.slice(0, limit).map(({ drift, moved, returned, differences, ...sides }) => ({
        ...{ drift, moved, returned, before: place('before', sides.before), after: place('after', sides.after) },
        differences: differences.map((one_) => ({
          ...{ dimension: one_.dimension, effect: one_.effect, rests: one_.rests, reason: one_.reason },
          ...{ before: one_.before?.text ?? null, after: one_.after?.text ?? null },
        })),
      })),
      more: Math.max(0, rows.length - limit),
      doubts: result.doubts.map(({ message }) => message),
    };
  },
});

const byId = (acts: readonly SpeechAct[]): ReadonlyMap<string, SpeechAct> => new Map(acts.map((act) => [act.id, act]));

/** `check`: a report against the statements it is about. */
export const checkTool = tool({
  name: 'check',
  title: 'Check a report against the statement it is about',
  description:
    'Each claim and quotation of a report, held against the agreed text: supported, stronger, weaker, altered, unsupported, contradicted, each with the words of the statement and their place. `unclear` means unsure; say so instead of guessing.',
  input: z.strictObject({
    report: textSchema,
    statements: texts.min(1),
    also: texts.optional().describe('Further sources: remarks, a press conference, a readout'),
    previous: texts.optional().describe('Earlier statements: what is new since them ranks first among what was not reported'),
    most,
  }),
  output: z.strictObject({
    report: documentSchema,
    statements: z.array(documentSchema),
    summary: z.record(z.string(), z.int()),
    claims: z.array(
      z.strictObject({
        id: z.string(),
        verdict: z.string(),
        confidence: z.string(),
        at: anchorSchema,
        evidence: z.array(anchorSchema),
        findings: z.array(
          z.strictObject({
            dimension: z.string(),
            effect: z.string(),
            severity: z.string(),
            rests: z.string(),
            reason: z.string(),
            report: z.string().nullable(),
            source: anchorSchema.nullable(),
          }),
        ),
        basis: z.string().nullable().describe('The further source that alone supports it'),
      }),
    ),
    quotations: z.array(z.strictObject({ verdict: z.string(), at: anchorSchema, source: anchorSchema.nullable() })),
    notReported: z.array(anchorSchema).describe('Acts of the statement that the report left out, the most telling first'),
    more,
    doubts,
  }),
  run: async ({ report, statements, also = [], previous = [], most: limit }, desk) => {
    const role = (list: typeof statements, id: string, genre: 'statement' | 'readout') =>
      Promise.all(list.map((text) => sourceOf(text, { id, genre }, desk)));
    const groups = [
      await role(statements, 'statement', 'statement'),
      await role(also, 'also', 'readout'),
      await role(previous, 'previous', 'statement'),
    ];
    const all = distinct([await sourceOf(report, { id: 'report', genre: 'report' }, desk), ...groups.flat()]);
    const [reading, ...others] = all.map((source) => source.reading);
    const split = statements.length + also.length;
    const against = others.slice(0, statements.length);
    const result = check(reading!, against, {
      also: others.slice(statements.length, split),
      previous: others.slice(split),
      lexicon: desk.lexicon,
    });
    const at = anchorsOf(all);
    const own = (span: { from: number; to: number }) => at(result.report.id, span);
    return {
      ...{ report: named(all[0]!), statements: all.slice(1, 1 + statements.length).map(named), summary: { ...result.summary } },
      claims: result.claims.slice(0, limit).map((claim) => ({
        ...{ id: claim.id, verdict: claim.verdict, confidence: claim.confidence, basis: claim.basis, at: own(claim) },
        evidence: claim.evidence.map((span) => at(span.statement, span)),
        findings: claim.findings.map(({ dimension, effect, severity, rests, reason, report: said, source }) => ({
          ...{ dimension, effect, severity, rests, reason, report: said?.text ?? null },
          source: source && at(source.statement, source),
        })),
      })),
      quotations: result.quotations.slice(0, limit).map(({ verdict, source, ...span }) => ({
        ...{ verdict, at: own(span), source: source && at(source.statement, source) },
      })),
      notReported: result.omissions.slice(0, 20).map((span) => at(span.statement, span)),
      more: Math.max(0, result.claims.length - limit),
      doubts: result.doubts.map(({ message }) => message),
    };
  },
});
