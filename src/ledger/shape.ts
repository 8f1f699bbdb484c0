import { z } from 'zod';
import { GENRES, LEVELS } from '../model.js';
import { BEARINGS, type Body, type Entry, STANDINGS, TRUSTS } from './entries.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.number().int().min(0);
const number = z.number().int().min(1);
/** What stands in a column of its own: no zero character and no half of a surrogate pair, which no database keeps. */
const name = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\0\p{Cs}]*$/u);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/);

const facts = z.object({
  title: z.string().nullable(),
  date: day.nullable(),
  place: z.string().nullable(),
  parties: z.array(z.string()),
  genre: z.enum(GENRES),
  level: z.enum(LEVELS).nullable(),
  series: z.string().nullable(),
  trust: z.enum(TRUSTS),
});
const record = z.object({
  id: name,
  version: number,
  source: z.string(),
  taken: instant,
  raw: hash,
  sha256: hash,
  format: z.string(),
  encoding: z.string(),
  headers: z.record(z.string(), z.string()),
  facts,
  inferred: z.array(z.string()),
});
const anchor = z.object({ document: name, version: number, from: whole, to: whole, quote: z.string() });
const subject = z.object({
  kind: z.enum(['evidence', 'finding', 'act', 'alignment', 'copy', 'commitment', 'document']),
  id: name,
  anchor: anchor.nullable(),
});
const offer = z.object({ id: name, commitment: name, promise: anchor, at: anchor, bearing: z.enum(BEARINGS), reason: z.string() });
const note = z.string().nullable();

const body = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), document: record }),
  z.object({ kind: z.literal('describe'), document: name, set: facts.partial() }),
  z.object({ kind: z.literal('redaction'), document: name, versions: z.array(number), reason: z.string() }),
  z.object({
    kind: z.literal('correct'),
    act: name,
    anchor,
    performative: z.object({ from: whole, to: whole }).nullable().optional(),
    field: name,
    was: z.unknown(),
    value: z.unknown(),
  }),
  z.object({ kind: z.literal('evidence'), offer }),
  z.object({ kind: z.literal('review'), of: subject, decision: z.enum(['accept', 'reject']), note, offer: offer.nullable() }),
  z.object({ kind: z.literal('note'), on: subject, text: z.string() }),
  z.object({
    kind: z.literal('rating'),
    commitment: name,
    promise: anchor,
    member: z.string(),
    round: z.string(),
    phase: z.enum(['interim', 'final']),
    score: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
    note,
  }),
  z.object({ kind: z.literal('standing'), commitment: name, promise: anchor, standing: z.enum(STANDINGS), note }),
  z.object({ kind: z.literal('lexicon'), parties: note, topics: note, rungs: note }),
  z.object({ kind: z.literal('undo'), seq: number }),
]);
const author = z.object({ kind: z.enum(['person', 'engine', 'model']), name });
const entry = z.object({ seq: number, at: instant, by: author, body, prev: hash, hash });

/** What is wrong with the shape of a body, as one line; null when nothing is. Members we do not know are left alone. */
export const flawOfBody = (value: unknown): string | null => flaw(body, value);
/** The same for who made an entry. */
export const flawOfAuthor = (value: unknown): string | null => flaw(author, value);
/** The same for a whole entry. */
export const flawOfEntry = (value: unknown): string | null => flaw(entry, value);

function flaw(shape: z.ZodType, value: unknown): string | null {
  const { error } = shape.safeParse(value);
  if (error === undefined) return null;
  const [issue] = error.issues;
  return issue === undefined ? 'another shape' : `${issue.path.join('.') || 'the entry'}: ${issue.message}`;
}

// The shapes above and the types of entries.ts say the same: a kind that is added to one and not to the other does not compile.
type Same<A extends B, B> = A;
export type ShapedKinds = Same<Body['kind'], z.infer<typeof body>['kind']> | Same<z.infer<typeof body>['kind'], Body['kind']>;
export type ShapedEntry = Same<keyof Entry, keyof z.infer<typeof entry>>;
