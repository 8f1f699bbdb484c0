/**
 * What a reporter may do with a verb: which acts may stand for each other, and which steps count, how much, which way.
 * Codebook, section 5. Levels are compared within one scale only.
 */
import { bareLevel } from '../acts/force.js';
import type { ActName, Effect, Scale, Severity, SpeechAct } from '../model.js';

/** Steps of the commitment scale that a report must keep apart; acts of one step are interchangeable. */
const COMMITMENT_STEP: Readonly<Partial<Record<ActName, number>>> = {
  explore: 1,
  consider: 1,
  'look-forward': 1,
  'stand-ready': 1.5,
  seek: 2,
  'work-toward': 2,
  intend: 2,
  plan: 2,
  will: 3,
  agree: 3,
  commit: 3,
  determined: 3,
  resolve: 3,
  decide: 3,
  promise: 3,
  pledge: 3,
  guarantee: 4,
  'refuse-to-tolerate': 4,
};

/** Acts that a report puts for each other across scales without saying anything else. */
const LIKE: readonly (readonly ActName[])[] = [
  ['warn', 'refuse-to-tolerate', 'emphasize', 'state', 'declare', 'affirm'],
  ['support', 'work-toward', 'endorse', 'affirm'],
  ['announce', 'launch', 'establish', 'agree', 'decide', 'will', 'commit', 'adopt', 'pledge', 'promise', 'resolve', 'plan'],
  ['welcome', 'note', 'acknowledge', 'recognize', 'thank', 'congratulate', 'commend'],
  ['affirm', 'commit', 'determined', 'support', 'declare', 'pledge', 'promise'],
  ['solidarity', 'support', 'stand-ready'],
  ['commit', 'affirm', 'solidarity'],
  ['reject', 'refuse-to-tolerate', 'oppose'],
  ['condole', 'solidarity', 'regret'],
  ['hold-responsible', 'condemn'],
  ['recommend', 'encourage', 'invite'],
  ['authorize', 'decide', 'adopt', 'establish', 'determine'],
  ['determine', 'state', 'declare', 'proclaim', 'decide', 'recognize'],
  ['recall', 'affirm', 'emphasize', 'note'],
  ['look-forward', 'welcome'],
  ['agree', 'share-view'],
  ['demand', 'require', 'insist', 'decide'],
];

/** Verbs that only say that something was said; the content carries the force. */
const NEUTRAL: ReadonlySet<ActName> = new Set(['state', 'discuss', 'declare', 'clarify', 'share-view', 'announce', 'commemorate']);

/** How a report's verb stands to the statement's. */
export interface Step {
  readonly dimension: 'act' | 'force';
  readonly effect: Effect;
  readonly severity: Severity;
}

/** Acts that settle nothing yet, and what a report may announce of them: talks, a study, or a clause of its own. */
const IN_VIEW: ReadonlySet<ActName> = new Set(['discuss', 'explore', 'consider']);
const STILL_IN_VIEW =
  /^\W*(?:that|how|they|it|we)\b|\b(?:plans?|talks|discussions?|consultations?|study|studies|reviews?|considers?|considering|exploring|explore|discuss|possib\p{L}+|proposals?|options?)\b/iu;

/** The step from the statement's act to the report's, or null when a reporter may put the one for the other. */
export function stepBetween(text: SpeechAct, report: SpeechAct): Step | null {
  if (!text.act || !report.act || !text.force || !report.force) return null;
  if (text.force.scale === report.force.scale) return stepWithin(text, report);
  if (report.act === 'announce' && IN_VIEW.has(text.act) && !STILL_IN_VIEW.test(report.content.text))
    return { dimension: 'act', effect: 'stronger', severity: 'major' };
  if (report.act === 'discuss' && text.force.scale === 'commitment' && (COMMITMENT_STEP[text.act] ?? 0) >= FIRM_STEP)
    return { dimension: 'act', effect: 'weaker', severity: 'minor' };
  if (isLike(text.act, report.act)) return null;
  return stepOfCommitment(text, report) ?? stepAcross(text, report);
}

/** "intends to extend" for an organ's "decides to extend": a decision of whatever scale told as less than one. */
function stepOfCommitment(text: SpeechAct, report: SpeechAct): Step | null {
  const from = COMMITMENT_STEP[text.act!];
  const to = COMMITMENT_STEP[report.act!];
  if (from === undefined || to === undefined || report.force!.scale !== 'commitment' || to > from - 1) return null;
  return { dimension: 'force', effect: 'weaker', severity: 'minor' };
}

function isLike(a: ActName, b: ActName): boolean {
  return a === b || NEUTRAL.has(b) || LIKE.some((group) => group.includes(a) && group.includes(b));
}

/** Condemnation proper: a report that puts it for less prints a correction. */
const CONDEMNING: ReadonlySet<ActName> = new Set(['condemn', 'denounce', 'censure', 'hold-responsible']);
const DEMANDING: ReadonlySet<ActName> = new Set(['demand', 'require', 'insist']);

function stepWithin(text: SpeechAct, report: SpeechAct): Step | null {
  const from = text.act!;
  const to = report.act!;
  const scale = text.force!.scale;
  if (scale === 'institution' || (scale === 'position' && NEUTRAL.has(to))) return null;
  const change = scale === 'commitment' ? (COMMITMENT_STEP[to] ?? 3) - (COMMITMENT_STEP[from] ?? 3) : baseOf(report) - baseOf(text);
  if (from === to || Math.abs(change) < 1 || (LOOSE.has(scale) && Math.abs(change) < LOOSE_STEP)) return null;
  const effect = change > 0 ? 'stronger' : 'weaker';
  return { dimension: 'force', effect, severity: isCorrection(scale, from, to, change) ? 'major' : 'minor' };
}

/** Scales whose neighbouring verbs reporters don't keep apart ("welcomed", "praised"; "affirmed", "stressed"). In levels. */
const LOOSE: ReadonlySet<Scale> = new Set(['approval', 'position']);
const LOOSE_STEP = 2;

/** The level without modifiers: those are judged by themselves. */
function baseOf(act: SpeechAct): number {
  const { scale, level } = act.force!;
  return scale === 'worry' ? Math.max(level, bareLevel(act.force!)) : bareLevel(act.force!);
}

function isCorrection(scale: Scale, from: ActName, to: ActName, change: number): boolean {
  if (scale === 'blame') return CONDEMNING.has(to) && change >= 1.5;
  if (scale === 'direction') return DEMANDING.has(to);
  return scale === 'commitment' && (change >= 2 || (to === 'guarantee' && change > 0 && from !== 'commit'));
}

/** How far an act of a scale goes, for the direction of a move between scales; equal ranks give `changed`. */
const REACH: Readonly<Record<Scale, number>> = {
  position: 1,
  approval: 1.5,
  worry: 2,
  direction: 3,
  blame: 4,
  commitment: 4,
  institution: 5,
};
/** Undertakings below "will" reach less far than a call. */
const INTENTION_REACH = 2.5;
const FIRM_STEP = 3;

function reachOf(act: SpeechAct): number {
  const { scale } = act.force!;
  return scale === 'commitment' && (COMMITMENT_STEP[act.act!] ?? FIRM_STEP) < FIRM_STEP ? INTENTION_REACH : REACH[scale];
}

function stepAcross(text: SpeechAct, report: SpeechAct): Step {
  const change = reachOf(report) - reachOf(text);
  const effect = change > 0 ? 'stronger' : change < 0 ? 'weaker' : 'changed';
  return { dimension: 'act', effect, severity: isMajorMove(text.force!.scale, report.force!.scale, change) ? 'major' : 'minor' };
}

/** To or from blame, a promise turned into a call, and anything that makes an undertaking of what was none. */
function isMajorMove(from: Scale, to: Scale, change: number): boolean {
  if (from === 'blame' || to === 'blame') return true;
  if (from === 'commitment' && to === 'direction') return true;
  return (to === 'commitment' || to === 'institution') && change >= 1;
}
