import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reading } from '../../src/model.js';
import type { StoredDocument } from '../engine/answers.js';
import { later } from '../parts/later.js';
import { Quote } from '../parts/words.js';
import { useNavigation } from '../state/location.js';
import { useServer } from '../state/server.js';
import { dayInWords } from '../text/days.js';
import { useUndo } from './corrections.js';

const MissingAct = later(() => import('./missing-act.js').then((part) => part.MissingAct));

interface CorrectedBarProps {
  readonly document: StoredDocument;
  readonly reading: Reading;
  readonly onChanged: () => void;
}

/** What concerns the reading as a whole: the engine's own on request, acts that were taken out, and pointing out one that is missing. */
export function CorrectedBar({ document, reading, onChanged }: CorrectedBarProps) {
  const server = useServer();
  const { route, go } = useNavigation();
  const [adding, setAdding] = useState(false);
  const home = useRef<HTMLButtonElement>(null);
  const undo = useUndo();
  const back = (): void => {
    home.current?.focus();
    onChanged();
  };
  const was = useRef(adding);
  useLayoutEffect(() => {
    if (was.current && !adding) home.current?.focus();
    was.current = adding;
  }, [adding]);
  const uncorrected = route.query.corrected === 'false';
  const { removed = [], acts } = reading;
  const count = acts.filter(({ corrected }) => corrected !== undefined).length + removed.length;
  const mayCorrect = server !== null && server.me.scope !== 'read' && !uncorrected;
  return (
    <div class="corrected-bar">
      {(count > 0 || uncorrected) && (
        <label class="switch">
          <input
            type="checkbox"
            checked={uncorrected}
            onChange={(event) => go({ ...route, query: { ...route.query, corrected: event.currentTarget.checked ? 'false' : '' } })}
          />{' '}
          As the engine reads it{!uncorrected && `, without the ${count === 1 ? 'correction of one act' : `corrections of ${count} acts`}`}
        </label>
      )}
      {removed.length > 0 && (
        <details class="taken-out">
          <summary>Taken out: {removed.length === 1 ? 'one act' : `${removed.length} acts`}</summary>
          <ul class="said">
            {removed.map((act) => {
              const mark = act.corrected?.find(({ field }) => field === 'removed');
              return (
                mark !== undefined && (
                  <li key={act.id}>
                    <Quote text={reading.document.text.slice(act.from, act.to)} /> is no act.{' '}
                    <span class="soft small">
                      {mark.by.name}, {dayInWords(mark.at)}
                    </span>{' '}
                    {mayCorrect && (
                      <button type="button" onClick={() => undo(mark.seq, back)}>
                        Undo<span class="unseen"> entry {mark.seq}</span>
                      </button>
                    )}
                  </li>
                )
              );
            })}
          </ul>
        </details>
      )}
      {mayCorrect && !adding && (
        <button type="button" class="quiet" ref={home} onClick={() => setAdding(true)}>
          Point out an act that is missing
        </button>
      )}
      {adding && (
        <MissingAct
          document={document}
          reading={reading}
          onClose={(added) => {
            setAdding(false);
            if (added) onChanged();
          }}
        />
      )}
    </div>
  );
}
