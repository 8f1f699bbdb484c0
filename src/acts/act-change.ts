/**
 * What became of the act itself: another scale (`act`), another rung or a modifier gained or lost (`force`).
 * Levels are compared within one scale only; a report's interchangeable verbs count as one rung (codebook, section 5).
 */
import type { Lexicon } from '../lexicon/lexicon.js';
import { wordsIn } from '../lexicon/words.js';
import type { ActName, Effect, Force, Modifier, Rests, Scale, Span, SpeechAct, TextSpan } from '../model.js';
import { type ActDifference, type ComparedAs, difference, quoted, type Side, source, spanOf } from './difference.js';
import { rungBehind } from './force.js';
import { compareForce } from './force-change.js';

/** Less than this is no change of force. In levels. */
const SMALLEST_CHANGE = 0.5;

/** The change of act or force between two acts; none when a reporter may put one for the other. */
export function actChange(before: Side, after: Side, lexicon: Lexicon, as: ComparedAs): readonly ActDifference[] {
  const { act: was, force: from } = before.act;
  const { act: is, force: to } = after.act;
  if (from === null || to === null || was === null || is === null) return [];
  if (as === 'report' && sharedView(before, after)) return [];
  if (from.scale !== to.scale) return [scaleChange(before, after, from.scale, to.scale, as)];
  if (as === 'report' && carriesHead(before, after)) return [];
  if (as === 'report' && was !== is && sameBand(was, is)) return boostChange(before, after, boost(to) - boost(from));
  const { change, rests } = compareForce(unhedged(before.act, from, lexicon), unhedged(after.act, to, lexicon), lexicon);
  if (change === 'same' || (change === 'unordered' && as === 'report')) return [];
  return [forceDifference(before, after, change, rests, as)];
}

/** "agreed that the truce holds" for "share the view that the truce holds": to agree that something is so is to share a view. */
function sharedView(before: Side, after: Side): boolean {
  const acts = [before.act.act, after.act.act];
  if (!acts.includes('agree') || !acts.includes('share-view')) return false;
  return [before, after].every(({ act }) => act.act !== 'agree' || /\bthat$/.test(act.performative?.text ?? ''));
}

/** The force without hedges of the content ("as appropriate"): those are qualifiers, and listed as such. Hedges add once: the strongest counts. */
function unhedged(act: SpeechAct, force: Force, lexicon: Lexicon): Force {
  const hedges = force.modifiers.filter((modifier) => modifier.effect < 0);
  const bare = hedges.filter((modifier) => modifier.from < act.content.from || !inQualifier(act, modifier));
  const lifted = strongest(bare) - strongest(hedges);
  if (lifted === 0) return force;
  // At the foot of the scale a hedge lowers nothing, or less than it might: "look forward to, if possible".
  const boosted = Math.max(0, ...force.modifiers.map((modifier) => modifier.effect));
  const most = (rungBehind(force, lexicon)?.level ?? force.level) + boosted + strongest(bare);
  return { ...force, level: Math.max(force.level, Math.min(force.level + lifted, most)) };
}

function strongest(hedges: readonly Modifier[]): number {
  return Math.min(0, ...hedges.map((modifier) => modifier.effect));
}

function inQualifier(act: SpeechAct, span: Span): boolean {
  return act.qualifiers.some((qualifier) => qualifier.from < span.to && span.from < qualifier.to);
}

/** Verbs that a report may use for each other: the undertakings proper, and the intentions. */
const BANDS: readonly (readonly ActName[])[] = [
  ['will', 'agree', 'commit', 'determined', 'resolve', 'decide', 'promise', 'pledge'],
  ['intend', 'plan'],
];

function sameBand(a: ActName, b: ActName): boolean {
  return BANDS.some((band) => band.includes(a) && band.includes(b));
}

/** "pledged to consider X" for "will consider X": the weak verb is still there, as the head of the content. */
export function carriesHead(before: Side, after: Side): boolean {
  const [head] = wordsIn(after.text, after.act.content.from, after.act.content.to).filter(({ norm }) => norm !== 'to' && norm !== 'also');
  const { performative, act } = before.act;
  if (!head || !performative || act === null || !WEAK_HEADS.has(act)) return false;
  return after.act.act !== act && wordsIn(before.text, performative.from, performative.to).some((word) => word.stem === head.stem);
}
/** Acts whose verb can be the object of an undertaking. */
const WEAK_HEADS: ReadonlySet<ActName> = new Set(['explore', 'consider', 'seek', 'work-toward']);

/** Two boosters add once, and so do two hedges. */
function boost(force: Force): number {
  const effects = force.modifiers.map((modifier) => modifier.effect);
  return Math.max(0, ...effects) + Math.min(0, ...effects);
}

function boostChange(before: Side, after: Side, step: number): readonly ActDifference[] {
  if (Math.abs(step) < SMALLEST_CHANGE) return [];
  const spans = performatives(before, after);
  const effect: Effect = step > 0 ? 'stronger' : 'weaker';
  const what = step > 0 ? 'more force than' : 'less force than';
  return [difference('force', spans, effect, 'ordered', `${quoted(spans.after)} has ${what} ${quoted(spans.before)}`, 'modifier')];
}

function forceDifference(
  before: Side,
  after: Side,
  change: 'stronger' | 'weaker' | 'unordered',
  rests: Rests,
  as: ComparedAs,
): ActDifference {
  const spans = performatives(before, after);
  const told = `${quoted(spans.after)} where ${source(as)} ${quoted(spans.before)}`;
  if (change === 'unordered') return difference('force', spans, 'changed', rests, `${told}: verb changed, order not established`);
  const sameHead = before.act.act === after.act.act;
  return difference(
    'force',
    spans,
    change,
    rests,
    `${told}: ${change}${rests === 'judged' ? ' by our judgement' : ''}`,
    sameHead ? 'modifier' : undefined,
  );
}

function performatives(before: Side, after: Side): { readonly before: TextSpan | null; readonly after: TextSpan | null } {
  return { before: spanOf(before, before.act.performative), after: spanOf(after, after.act.performative) };
}

function scaleChange(before: Side, after: Side, from: Scale, to: Scale, as: ComparedAs): ActDifference {
  const spans = performatives(before, after);
  const effect = noted(before.act.act, after.act.act, from, to) ?? crossing(from, to);
  const direction = effect === 'changed' ? '' : `, ${effect}`;
  const reason = `${quoted(spans.after)} (${KIND[to]}) where ${source(as)} ${quoted(spans.before)} (${KIND[from]}): another kind of act${direction}`;
  return difference('act', spans, effect, 'judged', reason);
}

/** The scales in words. */
const KIND: Readonly<Record<Scale, string>> = {
  commitment: 'an undertaking',
  direction: 'a call on others',
  worry: 'a concern',
  blame: 'a reproach',
  approval: 'an approval',
  position: 'a stated position',
  institution: 'a decision put into effect',
};

/**
 * Which way a move between scales goes, where the codebook or usage says so: worry below blame, emphasis below commitment,
 * a call on others below one's own promise, a promise below the deed. Pairs not listed are `changed`. Read: weaker, stronger.
 */
const BELOW: readonly (readonly [Scale, Scale])[] = [
  ['worry', 'blame'],
  ['position', 'commitment'],
  ['position', 'blame'],
  ['position', 'direction'],
  ['position', 'institution'],
  ['direction', 'commitment'],
  ['direction', 'blame'],
  ['worry', 'direction'],
  ['approval', 'commitment'],
  ['approval', 'institution'],
  ['worry', 'commitment'],
  ['position', 'worry'],
  ['commitment', 'institution'],
];

/** "takes note of" for "welcomes": noting is the least one can do, and both ways a known step. Other positions have no order beside an approval. */
function noted(was: ActName | null, is: ActName | null, from: Scale, to: Scale): Effect | null {
  if (was === 'note' && to === 'approval') return 'stronger';
  return is === 'note' && from === 'approval' ? 'weaker' : null;
}

function crossing(from: Scale, to: Scale): Effect {
  if (BELOW.some(([low, high]) => low === from && high === to)) return 'stronger';
  return BELOW.some(([low, high]) => low === to && high === from) ? 'weaker' : 'changed';
}
