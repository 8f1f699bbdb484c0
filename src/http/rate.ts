/** How often something may be done: so many a second on average, so many at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}
interface Bucket {
  left: number;
  at: number;
}
/** Keys that are remembered at most; the ones longest unused are forgotten, which lets them begin anew. */
const MAX_KEYS = 20_000;

/**
 * Counts by key (a token, an address). `take` gives 0 when it may be done, otherwise the whole seconds to wait; what is refused does not count.
 * `now` is in milliseconds.
 */
export function rateLimit({ perSecond, burst }: Rate, now: () => number = () => performance.now()): { take: (key: string) => number } {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key) => {
      const at = now();
      const held = buckets.get(key);
      const left = held ? Math.min(burst, held.left + ((at - held.at) / 1000) * perSecond) : burst;
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      if (buckets.size > MAX_KEYS) buckets.delete(buckets.keys().next().value!);
      return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
    },
  };
}
