import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two attempts at the write lock, drawn anew each time so that several that wait do not keep step. */
const PAUSE = { least: 1, most: 4 } as const;
/** A process may write for so many milliseconds, transaction after transaction, before it lets others at the lock. */
const STRETCH = 200;
/** It then stays away for so large a share of the time it wrote, but for so many milliseconds: longer than those who wait pause, also where all are slow. */
const SHARE = 0.05;
const AWAY = { least: 6, most: 250 } as const;
/** Milliseconds that one attempt counts for at most: where this process hardly gets to run, it has not waited as long as the clock says. */
const COUNTED = 10;

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
      const now = performance.now();
      if (now - released >= AWAY.least) begun = now;
      else if (now - begun > STRETCH) {
        await sleep(Math.min(AWAY.most, Math.max(AWAY.least, (now - begun) * SHARE)));
        begun = performance.now();
      }
      for (let waited = 0, last = performance.now(); !attempt(); ) {
        if (waited > patience) return false;
        await sleep(PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least));
        begun = performance.now();
        waited += Math.min(COUNTED, begun - last);
        last = begun;
      }
      return true;
    },
    done: () => {
      released = performance.now();
    },
  };
}
