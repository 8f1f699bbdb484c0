import { useMemo, useState } from 'preact/hooks';
import { missingLine, passagesLeftOut } from '../../../src/formats/draft-wording.js';
import type { DraftCheck, Precedent } from '../../../src/model.js';
import { Link } from '../../parts/link.js';
import { Quote } from '../../parts/words.js';
import { dayInWords } from '../../text/days.js';
import { Where } from './precedent.js';

/** What is shown before one asks for all. */
const FIRST = 8;

interface ListsProps {
  readonly check: DraftCheck;
  readonly linked: boolean;
  readonly onTakeUp: (precedent: Precedent) => void;
}

/** What has no place in the draft: agreed language it leaves out, and promises that fall due and are not mentioned. */
export function Lists({ check, linked, onTakeUp }: ListsProps) {
  const { promises } = check;
  const missing = useMemo(() => passagesLeftOut(check), [check]);
  const [all, setAll] = useState(false);
  return (
    <div class="absent">
      {missing.length > 0 && (
        <section aria-labelledby="missing">
          <h2 id="missing">
            Left out <span class="soft">({missing.length})</span>
          </h2>
          <p class="soft small">What the last text had and this draft does not take up; what stood longest comes first.</p>
          <ol>
            {missing.slice(0, all ? missing.length : FIRST).map((row) => (
              <li key={`${row.precedent.document} ${row.precedent.act}`}>
                <p class="doc">
                  <Quote text={row.precedent.text} />
                </p>
                <p class="small">
                  <Where precedent={row.precedent} linked={linked} />
                  <span class="soft">; {missingLine(row)}</span>
                </p>
                <div class="actions">
                  <button type="button" onClick={() => onTakeUp(row.precedent)}>
                    Put in at the cursor
                  </button>
                </div>
              </li>
            ))}
          </ol>
          {missing.length > FIRST && (
            <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? `Only the first ${FIRST}` : `All ${missing.length}`}
            </button>
          )}
        </section>
      )}
      {promises.length > 0 && (
        <section aria-labelledby="promises">
          <h2 id="promises">
            Promises falling due <span class="soft">({promises.length})</span>
          </h2>
          <p class="soft small">They fall due before the next meeting, and the draft does not mention them.</p>
          <ol>
            {promises.map(({ commitment, quote, due }) => (
              <li key={commitment}>
                <p class="doc">
                  <Quote text={quote} />
                </p>
                <p class="small">
                  <span class="soft">
                    due <bdi>{due.words}</bdi>
                    {due.to !== null && ` (${dayInWords(due.to)})`};{' '}
                  </span>
                  <Link to={`/commitments/${encodeURIComponent(commitment)}`}>the commitment</Link>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
