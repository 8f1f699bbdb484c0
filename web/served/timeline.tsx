import { useMemo } from 'preact/hooks';
import { nameOf } from '../../src/formats/wording.js';
import type { Cell, Document } from '../../src/model.js';
import { dayInWords, monthInWords } from '../text/days.js';

const WIDTH = 1000;
const EDGE = 60;
const MIDDLE = 52;
const UNIT = 3;
const TALLEST = 36;

/** The texts of a series on a line of time, with what each strengthened above the line and what it weakened below. */
export function Timeline({ documents, cells }: { readonly documents: readonly Document[]; readonly cells: readonly Cell[] }) {
  const points = useMemo(() => pointsOf(documents, cells), [documents, cells]);
  if (points.length < 2) return null;
  const says = points
    .map(
      ({ document, up, down }) =>
        `${dayInWords(document.date ?? '')}: ${up} strengthened or broadened, ${down} weakened, narrowed or dropped`,
    )
    .join('; ');
  return (
    <figure class="time">
      <svg viewBox={`0 0 ${WIDTH} 114`} role="img" aria-label={says}>
        <line x1={EDGE / 2} x2={WIDTH - EDGE / 2} y1={MIDDLE} y2={MIDDLE} />
        {points.map(({ document, x, up, down }, index) => (
          <g key={document.id}>
            <title>{nameOf(document)}</title>
            <rect class="up" x={x - 7} width="14" y={MIDDLE - 6 - Math.min(TALLEST, up * UNIT)} height={Math.min(TALLEST, up * UNIT)} />
            <rect class="down" x={x - 7} width="14" y={MIDDLE + 6} height={Math.min(TALLEST, down * UNIT)} />
            {document.level === 'leaders' ? (
              <rect class="dot" x={x - 6} y={MIDDLE - 6} width="12" height="12" />
            ) : (
              <circle class="dot" cx={x} cy={MIDDLE} r="6" />
            )}
            {(points.length < 9 || index % Math.ceil(points.length / 8) === 0) && (
              <text x={x} y="106">
                {monthInWords(document.date ?? '')}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption class="soft small">
        ■ leaders · ● others. Bars above the line: language strengthened or broadened; below: weakened, narrowed or dropped.
      </figcaption>
    </figure>
  );
}

interface Point {
  readonly document: Document;
  readonly x: number;
  readonly up: number;
  readonly down: number;
}
const UP = new Set<string>(['strengthened', 'broadened']);
const DOWN = new Set<string>(['weakened', 'narrowed', 'dropped']);

function pointsOf(documents: readonly Document[], cells: readonly Cell[]): readonly Point[] {
  const dated = documents.filter(({ date }) => date !== null);
  const days = dated.map(({ date }) => Date.parse(`${date}T00:00:00Z`));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  return dated.map((document, index) => {
    const lines = [
      ...new Map(
        cells
          .filter((cell) => cell.document === document.id)
          .flatMap((cell) => cell.lines.map((line) => [line.lineage, line.change] as const)),
      ).values(),
    ];
    const share = to === from ? 0.5 : (days[index]! - from) / (to - from);
    return {
      document,
      x: EDGE + share * (WIDTH - 2 * EDGE),
      up: lines.filter((change) => UP.has(change)).length,
      down: lines.filter((change) => DOWN.has(change)).length,
    };
  });
}
