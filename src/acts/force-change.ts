/** Whether one force is stronger than another, and on what that rests: a source that orders the two, or our judgement. */

import { ORDERS } from '../lexicon/en/rungs.js';
import { defaultLexicon, type Lexicon, type Rung } from '../lexicon/lexicon.js';
import { stemsOf } from '../lexicon/words.js';
import type { Force, Rests } from '../model.js';
import { defaultRung, rungBehind } from './force.js';

export interface ForceChange {
  /** Levels from `a` to `b`; 0 when the scales differ: levels of different scales don't compare. */
  readonly delta: number;
  readonly rests: Rests;
  readonly sameScale: boolean;
  /** `same`: less than half a step. `unordered`: a judged difference of less than one: "verb changed, order not established". */
  readonly change: 'stronger' | 'weaker' | 'same' | 'unordered';
}

/** Below this there is no change of force (codebook §3). */
const STEP = 0.5;
/** A judged difference below this is no strengthening (codebook §3). */
const JUDGED_STEP = 1;

/** How the force changes from `a` to `b`. Operators of continuity (reaffirm) weigh as the bare act they renew. */
export function compareForce(a: Force, b: Force, lexicon: Lexicon = defaultLexicon): ForceChange {
  if (a.scale !== b.scale) return { delta: 0, rests: 'judged', sameScale: false, change: 'unordered' };
  const rungA = rungBehind(a, lexicon);
  const rungB = rungBehind(b, lexicon);
  const delta = comparable(b, rungB, lexicon) - comparable(a, rungA, lexicon);
  const rests = restsOn(rungA, rungB);
  return { delta, rests, sameScale: true, change: changeOf(delta, rests) };
}

function changeOf(delta: number, rests: Rests): ForceChange['change'] {
  if (Math.abs(delta) < STEP) return 'same';
  if (rests === 'judged' && Math.abs(delta) < JUDGED_STEP) return 'unordered';
  return delta > 0 ? 'stronger' : 'weaker';
}

function comparable(force: Force, rung: Rung | null, lexicon: Lexicon): number {
  if (rung === null || !rung.renews) return force.level;
  return force.level - (rung.level - defaultRung(rung.act, rung.register, lexicon).level);
}

/** `ordered` when both are the same head, more or less modified, or one chain of a source holds both. */
function restsOn(a: Rung | null, b: Rung | null): Rests {
  if (a === null || b === null) return 'judged';
  if (a.act === b.act && sharesHead(a, b)) return 'ordered';
  return ORDERS.some(({ chain }) => rankIn(chain, a) !== -1 && rankIn(chain, b) !== -1 && rankIn(chain, a) !== rankIn(chain, b))
    ? 'ordered'
    : 'judged';
}

function rankIn(chain: readonly string[], rung: Rung): number {
  const byPhrase = chain.indexOf(rung.phrase);
  return byPhrase === -1 ? chain.indexOf(rung.act) : byPhrase;
}

/** Carriers and function words are no head: "express regret" and "express disappointment" share none. */
const NO_HEAD = new Set(
  'express be remain note voice share raise announce reaffirm reiterate extend have take do make to with of on in that for at the a will not'
    .split(' ')
    .flatMap(stemsOf),
);

function sharesHead(a: Rung, b: Rung): boolean {
  if (a === b) return true;
  const heads = new Set(stemsOf(a.phrase).filter((key) => !NO_HEAD.has(key)));
  return stemsOf(b.phrase).some((key) => heads.has(key));
}
