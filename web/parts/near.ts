import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** One watcher for everything that is drawn when it comes near: a text of a hundred thousand words has thousands of paragraphs. */
let watcher: IntersectionObserver | null = null;
type Seen = () => void;
/** What waits to be drawn, by the chunk or element that is watched for it. */
const watched = new WeakMap<Element, Set<Seen>>();
const waiting = new Set<Seen>();
/** Drawn in one frame: a fast scroll brings dozens near at once, and the screen must not stand still for them. */
const AT_A_TIME = 4;

function watch(element: Element, seen: Seen): () => void {
  watcher ??= new IntersectionObserver(
    (entries) => {
      if (waiting.size === 0) requestAnimationFrame(drawSome);
      for (const { target, isIntersecting } of entries)
        for (const one of watched.get(target) ?? []) {
          if (isIntersecting) waiting.add(one);
          else waiting.delete(one);
        }
    },
    // `scrollMargin` lets blocks be drawn before they scroll in; browsers without it draw them as they come.
    { rootMargin: '60%', ...{ scrollMargin: '60%' } },
  );
  const target = element.closest('.chunk') ?? element;
  const own = watched.get(target) ?? new Set();
  if (own.size === 0) watcher.observe(target);
  watched.set(target, own.add(seen));
  return () => {
    waiting.delete(seen);
    own.delete(seen);
    if (own.size === 0) watcher?.unobserve(target);
  };
}

function drawSome(): void {
  for (const seen of [...waiting].slice(0, AT_A_TIME)) {
    waiting.delete(seen);
    seen();
  }
  if (waiting.size > 0) requestAnimationFrame(drawSome);
}

/** Whether an element has come near the screen; once it has, it stays near. `atOnce` needs no watching. */
export function useNear(element: RefObject<Element | null>, atOnce: boolean): boolean {
  const [near, setNear] = useState(atOnce);
  useEffect(() => {
    if (near || element.current === null) return;
    return watch(element.current, () => setNear(true));
  }, [near]);
  return near;
}
