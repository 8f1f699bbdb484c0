import type { Inconsistency, Span, SpeechAct } from '../../model.js';
import { inconsistency, type Judged } from './judged.js';

/** A minority of at most this share of the acts is a slip; a larger one is how the text is written. */
const SLIP_AT_MOST = 0.15;
/** Too few acts to say how the text is written. */
const ACTS_TO_JUDGE = 6;

/** "We" beside "The ministers", "reaffirmed" beside "reaffirm": all issuers speak, now in one voice, now in another. */
export function voice(judged: Judged): readonly Inconsistency[] {
  const issuers = judged.reading.document.parties.length;
  const acts = judged.reading.acts.filter(
    (act) => act.performative !== null && act.speaker !== null && act.speakers.length >= Math.max(1, issuers),
  );
  const text = judged.variant.text;
  return [...slips('person', acts, (act) => personOf(text, act), judged), ...slips('tense', acts, (act) => tenseOf(text, act), judged)];
}

type Voice = 'the first person' | 'the third person' | 'the past' | 'the present';

function slips(
  kind: 'person' | 'tense',
  acts: readonly SpeechAct[],
  of: (act: SpeechAct) => Voice | null,
  judged: Judged,
): readonly Inconsistency[] {
  const voices = new Map<Voice, Span[]>();
  for (const act of acts) {
    const found = of(act);
    const at = kind === 'person' ? act.speaker : act.performative;
    if (found !== null && at !== null) voices.set(found, [...(voices.get(found) ?? []), at]);
  }
  const [usual, slip] = [...voices].sort((x, y) => y[1].length - x[1].length);
  if (usual === undefined || slip === undefined || usual[1].length < ACTS_TO_JUDGE) return [];
  // A text in the present recalls what was done; only one that reports in the past slips when it turns to the present.
  if (slip[0] === 'the past') return [];
  if (slip[1].length / (usual[1].length + slip[1].length) > SLIP_AT_MOST) return [];
  // "They" goes back to whoever was named before it.
  const at = slip[1].filter(({ from, to }) => kind === 'tense' || !/^they\b/i.test(judged.variant.text.slice(from, to)));
  if (at.length === 0) return [];
  const others = at.length === 1 ? '' : `, here and at ${at.length - 1} more ${at.length === 2 ? 'place' : 'places'}`;
  return [inconsistency(kind, `in ${slip[0]}${others}; the rest of the draft is in ${usual[0]}`, at, judged)];
}

/** All issuers in the third person; a body they set up ("the Task Force") speaks for itself. */
const THEY =
  /^(?:they|the (?:[\p{L}-]+ ){0,3}(?:leaders|ministers|presidents|sides|participants|countries|nations|parties|governments|heads|principals|officials|advis[eo]rs|secretaries|delegations|allies|partners))\b/iu;

function personOf(text: string, { speaker }: SpeechAct): Voice | null {
  const words = speaker === null ? '' : text.slice(speaker.from, speaker.to).trim();
  if (/^we\b/i.test(words)) return 'the first person';
  return THEY.test(words) ? 'the third person' : null;
}

/** Verbs whose form says nothing of when the text speaks: states, standing intentions, futures, infinitives. */
const TIMELESS =
  /^(?:will|shall|to|is|are|was|were|be|been|being|has|have|had|remain\w*|stand\w*|stood|must|should|would|can|may|look\w*|intends?|plans?|seeks?|continues?|shares?|hopes?|expects?|believes?)$/;
const PAST_FORMS = new Set('made took sent gave held spoke drew set put began chose saw met undertook underwent'.split(' '));

function tenseOf(text: string, { performative, status }: SpeechAct): Voice | null {
  // "met to reaffirm", "and the need to respond": an infinitive and a noun have the tense of the verb they hang on.
  if (performative === null || /\b(?:to|not)\s+$/i.test(text.slice(Math.max(0, performative.from - 6), performative.from))) return null;
  if (/^(?:the|their|our|its|an?)\s/i.test(performative.text)) return null;
  const word = performative.text
    .toLowerCase()
    .split(/\s+/)
    .find((part) => !/(?:ly|^also|^further|^jointly)$/.test(part));
  if (word === undefined || TIMELESS.test(word) || word.endsWith('ing') || status === 'continuing') return null;
  return PAST_FORMS.has(word) || word.endsWith('ed') ? 'the past' : 'the present';
}
