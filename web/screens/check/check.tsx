import { useMemo } from 'preact/hooks';
import { Progress } from '../../parts/progress.js';
import { type CheckJob, useDesk } from '../../state/desk.js';
import { useNavigation } from '../../state/location.js';
import { useTask } from '../../state/task.js';
import { CheckView } from './view.js';

/** The check screen: does the work, then shows it. */
export function CheckScreen() {
  const { check } = useDesk();
  return check === null ? <NothingYet /> : <CheckWork job={check} />;
}

function NothingYet() {
  const { href } = useNavigation();
  return (
    <div class="state">
      <h1>Check a report</h1>
      <p>Two texts are needed: a statement, and the report that speaks of it.</p>
      <p>
        <a class="button" href={href({ path: '/' })}>
          Put them in
        </a>
      </p>
    </div>
  );
}

function CheckWork({ job }: { readonly job: CheckJob }) {
  const { engine } = useDesk();
  const task = useTask(job, (work) => engine.check(job.report, job.statements, job.also, { ...work, parties: job.parties }));
  const done = task.state === 'done' ? task.value : null;
  return useMemo(
    () =>
      done === null && task.state !== 'done' ? (
        <>
          <h1 class="unseen">Check</h1>
          <Progress task={task} doing="Checking the report" />
        </>
      ) : (
        <CheckView check={done!} />
      ),
    [done, task.state === 'done' ? null : task],
  );
}
