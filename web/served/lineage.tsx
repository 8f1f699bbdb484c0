import { useLayoutEffect, useRef } from 'preact/hooks';
import { DRIFT_SAYS, DRIFT_SIGN, differenceLine } from '../../src/formats/drift-wording.js';
import { nameOf } from '../../src/formats/wording.js';
import type { Document, Lineage, LineageStep, Series } from '../../src/model.js';
import { wordChanges } from '../../src/text/word-changes.js';
import { Link } from '../parts/link.js';
import { Runs } from '../parts/runs.js';
import { placeFragment } from '../state/route.js';
import { placeOf } from '../text/anchor.js';
import { dayInWords } from '../text/days.js';
import { locate } from '../text/locate.js';

/** One piece of agreed language through a series: every wording, with what changed from the one before. */
export function LineagePanel({
  series,
  lineage,
  onClose,
}: {
  readonly series: Series;
  readonly lineage: Lineage;
  readonly onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [lineage]);
  const quotes = new Map(
    series.matrix.cells.flatMap((cell) =>
      cell.lines.filter((line) => line.lineage === lineage.id).map((line) => [cell.document, line.quote] as const),
    ),
  );
  const texts = new Map(series.documents.map((document) => [document.id, document]));
  let before = '';
  return (
    <section class="lineage-panel" aria-labelledby="lineage">
      <header>
        <h2 id="lineage" ref={heading} tabIndex={-1}>
          One piece of language, {lineage.steps.filter(({ acts }) => acts.length > 0).length} wordings
        </h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      <ol>
        {lineage.steps.map((step) => {
          const document = texts.get(step.document);
          const quote = quotes.get(step.document) ?? '';
          const was = before;
          if (quote !== '') before = quote;
          return document === undefined ? null : <Step key={step.document} step={step} document={document} quote={quote} was={was} />;
        })}
      </ol>
    </section>
  );
}

function Step({
  step,
  document,
  quote,
  was,
}: {
  readonly step: LineageStep;
  readonly document: Document;
  readonly quote: string;
  readonly was: string;
}) {
  const change = step.reported ? 'reported' : step.returned ? 'returned' : (step.drift ?? 'reported');
  const span = quote === '' ? null : locate(document.text, quote);
  const place = span === null ? '' : `#${placeFragment(placeOf(document.text, span))}`;
  return (
    <li>
      <p>
        <span class={`tag ${change}`}>
          <span aria-hidden="true">{DRIFT_SIGN[change]}</span> {DRIFT_SAYS[change]}
        </span>{' '}
        <Link to={`/documents/${encodeURIComponent(document.id)}${place}`}>
          <bdi>{nameOf(document)}</bdi>
          {document.date !== null && `, ${dayInWords(document.date)}`}
        </Link>{' '}
        <span class="soft small">{document.genre === 'report' ? 'as reported' : document.level}</span>
      </p>
      {quote !== '' && (
        <p class="doc">{was === '' || step.drift === 'unchanged' ? <bdi>{quote}</bdi> : <Runs runs={wordChanges(was, quote)} />}</p>
      )}
      {step.differences.length > 0 && (
        <ul class="reasons">
          {step.differences.map((difference, index) => (
            <li key={index}>
              <bdi>{differenceLine(difference)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
