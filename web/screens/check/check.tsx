import { Progress } from '../../parts/progress.js';
import { type CheckJob, useDesk } from '../../state/desk.js';
import { useTask } from '../../state/task.js';
import { NothingYet } from '../nothing-yet.js';
import { CheckView } from './view.js';

/** The check screen: does the work, then shows it. */
export function CheckScreen() {
  const { check } = useDesk();
  return check === null ? (
    <NothingYet title="Check a report" needs="Two texts are needed: a statement, and the report that speaks of it." />
  ) : (
    <CheckWork job={check} />
  );
}

function CheckWork({ job }: { readonly job: CheckJob }) {
  const { engine } = useDesk();
  const task = useTask(job, (work) => engine.check(job.report, job.statements, job.also, { ...work, parties: job.parties }));
  if (task.state === 'done') return <CheckView check={task.value} />;
  return (
    <>
      <h1 class="unseen">Check</h1>
      <Progress task={task} doing="Checking the report" />
    </>
  );
}
