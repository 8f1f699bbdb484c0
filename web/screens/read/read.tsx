import { Progress } from '../../parts/progress.js';
import { type ReadJob, useDesk } from '../../state/desk.js';
import { useTask } from '../../state/task.js';
import { NothingYet } from '../nothing-yet.js';
import { ReadView } from './view.js';

/** The read screen: does the work, then shows it. */
export function ReadScreen() {
  const { read } = useDesk();
  return read === null ? (
    <NothingYet title="Read a text" needs="One text is needed: a statement, or anything else." />
  ) : (
    <ReadWork job={read} />
  );
}

function ReadWork({ job }: { readonly job: ReadJob }) {
  const { engine } = useDesk();
  const task = useTask(job, (work) => engine.read(job.text, { ...work, parties: job.parties }));
  if (task.state === 'done') return <ReadView reading={task.value} parties={job.parties} />;
  return (
    <>
      <h1 class="unseen">Read</h1>
      <Progress task={task} doing="Reading the text" />
    </>
  );
}
