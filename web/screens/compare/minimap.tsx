import { useMemo } from 'preact/hooks';
import type { Change } from './items.js';

/** Ticks that fit without touching. */
const SLOTS = 240;
/** What is most worth seeing is drawn where several changes share a slot. */
const WEIGHT = ['unchanged', 'reworded', 'narrowed', 'broadened', 'added', 'dropped', 'weakened', 'strengthened', 'altered'];

/** Where in the later text the changes are, as ticks from top to bottom; a click goes there. The list says the same to everybody. */
export function Minimap({
  shown,
  length,
  onSelect,
}: {
  readonly shown: readonly Change[];
  readonly length: number;
  readonly onSelect: (id: string) => void;
}) {
  const slots = useMemo(() => {
    const out = new Map<number, Change>();
    let last = 0;
    for (const change of shown) {
      last = change.after[0]?.from ?? last;
      const slot = Math.min(SLOTS - 1, Math.floor((last / Math.max(1, length)) * SLOTS));
      const there = out.get(slot);
      if (there === undefined || WEIGHT.indexOf(change.drift) > WEIGHT.indexOf(there.drift)) out.set(slot, change);
    }
    return [...out];
  }, [shown, length]);
  const choose = (event: MouseEvent): void => {
    const { top, height } = (event.currentTarget as SVGElement).getBoundingClientRect();
    const slot = ((event.clientY - top) / height) * SLOTS;
    const nearest = slots.reduce<readonly [number, Change] | null>(
      (best, entry) => (best === null || Math.abs(entry[0] - slot) < Math.abs(best[0] - slot) ? entry : best),
      null,
    );
    if (nearest !== null) onSelect(nearest[1].id);
  };
  return (
    <svg class="minimap" viewBox={`0 0 10 ${SLOTS}`} preserveAspectRatio="none" aria-hidden="true" focusable="false" onClick={choose}>
      {slots.map(([slot, change]) => (
        <rect key={slot} class={change.drift} x="0" y={slot} width="10" height="1.6" />
      ))}
    </svg>
  );
}
