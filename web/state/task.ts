import { useEffect, useState } from 'preact/hooks';
import { Failure, type Work } from '../engine/engine.js';

/** Work as a screen shows it: going on, done, failed, or called off by the reader. */
export type Task<T> =
  | { readonly state: 'running'; readonly step: string; readonly cancel: () => void }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure; readonly again: () => void }
  | { readonly state: 'cancelled'; readonly again: () => void };

/** Answers already worked out, so that coming back to a screen does not work them out again. */
const known = new WeakMap<object, unknown>();

/** Does some work for a subject, once for each subject; leaving the screen calls it off. */
export function useTask<T>(subject: object, work: (work: Work) => Promise<T>): Task<T> {
  const [turn, setTurn] = useState(0);
  const [task, setTask] = useState<{ readonly of: object; readonly task: Task<T> } | null>(null);
  useEffect(() => {
    if (known.has(subject)) return;
    const controller = new AbortController();
    const again = (): void => setTurn((last) => last + 1);
    const show = (next: Task<T>): void => setTask({ of: subject, task: next });
    let left = false;
    const cancel = (): void => {
      controller.abort();
      show({ state: 'cancelled', again });
    };
    show({ state: 'running', step: 'Starting', cancel });
    work({
      signal: controller.signal,
      onStep: (step) => !left && !controller.signal.aborted && show({ state: 'running', step, cancel }),
    }).then(
      (value) => {
        known.set(subject, value);
        if (!left) show({ state: 'done', value });
      },
      (error: unknown) => {
        if (left || controller.signal.aborted) return;
        show({ state: 'failed', failure: failureOf(error), again });
      },
    );
    return () => {
      left = true;
      controller.abort();
    };
  }, [subject, turn]);
  if (known.has(subject)) return { state: 'done', value: known.get(subject) as T };
  return task?.of === subject ? task.task : { state: 'running', step: 'Starting', cancel: () => undefined };
}

/** Any error in words for people. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('That did not work, and we cannot say why.', 'Please try again.');
}
