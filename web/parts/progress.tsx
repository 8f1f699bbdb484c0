import type { Task } from '../state/task.js';
import { Link } from './link.js';

/** What a screen shows while its work goes on, when it failed, and when it was called off. */
export function Progress({ task, doing }: { readonly task: Exclude<Task<unknown>, { state: 'done' }>; readonly doing: string }) {
  if (task.state === 'running')
    return (
      <div class="state" role="status">
        <p class="state-title">{doing}</p>
        <progress aria-label={doing} />
        <p class="soft">{task.step} …</p>
        <button type="button" onClick={task.cancel}>
          Cancel
        </button>
      </div>
    );
  if (task.state === 'cancelled')
    return (
      <div class="state" role="status">
        <p class="state-title">Cancelled</p>
        <p class="soft">Nothing was changed.</p>
        <button type="button" onClick={task.again}>
          Start again
        </button>
      </div>
    );
  return (
    <div class="state failed" role="alert">
      <p class="state-title">{task.failure.message}</p>
      {task.failure.todo !== '' && <p>{task.failure.todo}</p>}
      <p class="go">
        <button type="button" onClick={task.again}>
          Try again
        </button>
        <Link to="/" class="button">
          To the start
        </Link>
      </p>
    </div>
  );
}
