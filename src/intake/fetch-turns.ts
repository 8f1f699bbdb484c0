/** The clock that politeness goes by; tests give one that does not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** One request at a time for each host, with a pause between them. */
export interface Turns {
  /** Waits for the host's turn and the pause after its last request, then works. */
  readonly take: <T>(host: string, pauseMs: number, work: () => Promise<T>) => Promise<T>;
  /** Nothing goes to the host before this instant (`Retry-After`). */
  readonly hold: (host: string, until: number) => void;
  /** Milliseconds for which the host is held. */
  readonly heldFor: (host: string) => number;
}

interface Queue {
  tail: Promise<unknown>;
  /** When the last request ended; null before the first. */
  ended: number | null;
  heldUntil: number;
}

/** Queues by host; hosts don't wait for each other. */
export function openTurns(clock: Clock): Turns {
  const queues = new Map<string, Queue>();
  const queueOf = (host: string): Queue => {
    const queue = queues.get(host) ?? { tail: Promise.resolve(), ended: null, heldUntil: 0 };
    queues.set(host, queue);
    return queue;
  };
  return {
    take: (host, pauseMs, work) => {
      const queue = queueOf(host);
      const turn = queue.tail.then(async () => {
        const from = Math.max(queue.ended === null ? 0 : queue.ended + pauseMs, queue.heldUntil);
        const wait = from - clock.now();
        if (wait > 0) await clock.sleep(wait);
        try {
          return await work();
        } finally {
          queue.ended = clock.now();
        }
      });
      queue.tail = turn.catch(() => {});
      return turn;
    },
    hold: (host, until) => {
      const queue = queueOf(host);
      queue.heldUntil = Math.max(queue.heldUntil, until);
    },
    heldFor: (host) => Math.max(0, queueOf(host).heldUntil - clock.now()),
  };
}
