import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { scrolls } from './into-view.js';
import { blocksOnScreen } from './on-screen.js';

/** Marks that both texts have, with the offsets at which they begin. */
export type Partners = ReadonlyMap<string, { readonly before: number; readonly after: number }>;

/** Where in a pane the eye reads: this share of its height from the top. */
const EYE = 1 / 3;

/**
 * Keeps two panes at the same place while one is scrolled: what stands at eye level on one side is put beside its counterpart on the other, and
 * between two counterparts the way is shared out. `partners` says where the marks that both have in the same order begin.
 */
export function useScrollLock(
  left: RefObject<HTMLElement | null>,
  right: RefObject<HTMLElement | null>,
  partners: Partners,
  enabled: boolean,
): void {
  const latest = useRef(partners);
  latest.current = partners;
  useEffect(() => {
    const [one, two] = [left.current, right.current];
    if (!enabled || one === null || two === null) return;
    let led: HTMLElement | null = null;
    let free = 0;
    const follow = (pane: HTMLElement, other: HTMLElement, side: Side): void => {
      if (led === pane || !scrolls(pane)) return;
      led = other;
      cancelAnimationFrame(free);
      align(pane, other, { partners: latest.current, side });
      free = requestAnimationFrame(() => {
        free = requestAnimationFrame(() => {
          led = null;
        });
      });
    };
    const fromLeft = (): void => follow(one, two, 'before');
    const fromRight = (): void => follow(two, one, 'after');
    one.addEventListener('scroll', fromLeft, { passive: true });
    two.addEventListener('scroll', fromRight, { passive: true });
    return () => {
      cancelAnimationFrame(free);
      one.removeEventListener('scroll', fromLeft);
      two.removeEventListener('scroll', fromRight);
    };
  }, [enabled]);
}

interface Pair {
  readonly own: number;
  readonly other: number;
}

type Side = 'before' | 'after';
/** The marks that both texts have, and the text that a pane shows. */
interface Known {
  readonly partners: Partners;
  readonly side: Side;
}

function align(pane: HTMLElement, other: HTMLElement, known: Known): void {
  const frame = pane.getBoundingClientRect();
  const eye = frame.top + frame.height * EYE;
  const otherTop = other.getBoundingClientRect().top;
  const pairs = pairsNear(pane, frame, other, known);
  const above = pairs.filter(({ own }) => own <= eye).at(-1);
  const below = pairs.find(({ own }) => own > eye);
  if (above === undefined && below === undefined) return;
  const share = above === undefined || below === undefined || below.own === above.own ? 0 : (eye - above.own) / (below.own - above.own);
  const from = above ?? below!;
  const to = below ?? from;
  const target = above === undefined || below === undefined ? from.other + (eye - from.own) : from.other + (to.other - from.other) * share;
  other.scrollTop += target - otherTop - frame.height * EYE;
}

/** What is on screen and has a counterpart, with where both stand, from top to bottom: signs, and paragraphs that were not drawn yet. */
function pairsNear(pane: HTMLElement, frame: DOMRect, other: HTMLElement, { partners, side }: Known): readonly Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  const otherSide = side === 'before' ? 'after' : 'before';
  const add = (id: string, own: Element): void => {
    const places = partners.get(id);
    if (places === undefined || seen.has(id)) return;
    seen.add(id);
    // A paragraph that was not drawn yet has no signs: then it stands for its mark itself.
    const twin = document.getElementById(`${otherSide}-${id}`) ?? blockAt(other, places[otherSide]);
    if (twin !== null) pairs.push({ own: own.getBoundingClientRect().top, other: twin.getBoundingClientRect().top });
  };
  const blocks = blocksOnScreen(pane, frame);
  for (const [index, block] of blocks.entries()) {
    const signs = block.querySelectorAll<HTMLElement>('.sign');
    for (const sign of signs) add(sign.dataset.ids ?? '', sign);
    // A jump brings paragraphs on screen before they are drawn, and no scrolling follows when they are.
    const first = signs.length > 0 ? undefined : firstWithin({ partners, side }, offsetOf(block), offsetOf(blocks[index + 1]));
    if (first !== undefined) add(first, block);
  }
  return pairs.sort((a, b) => a.own - b.own);
}

/** Where a paragraph begins in its text; beyond every text for none. */
const offsetOf = (block: Element | undefined): number =>
  Number((block as HTMLElement | undefined)?.dataset.from ?? Number.POSITIVE_INFINITY);

type Begins = readonly (readonly [offset: number, id: string])[];
/** The ids of marks by where they begin in a text, worked out when a text is first scrolled. */
const inOrder = new WeakMap<Partners, Map<Side, Begins>>();

/** The first mark that begins in a stretch of a text. */
function firstWithin({ partners, side }: Known, from: number, to: number): string | undefined {
  const bySide = inOrder.get(partners) ?? new Map<Side, Begins>();
  inOrder.set(partners, bySide);
  const list: Begins = bySide.get(side) ?? [...partners].map(([id, places]) => [places[side], id] as const).sort(([a], [b]) => a - b);
  bySide.set(side, list);
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]![0] < from) low = middle + 1;
    else high = middle;
  }
  const found = list[low];
  return found !== undefined && found[0] < to ? found[1] : undefined;
}

/** The paragraph of a pane that holds an offset. */
function blockAt(pane: HTMLElement, offset: number): Element | null {
  const chunk = lastFrom([...(pane.querySelector('.words')?.children ?? [])], offset, (one) => one.firstElementChild);
  return chunk === null ? null : lastFrom([...chunk.children], offset, (one) => one);
}

/** Of elements in order, the last that begins at an offset or before it; the first when none does. */
function lastFrom(list: readonly Element[], offset: number, paragraph: (one: Element) => Element | null): Element | null {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number((paragraph(list[middle]!) as HTMLElement | null)?.dataset.from) <= offset) low = middle;
    else high = middle - 1;
  }
  return list[low] ?? null;
}
