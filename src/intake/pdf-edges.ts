import type { PdfLine } from './pdf-lines.js';
import type { PdfPage } from './pdf-worker.js';

/** Running heads and feet stand within this share of the page's height, and are among so many lines from its edge. */
const MARGIN = 0.14;
const LINES = 3;
/** A head is one when it comes back on at least this share of the pages (left and right pages may have different ones), and twice. */
const SHARE = 0.3;

/** The lines without running heads, running feet and page numbers: what stands again, digits aside, at the same edge of other pages. */
export function withoutEdges(lines: readonly PdfLine[], pages: readonly PdfPage[]): readonly PdfLine[] {
  const edges = edgesOf(lines, pages);
  const counts = new Map<string, Set<number>>();
  for (const [line, edge] of edges) {
    const key = keyOf(line, edge);
    counts.set(key, (counts.get(key) ?? new Set()).add(line.page));
  }
  const least = Math.max(2, pages.length * SHARE);
  return lines.filter((line) => {
    const edge = edges.get(line);
    return edge === undefined || !(isPageNumber(line.text) || isBrowsers(line.text) || (counts.get(keyOf(line, edge))?.size ?? 0) >= least);
  });
}

type Edge = 'head' | 'foot';

const keyOf = (line: PdfLine, edge: Edge): string => `${edge} ${line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;

/** Which lines stand at the edge of their page. */
function edgesOf(lines: readonly PdfLine[], pages: readonly PdfPage[]): ReadonlyMap<PdfLine, Edge> {
  const edges = new Map<PdfLine, Edge>();
  const byPage = new Map<number, PdfLine[]>();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  for (const [page, own] of byPage) {
    const height = pages[page]?.height ?? 0;
    const sorted = [...own].sort((a, b) => a.y - b.y);
    for (const line of sorted.slice(0, LINES)) if (line.y < height * MARGIN) edges.set(line, 'head');
    for (const line of sorted.slice(-LINES)) if (line.y > height * (1 - MARGIN)) edges.set(line, 'foot');
  }
  return edges;
}

/** "12", "- 12 -", "Page 3 of 12", "3/12", "iv". */
const isPageNumber = (text: string): boolean =>
  text.length < 24 && /^(?:page\s)?[-–—|]?\s?(?:\d{1,4}|[ivxl]{1,6})(?:\s?(?:of|\/)\s?\d{1,4})?\s?[-–—|]?$/i.test(text);

/** What a browser prints around a page: "6/12/25, 9:25 PM Title" above it, its address and "1/4" below. */
const isBrowsers = (text: string): boolean =>
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s|$)/.test(text) ||
  /^(?:https?|file):\/\/\S{1,2000}\s\d{1,4}\/\d{1,4}$/.test(text);
