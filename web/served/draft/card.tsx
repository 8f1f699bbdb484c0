import { departureLines, STANDING_SIGN, stoodLine, strongestLine, waySays } from '../../../src/formats/draft-wording.js';
import type { DraftFinding, OpenChoice } from '../../../src/model.js';
import { wordChanges } from '../../../src/text/word-changes.js';
import { Runs } from '../../parts/runs.js';
import { Quote, Words } from '../../parts/words.js';
import type { Item } from './items.js';
import { Where } from './precedent.js';

/** What can be done from a card. */
export interface CardActions {
  readonly onSelect: (id: string) => void;
  readonly onDrawer: () => void;
  readonly onInsert: () => void;
  readonly onEditor: () => void;
  readonly onSettle: (choice: OpenChoice, way: number) => void;
}
interface CardProps extends CardActions {
  readonly item: Item;
  readonly current: boolean;
  /** Whether the ledger keeps the precedents. */
  readonly linked: boolean;
}

/** What is said of some words of the draft: a line, and all of it for the current one. */
export function Card({ item, current, linked, onSelect, onDrawer, onInsert, onEditor, onSettle }: CardProps) {
  const { id, look, sign, says, brief, of } = item;
  const finding = of.kind === 'finding' ? of.finding : null;
  return (
    <article class={`card ${look}${current ? ' on' : ''}`} id={`card-${id}`} aria-label={says}>
      <button
        type="button"
        class="card-head"
        id={`head-${id}`}
        aria-expanded={current}
        onClick={() => (current && of.kind !== 'inconsistency' ? onDrawer() : onSelect(id))}
      >
        <span class={`sign ${look}`} aria-hidden="true">
          {sign}
        </span>
        <b>{says}</b>
        <span class="card-brief">
          <bdi>
            <Words text={brief} />
          </bdi>
        </span>
      </button>
      {current && (
        <div class="card-body">
          {finding !== null && <Finding finding={finding} linked={linked} />}
          {of.kind === 'choice' && <Choice choice={of.choice} linked={linked} onSettle={onSettle} />}
          <div class="actions">
            {finding?.last != null && finding.standing !== 'agreed' && (
              <button type="button" onClick={onInsert}>
                Put in the agreed words <kbd>i</kbd>
              </button>
            )}
            {finding?.last != null && (
              <button type="button" onClick={onDrawer}>
                All wordings <kbd>Enter</kbd>
              </button>
            )}
            <button type="button" class="quiet" onClick={onEditor}>
              In the text <kbd>e</kbd>
            </button>
          </div>
        </div>
      )}
    </article>
  );
}

function Finding({ finding, linked }: { readonly finding: DraftFinding; readonly linked: boolean }) {
  const { last, strongest, standing } = finding;
  if (last === null) return <p>Nothing like it was agreed in the texts it is held against.</p>;
  return (
    <>
      <p class="doc">
        {standing === 'agreed' ? (
          <Quote text={last.precedent.text} />
        ) : (
          <Runs runs={wordChanges(flat(last.precedent.text), flat(finding.text))} />
        )}
      </p>
      <p class="small">
        <Where precedent={last.precedent} linked={linked} />
        {finding.stood !== null && <span class="soft">; {stoodLine(finding)}</span>}
      </p>
      {standing !== 'agreed' && last.differences.length > 0 && (
        <ul class="reasons small">
          {departureLines(last).map((line, index) => (
            <li key={index}>
              <bdi>
                <Words text={line} />
              </bdi>
            </li>
          ))}
        </ul>
      )}
      {strongest !== null && (
        <div class="instead">
          <p class="small">
            <b>Strongest form</b>: {strongestLine(finding)}
          </p>
          <p class="doc">
            <Quote text={strongest.precedent.text} />
          </p>
        </div>
      )}
    </>
  );
}

function Choice({
  choice,
  linked,
  onSettle,
}: {
  readonly choice: OpenChoice;
  readonly linked: boolean;
  readonly onSettle: CardActions['onSettle'];
}) {
  const whose = [...choice.by, ...(choice.author === null ? [] : [choice.author])];
  return (
    <>
      {whose.length > 0 && (
        <p class="small soft">
          by <bdi>{whose.join(', ')}</bdi>
        </p>
      )}
      <ol class="ways">
        {choice.ways.map((way, index) => (
          <li key={index}>
            <p class="small">
              <b>
                <bdi>{way.label}</bdi>
              </b>
              : {way.standing === 'absent' ? '∅' : STANDING_SIGN[way.standing]} {waySays(way)}
              {way.departure !== null && (
                <>
                  {' '}
                  (<Where precedent={way.departure.precedent} linked={linked} />)
                </>
              )}
            </p>
            {way.text !== null && (
              <p class="doc">
                <bdi>
                  <Words text={flat(way.text)} />
                </bdi>
              </p>
            )}
            <div class="actions">
              <button type="button" onClick={() => onSettle(choice, index)}>
                Settle so<span class="unseen">: {way.label}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
