import { Progress } from '../../parts/progress.js';
import { type CompareJob, useDesk } from '../../state/desk.js';
import { useTask } from '../../state/task.js';
import { NothingYet } from '../nothing-yet.js';
import { CompareView } from './view.js';

/** The compare screen: does the work, then shows it. */
export function CompareScreen() {
  const { compare } = useDesk();
  return compare === null ? (
    <NothingYet title="Compare two statements" needs="Two texts of one series are needed: an earlier and a later one." />
  ) : (
    <CompareWork job={compare} />
  );
}

function CompareWork({ job }: { readonly job: CompareJob }) {
  const { engine } = useDesk();
  const task = useTask(job, (work) => engine.compare(job.before, job.after, { ...work, parties: job.parties }));
  if (task.state === 'done') return <CompareView comparison={task.value} job={job} />;
  return (
    <>
      <h1 class="unseen">Compare</h1>
      <Progress task={task} doing="Comparing the two texts" />
    </>
  );
}
