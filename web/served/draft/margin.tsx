import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Words } from '../../parts/words.js';
import { Card, type CardActions } from './card.js';
import type { Item } from './items.js';

/** Cards beyond this many would make every key slow; nobody reads so many beside a text. */
const CARDS_AT_MOST = 400;
const GAP = 6;
const WIDE = '(min-width: 64rem)';

interface MarginProps extends CardActions {
  readonly items: readonly Item[];
  readonly current: string | null;
  readonly linked: boolean;
  /** A line in trouble, and why. */
  readonly trouble: { readonly line: number; readonly says: string } | null;
  /** How far down the words of an item stand now; null when they are gone. `line`: of a line, from 1. */
  readonly topOf: (item: Item | { readonly line: number }) => number | null;
  /** Called when words may stand elsewhere. */
  readonly layout: RefObject<() => void>;
}

/** The cards beside the text, each as near to its line as its neighbours allow; below the text in narrow windows. */
export function Margin({ items, current, linked, trouble, topOf, layout, ...actions }: MarginProps) {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const at = items.findIndex(({ id }) => id === current);
  const from = Math.max(0, Math.min(at - CARDS_AT_MOST / 2, items.length - CARDS_AT_MOST));
  const drawn = items.slice(from, from + CARDS_AT_MOST);
  const place = useCallback(() => {
    const cards = [...(box.current?.children ?? [])].filter((card) => card instanceof HTMLElement);
    if (!matchMedia(WIDE).matches) {
      for (const card of cards) card.style.removeProperty('top');
      setHeight(0);
      return;
    }
    const wanted = [...(trouble === null ? [] : [topOf(trouble)]), ...drawn.map(topOf)];
    const tops = spread(
      cards.map((card, index) => ({ wanted: wanted[index] ?? 0, height: card.offsetHeight })),
      trouble !== null ? 0 : drawn.findIndex(({ id }) => id === current),
    );
    for (const [index, card] of cards.entries()) card.style.setProperty('top', `${tops[index]}px`);
    setHeight(Math.max(0, ...cards.map((card, index) => tops[index]! + card.offsetHeight)));
  }, [drawn, current, trouble, topOf]);
  layout.current = place;
  useLayoutEffect(place);
  useEffect(() => {
    const again = (): void => layout.current?.();
    addEventListener('resize', again);
    document.fonts?.ready.then(again, () => undefined);
    return () => removeEventListener('resize', again);
  }, []);
  return (
    <div class="beside" ref={box} style={{ minHeight: height === 0 ? '' : `${height}px` }}>
      {trouble !== null && (
        <p class="card note trouble">
          <Words text={trouble.says} />
        </p>
      )}
      {drawn.map((item) => (
        <Card key={item.id} item={item} current={item.id === current} linked={linked} {...actions} />
      ))}
    </div>
  );
}

/** Tops of boxes as near to those wanted as can be without one over another; the one at `fixed` has the first say. */
function spread(boxes: readonly { readonly wanted: number; readonly height: number }[], fixed: number): readonly number[] {
  const tops = boxes.map(({ wanted }) => wanted);
  let free = 0;
  const down = (from: number): void => {
    for (let at = from; at < boxes.length; at += 1) {
      tops[at] = Math.max(tops[at]!, free);
      free = tops[at]! + boxes[at]!.height + GAP;
    }
  };
  if (fixed < 0) {
    down(0);
    return tops;
  }
  const above = boxes.slice(0, fixed).reduce((sum, { height }) => sum + height + GAP, 0);
  tops[fixed] = Math.max(tops[fixed]!, above);
  free = tops[fixed]!;
  down(fixed);
  for (let at = fixed - 1; at >= 0; at -= 1) tops[at] = Math.min(tops[at]!, tops[at + 1]! - boxes[at]!.height - GAP);
  return tops;
}
