import { useState } from 'preact/hooks';
import type { Given } from '../engine/engine.js';
import { DropZone } from '../parts/drop-zone.js';
import { type Job, useDesk } from '../state/desk.js';
import { useNavigation } from '../state/location.js';
import { keptText } from './check/check.js';

/** Where everyone begins: two places for texts, and an example that is already there. */
export function StartScreen() {
  const desk = useDesk();
  const { go, route } = useNavigation();
  const { statement: kept } = route.query;
  const [statement, setStatement] = useState<Given | null>(() => (kept === undefined ? null : keptText(kept)));
  const [other, setOther] = useState<Given | null>(null);
  const [further, setFurther] = useState<Given | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const start = (job: Job): void => {
    desk.put(job);
    go({ path: `/${job.kind}` });
  };
  const check = () => {
    if (statement === null || other === null) return setMissing('To check a report, put in the statement and the report.');
    start({
      kind: 'check',
      report: { ...other, genre: 'report' },
      statements: [{ ...statement, genre: 'statement' }],
      also: further === null ? [] : [further],
    });
  };
  const compare = () => {
    if (statement === null || other === null) return setMissing('To compare, put in two statements.');
    start({ kind: 'compare', before: statement, after: other });
  };
  const read = () => {
    const only = statement ?? other;
    if (only === null) return setMissing('Put in a text first.');
    start({ kind: 'read', text: only });
  };
  const example = async (kind: 'check' | 'compare' | 'read'): Promise<void> => {
    const { exampleCheck, exampleCompare, exampleRead } = await import('../example.js');
    start({ check: exampleCheck, compare: exampleCompare, read: exampleRead }[kind]());
  };
  return (
    <div class="start">
      <header class="lead">
        <h1>What was agreed, and what was made of it</h1>
        <p>
          Governments agree words, one by one. Put in a statement and a report on it to see what was bent; put in two statements to see what
          moved.
        </p>
      </header>
      <div class="zones">
        <DropZone label="Statement" hint="the agreed text; the earlier one, to compare" value={statement} onValue={setStatement} />
        <DropZone label="Report or later statement" hint="what to check, or what to compare with" value={other} onValue={setOther} />
      </div>
      <details class="further">
        <summary>Add a further source: remarks, a press conference, a readout</summary>
        <DropZone
          label="Further source"
          hint="what only this supports is marked “not in the joint text”"
          value={further}
          onValue={setFurther}
        />
      </details>
      <div role="alert">{missing !== null && <p class="note">{missing}</p>}</div>
      <div class="go">
        <button type="button" class="primary" onClick={check}>
          Check the report
        </button>
        <button type="button" onClick={compare}>
          Compare the two
        </button>
        <button type="button" onClick={read}>
          Read the statement
        </button>
      </div>
      <section class="example" aria-labelledby="example">
        <h2 id="example">See it work</h2>
        <p>
          Arvenia, Borland and Caldora are invented, but their ministers write as ministers do. In 2025 they met in Varrin; a newspaper told
          the story its own way.
        </p>
        <div class="go">
          <button type="button" onClick={() => void example('check')}>
            Check the newspaper’s report
          </button>
          <button type="button" onClick={() => void example('compare')}>
            Compare Varrin with the year before
          </button>
          <button type="button" onClick={() => void example('read')}>
            Read the Varrin statement
          </button>
        </div>
      </section>
      {desk.Recent !== undefined && <desk.Recent />}
      {desk.engine.kind === 'offline' && (
        <p class="soft small">
          This page is one file. It works without a network, asks nothing of any server and stores nothing: closing it forgets the texts.
        </p>
      )}
    </div>
  );
}
