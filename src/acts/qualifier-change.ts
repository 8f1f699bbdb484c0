/**
 * Qualifiers that one act has and the other lacks. A limit lost makes the act stronger, a limit gained weaker; a purpose of its
 * own is somebody else's reason. What a report merely leaves out (grounds, means, place) is not reported, not changed.
 */
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Effect, Qualifier, QualifierKind } from '../model.js';
import { type ContentMatch, isExtra, isMissing, unitsWithin } from './content-match.js';
import { type ActDifference, type ComparedAs, type Detail, difference, quoted, type Side, spanOf } from './difference.js';
import { qualifiersIn } from './qualifiers.js';

/** From this share of its units a qualifier counts as absent on the other side. */
const MOSTLY = 0.5;

export interface QualifierChange {
  readonly differences: readonly ActDifference[];
  /** Unit indexes that the differences explain. */
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

/** Qualifiers dropped, then qualifiers added. Those that a place-for-place replacement explains are left to it. */
export function qualifierChange(match: ContentMatch, taken: QualifierChange, lexicon: Lexicon, as: ComparedAs): QualifierChange {
  const { before, after } = match.matching;
  const differences: ActDifference[] = [];
  const usedBefore = new Set<number>();
  const usedAfter = new Set<number>();
  for (const qualifier of match.before.act.qualifiers) {
    const indexes = unitsWithin(before, qualifier);
    if (!mostly(indexes, (index) => isMissing(match, index) && !taken.before.has(index))) continue;
    for (const index of indexes) usedBefore.add(index);
    differences.push(...dropped(match.before, qualifier, isLimit(match.before, qualifier, lexicon), as));
  }
  for (const qualifier of match.after.act.qualifiers) {
    const indexes = unitsWithin(after, qualifier);
    if (!mostly(indexes, (index) => isExtra(match, index) && !taken.after.has(index))) continue;
    for (const index of indexes) usedAfter.add(index);
    differences.push(...added(match.after, qualifier, isLimit(match.after, qualifier, lexicon), as));
  }
  return { differences, before: usedBefore, after: usedAfter };
}

function mostly(indexes: readonly number[], holds: (index: number) => boolean): boolean {
  return indexes.length > 0 && indexes.filter(holds).length > indexes.length * MOSTLY;
}

/** Kinds that limit what is undertaken whatever their words. A deadline binds rather than limits. */
const LIMITING: ReadonlySet<QualifierKind> = new Set(['condition', 'escape', 'speaker']);

function isLimit({ text }: Side, qualifier: Qualifier, lexicon: Lexicon): boolean {
  if (LIMITING.has(qualifier.kind)) return true;
  return qualifier.kind !== 'time' && (qualifiersIn(text, qualifier, lexicon)[0]?.limits ?? false);
}

function dropped(side: Side, qualifier: Qualifier, limit: boolean, as: ComparedAs): readonly ActDifference[] {
  const span = spanOf(side, qualifier);
  const sides = { before: span, after: null };
  if (limit) return [difference('qualifier', sides, 'stronger', 'ordered', `the limit ${quoted(span)} is gone`, 'limit')];
  if (as === 'report') return [];
  const { effect, detail, what } = KINDS[qualifier.kind];
  const lost = REVERSE[effect];
  return [difference('qualifier', sides, lost, 'ordered', `${what} ${quoted(span)} is gone`, detail)];
}

function added(side: Side, qualifier: Qualifier, limit: boolean, as: ComparedAs): readonly ActDifference[] {
  const span = spanOf(side, qualifier);
  const sides = { before: null, after: span };
  const lacking = as === 'report' ? 'the text does not have it' : 'it is new';
  if (limit) return [difference('qualifier', sides, 'weaker', 'ordered', `the limit ${quoted(span)} is added: ${lacking}`, 'limit')];
  const { effect, detail, what } = KINDS[qualifier.kind];
  return [difference('qualifier', sides, effect, 'ordered', `${what} ${quoted(span)} is added: ${lacking}`, detail)];
}

const REVERSE: Readonly<Record<Effect, Effect>> = {
  stronger: 'weaker',
  weaker: 'stronger',
  broader: 'narrower',
  narrower: 'broader',
  changed: 'changed',
};

/** What gaining one of the kind does, and how it is called. Losing does the reverse: "losing a legal basis is narrowed". */
const KINDS: Readonly<Record<QualifierKind, { readonly effect: Effect; readonly detail: Detail; readonly what: string }>> = {
  condition: { effect: 'weaker', detail: 'limit', what: 'the condition' },
  escape: { effect: 'weaker', detail: 'limit', what: 'the escape clause' },
  speaker: { effect: 'weaker', detail: 'limit', what: 'the restriction' },
  standard: { effect: 'broader', detail: 'standard', what: 'the standard' },
  time: { effect: 'stronger', detail: 'added', what: 'the time' },
  place: { effect: 'narrower', detail: 'place', what: 'the place' },
  manner: { effect: 'changed', detail: 'added', what: 'the manner' },
  purpose: { effect: 'changed', detail: 'purpose', what: 'the purpose' },
  means: { effect: 'broader', detail: 'added', what: 'the means' },
  role: { effect: 'changed', detail: 'added', what: 'the description' },
};
