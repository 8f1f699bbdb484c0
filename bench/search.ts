/**
 * `node scripts/run.mjs bench/search.ts [sqlite|postgres] [FOLDER|ADDRESS] [ACTS]`: how fast `find` answers in a ledger of invented acts, a million unless told. The ledger of
 * SQLite is kept in FOLDER (default `out/bench`) and used again; PostgreSQL runs on a temporary cluster, or at an ADDRESS (`postgres://…`), where the ledger is filled when it is
 * empty and used again. Times are processor time, so that other work on the machine doesn't count: of this process and, on Linux, of
 * the server's processes that answer it. Where those can't be seen, times of PostgreSQL are by the clock: run it when the machine is quiet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { find } from '../src/ledger/find.js';
import type { Ledger } from '../src/ledger/ledger.js';
import { openLedger } from '../src/ledger/store.js';
import type { FindQuery } from '../src/model.js';
import { cluster } from '../test/ledger/postgres-cluster.js';
import { fillLedger, vocabulary } from './search-ledger.js';

const [kind = 'sqlite', folder = join('out', 'bench'), acts = '1000000'] = process.argv.slice(2);
const ROUNDS = 3;
/** The temporary server gets the memory that a server of a team would have. */
const SERVER = ['-c', 'shared_buffers=1GB', '-c', 'maintenance_work_mem=512MB', '-c', 'max_wal_size=4GB'];
const FEW = 20_000;
const BARS = { few: 50, many: 1000 } as const;
const COLD_RUNS = 9;
const COLD_S = 0.3;

const word = (rank: number): string => vocabulary[rank]!;

/** Words of every frequency, alone and together, phrases, beginnings, names, and filters with and without words. */
function queries(): readonly FindQuery[] {
  const ranks = [20, 30, 45, 60, 80, 100, 140, 200, 300, 450, 700, 1000, 1500, 2500, 4000, 8000, 15_000, 25_000];
  const single = ranks.map((rank) => ({ words: word(rank) }));
  const pairs = ranks.map((rank) => ({ words: `${word(rank)} ${word(Math.floor(rank / 2) + 10)}` }));
  const phrases = ranks.slice(0, 9).map((rank) => ({ words: `"${word(rank)} ${word(22)}"` }));
  const filtered = ranks.flatMap((rank) => [
    { words: word(rank), act: 'oppose' },
    { words: word(rank), force: '>=4', target: 'North Korea' },
    { words: word(rank), since: '2020-01-01', speaker: 'JPN' },
  ]);
  const filters: readonly FindQuery[] = [
    ...[
      { act: 'oppose' },
      { act: 'condemn', target: 'PRK' },
      { speaker: 'JPN', force: 'blame>=4' },
      { series: 'series-7' },
      { series: 'series-250' },
    ],
    ...[
      { topic: 'missile-defense' },
      { topic: 'security' },
      { genre: 'report' },
      { since: '2024-06-01' },
      { since: '2024-06-01', act: 'welcome' },
    ],
    ...[{ until: '1990-01-01' }, { level: 'leaders', act: 'will' }, { document: 'invented-77' }, { target: 'PRK' }],
  ];
  const others = [
    { words: 'ROK' },
    { words: 'United States' },
    { words: '"ROK and Japan"' },
    { words: 'the' },
    { words: `${word(200).slice(0, 3)}*` },
    { words: `${word(900)}*` },
  ];
  const operators = [
    { words: `${word(100)} -${word(60)}` },
    { words: `${word(300)} OR ${word(500)}` },
    { words: `(${word(100)} OR ${word(200)}) ROK` },
  ];
  return [...single, ...pairs, ...phrases, ...filtered, ...filters, ...others, ...operators];
}

async function measure(ledger: Ledger): Promise<void> {
  const few: number[] = [];
  const many: number[] = [];
  const slowest: { readonly time: number; readonly total: number; readonly query: string }[] = [];
  for (const query of queries()) await find(ledger, query);
  const servers = await answering(ledger);
  for (let round = 0; round < ROUNDS; round++)
    for (const query of queries()) {
      const start = clock(servers);
      const { total } = await find(ledger, query);
      const time = clock(servers) - start;
      (total < FEW ? few : many).push(time);
      slowest.push({ time, total, query: JSON.stringify(query) });
    }
  figure(`find under ${FEW.toLocaleString('en')} hits (${ledger.kind}, ${few.length / ROUNDS} queries)`, few, BARS.few);
  figure(`find of more (${ledger.kind}, ${many.length / ROUNDS} queries)`, many, BARS.many);
  for (const [title, list] of [
    ['few', slowest.filter(({ total }) => total < FEW)],
    ['many', slowest.filter(({ total }) => total >= FEW)],
  ] as const)
    for (const { time, total, query } of [...list].sort((a, b) => b.time - a.time).slice(0, 8))
      console.error(`${title}: ${time.toFixed(1)} ms, ${total} hits: ${query}`);
}

/** Processor time of this process and of those that answer it, in milliseconds; the time by the clock where theirs is not told. */
function clock(servers: readonly string[] | null): number {
  if (servers === null) return performance.now();
  const { user, system } = process.cpuUsage();
  const answering = servers.reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6, 0);
  return (user + system) / 1000 + answering;
}

/** Where Linux tells the processor time of the processes of PostgreSQL that answer this one. */
async function answering({ kind: engine, db }: Ledger): Promise<readonly string[] | null> {
  if (engine === 'sqlite') return [];
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity where datname = current_database()`.execute(db);
  const files = rows.map(({ pid }) => `/proc/${pid}/schedstat`);
  return files.every((file) => existsSync(file)) ? files : null;
}

/** The processes of PostgreSQL that answer are to work without helpers of their own, whose time would be missed. It counts from the next connection. */
async function alone(ledger: Ledger): Promise<Ledger> {
  if (ledger.kind === 'sqlite') return ledger;
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(ledger.db);
  await sql`alter database ${sql.id(rows[0]?.name ?? '')} set max_parallel_workers_per_gather = 0`.execute(ledger.db);
  await ledger.close();
  return openLedger(store);
}

function figure(measure: string, times: readonly number[], bar: number): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  console.log(
    `| ${measure} | p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms | p95 ≤ ${bar} ms | ${at(0.95) <= bar ? 'met' : 'SHORT'} |`,
  );
}

/** Runs in the measured process: its own processor time, told at its end. */
const TELL = "data:text/javascript,process.on('exit',()=>{const u=process.cpuUsage();process.stderr.write('CPU '+(u.user+u.system))})";

/** The whole command on the big file, against a process that does nothing. */
function cold(store: string): void {
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const measured = (args: readonly string[]) => {
    const runs = Array.from({ length: COLD_RUNS }, () => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, ...args], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return { wall: (performance.now() - start) / 1000, work: Number(/CPU (\d+)/.exec(stderr)?.[1] ?? 0) / 1e6 };
    });
    return { wall: median(runs.map((run) => run.wall)), work: median(runs.map((run) => run.work)) };
  };
  const nothing = measured(['-e', '0']);
  const found = measured([join('dist', 'cli', 'main.js'), 'find', word(1000), '--store', store]);
  const size = (statSync(store).size / 1024 ** 3).toFixed(2);
  const clocks = `${found.wall.toFixed(2)} s by the clock; node alone ${nothing.work.toFixed(2)} s, ${nothing.wall.toFixed(2)} s by the clock`;
  console.log(
    `| entente find, cold, on a ledger of ${size} GB | ${found.work.toFixed(2)} s (${clocks}) | ≤ ${COLD_S} s | ${found.work <= COLD_S ? 'met' : 'SHORT'} |`,
  );
}

const served = folder.startsWith('postgres://');
if (!served) mkdirSync(folder, { recursive: true });
const store = kind === 'sqlite' ? join(folder, `${acts}-acts.db`) : served ? folder : await (await cluster(SERVER)).database();
let ledger = await openLedger(store);
const there = (await ledger.db.selectFrom('documents').select('id').limit(1).executeTakeFirst()) !== undefined;
const start = performance.now();
if (!there) await fillLedger(ledger, Number(acts), (done) => process.stderr.write(`\r${done} acts`));
if (!there) console.error(`\nfilled in ${((performance.now() - start) / 1000).toFixed(0)} s`);
ledger = await alone(ledger);
await measure(ledger);
await ledger.close();
if (kind === 'sqlite') cold(store);
process.exit(0);
