import type { Reading, SpeechAct } from '../../../src/model.js';
import type { Detail, PaneMark } from '../../parts/text-pane.js';
import { forceInWords, halves, inWords, SCALE_SIGN } from '../../text/scales.js';

/** One act on screen. */
export interface ActItem {
  /** The act's own: it stays when others come and go. */
  readonly id: string;
  readonly number: number;
  readonly act: SpeechAct;
  /** "✕ 4½", or "·" for a sentence that stands in for an act. */
  readonly sign: string;
  /** What is heard. */
  readonly label: string;
}

/** The acts of a reading in the order of the text. */
export function actItems({ acts }: Reading): readonly ActItem[] {
  return [...acts]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((act, index) => ({
      id: act.id,
      number: index + 1,
      act,
      sign: `${act.force === null ? '·' : `${SCALE_SIGN[act.force.scale]} ${halves(act.force.level)}`}${act.corrected ? ' ✎' : ''}`,
      label: `Act ${index + 1}: ${act.act === null ? 'sentence' : inWords(act.act)}${act.force === null ? '' : `, force ${forceInWords(act.force)}`}${act.corrected ? ', corrected' : ''}`,
    }));
}

/** The marks of all acts; those of other scales than the chosen are dimmed, never hidden. */
export function actMarks(items: readonly ActItem[], dimmed: ReadonlySet<string>): readonly PaneMark[] {
  return items.map(({ id, act, sign, label }) => {
    const scale = act.force?.scale ?? 'none';
    const look = `act ${scale}${dimmed.has(scale) ? ' dim' : ''}`;
    return {
      id,
      from: act.from,
      to: act.to,
      look,
      sign: { text: sign, label, look: `${look} level-${Math.round(act.force?.level ?? 0)}` },
    };
  });
}

/** The parts of an act inside its mark. */
export function actDetails(items: readonly ActItem[]): (id: string) => readonly Detail[] {
  const byId = new Map(items.map((item) => [item.id, item.act]));
  return (id) => {
    const act = byId.get(id);
    if (act === undefined) return [];
    const performative = act.performative === null ? [] : (act.performative.parts ?? [act.performative]);
    return [
      ...performative.map(({ from, to }) => ({ from, to, look: 'performative' })),
      ...(act.force?.modifiers ?? []).map(({ from, to }) => ({ from, to, look: 'modifier' })),
      ...act.qualifiers.map(({ from, to }) => ({ from, to, look: 'qualifier' })),
    ];
  };
}
