import { openLedger } from '../../src/ledger/store.js';
import { verify } from '../../src/ledger/verify.js';
import { type Acknowledged, acknowledged, startChild } from './children.js';

/** What came of killing writers. */
export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, yet not in the ledger. */
  readonly lost: readonly Acknowledged[];
  /** What `verify` found over all rounds, and writers that ended without being killed. */
  readonly problems: readonly string[];
}
export interface KillOptions {
  readonly kills: number;
  /** Writers at once. */
  readonly writers: number;
  /** 0 to 1; decides when the next kill comes. */
  readonly chance: () => number;
  /** What they do: see `store-child.mjs`. */
  readonly task?: string;
  /** Called before each round with the number of kills so far. */
  readonly told?: (kills: number) => void;
  /** Called before each round. */
  readonly prepare?: (round: number) => Promise<void>;
}
/** A kill comes up to so many milliseconds after the first acknowledgement. */
const AT_WORK = 60;

/**
 * Starts writers on one ledger, kills all of them with SIGKILL amid their work, looks whether everything they had acknowledged is there and the ledger
 * is whole and can be written at once; again and again.
 */
export async function killWriters(
  sources: string,
  address: string,
  { kills, writers, chance, task = 'write', told, prepare = async () => undefined }: KillOptions,
): Promise<Killed> {
  const lost: Acknowledged[] = [];
  const problems: string[] = [];
  let total = 0;
  for (let round = 0; round * writers < kills; round += 1) {
    told?.(round * writers);
    await prepare(round);
    const started = Array.from({ length: writers }, (_, index) => startChild(sources, task, address, `${round}-${index}`));
    // Workers of a queue share what there is: one may find nothing to do.
    const working = started.map(({ reached }) => reached(1));
    await (task === 'work' ? Promise.race(working) : Promise.all(working));
    await new Promise((resume) => setTimeout(resume, chance() * AT_WORK));
    // One that finds no way to write, or breaks at what the killed have left, ends by itself.
    problems.push(...started.flatMap(({ child }) => (child.exitCode === null ? [] : [`a writer gave up with ${child.exitCode}`])));
    for (const { child } of started) child.kill('SIGKILL');
    const acks = (await Promise.all(started.map(({ ended }) => ended))).flatMap(acknowledged);
    total += acks.length;
    const found = await lookAfter(address, acks);
    lost.push(...found.lost);
    problems.push(...found.problems);
  }
  return { kills, acknowledged: total, lost, problems };
}

async function lookAfter(address: string, acks: readonly Acknowledged[]): Promise<Pick<Killed, 'lost' | 'problems'>> {
  // A lock left behind would show here: nobody else is alive.
  const ledger = await openLedger(address, { patience: 20_000 });
  try {
    const rows = await ledger.db.selectFrom('entries').select(['seq', 'hash']).execute();
    const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
    await ledger.append([{ kind: 'note', on: { kind: 'document', id: 'none', anchor: null }, text: 'Looked after.' }], {
      kind: 'person',
      name: 'Bert',
    });
    const { problems } = await verify(ledger);
    return { lost: acks.filter(({ seq, hash }) => hashes.get(seq) !== hash), problems: problems.map(({ message }) => message) };
  } finally {
    await ledger.close();
  }
}
