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
    const follow = (pane: HTMLElement, other: HTMLElement): void => {
      if (led === pane || !scrolls(pane)) return;
      led = other;
      cancelAnimationFrame(free);
      align(pane, other, latest.current);
      free = requestAnimationFrame(() => {
        free = requestAnimationFrame(() => {
          led = null;
        });
      });
    };
    const fromLeft = (): void => follow(one, two);
    const fromRight = (): void => follow(two, one);
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

function align(pane: HTMLElement, other: HTMLElement, partners: Partners): void {
  const frame = pane.getBoundingClientRect();
  const eye = frame.top + frame.height * EYE;
  const otherTop = other.getBoundingClientRect().top;
  const pairs = pairsNear(pane, frame, other, partners);
  const above = pairs.filter(({ own }) => own <= eye).at(-1);
  const below = pairs.find(({ own }) => own > eye);
  if (above === undefined && below === undefined) return;
  const share = above === undefined || below === undefined || below.own === above.own ? 0 : (eye - above.own) / (below.own - above.own);
  const from = above ?? below!;
  const to = below ?? from;
  const target = above === undefined || below === undefined ? from.other + (eye - from.own) : from.other + (to.other - from.other) * share;
  other.scrollTop += target - otherTop - frame.height * EYE;
}

/** Signs on screen that have a counterpart, with where both stand, from top to bottom. */
function pairsNear(pane: HTMLElement, frame: DOMRect, other: HTMLElement, partners: Partners): readonly Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (const block of blocksOnScreen(pane, frame)) {
    for (const sign of block.querySelectorAll<HTMLElement>('.sign')) {
      const id = sign.dataset.ids ?? '';
      const places = partners.get(id);
      if (places === undefined || seen.has(id)) continue;
      seen.add(id);
      const side = sign.id.startsWith('before-') ? 'after' : 'before';
      // A paragraph that was not drawn yet has no signs: then it stands for its mark itself.
      const twin = document.getElementById(`${side}-${id}`) ?? blockAt(other, places[side]);
      if (twin !== null) pairs.push({ own: sign.getBoundingClientRect().top, other: twin.getBoundingClientRect().top });
    }
  }
  return pairs.sort((a, b) => a.own - b.own);
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
