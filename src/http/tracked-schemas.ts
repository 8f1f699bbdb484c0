import { z } from '@hono/zod-openapi';
import { LEVELS } from '../index.js';
import { BEARINGS, STANDINGS } from '../ledger.js';

const author = z.object({ kind: z.enum(['person', 'engine', 'model']), name: z.string() });
const nullable = z.string().nullable();

/** Words of a version of a document, where they stand. */
export const anchorSchema = z
  .object({ document: z.string(), version: z.int(), from: z.int(), to: z.int(), quote: z.string() })
  .openapi('Anchor', { description: 'Offsets are UTF-16 code units of that version’s text' });

/** An entry of the ledger. */
export const entrySchema = z
  .object({ seq: z.int(), at: z.string(), by: author, body: z.looseObject({ kind: z.string() }), prev: z.string(), hash: z.string() })
  .openapi('Entry');

const wording = z
  .object({
    at: anchorSchema,
    act: z.string(),
    date: nullable,
    level: z.enum(LEVELS).nullable(),
    words: z.string(),
    members: z.array(z.string()),
    alias: z.string(),
  })
  .openapi('Wording');
const span = z.object({ from: z.int(), to: z.int(), text: z.string() });
const due = z
  .object({ from: nullable, to: nullable, words: span, every: nullable, inferred: z.boolean() })
  .openapi('Due', { description: 'First and last day, with the words they come from; null where the text sets none' });

/** Evidence with what has been decided of it. */
export const offerSchema = z
  .object({
    id: z.string(),
    commitment: z.string(),
    promise: anchorSchema,
    at: anchorSchema,
    bearing: z.enum(BEARINGS),
    reason: z.string(),
    by: author,
    seq: z.int().nullable(),
    state: z.enum(['offered', 'accepted', 'rejected']),
    review: z.object({ seq: z.int(), at: z.string(), by: author, note: nullable }).nullable(),
    date: nullable,
  })
  .openapi('Evidence');

const commitmentShape = {
  id: z.string(),
  series: nullable,
  lineage: nullable,
  kind: z.string(),
  manner: z.enum(['direct', 'indirect']),
  members: z.array(z.string()),
  topics: z.array(z.string()),
  due: due.nullable(),
  dues: z.array(due),
  amounts: z.array(z.object({ kind: z.string(), value: z.number(), high: z.number(), unit: nullable, rounding: nullable, words: span })),
  wordings: z.array(wording),
  computed: z.looseObject({}),
  first: wording,
  last: wording,
  standing: z.enum(STANDINGS),
  standpoint: z.object({
    standing: z.enum(STANDINGS),
    from: z.enum(['lineage', 'evidence', 'entry']),
    seq: z.int().nullable(),
    reason: z.string(),
  }),
  overdue: z.boolean(),
  pending: z.int(),
};
/** A commitment as it stands. */
export const commitmentSchema = z.object(commitmentShape).openapi('Commitment');
const said = { seq: z.int(), at: z.string(), by: author };
/** A commitment with all that hangs on it. */
export const commitmentDetailSchema = z
  .object({
    ...commitmentShape,
    evidence: z.array(offerSchema),
    ratings: z.array(
      z.object({ ...said, member: z.string(), round: z.string(), phase: z.enum(['interim', 'final']), score: z.int(), note: nullable }),
    ),
    notes: z.array(z.object({ ...said, text: z.string() })),
  })
  .openapi('CommitmentDetail');
