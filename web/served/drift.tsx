import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DRIFT_SAYS, DRIFT_SIGN } from '../../src/formats/drift-wording.js';
import { nameOf } from '../../src/formats/wording.js';
import type { Cell, CellLine, Document, Series } from '../../src/model.js';
import type { SeriesList } from '../engine/answers.js';
import { Link } from '../parts/link.js';
import { useNavigation } from '../state/location.js';
import { useAnswer } from '../state/server.js';
import { dayInWords, withDaysInWords } from '../text/days.js';
import { halves, inWords, SCALE_SIGN } from '../text/scales.js';
import { useTopicNames } from '../text/topics.js';
import { Answered } from './answered.js';
import { LineagePanel } from './lineage.js';
import { Timeline } from './timeline.js';

/** The series of the ledger, or one of them as a matrix of topics and texts. */
export function DriftScreen() {
  const { route } = useNavigation();
  const name = decodeURIComponent(route.path.slice('/series/'.length));
  return name === '' ? <SeriesNames /> : <OneSeries key={name} name={name} />;
}

function SeriesNames() {
  const { task } = useAnswer<SeriesList>('/series');
  return (
    <div class="drift">
      <header class="screen-head">
        <h1>Series</h1>
      </header>
      <Answered task={task} doing="Looking for series">
        {({ series }) =>
          series.length === 0 ? (
            <p>
              No series yet. A document joins one when its facts name it: open a document and correct its facts, or add a folder with{' '}
              <kbd>entente add</kbd>.
            </p>
          ) : (
            <ul class="names">
              {series.map(({ name, documents, first, last }) => (
                <li key={name}>
                  <Link to={`/series/${encodeURIComponent(name)}`}>
                    <bdi>{name}</bdi>
                  </Link>{' '}
                  <span class="soft">
                    {documents} {documents === 1 ? 'text' : 'texts'}
                    {first !== null && last !== null && `, ${dayInWords(first)} to ${dayInWords(last)}`}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </div>
  );
}

function OneSeries({ name }: { readonly name: string }) {
  const { task } = useAnswer<Series>(`/series/${encodeURIComponent(name)}`);
  return (
    <div class="drift">
      <header class="screen-head">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <Link to="/series">All series</Link>
      </header>
      <Answered task={task} doing="Following the language through the texts">
        {(series) => <Matrix name={name} series={series} />}
      </Answered>
    </div>
  );
}

/** Topics shown at first: a matrix of all would not be read. */
const TOPICS = 12;

function Matrix({ name, series }: { readonly name: string; readonly series: Series }) {
  const [levels, setLevels] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const { route, go } = useNavigation();
  const lineage = series.lineages.find(({ id }) => id === route.query.lineage);
  const known = useMemo(() => [...new Set(series.documents.map(levelOf))], [series]);
  const documents = series.documents.filter((document) => !levels.has(levelOf(document)));
  const cells = useMemo(() => new Map(series.matrix.cells.map((cell) => [`${cell.topic}\n${cell.document}`, cell])), [series]);
  const topics = useMemo(
    () => series.matrix.topics.filter((topic) => documents.some(({ id }) => cells.has(`${topic}\n${id}`))),
    [series, cells, documents],
  );
  const topicName = useTopicNames();
  const box = useRef<HTMLDivElement>(null);
  // The latest text is what people come for; it stands at the right end.
  useEffect(() => {
    if (box.current !== null) box.current.scrollLeft = box.current.scrollWidth;
  }, [documents.length]);
  const opener = useRef<HTMLElement | null>(null);
  const show = (id: string | null): void => go({ ...route, query: id === null ? {} : { lineage: id } }, { replace: true });
  const open = (id: string, button: HTMLElement): void => {
    opener.current = button;
    show(id);
  };
  const close = (): void => {
    show(null);
    (opener.current ?? box.current)?.focus();
  };
  return (
    <>
      <p class="soft">
        {series.documents.length} {series.documents.length === 1 ? 'text' : 'texts'}, {series.lineages.length} pieces of agreed language.
        The latest text stands on the right. An empty cell is silence. Force compares only within its own scale.
      </p>
      {series.doubts.map((doubt, index) => (
        <p class="note" key={index}>
          {withDaysInWords(doubt.message)}
        </p>
      ))}
      {known.length > 1 && (
        <ul class="chips" aria-label="Levels; each button shows or leaves out its texts">
          {known.map((level) => (
            <li key={level}>
              <button
                type="button"
                class="chip position"
                aria-pressed={!levels.has(level)}
                onClick={() => setLevels((last) => new Set(last.has(level) ? [...last].filter((one) => one !== level) : [...last, level]))}
              >
                {level} <b>{series.documents.filter((document) => levelOf(document) === level).length}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Timeline documents={documents} cells={series.matrix.cells} />
      {lineage !== undefined && <LineagePanel series={name} id={lineage.id} onClose={close} />}
      <div class="wide matrix-box" ref={box} tabIndex={0} role="region" aria-label="Topics and texts">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">Topic</th>
              {documents.map((document, index) => (
                <th scope="col" key={document.id}>
                  <Link to={`/documents/${encodeURIComponent(document.id)}`}>
                    {document.date === null ? nameOf(document) : dayInWords(document.date)}
                  </Link>
                  <span class="soft small">
                    <span aria-hidden="true">{document.genre !== 'report' && document.level === 'leaders' ? '■' : '●'}</span>{' '}
                    {levelOf(document)}
                  </span>
                  {index > 0 && (
                    <Link
                      class="small"
                      to={`/compare?before=${encodeURIComponent(documents[index - 1]!.id)}&after=${encodeURIComponent(document.id)}`}
                    >
                      compare with the one before
                    </Link>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.slice(0, all ? undefined : TOPICS).map((topic) => (
              <tr key={topic}>
                <th scope="row">{topicName(topic)}</th>
                {documents.map((document) => (
                  <CellView
                    key={document.id}
                    document={document}
                    begins={document.id === series.documents[0]?.id}
                    cell={cells.get(`${topic}\n${document.id}`)}
                    onOpen={open}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {topics.length > TOPICS && (
        <button type="button" onClick={() => setAll(!all)}>
          {all ? 'Fewer topics' : `All ${topics.length} topics`}
        </button>
      )}
    </>
  );
}

const levelOf = ({ genre, level }: Document): string => (genre === 'report' ? 'as reported' : (level ?? 'level not known'));

interface CellProps {
  readonly document: Document;
  /** It is in the first text of the series, which has nothing before it. */
  readonly begins: boolean;
  readonly cell: Cell | undefined;
  readonly onOpen: (lineage: string, button: HTMLElement) => void;
}

function CellView({ document, begins, cell, onOpen }: CellProps) {
  if (cell === undefined)
    return (
      <td class="silent">
        <span class="unseen">silence</span>
      </td>
    );
  const [first, ...more] = cell.lines;
  return (
    <td data-day={document.date === null ? nameOf(document) : `${dayInWords(document.date)}, ${levelOf(document)}`}>
      {first !== undefined && <Line line={first} begins={begins} onOpen={onOpen} />}
      {more.length > 0 && (
        <details>
          <summary>{more.length} more</summary>
          {more.map((line) => (
            <Line key={line.lineage} line={line} begins={begins} onOpen={onOpen} />
          ))}
        </details>
      )}
    </td>
  );
}

function Line({
  line: { change, scale, level, act, quote, lineage },
  begins,
  onOpen,
}: {
  readonly line: CellLine;
  readonly begins: boolean;
  readonly onOpen: (lineage: string, button: HTMLElement) => void;
}) {
  return (
    <div class={`line ${scale ?? 'none'} edge-${Math.round(level ?? 0)}`}>
      {!(begins && change === 'added') && (
        <span class={`tag ${change}`} title={DRIFT_SAYS[change]}>
          <span aria-hidden="true">{DRIFT_SIGN[change]}</span> {change === 'reported' ? 'as reported' : change}
        </span>
      )}
      {scale !== null && level !== null && (
        <span class="soft small">
          {SCALE_SIGN[scale]} {halves(level)} {act === null ? scale : inWords(act)}
        </span>
      )}
      <button type="button" class="quote" onClick={(event) => onOpen(lineage, event.currentTarget)}>
        <bdi>{quote}</bdi>
        <span class="unseen">: all its wordings</span>
      </button>
    </div>
  );
}
