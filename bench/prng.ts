/** Random numbers from a seed: the same seed gives the same pairs on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** One of the members; throws on an empty list. */
  pick<T>(members: readonly T[]): T;
  shuffled<T>(members: readonly T[]): readonly T[];
}

/** mulberry32: 32 bits of state, good enough for choosing sentences. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(members: readonly T[]): T => {
    if (members.length === 0) throw new RangeError('nothing to pick from');
    return members[Math.floor(next() * members.length)] as T;
  };
  const shuffled = <T>(members: readonly T[]): readonly T[] => {
    const copy = [...members];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  };
  return { next, pick, shuffled };
}
