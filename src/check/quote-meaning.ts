/** Does a change inside a quotation change its sense? A negation, a limit, a party, a number, or one term of art for another. */
import { areRivals } from '../acts/matching.js';
import { qualifiersIn } from '../acts/qualifiers.js';
import { type Unit, unitsOf } from '../acts/units.js';
import { LIMITING_WORDS } from '../lexicon/en/reporting.js';
import { NEGATIONS } from '../lexicon/en/small-words.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { wordsIn } from '../lexicon/words.js';

/** Words of the source that a quotation lacks, and what it has in their place; either may be empty. */
export interface WordChange {
  readonly lost: string;
  readonly won: string;
}

/** True when any change alone turns or widens the sense. */
export function losesMeaning(changes: readonly WordChange[], lexicon: Lexicon): boolean {
  return changes.some((change) => negates(change) || losesLimit(change, lexicon) || swaps(change, lexicon));
}

function negates({ lost, won }: WordChange): boolean {
  return negations(lost) !== negations(won);
}

function negations(text: string): number {
  return wordsIn(text).filter((word) => NEGATIONS.has(word.norm) || word.norm.endsWith("n't")).length;
}

/** Only a limit that nothing stands for: "by force" swapped for "forcibly" keeps it. */
function losesLimit({ lost, won }: WordChange, lexicon: Lexicon): boolean {
  if (won !== '') return false;
  if (wordsIn(lost).some((word) => LIMITING_WORDS.has(word.norm))) return true;
  return qualifiersIn(lost, { from: 0, to: lost.length }, lexicon).some(({ kind }) => kind === 'condition' || kind === 'escape');
}

/** Another party, number or date, or a rival term. A name given another way is the same party. */
function swaps({ lost, won }: WordChange, lexicon: Lexicon): boolean {
  if (lost === '' || won === '') return false;
  const before = unitsOf(lost, [{ from: 0, to: lost.length }], lexicon);
  const after = unitsOf(won, [{ from: 0, to: won.length }], lexicon);
  return after.some((unit) => before.some((other) => isSwapped(other, unit)) && !before.some((other) => other.key === unit.key));
}

function isSwapped(a: Unit, b: Unit): boolean {
  if (areRivals(a, b)) return true;
  if (a.kind !== b.kind || a.key === b.key) return false;
  return a.kind === 'number' || a.kind === 'date' || (a.kind === 'party' && !a.ids.some((id) => b.ids.includes(id)));
}
