import type { ComponentChildren } from 'preact';
import { Progress } from '../parts/progress.js';
import type { Task } from '../state/task.js';

/** Shows what was asked for when it is there, and until then that it is on its way, or why it is not. */
export function Answered<T>({
  task,
  doing,
  children,
}: {
  readonly task: Task<T>;
  readonly doing: string;
  readonly children: (value: T) => ComponentChildren;
}) {
  return task.state === 'done' ? <>{children(task.value)}</> : <Progress task={task} doing={doing} />;
}
