/** The paragraphs of a pane that are on screen, found from its edges: long texts have too many to ask each. */
export function blocksOnScreen(pane: HTMLElement, frame: DOMRect = pane.getBoundingClientRect()): readonly Element[] {
  return [...pane.querySelectorAll('.words')].flatMap((words) => {
    const { top, bottom } = words.getBoundingClientRect();
    return bottom < frame.top || top > frame.bottom ? [] : within(words.children, frame).flatMap((chunk) => within(chunk.children, frame));
  });
}

function within(list: HTMLCollection, frame: DOMRect): readonly Element[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.getBoundingClientRect().bottom < frame.top) low = middle + 1;
    else high = middle;
  }
  const out: Element[] = [];
  for (let index = low; index < list.length && list[index]!.getBoundingClientRect().top < frame.bottom; index += 1) out.push(list[index]!);
  return out;
}
