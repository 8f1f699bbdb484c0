import { useMemo } from 'preact/hooks';
import type { DocumentPage, DriftMatrix, ReviewQueue, SeriesList } from '../engine/answers.js';
import { Link } from '../parts/link.js';
import { useAnswer } from '../state/server.js';
import { dayInWords } from '../text/days.js';

/** What the ledger holds, on the first screen: series with how they moved, the latest documents, and what waits. */
export function Recent() {
  const series = useAnswer<SeriesList>('/series').task;
  const queue = useAnswer<ReviewQueue>('/reviews?limit=1').task;
  const documents = useAnswer<DocumentPage>('/documents?limit=500').task;
  const waiting = queue.state === 'done' ? queue.value.total : 0;
  const latest = useMemo(
    () => (documents.state === 'done' ? [...documents.value.documents].sort((a, b) => b.taken.localeCompare(a.taken)).slice(0, 6) : []),
    [documents.state],
  );
  if (series.state !== 'done') return null;
  return (
    <section class="recent" aria-label="Your ledger">
      <div>
        <h2>Series</h2>
        {series.value.series.length === 0 ? (
          <p class="soft">None yet. Keep texts of the same partners under one series, and see how their language moves.</p>
        ) : (
          <ul class="names">
            {series.value.series.slice(0, 8).map((one) => (
              <li key={one.name}>
                <span>
                  <Link to={`/series/${encodeURIComponent(one.name)}`}>
                    <bdi>{one.name}</bdi>
                  </Link>
                  <span class="soft small">
                    {one.documents} texts{one.last !== null && `, the last on ${dayInWords(one.last)}`}
                  </span>
                </span>
                <Sparkline name={one.name} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h2>To review</h2>
        <p>
          {waiting === 0 ? (
            'Nothing waits.'
          ) : (
            <Link to="/review">
              {waiting === 1 ? 'One piece of evidence waits' : `${waiting.toLocaleString('en')} pieces of evidence wait`}
            </Link>
          )}
        </p>
        <h2>Latest documents</h2>
        <ul>
          {latest.map(({ id, version, title, date }) => (
            <li key={id}>
              <Link to={`/documents/${encodeURIComponent(`${id}@${version}`)}`}>
                <bdi>{title ?? id}</bdi>
              </Link>
              {date !== null && <span class="soft small">, {dayInWords(date)}</span>}
            </li>
          ))}
          {latest.length === 0 && <li class="soft">None yet.</li>}
        </ul>
      </div>
    </section>
  );
}

const UP = new Set(['strengthened', 'broadened']);
const DOWN = new Set(['weakened', 'narrowed', 'dropped']);
/** Texts a sparkline shows, the latest ones. */
const TEXTS = 16;
const HEIGHT = 32;

/** How much each text of a series strengthened (up) and weakened (down). */
function Sparkline({ name }: { readonly name: string }) {
  const { task } = useAnswer<DriftMatrix>(`/series/${encodeURIComponent(name)}/drift`);
  if (task.state !== 'done') return <svg class="spark" aria-hidden="true" focusable="false" />;
  const bars = task.value.documents.slice(-TEXTS).map(({ id }) => {
    const changes = task.value.cells.filter(({ document }) => document === id).flatMap(({ lines }) => lines.map(({ change }) => change));
    return { id, up: changes.filter((change) => UP.has(change)).length, down: changes.filter((change) => DOWN.has(change)).length };
  });
  const most = Math.max(1, ...bars.map(({ up, down }) => Math.max(up, down)));
  const last = bars.at(-1);
  const size = (count: number): number => (count / most) * (HEIGHT / 2 - 2);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${TEXTS * 9} ${HEIGHT}`}
      role="img"
      aria-label={`In the last text ${last?.up ?? 0} stronger or broader, ${last?.down ?? 0} weaker, narrower or dropped`}
    >
      <line x1="0" x2={TEXTS * 9} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {bars.map(({ id, up, down }, index) => (
        <g key={id}>
          <rect class="up" x={index * 9 + 1} width="7" y={HEIGHT / 2 - 1 - size(up)} height={size(up)} />
          <rect class="down" x={index * 9 + 1} width="7" y={HEIGHT / 2 + 1} height={size(down)} />
        </g>
      ))}
    </svg>
  );
}
