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

/** Brings a card of a list into the list's view: whole when it fits, else from its top. */
export function bringCard(id: string): void {
  const card = document.getElementById(id);
  const list = card?.closest<HTMLElement>('.work-list');
  if (card == null || list == null) return;
  const at = card.getBoundingClientRect();
  if (!scrolls(list)) {
    card.scrollIntoView({ block: 'nearest' });
    return;
  }
  // By hand, because `scrollIntoView` would move the page as well.
  const frame = list.getBoundingClientRect();
  const top = frame.top + HEAD;
  if (at.top < top || at.height > frame.height - HEAD) list.scrollTop += at.top - top;
  else if (at.bottom > frame.bottom) list.scrollTop += at.bottom - frame.bottom;
}

/** The headings of a list stay at its top: cards keep clear of them. */
const HEAD = 60;
