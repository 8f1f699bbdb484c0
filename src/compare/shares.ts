import type { Difference } from '../model.js';
import type { UnitList } from './acts.js';
import type { Link } from './align.js';
import { wordsIn } from './words.js';

/** The share of a part's content words another partner must hold for the part not to be lost (or new). */
const HELD_FROM = 0.6;

/**
 * In a split or merge, is what one link calls taken out (or put in) simply held by another partner of the same act? Items and
 * qualifiers only: a change of force or speaker is one whoever else shares the act.
 */
export function heldElsewhere(difference: Difference, link: Link, links: readonly Link[], left: UnitList, right: UnitList): boolean {
  if (difference.before !== null && difference.after !== null) return false;
  const part = difference.before ?? difference.after;
  if (part === null) return false;
  const partners =
    difference.after === null
      ? links.filter((l) => l.before === link.before && l !== link).map((l) => right.units[l.after])
      : links.filter((l) => l.after === link.after && l !== link).map((l) => left.units[l.before]);
  const needed = wordsIn(part.text).filter((word) => !word.grammatical);
  const held = new Set(partners.flatMap((unit) => unit?.words.map((word) => word.stem) ?? []));
  return needed.length > 0 && needed.filter((word) => held.has(word.stem)).length / needed.length >= HELD_FROM;
}
