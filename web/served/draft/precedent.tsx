import type { Precedent } from '../../../src/model.js';
import { Link } from '../../parts/link.js';
import { placeFragment } from '../../state/route.js';
import { dayInWords } from '../../text/days.js';

/** Where and when agreed words stand: title, day, level and series; a link where the ledger keeps the text. */
export function Where({ precedent, linked }: { readonly precedent: Precedent; readonly linked: boolean }) {
  const { document, title, date, level, series, from, to, text } = precedent;
  const name = <bdi>{title ?? document}</bdi>;
  const place = placeFragment({ from, to, quote: text.replace(/\s+/g, ' ').slice(0, 60), side: null });
  const facts = [date === null ? null : dayInWords(date), level, series === null ? null : `series ${series}`].filter(
    (fact) => fact !== null,
  );
  return (
    <span class="where">
      {linked ? <Link to={`/documents/${encodeURIComponent(document)}#${place}`}>{name}</Link> : name}
      {facts.length > 0 && <span class="soft">, {facts.join(', ')}</span>}
    </span>
  );
}
