import { memo } from 'preact/compat';
import { useMemo, useRef } from 'preact/hooks';
import { oneLine } from '../../../src/formats/escape.js';
import { useNear } from '../../parts/near.js';
import { Runs } from '../../parts/runs.js';
import { type Change, type Changes, heard, linesOf, runsOf } from './items.js';

interface ChangeListProps {
  readonly changes: Changes;
  readonly shown: readonly Change[];
  readonly current: string | null;
  readonly onSelect: (id: string) => void;
  readonly onAcross: (to: 'before' | 'after') => void;
}

/** Cards are drawn by the dozen as they come near: two long texts have thousands of changes. */
const DOZEN = 24;
const CARD_HEIGHT = '4.6rem';

/** Every change as a card; the selected one says what is different. */
export function ChangeList({ changes, shown, current, onSelect, onAcross }: ChangeListProps) {
  const groups = useMemo(
    () => Array.from({ length: Math.ceil(shown.length / DOZEN) }, (_, index) => shown.slice(index * DOZEN, (index + 1) * DOZEN)),
    [shown],
  );
  return (
    <section class="work-list" aria-label="List of changes">
      {shown.length === 0 && <p class="all-clear">No change of the kinds you have chosen.</p>}
      {groups.map((group) => (
        <Dozen
          key={group[0]!.id}
          changes={changes}
          group={group}
          current={group.some(({ id }) => id === current) ? current : null}
          atOnce={groups.length < 8}
          onSelect={onSelect}
          onAcross={onAcross}
        />
      ))}
    </section>
  );
}

interface DozenProps extends Omit<ChangeListProps, 'shown'> {
  readonly group: readonly Change[];
  readonly atOnce: boolean;
}

const Dozen = memo(
  ({ changes, group, current, atOnce, onSelect, onAcross }: DozenProps) => {
    const element = useRef<HTMLOListElement>(null);
    const near = useNear(element, atOnce) || current !== null;
    return (
      <ol ref={element} style={near ? undefined : { height: `calc(${group.length} * ${CARD_HEIGHT})` }}>
        {near &&
          group.map((change) => (
            <ChangeCard
              key={change.id}
              changes={changes}
              change={change}
              on={change.id === current}
              onSelect={onSelect}
              onAcross={onAcross}
            />
          ))}
      </ol>
    );
  },
  // The functions are new at every turn and do the same.
  (a, b) => a.group === b.group && a.current === b.current && a.changes === b.changes,
);

interface CardProps extends Pick<ChangeListProps, 'changes' | 'onSelect' | 'onAcross'> {
  readonly change: Change;
  readonly on: boolean;
}

const CLIPPED = 160;
/** Cut between words: half a number is another number. */
function clipped(words: string): string {
  if (words.length <= CLIPPED) return words;
  const space = words.lastIndexOf(' ', CLIPPED);
  return `${words.slice(0, space > 0 ? space : CLIPPED)} …`;
}

function ChangeCard({ changes, change, on, onSelect, onAcross }: CardProps) {
  const words = changes.acts.words(change.row, change.after.length > 0 ? 'after' : 'before');
  return (
    <li class={`card ${change.drift}${on ? ' on' : ''}`} id={`card-${change.id}`}>
      <button
        type="button"
        class="card-head"
        id={`head-${change.id}`}
        aria-expanded={on}
        data-across={on ? true : undefined}
        onClick={() => onSelect(change.id)}
      >
        <span class="unseen">{heard(change)}. </span>
        <span class="tag" aria-hidden="true">
          {change.sign} {change.label}
        </span>
        {!on && (
          <span class="card-words">
            <bdi>{clipped(words)}</bdi>
          </span>
        )}
      </button>
      {on && <CardBody changes={changes} change={change} onAcross={onAcross} />}
    </li>
  );
}

function CardBody({ changes, change, onAcross }: Omit<CardProps, 'on' | 'onSelect'>) {
  const runs = useMemo(() => runsOf(change, changes.acts), [change, changes]);
  const lines = linesOf(change);
  return (
    <div class="card-body">
      <p class="doc">
        {runs === null ? (
          <bdi>{oneLine(changes.acts.words(change.row, change.after.length > 0 ? 'after' : 'before'))}</bdi>
        ) : (
          <Runs runs={runs} />
        )}
      </p>
      {lines.length === 0 ? (
        <p class="soft">{change.says}</p>
      ) : (
        <ul class="reasons">
          {lines.map((line) => (
            <li key={line}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      )}
      {change.row.moved && <p class="soft">It stands elsewhere in the later text.</p>}
      {change.row.returned && <p class="soft">An earlier text of the series had it.</p>}
      <div class="actions">
        {change.before.length > 0 && (
          <button type="button" onClick={() => onAcross('before')}>
            In the earlier text
          </button>
        )}
        {change.after.length > 0 && (
          <button type="button" onClick={() => onAcross('after')}>
            In the later text
          </button>
        )}
      </div>
    </div>
  );
}
