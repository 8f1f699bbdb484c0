import { useMemo } from 'preact/hooks';
import { Progress } from '../../parts/progress.js';
import { type CompareJob, useDesk } from '../../state/desk.js';
import { useNavigation } from '../../state/location.js';
import { useTask } from '../../state/task.js';
import { keptText } from '../check/check.js';
import { NothingYet } from '../nothing-yet.js';
import { CompareView } from './view.js';

/** The compare screen: does the work, then shows it. The address names texts that the ledger keeps; without any, those on the desk are compared. */
export function CompareScreen() {
  const desk = useDesk();
  const { route } = useNavigation();
  const { before = '', after = '' } = route.query;
  const kept = useMemo<CompareJob | null>(
    () => (before === '' || after === '' ? null : { kind: 'compare', before: keptText(before), after: keptText(after) }),
    [before, after],
  );
  const compare = kept ?? desk.compare;
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
