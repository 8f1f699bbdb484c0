/**
 * Kills writers of a ledger with SIGKILL, 200 times each way, and looks whether anything acknowledged was lost:
 * `npm run kill-writers [-- KILLS [WAY]]`, where WAY is part of a way's name. Ends with 1 when anything was.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLedger } from '../src/ledger/store.js';
import { startChild } from '../test/ledger/children.js';
import { killWriters } from '../test/ledger/kill9.js';
import { cluster, postgresBinaries } from '../test/ledger/postgres-cluster.js';
import { randomFrom } from './prng.js';

const kills = Number(process.argv[2] ?? 200);
const random = randomFrom(9);
/** The compiled sources beside this program. */
const sources = fileURLToPath(new URL('../src', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-kill9-'));
const chance = (): number => random.next();
const inFile = (name: string) => async (): Promise<string> => join(folder, name);
const onServer = async (): Promise<string> => (await cluster()).database();
const send =
  (address: string) =>
  async (round: number): Promise<void> =>
    void (await startChild(sources, 'send', address, round).ended);
const ways = [
  { name: 'SQLite, one process', task: 'write', writers: 1, place: inFile('one.db'), server: false },
  { name: 'SQLite, three processes', task: 'write', writers: 3, place: inFile('three.db'), server: false },
  { name: 'SQLite, bulk intake with worker threads', task: 'bulk', writers: 1, place: inFile('bulk.db'), server: false },
  { name: 'PostgreSQL, three processes', task: 'write', writers: 3, place: onServer, server: true },
  { name: 'PostgreSQL, three workers of the queue', task: 'work', writers: 3, place: onServer, server: true },
].filter(({ name, server }) => (!server || postgresBinaries() !== null) && name.includes(process.argv[3] ?? ''));

const told = (done: number): void => void (done % 20 < 3 && console.error(`  ${done} kills`));
let failed = false;
for (const { name, task, writers, place } of ways) {
  const address = await place();
  const prepare = task === 'work' ? { prepare: send(address) } : {};
  const { acknowledged, lost, problems } = await killWriters(sources, address, { kills, writers, chance, task, told, ...prepare });
  console.log(
    `${name}: ${kills} kills, ${acknowledged} acknowledged entries, ${lost.length} lost, ${problems.length} problems (found by verify, or writers that gave up)`,
  );
  for (const problem of problems.slice(0, 5)) console.log(`  ${problem}`);
  // Writers that acknowledge nothing lose nothing: then nothing was tested.
  failed ||= lost.length + problems.length > 0 || acknowledged === 0;
  if (task === 'work') failed ||= !(await allTakenIn(address));
}
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);

/** Works off what the killed workers left, and looks whether every document that was sent is there, once. */
async function allTakenIn(address: string): Promise<boolean> {
  await startChild(sources, 'work-off', address).ended;
  const ledger = await openLedger(address);
  const rows = await ledger.db.selectFrom('entries').select('body').where('kind', '=', 'document').execute();
  await ledger.close();
  const sent = Math.ceil(kills / 3) * 60;
  const taken = new Set(rows.map((row) => (JSON.parse(row.body) as { document: { source: string } }).document.source));
  console.log(`  ${sent} documents were sent, ${taken.size} are there, in ${rows.length} entries`);
  return taken.size === sent && rows.length === sent;
}
