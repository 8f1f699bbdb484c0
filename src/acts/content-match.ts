/** Two acts with their contents matched: what every kind of difference in content starts from. */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Qualifier, Span, SpeechAct } from '../model.js';
import type { ComparedAs, Side } from './difference.js';
import { likeness, type Matching, matchUnits } from './matching.js';
import { type Unit, unitsOf } from './units.js';

export interface ContentMatch {
  readonly before: Side;
  readonly after: Side;
  readonly matching: Matching;
  /** Indexes of units without counterpart in the other content, though the rest of the other act's sentence has one. */
  readonly excusedBefore: ReadonlySet<number>;
  readonly excusedAfter: ReadonlySet<number>;
}

/**
 * Matches the contents of two acts. Words that the other act says outside its content (in its performative, in a fronted phrase) are excused.
 * In a series the matching is the same whichever side is the earlier.
 */
export function matchContents(before: Side, after: Side, lexicon: Lexicon, as: ComparedAs = 'report'): ContentMatch {
  const units = [contentUnits(before, lexicon), contentUnits(after, lexicon)] as const;
  const matching = as === 'series' && isTurned(before, after) ? turnedMatching(matchUnits(units[1], units[0])) : matchUnits(...units);
  return {
    before,
    after,
    matching,
    excusedBefore: excused(matching.before, matching.partnerOfBefore, restUnits(after, lexicon)),
    excusedAfter: excused(matching.after, matching.partnerOfAfter, restUnits(before, lexicon)),
  };
}

/**
 * Where two units would do equally well the first is taken, and which is first depends on the side one starts from. Of two texts of a series
 * always the same one is started from: true when that is `after`.
 */
export function isTurned(before: Side, after: Side): boolean {
  return before.act.content.text > after.act.content.text;
}

/** The match seen from the other side. */
export function turned({ before, after, matching, excusedBefore, excusedAfter }: ContentMatch): ContentMatch {
  return { before: after, after: before, matching: turnedMatching(matching), excusedBefore: excusedAfter, excusedAfter: excusedBefore };
}

function turnedMatching({ before, after, pairs, partnerOfBefore, partnerOfAfter, missing, extra, coverage }: Matching): Matching {
  return {
    before: after,
    after: before,
    pairs: pairs.map((pair) => ({ before: pair.after, after: pair.before, how: pair.how })),
    partnerOfBefore: partnerOfAfter,
    partnerOfAfter: partnerOfBefore,
    missing: extra,
    extra: missing,
    coverage: { before: coverage.after, after: coverage.before },
  };
}

/** True when the unit has neither a partner nor an excuse. */
export function isMissing(match: ContentMatch, index: number): boolean {
  return match.matching.partnerOfBefore[index] === -1 && !match.excusedBefore.has(index);
}

/** True when the unit of the later side has neither a partner nor an excuse. */
export function isExtra(match: ContentMatch, index: number): boolean {
  return match.matching.partnerOfAfter[index] === -1 && !match.excusedAfter.has(index);
}

/** Indexes of the units that lie inside `span`. */
export function unitsWithin(units: readonly Unit[], span: Span): readonly number[] {
  return units.flatMap((unit, index) => (unit.from >= span.from && unit.to <= span.to ? [index] : []));
}

/** The qualifier that holds the unit, the narrowest first; undefined when none does. */
export function qualifierAt(act: SpeechAct, unit: Span): Qualifier | undefined {
  return act.qualifiers
    .filter((qualifier) => qualifier.from <= unit.from && unit.to <= qualifier.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
}

const memo = new WeakMap<
  SpeechAct,
  { readonly text: string; readonly lexicon: Lexicon; readonly units: readonly Unit[]; readonly rest: readonly Unit[] }
>();

/** Units of an act are asked for once per candidate partner: remembered as long as the act lives. */
function unitsOfAct({ act, text }: Side, lexicon: Lexicon): { readonly units: readonly Unit[]; readonly rest: readonly Unit[] } {
  const known = memo.get(act);
  if (known && known.text === text && known.lexicon === lexicon) return known;
  const made = { text, lexicon, units: unitsOf(text, [act.content], lexicon), rest: unitsOf(text, outside(act), lexicon) };
  memo.set(act, made);
  return made;
}

/** The units of the side's content, in order. */
export function contentUnits(side: Side, lexicon: Lexicon): readonly Unit[] {
  return unitsOfAct(side, lexicon).units;
}

function restUnits(side: Side, lexicon: Lexicon): readonly Unit[] {
  return unitsOfAct(side, lexicon).rest;
}

/** The act's own stretch of text without its content. */
function outside(act: SpeechAct): readonly Span[] {
  const parts = [
    { from: Math.min(act.from, act.content.from), to: act.content.from },
    { from: act.content.to, to: Math.max(act.to, act.content.to) },
  ];
  return parts.filter((part) => part.to > part.from);
}

function excused(units: readonly Unit[], partners: readonly number[], rest: readonly Unit[]): ReadonlySet<number> {
  const indexes = units.flatMap((unit, index) =>
    partners[index] === -1 && rest.some((other) => likeness(unit, other) !== null) ? [index] : [],
  );
  return new Set(indexes);
}
