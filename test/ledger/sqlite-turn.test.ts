import { describe, expect, it } from 'vitest';
import { writeTurns } from '../../src/ledger/sqlite-turn.js';

/** A lock that whoever asks first gets, as SQLite's. */
function lock() {
  let held = false;
  const attempt = (): boolean => {
    if (held) return false;
    held = true;
    return true;
  };
  const free = (): void => {
    held = false;
  };
  return { attempt, free };
}
/** Longer than any test may take. */
const PATIENT = 60_000;

describe('turns at the write lock of a file', () => {
  it('come to one that waits while another writes transaction after transaction', async () => {
    const file = lock();
    const [busy, waiting] = [writeTurns(), writeTurns()];
    await busy.take(file.attempt, PATIENT);
    let served = false;
    const turn = waiting.take(file.attempt, PATIENT).then((taken) => {
      served = taken;
      file.free();
    });
    while (!served) {
      // The work of a transaction, in which the process does nothing else.
      for (const start = performance.now(); performance.now() - start < 5; );
      file.free();
      busy.done();
      await busy.take(file.attempt, PATIENT);
    }
    await turn;
    expect(served).toBe(true);
  });

  it('end for one that has waited as long as it is patient', async () => {
    const file = lock();
    file.attempt();
    expect(await writeTurns().take(file.attempt, 30)).toBe(false);
    file.free();
    expect(await writeTurns().take(file.attempt, 30)).toBe(true);
  });
});
