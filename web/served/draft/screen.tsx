import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Progress } from '../../parts/progress.js';
import { failureOf, type Task } from '../../state/task.js';

/** The editor and all around it come when somebody drafts: the first screen of the app does without. */
export function DraftScreen() {
  const [task, setTask] = useState<Task<ComponentType>>({ state: 'running', step: 'Opening the editor', cancel: () => undefined });
  const load = (): void => {
    import('./view.js').then(
      ({ DraftView }) => setTask({ state: 'done', value: DraftView }),
      (error: unknown) => setTask({ state: 'failed', failure: failureOf(error), again: load }),
    );
  };
  useEffect(load, []);
  if (task.state !== 'done')
    return (
      <>
        <h1 class="unseen">Draft</h1>
        <Progress task={task} doing="Opening the editor" />
      </>
    );
  const View = task.value;
  return <View />;
}
