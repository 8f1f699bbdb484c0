/** How fast documents are taken into a ledger, as a share of the speed of reading alone. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../src/acts/read.js';
import { addDocuments } from '../src/ledger/add.js';
import type { AddInput } from '../src/ledger/prepare.js';
import { readPool } from '../src/ledger/read-pool.js';
import { openLedger } from '../src/ledger/store.js';
import type { Speed } from './bench.js';
import { textOf, wordsIn } from './speed-texts.js';

const INTAKE_RATIO = 0.7;
const DOCUMENTS = 150;
const WORDS = 600;
const RUNS = 5;
const WARMING = 3;

/** Made statements that share most of their words with each other, and the real series when they are at hand. */
export async function intake(): Promise<readonly Speed[]> {
  const whole = textOf(DOCUMENTS * WORDS).split('\n\n');
  const size = Math.ceil(whole.length / DOCUMENTS);
  const made = Array.from({ length: DOCUMENTS }, (_, nth) => whole.slice(nth * size, (nth + 1) * size).join('\n\n')).filter(
    (text) => text !== '',
  );
  const real = realTexts();
  return [...(await figures('made statements', made)), ...(real.length > 0 ? await figures('the real series', real) : [])];
}

async function figures(what: string, texts: readonly string[]): Promise<readonly Speed[]> {
  const inputs = texts.map(
    (text, nth): AddInput => ({
      bytes: new TextEncoder().encode(text),
      name: `statement-${nth}.txt`,
      source: `file:///archive/statement-${nth}.txt`,
      given: { series: 'bench', date: new Date(Date.UTC(1990, 0, 1 + nth * 30)).toISOString().slice(0, 10) },
    }),
  );
  const pool = readPool();
  try {
    const reading = await median(async () => texts.forEach((text, nth) => void read(text, { id: `statement-${nth}` })));
    const alone = await median(() => added(inputs));
    const threads = await median(() => added(inputs, pool));
    const words = texts.reduce((total, text) => total + wordsIn(text), 0);
    const share = (taking: number): Pick<Speed, 'value' | 'bar' | 'met'> => ({
      value: (reading / taking).toFixed(2),
      bar: `≥ ${INTAKE_RATIO}`,
      met: reading / taking >= INTAKE_RATIO,
    });
    return [
      {
        measure: `intake of ${texts.length} documents (${words.toLocaleString('en')} words, ${what}), as a share of pure reading, one thread`,
        ...share(alone),
      },
      { measure: 'the same in worker threads, per core', ...share(threads) },
    ];
  } finally {
    await pool.close();
  }
}

async function added(inputs: readonly AddInput[], reader?: ReturnType<typeof readPool>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const ledger = await openLedger(join(folder, 'entente.db'));
  try {
    await addDocuments(ledger, inputs, { by: { kind: 'person', name: 'bench' }, ...(reader && { reader }) });
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Median processor time of all threads, in milliseconds, once the engine has compiled what it runs. */
async function median(work: () => Promise<void>): Promise<number> {
  for (let run = 0; run < WARMING; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function realTexts(): readonly string[] {
  const corpora = join(process.env.ENTENTE_SHARED ?? join(process.cwd(), '..', 'shared'), 'corpora');
  if (!existsSync(corpora)) return [];
  const names = readdirSync(corpora, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(join(corpora, name), 'utf8'));
}
