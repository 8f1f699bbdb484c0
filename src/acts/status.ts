import type { ActName, Point, Scale, Status } from '../model.js';
import { SCALES } from '../model.js';
import type { Frame } from './frames.js';
import type { Words } from './wording.js';

const POINTS: Readonly<Record<Scale, Point>> = {
  commitment: 'commissive',
  direction: 'directive',
  worry: 'expressive',
  blame: 'expressive',
  approval: 'expressive',
  position: 'assertive',
  institution: 'declarative',
};
const SCALE_OF: ReadonlyMap<string, Scale> = new Map(
  (Object.keys(SCALES) as Scale[]).flatMap((scale) => SCALES[scale].map((act) => [act, scale] as const)),
);
const ORGANS: ReadonlySet<string> = new Set(['UN', 'UNSC', 'UNGA', 'ECOSOC']);

/** The scale of an act; `decide` of a UN organ has scale institution, anyone else's commitment. */
export const scaleOf = (act: ActName, speakers: readonly string[]): Scale =>
  act === 'decide' && speakers.some((s) => ORGANS.has(s)) ? 'institution' : (SCALE_OF.get(act) ?? 'position');

/** Searle's point of an act, by its scale. */
export const pointOf = (scale: Scale): Point => POINTS[scale];

/** "commit to continue cooperating", "promised continued support": the head of the content keeps a course going. A renewal stays one. */
export function statusOf(w: Words, frame: Frame, stop: number): Status {
  if (frame.status !== 'stated') return frame.status;
  let i = frame.start;
  while (i < stop && (w[i]!.norm === 'to' || w[i]!.norm === 'their' || w[i]!.norm === 'our' || w[i]!.norm === 'the')) i++;
  return i < stop && /^continu(e|ed|es|ing)$/.test(w[i]!.norm) ? 'continuing' : 'stated';
}
