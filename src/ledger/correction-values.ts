/** The values that corrections carry: their shapes, and where their spans stand in the text at hand. */
import { z } from 'zod';
import type { PointedOut } from '../acts/corrected.js';
import type { ActChanges } from '../acts/corrected-extent.js';
import { type ActName, type CorrectableField, QUALIFIER_KINDS, SCALES, type Span, STATUSES } from '../model.js';
import type { Anchor } from './entries.js';

const offset = z.number().int().min(0);
const span = z.object({ from: offset, to: offset, text: z.string().optional() });
type GivenSpan = z.output<typeof span>;
const ids = z.array(z.string().min(1).max(100)).max(300);
const actName = z.enum(Object.values(SCALES).flat() as [ActName, ...ActName[]]);

/** The shape of the value of each field. A span may carry its words, so that it can follow them into another version. */
export const CORRECTION_SHAPES = {
  span,
  performative: span,
  content: span,
  speakers: ids,
  act: actName,
  modifiers: z.array(span).max(100),
  status: z.enum(STATUSES),
  targets: ids,
  qualifiers: z.array(span.extend({ kind: z.enum(QUALIFIER_KINDS) })).max(100),
  topics: ids,
} satisfies Record<CorrectableField, z.ZodType>;

/** The shape of an act that is pointed out. */
export const addedShape = z.object({ act: actName, performative: span, content: span, speakers: ids });

/** Where an anchor stands in the text at hand, and how its offsets are carried over. */
export interface Moved {
  readonly place: Span;
  /** A span of the anchor's version in the text at hand, words not looked at. */
  readonly shift: (span: Span) => Span;
  readonly by: number;
}

/** Finds an anchor in a version of its document: in its own at its offsets, in a later one at the same words, the nearest if they stand there twice. Null when they are gone. */
export function movedBy(text: string, version: number, { version: then, from, to, quote }: Anchor): Moved | null {
  const at = version === then && text.slice(from, to) === quote ? from : nearest(text, quote, from);
  if (at === null) return null;
  const by = at - from;
  return { place: { from: at, to: at + quote.length }, by, shift: (one) => ({ from: one.from + by, to: one.to + by }) };
}

function nearest(text: string, quote: string, from: number): number | null {
  if (quote === '') return null;
  const before = text.lastIndexOf(quote, from);
  const after = text.indexOf(quote, from);
  if (before < 0 || after < 0) return before < 0 && after < 0 ? null : Math.max(before, after);
  return from - before <= after - from ? before : after;
}

/** What a correction changes, in the text at hand; null for a value of another shape, or whose words do not stand there. */
export function changesOf(field: CorrectableField, value: unknown, text: string, moved: Moved): ActChanges | null {
  const { data } = CORRECTION_SHAPES[field].safeParse(value);
  if (data === undefined) return null;
  const given = carried(data, text, moved);
  return given === null ? null : { [field]: given };
}

/** What an `added` entry points out, without its id and sentence. */
export type AddedValue = Omit<PointedOut, 'id' | 'sentence'>;

/** The act that is pointed out, in the text at hand; null as above. */
export function addedValue(value: unknown, text: string, moved: Moved): AddedValue | null {
  const { data } = addedShape.safeParse(value);
  const performative = data && carriedSpan(data.performative, text, moved);
  const content = data && carriedSpan(data.content, text, moved);
  return data && performative && content ? { act: data.act, speakers: data.speakers, performative, content } : null;
}

function carried(value: unknown, text: string, moved: Moved): unknown {
  if (Array.isArray(value)) {
    const all = value.map((one) => carried(one, text, moved));
    return all.includes(null) ? null : all;
  }
  return typeof value === 'object' && value !== null ? carriedSpan(value as GivenSpan, text, moved) : value;
}

function carriedSpan<S extends GivenSpan>({ text: words, ...given }: S, text: string, moved: Moved): Omit<S, 'text'> | null {
  const { from, to } = moved.shift(given);
  if (words === undefined ? moved.by !== 0 : text.slice(from, to) !== words) return null;
  return { ...given, from, to } as Omit<S, 'text'>;
}
