/**
 * Kills writers of a ledger with SIGKILL, 200 times each way, and looks whether anything acknowledged was lost:
 * `npm run kill-writers [-- KILLS]`. Ends with 1 when anything was.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killWriters } from '../test/ledger/kill9.js';
import { cluster, postgresBinaries } from '../test/ledger/postgres-cluster.js';
import { randomFrom } from './prng.js';

const kills = Number(process.argv[2] ?? 200);
const random = randomFrom(9);
/** The compiled sources beside this program. */
const sources = fileURLToPath(new URL('../src', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-kill9-'));
const chance = (): number => random.next();
const ways = [
  { name: 'SQLite, one process', writers: 1, place: async () => join(folder, 'one.db') },
  { name: 'SQLite, three processes', writers: 3, place: async () => join(folder, 'three.db') },
  ...(postgresBinaries() === null
    ? []
    : [{ name: 'PostgreSQL, three processes', writers: 3, place: async () => (await cluster()).database() }]),
];

let failed = false;
for (const { name, writers, place } of ways) {
  const { acknowledged, lost, problems } = await killWriters(sources, await place(), { kills, writers, chance });
  console.log(
    `${name}: ${kills} kills, ${acknowledged} acknowledged entries, ${lost.length} lost, ${problems.length} problems found by verify`,
  );
  for (const problem of problems.slice(0, 5)) console.log(`  ${problem}`);
  failed ||= lost.length + problems.length > 0;
}
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
