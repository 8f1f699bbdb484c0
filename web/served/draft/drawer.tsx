import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { departureLines, findingSays } from '../../../src/formats/draft-wording.js';
import type { DraftFinding, Precedent } from '../../../src/model.js';
import { wordChanges } from '../../../src/text/word-changes.js';
import { Progress } from '../../parts/progress.js';
import { Runs } from '../../parts/runs.js';
import { Quote, Words } from '../../parts/words.js';
import { useServer } from '../../state/server.js';
import { useTask } from '../../state/task.js';
import type { Against } from './asking.js';
import { Where } from './precedent.js';

interface DrawerProps {
  readonly finding: DraftFinding;
  readonly held: Against;
  readonly linked: boolean;
  readonly onInsert: (precedent: Precedent) => void;
  readonly onClose: () => void;
}

/** All wordings of the agreed language that the words of a finding rest on, the latest first; each can be put in. */
export function Drawer({ finding, held, linked, onInsert, onClose }: DrawerProps) {
  const server = useServer();
  const heading = useRef<HTMLHeadingElement>(null);
  const { last, strongest } = finding;
  const of = last?.precedent;
  const subject = useMemo(() => ({ held, document: of?.document, act: of?.act }), [held, of?.document, of?.act]);
  const task = useTask<{ readonly wordings: readonly Precedent[] }>(subject, ({ signal }) =>
    server === null || of === undefined
      ? Promise.resolve({ wordings: [] })
      : server.client.json('/drafts/wordings', { method: 'POST', body: { ...held, document: of.document, act: of.act }, signal }),
  );
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [finding]);
  if (last === null || of === undefined) return null;
  const wordings = task.state === 'done' ? (task.value.wordings.length > 0 ? [...task.value.wordings].reverse() : [of]) : [];
  return (
    <section class="drawer" id="drawer" aria-labelledby="drawer-title">
      <header>
        <h2 id="drawer-title" ref={heading} tabIndex={-1}>
          {findingSays(finding)}
        </h2>
        <button type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <h3>The draft</h3>
      <p class="doc">
        <Quote text={finding.text} />
      </p>
      {finding.standing !== 'agreed' && last.differences.length > 0 && (
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
      <h3>{wordings.length > 1 ? `${wordings.length} wordings, the latest first` : 'As agreed'}</h3>
      <p class="soft small">Struck: not in the draft. Underlined: only in the draft.</p>
      {task.state !== 'done' && <Progress task={task} doing="Looking up the wordings" />}
      <ol class="wordings">
        {wordings.map((precedent) => {
          const isLast = precedent.document === of.document && precedent.act === of.act;
          const isStrongest = precedent.document === strongest?.precedent.document && precedent.act === strongest?.precedent.act;
          return (
            <li key={`${precedent.document} ${precedent.act}`} class={isLast ? 'last' : ''}>
              <p class="small">
                {isLast && <b>Held against: </b>}
                {isStrongest && <b>Strongest form: </b>}
                <Where precedent={precedent} linked={linked} />
              </p>
              <p class="doc">
                <Runs runs={wordChanges(flat(precedent.text), flat(finding.text))} />
              </p>
              <div class="actions">
                <button type="button" onClick={() => onInsert(precedent)}>
                  Put in these words {isLast && <kbd>i</kbd>}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
