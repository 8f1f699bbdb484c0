/** Frames within which a place settles: paragraphs that were never drawn have only a guessed height. */
const FRAMES = 6;

/** Scrolls a pane (or the page, when the pane does not scroll by itself) until an element stands a third down from its top. */
export function bringIntoView(pane: HTMLElement | null, find: () => Element | null): void {
  let left = FRAMES;
  const step = (): void => {
    const element = find();
    if (pane === null || element === null) {
      if (--left > 0) requestAnimationFrame(step);
      return;
    }
    const moved = scrolls(pane) ? withinPane(pane, element) : withinPage(element);
    if (moved && --left > 0) requestAnimationFrame(step);
  };
  step();
}

/** Whether a pane scrolls by itself; in narrow windows panes stand one below the other and the page scrolls. */
export const scrolls = (pane: HTMLElement): boolean => getComputedStyle(pane).overflowY !== 'visible';

function withinPane(pane: HTMLElement, element: Element): boolean {
  const frame = pane.getBoundingClientRect();
  const at = element.getBoundingClientRect();
  const by = at.top - frame.top - frame.height / 3;
  const before = pane.scrollTop;
  pane.scrollTop += by;
  return Math.abs(pane.scrollTop - before) > 1;
}

function withinPage(element: Element): boolean {
  const at = element.getBoundingClientRect();
  if (at.top > 60 && at.bottom < innerHeight / 2) return false;
  const before = scrollY;
  scrollBy({ top: at.top - innerHeight / 3, behavior: 'instant' });
  return Math.abs(scrollY - before) > 1;
}
