import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../state/task.js';

/** A part of a screen that is loaded when it is first needed, so that the first screen does without; once it has come it is drawn at once. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let come: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [View, setView] = useState<ComponentType<Props> | null>(() => come);
    const [trouble, setTrouble] = useState<string | null>(null);
    useEffect(() => {
      if (View !== null) return;
      load().then(
        (loaded) => {
          come = loaded;
          setView(() => loaded);
        },
        (error: unknown) => setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`),
      );
    }, []);
    if (View !== null) return <View {...props} />;
    return trouble === null ? null : (
      <p class="note" role="alert">
        {trouble}
      </p>
    );
  };
}
