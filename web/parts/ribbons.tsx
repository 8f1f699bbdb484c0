import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { blocksOnScreen } from './on-screen.js';

/** Two marks, one in each text, that belong together. */
export interface Ribbon {
  readonly id: string;
  /** Class that gives its colour. */
  readonly look: string;
}
interface RibbonsProps {
  readonly left: RefObject<HTMLElement | null>;
  readonly right: RefObject<HTMLElement | null>;
  readonly ribbons: readonly Ribbon[];
  readonly current: string | null;
}

/** Bands between the marks of two panes, drawn anew as they scroll. They repeat what lists and tables say, so they are hidden from screen readers. */
export function Ribbons({ left, right, ribbons, current }: RibbonsProps) {
  const svg = useRef<SVGSVGElement>(null);
  const latest = useRef({ ribbons: new Map<string, Ribbon>(), current });
  latest.current = { ribbons: new Map(ribbons.map((ribbon) => [ribbon.id, ribbon])), current };
  useEffect(() => {
    const panes = [left.current, right.current];
    if (svg.current === null || panes[0] == null || panes[1] == null) return;
    return keepDrawn(svg.current, panes as [HTMLElement, HTMLElement], latest);
  }, []);
  useEffect(() => {
    svg.current?.dispatchEvent(new Event('redraw'));
  }, [ribbons, current]);
  return <svg ref={svg} class="ribbons" aria-hidden="true" focusable="false" />;
}

interface Latest {
  readonly current: { readonly ribbons: ReadonlyMap<string, Ribbon>; readonly current: string | null };
}

function keepDrawn(svg: SVGSVGElement, panes: readonly [HTMLElement, HTMLElement], latest: Latest): () => void {
  let queued = 0;
  const draw = (): void => {
    queued = 0;
    if (svg.clientWidth > 0) svg.replaceChildren(...paths(svg, panes, latest));
  };
  const redraw = (): void => {
    if (queued === 0) queued = requestAnimationFrame(draw);
  };
  const sizes = new ResizeObserver(redraw);
  for (const node of [svg, ...panes]) sizes.observe(node);
  // What is drawn late, or drawn anew, moves what stands below it.
  const drawn = new MutationObserver(redraw);
  for (const pane of panes) {
    pane.addEventListener('scroll', redraw, { passive: true });
    drawn.observe(pane, { childList: true, subtree: true });
  }
  addEventListener('scroll', redraw, { passive: true });
  svg.addEventListener('redraw', redraw);
  return () => {
    cancelAnimationFrame(queued);
    sizes.disconnect();
    drawn.disconnect();
    removeEventListener('scroll', redraw);
    for (const pane of panes) pane.removeEventListener('scroll', redraw);
  };
}

type Extent = readonly [top: number, bottom: number];

function paths(svg: SVGSVGElement, panes: readonly [HTMLElement, HTMLElement], { current }: Latest): readonly SVGPathElement[] {
  const [left, right] = panes.map(extents) as [Map<string, Extent>, Map<string, Extent>];
  const width = svg.clientWidth;
  const drawn = [...left].flatMap(([id, from]) => {
    const ribbon = current.ribbons.get(id);
    const to = right.get(id);
    return ribbon === undefined || to === undefined ? [] : [{ ribbon, path: band(from, to, width), on: id === current.current }];
  });
  return drawn
    .sort((a, b) => Number(a.on) - Number(b.on))
    .map(({ ribbon, path, on }) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      element.setAttribute('d', path);
      element.setAttribute('class', `${ribbon.look}${on ? ' on' : ''}`);
      return element;
    });
}

/** Where each mark's words stand in the visible part of a pane, from its top. */
function extents(pane: HTMLElement): Map<string, Extent> {
  const frame = pane.getBoundingClientRect();
  const out = new Map<string, Extent>();
  for (const block of blocksOnScreen(pane, frame)) {
    for (const mark of block.querySelectorAll<HTMLElement>('.mark[data-ids]')) {
      const { top, bottom } = mark.getBoundingClientRect();
      if (bottom < frame.top || top > frame.bottom) continue;
      for (const id of mark.dataset.ids!.split(' ')) {
        const [a, b] = out.get(id) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        out.set(id, [Math.min(a, Math.max(top, frame.top) - frame.top), Math.max(b, Math.min(bottom, frame.bottom) - frame.top)]);
      }
    }
  }
  return out;
}

function band([a, b]: Extent, [c, d]: Extent, width: number): string {
  const half = width / 2;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const [p, q, r, s] = [round(a), round(b), round(c), round(d)];
  return `M0 ${p}C${half} ${p} ${half} ${r} ${width} ${r}V${s}C${half} ${s} ${half} ${q} 0 ${q}Z`;
}
