import {
  type ActLookUp,
  actsById,
  DRIFT_SAYS,
  DRIFT_SIGN,
  differenceLine,
  driftLabel,
  driftWord,
} from '../../../src/formats/drift-wording.js';
import type { Alignment, Comparison, Drift, RedlineRun, Span, SpeechAct } from '../../../src/model.js';
import { wordChanges } from '../../../src/text/word-changes.js';
import type { Detail, PaneMark } from '../../parts/text-pane.js';

/** One thing that moved, or stayed, between two texts. */
export interface Change {
  readonly id: string;
  readonly drift: Drift;
  /** "▲12". */
  readonly sign: string;
  /** "strengthened, moved". */
  readonly label: string;
  readonly says: string;
  readonly row: Alignment;
  readonly before: readonly SpeechAct[];
  readonly after: readonly SpeechAct[];
}

/** A comparison with what its screen looks up. */
export interface Changes {
  readonly comparison: Comparison;
  readonly list: readonly Change[];
  readonly byId: ReadonlyMap<string, Change>;
  readonly acts: ActLookUp;
}

/** All changes in the order of the later text, with numbers. */
export function changesOf(comparison: Comparison): Changes {
  const acts = actsById(comparison);
  const list = comparison.alignments.map((row, index) => {
    const sign = DRIFT_SIGN[row.returned ? 'returned' : row.drift];
    return {
      id: `n${index + 1}`,
      drift: row.drift,
      sign: `${sign}${index + 1}`,
      label: driftLabel(row, comparison),
      says:
        row.drift === 'dropped' && driftWord('dropped', comparison) !== 'dropped'
          ? 'the later text does not have it'
          : DRIFT_SAYS[row.drift],
      row,
      before: row.before.flatMap((id) => acts.before(id) ?? []),
      after: row.after.flatMap((id) => acts.after(id) ?? []),
    };
  });
  return { comparison, list, byId: new Map(list.map((change) => [change.id, change])), acts };
}

export type Side = 'before' | 'after';

/** "Change 12, strengthened: stronger than before". */
export const heard = (change: Change): string => `Change ${change.sign.slice(1)}, ${change.label}: ${change.says}`;

/** The marks of one side: every act of every row, the first with the row's sign. */
export function marksOf({ list }: Changes, side: Side): readonly PaneMark[] {
  return list.flatMap((change) =>
    change[side].map((act, index) => ({
      id: change.id,
      from: act.from,
      to: act.to,
      look: change.drift,
      sign:
        index > 0 || change.drift === 'unchanged'
          ? index > 0
            ? null
            : { text: '=', label: heard(change), look: 'unchanged' }
          : { text: change.sign, label: heard(change), look: change.drift },
    })),
  );
}

/** What is different, each a line. */
export const linesOf = ({ row }: Change): readonly string[] => row.differences.map(differenceLine);

/** The two wordings of a row as one, word by word; null when a side is missing or nothing changed. */
export function runsOf({ row }: Change, acts: ActLookUp): readonly RedlineRun[] | null {
  const [before, after] = [acts.words(row, 'before'), acts.words(row, 'after')];
  return before === '' || after === '' || row.drift === 'unchanged' ? null : wordChanges(before, after);
}

/** Below this share of kept letters, marking single words shows only noise. */
const ALIKE = 0.3;

/** The words of an act that its counterpart does not have, on one side; worked out when it is drawn. */
export function changedWords({ byId, comparison }: Changes, side: Side): (id: string) => readonly Detail[] {
  const known = new Map<string, readonly Detail[]>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = detailsOf(byId.get(id), comparison, side);
    known.set(id, made);
    return made;
  };
}

function detailsOf(change: Change | undefined, { before, after }: Comparison, side: Side): readonly Detail[] {
  const [one, two] = [change?.before[0], change?.after[0]];
  if (change === undefined || one === undefined || two === undefined || change.before.length + change.after.length !== 2) return [];
  if (change.drift === 'unchanged') return [];
  const runs = wordChanges(before.text.slice(one.from, one.to), after.text.slice(two.from, two.to));
  const length = (kind: RedlineRun['kind']): number => runs.reduce((sum, run) => sum + (run.kind === kind ? run.text.length : 0), 0);
  if (length('same') < ALIKE * Math.max(one.to - one.from, two.to - two.from)) return [];
  return stretches(runs, side === 'before' ? 'deleted' : 'inserted', (side === 'before' ? one : two).from).map((span) => ({
    ...span,
    look: side === 'before' ? 'gone' : 'new',
  }));
}

function stretches(runs: readonly RedlineRun[], own: 'deleted' | 'inserted', start: number): readonly Span[] {
  const out: Span[] = [];
  let at = start;
  for (const { kind, text } of runs) {
    if (kind !== 'same' && kind !== own) continue;
    if (kind === own && text.trim() !== '') out.push({ from: at, to: at + text.length });
    at += text.length;
  }
  return out;
}
