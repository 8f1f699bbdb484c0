import type { Inconsistency, Span, SpeechAct } from '../../model.js';
import { inconsistency, type Judged } from './judged.js';

/** A minority of at most this share of the acts is a slip; a larger one is how the text is written. */
const SLIP_AT_MOST = 0.15;
/** Too few acts to say how the text is written. */
const ACTS_TO_JUDGE = 6;
const SHOWN = 5;

/** "We" beside "The ministers", "reaffirmed" beside "reaffirm": all issuers speak, now in one voice, now in another. */
export function voice(judged: Judged): readonly Inconsistency[] {
  const issuers = judged.reading.document.parties.length;
  const acts = judged.reading.acts.filter(
    (act) => act.performative !== null && act.speaker !== null && act.speakers.length >= Math.max(1, issuers),
  );
  const text = judged.variant.text;
  return [...slips('person', acts, (act) => personOf(text, act), judged), ...slips('tense', acts, (act) => tenseOf(act), judged)];
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
  return slip[1].slice(0, SHOWN).map((at) => inconsistency(kind, `in ${slip[0]}; the rest of the draft is in ${usual[0]}`, [at], judged));
}

function personOf(text: string, { speaker }: SpeechAct): Voice | null {
  const words = speaker === null ? '' : text.slice(speaker.from, speaker.to).trim();
  if (/^we\b/i.test(words)) return 'the first person';
  return /^(?:the|they|their)\b/i.test(words) ? 'the third person' : null;
}

/** Verbs whose form says nothing of when the text speaks: states, futures, infinitives. */
const TIMELESS =
  /^(?:will|shall|to|is|are|was|were|be|been|being|has|have|had|remain\w*|stand\w*|stood|must|should|would|can|may|look\w*)$/;
const PAST_FORMS = new Set('made took sent gave held spoke drew set put began chose saw met undertook underwent'.split(' '));

function tenseOf({ performative, status }: SpeechAct): Voice | null {
  const word = (performative?.text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .find((part) => !/(?:ly|^also|^further|^jointly)$/.test(part));
  if (word === undefined || TIMELESS.test(word) || word.endsWith('ing') || status === 'continuing') return null;
  return PAST_FORMS.has(word) || word.endsWith('ed') ? 'the past' : 'the present';
}
