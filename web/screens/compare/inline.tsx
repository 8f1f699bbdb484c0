import { useMemo } from 'preact/hooks';
import { Progress } from '../../parts/progress.js';
import { Runs } from '../../parts/runs.js';
import { type CompareJob, useDesk } from '../../state/desk.js';
import { useTask } from '../../state/task.js';

/** Both texts in one, with what was taken out, put in and moved. */
export function InlineView({ job }: { readonly job: CompareJob }) {
  const { engine } = useDesk();
  const subject = useMemo(() => ({ inline: job }), [job]);
  const task = useTask(subject, (work) => engine.redline(job.before, job.after, { ...work, parties: job.parties }));
  if (task.state !== 'done') return <Progress task={task} doing="Putting both texts into one" />;
  return (
    <section class="inline words" aria-label="Both texts in one" lang="en">
      <p class="legend soft small">
        <del>taken out</del> <ins>put in</ins> <del class="from">moved from here</del> <ins class="to">moved to here</ins>
      </p>
      {task.value.paragraphs.map(({ style, runs }, index) => (
        <p key={index} class={`block apart ${style}`} dir="auto">
          <Runs runs={runs} />
        </p>
      ))}
    </section>
  );
}
