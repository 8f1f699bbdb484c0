import { useMemo } from 'preact/hooks';
import { nameOf } from '../../src/formats/wording.js';
import type { Cell, Document } from '../../src/model.js';
import { dayInWords, monthInWords } from '../text/days.js';

/** Pixels from the top to the line, and of the longest bar. */
const MIDDLE = 44;
const TALLEST = 30;
/** Share of the width that is left free at either end, in percent, so that dots and labels are not cut. */
const EDGE = 5;
/** Years that are named at most: as many as fit in the narrowest window. */
const LABELS = 6;
/** From this many texts on, dots and bars are drawn smaller. */
const SIZES = [
  { upTo: 16, dot: 6, bar: 14 },
  { upTo: 45, dot: 4, bar: 8 },
  { upTo: Number.POSITIVE_INFINITY, dot: 2, bar: 3 },
] as const;

/** The texts of a series on a line of time, with what each strengthened above the line and what it weakened below. */
export function Timeline({ documents, cells }: { readonly documents: readonly Document[]; readonly cells: readonly Cell[] }) {
  const points = useMemo(() => pointsOf(documents, cells), [documents, cells]);
  if (points.length < 2) return null;
  const { dot, bar } = SIZES.find(({ upTo }) => points.length <= upTo)!;
  const most = Math.max(4, ...points.map(({ up, down }) => Math.max(up, down)));
  const tall = (count: number): number => (count / most) * TALLEST;
  const mixed = new Set(points.map(({ document }) => document.level === 'leaders')).size > 1;
  return (
    <figure class="time">
      <svg role="img" aria-label={inShort(points)}>
        <line x1={`${EDGE / 2}%`} x2={`${100 - EDGE / 2}%`} y1={MIDDLE} y2={MIDDLE} />
        {ticksOf(points).map(({ at, label, anchor }) => (
          <g key={label}>
            <line class="tick" x1={`${at}%`} x2={`${at}%`} y1={MIDDLE + TALLEST + 8} y2={MIDDLE + TALLEST + 13} />
            <text x={`${at}%`} y={MIDDLE + TALLEST + 27} style={{ textAnchor: anchor }}>
              {label}
            </text>
          </g>
        ))}
        {points.map(({ document, at, up, down }) => (
          <g key={document.id} transform={`translate(${-bar / 2})`}>
            <title>{`${nameOf(document)}, ${dayInWords(document.date ?? '')}: ${up} stronger or broader, ${down} weaker or narrower`}</title>
            <rect class="up" x={`${at}%`} width={bar} y={MIDDLE - dot - tall(up)} height={tall(up)} />
            <rect class="down" x={`${at}%`} width={bar} y={MIDDLE + dot} height={tall(down)} />
          </g>
        ))}
        {points.map(({ document, at }) =>
          document.level === 'leaders' ? (
            <rect
              key={document.id}
              class="dot"
              transform={`translate(${-dot})`}
              x={`${at}%`}
              y={MIDDLE - dot}
              width={dot * 2}
              height={dot * 2}
            />
          ) : (
            <circle key={document.id} class="dot" cx={`${at}%`} cy={MIDDLE} r={dot} />
          ),
        )}
      </svg>
      <figcaption class="soft small">
        {mixed && '■ leaders · ● others. '}Bars above the line: language made stronger or broader; below: weaker or narrower.
      </figcaption>
    </figure>
  );
}

interface Point {
  readonly document: Document;
  /** Percent of the width. */
  readonly at: number;
  readonly up: number;
  readonly down: number;
}
const UP = new Set<string>(['strengthened', 'broadened']);
const DOWN = new Set<string>(['weakened', 'narrowed']);

/** Days as numbers, and where in percent a day stands between the first and the last. */
const dayOf = ({ date }: Pick<Document, 'date'>): number => Date.parse(`${date}T00:00:00Z`);
const placed = (day: number, from: number, to: number): number =>
  EDGE + (to === from ? 0.5 : (day - from) / (to - from)) * (100 - 2 * EDGE);

function pointsOf(documents: readonly Document[], cells: readonly Cell[]): readonly Point[] {
  const dated = documents.filter(({ date }) => date !== null);
  const days = dated.map(dayOf);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const changes = new Map<string, Map<string, string>>();
  for (const { document, lines } of cells) {
    const own = changes.get(document) ?? new Map<string, string>();
    // A piece of language stands in a cell for each of its topics, and counts once.
    for (const { lineage, change } of lines) own.set(lineage, change);
    changes.set(document, own);
  }
  return dated.map((document, index) => {
    const own = [...(changes.get(document.id)?.values() ?? [])];
    return {
      document,
      at: placed(days[index]!, from, to),
      up: own.filter((change) => UP.has(change)).length,
      down: own.filter((change) => DOWN.has(change)).length,
    };
  });
}

interface Tick {
  readonly at: number;
  readonly label: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Years at even steps; for less than two years the first and the last month. */
function ticksOf(points: readonly Point[]): readonly Tick[] {
  const [first, last] = [points[0]!.document, points.at(-1)!.document];
  const [from, to] = [dayOf(first), dayOf(last)];
  const [begin, end] = [new Date(from).getUTCFullYear() + 1, new Date(to).getUTCFullYear()];
  if (end <= begin)
    return [
      { at: placed(from, from, to), label: monthInWords(first.date ?? ''), anchor: 'start' },
      { at: placed(to, from, to), label: monthInWords(last.date ?? ''), anchor: 'end' },
    ];
  const step = Math.ceil((end - begin + 1) / LABELS);
  return Array.from({ length: Math.floor((end - begin) / step) + 1 }, (_, index) => {
    const year = begin + index * step;
    return { at: placed(Date.UTC(year, 0, 1), from, to), label: String(year), anchor: 'middle' };
  });
}

/** What is heard in place of the picture: the matrix below tells the rest. */
function inShort(points: readonly Point[]): string {
  const most = (of: (point: Point) => number): Point => points.reduce((best, point) => (of(point) > of(best) ? point : best));
  const [up, down] = [most((point) => point.up), most((point) => point.down)];
  const on = ({ document }: Point): string => dayInWords(document.date ?? '');
  return [
    `${points.length} texts from ${on(points[0]!)} to ${on(points.at(-1)!)}.`,
    up.up > 0 ? `Most was made stronger or broader on ${on(up)}: ${up.up}.` : 'Nothing was made stronger or broader.',
    down.down > 0 ? `Most was made weaker or narrower on ${on(down)}: ${down.down}.` : 'Nothing was made weaker or narrower.',
  ].join(' ');
}
