/** Acts of the statements that the report is silent about, the weightiest first. */
import type { Omission, Reading, Scale, SpeechAct } from '../model.js';
import { actId, keysOf, type Provision, type Sources, sourceSpan } from './source.js';

/** A provision that a claim rests on, with the claim's share of it. */
export interface Reported {
  readonly provision: Provision;
  /** Share of the provision's content that the claim says, 0–1. */
  readonly share: number;
}

/** Weight of a scale in the ranking of the codebook: what blames, presses and binds comes before what approves and states. */
const SCALE_RANK: Readonly<Record<Scale, number>> = {
  blame: 7,
  direction: 6,
  commitment: 5,
  institution: 4,
  worry: 3,
  approval: 2,
  position: 1,
};
/** Novelty outranks scale, scale outranks level. */
const NOVELTY_WEIGHT = 100;
const SCALE_WEIGHT = 10;
/** A preambular or participial act is seldom missed on its own. */
const BACKGROUND_LOSS = 6;
/** A claim that says less of an act than this leaves it unreported. */
const LEAST_SHARE = 0.34;

/** Unreported acts with their salience, highest first, ties in text order. `previous`: an earlier statement of the series, for novelty. */
export function omissionsOf(reported: readonly Reported[], sources: Sources, previous: Sources | null): readonly Omission[] {
  const told = new Map<Provision, number>();
  for (const { provision, share } of reported) told.set(provision, Math.min(1, (told.get(provision) ?? 0) + share));
  return sources.provisions
    .filter((provision) => actId(provision) !== null && (told.get(provision) ?? 0) < LEAST_SHARE && !isTwinTold(provision, told))
    .map((provision) => ({ ...sourceSpan(provision), act: provision.act!.id, salience: salience(provision.act!, provision, previous) }))
    .sort((a, b) => b.salience - a.salience || a.from - b.from);
}

/** Two performatives over one content are one thing to a reader: when one is told, so is the other. */
function isTwinTold(provision: Provision, told: ReadonlyMap<Provision, number>): boolean {
  for (const [other, share] of told) {
    if (share < LEAST_SHARE || other === provision || other.statement !== provision.statement || !other.act) continue;
    if (other.act.content.from < provision.act!.content.to && provision.act!.content.from < other.act.content.to) return true;
  }
  return false;
}

function salience(act: SpeechAct, provision: Provision, previous: Sources | null): number {
  const scale = act.force ? SCALE_RANK[act.force.scale] : 0;
  const novelty = previous && isNew(provision, previous) ? NOVELTY_WEIGHT : 0;
  return novelty + scale * SCALE_WEIGHT + (act.force?.level ?? 0) - (act.backgrounded ? BACKGROUND_LOSS : 0);
}

/** An act is new when no act of the earlier text says half of it. */
const HALF = 0.5;

function isNew(provision: Provision, previous: Sources): boolean {
  const total = provision.units.reduce((sum, unit) => sum + previous.weight(unit), 0);
  return !previous.provisions.some((other) => {
    const same = provision.units.filter((unit) => keysOf(unit).some((key) => other.keys.has(key)));
    return total > 0 && same.reduce((sum, unit) => sum + previous.weight(unit), 0) >= HALF * total;
  });
}

/** Readings of earlier statements that novelty is measured against; an empty list is none. */
export type Previous = readonly Reading[];
