import type { Alignment, CellChange, Comparison, Difference, Drift, SpeechAct } from '../model.js';
import { oneLine } from './escape.js';
import { DIMENSION_SAYS, EFFECT_SAYS, RESTS_SAYS } from './wording.js';

/** A sign for every change, so that nothing hangs on colour alone. */
export const DRIFT_SIGN: Readonly<Record<CellChange, string>> = {
  unchanged: '=',
  altered: '≠',
  strengthened: '▲',
  weakened: '▼',
  broadened: '⊕',
  narrowed: '⊖',
  reworded: '≈',
  added: '+',
  dropped: '−',
  returned: '↩',
  reported: '”',
};
/** What a change says of the later text, in a few words. */
export const DRIFT_SAYS: Readonly<Record<CellChange, string>> = {
  unchanged: 'the same words',
  altered: 'something else is said',
  strengthened: 'stronger than before',
  weakened: 'weaker than before',
  broadened: 'covers more than before',
  narrowed: 'covers less than before',
  reworded: 'other words, same substance',
  added: 'new',
  dropped: 'left out',
  returned: 'said again after a gap',
  reported: 'as a report renders it',
};

/** In the order in which a reader wants them: what changed in substance, what is new, what is gone, what only reads differently. */
export const DRIFTS_BY_INTEREST: readonly Drift[] = [
  'altered',
  'strengthened',
  'weakened',
  'broadened',
  'narrowed',
  'added',
  'dropped',
  'reworded',
  'unchanged',
];

/** The word for a row's drift. A report leaves out, it never drops; between texts of different level nothing is dropped, it is not repeated. */
export function driftWord(drift: Drift, { levelsDiffer, after }: Pick<Comparison, 'levelsDiffer' | 'after'>): string {
  if (drift !== 'dropped') return drift;
  if (after.genre === 'report') return 'not reported';
  return levelsDiffer ? 'not repeated at this level' : drift;
}

/** The drifts with their numbers, those of most interest first: "3 altered, 1 weakened"; empty when there is nothing to compare. */
export function driftTally(comparison: Comparison): string {
  return DRIFTS_BY_INTEREST.filter((drift) => (comparison.summary[drift] ?? 0) > 0)
    .map((drift) => `${comparison.summary[drift]} ${driftWord(drift, comparison)}`)
    .join(', ');
}

/** Drift and flags: "altered, moved". */
export function driftLabel(row: Alignment, comparison: Comparison): string {
  const flags = [
    row.moved ? 'moved' : '',
    row.returned ? 'returned' : '',
    row.before.length > 1 ? 'merged' : '',
    row.after.length > 1 ? 'split' : '',
  ];
  return [driftWord(row.drift, comparison), ...flags.filter((flag) => flag !== '')].join(', ');
}

/** “grave concern” → “serious concerns”; a side without words is named: "nothing". */
export function fromTo({ before, after }: Difference): string {
  const said = (span: Difference['before']) => (span === null ? 'nothing' : `“${oneLine(span.text)}”`);
  return `${said(before)} → ${said(after)}`;
}

/** "force: “grave concern” → “serious concerns”, weaker (a source orders the two)". */
export function differenceLine(difference: Difference): string {
  const rests = difference.dimension === 'force' ? ` (${RESTS_SAYS[difference.rests]})` : '';
  const effect =
    difference.dimension === 'force' && difference.effect === 'changed'
      ? 'verb changed, order not established'
      : EFFECT_SAYS[difference.effect];
  return `${DIMENSION_SAYS[difference.dimension]}: ${fromTo(difference)}, ${effect}${rests}`;
}

/** The acts of a comparison by their ids, and their words with speaker and performative. */
export interface ActLookUp {
  before(id: string): SpeechAct | undefined;
  after(id: string): SpeechAct | undefined;
  /** The words of the acts of one side of a row, in order; empty when it has none. */
  words(row: Alignment, side: 'before' | 'after'): string;
}

/** The acts of a comparison by their ids. */
export function actsById(comparison: Comparison): ActLookUp {
  const before = new Map(comparison.beforeActs.map((act) => [act.id, act]));
  const after = new Map(comparison.afterActs.map((act) => [act.id, act]));
  const lookUp = { before, after };
  return {
    before: (id) => before.get(id),
    after: (id) => after.get(id),
    words: (row, side) =>
      row[side]
        .flatMap((id) => lookUp[side].get(id) ?? [])
        .map((act) => wordsOfAct(act, comparison[side].text))
        .join(' / '),
  };
}

/** More characters than this between speaker and performative hold another act of theirs. */
const SPEAKER_REACH = 24;

/** The words of an act with who speaks: "They … opposed any attempt". Another act of the same speakers in between is left out; one under a chapeau is shown with it. */
export function wordsOfAct(act: SpeechAct, text: string): string {
  const { performative, speaker, chapeau, content } = act;
  const parts = performative === null ? [] : (performative.parts ?? [performative]);
  const under = chapeau !== null;
  const from = under || performative === null ? content.from : Math.min(performative.from, content.from);
  const to = Math.max(content.to, ...(under ? [] : parts.map((part) => part.to)));
  const own = oneLine(text.slice(from, to));
  const lead = chapeau ?? speaker;
  if (lead === null || lead.to > from) return own;
  return `${oneLine(text.slice(lead.from, lead.to))}${!under && from - lead.to > SPEAKER_REACH ? ' …' : ''} ${own}`;
}
