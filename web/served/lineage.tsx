import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { DRIFT_SAYS, DRIFT_SIGN, differenceLine } from '../../src/formats/drift-wording.js';
import type { RedlineRun } from '../../src/model.js';
import { wordChanges } from '../../src/text/word-changes.js';
import type { WordedLineage } from '../engine/answers.js';
import { Link } from '../parts/link.js';
import { Progress } from '../parts/progress.js';
import { Runs } from '../parts/runs.js';
import { useKeys } from '../state/keys.js';
import { placeFragment } from '../state/route.js';
import { useAnswer } from '../state/server.js';
import { dayInWords } from '../text/days.js';

interface LineageProps {
  readonly series: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** One piece of language through a series: every wording, with what changed from the one before. */
export function LineagePanel({ series, id, onClose }: LineageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { task } = useAnswer<WordedLineage>(`/series/${encodeURIComponent(series)}/lineages/${encodeURIComponent(id)}`);
  useLayoutEffect(() => heading.current?.focus(), [id]);
  useKeys([{ key: 'Escape', does: 'close the wordings', run: onClose }]);
  return (
    <section class="lineage-panel" aria-labelledby="lineage">
      <header>
        <h2 id="lineage" ref={heading} tabIndex={-1}>
          {task.state === 'done' ? `One piece of language, ${textsOf(task.value)}` : 'One piece of language'}
        </h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      {task.state === 'done' ? (
        <Steps lineage={task.value} />
      ) : task.state === 'running' ? (
        <p class="soft">Looking up its wordings …</p>
      ) : (
        <Progress task={task} doing="Looking up its wordings" />
      )}
    </section>
  );
}

function textsOf({ steps }: WordedLineage): string {
  const texts = steps.filter(({ wordings }) => wordings.length > 0).length;
  return texts === 1 ? 'in one text' : `in ${texts} texts`;
}

type WordedStep = WordedLineage['steps'][number];

function Steps({ lineage }: { readonly lineage: WordedLineage }) {
  const steps = useMemo(() => withBefore(lineage.steps), [lineage]);
  return (
    <ol>
      {steps.map(({ step, was }) => (
        <Step key={step.document} step={step} was={was} />
      ))}
    </ol>
  );
}

interface After {
  readonly step: WordedStep;
  /** The words that stood in the text before, in which the language occurred; null before the first, and where several acts share it. */
  readonly was: string | null;
}

function withBefore(steps: readonly WordedStep[]): readonly After[] {
  let last: string | null = null;
  return steps.map((step) => {
    const was = last;
    if (step.wordings.length > 0) last = step.wordings.length === 1 ? step.wordings[0]!.words : null;
    return { step, was };
  });
}

function Step({ step, was }: After) {
  const { facts, wordings, document } = step;
  const change = step.reported ? 'reported' : step.returned ? 'returned' : (step.drift ?? 'reported');
  const reported = facts.genre === 'report';
  const name = facts.title ?? document;
  return (
    <li>
      <p>
        <span class={`tag ${change}`}>
          <span aria-hidden="true">{DRIFT_SIGN[change]}</span> {DRIFT_SAYS[change]}
        </span>{' '}
        <Link to={`/documents/${encodeURIComponent(document)}${placeOf(step)}`}>
          <bdi>{name}</bdi>
          {facts.date !== null && `, ${dayInWords(facts.date)}`}
        </Link>{' '}
        <span class="soft small">{reported ? 'as reported' : facts.level}</span>
      </p>
      {wordings.map(({ act, words }) => (
        <p class="doc" key={act}>
          <Wording words={words} was={wordings.length === 1 ? was : null} />
        </p>
      ))}
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

/** The place of the first act, with its first words. */
function placeOf({ wordings }: WordedStep): string {
  const [first] = wordings;
  return first === undefined ? '' : `#${placeFragment({ from: first.from, to: first.to, quote: first.quote.slice(0, 60), side: null })}`;
}

/** Below this share of kept letters, marking single words shows only noise. */
const ALIKE = 0.3;

function Wording({ words, was }: { readonly words: string; readonly was: string | null }) {
  const runs = useMemo(() => (was === null || was === words ? null : wordChanges(was, words)), [words, was]);
  return runs !== null && kept(runs) >= ALIKE * Math.max(was?.length ?? 0, words.length) ? <Runs runs={runs} /> : <bdi>{words}</bdi>;
}

const kept = (runs: readonly RedlineRun[]): number => runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
