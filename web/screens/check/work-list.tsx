import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Reviews } from '../../state/reviews.js';
import { Card, type CardProps } from './card.js';
import { GROUPS, type Item } from './items.js';

interface WorkListProps extends Pick<CardProps, 'onSelect' | 'onAcross' | 'onCopy'> {
  readonly items: readonly Item[];
  readonly hidden: ReadonlySet<string>;
  readonly current: string | null;
  readonly reviews: Reviews;
}

/** What there is to do, in the order in which an editor does it; the less pressing is folded. */
export function WorkList({ items, hidden, current, ...card }: WorkListProps) {
  const shown = items.filter(({ id }) => !hidden.has(id));
  const clean = !items.some(({ group }) => group === 'fix' || group === 'quotations');
  return (
    <section class="work-list" aria-label="Work list">
      {clean && <p class="all-clear">Nothing that must be fixed was found.</p>}
      {GROUPS.map((group) => {
        const own = shown.filter((item) => item.group === group.id);
        return own.length > 0 && <GroupView key={group.id} group={group} items={own} current={current} {...card} />;
      })}
    </section>
  );
}

interface GroupProps extends Omit<CardProps, 'item' | 'current'> {
  readonly group: (typeof GROUPS)[number];
  readonly items: readonly Item[];
  readonly current: string | null;
}

function GroupView({ group, items, current, ...card }: GroupProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const holds = items.some(({ id }) => id === current);
  // Before the focus is given to a card in it: what is folded cannot take it.
  useLayoutEffect(() => {
    if (holds && details.current !== null) details.current.open = true;
  }, [holds]);
  return (
    <details class={`group ${group.id}`} ref={details} open={group.open}>
      <summary>
        <h2>
          {group.title} <span class="number">{items.length}</span>
        </h2>
        {group.says !== '' && <span class="soft small">{group.says}</span>}
      </summary>
      <ol>
        {items.map((item) => (
          <Card key={item.id} item={item} current={item.id === current} {...card} />
        ))}
      </ol>
    </details>
  );
}
