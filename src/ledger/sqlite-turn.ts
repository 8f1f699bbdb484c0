import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two attempts at the write lock, drawn anew each time so that several that wait do not keep step. */
const PAUSE = { least: 1, most: 4 } as const;
/** A process may write for so many milliseconds, transaction after transaction, before it lets others at the lock. */
const STRETCH = 200;
/** How long it then stays away, in milliseconds: longer than those who wait pause. */
const WAY = 6;

/** The write lock of one connection to a file that several processes write to. */
export interface WriteTurns {
  /** Tries until `attempt` has the lock; false when others kept it for longer than `patience` milliseconds. */
  readonly take: (attempt: () => boolean, patience: number) => Promise<boolean>;
  /** The lock has been given back. */
  readonly done: () => void;
}

/**
 * SQLite gives its write lock to whoever asks first, so that a process that writes one transaction after another would keep all others out. It therefore makes way
 * now and then, and those who wait ask often enough to meet the gap.
 */
export function writeTurns(): WriteTurns {
  let begun = Number.NEGATIVE_INFINITY;
  let released = Number.NEGATIVE_INFINITY;
  return {
    take: async (attempt, patience) => {
      if (performance.now() - released >= WAY) begun = performance.now();
      else if (performance.now() - begun > STRETCH) {
        await sleep(WAY);
        begun = performance.now();
      }
      for (const start = performance.now(); !attempt(); ) {
        if (performance.now() - start > patience) return false;
        await sleep(PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least));
        begun = performance.now();
      }
      return true;
    },
    done: () => {
      released = performance.now();
    },
  };
}
