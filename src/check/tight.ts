/** The words of a long provision that a claim rests on: an editor wants the clause, not the paragraph. */
import type { Unit } from '../acts/units.js';
import type { Span } from '../model.js';
import { isFiller, keysOf, looseKeysOf, type Provision } from './source.js';

/** Provisions up to this length are shown whole. In characters. */
const SHORT = 160;
/** A match further than this from the next is a word in passing. In characters. */
const GAP = 110;

/** The clauses of the provision from the first to the last thing the claim says, stray words aside; the whole of a short one. */
export function tightSpan(provision: Provision, units: readonly Unit[]): Span {
  const whole = { from: provision.from, to: provision.to };
  if (whole.to - whole.from <= SHORT) return whole;
  const keys = new Set(units.flatMap((unit) => [...keysOf(unit), ...looseKeysOf(unit)]));
  const said = provision.units.filter((unit) => !isFiller(unit) && [...keysOf(unit), ...looseKeysOf(unit)].some((key) => keys.has(key)));
  const cluster = largestCluster(said);
  if (cluster.length === 0) return whole;
  const { text } = provision.statement.document;
  const from = clauseStart(text, provision, cluster[0]!.from);
  const to = clauseEnd(text, provision, cluster.at(-1)!.to);
  return to - from < whole.to - whole.from ? { from, to } : whole;
}

/** The run of matches with the most members, none further than `GAP` from the next; the earlier of equals. */
function largestCluster(units: readonly Unit[]): readonly Unit[] {
  let best: readonly Unit[] = [];
  let run: Unit[] = [];
  for (const unit of units) {
    if (run.length > 0 && unit.from - run.at(-1)!.to > GAP) run = [];
    run.push(unit);
    if (run.length > best.length) best = [...run];
  }
  return best;
}

/** Back to the verb when the match opens the content, else to the mark or coordinator before it. */
function clauseStart(text: string, { from, act }: Provision, at: number): number {
  const verb = act?.performative && act.performative.from >= from ? act.performative.from : from;
  const content = act?.content.from ?? from;
  const before = text.slice(content, at);
  const mark = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf('—'), before.lastIndexOf(': '));
  if (mark < 0 || at <= content) return Math.min(at, Math.max(from, verb));
  const start = content + mark + 1;
  return start + (/^[\s—]*(?:and\s+|or\s+)?/.exec(text.slice(start, at))?.[0].length ?? 0);
}

function clauseEnd(text: string, { to }: Provision, at: number): number {
  const stop = text.slice(at, to).search(/[,;—:]/);
  return stop < 0 ? to : at + stop;
}
