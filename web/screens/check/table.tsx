import { Words } from '../../parts/words.js';
import type { Reviews } from '../../state/reviews.js';
import { DECISION_SAYS } from './card.js';
import { GROUPS, type Item } from './items.js';

interface TableProps {
  readonly items: readonly Item[];
  readonly current: string | null;
  readonly reviews: Reviews;
  readonly onSelect: (id: string) => void;
}

/** Everything that marks, ribbons and cards say, as a table: for printing, for reading straight through, and for screen readers. */
export function FindingsTable({ items, current, reviews, onSelect }: TableProps) {
  return (
    <div class="findings">
      <h2 id="findings">All findings</h2>
      <div class="wide" tabIndex={0} role="region" aria-labelledby="findings">
        <table>
          <thead>
            <tr>
              <th scope="col">Nr.</th>
              <th scope="col">Result</th>
              <th scope="col">The report says</th>
              <th scope="col">The text says</th>
              <th scope="col">Why</th>
              <th scope="col">How sure</th>
              <th scope="col">Review</th>
            </tr>
          </thead>
          {GROUPS.map(({ id, title }) => {
            const own = items.filter(({ group }) => group === id);
            return (
              own.length > 0 && (
                <tbody key={id}>
                  <tr>
                    <th colSpan={7} scope="rowgroup">
                      {title}: {own.length}
                    </th>
                  </tr>
                  {own.map((item) => (
                    <Row key={item.id} item={item} on={item.id === current} reviews={reviews} onSelect={onSelect} />
                  ))}
                </tbody>
              )
            );
          })}
        </table>
      </div>
    </div>
  );
}

function Row({
  item,
  on,
  reviews,
  onSelect,
}: {
  readonly item: Item;
  readonly on: boolean;
  readonly reviews: Reviews;
  readonly onSelect: (id: string) => void;
}) {
  const review = reviews.of(item.id);
  return (
    <tr class={on ? 'on' : ''}>
      <td>
        <button
          type="button"
          class={`sign ${item.look}`}
          aria-label={`Show ${item.sign.slice(1)}, ${item.result}, in the texts`}
          onClick={() => onSelect(item.id)}
        >
          {item.sign}
        </button>
      </td>
      <td>{item.result}</td>
      <td class="doc">{item.words === null ? <span class="soft">not there</span> : <Words text={item.words.text} />}</td>
      <td class="doc">
        {item.sources.length === 0 ? (
          <span class="soft">not there</span>
        ) : (
          item.sources.map((source, index) => (
            <p key={index}>
              <Words text={source.text} />
            </p>
          ))
        )}
      </td>
      <td class="why">
        {item.reasons.length === 0 ? (
          item.says
        ) : (
          <ul class="plain">
            {item.reasons.map(({ words, grave }, index) => (
              <li key={index}>
                {grave || item.kind !== 'claim' ? '' : 'Minor. '}
                <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
        )}
        {item.basis !== null && <p>Only in {item.basis}, not in the joint text.</p>}
      </td>
      <td>{item.sure ?? ''}</td>
      <td>
        {review.decision === null ? <span class="soft">not yet</span> : DECISION_SAYS[review.decision]}
        {review.note !== '' && <p class="small">{review.note}</p>}
      </td>
    </tr>
  );
}
